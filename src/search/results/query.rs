//! How a query was parsed, and what was done to it to find more.

use serde::Serialize;

/// A parsed query.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ParsedQuery {
    /// The query as given.
    pub text: String,
    /// Its clauses, in order.
    pub clauses: Vec<Clause>,
    /// What it refers to, if it is a reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
}

/// A clause of a query: one term, or one quoted run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Clause {
    /// Its text, without quotes or minus.
    pub text: String,
    /// How it has to match.
    pub kind: ClauseKind,
}

/// How a clause has to match. `run`: as written, or in other words where that finds little; `exact`: as written, since
/// it was quoted; `excluded`: not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum ClauseKind {
    /// As written, or in other words where that finds little.
    Run,
    /// As written between quotes.
    Exact,
    /// Not at all.
    Excluded,
}

/// What a reference, such as 建議 31, points to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Reference {
    /// A proposal.
    Proposal {
        /// Its number.
        number: u32,
    },
    /// A domain.
    Domain {
        /// Its number.
        domain: u32,
    },
    /// A printed page.
    Page {
        /// Its number, as printed.
        page: u32,
    },
}

/// A typing mistake, and what was searched for instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Correction {
    /// What was typed.
    pub from: String,
    /// What was searched for instead, as the document spells it.
    pub to: String,
}

/// A word of the query, and what the document may call it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Expansion {
    /// What was typed.
    pub from: String,
    /// What was also searched for, as the document spells it.
    pub to: Vec<String>,
}

/// What was done to a query, and why it found less than was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// Words that do not occur in the document, in any form that was tried.
    pub unmatched: Vec<String>,
    /// Words that carry no weight and were left out of the search.
    pub ignored: Vec<String>,
    /// Words that were also searched for in another form: synonyms from the glossary, full names, labels of facets,
    /// other ways to write a number.
    pub expanded: Vec<Expansion>,
    /// If the filters left nothing: how many proposals the query finds without them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_filters: Option<u32>,
    /// If nothing was found: the nearest query that finds something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<String>,
}

//! How a query was read, and what was done to it.

use serde::Serialize;

/// How a query was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ParsedQuery {
    /// The query as it was given.
    pub text: String,
    /// Its clauses, in order.
    pub clauses: Vec<Clause>,
    /// What it refers to, where it is a reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
}

/// A clause of a query.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Clause {
    /// Its text, without quotes or minus.
    pub text: String,
    /// What is asked of it.
    pub kind: ClauseKind,
}

/// What is asked of a clause. `run`: that it is found; `exact`: that it is found as it stands, in quotes;
/// `excluded`: that it is not found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum ClauseKind {
    /// That it is found.
    Run,
    /// That it is found exactly as it stands in quotes.
    Exact,
    /// That it is not found.
    Excluded,
}

/// What a reader's reference points to.
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
        /// Its number, as it is printed.
        page: u32,
    },
}

/// A typing mistake, and what was searched for instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Correction {
    /// What was typed.
    pub from: String,
    /// What was looked for instead, as the document has it.
    pub to: String,
}

/// A word, and what the document may call it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Expansion {
    /// What was typed.
    pub from: String,
    /// What was looked for too, as the document has it.
    pub to: Vec<String>,
}

/// What was done to a query, and why less was found than was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// Words that stand nowhere in the document, and nothing else for them.
    pub unmatched: Vec<String>,
    /// Words that carry no weight and were left out.
    pub ignored: Vec<String>,
    /// Words that other words were looked for too: by the glossary, by a name, by other forms of a
    /// number.
    pub expanded: Vec<Expansion>,
    /// Where the filters left nothing: how many proposals the query has without them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_filters: Option<u32>,
    /// Where nothing was found: the nearest query that finds something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<String>,
}

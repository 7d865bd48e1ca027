//! What a search is asked for, and what it gives.

use serde::Serialize;

use super::{Carried, Correction, Explanation, FacetValue, ParsedQuery};

/// How to search.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SearchOptions {
    /// What to filter by: values of one facet mean *or*, facets mean *and*.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(
            optional,
            type = "Partial<Record<FacetKey, FacetValue | readonly FacetValue[] | undefined>> | undefined"
        )
    )]
    pub filters: Vec<(String, Vec<FacetValue>)>,
    /// How many hits at most; 10 where absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number | undefined"))]
    pub limit: Option<u32>,
    /// How many hits to leave out first; none where absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number | undefined"))]
    pub offset: Option<u32>,
    /// The order of the hits; the best first where absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Sort | undefined"))]
    pub sort: Option<Sort>,
    /// Whether to count the facets; yes where absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "boolean | undefined"))]
    pub facets: Option<bool>,
    /// How many passages of each hit at most; 3 where absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number | undefined"))]
    pub passages: Option<u32>,
}

/// The order of hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Sort {
    /// The best first.
    Relevance,
    /// As the document numbers them.
    Number,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SearchResults {
    /// How many proposals match, on this page of hits or not.
    pub total: u32,
    /// How many of them only have a part of the query: they are the last.
    pub loose: u32,
    /// The hits asked for.
    pub hits: Vec<Hit>,
    /// What each filter would give; empty where not asked for.
    // Here only the counts, as `Facets::count` lists them: whoever has the document's facets puts them there
    // (`PolicyDocument::counted`; in JavaScript the package).
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Facet[]"))]
    pub facets: Vec<u32>,
    /// How the query was read.
    pub query: ParsedQuery,
    /// Typing mistakes that were corrected; absent where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub corrections: Vec<Correction>,
    /// What was done to the query beyond looking for it as it stands, and what found nothing; absent
    /// where there is nothing to explain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Explanation>,
}

/// A proposal that matches.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Hit {
    /// The proposal's number.
    pub number: u32,
    /// Its title.
    pub title: Marked,
    /// Its domain's number.
    pub domain: u32,
    /// Its section, as an index from 0 into its domain's sections.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<u32>,
    /// The printed page it begins on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// How good it is; comparable within one search only.
    pub score: f64,
    /// How it was reached.
    #[serde(rename = "match")]
    pub kind: MatchKind,
    /// Its best passages, the best first.
    pub passages: Vec<Passage>,
    /// Which of its measures carry the values that were filtered by; absent where nothing was that measures
    /// carry.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub carried: Vec<Carried>,
}

/// How a hit was reached. `exact`: it contains the words as typed, or is what was looked up; `close`: all of the query,
/// in other words; `loose`: only part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum MatchKind {
    /// By part of the query.
    Loose,
    /// By other words for it.
    Close,
    /// By all of the query as written, folding apart.
    Exact,
}

/// A passage of a hit: one of its blocks or footnotes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Passage {
    /// The block, as an index from 0 into the proposal's blocks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block: Option<u32>,
    /// Or the footnote, as an index from 0 into the proposal's footnotes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub footnote: Option<u32>,
    /// Its whole text.
    pub text: Marked,
    /// The printed page it begins on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
}

/// A text and what in it matches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Marked {
    /// The text, as the document has it.
    pub text: String,
    /// What matches, in order and apart from each other: UTF-16 offsets into the text, ends
    /// exclusive.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "[start: number, end: number][]"))]
    pub marks: Vec<(u32, u32)>,
}

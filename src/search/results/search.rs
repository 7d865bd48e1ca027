//! The options of a search, and its results.

use serde::Serialize;

use super::{Carried, Correction, Explanation, FacetValue, ParsedQuery};

/// Options of a search.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SearchOptions {
    /// The values to filter by. Values of one facet mean *or*, different facets mean *and*.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(
            optional,
            type = "Partial<Record<FacetKey, FacetValue | readonly FacetValue[] | undefined>> | undefined"
        )
    )]
    pub filters: Vec<(String, Vec<FacetValue>)>,
    /// The maximum number of hits; 10 by default.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number | undefined"))]
    pub limit: Option<u32>,
    /// How many hits to skip; none by default.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number | undefined"))]
    pub offset: Option<u32>,
    /// The order of the hits; by default the best come first.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Sort | undefined"))]
    pub sort: Option<Sort>,
    /// Whether to count the facets; true by default.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "boolean | undefined"))]
    pub facets: Option<bool>,
    /// The maximum number of passages of each hit; 3 by default.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number | undefined"))]
    pub passages: Option<u32>,
}

/// The order of hits. `relevance`: best first; `number`: as in the document. In both, loose hits come last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Sort {
    /// Best first.
    Relevance,
    /// In document order.
    Number,
}

/// The results of a search.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SearchResults {
    /// How many proposals match, whether or not they are among `hits`.
    pub total: u32,
    /// How many of `total` match only part of the query; these come last.
    pub loose: u32,
    /// The hits from `offset` on, at most `limit`.
    pub hits: Vec<Hit>,
    /// The facets, with a count for each value; empty if not asked for.
    // Only the counts, in the order of `Facets::count`. They are merged with the document's facets by
    // `PolicyDocument::counted` or, in JavaScript, by the package.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Facet[]"))]
    pub facets: Vec<u32>,
    /// The parsed query.
    pub query: ParsedQuery,
    /// Typing mistakes that were corrected; absent if there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub corrections: Vec<Correction>,
    /// What was done beyond searching for the query as written, and what found nothing; absent if there is nothing to
    /// explain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Explanation>,
}

/// A proposal that matches.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Hit {
    /// The number of the proposal.
    pub number: u32,
    /// Its title.
    pub title: Marked,
    /// The number of its domain.
    pub domain: u32,
    /// Its section, as a zero-based index into its domain's sections.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<u32>,
    /// The printed page on which it begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// Its score, which is comparable only within one search.
    pub score: f64,
    /// How it matches.
    #[serde(rename = "match")]
    pub kind: MatchKind,
    /// Its best passages, best first.
    pub passages: Vec<Passage>,
    /// Which of its measures carry the values filtered by; absent unless there is a filter on a facet other than
    /// `domain` and `section`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub carried: Vec<Carried>,
}

/// How a hit matches. `exact`: it contains all of the query as typed, or is what the query refers to; `close`: all of
/// the query, but in other words or with typing mistakes corrected; `loose`: only part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum MatchKind {
    /// By only part of the query.
    Loose,
    /// By all of the query, but in other words or corrected.
    Close,
    /// By all of the query as written, apart from folding, or by reference.
    Exact,
}

/// A passage of a hit: one of its blocks or footnotes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Passage {
    /// The block, as a zero-based index into the proposal's blocks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block: Option<u32>,
    /// Or the footnote, as a zero-based index into the proposal's footnotes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub footnote: Option<u32>,
    /// Its whole text.
    pub text: Marked,
    /// The printed page on which it begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
}

/// A text, and what matches in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Marked {
    /// The text, as the document has it.
    pub text: String,
    /// The ranges that match, in order and never touching: UTF-16 offsets into the text, ends exclusive.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "[start: number, end: number][]"))]
    pub marks: Vec<(u32, u32)>,
}

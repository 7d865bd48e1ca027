//! What search takes and gives: the types that the JavaScript API shows, and the one list of error
//! codes. Offsets are UTF-16 code units, ends exclusive; a key whose value is absent is left out.

use std::fmt;

use serde::Serialize;

pub use crate::annotation::model::{FacetKey, FigureKind, FigureRelation};
use crate::document::model::{Source, Summary};
use crate::text::numeral::decimal;

/// What went wrong, for code to act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PolicyErrorCode {
    /// WebAssembly is not available.
    WasmUnsupported,
    /// The page's content security policy forbids WebAssembly.
    CspBlocked,
    /// The module could not be fetched.
    FetchFailed,
    /// What was loaded is not the module, or is damaged.
    BadModule,
    /// An argument is not of the documented form.
    BadArgument,
    /// There is no such filter, or it has no such value.
    UnknownFilter,
    /// There is no such proposal.
    UnknownProposal,
}

impl PolicyErrorCode {
    /// The code as JavaScript sees it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WasmUnsupported => "WASM_UNSUPPORTED",
            Self::CspBlocked => "CSP_BLOCKED",
            Self::FetchFailed => "FETCH_FAILED",
            Self::BadModule => "BAD_MODULE",
            Self::BadArgument => "BAD_ARGUMENT",
            Self::UnknownFilter => "UNKNOWN_FILTER",
            Self::UnknownProposal => "UNKNOWN_PROPOSAL",
        }
    }
}

/// A call that cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchError {
    /// What kind of error it is.
    pub code: PolicyErrorCode,
    /// What was wrong, and what was expected.
    pub message: String,
}

impl SearchError {
    /// At `place` one of `known` was expected, and `found` came.
    #[must_use]
    pub fn expected(code: PolicyErrorCode, place: &str, known: &[String], found: &str) -> Self {
        let mut message = [place, ": expected one of "].concat();
        for (index, known) in known.iter().enumerate() {
            if index > 0 {
                message.push_str(", ");
            }
            message.push_str(known);
        }
        message.push_str(", found `");
        message.push_str(found);
        message.push('`');
        Self { code, message }
    }
}

impl fmt::Display for SearchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for SearchError {}

/// A document that a module holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DocumentInfo {
    /// The document's id, as `load({ document })` takes it.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub organisation: String,
    /// The year of the Policy Address it speaks to.
    pub year: u16,
    /// Its language, as a BCP 47 tag.
    pub language: String,
}

/// What a document is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// The document's id, as `load({ document })` takes it.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub organisation: String,
    /// The year of the Policy Address it speaks to.
    pub year: u16,
    /// Its language, as a BCP 47 tag.
    pub language: String,
    /// The file it was read from.
    pub source: Source,
    /// How much there is of it.
    pub counts: Counts,
    /// Its own summary, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Summary>,
    /// Every document that the module holds, this one included.
    pub documents: Vec<DocumentInfo>,
    /// The version of policy-proposals that made the module.
    pub version: String,
}

/// How much there is of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Counts {
    /// Domains (範疇).
    pub domains: u32,
    /// Sections of all domains.
    pub sections: u32,
    /// Proposals (建議).
    pub proposals: u32,
    /// Measures (措施) of both levels.
    pub measures: u32,
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

/// A value of a facet: a domain's number; `"2.1"` for the first section of domain 2; a word such as
/// `"elderly"`, or a name as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(untagged)]
pub enum FacetValue {
    /// A number.
    Number(u32),
    /// A text.
    Text(String),
}

impl FacetValue {
    /// The value as filters and addresses write it.
    #[must_use]
    pub fn written(&self) -> String {
        match self {
            Self::Number(number) => decimal(*number),
            Self::Text(text) => text.clone(),
        }
    }
}

impl fmt::Display for FacetValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written())
    }
}

/// What something is called, in each language of an interface. The same words where there are no other: a
/// heading is not translated.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Labels {
    /// In Traditional Chinese.
    #[serde(rename = "zh-Hant")]
    pub zh_hant: String,
    /// In Simplified Chinese.
    #[serde(rename = "zh-Hans")]
    pub zh_hans: String,
    /// In English.
    pub en: String,
}

/// A facet, with how many proposals each of its values would give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Facet {
    /// The key that filters use.
    pub key: FacetKey,
    /// Its name, in the document's language.
    pub label: String,
    /// Its name in all languages.
    pub labels: Labels,
    /// Its values, in an order that never changes.
    pub values: Vec<FacetCount>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct FacetCount {
    /// The value that filters use.
    pub value: FacetValue,
    /// Its name, in the document's language.
    pub label: String,
    /// Its name in all languages.
    pub labels: Labels,
    /// How many proposals one would get by choosing it.
    pub count: u32,
}

/// Which measures of a proposal carry a value that was filtered by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Carried {
    /// The facet.
    pub key: FacetKey,
    /// The value.
    pub value: FacetValue,
    /// The blocks that carry it, as indices from 0 into the proposal's blocks; none where only the title
    /// does.
    pub blocks: Vec<u32>,
}

/// A figure that a measure states.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Figure {
    /// The proposal's number.
    pub proposal: u32,
    /// The block that states it, as an index from 0 into the proposal's blocks.
    pub block: u32,
    /// The printed page that the block begins on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// What it measures.
    pub kind: FigureKind,
    /// Its value, in its unit. A date is written in digits from the year on: 2030, 203006, 20300630.
    pub value: f64,
    /// The other end of a range, or what the value is to become.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<f64>,
    /// How it is meant, where it is not simply its value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relation: Option<FigureRelation>,
    /// The unit of both values, by kind: of `money` the currency, `HKD`, `RMB` or `USD`; of a `percentage`
    /// `percent`; of a `ratio` `times`; of an `age` `years`; of a `duration` `years`, `months`, `weeks`,
    /// `days`, `hours`, `minutes` or `seconds`; of a `date` how exact it is, `year`, `month` or `day`; of a
    /// `count` what is counted, as the text has it.
    pub unit: String,
    /// The words that it stands in.
    pub text: String,
    /// Where they begin in the block's text, in UTF-16 units.
    pub start: u32,
    /// Where they end, exclusive.
    pub end: u32,
}

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

/// How a hit was reached. `exact`: it contains the words as typed; `close`: all of the query, in other
/// words; `loose`: only part of it.
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

/// What a beginning may become.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Suggestion {
    /// Its text; what was typed is marked.
    pub text: Marked,
    /// What it is.
    pub kind: SuggestionKind,
    /// The number of the proposal or domain that it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
}

/// What a suggestion is. A term or reader's word is a query; a proposal or domain can be looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum SuggestionKind {
    /// A word or a name of the document.
    Term,
    /// The title of a proposal.
    Proposal,
    /// The heading of a domain.
    Domain,
    /// What readers call something in the document.
    Reader,
}

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

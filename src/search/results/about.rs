//! Metadata of the documents in a module.

use serde::Serialize;

use crate::document::model::{Source, Summary};

/// A document in the module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DocumentInfo {
    /// The document's id, as passed to `load({ document })`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub organisation: String,
    /// The year of the Policy Address it was written for.
    pub year: u16,
    /// Its language, as a BCP 47 tag.
    pub language: String,
}

/// Metadata of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// The document's id, as passed to `load({ document })`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub organisation: String,
    /// The year of the Policy Address it was written for.
    pub year: u16,
    /// Its language, as a BCP 47 tag.
    pub language: String,
    /// The file it was read from.
    pub source: Source,
    /// How many domains, sections, proposals and measures it has.
    pub counts: Counts,
    /// The booklet's own summary, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Summary>,
    /// Every document in the module, including this one.
    pub documents: Vec<DocumentInfo>,
    /// The version of policy-proposals that built the module.
    pub version: String,
}

/// How many parts of each kind a document has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Counts {
    /// The number of domains (範疇).
    pub domains: u32,
    /// The number of sections, over all domains.
    pub sections: u32,
    /// The number of proposals (建議).
    pub proposals: u32,
    /// The number of measures (措施), at both levels.
    pub measures: u32,
}

//! What the documents of a module are.

use serde::Serialize;

use crate::document::model::{Source, Summary};

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

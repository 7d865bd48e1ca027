//! The structure of a document: what `export` prints and what the page receives.
//!
//! One set of types serves reading, compiling, the command line and the JavaScript API; their
//! serialised names are the contract. Absent values are left out; empty lists are not. All texts keep
//! the publisher's spelling, typing errors and variant characters. Only line breaks, justification
//! spaces, bullets, page numbers and footnote markers are removed.

use serde::{Deserialize, Serialize};

/// A whole booklet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// The name of its folder under `seeds/`.
    pub id: String,
    /// The title, its lines joined by a space.
    pub title: String,
    /// Who published it.
    pub organisation: String,
    /// The year of the Policy Address it speaks to.
    pub year: u16,
    /// Its language, as a BCP 47 tag.
    pub language: String,
    /// Where the text came from.
    pub source: Source,
    /// The publisher's own summary, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Summary>,
    /// Paragraphs before the first domain that belong to nothing else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub preface: Vec<String>,
    /// The domains (範疇), in order.
    pub domains: Vec<Domain>,
    /// The proposals (建議), in order; proposal `n` is at index `n - 1`.
    pub proposals: Vec<Proposal>,
    /// Paragraphs after the last proposal: appendices, a conclusion.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub appendix: Vec<String>,
}

/// The file that a document was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// The name or address of the publisher's file.
    pub file: String,
    /// SHA-256 of the text extracted from it, in lower-case hexadecimal.
    pub sha256: String,
}

/// The summary (提要) that opens a booklet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// The text before the first domain's paragraphs; several paragraphs are joined by `\n`.
    pub intro: String,
    /// One entry for each domain in the summary.
    pub domains: Vec<DomainSummary>,
}

/// The part of the summary about one domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DomainSummary {
    /// The domain's number.
    pub domain: u32,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
}

/// A domain (範疇): a chapter of the booklet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Domain {
    /// Its number, from 1.
    pub number: u32,
    /// The number as printed, such as 一; absent if the heading has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numeral: Option<String>,
    /// Its heading, without the numeral.
    pub heading: String,
    /// The paragraphs under its heading, joined by `\n`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// The number of its first proposal.
    pub first_proposal: u32,
    /// The number of its last proposal, inclusive.
    pub last_proposal: u32,
    /// Its sections, in order.
    pub sections: Vec<Section>,
}

/// A section of a domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Section {
    /// Its label as printed, such as 甲; absent if the heading has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its title, without the label.
    pub title: String,
    /// The paragraphs under its title, joined by `\n`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// The number of its first proposal.
    pub first_proposal: u32,
    /// The number of its last proposal, inclusive.
    pub last_proposal: u32,
}

/// A numbered proposal (建議).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    /// Its number, from 1 through the whole booklet.
    pub number: u32,
    /// The number as printed, if it differs from `number`: `1.1`, or 1 again in every domain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its domain's number.
    pub domain: u32,
    /// Its section, as a zero-based index into its domain's sections.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<u32>,
    /// Its title.
    pub title: String,
    /// The printed page on which it begins, if the booklet's pages are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// Its measures, sub-headings and paragraphs, in order.
    pub blocks: Vec<Block>,
    /// Its footnotes, in order.
    pub footnotes: Vec<Footnote>,
}

/// One block of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// The depth of a measure: 1, or 2 if it belongs to the level 1 measure before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// The run-in heading of a measure: the words before the colon, with which `text` begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// The whole text.
    pub text: String,
    /// The printed page on which it begins, if the booklet's pages are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    /// A bulleted measure (措施).
    Measure,
    /// A heading inside a proposal, over the measures that follow it.
    Subheading,
    /// A paragraph without a bullet.
    Paragraph,
}

/// A footnote of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Footnote {
    /// Its marker as printed.
    pub marker: String,
    /// Its text.
    pub text: String,
    /// The block whose text has the marker, as a zero-based index into the proposal's blocks; absent for
    /// the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block: Option<u32>,
    /// The printed page on which it stands, if the booklet's pages are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
}

impl Document {
    /// How many measures there are at `level` (1 or 2).
    #[must_use]
    pub fn measures(&self, level: u8) -> usize {
        self.blocks()
            .filter(|block| block.level == Some(level))
            .count()
    }

    /// Every block of every proposal, in order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.proposals.iter().flat_map(|proposal| &proposal.blocks)
    }
}

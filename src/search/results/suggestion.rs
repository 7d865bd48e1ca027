//! What the beginning of a query may become.

use serde::Serialize;

use super::Marked;

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

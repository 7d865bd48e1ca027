//! Suggestions: what a query that is still being typed may become.

use serde::Serialize;

use super::Marked;

/// A suggestion for a query that is still being typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Suggestion {
    /// Its text, with the part that was typed marked.
    pub text: Marked,
    /// What kind of suggestion it is.
    pub kind: SuggestionKind,
    /// The number of the proposal or domain; absent for other kinds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
}

/// The kind of a suggestion. `term` and `reader` are queries; `proposal` and `domain` can be looked up by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum SuggestionKind {
    /// A word or name in the document.
    Term,
    /// The title of a proposal.
    Proposal,
    /// The heading of a domain.
    Domain,
    /// What readers call something that the document words otherwise.
    Reader,
}

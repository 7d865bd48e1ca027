//! Defines a paragraph: the mark that it begins with, and the pieces of the source that make up its text.

use std::ops::Range;

use super::{hyphens, spacing};
use crate::document::reading::forms::template::HeadingNumber;

/// What a paragraph begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// The numeral of a domain's heading.
    Domain(HeadingNumber),
    /// The label of a section's heading.
    Section(HeadingNumber),
    /// The number of a proposal's heading.
    Proposal(HeadingNumber),
    /// A bullet of this level.
    Bullet(u8),
    /// The marker of a footnote.
    Footnote {
        /// As printed.
        marker: String,
        /// The number in the text that refers to it, in bytes of the source.
        reference: Range<usize>,
    },
    /// Irrelevant, because it comes after the proposals.
    Appendix,
    /// Nothing.
    None,
}

/// A paragraph of the source.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// What it begins with.
    pub mark: Mark,
    /// The mark's bytes in the source.
    pub mark_range: Range<usize>,
    /// Its text in bytes of the source, in one piece for each line.
    pub pieces: Vec<Range<usize>>,
    /// The line it begins on, from 1.
    pub line: usize,
    /// The printed page it begins on.
    pub page: Option<u32>,
}

impl Paragraph {
    /// Returns whether it has a mark but no text yet. The text of a heading or note may begin on the line after its
    /// number.
    #[must_use]
    pub fn awaits_text(&self) -> bool {
        self.mark != Mark::None && self.pieces.iter().all(Range::is_empty)
    }

    /// Returns its text, joined from its lines.
    #[must_use]
    pub fn text(&self, source: &str) -> String {
        let pieces = self.pieces.iter();
        spacing::join(pieces.map(|piece| spacing::Piece {
            text: &source[piece.clone()],
            breaks_word: hyphens::was_cut(source, piece.end),
        }))
    }

    /// Returns whether it is a footnote.
    #[must_use]
    pub fn is_note(&self) -> bool {
        matches!(self.mark, Mark::Footnote { .. })
    }

    /// Makes the mark part of the text again.
    pub fn unmark(&mut self) {
        let start = self.mark_range.start;
        let is_note = self.is_note();
        match self.pieces.first_mut() {
            // The number of a note may be on a line of its own.
            Some(first) if !is_note => first.start = start,
            _ => self.pieces.insert(0, self.mark_range.clone()),
        }
        self.mark_range = start..start;
        self.mark = Mark::None;
    }
}

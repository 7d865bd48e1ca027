//! Joins lines into paragraphs, each with the mark that it begins with: a heading's number, a bullet, a footnote marker
//! or none.
//!
//! `assembly` joins lines wherever `breaks` finds that a paragraph does not end. Afterwards what only the whole text
//! can tell is corrected: words broken by `hyphens`, and headings that are `overlong`. Finally `footnotes` are matched
//! with their markers. Each file uses only those before it in
//! `hyphens, spacing → paragraph → footnotes, overlong, breaks → assembly`.

pub mod assembly;
mod breaks;
pub mod footnotes;
mod hyphens;
mod overlong;
pub mod paragraph;
mod spacing;

use crate::document::reading::source::ledger::{Consumed, Fate, Ledger};
use crate::document::reading::source::lines::{Line, number_at};
use crate::document::reading::source::remarks::Remarks;
use hyphens::Hyphens;
use paragraph::Paragraph;

/// Corrects in `paragraphs` what only the whole text can tell: broken words, and headings that swallowed a paragraph.
pub fn mend(
    paragraphs: &mut Vec<Paragraph>,
    source: &str,
    lines: &[Line<'_>],
    ledger: &mut Ledger,
    remarks: &mut Remarks,
) {
    cut_hyphens(paragraphs, source, lines, ledger, remarks);
    for line in overlong::part(paragraphs, source, lines) {
        let message = "read as a paragraph, because a sentence ends with it, though nothing sets it apart from the heading before";
        remarks.doubt(line, message);
    }
}

fn cut_hyphens(
    paragraphs: &mut [Paragraph],
    source: &str,
    lines: &[Line<'_>],
    ledger: &mut Ledger,
    remarks: &mut Remarks,
) {
    let pieces = paragraphs.iter_mut().map(|paragraph| &mut paragraph.pieces);
    let Hyphens { cut, unsure } = hyphens::cut(pieces, source);
    for hyphen in cut {
        ledger.enter(hyphen, Fate::Consumed(Consumed::Hyphen));
    }
    for hyphen in unsure {
        let line = number_at(lines, hyphen.start);
        let message = "the hyphen at the end of the line is kept, although others that broke a word were removed; if it does not belong to the word, delete it from the text";
        remarks.doubt(line, message);
    }
}

//! Physical lines → paragraphs: which lines belong together, and with what mark each begins.
//!
//! `assembly` puts them together where `breaks` says that none ends; what only the whole text can tell is mended behind
//! it: `hyphens` that broke words, headings that are `overlong`; at last `footnotes` and their markers. Each uses only
//! what stands before it in `hyphens, spacing → paragraph → footnotes, overlong, breaks → assembly`.

mod assembly;
mod breaks;
pub mod footnotes;
mod hyphens;
mod overlong;
pub mod paragraph;
mod spacing;

use crate::document::reading::layout::Layout;
use crate::document::reading::pages::Pages;
use crate::document::reading::pages::running_heads::RunningHead;
use crate::document::reading::source::ledger::{Consumed, Fate, Ledger};
use crate::document::reading::source::lines::{Line, number_at};
use crate::document::reading::source::remarks::Remarks;
use assembly::assemble;
use hyphens::Hyphens;
use paragraph::Paragraph;

/// Puts `lines` together into paragraphs, in the order in which they begin. What is no text goes to the `ledger`.
pub fn paragraphs(
    source: &str,
    lines: &[Line<'_>],
    layout: &Layout,
    pages: &Pages,
    running_heads: &[RunningHead],
    ledger: &mut Ledger,
    remarks: &mut Remarks,
) -> Vec<Paragraph> {
    let mut paragraphs = assemble(source, lines, layout, pages, running_heads, ledger, remarks);
    cut_hyphens(&mut paragraphs, source, lines, ledger, remarks);
    for line in overlong::part(&mut paragraphs, source, lines) {
        let message = "read as a paragraph, because a sentence ends with it, though nothing sets it apart from the heading before";
        remarks.doubt(line, message);
    }
    paragraphs
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
        let message = "the hyphen at the end of the line is kept, though others went that broke a word; where it is not the word's own, take it out of the text";
        remarks.doubt(line, message);
    }
}

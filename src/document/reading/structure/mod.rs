//! Builds the document from paragraphs: decides which are headings and what every other one belongs to.
//!
//! First comes what only the whole text can tell: the lines of the cover (`front`), titles that open their paragraphs
//! (`run_ins`), the headings in a table of contents (`contents`), and what comes after the proposals (`ending`). Then
//! each paragraph is assigned its place (`placing`) and added to the growing document (`outline`). If proposals have no
//! numbers, `unnumbered` decides what the `standalone_lines` head. Each file uses only those before it in
//! `standalone_lines → unnumbered → run_ins, contents, ending` and in `unnumbered, front → outline → placing`.

mod contents;
mod ending;
mod front;
pub mod outline;
mod placing;
mod run_ins;
mod standalone_lines;
mod unnumbered;

use crate::document::reading::layout::Layout;
use crate::document::reading::paragraphs::footnotes::{cut_markers, doubt_markers};
use crate::document::reading::paragraphs::paragraph::Paragraph;
use crate::document::reading::source::ledger::Ledger;
use crate::document::reading::source::lines::Line;
use contents::demote_contents;
use ending::{mark_appendix, mark_signature};
use outline::Outline;
use placing::Placing;

/// Adds `paragraphs` to `outline`, which has none yet, and enters in the `ledger` where they went.
pub fn structure(
    mut paragraphs: Vec<Paragraph>,
    source: &str,
    lines: &[Line<'_>],
    layout: &Layout,
    mut outline: Outline,
    ledger: &mut Ledger,
) -> Outline {
    outline.front.split_cover(&mut paragraphs, source);
    run_ins::part(&mut paragraphs, source, layout);
    demote_contents(&mut paragraphs, source);
    mark_appendix(&mut paragraphs, source);
    mark_signature(&mut paragraphs, source, &outline.document.organisation);
    let anchors = cut_markers(&mut paragraphs, ledger);
    doubt_markers(&paragraphs, source, lines, &mut outline.remarks);
    let mut outline = Placing::of(source, layout, outline, ledger).place_all(&paragraphs, &anchors);
    outline.finish(layout);
    outline
}

//! Physical lines → paragraphs: which lines belong together, and with what mark each begins.
//!
//! Here the lines are sorted: page numbers, running heads and rules from text. `flow.rs` puts the text into
//! paragraphs; `joins.rs` says where one begins, `marks.rs` with what, `waiting.rs` keeps items whose words
//! are still to come, `notes.rs` footnotes.

pub mod breaks;
mod flow;
pub mod footnotes;
pub mod hyphens;
mod joins;
mod marks;
mod notes;
pub mod overlong;
pub mod run_ins;
pub mod spacing;
mod waiting;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::document::reading::forms::template::HeadingNumber;
use crate::document::reading::layout::Layout;
use crate::document::reading::pages::running_heads::RunningHead;
use crate::document::reading::pages::{Pages, may_be_footnote_marker};
use crate::document::reading::source::ledger::{Consumed, Fate, Ledger};
use crate::document::reading::source::lines::Line;
use crate::document::reading::source::remarks::Remarks;
use crate::document::reading::structure::contents::make_text;
use crate::text::chars::is_blank;
use breaks::Breaks;
use waiting::Waiting;

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
    /// The marker of a footnote, on a line of its own.
    Footnote(String),
    /// Whatever it begins with, it stands behind the proposals.
    Appendix,
    /// Nothing.
    None,
}

/// A paragraph.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// What it begins with.
    pub mark: Mark,
    /// The mark's bytes in the source.
    pub mark_range: Range<usize>,
    /// Its text: bytes of the source, one piece for each line.
    pub pieces: Vec<Range<usize>>,
    /// The line it begins on, from 1.
    pub line: usize,
    /// The printed page it begins on.
    pub page: Option<u32>,
}

impl Paragraph {
    /// Whether it is a heading of which there is only the number: its words stand on the next line.
    fn awaits_text(&self) -> bool {
        self.mark != Mark::None && self.pieces.iter().all(Range::is_empty)
    }

    /// Its running text.
    #[must_use]
    pub fn text(&self, source: &str) -> String {
        let pieces = self.pieces.iter();
        spacing::join(pieces.map(|piece| spacing::Piece {
            text: &source[piece.clone()],
            breaks_word: hyphens::was_cut(source, piece.end),
        }))
    }
}

/// Puts `lines` together into paragraphs, in the order in which they begin. Page numbers, running heads
/// and rules go to the `ledger`.
pub fn assemble(
    source: &str,
    lines: &[Line<'_>],
    layout: &Layout,
    pages: &Pages,
    running_heads: &[RunningHead],
    ledger: &mut Ledger,
    remarks: &mut Remarks,
) -> Vec<Paragraph> {
    let mut assembly = Assembly {
        source,
        layout,
        breaks: Breaks::of(lines, layout),
        paragraphs: Vec::new(),
        flow: None,
        waiting: Waiting::default(),
        torn: false,
        runs_on: false,
        full_ends: Vec::new(),
        note: None,
        last_note: 0,
        last: None,
        blanks: 0,
        page_turned: false,
        last_proposal: None,
        last_domain: 0,
        last_section: 0,
        item_indent: None,
        remarks,
    };
    let heads: BTreeSet<usize> = running_heads
        .iter()
        .flat_map(|head| head.lines.iter().copied())
        .collect();
    for (index, line) in lines.iter().enumerate() {
        let next = || lines[index + 1..].iter().find(|next| !next.is_blank());
        if line.text.starts_with('\u{C}') {
            assembly.page_turned = true;
            assembly.note = None;
        }
        if line.is_blank() {
            assembly.blanks += 1;
        } else if heads.contains(&index) {
            ledger.enter(line.content(), Fate::Consumed(Consumed::RunningHead));
            assembly.page_turned = true;
        } else if pages.is_number(index) {
            ledger.enter(line.content(), Fate::Consumed(Consumed::PageNumber));
            assembly.page_turned = true;
        } else if is_rule(&source[line.content()]) {
            ledger.enter(line.content(), Fate::Consumed(Consumed::Rule));
            assembly.blanks += 1;
        } else if may_be_footnote_marker(lines, index) && assembly.refers_to(line) {
            assembly.open_footnote(line, next(), line.content(), pages.of(index));
        } else if let Some(marker) = assembly.note_marker(line) {
            assembly.open_footnote(line, next(), marker, pages.of(index));
        } else {
            let opens_page = index > 0 && pages.of(index) != pages.of(index - 1);
            assembly.page_turned |= opens_page;
            let (number, text) = line.split_at(pages.run_in(index));
            ledger.enter(number.content(), Fate::Consumed(Consumed::PageNumber));
            assembly.take(&text, next(), pages.of(index));
        }
    }
    assembly.doubt_full_ends();
    let Assembly {
        mut paragraphs,
        mut waiting,
        ..
    } = assembly;
    paragraphs.extend(waiting.take());
    // A number without words is no note.
    let is_note = |paragraph: &&mut Paragraph| matches!(paragraph.mark, Mark::Footnote(_));
    for note in paragraphs.iter_mut().filter(is_note) {
        if note.awaits_text() {
            make_text(note);
        }
    }
    paragraphs
}

struct Assembly<'a> {
    source: &'a str,
    layout: &'a Layout,
    breaks: Breaks,
    paragraphs: Vec<Paragraph>,
    /// The paragraph of the running text that a line may continue.
    flow: Option<usize>,
    /// List items whose words are still to come.
    waiting: Waiting,
    /// Whether a number was torn out of the sentence that is being read.
    torn: bool,
    /// Whether paragraphs without marks follow each other without blank lines.
    runs_on: bool,
    /// The lines that end with a sentence's end inside a paragraph.
    full_ends: Vec<usize>,
    /// The footnote that is being read.
    note: Option<usize>,
    /// The number of the last footnote.
    last_note: u32,
    /// The last line of the running text.
    last: Option<Line<'a>>,
    /// Blank lines since the last line.
    blanks: usize,
    /// Whether a page began since the last line of the running text.
    page_turned: bool,
    /// The number of the last proposal.
    last_proposal: Option<HeadingNumber>,
    /// The number of the last domain.
    last_domain: u32,
    /// The number of the last section of that domain.
    last_section: u32,
    /// How far the first list item is indented, in columns.
    item_indent: Option<usize>,
    remarks: &'a mut Remarks,
}

/// Whether `text` is a line drawn with characters, or dots that lead to a page number.
fn is_rule(text: &str) -> bool {
    let leads = |c: char| is_blank(c) || matches!(c, '.' | '…' | '‧' | '·') || c.is_ascii_digit();
    text.starts_with(['.', '…']) && text.chars().all(leads) || is_drawn(text)
}

fn is_drawn(text: &str) -> bool {
    text.chars().count() >= 3
        && text
            .chars()
            .all(|c| matches!(c, '-' | '_' | '=' | '*' | '─' | '—' | '―' | '－' | '＿'))
}

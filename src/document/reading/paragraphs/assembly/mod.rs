//! The lines sorted, one after the other: page numbers, running heads and rules from text.
//!
//! `flow.rs` puts the text into paragraphs; `joins.rs` says where one begins, `marks.rs` with what, `waiting.rs` keeps
//! items whose words are still to come, `notes.rs` footnotes.

mod flow;
mod joins;
mod marks;
mod notes;
mod waiting;

use std::collections::BTreeSet;

use super::breaks::Breaks;
use super::footnotes::References;
use super::paragraph::Paragraph;
use crate::document::reading::forms::leaders::leads_on;
use crate::document::reading::forms::template::HeadingNumber;
use crate::document::reading::layout::Layout;
use crate::document::reading::pages::Pages;
use crate::document::reading::pages::page_numbers::{may_be_footnote_marker, page_number};
use crate::document::reading::pages::running_heads::RunningHead;
use crate::document::reading::source::ledger::{Consumed, Fate, Ledger};
use crate::document::reading::source::lines::Line;
use crate::document::reading::source::remarks::Remarks;
use crate::text::chars::is_blank;
use waiting::Waiting;

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
    let heads = running_heads.iter().flat_map(|head| &head.lines);
    let heads: BTreeSet<usize> = heads.copied().collect();
    let mut assembly = Assembly::of(source, layout, Breaks::of(lines, layout), remarks);
    for (index, line) in lines.iter().enumerate() {
        if line.text.starts_with('\u{C}') {
            assembly.turn_page();
            assembly.note = None;
            assembly.item_indent = shallowest_item(&lines[index..], layout);
        }
        if line.is_blank() {
            assembly.blanks += 1;
        } else if assembly.is_led_to && page_number(line).is_some() {
            // As the dots that lead to it.
            ledger.enter(line.content(), Fate::Consumed(Consumed::Rule));
            assembly.pass(Consumed::Rule);
        } else if let Some(as_what) = belonging_to_paper(lines, index, pages, &heads) {
            ledger.enter(line.content(), Fate::Consumed(as_what));
            assembly.pass(as_what);
        } else {
            assembly.sort(lines, index, pages, ledger);
        }
        if !line.is_blank() {
            assembly.is_led_to = leads_on(line.text);
        }
    }
    assembly.doubt_full_ends();
    assembly.finish()
}

/// As what the line at `index` belongs to the paper and not to the text, if so; `heads` are the lines of running heads.
fn belonging_to_paper(
    lines: &[Line<'_>],
    index: usize,
    pages: &Pages,
    heads: &BTreeSet<usize>,
) -> Option<Consumed> {
    if heads.contains(&index) {
        Some(Consumed::RunningHead)
    } else if pages.is_number(index) {
        Some(Consumed::PageNumber)
    } else {
        is_rule(lines[index].text.trim_matches(is_blank)).then_some(Consumed::Rule)
    }
}

/// The paragraphs as they grow.
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
    /// The numbers that may refer to footnotes to come.
    references: References,
    /// Whether the line before leads to a page number on the next, as those of a table of contents may.
    is_led_to: bool,
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
    /// How far the items of the outer list are indented, in columns: the first of a proposal is one, and the shallowest
    /// behind a form feed, for some PDF tools give each page another margin.
    item_indent: Option<usize>,
    remarks: &'a mut Remarks,
}

impl<'a> Assembly<'a> {
    fn of(source: &'a str, layout: &'a Layout, breaks: Breaks, remarks: &'a mut Remarks) -> Self {
        Self {
            source,
            layout,
            breaks,
            paragraphs: Vec::new(),
            flow: None,
            waiting: Waiting::default(),
            torn: false,
            runs_on: false,
            full_ends: Vec::new(),
            note: None,
            last_note: 0,
            references: References::default(),
            is_led_to: false,
            last: None,
            blanks: 0,
            page_turned: false,
            last_proposal: None,
            last_domain: 0,
            last_section: 0,
            item_indent: None,
            remarks,
        }
    }

    /// Passes a line that belongs to the paper: a rule is as good as a blank line, others stand where a page ends.
    fn pass(&mut self, as_what: Consumed) {
        if as_what == Consumed::Rule {
            self.blanks += 1;
        } else {
            self.page_turned = true;
            // One whose number alone has been read still awaits its words.
            self.note = self
                .note
                .filter(|&note| self.paragraphs[note].awaits_text());
        }
    }

    /// Turns the page.
    fn turn_page(&mut self) {
        self.page_turned = true;
        self.references.turn_page();
    }

    /// Sorts the line at `index`, which has text: it opens a footnote, or belongs to the running text.
    fn sort(&mut self, lines: &[Line<'a>], index: usize, pages: &Pages, ledger: &mut Ledger) {
        let line = &lines[index];
        let next = lines[index + 1..].iter().find(|next| !next.is_blank());
        let page = pages.of(index);
        let is_alone = may_be_footnote_marker(lines, index);
        if let Some(marker) = self.note_marker(line, is_alone) {
            self.open_footnote(line, next, marker, page);
        } else {
            if index > 0 && page != pages.of(index - 1) {
                self.turn_page();
            }
            let (number, text) = line.split_at(pages.run_in(index));
            ledger.enter(number.content(), Fate::Consumed(Consumed::PageNumber));
            self.take(&text, next, page);
        }
    }

    /// The paragraphs, with the items whose words never came.
    fn finish(mut self) -> Vec<Paragraph> {
        let mut paragraphs = self.paragraphs;
        paragraphs.extend(self.waiting.take());
        // A number without words is no note.
        let is_empty_note = |note: &&mut Paragraph| note.is_note() && note.awaits_text();
        paragraphs
            .iter_mut()
            .filter(is_empty_note)
            .for_each(Paragraph::unmark);
        paragraphs
    }
}

/// How far the items on the page that `lines` begin with are indented at least, before the next proposal.
fn shallowest_item(lines: &[Line<'_>], layout: &Layout) -> Option<usize> {
    let heads = |line: &Line<'_>| {
        let proposal = layout.proposal.as_ref();
        proposal.is_some_and(|proposal| proposal.matches(line.unindented()).is_some())
    };
    let page = lines.iter().enumerate().take_while(|&(index, line)| {
        let is_next_page = index > 0 && line.text.starts_with('\u{C}');
        !is_next_page && !heads(line)
    });
    let items = page.filter(|(_, line)| layout.bullet(line.unindented()).is_some());
    items.map(|(_, line)| line.indent()).min()
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

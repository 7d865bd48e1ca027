//! Goes through the lines one by one, separates page numbers, running heads and rules from text, and assembles the text
//! into paragraphs.
//!
//! `flow.rs` adds text to paragraphs, `joins.rs` decides where one begins and `marks.rs` with which mark, `waiting.rs`
//! keeps list items whose text comes later, and `notes.rs` handles footnotes.

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

/// Assembles `lines` into paragraphs, in the order in which they begin. Page numbers, running heads and rules are
/// entered in the `ledger`.
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
            // Treated like the leader before it.
            ledger.enter(line.content(), Fate::Consumed(Consumed::Rule));
            assembly.pass(Consumed::Rule);
        } else if let Some(as_what) = consumed_as(lines, index, pages, &heads) {
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

/// Returns what the line at `index` is if it belongs to the page rather than to the text; `heads` are the indices of
/// the lines of running heads.
fn consumed_as(
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

/// The state of the assembly.
struct Assembly<'a> {
    source: &'a str,
    layout: &'a Layout,
    breaks: Breaks,
    paragraphs: Vec<Paragraph>,
    /// The index of the paragraph that the next line may continue.
    flow: Option<usize>,
    /// List items whose text comes later.
    waiting: Waiting,
    /// Whether a number was torn out of the current sentence.
    torn: bool,
    /// Whether unmarked paragraphs follow each other without blank lines.
    runs_on: bool,
    /// The numbers of the lines that end a sentence inside a paragraph.
    full_ends: Vec<usize>,
    /// The index of the footnote that is being read.
    note: Option<usize>,
    /// The number of the last footnote.
    last_note: u32,
    /// The numbers that may refer to later footnotes.
    references: References,
    /// Whether the last line leads to a page number on the next, as in a table of contents.
    is_led_to: bool,
    /// The last line of running text.
    last: Option<Line<'a>>,
    /// How many blank lines came since the last line.
    blanks: usize,
    /// Whether a page began since the last line of running text.
    page_turned: bool,
    /// The number of the last proposal.
    last_proposal: Option<HeadingNumber>,
    /// The number of the last domain.
    last_domain: u32,
    /// The number of the last section in that domain.
    last_section: u32,
    /// The indentation of items of the outer list, in half-width columns. It is that of a proposal's first item, or of
    /// the shallowest item after a form feed, because some PDF tools give each page a different margin.
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

    /// Passes over a line that belongs to the page. A rule counts as a blank line; anything else stands where a page
    /// ends.
    fn pass(&mut self, as_what: Consumed) {
        if as_what == Consumed::Rule {
            self.blanks += 1;
        } else {
            self.page_turned = true;
            // A note of which only the number was read still waits for its text.
            self.note = self
                .note
                .filter(|&note| self.paragraphs[note].awaits_text());
        }
    }

    /// Starts a new page.
    fn turn_page(&mut self) {
        self.page_turned = true;
        self.references.turn_page();
    }

    /// Adds the line at `index`, which has text, to a new footnote or to the running text.
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

    /// Returns the paragraphs, including items whose text never came.
    fn finish(mut self) -> Vec<Paragraph> {
        let mut paragraphs = self.paragraphs;
        paragraphs.extend(self.waiting.take());
        // A number without text is not a footnote.
        let is_empty_note = |note: &&mut Paragraph| note.is_note() && note.awaits_text();
        paragraphs
            .iter_mut()
            .filter(is_empty_note)
            .for_each(Paragraph::unmark);
        paragraphs
    }
}

/// Returns the least indentation of the items on the page that `lines` begin with, up to the next proposal.
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

/// Returns whether `text` is a line drawn with characters, or a leader with or without its page number.
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

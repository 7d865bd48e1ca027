//! Physical lines → paragraphs: which lines belong together, and with what mark each begins.

use std::collections::{BTreeSet, VecDeque};
use std::ops::Range;

use super::breaks::{Breaks, ends_clause, ends_sentence};
use super::bullets::is_plain_bullet;
use super::footnotes::{find_marker, leading_marker};
use super::headings::enumerates;
use super::hyphens;
use super::layout::Layout;
use super::ledger::{Consumed, Fate, Ledger};
use super::lines::Line;
use super::pages::{Pages, may_be_footnote_marker};
use super::remarks::Remarks;
use super::running_heads::RunningHead;
use super::spacing;
use super::template::{HeadingNumber, Template};
use crate::text::chars::is_blank;

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
    /// Whether it has a mark and no text yet: that stands on the next line.
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
        waiting: VecDeque::new(),
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
            assembly.open_footnote(line, line.content(), pages.of(index));
        } else if let Some(marker) = assembly.note_marker(line) {
            assembly.open_footnote(line, marker, pages.of(index));
        } else {
            let opens_page = index > 0 && pages.of(index) != pages.of(index - 1);
            assembly.page_turned |= opens_page;
            let next = lines[index + 1..].iter().find(|next| !next.is_blank());
            assembly.take(line, next, pages.of(index));
        }
    }
    assembly.paragraphs
}

struct Assembly<'a> {
    source: &'a str,
    layout: &'a Layout,
    breaks: Breaks,
    paragraphs: Vec<Paragraph>,
    /// The paragraph of the running text that a line may continue.
    flow: Option<usize>,
    /// Bullets alone on their lines behind one that has no text yet either: some PDF tools write a
    /// column of bullets before the column of their texts.
    waiting: VecDeque<usize>,
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

impl<'a> Assembly<'a> {
    fn take(&mut self, line: &Line<'a>, next: Option<&Line<'a>>, page: Option<u32>) {
        if self.breaks.blanks_close(self.blanks) {
            self.note = None;
        }
        if let Some(note) = self.note {
            self.paragraphs[note].pieces.push(line.content());
            if self.breaks.closes(line, next) {
                self.note = None;
            }
            self.blanks = 0;
            return;
        }
        let fresh = self.starts_fresh(line) || self.stands_between(line, next);
        let (mark, length) = self.mark(line, fresh);
        let continued = self
            .flow
            .filter(|&flow| mark == Mark::None && (!fresh || self.resumes_unfinished(flow, line)));
        if continued.is_some() && fresh && !self.page_turned {
            self.doubt_join(line);
        }
        let waiting = if continued.is_none() && mark == Mark::None {
            self.waiting.pop_front()
        } else {
            None
        };
        if let Some(flow) = continued.or(waiting) {
            self.flow = Some(flow);
            self.paragraphs[flow].pieces.push(line.content());
        } else {
            self.open(line, page, mark, length);
        }
        self.last = Some(*line);
        self.blanks = 0;
        self.page_turned = false;
    }

    /// Whether the text before `line` has the marker that `line` consists of.
    fn refers_to(&self, line: &Line<'_>) -> bool {
        find_marker(&self.source[line.content()], &self.paragraphs, self.source).is_some()
    }

    fn open(&mut self, line: &Line<'a>, page: Option<u32>, mark: Mark, length: usize) {
        let content = line.content();
        let text = content.start + length..content.end;
        let mark_end = content.start + self.source[content.start..text.start].trim_end().len();
        match &mark {
            Mark::Proposal(number) => self.last_proposal = Some(number.clone()),
            Mark::Domain(number) => {
                self.last_domain = number.value;
                self.last_section = 0;
            }
            Mark::Section(number) => self.last_section = number.value,
            _ => {}
        }
        if matches!(mark, Mark::Bullet(_)) {
            self.item_indent.get_or_insert(line.indent());
        }
        let is_item = matches!(mark, Mark::Bullet(_));
        if is_item && text.is_empty() && self.flow.is_some_and(|flow| self.is_empty_item(flow)) {
            self.waiting.push_back(self.paragraphs.len());
        } else {
            self.waiting.clear();
            self.flow = Some(self.paragraphs.len());
        }
        self.paragraphs.push(Paragraph {
            mark,
            mark_range: content.start..mark_end,
            pieces: vec![text],
            line: line.number,
            page,
        });
    }

    /// Whether the paragraph `flow` is a bullet whose text is still to come.
    fn is_empty_item(&self, flow: usize) -> bool {
        let paragraph = &self.paragraphs[flow];
        matches!(paragraph.mark, Mark::Bullet(_)) && paragraph.awaits_text()
    }

    /// The marker of a footnote that `line` begins with: its number comes next, or is the first of a
    /// page, and the text before has it.
    fn note_marker(&self, line: &Line<'_>) -> Option<Range<usize>> {
        let content = line.content();
        let marker = leading_marker(&self.source[content.clone()])?;
        let number: u32 = marker.parse().ok()?;
        let follows = number == 1 || number == self.last_note + 1;
        let is_known = follows && find_marker(marker, &self.paragraphs, self.source).is_some();
        is_known.then(|| content.start..content.start + marker.len())
    }

    /// Opens the footnote whose `marker` stands on `line`, before its text or alone.
    fn open_footnote(&mut self, line: &Line<'a>, marker: Range<usize>, page: Option<u32>) {
        let text = self.source[marker.clone()].to_owned();
        self.last_note = text.parse().unwrap_or(self.last_note);
        self.note = Some(self.paragraphs.len());
        let rest = marker.end..line.content().end;
        self.paragraphs.push(Paragraph {
            mark: Mark::Footnote(text),
            mark_range: marker,
            pieces: Vec::from_iter((!rest.is_empty()).then_some(rest)),
            line: line.number,
            page,
        });
        self.page_turned = true;
    }

    /// Whether the line before `line` ended its paragraph.
    fn starts_fresh(&self, line: &Line<'_>) -> bool {
        let (Some(last), Some(flow)) = (self.last, self.flow) else {
            return true;
        };
        let paragraph = &self.paragraphs[flow];
        if paragraph.awaits_text() {
            return false;
        }
        let is_body = matches!(paragraph.mark, Mark::Bullet(_) | Mark::None);
        let closed = if is_body {
            self.breaks.closes(&last, Some(line))
        } else {
            self.breaks.closes_heading(&last, line)
        };
        if self.breaks.by_trailing_spaces() {
            return closed;
        }
        let text = &self.source[line.content()];
        let in_latin = last
            .text
            .trim_end()
            .ends_with(|c: char| c.is_ascii_alphabetic());
        let continues = |c: char| c.is_ascii_lowercase() || (in_latin && c.is_ascii_digit());
        let goes_on = self.blanks == 0 && text.starts_with(continues);
        let hangs = line.text.starts_with("  ") && matches!(paragraph.mark, Mark::Bullet(_));
        let indented = line.text.starts_with('\u{3000}') && !last.text.starts_with('\u{3000}');
        let apart = self.breaks.blanks_close(self.blanks) || self.page_turned;
        enumerates(text) || (!goes_on && (apart || indented || (closed && !hangs)))
    }

    /// Whether `line` is a heading behind a full line: a sentence ends there, none ends here, though the
    /// line is short, and a mark or a full line follows.
    fn stands_between(&self, line: &Line<'_>, next: Option<&Line<'_>>) -> bool {
        let (Some(last), Some(next)) = (self.last, next) else {
            return false;
        };
        // The `1.` of a heading whose words stand behind a blank line ends no sentence.
        let awaits_text = |flow: usize| self.paragraphs[flow].awaits_text();
        !self.flow.is_some_and(awaits_text)
            && !self.breaks.by_trailing_spaces()
            && !line.text.starts_with("  ")
            && self.breaks.is_short(line)
            && ends_sentence(last.text)
            && !ends_clause(line.text)
            && (self.mark(next, true).0 != Mark::None || !self.breaks.is_short(next))
    }

    /// The mark that `line` begins with, and the length of the mark and the blanks behind it. Where
    /// it is not certain that a paragraph begins, a heading's number has to be the next one.
    fn mark(&self, line: &Line<'_>, fresh: bool) -> (Mark, usize) {
        let text = &self.source[line.content()];
        let is_bullet = text.chars().next().is_some_and(is_plain_bullet);
        if !fresh && self.breaks.by_trailing_spaces() && !is_bullet {
            return (Mark::None, 0);
        }
        if let Some((level, length)) = self.layout.bullet(text) {
            return (Mark::Bullet(level.max(self.level_by_indent(line))), length);
        }
        if let Some(number) = self.layout.proposal.matches(text)
            && (fresh || number.follows(self.last_proposal.as_ref()))
        {
            let length = number.length;
            return (Mark::Proposal(number), length);
        }
        let number = |template: &Option<Template>| {
            template
                .as_ref()
                .and_then(|template| template.matches(text))
        };
        if let Some(number) = number(&self.layout.domain)
            && (fresh || number.value == self.last_domain + 1)
        {
            let length = number.length;
            return (Mark::Domain(number), length);
        }
        if let Some(number) = number(&self.layout.section)
            && (fresh || number.value == self.last_section + 1)
        {
            let length = number.length;
            return (Mark::Section(number), length);
        }
        (Mark::None, 0)
    }

    /// The level that the indent of a list item gives it, where all items have the same bullet.
    fn level_by_indent(&self, line: &Line<'_>) -> u8 {
        let deeper = |indent| self.layout.bullets.len() == 1 && line.indent() > indent + 1;
        if self.item_indent.is_some_and(deeper) {
            2
        } else {
            1
        }
    }

    /// Whether the paragraph `flow` was broken off in the middle of a sentence and goes on with
    /// `line`: its last line is full, nothing ends there, and no more than usual stands between.
    fn resumes_unfinished(&self, flow: usize, line: &Line<'_>) -> bool {
        let body = matches!(self.paragraphs[flow].mark, Mark::Bullet(_) | Mark::None);
        let near = self.page_turned || (self.breaks.by_trailing_spaces() && self.blanks <= 1);
        let breaks_off = |last: Line<'_>| self.breaks.breaks_off(&last, line);
        body && near && self.last.is_some_and(breaks_off)
    }

    fn doubt_join(&mut self, line: &Line<'_>) {
        let Some(last) = self.last else { return };
        let message = format!(
            "read as the rest of line {}, which looks like the end of a paragraph but is no end of a sentence",
            last.number
        );
        self.remarks.doubt(line.number, message);
    }
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

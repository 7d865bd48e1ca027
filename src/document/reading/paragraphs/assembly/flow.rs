//! Adds each line of text to the paragraph before it or opens a new paragraph with it.

use super::Assembly;
use crate::document::reading::forms::enumerators::is_label;
use crate::document::reading::forms::leaders::leads;
use crate::document::reading::forms::punctuation::{ends_clause, ends_sentence};
use crate::document::reading::paragraphs::paragraph::{Mark, Paragraph};
use crate::document::reading::source::lines::Line;
use crate::text::chars::narrow;

/// The most bytes of a number that a PDF tool tears out of its sentence.
const LONGEST_NUMBER: usize = 8;

impl<'a> Assembly<'a> {
    /// Adds a line to the running text or to the footnote that is being read.
    pub(super) fn take(&mut self, line: &Line<'a>, next: Option<&Line<'a>>, page: Option<u32>) {
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
        let ornament = self.layout.ornament(&self.source[line.content()]);
        let resumes = self.resumes_line(line);
        let fresh = !resumes && (self.starts_fresh(line, next) || self.stands_between(line, next));
        let (mark, length) = self.mark(line, fresh);
        let content = line.content();
        if !leads(line.text) {
            self.note_references(content.start + ornament.unwrap_or(length)..content.end);
        }
        if let Some(length) = ornament {
            self.torn = false;
            self.open(line, page, Mark::None, length);
        } else if mark == Mark::None {
            self.take_words(line, next, page, fresh);
        } else {
            self.torn = false;
            self.open(line, page, mark, length);
        }
        self.last = Some(if resumes { self.with_last(line) } else { *line });
        self.blanks = 0;
        self.page_turned = false;
    }

    /// Returns `line` together with the line before it; in print they were one.
    fn with_last(&self, line: &Line<'a>) -> Line<'a> {
        let last = self.last.unwrap_or(*line);
        Line {
            text: &self.source[last.start..line.start + line.text.len()],
            ..last
        }
    }

    /// Adds a line without a mark.
    fn take_words(
        &mut self,
        line: &Line<'a>,
        next: Option<&Line<'a>>,
        page: Option<u32>,
        fresh: bool,
    ) {
        let is_torn = self.is_torn_out(line, next);
        let is_marker = self.is_marker(line);
        if !is_torn {
            self.note_reference_alone(line);
        }
        let goes_on = |flow: &usize| {
            !self.waiting.is_next() && (!fresh || is_torn || self.resumes_unfinished(*flow, line))
        };
        if let Some(flow) = self.flow.filter(goes_on) {
            if is_torn {
                self.doubt_number(line);
            } else if fresh && !is_marker && !self.page_turned {
                self.doubt_join(line);
            } else if self.blanks == 0 && !self.page_turned {
                self.note_full_end(flow);
            }
            self.paragraphs[flow].pieces.push(line.content());
        } else if is_label(&self.source[line.content()]) {
            self.open(line, page, Mark::None, 0);
        } else if let Some((mut item, in_doubt)) = self.waiting.pop() {
            if in_doubt {
                self.doubt_item(line, item.line);
            }
            item.pieces.push(line.content());
            item.page = page;
            self.flow = Some(self.paragraphs.len());
            self.paragraphs.push(item);
        } else {
            self.runs_on |= self.blanks == 0 && self.last_proposal.is_some();
            self.open(line, page, Mark::None, 0);
        }
        self.torn = is_torn || (self.torn && !ends_sentence(line.text));
    }

    /// Opens a paragraph with this `mark`, which takes up `length` bytes of `line`.
    fn open(&mut self, line: &Line<'a>, page: Option<u32>, mark: Mark, length: usize) {
        let content = line.content();
        let text = content.start + length..content.end;
        let mark_end = content.start + self.source[content.start..text.start].trim_end().len();
        self.keep_number(&mark);
        let is_heading = !matches!(mark, Mark::Bullet(_) | Mark::None);
        if is_heading {
            self.item_indent = None;
        } else if matches!(mark, Mark::Bullet(_)) {
            self.item_indent.get_or_insert(line.indent());
        }
        let waits = match mark {
            Mark::Bullet(_) => text.is_empty(),
            _ => mark == Mark::None && is_label(&self.source[text.clone()]),
        };
        let paragraph = Paragraph {
            mark,
            mark_range: content.start..mark_end,
            pieces: vec![text],
            line: line.number,
            page,
        };
        if waits {
            let announced = self
                .last
                .is_some_and(|last| last.text.trim_end().ends_with(['：', ':']));
            self.waiting.push(paragraph, announced);
            return;
        }
        if is_heading {
            self.paragraphs.extend(self.waiting.take());
        }
        self.waiting.pass();
        self.flow = Some(self.paragraphs.len());
        self.paragraphs.push(paragraph);
    }

    /// Remembers the number of a heading; the next heading of its kind continues the count.
    fn keep_number(&mut self, mark: &Mark) {
        match mark {
            Mark::Proposal(number) => self.last_proposal = Some(number.clone()),
            Mark::Domain(number) => {
                self.last_domain = number.value;
                self.last_section = 0;
            }
            Mark::Section(number) => self.last_section = number.value,
            _ => {}
        }
    }

    /// Returns whether `line` is a number from the middle of a sentence, which some PDF tools write on a line of its
    /// own if it is set in another type. No sentence may end before it, and no other number may be next to it, as in a
    /// table.
    fn is_torn_out(&self, line: &Line<'_>, next: Option<&Line<'_>>) -> bool {
        let is_body = |flow: usize| self.breaks.as_body(&self.paragraphs[flow].mark);
        let stands_between = |last: &Line<'_>, next: &Line<'_>| {
            !self.is_number(last) && !self.is_number(next) && !ends_clause(last.text)
        };
        self.is_number(line)
            && self.last_proposal.is_some()
            && self.flow.is_some_and(is_body)
            && !self.breaks.by_trailing_spaces()
            && self
                .last
                .zip(next)
                .is_some_and(|(last, next)| stands_between(&last, next))
    }

    /// Remembers a sentence that ends at the end of a line although the paragraph `flow` continues.
    fn note_full_end(&mut self, flow: usize) {
        let is_body = self.breaks.as_body(&self.paragraphs[flow].mark);
        let ends = |last: &Line<'_>| last.text.trim_end().ends_with('。');
        if is_body && !self.breaks.by_trailing_spaces() {
            let last = self.last.filter(ends);
            self.full_ends.extend(last.map(|last| last.number));
        }
    }

    /// Reports where paragraphs may have ended, if the text does not separate them by blank lines.
    pub(super) fn doubt_full_ends(&mut self) {
        let runs_on = self.runs_on || self.breaks.indents_first_lines();
        let Some((first, others)) = self.full_ends.split_first().filter(|_| runs_on) else {
            return;
        };
        let others: String = others.iter().map(|line| format!(", {line}")).collect();
        let message = format!(
            "a sentence ends where the line is full, so that a paragraph may end there; read as continuing (lines {first}{others}); if one ends, put a blank line after it"
        );
        self.remarks.doubt(*first, message);
    }

    /// Returns whether `line` consists of a number that is not a list item's.
    fn is_number(&self, line: &Line<'_>) -> bool {
        let text: String = self.source[line.content()].chars().map(narrow).collect();
        text.len() <= LONGEST_NUMBER
            && text.starts_with(|c: char| c.is_ascii_digit())
            && text
                .chars()
                .all(|c| c.is_ascii_digit() || ",.%".contains(c))
            && !is_label(&text)
    }

    fn doubt_number(&mut self, line: &Line<'_>) {
        let message = "a number on a line of its own, read as part of the sentence around it; where it is a page's, `pages` in the table [layout] of document.toml says how pages are marked";
        self.remarks.doubt(line.number, message);
    }

    fn doubt_item(&mut self, line: &Line<'_>, item: usize) {
        let message = format!(
            "read as the words of the list item that opens on line {item}, which other words follow; where it is not, try the output of another PDF tool"
        );
        self.remarks.doubt(line.number, message);
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

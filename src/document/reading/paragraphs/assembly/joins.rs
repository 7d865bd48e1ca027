//! Decides whether a line continues the paragraph before it or begins a new one.

use super::Assembly;
use crate::document::reading::forms::enumerators::enumerates;
use crate::document::reading::forms::known::is_end_mark;
use crate::document::reading::forms::punctuation::{ends_clause, ends_sentence, goes_on_with_mark};
use crate::document::reading::paragraphs::paragraph::{Mark, Paragraph};
use crate::document::reading::source::lines::Line;
use crate::text::chars::{columns, is_blank, is_ideograph};

/// The fewest Latin words that count as text in that language. Fewer are a name within Chinese.
const FEWEST_WORDS: usize = 4;

impl Assembly<'_> {
    /// Returns whether `line` begins a new paragraph.
    pub(super) fn starts_fresh(&self, line: &Line<'_>, next: Option<&Line<'_>>) -> bool {
        let text = &self.source[line.content()];
        if self.awaits_words() {
            return self.waiting.is_next() && enumerates(text);
        }
        let (Some(last), Some(flow)) = (self.last, self.flow) else {
            return true;
        };
        if self.torn {
            return enumerates(text);
        }
        let paragraph = &self.paragraphs[flow];
        let closed = self.is_closed(paragraph, &last, line, next);
        if self.breaks.by_trailing_spaces() {
            return closed;
        }
        let goes_on = self.blanks == 0 && continues(last.text, text);
        let hangs = line.text.starts_with("  ")
            && self.is_item(paragraph)
            && !self.is_indented_first(line, next);
        let indented = (line.text.starts_with('\u{3000}') && !last.text.starts_with('\u{3000}'))
            || self.opens_under_heading(paragraph, &last, line, next);
        let apart = self.breaks.blanks_close(self.blanks) || self.page_turned;
        let is_end = is_end_mark(text) && !text.starts_with(char::is_alphanumeric);
        enumerates(text)
            || is_end
            || self.changes_language(text, last.text, paragraph)
            || (!goes_on && (apart || indented || (closed && !hangs)))
    }

    /// Returns whether `last` ends `paragraph`, given that `line` and then `next` follow. Blank lines are not
    /// considered.
    fn is_closed(
        &self,
        paragraph: &Paragraph,
        last: &Line<'_>,
        line: &Line<'_>,
        next: Option<&Line<'_>>,
    ) -> bool {
        if !self.breaks.as_body(&paragraph.mark) {
            return self.breaks.closes_heading(last, line);
        }
        let opens = || next.is_some_and(|next| self.breaks.is_first(line, next));
        // If the text of the next item is yet to come, that of this one may end anywhere.
        let may_end = || self.waiting.is_any() || opens();
        self.breaks.closes(last, Some(line)) || (ends_sentence(last.text) && may_end())
    }

    /// Returns whether `paragraph` is a list item, whose continuation lines are indented.
    fn is_item(&self, paragraph: &Paragraph) -> bool {
        let first = paragraph.pieces.first();
        match paragraph.mark {
            Mark::Bullet(_) => true,
            Mark::None => first.is_some_and(|first| enumerates(&self.source[first.clone()])),
            _ => false,
        }
    }

    /// Returns whether `text` switches language after the line `last` of `paragraph`: one is in Latin letters only, the
    /// other in ideographs.
    fn changes_language(&self, text: &str, last: &str, paragraph: &Paragraph) -> bool {
        let first = paragraph.pieces.first();
        let first = first.map_or("", |first| &self.source[first.clone()]);
        let is_latin = |text: &str| !text.contains(is_ideograph);
        if text.starts_with(is_ideograph) {
            let is_latin = is_latin(first) && is_latin(last) && is_in_words(last);
            return is_latin && paragraph.mark == Mark::None;
        }
        let is_chinese = !is_latin(first) && ends_sentence(last);
        is_chinese && is_latin(text) && is_in_words(text)
    }

    /// Returns whether `line` is the indented first line of a paragraph right under the heading `paragraph`, whose last
    /// line is `last`. It is full, unlike the last line of a heading, and is not indented like the words behind the
    /// heading's number, as further lines of a heading are.
    fn opens_under_heading(
        &self,
        paragraph: &Paragraph,
        last: &Line<'_>,
        line: &Line<'_>,
        next: Option<&Line<'_>>,
    ) -> bool {
        let number = &self.source[paragraph.mark_range.clone()];
        let hanging = last.indent() + number.chars().map(columns).sum::<usize>();
        !self.breaks.as_body(&paragraph.mark)
            && self.blanks == 0
            && last.indent().abs_diff(line.indent()) > 1
            && line.indent().abs_diff(hanging) > 1
            && next.is_some_and(|next| self.breaks.breaks_off(line, next))
            && self.is_indented_first(line, next)
    }

    /// Returns whether `line` is the indented first line of a paragraph: the `next` line comes right after it, begins
    /// further left and has no mark.
    fn is_indented_first(&self, line: &Line<'_>, next: Option<&Line<'_>>) -> bool {
        next.is_some_and(|next| {
            let text = next.unindented();
            next.number == line.number + 1
                && next.indent() + 1 < line.indent()
                && !self.layout.is_marked(text)
                && !enumerates(text)
        })
    }

    /// Returns whether `line` continues the printed line before it, which some PDF tools break at a raised number. Its
    /// first character then is a mark that may not begin a line.
    pub(super) fn resumes_line(&self, line: &Line<'_>) -> bool {
        self.blanks == 0
            && !self.page_turned
            && self.flow.is_some()
            && !self.awaits_words()
            && !self.breaks.by_trailing_spaces()
            && goes_on_with_mark(&self.source[line.content()])
    }

    /// Returns whether only the mark or number of what comes next has been read.
    fn awaits_words(&self) -> bool {
        let awaits_text = |flow: usize| self.paragraphs[flow].awaits_text();
        self.waiting.is_next() || self.flow.is_some_and(awaits_text)
    }

    /// Returns whether `line` is a heading between paragraphs: a sentence ends before it, none ends on it although it
    /// is short, and a mark or a full line follows.
    pub(super) fn stands_between(&self, line: &Line<'_>, next: Option<&Line<'_>>) -> bool {
        let (Some(last), Some(next)) = (self.last, next) else {
            return false;
        };
        // `1.` before a blank line and its heading does not end a sentence.
        !self.awaits_words()
            && !self.torn
            && !self.breaks.by_trailing_spaces()
            && !line.text.starts_with("  ")
            && !line.text.starts_with(|c: char| c.is_ascii_lowercase())
            && ends_sentence(last.text)
            && !ends_clause(line.text)
            && match self.mark(next, true).0 {
                Mark::None => self.breaks.is_short(line) && !self.breaks.is_short(next),
                // However full its last line is, a sentence in Latin letters would end with a mark.
                mark => {
                    self.breaks.is_short(line)
                        || (!matches!(mark, Mark::Bullet(_))
                            && line.text.starts_with(|c: char| c.is_ascii_uppercase()))
                }
            }
    }

    /// Returns whether the paragraph `flow` was interrupted in the middle of a sentence and continues with `line`. Its
    /// last line must be full and end nothing, and there must be no larger gap than usual, or than some PDF tools leave
    /// where the first line of an item is beside its number.
    pub(super) fn resumes_unfinished(&self, flow: usize, line: &Line<'_>) -> bool {
        let Some(last) = self.last else { return false };
        if enumerates(&self.source[line.content()]) {
            return false;
        }
        let body = self.breaks.as_body(&self.paragraphs[flow].mark);
        let near = self.page_turned || (self.breaks.by_trailing_spaces() && self.blanks <= 1);
        let is_torn = self.blanks == 1 && self.breaks.is_torn(&last, line);
        body && ((near && self.breaks.breaks_off(&last, line)) || is_torn)
    }
}

/// Returns whether `text` has enough words to count as text in Latin letters.
fn is_in_words(text: &str) -> bool {
    let words = text.split(is_blank);
    words
        .filter(|word| word.contains(char::is_alphabetic))
        .count()
        >= FEWEST_WORDS
}

/// Returns whether `text` begins like the middle of the sentence that the line `last` breaks off.
fn continues(last: &str, text: &str) -> bool {
    let last = last.trim_end();
    let in_latin = last.ends_with(|c: char| c.is_ascii_alphabetic());
    text.starts_with(|c: char| c.is_ascii_lowercase() || (in_latin && c.is_ascii_digit()))
}

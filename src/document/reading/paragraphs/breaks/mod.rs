//! Decides where a paragraph ends if no mark follows it, which is the one question that line breaks leave open.
//!
//! Some PDF tools write blanks after the last line of a paragraph, which settles it. In other texts a blank line tells,
//! or the last line itself, because it is shorter than the column. How short it has to be depends on whether a sentence
//! ends there and on the script: Chinese lines are filled to the last character, English ones are ragged.

mod first_lines;
mod room;
mod sentences;

use super::paragraph::Mark;
use crate::document::reading::forms::footnote_markers::without_note;
use crate::document::reading::forms::punctuation::{ends_clause, ends_sentence, goes_on_with_mark};
use crate::document::reading::layout::Layout;
use crate::document::reading::layout::column::{
    column, falls_short, first_word, is_double_spaced, is_near, is_unwrapped, wraps,
};
use crate::document::reading::source::lines::Line;
use crate::document::reading::source::manifest::ParagraphEnd;
use crate::text::chars::{is_blank, is_ideograph};
use first_lines::first_line;
use room::latin_room;
use sentences::are_sentences;

/// The widest column of a printed page, in half-width columns. Wider lines are whole paragraphs.
const WIDEST_PAGE: usize = 110;

/// How full the last line of a paragraph is at most, in percent of the column, if it does not end a sentence. No word
/// that was moved to the next line leaves so much room.
const SHORT: usize = 60;
/// The same if it ends a sentence in Latin letters, whose lines are ragged by the length of a word.
const SHORT_LATIN_SENTENCE: usize = 72;
/// The same for a heading, which is set in larger type, so that its lines hold fewer characters.
const SHORT_HEADING: usize = 85;
/// The same for a heading if headings are followed by a blank line; without one only a clearly short line ends it.
const SHORT_APART: usize = 60;

/// The same if it ends a sentence or list item in Chinese, whose lines are filled.
const SHORT_SENTENCE: usize = 88;
/// A line that ends with 。 and leaves this many columns free, the width of two ideographs, is the last of its
/// paragraph. Room for only one may remain because the next line would begin with a mark that may not begin a line.
const ROOM: usize = 4;

/// Words that end with the character of a conjunction without being one. A heading may end with them.
const NO_CONJUNCTIONS: [&str; 18] = [
    "普及", "涉及", "觸及", "顧及", "波及", "遍及", "提及", "旁及", "中和", "緩和", "溫和", "飽和",
    "柔和", "調和", "共和", "參與", "参与", "給與",
];

/// English words that no heading ends with.
const CONNECTING: [&str; 16] = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to",
    "with",
];

/// How lines and paragraphs of a document end. Widths are in half-width columns.
#[derive(Debug, Clone, Copy)]
pub struct Breaks {
    end: ParagraphEnd,
    /// The width of a full line.
    column: usize,
    /// The width of a full first line of a paragraph, if it differs.
    first_line: Option<usize>,
    /// The least width that a line in Latin letters would have with the word that was moved to the next line; 0 if
    /// unknown.
    latin_room: usize,
    /// Whether lines are not wrapped, so that each is a paragraph.
    unwrapped: bool,
    /// How many blank lines follow every line and mean nothing.
    usual_blanks: usize,
    /// Whether proposals are paragraphs rather than titles.
    proposals_are_sentences: bool,
    /// Whether headings are followed by a blank line, so that a line right after one continues it.
    headings_stand_apart: bool,
}

impl Breaks {
    /// Works out how the lines of a document with this `layout` end.
    #[must_use]
    pub fn of(lines: &[Line<'_>], layout: &Layout) -> Self {
        let column = column(lines);
        let wraps = wraps(lines, column);
        let usual_blanks = usize::from(wraps && is_double_spaced(lines, column));
        Self {
            end: layout.paragraphs,
            column,
            first_line: first_line(lines, column, layout).filter(|_| wraps),
            latin_room: latin_room(lines),
            unwrapped: (!wraps && column > WIDEST_PAGE) || is_unwrapped(lines),
            usual_blanks,
            proposals_are_sentences: are_sentences(lines, layout, column),
            headings_stand_apart: usual_blanks == 0 && headings_stand_apart(lines, layout),
        }
    }

    /// Returns whether blanks at the end of a line, and nothing else, end paragraphs.
    #[must_use]
    pub fn by_trailing_spaces(&self) -> bool {
        self.end == ParagraphEnd::TrailingSpaces
    }

    /// Returns whether text after `mark` is wrapped like body text rather than like headings.
    #[must_use]
    pub fn as_body(&self, mark: &Mark) -> bool {
        match mark {
            Mark::Bullet(_) | Mark::None => true,
            Mark::Proposal(_) => self.proposals_are_sentences,
            _ => false,
        }
    }

    /// Returns whether this many blank lines end a paragraph.
    #[must_use]
    pub fn blanks_close(&self, blanks: usize) -> bool {
        !self.by_trailing_spaces() && blanks > self.usual_blanks
    }

    /// Returns whether `line`, followed by `next`, ends a paragraph of body text. Blank lines are not considered.
    #[must_use]
    pub fn closes(&self, line: &Line<'_>, next: Option<&Line<'_>>) -> bool {
        if self.by_trailing_spaces() {
            return line.text.ends_with(is_blank);
        }
        if next.is_some_and(|next| goes_on_with_mark(next.unindented())) {
            return false;
        }
        let text = without_note(line.text);
        let percent = match (ends_sentence(text), text.ends_with(|c: char| c.is_ascii())) {
            (false, _) => SHORT,
            (true, true) => SHORT_LATIN_SENTENCE,
            (true, false) => SHORT_SENTENCE,
        };
        let leaves_room =
            text.ends_with('。') && falls_short(line, next, self.column.saturating_sub(ROOM) + 1);
        let had_latin_room = percent == SHORT_LATIN_SENTENCE
            && next.is_some_and(|next| with_first_word(line, next) < self.latin_room);
        self.unwrapped || leaves_room || had_latin_room || self.falls_short(line, next, percent)
    }

    /// Returns whether `line` is the first of a paragraph that continues with `next`: it is as full as first lines are,
    /// ends nothing, and would otherwise have had room for what `next` begins with.
    #[must_use]
    pub fn is_first(&self, line: &Line<'_>, next: &Line<'_>) -> bool {
        self.first_line
            .is_some_and(|full| is_near(line.width(), full))
            && !ends_clause(line.text)
            && first_word(next) == 0
    }

    /// Returns whether `line`, followed by `next`, ends a heading.
    #[must_use]
    pub fn closes_heading(&self, line: &Line<'_>, next: &Line<'_>) -> bool {
        if self.by_trailing_spaces() {
            return self.closes(line, Some(next));
        }
        let percent = if self.headings_stand_apart {
            SHORT_APART
        } else {
            SHORT_HEADING
        };
        // Room on a line of Chinese proves nothing: a mark that may not begin a line takes the ideograph before it
        // along to the next.
        let tells_room = !self.headings_stand_apart || begins_sentence(next);
        let short =
            self.falls_short(line, Some(next), percent) || (tells_room && had_room(line, next));
        let goes_on = ends_in_conjunction(line.text.trim_end()) || is_ideograph_alone(next);
        self.unwrapped || (!goes_on && short)
    }

    /// Returns whether `line`, followed by `next`, breaks off in the middle of a sentence: it is full and ends nothing.
    #[must_use]
    pub fn breaks_off(&self, line: &Line<'_>, next: &Line<'_>) -> bool {
        let ends = if self.by_trailing_spaces() {
            ends_clause(line.text)
        } else {
            ends_sentence(line.text)
        };
        !ends && !self.unwrapped && !self.falls_short(line, Some(next), SHORT_HEADING)
    }

    /// Returns whether `line` is so full, and so clearly unfinished, that its paragraph continues with `next` even
    /// across a blank line.
    #[must_use]
    pub fn is_torn(&self, line: &Line<'_>, next: &Line<'_>) -> bool {
        !self.unwrapped
            && !self.by_trailing_spaces()
            && !ends_clause(line.text)
            && (!self.falls_short(line, Some(next), SHORT_SENTENCE) || self.is_first(line, next))
    }

    /// Returns whether first lines are known to be shorter than others.
    #[must_use]
    pub fn indents_first_lines(&self) -> bool {
        self.first_line.is_some()
    }

    /// Returns whether `line` is short enough to be a heading.
    #[must_use]
    pub fn is_short(&self, line: &Line<'_>) -> bool {
        self.falls_short(line, None, SHORT)
    }

    /// Returns whether `line` fills less than `percent` of the column even with the first word of `next`.
    fn falls_short(&self, line: &Line<'_>, next: Option<&Line<'_>>, percent: usize) -> bool {
        falls_short(line, next, self.column * percent / 100)
    }
}

/// Returns whether `line` had room for the first word of `next`, going by the width of `next`. If both are in the same
/// type, only the end of a paragraph can have broken it there.
fn had_room(line: &Line<'_>, next: &Line<'_>) -> bool {
    with_first_word(line, next) <= next.width()
}

/// Returns whether `line` begins as a sentence in Latin letters does.
fn begins_sentence(line: &Line<'_>) -> bool {
    line.unindented()
        .starts_with(|c: char| c.is_ascii_uppercase())
}

/// Returns whether `line` is a single ideograph: the last of a heading, which had no room for it. No heading and no
/// paragraph consists of one.
fn is_ideograph_alone(line: &Line<'_>) -> bool {
    let mut characters = line.text.trim_matches(is_blank).chars();
    characters.next().is_some_and(is_ideograph) && characters.next().is_none()
}

/// Returns the width of `line` together with the first word or ideograph of `next`.
fn with_first_word(line: &Line<'_>, next: &Line<'_>) -> usize {
    let word = match first_word(next) {
        0 => 2,
        latin => latin + 1,
    };
    line.width() + word
}

/// Returns whether `text` ends with something that has to be continued.
fn ends_in_conjunction(text: &str) -> bool {
    let ends = text.ends_with(['，', '、', ',', '及', '和', '與', '与']);
    let last = text.rsplit(is_blank).next().unwrap_or_default();
    (ends && !NO_CONJUNCTIONS.iter().any(|word| text.ends_with(word))) || CONNECTING.contains(&last)
}

/// Returns whether a blank line follows most proposal headings, right away or after one more line. Headings right
/// before a line with a mark do not count.
fn headings_stand_apart(lines: &[Line<'_>], layout: &Layout) -> bool {
    let is_heading = |line: &Line<'_>| {
        let text = line.unindented();
        let proposal = layout.proposal.as_ref();
        proposal.is_some_and(|proposal| proposal.matches(text).is_some())
    };
    let is_marked = |line: &Line<'_>| layout.is_marked(line.unindented());
    let behind: Vec<&[Line<'_>]> = (1..lines.len())
        .filter(|&index| is_heading(&lines[index - 1]) && !is_marked(&lines[index]))
        .map(|index| &lines[index..])
        .collect();
    let is_apart = |behind: &&&[Line<'_>]| behind.iter().take(2).any(Line::is_blank);
    behind.iter().filter(is_apart).count() * 2 > behind.len()
}

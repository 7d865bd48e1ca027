//! Where paragraphs end that no mark ends: the one question that line breaks leave open.
//!
//! Some PDF tools write blanks behind the last line of a paragraph, and then that is the answer.
//! Elsewhere a blank line says it, or the last line itself does, because it falls short of the
//! column; how short it may be depends on whether a sentence ends there and on the script, since
//! Chinese lines are filled to the last character and English ones are ragged.

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
use crate::text::chars::is_blank;
use first_lines::first_line;
use room::latin_room;
use sentences::are_sentences;

/// No printed page has more columns: wider lines are whole paragraphs.
const WIDEST_PAGE: usize = 110;

// How many hundredths of the column a line fills at most that ends a paragraph.

/// Where no sentence ends: so much is left free by no word that had to go on the next line.
const SHORT: usize = 60;
/// Where a sentence ends in Latin letters, whose lines are ragged by the length of a word.
const SHORT_LATIN_SENTENCE: usize = 72;
/// A heading: lines of headings are set in larger type and hold fewer characters.
const SHORT_HEADING: usize = 85;
/// A heading where a blank line ends headings: without one only a clearly short line does.
const SHORT_APART: usize = 60;

/// Where a sentence or an item of a list ends in Chinese, whose lines are filled.
const SHORT_SENTENCE: usize = 88;
/// So many columns, of two ideographs, are left free behind 。 by no line but the last of a paragraph:
/// one is where the next would begin with a mark that may not.
const ROOM: usize = 4;

/// Words that end in a conjunction's character and are none: a heading may end with them.
const NO_CONJUNCTIONS: [&str; 18] = [
    "普及", "涉及", "觸及", "顧及", "波及", "遍及", "提及", "旁及", "中和", "緩和", "溫和", "飽和",
    "柔和", "調和", "共和", "參與", "参与", "給與",
];

/// English words that no heading ends with.
const CONNECTING: [&str; 16] = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to",
    "with",
];

/// How lines of a document end.
#[derive(Debug, Clone, Copy)]
pub struct Breaks {
    end: ParagraphEnd,
    /// How wide a full line is set.
    column: usize,
    /// How wide the first line of a paragraph is set, where that differs.
    first_line: Option<usize>,
    /// How wide a line in Latin letters would be at least with the word that had to go on the next, where that is known.
    latin_room: usize,
    /// Whether lines are not wrapped at all: each is a paragraph.
    unwrapped: bool,
    /// How many blank lines stand behind every line and say nothing.
    usual_blanks: usize,
    /// Whether proposals are paragraphs and no titles.
    proposals_are_sentences: bool,
    /// Whether headings are set apart by a blank line, so that a line right behind one continues it.
    headings_stand_apart: bool,
}

impl Breaks {
    /// How the lines of a document with this layout end.
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

    /// Whether paragraphs end where blanks stand behind a line, and only there.
    #[must_use]
    pub fn by_trailing_spaces(&self) -> bool {
        self.end == ParagraphEnd::TrailingSpaces
    }

    /// Whether lines behind `mark` break as those of body text do.
    #[must_use]
    pub fn as_body(&self, mark: &Mark) -> bool {
        match mark {
            Mark::Bullet(_) | Mark::None => true,
            Mark::Proposal(_) => self.proposals_are_sentences,
            _ => false,
        }
    }

    /// Whether so many blank lines end a paragraph.
    #[must_use]
    pub fn blanks_close(&self, blanks: usize) -> bool {
        !self.by_trailing_spaces() && blanks > self.usual_blanks
    }

    /// Whether a paragraph of body text ends with `line`, blank lines apart, where `next` follows.
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

    /// Whether `line` begins a paragraph, because it is as full as first lines are, and goes on with `next`,
    /// which would have begun on it otherwise.
    #[must_use]
    pub fn is_first(&self, line: &Line<'_>, next: &Line<'_>) -> bool {
        self.first_line
            .is_some_and(|full| is_near(line.width(), full))
            && !ends_clause(line.text)
            && first_word(next) == 0
    }

    /// Whether a heading ends with `line`, where `next` follows.
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
        // A mark that may not begin a line takes the ideograph before it along.
        let tells_room = !self.headings_stand_apart || begins_sentence(next);
        let short =
            self.falls_short(line, Some(next), percent) || (tells_room && had_room(line, next));
        let goes_on = ends_in_conjunction(line.text.trim_end());
        self.unwrapped || (!goes_on && short)
    }

    /// Whether `line` breaks off in the middle of a sentence, where `next` follows: it is full and
    /// nothing ends there.
    #[must_use]
    pub fn breaks_off(&self, line: &Line<'_>, next: &Line<'_>) -> bool {
        let ends = if self.by_trailing_spaces() {
            ends_clause(line.text)
        } else {
            ends_sentence(line.text)
        };
        !ends && !self.unwrapped && !self.falls_short(line, Some(next), SHORT_HEADING)
    }

    /// Whether `line` is so full, and ends so little, that a paragraph goes on with `next` though a blank
    /// line stands between.
    #[must_use]
    pub fn is_torn(&self, line: &Line<'_>, next: &Line<'_>) -> bool {
        !self.unwrapped
            && !self.by_trailing_spaces()
            && !ends_clause(line.text)
            && (!self.falls_short(line, Some(next), SHORT_SENTENCE) || self.is_first(line, next))
    }

    /// Whether first lines are known to be shorter than others.
    #[must_use]
    pub fn indents_first_lines(&self) -> bool {
        self.first_line.is_some()
    }

    /// Whether `line` is so short that it may be a heading.
    #[must_use]
    pub fn is_short(&self, line: &Line<'_>) -> bool {
        self.falls_short(line, None, SHORT)
    }

    /// Whether `line` fills less than `percent` of the column, though the first word of `next` had
    /// found room on it.
    fn falls_short(&self, line: &Line<'_>, next: Option<&Line<'_>>, percent: usize) -> bool {
        falls_short(line, next, self.column * percent / 100)
    }
}

/// Whether the first word of `next` had found room on `line`, were both set in the same type: then nothing
/// but an end broke `line` there.
fn had_room(line: &Line<'_>, next: &Line<'_>) -> bool {
    with_first_word(line, next) <= next.width()
}

/// Whether `line` begins as sentences in Latin letters do.
fn begins_sentence(line: &Line<'_>) -> bool {
    line.unindented()
        .starts_with(|c: char| c.is_ascii_uppercase())
}

/// How wide `line` would be with the first word of `next`, or its first ideograph.
fn with_first_word(line: &Line<'_>, next: &Line<'_>) -> usize {
    let word = match first_word(next) {
        0 => 2,
        latin => latin + 1,
    };
    line.width() + word
}

/// Whether `text` ends with what something has to follow.
fn ends_in_conjunction(text: &str) -> bool {
    let ends = text.ends_with(['，', '、', ',', '及', '和', '與', '与']);
    let last = text.rsplit(is_blank).next().unwrap_or_default();
    (ends && !NO_CONJUNCTIONS.iter().any(|word| text.ends_with(word))) || CONNECTING.contains(&last)
}

/// Whether a blank line follows most headings of proposals, a second line of the heading allowed; those
/// that a line with a mark of its own follows say nothing.
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

//! Where paragraphs end that no mark ends: the one question that line breaks leave open.
//!
//! Some PDF tools write blanks behind the last line of a paragraph, and then that is the answer.
//! Elsewhere a blank line says it, or the last line itself does, because it falls short of the
//! column; how short it may be depends on whether a sentence ends there and on the script, since
//! Chinese lines are filled to the last character and English ones are ragged.

use super::layout::{Layout, ParagraphEnd};
use super::lines::Line;
use crate::text::chars::is_blank;

/// How lines of a document end.
#[derive(Debug, Clone, Copy)]
pub struct Breaks {
    end: ParagraphEnd,
    /// How wide a full line is set.
    column: usize,
    /// Whether headings are set apart by a blank line, so that a line right behind one continues it.
    headings_stand_apart: bool,
}

impl Breaks {
    /// How the lines of a document with this layout end.
    #[must_use]
    pub fn of(lines: &[Line<'_>], layout: &Layout) -> Self {
        Self {
            end: layout.paragraphs,
            column: column(lines),
            headings_stand_apart: headings_stand_apart(lines, layout),
        }
    }

    /// Whether paragraphs end where blanks stand behind a line, and only there.
    #[must_use]
    pub fn by_trailing_spaces(&self) -> bool {
        self.end == ParagraphEnd::TrailingSpaces
    }

    /// Whether a paragraph of body text ends with `line`, blank lines apart.
    #[must_use]
    pub fn closes(&self, line: &Line<'_>) -> bool {
        if self.by_trailing_spaces() {
            return line.text.ends_with(is_blank);
        }
        let percent = match (
            ends_sentence(line.text),
            line.text.trim_end().ends_with(|c: char| c.is_ascii()),
        ) {
            (false, _) => 60,
            (true, true) => 72,
            (true, false) => 88,
        };
        line.width() * 100 < self.column * percent
    }

    /// Whether a heading ends with `line`.
    #[must_use]
    pub fn closes_heading(&self, line: &Line<'_>) -> bool {
        if self.by_trailing_spaces() {
            return self.closes(line);
        }
        let goes_on = line
            .text
            .trim_end()
            .ends_with(['，', '、', ',', '及', '和', '與']);
        !goes_on && !self.headings_stand_apart && line.width() * 100 < self.column * 85
    }

    /// Whether `line` breaks off in the middle of a sentence: it is full and nothing ends there.
    #[must_use]
    pub fn breaks_off(&self, line: &Line<'_>) -> bool {
        line.width() * 100 >= self.column * 85 && !ends_clause(line.text)
    }
}

/// Whether `text` ends with the end of a sentence or of an item of a list.
fn ends_sentence(text: &str) -> bool {
    text.trim_end()
        .ends_with(['。', '！', '？', '；', '：', '.', '!', '?', ';', ':'])
}

/// Whether `text` ends with any mark after which a paragraph may end.
#[must_use]
pub fn ends_clause(text: &str) -> bool {
    ends_sentence(text) || text.trim_end().ends_with(['）', ')', '」', '』', '》'])
}

/// How wide a full line is set: what nineteen lines of twenty do not exceed.
fn column(lines: &[Line<'_>]) -> usize {
    let mut widths: Vec<usize> = lines
        .iter()
        .filter(|line| !line.is_blank())
        .map(Line::width)
        .collect();
    widths.sort_unstable();
    widths
        .get(widths.len() * 19 / 20)
        .copied()
        .unwrap_or_default()
}

/// Whether a blank line follows most headings of proposals, a second line of the heading allowed.
fn headings_stand_apart(lines: &[Line<'_>], layout: &Layout) -> bool {
    let is_heading = |line: &Line<'_>| {
        layout
            .proposal
            .matches(line.text.trim_start_matches(is_blank))
            .is_some()
    };
    let headings: Vec<usize> = (0..lines.len())
        .filter(|&index| is_heading(&lines[index]))
        .collect();
    let apart = headings
        .iter()
        .filter(|&&index| lines.iter().skip(index + 1).take(2).any(Line::is_blank))
        .count();
    apart * 2 > headings.len()
}

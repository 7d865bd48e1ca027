//! Where a paragraph begins: whether a line goes on with the one before it.

use super::{Assembly, Mark};
use crate::document::reading::breaks::{ends_clause, ends_sentence};
use crate::document::reading::headings::enumerates;
use crate::document::reading::lines::Line;

impl Assembly<'_> {
    /// Whether the line before `line` ended its paragraph.
    pub(super) fn starts_fresh(&self, line: &Line<'_>) -> bool {
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
    pub(super) fn stands_between(&self, line: &Line<'_>, next: Option<&Line<'_>>) -> bool {
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

    /// Whether the paragraph `flow` was broken off in the middle of a sentence and goes on with
    /// `line`: its last line is full, nothing ends there, and no more than usual stands between.
    pub(super) fn resumes_unfinished(&self, flow: usize, line: &Line<'_>) -> bool {
        let body = matches!(self.paragraphs[flow].mark, Mark::Bullet(_) | Mark::None);
        let near = self.page_turned || (self.breaks.by_trailing_spaces() && self.blanks <= 1);
        let breaks_off = |last: Line<'_>| self.breaks.breaks_off(&last, line);
        body && near && self.last.is_some_and(breaks_off)
    }
}

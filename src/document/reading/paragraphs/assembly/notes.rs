//! Footnotes at the foot of a page, inside a text that goes on behind them.

use std::ops::Range;

use super::Assembly;
use crate::document::reading::forms::footnote_markers::leading_marker;
use crate::document::reading::paragraphs::footnotes::find_marker;
use crate::document::reading::paragraphs::paragraph::{Mark, Paragraph};
use crate::document::reading::source::lines::Line;

/// A page has no more footnotes.
const MOST_ON_A_PAGE: u32 = 9;

impl<'a> Assembly<'a> {
    /// Whether the text before `line` has the marker that `line` consists of.
    pub(super) fn refers_to(&self, line: &Line<'_>) -> bool {
        find_marker(&self.source[line.content()], &self.paragraphs, self.source).is_some()
    }

    /// The marker of a footnote that `line` begins with: its number comes next, or is the first of a
    /// page, and the text before has it.
    pub(super) fn note_marker(&self, line: &Line<'_>) -> Option<Range<usize>> {
        let content = line.content();
        let marker = leading_marker(&self.source[content.clone()])?;
        let number: u32 = marker.parse().ok()?;
        let follows = number == 1 || number == self.last_note + 1;
        let is_known = follows && find_marker(marker, &self.paragraphs, self.source).is_some();
        is_known.then(|| content.start..content.start + marker.len())
    }

    /// Whether `line` is nothing but the number of a note to come, which found no room behind the sentence on
    /// the line before.
    pub(super) fn is_marker(&self, line: &Line<'_>) -> bool {
        let number: Option<u32> = self.source[line.content()].parse().ok();
        let is_next = |number| (1..=MOST_ON_A_PAGE).contains(&(number - self.last_note));
        self.blanks == 0
            && number.is_some_and(|number| number > self.last_note && is_next(number))
            && self.last.is_some_and(|last| {
                let text = last.text.trim_end();
                text.ends_with(['。', '！', '？', '；', '」', '》', '）'])
            })
    }

    /// Opens the footnote whose `marker` stands on `line`, before its text or alone.
    pub(super) fn open_footnote(
        &mut self,
        line: &Line<'a>,
        next: Option<&Line<'a>>,
        marker: Range<usize>,
        page: Option<u32>,
    ) {
        let text = self.source[marker.clone()].to_owned();
        self.last_note = text.parse().unwrap_or(self.last_note);
        let rest = marker.end..line.content().end;
        let is_whole = !rest.is_empty() && self.breaks.closes(line, next);
        self.note = (!is_whole).then_some(self.paragraphs.len());
        self.blanks = 0;
        self.paragraphs.push(Paragraph {
            mark: Mark::Footnote(text),
            mark_range: marker,
            pieces: Vec::from_iter((!rest.is_empty()).then_some(rest)),
            line: line.number,
            page,
        });
        self.page_turned = true;
    }
}

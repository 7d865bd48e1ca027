//! Handles footnotes at the foot of a page, which interrupt the running text.

use std::ops::Range;

use super::Assembly;
use crate::document::reading::forms::footnote_markers::{LONGEST_MARKER, leading_marker};
use crate::document::reading::forms::punctuation::ends_clause;
use crate::document::reading::paragraphs::paragraph::{Mark, Paragraph};
use crate::document::reading::source::lines::Line;

/// The most footnotes on a page.
const MOST_ON_A_PAGE: u32 = 9;

/// The marker that a footnote begins with.
pub(super) struct NoteMarker {
    number: u32,
    /// Whether it can be nothing else, or stands alone on its line.
    is_certain: bool,
    /// Its range in the source.
    printed: Range<usize>,
    /// Where it ends in the source, including a colon after it.
    end: usize,
}

impl<'a> Assembly<'a> {
    /// Returns the footnote marker on `line`, before the text of the note or, if the text is on the next line, alone
    /// (`is_alone`). The text before must refer to its number, and the number must be the next one or 1 unless the
    /// marker is certain.
    pub(super) fn note_marker(&self, line: &Line<'_>, is_alone: bool) -> Option<NoteMarker> {
        let content = line.content();
        let text = &self.source[content.clone()];
        let marker = match leading_marker(text) {
            Some(marker) => NoteMarker {
                number: marker.number,
                is_certain: is_alone || marker.is_certain,
                printed: content.start..content.start + marker.printed.len(),
                end: content.start + marker.length,
            },
            None => NoteMarker {
                number: text.parse().ok().filter(|_| is_alone)?,
                is_certain: true,
                end: content.end,
                printed: content,
            },
        };
        let follows =
            marker.is_certain || marker.number == 1 || marker.number == self.last_note + 1;
        (follows && self.references.have(marker.number)).then_some(marker)
    }

    /// Returns whether `line` is nothing but a reference to a later note that did not fit on the line before.
    pub(super) fn is_marker(&self, line: &Line<'_>) -> bool {
        let number: Option<u32> = self.source[line.content()].parse().ok();
        let is_next = |number| (1..=MOST_ON_A_PAGE).contains(&(number - self.last_note));
        self.blanks == 0
            && number.is_some_and(|number| number > self.last_note && is_next(number))
            && self.last.is_some_and(|last| ends_clause(last.text))
    }

    /// Opens the footnote whose `marker` is on `line`.
    pub(super) fn open_footnote(
        &mut self,
        line: &Line<'a>,
        next: Option<&Line<'a>>,
        marker: NoteMarker,
        page: Option<u32>,
    ) {
        let reference = self.references.take(marker.number).unwrap_or_default();
        self.last_note = marker.number;
        let rest = marker.end..line.content().end;
        let is_whole = !rest.is_empty() && self.breaks.closes(line, next);
        self.note = (!is_whole).then_some(self.paragraphs.len());
        self.blanks = 0;
        self.paragraphs.push(Paragraph {
            mark: Mark::Footnote {
                marker: self.source[marker.printed.clone()].to_owned(),
                reference,
            },
            mark_range: marker.printed.start..marker.end,
            pieces: Vec::from_iter((!rest.is_empty()).then_some(rest)),
            line: line.number,
            page,
        });
        self.page_turned = true;
    }

    /// Remembers the numbers in `text` that may refer to footnotes; it is in bytes of the source, without a line's
    /// mark.
    pub(super) fn note_references(&mut self, text: Range<usize>) {
        self.references.add(&self.source[text.clone()], text.start);
    }

    /// Remembers `line` if it may be nothing but a reference to a footnote that did not fit on the line before.
    pub(super) fn note_reference_alone(&mut self, line: &Line<'_>) {
        let text = &self.source[line.content()];
        let is_short = text.len() <= LONGEST_MARKER;
        if let Some(number) = text.parse().ok().filter(|_| is_short) {
            self.references.add_line(number, line.content());
        }
    }
}

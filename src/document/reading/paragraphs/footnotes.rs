//! Matches footnotes with the numbers in the text that refer to them. Candidates are collected while the text is read;
//! when a note is met, the best of them is taken.

use std::collections::HashMap;
use std::ops::Range;

use super::paragraph::{Mark, Paragraph};
use crate::document::reading::forms::footnote_markers::references::{
    Likelihood, Reference, references,
};
use crate::document::reading::forms::footnote_markers::without_note;
use crate::document::reading::source::ledger::{Consumed, Fate, Ledger};
use crate::document::reading::source::lines::{Line, number_at};
use crate::document::reading::source::remarks::Remarks;

/// The numbers met so far that may refer to notes, by number. Their positions are bytes of the source.
#[derive(Debug, Default)]
pub struct References {
    /// Those on the current page.
    near: HashMap<u32, Vec<Reference>>,
    /// The sure ones on earlier pages, in order of the text.
    far: HashMap<u32, Vec<Range<usize>>>,
}

impl References {
    /// Adds the numbers in `text`, which begins at byte `start` of the source.
    pub fn add(&mut self, text: &str, start: usize) {
        for mut found in references(text) {
            found.start += start;
            self.near.entry(found.number).or_default().push(found);
        }
    }

    /// Adds a line that is nothing but the `number` of a note.
    pub fn add_line(&mut self, number: u32, place: Range<usize>) {
        self.near.entry(number).or_default().push(Reference {
            number,
            start: place.start,
            length: place.len(),
            likelihood: Likelihood::Sure,
        });
    }

    /// Starts a new page. Of the numbers on the last page, only the sure ones remain.
    pub fn turn_page(&mut self) {
        for (number, found) in self.near.drain() {
            let sure = found
                .iter()
                .filter(|found| found.likelihood == Likelihood::Sure);
            let places = sure.map(|found| found.start..found.start + found.length);
            self.far.entry(number).or_default().extend(places);
        }
    }

    /// Returns whether any number may refer to note `number`.
    #[must_use]
    pub fn have(&self, number: u32) -> bool {
        let is_far = || {
            self.far
                .get(&number)
                .is_some_and(|places| !places.is_empty())
        };
        self.near.contains_key(&number) || is_far()
    }

    /// Removes and returns the position of the number that refers to note `number`: the surest on the current page, or
    /// else the last on earlier pages.
    pub fn take(&mut self, number: u32) -> Option<Range<usize>> {
        let Some(near) = self.near.get_mut(&number) else {
            return self.far.get_mut(&number)?.pop();
        };
        let rank = |found: &Reference| (found.likelihood, found.start);
        let best = (0..near.len()).max_by_key(|&index| rank(&near[index]))?;
        let found = near.swap_remove(best);
        if near.is_empty() {
            self.near.remove(&number);
        }
        Some(found.start..found.start + found.length)
    }
}

/// Cuts the numbers that refer to footnotes out of the text. Returns for each footnote, by index, the index of the
/// paragraph that refers to it; all other entries are `None`.
pub fn cut_markers(paragraphs: &mut [Paragraph], ledger: &mut Ledger) -> Vec<Option<usize>> {
    let mut places: Vec<(usize, usize)> = paragraphs
        .iter()
        .enumerate()
        .flat_map(|(index, paragraph)| {
            let pieces = paragraph.pieces.iter();
            pieces.map(move |piece| (piece.start, index))
        })
        .collect();
    places.sort_unstable();
    let mut anchors = vec![None; paragraphs.len()];
    for index in 0..paragraphs.len() {
        let Mark::Footnote { reference, .. } = paragraphs[index].mark.clone() else {
            continue;
        };
        let behind = places.partition_point(|&(start, _)| start <= reference.start);
        let holder = behind.checked_sub(1).map(|place| places[place].1);
        if let Some(anchor) = holder.filter(|&holder| cut(&mut paragraphs[holder], &reference)) {
            ledger.enter(reference, Fate::Consumed(Consumed::FootnoteMarker));
            anchors[index] = Some(anchor);
        }
    }
    anchors
}

/// Reports numbers of footnotes that seem to be left in the text.
pub fn doubt_markers(
    paragraphs: &[Paragraph],
    source: &str,
    lines: &[Line<'_>],
    remarks: &mut Remarks,
) {
    for piece in paragraphs.iter().flat_map(|paragraph| &paragraph.pieces) {
        let text = source[piece.clone()].trim_end();
        let unnoted = without_note(text);
        if unnoted.len() < text.len() {
            let line = number_at(lines, piece.start);
            let message = format!(
                "`{}` looks like the number of a footnote, of which no note was found; read as text",
                &text[unnoted.len()..]
            );
            remarks.doubt(line, message);
        }
    }
}

/// Cuts `hole` out of the paragraph's pieces. Returns false if no piece contains it.
fn cut(paragraph: &mut Paragraph, hole: &Range<usize>) -> bool {
    let pieces = &mut paragraph.pieces;
    let behind = pieces.partition_point(|piece| piece.start <= hole.start);
    let Some(index) = behind
        .checked_sub(1)
        .filter(|&index| hole.end <= pieces[index].end)
    else {
        return false;
    };
    let piece = pieces[index].clone();
    pieces.splice(
        index..=index,
        [piece.start..hole.start, hole.end..piece.end],
    );
    true
}

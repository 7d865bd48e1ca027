//! Where a footnote belongs: its marker, found again in the text that it explains.

use std::ops::Range;

use super::paragraph::{Mark, Paragraph};
use crate::document::reading::forms::footnote_markers::without_note;
use crate::document::reading::source::ledger::{Consumed, Fate, Ledger};
use crate::document::reading::source::lines::{Line, number_at};
use crate::document::reading::source::remarks::Remarks;
use crate::text::chars::{is_blank, is_ideograph, is_word_character};

/// Takes the markers of footnotes out of the text; returns for each footnote the paragraph that it
/// belongs to.
pub fn cut_markers(
    paragraphs: &mut [Paragraph],
    source: &str,
    ledger: &mut Ledger,
) -> Vec<Option<usize>> {
    let mut anchors = vec![None; paragraphs.len()];
    for index in 0..paragraphs.len() {
        let Mark::Footnote(marker) = paragraphs[index].mark.clone() else {
            continue;
        };
        if let Some((anchor, range)) = find_marker(&marker, &paragraphs[..index], source) {
            cut(&mut paragraphs[anchor].pieces, &range);
            ledger.enter(range, Fate::Consumed(Consumed::FootnoteMarker));
            anchors[index] = Some(anchor);
        }
    }
    anchors
}

/// Says where a footnote's number seems to be left in the text.
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

/// Finds `marker` in the text of `paragraphs`, from the last to the first: the index of the
/// paragraph, and the marker's bytes in the source.
#[must_use]
pub fn find_marker(
    marker: &str,
    paragraphs: &[Paragraph],
    source: &str,
) -> Option<(usize, Range<usize>)> {
    let places = paragraphs.iter().enumerate().rev();
    let mut pieces = places.flat_map(|(index, paragraph)| {
        let pieces = paragraph.pieces.iter();
        pieces.map(move |piece| (index, piece.clone()))
    });
    pieces.find_map(|(index, piece)| {
        let alone = marker_in(marker, piece.clone(), source);
        let range = alone.or_else(|| raised_marker_in(marker, piece, source))?;
        Some((index, range))
    })
}

/// A raised marker stands right behind the mark that ends its sentence or clause: 「……負擔。2」.
fn raised_marker_in(marker: &str, piece: Range<usize>, source: &str) -> Option<Range<usize>> {
    let text = &source[piece.clone()];
    let is_raised = |&start: &usize| {
        let behind = text[start + marker.len()..].chars().next();
        let closed = text[..start].ends_with(['」', '》', '）']);
        let parted = closed || text[..start].ends_with(['。', '，', '；', '、']);
        parted
            && behind.is_none_or(|c| {
                is_blank(c) || is_ideograph(c) || (closed && "，。；、".contains(c))
            })
    };
    let mut places = text.match_indices(marker).map(|(start, _)| start);
    let start = piece.start + places.find(is_raised)?;
    Some(start..start + marker.len())
}

/// A marker stands by itself behind a mark of punctuation: 「……的補助。 1 」.
fn marker_in(marker: &str, piece: Range<usize>, source: &str) -> Option<Range<usize>> {
    let text = &source[piece.clone()];
    text.match_indices(marker)
        .map(|(start, _)| start..start + marker.len())
        .find_map(|range| {
            let before = text[..range.start].trim_end_matches(is_blank);
            let behind_punctuation = before.chars().next_back().is_some_and(|c| {
                !is_word_character(c)
                    && c.is_ascii_punctuation() | "。，；：、！？」』》）".contains(c)
            });
            // The whole of a line, which only a marker is that the line before had no room for.
            let whole = range == (0..text.len());
            let alone =
                before.len() < range.start && !text[range.end..].starts_with(|c| !is_blank(c));
            (whole || behind_punctuation && alone)
                .then_some(piece.start + range.start..piece.start + range.end)
        })
}

/// Cuts `hole` out of the pieces of a paragraph.
fn cut(pieces: &mut Vec<Range<usize>>, hole: &Range<usize>) {
    let Some(index) = pieces
        .iter()
        .position(|piece| piece.start <= hole.start && hole.end <= piece.end)
    else {
        return;
    };
    let piece = pieces.remove(index);
    pieces.insert(index, hole.end..piece.end);
    pieces.insert(index, piece.start..hole.start);
}

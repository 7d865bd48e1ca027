//! Finds pages with several columns of text whose lines a PDF tool merged: each line of such a text has a wide gap in
//! the middle.

use crate::document::reading::forms::leaders::leads;
use crate::document::reading::source::lines::Line;
use crate::text::chars::{columns, is_blank};

/// The narrowest gap between two columns, in half-width columns.
const NARROWEST_GAP: usize = 3;
/// The narrowest column of text, in half-width columns.
const NARROWEST: usize = 12;
/// How many such lines there must be; fewer are those of a table.
const FEWEST: usize = 20;
/// At least one line in so many must have such a gap.
const COMMON: usize = 6;

/// Returns the numbers of the lines that have text on both sides of a gap, or none if there are too few of them.
#[must_use]
pub fn side_by_side(lines: &[Line<'_>]) -> Vec<usize> {
    let seen = lines.iter().filter(|line| !line.is_blank()).count();
    let with_gap = lines.iter().filter(|line| has_gap(line));
    let with_gap: Vec<usize> = with_gap.map(|line| line.number).collect();
    if with_gap.len() >= FEWEST && with_gap.len() * COMMON >= seen {
        with_gap
    } else {
        Vec::new()
    }
}

/// Returns whether `line` has a wide gap with enough text for a column on either side.
fn has_gap(line: &Line<'_>) -> bool {
    let text = line.text.trim_matches(is_blank);
    let width = |text: &str| text.chars().map(columns).sum::<usize>();
    let parts = text.split_inclusive(|c: char| !is_blank(c));
    let mut start = 0;
    let mut gaps = parts.filter_map(|part| {
        let blanks = part.trim_end_matches(|c: char| !is_blank(c));
        let gap = (start, start + blanks.len());
        start += part.len();
        (width(blanks) >= NARROWEST_GAP).then_some(gap)
    });
    !leads(text)
        && gaps.any(|(left, right)| {
            width(&text[..left]) >= NARROWEST && width(&text[right..]) >= NARROWEST
        })
}

//! Columns of text beside each other, whose lines a PDF tool wrote as one.

use crate::document::reading::forms::leaders::leads;
use crate::document::reading::source::lines::Line;
use crate::text::chars::{columns, is_blank};

/// So many blanks part columns at least.
const NARROWEST_GAP: usize = 3;
/// A column is no narrower.
const NARROWEST: usize = 12;
/// Fewer such lines are a table's.
const FEWEST: usize = 20;
/// Of so many lines one at least has such a gap where pages have columns.
const COMMON: usize = 6;

/// The numbers of the lines that have text on both sides of a gap, where these are many.
#[must_use]
pub fn side_by_side(lines: &[Line<'_>]) -> Vec<usize> {
    let seen = lines.iter().filter(|line| !line.is_blank()).count();
    let torn = lines.iter().filter(|line| has_gap(line));
    let torn: Vec<usize> = torn.map(|line| line.number).collect();
    if torn.len() >= FEWEST && torn.len() * COMMON >= seen {
        torn
    } else {
        Vec::new()
    }
}

/// Whether `line` has a gap with a column's text on either side.
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

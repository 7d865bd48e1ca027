//! Measures how much room lines in Latin letters leave: each is broken where the next word does not fit.

use super::with_first_word;
use crate::document::reading::layout::column::NARROWEST_PAGE;
use crate::document::reading::source::lines::Line;
use crate::text::chars::is_blank;

/// The fewest lines that allow a measurement.
const FEWEST: usize = 20;
/// One line in so many may be narrower, because it belongs to a heading or was torn.
const RARE: usize = 20;

/// Returns the least width, in half-width columns, that lines broken inside a sentence would have with the first word
/// of the next line, or 0 if there are too few of them.
pub fn latin_room(lines: &[Line<'_>]) -> usize {
    let breaks_off = |pair: &&[Line<'_>]| {
        let text = pair[0].text.trim_end_matches(is_blank);
        text.ends_with(|c: char| c.is_ascii_lowercase() || c == ',')
            && pair[1]
                .unindented()
                .starts_with(|c: char| c.is_ascii_lowercase())
            && pair[0].width() >= NARROWEST_PAGE
    };
    let broken = lines.windows(2).filter(breaks_off);
    let mut widths: Vec<usize> = broken
        .map(|pair| with_first_word(&pair[0], &pair[1]))
        .collect();
    widths.sort_unstable();
    let narrow = widths.get(widths.len() / RARE).copied();
    narrow
        .filter(|_| widths.len() >= FEWEST)
        .unwrap_or_default()
}

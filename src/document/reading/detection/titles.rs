//! Whether numbered lines are titles, which no sentence is.

use crate::document::reading::forms::enumerators::is_label;
use crate::document::reading::layout::column::{NARROWEST_PAGE, column, falls_short};
use crate::document::reading::source::lines::Line;

/// A heading has no more lines.
const LONGEST_HEADING: usize = 4;
/// A line that is filled to so many hundredths of the column may go on on the next.
const FULL: usize = 85;

/// How wide a line of a title is set at least that goes on on the next.
pub fn title_width(lines: &[Line<'_>]) -> usize {
    column(lines).max(NARROWEST_PAGE) * FULL / 100
}

/// Whether the paragraph that `lines` begin with is a title: no sentence ends it.
pub fn is_title(lines: &[Line<'_>], width: usize) -> bool {
    let seen: Vec<&Line<'_>> = lines
        .iter()
        .filter(|line| !line.is_blank())
        .take(LONGEST_HEADING)
        .collect();
    // Some PDF tools write a title below its number.
    let goes_on =
        |pair: &[&Line<'_>]| is_label(pair[0].text) || !falls_short(pair[0], Some(pair[1]), width);
    let full = seen.windows(2).take_while(|pair| goes_on(pair)).count();
    let ends = |line: &&Line<'_>| line.text.trim_end().ends_with(['。', '；', '！', '.', ';']);
    !seen
        .iter()
        .take(full + 1)
        .any(|line| ends(line) && line.width() > 4)
}

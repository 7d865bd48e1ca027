//! Tells numbered titles from numbered sentences.

use crate::document::reading::forms::enumerators::is_label;
use crate::document::reading::layout::column::{NARROWEST_PAGE, column, falls_short};
use crate::document::reading::source::lines::Line;

/// The most lines that a heading has.
const LONGEST_HEADING: usize = 4;
/// How full a line must be, in percent of the column, to continue on the next line.
const FULL: usize = 85;

/// Returns the least width of a title's line that continues on the next line.
pub fn title_width(lines: &[Line<'_>]) -> usize {
    column(lines).max(NARROWEST_PAGE) * FULL / 100
}

/// Returns whether the paragraph at the beginning of `lines` is a title, that is, no line of it ends a sentence. Its
/// lines are at least `width` wide if they continue.
pub fn is_title(lines: &[Line<'_>], width: usize) -> bool {
    let seen: Vec<&Line<'_>> = lines
        .iter()
        .filter(|line| !line.is_blank())
        .take(LONGEST_HEADING)
        .collect();
    // Some PDF tools write a title on the line after its number.
    let goes_on =
        |pair: &[&Line<'_>]| is_label(pair[0].text) || !falls_short(pair[0], Some(pair[1]), width);
    let full = seen.windows(2).take_while(|pair| goes_on(pair)).count();
    let ends = |line: &&Line<'_>| line.text.trim_end().ends_with(['。', '；', '！', '.', ';']);
    !seen
        .iter()
        .take(full + 1)
        .any(|line| ends(line) && line.width() > 4)
}

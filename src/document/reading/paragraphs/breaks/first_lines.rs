//! Recognises indented first lines of paragraphs in a text that lost its indentation: they are shorter than other full
//! lines.

use crate::document::reading::forms::enumerators::enumerates;
use crate::document::reading::layout::Layout;
use crate::document::reading::layout::column::{FEW, INDENT, goes_on, is_near};
use crate::document::reading::source::lines::Line;
use crate::text::chars::is_blank;

/// Returns the width of a full first line of a paragraph if first lines are indented but the blanks before them were
/// lost. This cannot be told in documents with lists, whose continuation lines are indented too.
#[must_use]
pub fn first_line(lines: &[Line<'_>], column: usize, layout: &Layout) -> Option<usize> {
    let text = |line: &Line<'_>| line.text.trim_matches(is_blank).to_owned();
    let is_item = |line: &&Line<'_>| enumerates(&text(line)) && !layout.is_marked(&text(line));
    if !layout.bullets.is_empty() || lines.iter().filter(is_item).count() >= FEW {
        return None;
    }
    let full: Vec<usize> = lines
        .iter()
        .filter(|line| goes_on(line))
        .map(Line::width)
        .filter(|&width| is_near(width, column) || is_near(width, column.saturating_sub(INDENT)))
        .collect();
    let firsts = full
        .iter()
        .filter(|&&width| !is_near(width, column))
        .count();
    let is_usual = firsts >= FEW && firsts * 3 >= full.len() && full.len() > firsts;
    is_usual.then(|| column.saturating_sub(INDENT))
}

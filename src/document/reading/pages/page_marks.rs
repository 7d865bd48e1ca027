//! Detects how the pages of a text are marked: by form feeds, by leading spaces, or by numbers on lines of their own.

use super::page_numbers::{numbered_pages, page_number};
use super::sheets::{printed, sheets};
use crate::document::reading::layout::Layout;
use crate::document::reading::source::lines::Line;
use crate::document::reading::source::manifest::PageMarks;
use crate::text::chars::is_blank;

/// Returns how pages are marked. Form feeds mark them if the printed numbers agree with them. In a text without form
/// feeds leading spaces do, if there are several of them and at least two page numbers. Otherwise numbers on lines of
/// their own do.
#[must_use]
pub fn detect_page_marks(lines: &[Line<'_>], layout: &Layout) -> PageMarks {
    let sheets = sheets(lines);
    if sheets
        .as_ref()
        .is_some_and(|sheets| printed(lines, sheets, layout).is_some())
    {
        return PageMarks::FormFeeds;
    }
    let openers = lines
        .windows(2)
        .filter(|pair| opens_page(&pair[0], &pair[1]))
        .count();
    let numbers = lines
        .iter()
        .filter(|line| page_number(line).is_some())
        .count();
    let is_spaced = openers >= 3 && numbers >= 2 && numbered_pages(lines).len() < openers;
    if sheets.is_none() && is_spaced {
        PageMarks::OneSpace
    } else {
        detect_page_numbers(lines)
    }
}

/// Returns how numbers on lines of their own mark pages, if they do. They stand at the head of pages if most of them
/// come right after a form feed, or if there is no form feed and nothing comes before the first.
#[must_use]
pub fn detect_page_numbers(lines: &[Line<'_>]) -> PageMarks {
    let pages = numbered_pages(lines);
    if pages.len() < 3 {
        return PageMarks::None;
    }
    let at_head = |&index: &usize| {
        let before = lines[..index].iter().rposition(|line| !line.is_blank());
        lines[index].text.starts_with('\u{C}') || before.is_none()
    };
    let heads = pages.keys().filter(|index| at_head(index)).count();
    if heads > 0
        && (heads * 2 > pages.len()
            || heads == 1 && !lines.iter().any(|line| line.text.starts_with('\u{C}')))
    {
        PageMarks::NumbersAtHead
    } else {
        PageMarks::NumbersAtFoot
    }
}

/// Returns whether the leading space of `line`, which follows `before`, begins a page.
#[must_use]
pub fn opens_page(before: &Line<'_>, line: &Line<'_>) -> bool {
    let one_space = line
        .text
        .strip_prefix(' ')
        .is_some_and(|rest| !rest.starts_with(is_blank));
    one_space && !line.is_blank() && !before.is_blank()
}

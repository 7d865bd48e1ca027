//! Follows the page marks from line to line and assigns each line its printed page.

use std::collections::BTreeMap;

use super::Pages;
use super::page_marks::{detect_page_numbers, opens_page};
use super::page_numbers::{may_be_footnote_marker, numbered_pages, page_number, page_numbers};
use super::sheets::{Printed, printed, sheets};
use crate::document::reading::layout::Layout;
use crate::document::reading::source::error::{Error, ErrorKind};
use crate::document::reading::source::lines::Line;
use crate::document::reading::source::manifest::{Manifest, PageMarks};
use crate::document::reading::source::remarks::Remarks;

/// Returns the pages of `lines`. If marks that were only detected lead to a contradiction, it follows numbers on lines
/// of their own instead.
///
/// # Errors
/// Fails if the marks that `document.toml` specifies are missing, or if page numbers contradict the pages counted
/// between them.
pub fn follow_pages(
    lines: &[Line<'_>],
    manifest: &Manifest,
    layout: &mut Layout,
    remarks: &mut Remarks,
) -> Result<Pages, Error> {
    let is_detected = manifest.layout.pages.is_none();
    let pages = match Pages::follow(lines, layout, remarks.file()) {
        Err(error) if is_detected => {
            let message = format!(
                "pages that begin with one space do not count up ({}); the numbers alone are followed",
                error.kind
            );
            remarks.doubt(error.line.unwrap_or(1), message);
            layout.pages = detect_page_numbers(lines);
            Pages::follow(lines, layout, remarks.file())
        }
        followed => followed,
    }?;
    let has_pages =
        || sheets(lines).is_some() || lines.iter().any(|line| page_number(line).is_some());
    if is_detected && !pages.are_known() && has_pages() {
        let message = "no page numbers were found, so that nothing has a page; `pages` in the table [layout] of document.toml says how pages are marked, or \"none\"";
        remarks.doubt(1, message);
    }
    Ok(pages)
}

impl Pages {
    /// Follows the page marks of `layout` through `lines`.
    ///
    /// # Errors
    /// Fails if there are no such marks, or if page numbers contradict the pages counted between them.
    fn follow(lines: &[Line<'_>], layout: &Layout, file: &str) -> Result<Self, Error> {
        let sheets = sheets(lines);
        let numbers = || {
            let numbers = numbered_pages(lines);
            let found = (!numbers.is_empty()).then_some(numbers);
            found.ok_or_else(|| without_marks(file, layout.pages))
        };
        let pages = match layout.pages {
            PageMarks::None => Self::default(),
            PageMarks::NumbersAtFoot => Self::follow_feet(lines, numbers()?),
            PageMarks::NumbersAtHead => Self::follow_heads(lines, numbers()?),
            PageMarks::OneSpace => Self::follow_openers(lines, file)?,
            PageMarks::FormFeeds => {
                let fed = sheets
                    .as_deref()
                    .ok_or_else(|| without_marks(file, layout.pages))?;
                Self::follow_form_feeds(lines, fed, layout)
            }
        };
        Ok(Self { sheets, ..pages })
    }

    fn follow_feet(lines: &[Line<'_>], numbers: BTreeMap<usize, u32>) -> Self {
        let last = numbers.values().next_back().copied().unwrap_or_default();
        let page = |index| {
            let behind = numbers.range(index..).next();
            Some(behind.map_or(last + 1, |(_, &number)| number))
        };
        Self {
            pages: (0..lines.len()).map(page).collect(),
            numbers,
            ..Self::default()
        }
    }

    fn follow_heads(lines: &[Line<'_>], numbers: BTreeMap<usize, u32>) -> Self {
        let first = numbers.values().next().copied().unwrap_or_default();
        let page = |index| {
            let before = numbers.range(..=index).next_back();
            Some(before.map_or(first.saturating_sub(1), |(_, &number)| number))
        };
        Self {
            pages: (0..lines.len()).map(page).collect(),
            numbers,
            ..Self::default()
        }
    }

    /// Sheets are counted from 1 if no numbers are printed.
    fn follow_form_feeds(lines: &[Line<'_>], sheets: &[usize], layout: &Layout) -> Self {
        let printed = printed(lines, sheets, layout);
        let Printed {
            first,
            numbers,
            run_in,
        } = printed.unwrap_or(Printed {
            first: 1,
            ..Printed::default()
        });
        let page = |&sheet: &usize| {
            let number = first + i64::try_from(sheet).ok()?;
            u32::try_from(number).ok().filter(|&page| page > 0)
        };
        Self {
            pages: sheets.iter().map(page).collect(),
            numbers,
            run_in,
            sheets: None,
        }
    }

    /// The first page number fixes the count, and all others must agree with it.
    fn follow_openers(lines: &[Line<'_>], file: &str) -> Result<Self, Error> {
        let numbers = page_numbers(lines);
        let counted = counted_pages(lines, &numbers);
        let mut printed = numbers.iter().map(|(&index, &number)| (index, number));
        let Some((fixed, first)) = printed.next() else {
            return Err(without_marks(file, PageMarks::OneSpace));
        };
        let page = |index: usize| (first + counted[index]).saturating_sub(counted[fixed]);
        if let Some((index, number)) = printed.find(|&(index, number)| page(index) != number) {
            let expected = format!(
                "page number {}, counted from page {first} on line {}",
                page(index),
                lines[fixed].number
            );
            return Err(Error {
                file: file.into(),
                line: Some(lines[index].number),
                kind: ErrorKind::Expected {
                    expected,
                    found: number.to_string(),
                },
            });
        }
        Ok(Self {
            pages: (0..lines.len()).map(|index| Some(page(index))).collect(),
            numbers,
            ..Self::default()
        })
    }
}

/// Returns for each line how many pages have begun up to and including it, where leading spaces and `numbers` begin
/// pages.
fn counted_pages(lines: &[Line<'_>], numbers: &BTreeMap<usize, u32>) -> Vec<u32> {
    let opens = |index: usize| {
        index > 0
            && opens_page(&lines[index - 1], &lines[index])
            && !may_be_footnote_marker(lines, index - 1)
    };
    let mut count = 0;
    let counts = (0..lines.len()).map(|index| {
        count += u32::from(opens(index) || numbers.contains_key(&index));
        count
    });
    counts.collect()
}

fn without_marks(file: &str, marks: PageMarks) -> Error {
    let expected = match marks {
        PageMarks::FormFeeds => "form feeds",
        _ => "lines with nothing but a page number",
    };
    Error {
        file: file.into(),
        line: None,
        kind: ErrorKind::Expected {
            expected: format!("{expected}, as `layout.pages` of document.toml says"),
            found: "none".into(),
        },
    }
}

//! Which printed page each line stands on.

use std::collections::BTreeMap;

use super::error::{Error, ErrorKind};
use super::layout::{PageMarks, opens_page};
use super::lines::Line;
use super::page_numbers::{numbered_pages, page_number};

/// The pages of a document's lines.
#[derive(Debug, Default)]
pub struct Pages {
    /// The printed page of each line, by index; empty where pages are not known.
    pages: Vec<u32>,
    /// The indices of the lines that are nothing but a page number.
    numbers: BTreeMap<usize, u32>,
    has_form_feeds: bool,
}

impl Pages {
    /// Follows the page marks through `lines`.
    ///
    /// # Errors
    /// Where two page numbers contradict the pages counted between them.
    pub fn follow(lines: &[Line<'_>], marks: PageMarks, file: &str) -> Result<Self, Error> {
        let pages = match marks {
            PageMarks::None => Self::default(),
            PageMarks::NumbersAtFoot => Self::follow_feet(lines),
            PageMarks::NumbersAtHead => Self::follow_heads(lines),
            PageMarks::OneSpace => Self::follow_openers(lines, file)?,
        };
        Ok(Self {
            has_form_feeds: lines.iter().any(|line| line.text.starts_with('\u{C}')),
            ..pages
        })
    }

    /// The printed page of the line at `index`.
    #[must_use]
    pub fn of(&self, index: usize) -> Option<u32> {
        self.pages.get(index).copied()
    }

    /// Whether the line at `index` is the first of a page: of one that a form feed begins, where there
    /// are form feeds, otherwise of one that the page marks tell.
    #[must_use]
    pub fn opens(&self, lines: &[Line<'_>], index: usize) -> bool {
        if self.has_form_feeds {
            return lines[index].text.starts_with('\u{C}');
        }
        index > 0 && self.of(index) != self.of(index - 1)
    }

    /// Whether the line at `index` is nothing but a page number.
    #[must_use]
    pub fn is_number(&self, index: usize) -> bool {
        self.numbers.contains_key(&index)
    }

    fn follow_feet(lines: &[Line<'_>]) -> Self {
        let numbers = numbered_pages(lines);
        let last = numbers.values().next_back().copied().unwrap_or_default();
        let page = |index| {
            numbers
                .range(index..)
                .next()
                .map_or(last + 1, |(_, &number)| number)
        };
        Self {
            pages: (0..lines.len()).map(page).collect(),
            numbers,
            ..Self::default()
        }
    }

    fn follow_heads(lines: &[Line<'_>]) -> Self {
        let numbers = numbered_pages(lines);
        let first = numbers.values().next().copied().unwrap_or_default();
        let page = |index| {
            let before = numbers.range(..=index).next_back();
            before.map_or(first.saturating_sub(1), |(_, &number)| number)
        };
        Self {
            pages: (0..lines.len()).map(page).collect(),
            numbers,
            ..Self::default()
        }
    }

    fn follow_openers(lines: &[Line<'_>], file: &str) -> Result<Self, Error> {
        let numbers = page_numbers(lines);
        let mut counted = Vec::with_capacity(lines.len());
        let mut count = 0;
        let mut fixed: Option<(u32, u32, usize)> = None;
        for (index, line) in lines.iter().enumerate() {
            let opener = index > 0
                && opens_page(&lines[index - 1], line)
                && !may_be_footnote_marker(lines, index - 1);
            if opener || numbers.contains_key(&index) {
                count += 1;
            }
            counted.push(count);
            let Some(&number) = numbers.get(&index) else {
                continue;
            };
            match fixed {
                None => fixed = Some((number, count, line.number)),
                Some((first, counted_then, first_line))
                    if first + count - counted_then != number =>
                {
                    return Err(Error {
                        file: file.into(),
                        line: Some(line.number),
                        kind: ErrorKind::Expected {
                            expected: format!(
                                "page number {}, counted from page {first} on line {first_line}",
                                first + count - counted_then
                            ),
                            found: number.to_string(),
                        },
                    });
                }
                Some(_) => {}
            }
        }
        let Some((number, count, _)) = fixed else {
            return Ok(Self::default());
        };
        let page = |counted: u32| (number + counted).saturating_sub(count);
        Ok(Self {
            pages: counted.into_iter().map(page).collect(),
            numbers,
            ..Self::default()
        })
    }
}

/// Whether the line at `index` may be the marker of a footnote whose text follows on the next line: a
/// page number stands alone.
#[must_use]
pub fn may_be_footnote_marker(lines: &[Line<'_>], index: usize) -> bool {
    let bare = lines[index].text.trim();
    let text_follows = |next: &Line<'_>| !next.is_blank() && !next.text.starts_with('\u{C}');
    (1..=2).contains(&bare.len())
        && bare.chars().all(|c| c.is_ascii_digit())
        && lines.get(index + 1).is_some_and(text_follows)
}

fn page_numbers(lines: &[Line<'_>]) -> BTreeMap<usize, u32> {
    let numbers = lines
        .iter()
        .enumerate()
        .filter(|&(index, _)| !may_be_footnote_marker(lines, index));
    numbers
        .filter_map(|(index, line)| Some((index, page_number(line)?)))
        .collect()
}

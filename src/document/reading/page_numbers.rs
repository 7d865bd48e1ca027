//! Lines that are not the document's text but the page's: printed page numbers.

use std::collections::BTreeMap;

use super::lines::Line;
use crate::text::chars::{is_blank, narrow};

/// How many pages may go without a printed number between two that have one.
const MOST_UNNUMBERED: u32 = 3;

/// The page number that is all there is on `line`: `7`, `- 7 -`, `第 7 頁`, `Page 7 of 20`.
#[must_use]
pub fn page_number(line: &Line<'_>) -> Option<u32> {
    let narrowed: String = line
        .text
        .chars()
        .filter(|&c| !is_blank(c))
        .map(narrow)
        .collect();
    let bare = narrowed
        .trim_matches(['-', '–', '—', '―', '|', '~', '·'])
        .to_ascii_lowercase();
    let inner = bare
        .strip_prefix('第')
        .and_then(|rest| rest.strip_suffix(['頁', '页']))
        .or_else(|| bare.strip_prefix("page"))
        .or_else(|| bare.strip_prefix("p."))
        .unwrap_or(&bare);
    let number = ["of", "/"]
        .iter()
        .find_map(|between| inner.split_once(between))
        .filter(|(_, all)| is_number(all))
        .map_or(inner, |(number, _)| number);
    number.parse().ok().filter(|_| is_number(number))
}

/// No booklet has a thousand pages; a number of four digits is a year.
fn is_number(text: &str) -> bool {
    !text.is_empty() && text.len() <= 3 && text.chars().all(|c| c.is_ascii_digit())
}

/// The indices of the lines that count up as pages do: of all lines with nothing but a number the
/// longest ascending run, in which a few pages may have none. A year on the cover, a footnote's
/// marker or a figure in a table is not in it.
#[must_use]
pub fn numbered_pages(lines: &[Line<'_>]) -> BTreeMap<usize, u32> {
    let numbers: Vec<(usize, u32)> = lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| Some((index, page_number(line)?)))
        .collect();
    // For each number the length of the longest run that ends with it, and the one before it there.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::new();
    for (position, &(_, number)) in numbers.iter().enumerate() {
        let continues = |&before: &usize| {
            let step = number.wrapping_sub(numbers[before].1);
            (1..=MOST_UNNUMBERED + 1).contains(&step)
        };
        let before = (0..position)
            .filter(continues)
            .max_by_key(|&before| (runs[before].0, before));
        runs.push((before.map_or(1, |before| runs[before].0 + 1), before));
    }
    let mut pages = BTreeMap::new();
    let mut next = (0..numbers.len()).max_by_key(|&position| runs[position].0);
    while let Some(position) = next {
        pages.insert(numbers[position].0, numbers[position].1);
        next = runs[position].1;
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::super::lines::split;
    use super::*;

    #[test]
    fn page_numbers_in_their_usual_forms() {
        for (line, number) in [
            ("7", 7),
            (" - 7 - ", 7),
            ("第 12 頁", 12),
            ("Page 2 of 30", 2),
            ("１０", 10),
            ("p. 4", 4),
            ("3/20", 3),
        ] {
            assert_eq!(
                split(line).first().and_then(page_number),
                Some(number),
                "{line}"
            );
        }
        for line in ["7 月", "2.0", "Page one", "-", "2025"] {
            assert_eq!(split(line).first().and_then(page_number), None, "{line}");
        }
    }

    #[test]
    fn a_year_and_a_footnotes_marker_are_no_pages() {
        let lines = split("2025\na\n1\nb\n1\nnote\n2\nc\n4\nd\n");
        let pages: Vec<u32> = numbered_pages(&lines).into_values().collect();
        assert_eq!(pages, [1, 2, 4]);
    }
}

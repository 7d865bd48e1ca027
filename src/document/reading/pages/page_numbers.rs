//! Recognises printed page numbers, alone on their line or beside the words of a running head, and tells them from
//! years, figures in tables and footnote markers.

use std::collections::BTreeMap;

use crate::document::reading::forms::fold::{bare, without_blanks};
use crate::document::reading::source::lines::Line;
use crate::text::chars::{is_blank, narrow};
use crate::text::numeral::parse_number;

/// The most pages without a printed number between two that have one.
const MOST_UNNUMBERED: u32 = 3;

/// What may precede a page number, in lower case and without blanks.
const BEFORE: [&str; 6] = ["第", "頁", "page|", "page", "p.", "p"];
/// What may follow it.
const BEHIND: [&str; 2] = ["頁", "|page"];
/// What may separate it from the total number of pages.
const BEFORE_TOTAL: [&str; 5] = ["頁,共", "頁/共", "頁共", "of", "/"];
/// The ornaments that may surround it.
pub const ORNAMENTS: [char; 10] = ['-', '–', '—', '―', '|', '~', '·', '[', ']', '•'];

/// Returns the page number on `line` if there is nothing else on it: `7`, `- 7 -`, `第 7 頁，共 20 頁`, `7 | Page`.
#[must_use]
pub fn page_number(line: &Line<'_>) -> Option<u32> {
    let bare = bare(line.text)
        .replace('页', "頁")
        .replace(['〔', '〕', '【', '】'], "-")
        .to_ascii_lowercase();
    let bare = without_total(bare.trim_matches(ORNAMENTS));
    let before = BEFORE.iter().find_map(|words| bare.strip_prefix(words));
    let inner = before.unwrap_or(bare);
    let behind = BEHIND.iter().find_map(|words| inner.strip_suffix(words));
    let number = behind.unwrap_or(inner);
    if bare.starts_with('第') && behind.is_some() && !is_number(number) {
        return parse_number(number);
    }
    number.parse().ok().filter(|_| is_number(number))
}

/// Returns `text` without the total number of pages: `2` for `2/20`, `第2` for `第2頁,共20頁`.
fn without_total(text: &str) -> &str {
    let parts = |between: &&str| text.split_once(*between);
    let is_total = |&(_, all): &(&str, &str)| is_number(all.trim_end_matches('頁'));
    let parted = BEFORE_TOTAL.iter().filter_map(parts).find(is_total);
    parted.map_or(text, |(number, _)| number)
}

/// Returns the number before or after the words of `text`, as in a running head, and these words without blanks:
/// `工會 2`, `施政建議 P.2`, `2 | 施政建議`.
#[must_use]
pub fn number_beside_text(text: &str) -> Option<(u32, String)> {
    let narrowed: String = text.chars().map(narrow).collect();
    let is_digit = |c: char| c.is_ascii_digit();
    let before = narrowed.trim_start_matches(is_digit);
    let behind = narrowed.trim_end_matches(is_digit);
    let parted = |c: char| is_blank(c) || ORNAMENTS.contains(&c) || c == '.';
    let (number, rest) = if behind.len() < narrowed.len() && behind.ends_with(parted) {
        (&narrowed[behind.len()..], behind)
    } else if before.len() < narrowed.len() && before.starts_with(parted) {
        (&narrowed[..narrowed.len() - before.len()], before)
    } else {
        return None;
    };
    let words = without_blanks(rest);
    let number = number.parse().ok().filter(|_| is_number(number))?;
    (!words.is_empty()).then_some((number, words))
}

/// Returns whether `text` can be a page number. No booklet has a thousand pages; a number of four digits is a year.
fn is_number(text: &str) -> bool {
    !text.is_empty() && text.len() <= 3 && text.chars().all(|c| c.is_ascii_digit())
}

/// Returns the page numbers alone on their lines, by the index of the line: of all such numbers the longest ascending
/// run, in which a few pages may be missing. This leaves out a year on the cover, a footnote marker or a figure in a
/// table.
#[must_use]
pub fn numbered_pages(lines: &[Line<'_>]) -> BTreeMap<usize, u32> {
    let numbers: Vec<(usize, u32)> = lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| Some((index, page_number(line)?)))
        .collect();
    // For each number, the length of the longest run that ends with it, and the position of the number before it in
    // that run.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::new();
    // For each value, the position at which the longest run that ends with it ends.
    let mut ends: BTreeMap<u32, usize> = BTreeMap::new();
    for (position, &(_, number)) in numbers.iter().enumerate() {
        let before = (1..=MOST_UNNUMBERED + 1)
            .filter_map(|step| ends.get(&number.checked_sub(step)?).copied())
            .max_by_key(|&before| (runs[before].0, before));
        runs.push((before.map_or(1, |before| runs[before].0 + 1), before));
        let end = ends.entry(number).or_insert(position);
        if runs[position].0 >= runs[*end].0 {
            *end = position;
        }
    }
    let mut pages = BTreeMap::new();
    let mut next = (0..numbers.len()).max_by_key(|&position| runs[position].0);
    while let Some(position) = next {
        pages.insert(numbers[position].0, numbers[position].1);
        next = runs[position].1;
    }
    pages
}

/// Returns whether the line at `index` may be the marker of a footnote whose text is on the next line. No text follows
/// right after a page number.
#[must_use]
pub fn may_be_footnote_marker(lines: &[Line<'_>], index: usize) -> bool {
    let bare = lines[index].text.trim();
    let text_follows = |next: &Line<'_>| !next.is_blank() && !next.text.starts_with('\u{C}');
    (1..=2).contains(&bare.len())
        && bare.chars().all(|c| c.is_ascii_digit())
        && lines.get(index + 1).is_some_and(text_follows)
}

/// Returns the page numbers alone on their lines, by the index of the line, without those that may be footnote markers.
#[must_use]
pub fn page_numbers(lines: &[Line<'_>]) -> BTreeMap<usize, u32> {
    let numbers = lines
        .iter()
        .enumerate()
        .filter(|&(index, _)| !may_be_footnote_marker(lines, index));
    numbers
        .filter_map(|(index, line)| Some((index, page_number(line)?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::reading::source::lines::split;

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
            ("第 2 頁，共 12 頁", 2),
            ("第 2 頁/共 12 頁", 2),
            ("2 | Page", 2),
            ("P a g e  | 2", 2),
            ("P2", 2),
            ("[2]", 2),
            ("〔2〕", 2),
            ("頁 2", 2),
            ("第二頁", 2),
            ("第十二页", 12),
        ] {
            assert_eq!(
                split(line).first().and_then(page_number),
                Some(number),
                "{line}"
            );
        }
        for line in ["7 月", "2.0", "Page one", "-", "2025", "二", "第二"] {
            assert_eq!(split(line).first().and_then(page_number), None, "{line}");
        }
    }

    #[test]
    fn a_year_and_a_footnotes_marker_are_no_pages() {
        let lines = split("2025\na\n1\nb\n1\nnote\n2\nc\n4\nd\n");
        let pages: Vec<u32> = numbered_pages(&lines).into_values().collect();
        assert_eq!(pages, [1, 2, 4]);
    }

    #[test]
    fn numbers_beside_the_words_of_a_running_head() {
        for (text, number, words) in [
            ("工會聯合會　2", 2, "工會聯合會"),
            ("二〇二五年建議書  P.12", 12, "二〇二五年建議書P."),
            ("3 | 施政建議", 3, "|施政建議"),
        ] {
            let words = words.to_owned();
            assert_eq!(number_beside_text(text), Some((number, words)), "{text}");
        }
        for text in ["建議2", "2", "施政報告 2025", "2020 年"] {
            assert_eq!(number_beside_text(text), None, "{text}");
        }
    }
}

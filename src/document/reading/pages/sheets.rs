//! Divides a text into sheets at its form feeds, and finds the printed numbers at their edges that tell which page each
//! is.
//!
//! Any tool that extracts text from a PDF can write a form feed at the end of a page. If the text has them, it only
//! remains to find out how the printed numbers relate to the sheets: the cover may be sheet 1, and page 1 sheet 3.

use std::collections::{BTreeMap, BTreeSet};

use super::page_numbers::{ORNAMENTS, may_be_footnote_marker, number_beside_text, page_number};
use crate::document::reading::forms::enumerators::enumerates;
use crate::document::reading::layout::Layout;
use crate::document::reading::source::lines::Line;
use crate::text::chars::is_blank;
use crate::text::numeral::Numerals;

/// How many lines from either edge of a page its number may be.
const DEEPEST: usize = 2;
/// The fewest sheets on which numbers alone on their lines have to agree.
const FEWEST_ALONE: usize = 2;
/// The same for numbers beside the same words.
const FEWEST_BESIDE_TEXT: usize = 3;

/// Returns the sheet of each line, from 0, or `None` if there are no form feeds.
#[must_use]
pub fn sheets(lines: &[Line<'_>]) -> Option<Vec<usize>> {
    let mut sheet = 0;
    let sheets: Vec<usize> = lines
        .iter()
        .map(|line| {
            sheet += usize::from(line.text.starts_with('\u{C}'));
            sheet
        })
        .collect();
    (sheet > 0).then_some(sheets)
}

/// How printed page numbers relate to the sheets.
#[derive(Debug, Default)]
pub struct Printed {
    /// The number of the first sheet, printed or not; below 1 if the count begins later.
    pub first: i64,
    /// The page numbers that are alone on their lines, by the index of the line.
    pub numbers: BTreeMap<usize, u32>,
    /// How many bytes of a line are the page number that it begins with, by the index of the line.
    pub run_in: BTreeMap<usize, usize>,
}

/// Returns the printed numbers that agree with each other on most sheets, or `None` if none do.
#[must_use]
pub fn printed(lines: &[Line<'_>], sheets: &[usize], layout: &Layout) -> Option<Printed> {
    let candidates = candidates(lines, sheets, layout);
    let (words, first) = elected(&candidates)?;
    let mut numbers = numbers_alone(&candidates, first, lines);
    add_strays(&mut numbers, lines, sheets, first);
    let heads = numbers.keys().map(|&index| lines[index].text);
    let ornaments = heads
        .chain([words])
        .filter_map(|text| ornament(text, layout));
    let run_in = run_in(lines, sheets, first, &numbers, &ornaments.collect());
    Some(Printed {
        first,
        numbers,
        run_in,
    })
}

/// Returns the words beside the numbers that agree on most sheets, and the number that these give the first sheet.
fn elected(candidates: &[Candidate]) -> Option<(&str, i64)> {
    let mut votes: BTreeMap<(bool, &str, i64), BTreeSet<usize>> = BTreeMap::new();
    for candidate in candidates {
        let alone = candidate.words.is_empty();
        let key = (alone, candidate.words.as_str(), candidate.first());
        votes.entry(key).or_default().insert(candidate.sheet);
    }
    let enough = |alone| {
        if alone {
            FEWEST_ALONE
        } else {
            FEWEST_BESIDE_TEXT
        }
    };
    let agreeing = votes
        .into_iter()
        .filter(|((alone, ..), sheets)| sheets.len() >= enough(*alone));
    // If there are numbers alone on their lines, those beside text count something else.
    let elected = agreeing.max_by_key(|((alone, ..), sheets)| (*alone, sheets.len()));
    elected.map(|((_, words, first), _)| (words, first))
}

/// Returns the numbers alone on their lines that agree with `first`, the number of the first sheet, by the index of the
/// line.
fn numbers_alone(candidates: &[Candidate], first: i64, lines: &[Line<'_>]) -> BTreeMap<usize, u32> {
    let agrees = |candidate: &&Candidate| candidate.words.is_empty() && candidate.first() == first;
    let mut numbers = BTreeMap::new();
    for candidate in candidates.iter().filter(agrees) {
        let of_sheet = |other: &&Candidate| other.sheet == candidate.sheet;
        let several = candidates.iter().filter(agrees).filter(of_sheet).count() > 1;
        if !several || !may_be_footnote_marker(lines, candidate.index) {
            numbers.insert(candidate.index, candidate.number);
        }
    }
    numbers
}

/// Adds the numbers that a PDF tool wrote in the middle of a page, if most pages have theirs at the edge. Such a number
/// must be the only one of its page that is alone on a line.
fn add_strays(
    numbers: &mut BTreeMap<usize, u32>,
    lines: &[Line<'_>],
    sheets: &[usize],
    first: i64,
) {
    let numbered: BTreeSet<usize> = numbers.keys().map(|&index| sheets[index]).collect();
    let last = sheets.last().copied().unwrap_or_default();
    if numbered.len() * 2 <= last {
        return;
    }
    let is_stray = |index: &usize| {
        let sheet = i64::try_from(sheets[*index]).unwrap_or(i64::MAX);
        let number = page_number(&lines[*index]).map(i64::from);
        !numbered.contains(&sheets[*index])
            && number == Some(first + sheet)
            && !may_be_footnote_marker(lines, *index)
    };
    let strays: Vec<usize> = (0..lines.len()).filter(is_stray).collect();
    for &index in &strays {
        let same = strays
            .iter()
            .filter(|&&other| sheets[other] == sheets[index]);
        if let Some(number) = page_number(&lines[index]).filter(|_| same.count() == 1) {
            numbers.insert(index, number);
        }
    }
}

/// Returns the numbers that a PDF tool ran into the first line of their page, as in `-3(a) …`, if other pages have
/// theirs alone with the same ornament. They are given as how many bytes of which line they are.
fn run_in(
    lines: &[Line<'_>],
    sheets: &[usize],
    first: i64,
    numbers: &BTreeMap<usize, u32>,
    ornaments: &BTreeSet<char>,
) -> BTreeMap<usize, usize> {
    let mut numbered: BTreeSet<usize> = numbers.keys().map(|&index| sheets[index]).collect();
    let mut run_in = BTreeMap::new();
    for (index, line) in lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.is_blank())
    {
        // Only the first line of a sheet can have one, and only if the sheet has no other number.
        if !numbered.insert(sheets[index]) {
            continue;
        }
        let page = first + i64::try_from(sheets[index]).unwrap_or(i64::MAX);
        let text = line.unindented();
        let rest = text.strip_prefix(|c| ornaments.contains(&c));
        let rest = rest.and_then(|rest| rest.strip_prefix(page.to_string().as_str()));
        if let Some(rest) = rest.filter(|rest| !rest.starts_with(|c: char| c.is_ascii_digit())) {
            run_in.insert(index, line.text.len() - rest.len());
        }
    }
    run_in
}

/// Returns the ornament before a page number that `text` begins with, unless it is a bullet of the lists.
fn ornament(text: &str, layout: &Layout) -> Option<char> {
    let c = text.trim_start_matches(is_blank).chars().next()?;
    (ORNAMENTS.contains(&c) && !layout.bullets.contains(&c)).then_some(c)
}

/// A number at the edge of a sheet.
struct Candidate {
    index: usize,
    sheet: usize,
    number: u32,
    /// The words beside it, or the ornament before it; empty if it is alone.
    words: String,
}

impl Candidate {
    /// Returns the number that it gives the first sheet.
    fn first(&self) -> i64 {
        i64::from(self.number) - i64::try_from(self.sheet).unwrap_or(i64::MAX)
    }
}

fn candidates(lines: &[Line<'_>], sheets: &[usize], layout: &Layout) -> Vec<Candidate> {
    let edges = edges(lines, sheets).into_iter();
    edges
        .filter_map(|index| {
            let line = &lines[index];
            let beside = || {
                let text = line.text.trim_matches(is_blank);
                let is_text = layout.is_marked(text) || enumerates(text);
                number_beside_text(text).filter(|_| !is_text)
            };
            let run_in = || {
                let text = line.text.trim_matches(is_blank);
                let ornament = ornament(text, layout)?;
                let (number, _) = Numerals::Arabic.parse_prefix(&text[ornament.len_utf8()..])?;
                Some((number, ornament.to_string()))
            };
            let alone = page_number(line).map(|number| (number, String::new()));
            let (number, words) = alone.or_else(beside).or_else(run_in)?;
            let sheet = sheets[index];
            Some(Candidate {
                index,
                sheet,
                number,
                words,
            })
        })
        .collect()
}

/// Returns the indices of the lines nearest to the edges of the sheets, not counting blank ones.
fn edges(lines: &[Line<'_>], sheets: &[usize]) -> BTreeSet<usize> {
    let mut seen: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for index in (0..lines.len()).filter(|&index| !lines[index].is_blank()) {
        seen.entry(sheets[index]).or_default().push(index);
    }
    let of_sheet = |indices: &Vec<usize>| {
        let head = indices.iter().take(DEEPEST);
        let edges: Vec<usize> = head
            .chain(indices.iter().rev().take(DEEPEST))
            .copied()
            .collect();
        edges
    };
    seen.values().flat_map(of_sheet).collect()
}

//! Pages that form feeds part, and the printed numbers at their edges that tell which page is which.
//!
//! Every tool that turns a PDF into text can write a form feed where a page ends. Where the text has
//! them, nothing has to be guessed but how the printed numbers run against the sheets: the cover may
//! be sheet 1 and page 1 sheet 3.

use std::collections::{BTreeMap, BTreeSet};

use super::page_numbers::{ORNAMENTS, may_be_footnote_marker, number_beside_text, page_number};
use crate::document::reading::forms::enumerators::enumerates;
use crate::document::reading::layout::Layout;
use crate::document::reading::source::lines::Line;
use crate::text::chars::is_blank;
use crate::text::numeral::Numerals;

/// How many lines from either edge of a page its number may stand.
const DEEPEST: usize = 2;
/// On so many sheets numbers on lines of their own have to agree.
const FEWEST_ALONE: usize = 2;
/// The same for numbers beside the same words.
const FEWEST_BESIDE_TEXT: usize = 3;

/// The sheet of each line, from 0; `None` where there is no form feed.
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

/// How printed page numbers run against the sheets.
#[derive(Debug, Default)]
pub struct Printed {
    /// The number that the first sheet has or would have; below 1 where the count begins later.
    pub first: i64,
    /// The lines that are nothing but their page's number, by index.
    pub numbers: BTreeMap<usize, u32>,
    /// The lines that begin with their page's number, by index, and how many bytes of them are that.
    pub run_in: BTreeMap<usize, usize>,
}

/// The printed numbers that agree with each other on most sheets; `None` where none do.
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

/// The words beside the numbers that agree on most sheets, and which number these make the first sheet's.
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
    // Where numbers stand alone, what counts up beside text is something else.
    let elected = agreeing.max_by_key(|((alone, ..), sheets)| (*alone, sheets.len()));
    elected.map(|((_, words, first), _)| (words, first))
}

/// The lines that are nothing but a number which agrees with that of the `first` sheet, by index.
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

/// Adds the numbers that a PDF tool wrote in the middle of their pages, where most pages have theirs at the
/// edge: the one line of a page that is nothing but its number.
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

/// Numbers that a PDF tool ran into the first line of their page, `-3(a) …`: other pages have theirs alone,
/// with the same ornament.
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
        // The first line of a sheet is looked at, and none behind it.
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

/// The ornament before a page's number that `text` begins with, where lists have another bullet.
fn ornament(text: &str, layout: &Layout) -> Option<char> {
    let c = text.trim_start_matches(is_blank).chars().next()?;
    (ORNAMENTS.contains(&c) && !layout.bullets.contains(&c)).then_some(c)
}

/// A number at the edge of a sheet.
struct Candidate {
    index: usize,
    sheet: usize,
    number: u32,
    /// What stands beside it.
    words: String,
}

impl Candidate {
    /// The number of the first sheet, counted back from this one.
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

/// The lines nearest to the edges of the sheets on which something can be seen.
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

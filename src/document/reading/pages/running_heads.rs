//! Finds running heads: lines that pages repeat at their head or foot, such as the title of the booklet or the name of
//! its publisher.
//!
//! They are removed from the text, so nothing that could be text may be taken for one. Headings, list items, notes and
//! everything that ends a sentence are excluded, and a line must be at the same edge of most pages between the first
//! and the last that have it.

use std::collections::{BTreeMap, BTreeSet};

use super::Pages;
use crate::document::reading::forms::enumerators::enumerates;
use crate::document::reading::forms::footnote_markers::{LONGEST_MARKER, leading_marker};
use crate::document::reading::forms::punctuation::ends_sentence;
use crate::document::reading::layout::Layout;
use crate::document::reading::source::lines::Line;
use crate::text::chars::{is_blank, narrow};

/// The fewest pages that a line must be on to be a running head.
const FEWEST_PAGES: usize = 3;
/// The most lines of a head or foot that may be running heads, not counting page numbers.
const DEEPEST: usize = 3;
/// How many lines from the edge a PDF tool may have moved a running head.
const FURTHEST: usize = 5;

/// A running head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunningHead {
    /// Its words, as on the first page that has it.
    pub text: String,
    /// The indices of its lines, one for each page.
    pub lines: Vec<usize>,
}

/// Returns the running heads of a document. The second line of a head counts only if the first one does.
#[must_use]
pub fn running_heads(lines: &[Line<'_>], layout: &Layout, pages: &Pages) -> Vec<RunningHead> {
    let mut sheets = sheets(lines, pages);
    let mut heads = Vec::new();
    for edge in [Edge::Head, Edge::Foot] {
        for _ in 0..DEEPEST {
            let mut found = outermost(&sheets, edge, lines, layout, pages);
            for head in &mut found {
                add_strays(head, &sheets, edge, lines);
            }
            let taken: BTreeSet<usize> =
                found.iter().flat_map(|head| &head.lines).copied().collect();
            for sheet in &mut sheets {
                sheet.retain(|index| !taken.contains(index));
            }
            heads.extend(found);
        }
    }
    heads
}

/// Returns the running heads among the outermost lines at this `edge` of the pages.
fn outermost(
    sheets: &[Vec<usize>],
    edge: Edge,
    lines: &[Line<'_>],
    layout: &Layout,
    pages: &Pages,
) -> Vec<RunningHead> {
    let mut repeated: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
    for (number, sheet) in sheets.iter().enumerate() {
        let outer = match edge {
            // The title on a cover looks like the running head of other pages.
            Edge::Head if number == 0 => Vec::new(),
            Edge::Head => sheet.first().copied().into_iter().collect(),
            Edge::Foot => last_lines(sheet, lines),
        };
        for index in outer {
            let words = without_digits(lines[index].text);
            if words.is_empty() || !may_repeat(&lines[index], layout, pages.of(index)) {
                continue;
            }
            let same = repeated.entry(words).or_default();
            if same.last().is_none_or(|&(last, _)| last != number) {
                same.push((number, index));
            }
        }
    }
    let running = repeated.into_values().filter(|same| stands_on_most(same));
    running
        .map(|same| RunningHead {
            text: lines[same[0].1].text.trim_matches(is_blank).to_owned(),
            lines: same.iter().map(|&(_, index)| index).collect(),
        })
        .collect()
}

/// Returns the last line of a page, and before it those right above what may be a note, because some PDF tools write
/// notes after the foot.
fn last_lines(sheet: &[usize], lines: &[Line<'_>]) -> Vec<usize> {
    let is_note = |index: usize| leading_marker(lines[index].unindented()).is_some();
    let near = &sheet[sheet.len().saturating_sub(FURTHEST)..];
    let over_notes = near.windows(2).rev().filter(|pair| is_note(pair[1]));
    let last = near.last().copied().into_iter();
    last.chain(over_notes.map(|pair| pair[0])).collect()
}

/// Adds to `head` lines with the same words that a PDF tool wrote further from the edge, on pages that have none at the
/// edge.
fn add_strays(head: &mut RunningHead, sheets: &[Vec<usize>], edge: Edge, lines: &[Line<'_>]) {
    let words = |index: usize| without_digits(lines[index].text);
    let wanted = words(head.lines[0]);
    let stray = |sheet: &Vec<usize>| {
        let from_edge: Vec<usize> = match edge {
            Edge::Head => sheet.clone(),
            Edge::Foot => sheet.iter().rev().copied().collect(),
        };
        let mut near = from_edge.into_iter().take(FURTHEST);
        near.find(|&index| words(index) == wanted)
    };
    // Skips the cover, which has the title.
    let strays = sheets.iter().skip(1).filter_map(stray);
    let known: BTreeSet<usize> = head.lines.iter().copied().chain(strays).collect();
    head.lines = known.into_iter().collect();
}

/// The edge of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edge {
    Head,
    Foot,
}

/// Returns the indices of the lines of each page, without blank lines and page numbers.
fn sheets(lines: &[Line<'_>], pages: &Pages) -> Vec<Vec<usize>> {
    let mut sheets = vec![Vec::new()];
    for (index, line) in lines.iter().enumerate() {
        if pages.opens(index) {
            sheets.push(Vec::new());
        }
        if !line.is_blank()
            && !pages.is_number(index)
            && let Some(sheet) = sheets.last_mut()
        {
            sheet.push(index);
        }
    }
    sheets
}

/// Returns whether `line`, which is on `page`, may be a running head and nothing that must stay in the text.
fn may_repeat(line: &Line<'_>, layout: &Layout, page: Option<u32>) -> bool {
    let text = line.text.trim_matches(is_blank);
    let is_text = layout.is_marked(text) || enumerates(text) || is_note(text, page);
    !is_text && !ends_sentence(text)
}

/// Returns whether `text` begins like a footnote, 「1 同上」, and not with the number of its page.
fn is_note(text: &str, page: Option<u32>) -> bool {
    let rest = text.trim_start_matches(|c| narrow(c).is_ascii_digit());
    let digits: String = text[..text.len() - rest.len()]
        .chars()
        .map(narrow)
        .collect();
    let is_page = page.is_some() && digits.parse().ok() == page;
    (1..=LONGEST_MARKER).contains(&digits.len()) && rest.starts_with(is_blank) && !is_page
}

/// Returns whether more than half of the pages between the first and the last that have the line have it. This allows
/// for chapters with a head of their own, and for left and right pages that differ.
fn stands_on_most(same: &[(usize, usize)]) -> bool {
    let (Some((first, _)), Some((last, _))) = (same.first(), same.last()) else {
        return false;
    };
    same.len() >= FEWEST_PAGES && same.len() * 2 > last - first + 1
}

fn without_digits(text: &str) -> String {
    text.chars()
        .filter(|&c| !is_blank(c) && !narrow(c).is_ascii_digit())
        .collect()
}

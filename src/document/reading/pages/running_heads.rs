//! Lines that the pages repeat at their head or foot: the booklet's title, the publisher's name.
//!
//! They are left out of the text, so nothing may be taken for one that could be text: no heading, list
//! item or note, nothing that ends a sentence, and only what stands at the same edge of most pages from
//! the first that has it to the last.

use std::collections::{BTreeMap, BTreeSet};

use super::Pages;
use crate::document::reading::forms::enumerators::enumerates;
use crate::document::reading::forms::footnote_markers::{LONGEST_MARKER, leading_marker};
use crate::document::reading::forms::punctuation::ends_sentence;
use crate::document::reading::layout::Layout;
use crate::document::reading::source::lines::Line;
use crate::text::chars::{is_blank, narrow};

/// On how many pages a line has to stand to be a running head.
const FEWEST_PAGES: usize = 3;
/// How many lines of a head or foot may be running ones, page numbers apart.
const DEEPEST: usize = 3;
/// How many lines from the edge one of them may be that a PDF tool moved.
const FURTHEST: usize = 5;

/// A running head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunningHead {
    /// Its words, as they stand on the first page that has it.
    pub text: String,
    /// The indices of the lines that it stands on, one for each page.
    pub lines: Vec<usize>,
}

/// The running heads of a document. A second line of a head is one only inside of a first that is.
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

/// The running heads among the outermost lines of the pages at this edge.
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
            // A cover has the title where other pages have it as their head.
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

/// The last line of a page, and before it those that stand right over what may be a note: some PDF tools write notes
/// behind the foot.
fn last_lines(sheet: &[usize], lines: &[Line<'_>]) -> Vec<usize> {
    let is_note = |index: usize| leading_marker(lines[index].unindented()).is_some();
    let near = &sheet[sheet.len().saturating_sub(FURTHEST)..];
    let over_notes = near.windows(2).rev().filter(|pair| is_note(pair[1]));
    let last = near.last().copied().into_iter();
    last.chain(over_notes.map(|pair| pair[0])).collect()
}

/// Adds to `head` the lines of the same words that a PDF tool wrote a little further from the edge of pages
/// which have none there.
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
    // Not on the cover, which has the title.
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

/// The indices of the lines of each page on which something can be seen, page numbers apart.
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

/// Whether `line`, which stands on `page`, is nothing that has to stay in the text.
fn may_repeat(line: &Line<'_>, layout: &Layout, page: Option<u32>) -> bool {
    let text = line.text.trim_matches(is_blank);
    let is_text = layout.is_marked(text) || enumerates(text) || is_note(text, page);
    !is_text && !ends_sentence(text)
}

/// Whether `text` begins as a footnote does, 「1 同上」, and not with the number of its page.
fn is_note(text: &str, page: Option<u32>) -> bool {
    let rest = text.trim_start_matches(|c| narrow(c).is_ascii_digit());
    let digits: String = text[..text.len() - rest.len()]
        .chars()
        .map(narrow)
        .collect();
    let is_page = page.is_some() && digits.parse().ok() == page;
    (1..=LONGEST_MARKER).contains(&digits.len()) && rest.starts_with(is_blank) && !is_page
}

/// Whether most pages have the line, from the first that does to the last: a chapter has its own, left
/// and right pages differ.
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

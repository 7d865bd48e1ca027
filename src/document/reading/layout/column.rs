//! Measures how wide lines are set: the width of the text column, and how much of it a line fills. From this, later
//! steps tell whether a line was wrapped or a paragraph ended. Widths are in half-width columns: an ideograph takes
//! two, a Latin letter one.

use crate::document::reading::forms::leaders::{has_leader, is_leader};
use crate::document::reading::forms::punctuation::{ends_clause, ends_sentence};
use crate::document::reading::source::lines::Line;
use crate::text::chars::{is_blank, is_ideograph};

/// The narrowest column in which lines are wrapped.
pub const NARROWEST_PAGE: usize = 40;
/// The indentation of first lines: two ideographs.
pub const INDENT: usize = 4;
/// How many lines must end as sentences do; fewer may do so by chance.
const FEWEST_UNWRAPPED: usize = 10;
/// How many lines show what is usual.
pub const FEW: usize = 3;

/// Returns the width of a full line: one that nineteen lines in twenty do not exceed.
///
/// If most lines are indented first lines of paragraphs, that is too narrow. So the widest width within an indent above
/// it is taken instead, if at least [`FEW`] lines that end with an ideograph have it.
#[must_use]
pub fn column(lines: &[Line<'_>]) -> usize {
    let seen = lines
        .iter()
        .filter(|line| !is_leader(line.text) && !has_leader(line.text));
    let mut widths: Vec<usize> = seen.clone().map(Line::width).collect();
    widths.sort_unstable();
    let usual = widths
        .get(widths.len() * 19 / 20)
        .copied()
        .unwrap_or_default();
    let goes_on = seen.filter(|line| goes_on(line));
    let wider: Vec<usize> = goes_on
        .map(Line::width)
        .filter(|width| (usual + 1..=usual + INDENT).contains(width))
        .collect();
    let is_shared = |width: &usize| wider.iter().filter(|other| *other == width).count() >= FEW;
    let mut widths = (usual + 1..=usual + INDENT).rev();
    widths.find(is_shared).unwrap_or(usual)
}

/// Returns whether `width` differs from `full` by at most one Latin letter.
#[must_use]
pub fn is_near(width: usize, full: usize) -> bool {
    width.abs_diff(full) <= 1
}

/// Returns whether `line` ends with an ideograph, so that its sentence seems to continue.
#[must_use]
pub fn goes_on(line: &Line<'_>) -> bool {
    line.text.trim_end_matches(is_blank).ends_with(is_ideograph)
}

/// Returns whether lines are wrapped, in which case many are about as wide as the column.
#[must_use]
pub fn wraps(lines: &[Line<'_>], column: usize) -> bool {
    let seen = lines.iter().filter(|line| !is_leader(line.text));
    let full = seen
        .clone()
        .filter(|line| is_full(line, column) && line.width() * 100 <= column * 110);
    column >= NARROWEST_PAGE && full.count() * 100 >= seen.count() * 15
}

/// Returns whether each line is a whole paragraph, as word processors write them: of the wider half of the lines nearly
/// all end as sentences do, and so do all of the widest, which would be full lines if the text were wrapped.
#[must_use]
pub fn is_unwrapped(lines: &[Line<'_>]) -> bool {
    let seen = lines.iter().filter(|line| !is_leader(line.text));
    let mut wide: Vec<(usize, bool)> = seen
        .map(|line| (line.width(), ends_sentence(line.text)))
        .filter(|&(width, _)| width >= NARROWEST_PAGE)
        .collect();
    wide.sort_unstable();
    let wider = &wide[wide.len() / 2..];
    let ending = wider.iter().filter(|(_, ends)| *ends).count();
    let widest = wider.last().map_or(0, |&(width, _)| width);
    let mut full = wider.iter().filter(|(width, _)| width * 100 >= widest * 88);
    wider.len() >= FEWEST_UNWRAPPED
        && ending * 20 >= wider.len() * 19
        && full.all(|(_, ends)| *ends)
}

/// Returns whether a blank line follows nearly every line, even full ones that end no clause.
#[must_use]
pub fn is_double_spaced(lines: &[Line<'_>], column: usize) -> bool {
    let apart = |&index: &usize| lines.get(index + 1).is_some_and(Line::is_blank);
    let seen: Vec<usize> = (0..lines.len())
        .filter(|&index| !lines[index].is_blank())
        .collect();
    let open = |&&index: &&usize| is_full(&lines[index], column) && !ends_clause(lines[index].text);
    let open: Vec<usize> = seen.iter().filter(open).copied().collect();
    let mostly = |indices: &[usize]| {
        indices.iter().filter(|index| apart(index)).count() * 10 >= indices.len() * 9
    };
    open.len() >= 3 && mostly(&seen) && mostly(&open)
}

fn is_full(line: &Line<'_>, column: usize) -> bool {
    line.width() * 100 >= column * 88
}

/// Returns whether `line` and the first word of `next` together are narrower than `width`.
#[must_use]
pub fn falls_short(line: &Line<'_>, next: Option<&Line<'_>>, width: usize) -> bool {
    line.width() + next.map_or(0, first_word) < width
}

/// Returns the width of the first word of `line`, which cannot be broken. It is 0 for an ideograph, which lines can be
/// broken before.
#[must_use]
pub fn first_word(line: &Line<'_>) -> usize {
    let text = line
        .text
        .trim_start_matches(|c: char| is_blank(c) || "（「《(“‘".contains(c));
    text.chars()
        .take_while(|&c| c.is_ascii() && !is_blank(c))
        .count()
}

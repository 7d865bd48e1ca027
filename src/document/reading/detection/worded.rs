//! Finds headings made of a word and a number that are in no list of known forms: `政策範疇一：`, `Theme 1`, `措施1：`.
//!
//! Any word that begins lines and whose numbers count up heads something.

use std::collections::HashSet;

use crate::document::reading::forms::fold::fold;
use crate::document::reading::forms::template::{HeadingNumber, Template};
use crate::document::reading::source::lines::Line;
use crate::text::chars::{is_blank, is_ideograph, narrow};
use crate::text::numeral::is_numeral;

/// The most characters that the word has.
const LONGEST_WORD: usize = 12;
/// Words that are counted without being part of the structure of a text.
const NO_HEADINGS: [&str; 15] = [
    "圖", "表", "圖表", "附圖", "附表", "附件", "附錄", "註", "第", "figure", "table", "chart",
    "appendix", "annex", "page",
];
/// The most templates to return. Where there are more, they come from lists of names and figures and head nothing.
const MOST: usize = 20;
/// The numerals that may follow the word.
const NUMERALS: [&str; 4] = ["{一}", "{1}", "{I}", "{One}"];

/// Returns the templates of such headings in `lines`, in order of first appearance.
#[must_use]
pub fn worded_templates(lines: &[Line<'_>]) -> Vec<Template> {
    let mut seen = HashSet::new();
    let words = lines.iter().filter_map(|line| word(line.text));
    let words = words.filter(|word| seen.insert(word.to_owned()));
    let openings = Openings::of(lines);
    let templates = words.flat_map(|word| {
        let lines = openings.with(&word, lines);
        let sources = NUMERALS.map(|numeral| format!("{word}{numeral}"));
        let templates = sources
            .into_iter()
            .filter_map(|source| Template::parse(&source));
        templates.filter(move |template| counts_up(template, &lines))
    });
    templates.take(MOST).collect()
}

/// The folded beginnings of lines without blanks, sorted, each with the index of its line.
struct Openings(Vec<(String, usize)>);

impl Openings {
    fn of(lines: &[Line<'_>]) -> Self {
        let opening = |line: &Line<'_>| {
            let seen = line.text.chars().filter(|&c| !is_blank(c));
            seen.take(LONGEST_WORD).map(fold).collect()
        };
        let lines = lines.iter().enumerate();
        let mut openings: Vec<_> = lines.map(|(index, line)| (opening(line), index)).collect();
        openings.sort_unstable();
        Self(openings)
    }

    /// Returns those of `lines` that begin with `word`.
    fn with<'a>(&self, word: &str, lines: &[Line<'a>]) -> Vec<Line<'a>> {
        let word: String = word.chars().map(fold).collect();
        let first = self.0.partition_point(|(opening, _)| *opening < word);
        let with = self.0[first..].iter();
        let with = with.take_while(|(opening, _)| opening.starts_with(&word));
        let mut with: Vec<usize> = with.map(|&(_, index)| index).collect();
        with.sort_unstable();
        with.into_iter().map(|index| lines[index]).collect()
    }
}

/// Returns the word that `text` begins with, ideographs or Latin letters, if a number seems to follow it.
fn word(text: &str) -> Option<String> {
    let text = text.trim_start_matches(is_blank);
    let of_ideographs = text.find(|c| !is_ideograph(c) || is_numeral(c))?;
    let of_letters = text.find(|c: char| !c.is_ascii_alphabetic())?;
    let length = if of_ideographs > 0 {
        of_ideographs
    } else {
        of_letters
    };
    let word = &text[..length];
    let behind = text[length..].trim_start_matches(is_blank);
    let is_counted = behind
        .starts_with(|c| is_numeral(c) || narrow(c).is_ascii_digit() || c.is_ascii_uppercase());
    let folded: String = word.chars().map(fold).collect();
    let is_heading = !NO_HEADINGS.contains(&folded.as_str());
    ((1..=LONGEST_WORD).contains(&word.chars().count()) && is_counted && is_heading)
        .then(|| word.to_owned())
}

/// Returns whether the numbers count up at least from 1 to 2.
fn counts_up(template: &Template, lines: &[Line<'_>]) -> bool {
    let numbers = lines
        .iter()
        .filter_map(|line| template.matches(line.unindented()));
    let mut last: Option<HeadingNumber> = None;
    for number in numbers {
        if last.is_some() && number.follows(last.as_ref()) {
            return true;
        }
        if number.follows(None) {
            last = Some(number);
        }
    }
    false
}

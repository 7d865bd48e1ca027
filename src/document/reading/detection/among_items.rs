//! Finds domain headings whose numbers also occur in lists or in a table of contents.
//!
//! （一） may head a domain and also number a list inside a proposal. The headings are those that are titles, count up
//! from the last 1 before the first proposal, and have a proposal after each.

use std::collections::BTreeSet;

use super::counting::{first, restarts};
use super::titles::{is_title, title_width};
use crate::document::reading::forms::known::DOMAIN_TEMPLATES;
use crate::document::reading::forms::template::{HeadingNumber, Template};
use crate::document::reading::source::lines::Line;

/// Returns the template of the domain headings above the lines that `proposal` matches, and the numbers of the
/// headings' lines.
pub fn detect(lines: &[Line<'_>], proposal: &Template) -> Option<(Template, BTreeSet<usize>)> {
    Template::parse_each(&DOMAIN_TEMPLATES)
        .filter(|template| template != proposal)
        .filter_map(|template| {
            let headings = headings(&template, lines, proposal);
            Some((template, headings.first().copied()?, headings))
        })
        .min_by_key(|&(_, first, _)| first)
        .map(|(template, _, headings)| (template, headings))
}

/// Returns the numbers of the lines that `template` matches as domain headings. They are empty if its numbers never
/// begin again, because then every match is a heading, and if its matches do not form headings.
pub fn headings(template: &Template, lines: &[Line<'_>], proposal: &Template) -> BTreeSet<usize> {
    let none = BTreeSet::new();
    let Some(end) = first(proposal, lines).filter(|_| restarts(template, lines, proposal)) else {
        return none;
    };
    let number = |line: &Line<'_>| template.matches(line.unindented());
    let is_one = |line: &Line<'_>| number(line).is_some_and(|number| number.value == 1);
    let Some(start) = lines[..end].iter().rposition(is_one) else {
        return none;
    };
    let width = title_width(lines);
    let mut last: Option<HeadingNumber> = None;
    let mut headings = BTreeSet::new();
    let mut awaits_proposal = false;
    for (index, line) in lines.iter().enumerate().skip(start) {
        let title = number(line).filter(|_| is_title(&lines[index..], width));
        if title.as_ref().is_some_and(|title| title.value == 1) && last.is_some() {
            // Titles whose numbers begin again head sections.
            return none;
        }
        let heading = title.filter(|number| number.follows(last.as_ref()));
        if heading.is_some() {
            if awaits_proposal {
                return none;
            }
            last = heading;
            headings.insert(line.number);
            awaits_proposal = true;
        } else if proposal.matches(line.unindented()).is_some() {
            awaits_proposal = false;
        }
    }
    if awaits_proposal || headings.len() < 2 {
        none
    } else {
        headings
    }
}

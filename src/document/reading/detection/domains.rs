//! Detects the template of the domain headings: the outermost of those that count up above the proposals.

use std::cmp::Reverse;

use super::counting::{chain, count_parts, first, longest, matches_line, restarts, stands_before};
use super::worded::worded_templates;
use crate::document::reading::forms::known::DOMAIN_TEMPLATES;
use crate::document::reading::forms::template::Template;
use crate::document::reading::source::lines::{Line, seen};

/// Returns the template of the domain headings: the outermost one, or else the one that counts furthest.
pub fn detect_domain(lines: &[Line<'_>], proposal: &Template) -> Option<Template> {
    let known = domains_before(lines, proposal);
    outermost(&known, lines, proposal)
        .or_else(|| worded_domain(&worded_templates(lines), lines, proposal))
        .or_else(|| longest(known.iter().cloned(), lines))
        .or_else(|| {
            let parts = |template: &Template| {
                count_parts(template, lines, proposal) > 1 && !restarts(template, lines, proposal)
            };
            longest(others_than(proposal).filter(parts), lines)
        })
}

/// Returns the template of the domain headings above proposals without numbers: one that counts up and leaves room for
/// a proposal between any two headings.
pub fn detect_domain_alone(lines: &[Line<'_>]) -> Option<Template> {
    let seen = seen(lines);
    let leaves_room = |template: &Template| {
        let places = (0..seen.len()).filter(|&index| matches_line(template, &seen[index]));
        let places: Vec<usize> = places.collect();
        places.len() > 1 && places.windows(2).all(|pair| pair[1] - pair[0] > 2)
    };
    let templates = Template::parse_each(&DOMAIN_TEMPLATES);
    longest(templates.filter(leaves_room), &seen)
}

/// Returns the outermost of the `worded` templates, which consist of a word and a number and are not in any list.
fn worded_domain(worded: &[Template], lines: &[Line<'_>], proposal: &Template) -> Option<Template> {
    let known: Vec<Template> = worded
        .iter()
        .filter(|template| *template != proposal && !restarts(template, lines, proposal))
        .cloned()
        .collect();
    outermost(&known, lines, proposal)
}

/// Returns whether there are domain headings above the lines that `proposal` matches, and no more of them than of those
/// lines. `worded` are the [`worded_templates`] of the lines.
pub fn stands_under_domains(worded: &[Template], lines: &[Line<'_>], proposal: &Template) -> bool {
    let count = |template: &Template| {
        let matching = lines.iter().filter(|line| matches_line(template, line));
        matching.count()
    };
    outermost(&domains_before(lines, proposal), lines, proposal)
        .or_else(|| worded_domain(worded, lines, proposal))
        .is_some_and(|domain| count(&domain) <= count(proposal))
}

/// Returns the known domain templates that match before the first proposal and never begin again.
fn domains_before(lines: &[Line<'_>], proposal: &Template) -> Vec<Template> {
    others_than(proposal)
        .filter(|template| stands_before(template, lines, proposal))
        .filter(|template| !restarts(template, lines, proposal))
        .collect()
}

/// Returns the known domain templates other than `proposal`.
fn others_than(proposal: &Template) -> impl Iterator<Item = Template> {
    Template::parse_each(&DOMAIN_TEMPLATES).filter(move |template| template != proposal)
}

/// Returns the outermost of the `known` templates: the one that matches first among those that count up, match before
/// the first proposal and have a proposal after each heading.
fn outermost(known: &[Template], lines: &[Line<'_>], proposal: &Template) -> Option<Template> {
    known
        .iter()
        .filter(|template| stands_before(template, lines, proposal))
        .filter(|template| chain(template, lines) > 1 && count_parts(template, lines, proposal) > 0)
        .min_by_key(|template| (first(template, lines), Reverse(chain(template, lines))))
        .cloned()
}

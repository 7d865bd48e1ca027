//! Which template heads the domains: it stands over the proposals, outermost of all that count up.

use std::cmp::Reverse;

use super::counting::{chain, count_parts, first, longest, matches_line, restarts, stands_before};
use super::worded::worded_templates;
use crate::document::reading::forms::known::DOMAIN_TEMPLATES;
use crate::document::reading::forms::template::Template;
use crate::document::reading::source::lines::{Line, seen};

/// The template of the domains' headings: the outermost; failing that, the one that counts furthest.
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

/// The template of the domains' headings over proposals that have no numbers: it counts up, and there is room
/// for a proposal between any two.
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

/// The outermost of the headings that a word and a number make which no list knows, as [`worded_templates`] has
/// them.
fn worded_domain(worded: &[Template], lines: &[Line<'_>], proposal: &Template) -> Option<Template> {
    let known: Vec<Template> = worded
        .iter()
        .filter(|template| *template != proposal && !restarts(template, lines, proposal))
        .cloned()
        .collect();
    outermost(&known, lines, proposal)
}

/// Whether headings of domains stand over those that `proposal` matches, no more of them than of these; `worded` as
/// [`worded_templates`] has them.
pub fn stands_under_domains(worded: &[Template], lines: &[Line<'_>], proposal: &Template) -> bool {
    let count = |template: &Template| {
        let matching = lines.iter().filter(|line| matches_line(template, line));
        matching.count()
    };
    outermost(&domains_before(lines, proposal), lines, proposal)
        .or_else(|| worded_domain(worded, lines, proposal))
        .is_some_and(|domain| count(&domain) <= count(proposal))
}

/// The known templates that stand before the first proposal and do not begin anew.
fn domains_before(lines: &[Line<'_>], proposal: &Template) -> Vec<Template> {
    others_than(proposal)
        .filter(|template| stands_before(template, lines, proposal))
        .filter(|template| !restarts(template, lines, proposal))
        .collect()
}

/// The known templates of domains, that of proposals apart.
fn others_than(proposal: &Template) -> impl Iterator<Item = Template> {
    Template::parse_each(&DOMAIN_TEMPLATES).filter(move |template| template != proposal)
}

/// Of the templates that count through the document, stand before the first proposal and have a
/// proposal behind every heading the one that stands first, as the outermost kind of heading does.
fn outermost(known: &[Template], lines: &[Line<'_>], proposal: &Template) -> Option<Template> {
    known
        .iter()
        .filter(|template| stands_before(template, lines, proposal))
        .filter(|template| chain(template, lines) > 1 && count_parts(template, lines, proposal) > 0)
        .min_by_key(|template| (first(template, lines), Reverse(chain(template, lines))))
        .cloned()
}

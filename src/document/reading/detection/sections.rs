//! Which template heads the sections: it stands between the domains and the proposals.

use super::counting::count_parts;
use crate::document::reading::forms::known::SECTION_TEMPLATES;
use crate::document::reading::forms::template::{HeadingNumber, Template};
use crate::document::reading::source::lines::Line;

/// The template of the sections' headings: the one that most lines begin with, and every such line
/// has a proposal behind it before the next; otherwise it numbers the items of lists.
pub fn detect_section(
    lines: &[Line<'_>],
    proposal: &Template,
    domain: Option<&Template>,
) -> Option<Template> {
    let lines = &without_headings(lines, domain);
    let mut best: Option<(usize, Template)> = None;
    for template in Template::parse_each(&SECTION_TEMPLATES) {
        let count = count_parts(&template, lines, proposal);
        let is_taken = Some(&template) == domain || template == *proposal;
        if !is_taken && count > best.as_ref().map_or(0, |(count, _)| *count) {
            best = Some((count, template));
        }
    }
    best.map(|(_, template)| template)
}

/// The lines without the headings of domains: I. is a letter, too.
fn without_headings<'a>(lines: &[Line<'a>], domain: Option<&Template>) -> Vec<Line<'a>> {
    let mut last: Option<HeadingNumber> = None;
    let is_other = |line: &&Line<'a>| {
        let number = domain.and_then(|domain| domain.matches(line.unindented()));
        let heading = number.filter(|number| number.follows(last.as_ref()));
        let is_other = heading.is_none();
        last = heading.or(last.take());
        is_other
    };
    lines.iter().filter(is_other).copied().collect()
}

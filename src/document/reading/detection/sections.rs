//! Detects the template of the section headings, which stand between domains and proposals.

use super::counting::count_parts;
use crate::document::reading::forms::known::SECTION_TEMPLATES;
use crate::document::reading::forms::template::{HeadingNumber, Template};
use crate::document::reading::source::lines::Line;

/// Returns the template of the section headings: the one with the most matches among those that have a proposal after
/// every match and before the next. The numbers of any other template are those of list items.
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

/// Returns the lines without domain headings, since I. can also be read as a letter.
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

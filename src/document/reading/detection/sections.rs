//! Which template heads the sections: it stands between the domains and the proposals.

use super::counting::count_parts;
use crate::document::reading::forms::known::SECTION_TEMPLATES;
use crate::document::reading::forms::template::Template;
use crate::document::reading::source::lines::Line;

/// The template of the sections' headings: the one that most lines begin with, and every such line
/// has a proposal behind it before the next; otherwise it numbers the items of lists.
pub fn detect_section(
    lines: &[Line<'_>],
    proposal: &Template,
    domain: Option<&Template>,
) -> Option<Template> {
    let mut best: Option<(usize, Template)> = None;
    for template in SECTION_TEMPLATES
        .iter()
        .filter_map(|source| Template::parse(source))
    {
        let count = count_parts(&template, lines, proposal);
        let is_taken = Some(&template) == domain || template == *proposal;
        if !is_taken && count > best.as_ref().map_or(0, |(count, _)| *count) {
            best = Some((count, template));
        }
    }
    best.map(|(_, template)| template)
}

//! Finds the mark that a line begins with: a bullet or the number of a heading.

use super::Assembly;
use crate::document::reading::forms::bullets::is_plain_bullet;
use crate::document::reading::forms::template::{HeadingNumber, Template};
use crate::document::reading::pages::page_numbers::page_number;
use crate::document::reading::paragraphs::paragraph::Mark;
use crate::document::reading::source::lines::Line;

impl Assembly<'_> {
    /// Returns the mark that `line` begins with, and the length in bytes of the mark and the blanks after it. Unless a
    /// paragraph certainly begins here (`fresh`), a heading must have the next number of its kind.
    pub(super) fn mark(&self, line: &Line<'_>, fresh: bool) -> (Mark, usize) {
        let text = &self.source[line.content()];
        let is_bullet = text.chars().next().is_some_and(is_plain_bullet);
        if !fresh && self.breaks.by_trailing_spaces() && !is_bullet {
            return (Mark::None, 0);
        }
        if let Some((level, length)) = self.layout.bullet(text) {
            return (Mark::Bullet(level.max(self.level_by_indent(line))), length);
        }
        let heading = self.heading_mark(line, text, fresh);
        heading.unwrap_or((Mark::None, 0))
    }

    /// Returns the mark of the heading that `text`, the whole of `line`, begins with, and its length in bytes.
    fn heading_mark(&self, line: &Line<'_>, text: &str, fresh: bool) -> Option<(Mark, usize)> {
        let number = |template: &Option<Template>| {
            let number = template.as_ref()?.matches(text)?;
            // A number alone on its line is a page number.
            page_number(line).is_none().then_some(number)
        };
        let proposal = number(&self.layout.proposal);
        if let Some(number) = proposal.clone().filter(|_| !self.layout.shared.is_empty()) {
            return Some(self.shared_mark(line, number));
        }
        let follows = |number: &HeadingNumber| number.follows(self.last_proposal.as_ref());
        if let Some(number) = proposal.filter(|number| fresh || follows(number)) {
            return Some(with_length(Mark::Proposal, number));
        }
        let section = number(&self.layout.section);
        let domain = number(&self.layout.domain)
            .filter(|number| self.may_head_domain(line, number, section.as_ref()));
        if let Some(number) = domain.filter(|number| fresh || self.is_next_domain(number)) {
            return Some(with_length(Mark::Domain, number));
        }
        section
            .filter(|number| fresh || number.value == self.last_section + 1)
            .map(|number| with_length(Mark::Section, number))
    }

    /// Returns whether `number` may head a domain on this `line`; `section` is the number that it would be as a
    /// section's.
    fn may_head_domain(
        &self,
        line: &Line<'_>,
        number: &HeadingNumber,
        section: Option<&HeadingNumber>,
    ) -> bool {
        let headings = &self.layout.domain_lines;
        // C. is both a letter and a Roman numeral.
        let next_section = [1, self.last_section + 1];
        let is_section = section.is_some_and(|number| next_section.contains(&number.value));
        (headings.is_empty() || headings.contains(&line.number))
            && (self.is_next_domain(number) || !is_section)
    }

    fn is_next_domain(&self, number: &HeadingNumber) -> bool {
        number.value == self.last_domain + 1
    }

    /// Returns the mark of a number that may be a domain's or a proposal's. In a table of contents it is neither.
    fn shared_mark(&self, line: &Line<'_>, number: HeadingNumber) -> (Mark, usize) {
        match self.layout.shared.get(&line.number) {
            Some(true) => with_length(Mark::Domain, number),
            Some(false) => with_length(Mark::Proposal, number),
            None => (Mark::None, 0),
        }
    }

    /// Returns the level that follows from the indentation of a list item, if all items have the same bullet.
    fn level_by_indent(&self, line: &Line<'_>) -> u8 {
        let deeper = |indent| self.layout.bullets.len() == 1 && line.indent() > indent + 1;
        if self.item_indent.is_some_and(deeper) {
            2
        } else {
            1
        }
    }
}

/// Returns the mark of a heading with this `number`, and its length in bytes.
fn with_length(mark: fn(HeadingNumber) -> Mark, number: HeadingNumber) -> (Mark, usize) {
    let length = number.length;
    (mark(number), length)
}

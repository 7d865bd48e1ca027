//! Measures how the numbers that a template matches count through a document. This is what tells headings from numbers
//! that only look like headings.

use crate::document::reading::forms::template::{HeadingNumber, Template};
use crate::document::reading::source::lines::Line;

/// Returns the template of `candidates` that counts furthest through `lines`, or the first of several that do.
pub fn longest(candidates: impl Iterator<Item = Template>, lines: &[Line<'_>]) -> Option<Template> {
    let mut best: Option<(usize, Template)> = None;
    for template in candidates {
        let count = chain(&template, lines);
        if count > best.as_ref().map_or(0, |(count, _)| *count) {
            best = Some((count, template));
        }
    }
    best.map(|(_, template)| template)
}

/// Returns how many lines continue the count 1, 2, 3 … of `template`.
pub fn chain(template: &Template, lines: &[Line<'_>]) -> usize {
    let mut last: Option<HeadingNumber> = None;
    let mut count = 0;
    for line in lines {
        let Some(number) = template.matches(line.unindented()) else {
            continue;
        };
        if number.follows(last.as_ref()) {
            last = Some(number);
            count += 1;
        }
    }
    count
}

/// Returns whether `template` matches the beginning of `line`.
pub fn matches_line(template: &Template, line: &Line<'_>) -> bool {
    template.matches(line.unindented()).is_some()
}

/// Returns the index of the first line that `template` matches.
pub fn first(template: &Template, lines: &[Line<'_>]) -> Option<usize> {
    lines.iter().position(|line| matches_line(template, line))
}

/// Returns whether `template` matches a line before the first proposal.
pub fn stands_before(template: &Template, lines: &[Line<'_>], proposal: &Template) -> bool {
    let end = first(proposal, lines);
    end.is_some_and(|end| first(template, &lines[..end]).is_some())
}

/// Returns whether the numbers of `template` begin again before the last proposal, as those of parts of something
/// larger do.
pub fn restarts(template: &Template, lines: &[Line<'_>], proposal: &Template) -> bool {
    let end = lines.iter().rposition(|line| matches_line(proposal, line));
    let body = &lines[..end.unwrap_or(lines.len())];
    let numbers = body
        .iter()
        .filter_map(|line| template.matches(line.unindented()));
    numbers.filter(|number| number.value == 1).count() > 1
}

/// Returns how many lines `template` matches, or 0 if any two of them have no proposal between them.
pub fn count_parts(template: &Template, lines: &[Line<'_>], proposal: &Template) -> usize {
    let mut count = 0;
    let mut awaits_proposal = false;
    for line in lines {
        let text = line.unindented();
        if let Some(number) = template.matches(text) {
            // Letters can be mistaken for Roman numerals, and vice versa; then the count does not begin with 1.
            let begins_late = count == 0 && number.value > 1 && template.is_lettered();
            if awaits_proposal || begins_late {
                return 0;
            }
            count += 1;
            awaits_proposal = true;
        } else if proposal.matches(text).is_some() {
            awaits_proposal = false;
        }
    }
    count
}

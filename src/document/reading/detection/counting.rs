//! How the numbers of a template count through a document.

use crate::document::reading::forms::template::{HeadingNumber, Template};
use crate::document::reading::source::lines::Line;

/// The template of `candidates` whose numbers count up furthest through `lines`; the first of equals.
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

/// How many lines continue the count 1, 2, 3 … with `template`.
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

/// Whether `line` begins with what `template` matches.
pub fn matches_line(template: &Template, line: &Line<'_>) -> bool {
    template.matches(line.unindented()).is_some()
}

/// Where `template` matches first.
pub fn first(template: &Template, lines: &[Line<'_>]) -> Option<usize> {
    lines.iter().position(|line| matches_line(template, line))
}

/// Whether `template` matches a line before the first proposal.
pub fn stands_before(template: &Template, lines: &[Line<'_>], proposal: &Template) -> bool {
    let end = first(proposal, lines);
    end.is_some_and(|end| first(template, &lines[..end]).is_some())
}

/// Whether the numbers of `template` begin anew before the last proposal: then it heads parts of
/// something larger.
pub fn restarts(template: &Template, lines: &[Line<'_>], proposal: &Template) -> bool {
    let end = lines.iter().rposition(|line| matches_line(proposal, line));
    let body = &lines[..end.unwrap_or(lines.len())];
    let numbers = body
        .iter()
        .filter_map(|line| template.matches(line.unindented()));
    numbers.filter(|number| number.value == 1).count() > 1
}

/// How many lines `template` matches, where each has a proposal behind it before the next; otherwise none count.
pub fn count_parts(template: &Template, lines: &[Line<'_>], proposal: &Template) -> usize {
    let mut count = 0;
    let mut awaits_proposal = false;
    for line in lines {
        let text = line.unindented();
        if let Some(number) = template.matches(text) {
            // A letter may be a Roman numeral, and the other way round.
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

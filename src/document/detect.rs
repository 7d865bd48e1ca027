//! What can be told of a layout from the lines of a document.
//!
//! For each kind of heading the known templates are tried, and the one whose numbers count up
//! furthest wins; bullets take their levels from the order in which they first appear, because no
//! list begins with its second level.

use super::layout::{
    DOMAIN_TEMPLATES, PROPOSAL_TEMPLATES, PageMarks, ParagraphEnd, SECTION_TEMPLATES, bare_number,
    leading_bullet, opens_page,
};
use super::lines::Line;
use super::template::{HeadingNumber, Template};
use crate::text::chars::is_blank;

/// The template of the proposals' headings.
pub fn detect_proposal(lines: &[Line<'_>]) -> Option<Template> {
    longest(&PROPOSAL_TEMPLATES, lines, None)
}

/// The template of `candidates` whose numbers count up furthest through `lines`; the first of equals.
fn longest(candidates: &[&str], lines: &[Line<'_>], not: Option<&Template>) -> Option<Template> {
    let mut best: Option<(usize, Template)> = None;
    for template in candidates
        .iter()
        .filter_map(|source| Template::parse(source))
    {
        let count = chain(&template, lines);
        if Some(&template) != not && count > best.as_ref().map_or(0, |(count, _)| *count) {
            best = Some((count, template));
        }
    }
    best.map(|(_, template)| template)
}

/// The template of the domains' headings: the first of them stands before the first proposal.
/// Where none does, a template that counts all the same is an error for the reader to report.
pub fn detect_domain(lines: &[Line<'_>], proposal: &Template) -> Option<Template> {
    let first = |template: &Template| {
        let heads = |line: &Line<'_>| {
            template
                .matches(line.text.trim_start_matches(is_blank))
                .is_some()
        };
        lines.iter().position(heads)
    };
    let heads_proposals = |source: &&str| {
        let found = Template::parse(source).and_then(|domain| first(&domain));
        found.is_some() && found < first(proposal)
    };
    let before_proposals: Vec<&str> = DOMAIN_TEMPLATES
        .into_iter()
        .filter(heads_proposals)
        .collect();
    longest(&before_proposals, lines, Some(proposal)).or_else(|| {
        longest(&DOMAIN_TEMPLATES, lines, Some(proposal))
            .filter(|template| chain(template, lines) > 1)
    })
}

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
        let count = count_sections(&template, lines, proposal);
        if Some(&template) != domain && count > best.as_ref().map_or(0, |(count, _)| *count) {
            best = Some((count, template));
        }
    }
    best.map(|(_, template)| template)
}

fn count_sections(template: &Template, lines: &[Line<'_>], proposal: &Template) -> usize {
    let mut count = 0;
    let mut awaits_proposal = false;
    for line in lines {
        let text = line.text.trim_start_matches(is_blank);
        if template.matches(text).is_some() {
            if awaits_proposal {
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

/// How many lines continue the count 1, 2, 3 … with `template`.
fn chain(template: &Template, lines: &[Line<'_>]) -> usize {
    let mut last: Option<HeadingNumber> = None;
    let mut count = 0;
    for line in lines {
        let Some(number) = template.matches(line.text.trim_start_matches(is_blank)) else {
            continue;
        };
        if number.follows(last.as_ref()) {
            last = Some(number);
            count += 1;
        }
    }
    count
}

pub fn detect_bullets(lines: &[Line<'_>]) -> Vec<char> {
    let mut bullets = Vec::new();
    for line in lines {
        if let Some((glyph, _)) = leading_bullet(line.text.trim_start_matches(is_blank))
            && !bullets.contains(&glyph)
        {
            bullets.push(glyph);
        }
    }
    bullets
}

/// Trailing spaces end paragraphs where nearly every line before a bullet has them, and many lines
/// have none.
pub fn detect_paragraph_end(lines: &[Line<'_>]) -> ParagraphEnd {
    let seen: Vec<&Line<'_>> = lines.iter().filter(|line| !line.is_blank()).collect();
    let closed = |line: &Line<'_>| line.text.ends_with(is_blank);
    let before_bullets: Vec<_> = seen
        .windows(2)
        .filter(|pair| leading_bullet(pair[1].text.trim_start_matches(is_blank)).is_some())
        .map(|pair| closed(pair[0]))
        .collect();
    let ended = before_bullets.iter().filter(|&&closed| closed).count();
    let open = seen.iter().filter(|line| !closed(line)).count();
    if ended > 0 && ended * 20 >= before_bullets.len() * 19 && open * 5 > seen.len() {
        ParagraphEnd::TrailingSpaces
    } else {
        ParagraphEnd::BlankLines
    }
}

pub fn detect_page_marks(lines: &[Line<'_>]) -> PageMarks {
    let numbers: Vec<u32> = lines.iter().filter_map(bare_number).collect();
    let openers = lines
        .windows(2)
        .filter(|pair| opens_page(&pair[0], &pair[1]))
        .count();
    let in_order = numbers
        .windows(2)
        .filter(|pair| pair[1] == pair[0] + 1)
        .count();
    if openers >= 3 && numbers.len() >= 2 {
        PageMarks::OneSpace
    } else if in_order >= 2 && in_order + 1 == numbers.len() {
        PageMarks::NumbersAtFoot
    } else {
        PageMarks::None
    }
}

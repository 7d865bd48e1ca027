//! What can be told of a layout from the lines of a document.
//!
//! Which template heads the proposals is told first (`detect_proposal.rs`); domains stand over them,
//! sections between. Bullets take their levels from the order in which they first appear, because no
//! list begins with its second level.

use std::cmp::Reverse;

use super::{Layout, PageMarks, ParagraphEnd, opens_page};
use crate::document::reading::forms::bullets::leading_bullet;
use crate::document::reading::forms::known::{DOMAIN_TEMPLATES, SECTION_TEMPLATES};
use crate::document::reading::forms::template::{HeadingNumber, Template};
use crate::document::reading::forms::worded::worded_templates;
use crate::document::reading::pages::page_numbers::{numbered_pages, page_number};
use crate::document::reading::pages::sheets::{printed, sheets};
use crate::document::reading::source::lines::Line;
use crate::text::chars::is_blank;

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

/// The template of the domains' headings: the outermost; failing that, the one that counts furthest.
pub fn detect_domain(lines: &[Line<'_>], proposal: &Template) -> Option<Template> {
    let known = domain_candidates(lines, proposal);
    let is_before = |template: &&Template| stands_before(template, lines, proposal);
    outermost(&known, lines, proposal)
        .or_else(|| worded_domain(&worded_templates(lines), lines, proposal))
        .or_else(|| longest(known.iter().filter(is_before).cloned(), lines))
        .or_else(|| {
            let parts = |template: &&Template| count_sections(template, lines, proposal) > 1;
            longest(known.iter().filter(parts).cloned(), lines)
        })
}

/// The template of the domains' headings over proposals that have no numbers: it counts up, and there is room
/// for a proposal between any two.
pub fn detect_domain_alone(lines: &[Line<'_>]) -> Option<Template> {
    let seen: Vec<Line<'_>> = lines
        .iter()
        .filter(|line| !line.is_blank())
        .copied()
        .collect();
    let leaves_room = |template: &Template| {
        let places = (0..seen.len()).filter(|&index| matches_line(template, &seen[index]));
        let places: Vec<usize> = places.collect();
        places.len() > 1 && places.windows(2).all(|pair| pair[1] - pair[0] > 2)
    };
    let templates = DOMAIN_TEMPLATES.iter();
    let templates = templates.filter_map(|source| Template::parse(source));
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
    outermost(&domain_candidates(lines, proposal), lines, proposal)
        .or_else(|| worded_domain(worded, lines, proposal))
        .is_some_and(|domain| count(&domain) <= count(proposal))
}

fn domain_candidates(lines: &[Line<'_>], proposal: &Template) -> Vec<Template> {
    DOMAIN_TEMPLATES
        .iter()
        .filter_map(|source| Template::parse(source))
        .filter(|template| template != proposal && !restarts(template, lines, proposal))
        .collect()
}

/// Of the templates that count through the document, stand before the first proposal and have a
/// proposal behind every heading the one that stands first, as the outermost kind of heading does.
fn outermost(known: &[Template], lines: &[Line<'_>], proposal: &Template) -> Option<Template> {
    known
        .iter()
        .filter(|template| stands_before(template, lines, proposal))
        .filter(|template| {
            chain(template, lines) > 1 && count_sections(template, lines, proposal) > 0
        })
        .min_by_key(|template| (first(template, lines), Reverse(chain(template, lines))))
        .cloned()
}

/// Where `template` matches first.
pub fn first(template: &Template, lines: &[Line<'_>]) -> Option<usize> {
    lines.iter().position(|line| matches_line(template, line))
}

fn stands_before(template: &Template, lines: &[Line<'_>], proposal: &Template) -> bool {
    first(template, lines).is_some_and(|place| Some(place) < first(proposal, lines))
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

fn matches_line(template: &Template, line: &Line<'_>) -> bool {
    template.matches(line.unindented()).is_some()
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
        let is_taken = Some(&template) == domain || template == *proposal;
        if !is_taken && count > best.as_ref().map_or(0, |(count, _)| *count) {
            best = Some((count, template));
        }
    }
    best.map(|(_, template)| template)
}

fn count_sections(template: &Template, lines: &[Line<'_>], proposal: &Template) -> usize {
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

/// The bullets of the lists, from the first numbered proposal on, in the order in which they first appear.
pub fn detect_bullets(lines: &[Line<'_>], proposal: Option<&Template>) -> Vec<char> {
    let mut bullets = Vec::new();
    let is_before =
        |line: &&Line<'_>| proposal.is_some_and(|proposal| !matches_line(proposal, line));
    let body = lines.iter().skip_while(is_before);
    for line in body.filter(|line| page_number(line).is_none()) {
        if let Some((glyph, _)) = leading_bullet(line.unindented())
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
        .filter(|pair| leading_bullet(pair[1].unindented()).is_some())
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

/// Form feeds mark pages where printed numbers agree with them. Elsewhere leading spaces do, where there
/// are many of them and at least two numbers; otherwise numbers on lines of their own.
pub fn detect_page_marks(lines: &[Line<'_>], layout: &Layout) -> PageMarks {
    let sheets = sheets(lines);
    if sheets
        .as_ref()
        .is_some_and(|sheets| printed(lines, sheets, layout).is_some())
    {
        return PageMarks::FormFeeds;
    }
    let openers = lines
        .windows(2)
        .filter(|pair| opens_page(&pair[0], &pair[1]))
        .count();
    let numbers = lines
        .iter()
        .filter(|line| page_number(line).is_some())
        .count();
    let is_spaced = openers >= 3 && numbers >= 2 && numbered_pages(lines).len() < openers;
    if sheets.is_none() && is_spaced {
        PageMarks::OneSpace
    } else {
        detect_page_numbers(lines)
    }
}

/// Numbers on lines of their own mark pages, at the head where the first of them has nothing before
/// it or a form feed.
pub fn detect_page_numbers(lines: &[Line<'_>]) -> PageMarks {
    let pages = numbered_pages(lines);
    if pages.len() < 3 {
        return PageMarks::None;
    }
    let at_head = |&index: &usize| {
        let before = lines[..index].iter().rposition(|line| !line.is_blank());
        lines[index].text.starts_with('\u{C}') || before.is_none()
    };
    let heads = pages.keys().filter(|index| at_head(index)).count();
    if heads > 0
        && (heads * 2 > pages.len()
            || heads == 1 && !lines.iter().any(|line| line.text.starts_with('\u{C}')))
    {
        PageMarks::NumbersAtHead
    } else {
        PageMarks::NumbersAtFoot
    }
}

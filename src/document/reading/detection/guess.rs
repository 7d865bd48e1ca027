//! Guesses what heads the proposals of a document in which no known number does.
//!
//! They may be headed by lines that stand alone above lists, or by numbers that elsewhere head domains but have nothing
//! numbered below them here. Each guess is tried, and the resulting document shows whether it [`holds`].

use super::counting::{chain, first, longest, matches_line};
use super::worded::worded_templates;
use crate::document::model::Document;
use crate::document::reading::forms::bullets::leading_bullet;
use crate::document::reading::forms::enumerators::enumerates;
use crate::document::reading::forms::known::{
    AMBIGUOUS_PROPOSALS, DOMAIN_TEMPLATES, NAMED_PROPOSALS, NUMBERED_PROPOSALS, SECTION_TEMPLATES,
};
use crate::document::reading::forms::punctuation::ends_sentence;
use crate::document::reading::forms::template::Template;
use crate::document::reading::layout::column::NARROWEST_PAGE;
use crate::document::reading::source::error::{Error, ErrorKind};
use crate::document::reading::source::lines::{Line, seen};
use crate::text::chars::is_blank;

/// Further numbers that head domains or sections if something numbered stands below them.
const LETTERED: [&str; 4] = ["({A})", "{A}.", "{I}.", "【{一}】"];
/// The fewest headings that make a list of proposals.
const FEWEST: usize = 2;
/// The same for headings with a word that is in no list.
const FEWEST_WORDED: usize = 3;

/// Returns the templates that may head the proposals of `lines`, likeliest first. `None` means lines that stand alone.
pub fn guesses(lines: &[Line<'_>]) -> Vec<Option<Template>> {
    let seen = seen(lines);
    if let Some(worded) = worded(&seen) {
        return vec![Some(worded)];
    }
    let numbered = numbered(&seen);
    let heads = |line: &Line<'_>| {
        numbered
            .as_ref()
            .is_some_and(|template| matches_line(template, line))
    };
    let has_bullets = seen
        .iter()
        .any(|line| leading_bullet(line.unindented()).is_some());
    let has_items = seen
        .iter()
        .any(|line| enumerates(line.unindented()) && !heads(line));
    // A numbered title among the items is itself a heading of something.
    let has_lists = has_bullets || (has_items && !seen.iter().any(is_numbered_title));
    let over_lists = has_lists.then_some(None);
    match numbered {
        Some(template) if stands_over_lists(&template, &seen) => vec![Some(template)],
        numbered => over_lists.into_iter().chain(numbered.map(Some)).collect(),
    }
}

/// Returns the template of a word and a number, such as `Ask 1:`, that has a list or sentences right below most of its
/// headings.
fn worded(lines: &[Line<'_>]) -> Option<Template> {
    let is_said = |line: &Line<'_>| {
        is_item(line) || ends_sentence(line.text) || line.width() >= NARROWEST_PAGE
    };
    longest(worded_templates(lines).into_iter(), lines).filter(|template| {
        chain(template, lines) >= FEWEST_WORDED && stands_over(template, lines, is_said)
    })
}

/// Returns whether list items follow right after most of the lines that `template` matches.
fn stands_over_lists(template: &Template, lines: &[Line<'_>]) -> bool {
    stands_over(template, lines, is_item)
}

/// Returns whether `such` holds for the line right after most of the lines that `template` matches.
fn stands_over(template: &Template, lines: &[Line<'_>], such: impl Fn(&Line<'_>) -> bool) -> bool {
    let headings = (0..lines.len()).filter(|&index| matches_line(template, &lines[index]));
    let headings: Vec<usize> = headings.collect();
    let over = headings
        .iter()
        .filter(|&&index| lines.get(index + 1).is_some_and(&such));
    over.count() * 2 > headings.len()
}

fn is_item(line: &Line<'_>) -> bool {
    leading_bullet(line.unindented()).is_some() || enumerates(line.unindented())
}

/// Returns whether the guess that produced `document` was right: there are proposals, and most of their titles do not
/// begin with a number, which would be a form of heading that was missed.
pub fn holds(document: &Document) -> bool {
    let proposals = &document.proposals;
    let is_numbered =
        |title: &str| enumerates(title) || title.starts_with(|c: char| c.is_ascii_digit());
    let numbered = proposals
        .iter()
        .filter(|proposal| is_numbered(&proposal.title));
    proposals.len() >= FEWEST && numbered.count() * 2 < proposals.len()
}

/// Returns the template of numbers that would head domains if anything numbered stood below them. Here nothing does, so
/// they head proposals.
fn numbered(lines: &[Line<'_>]) -> Option<Template> {
    let templates = Template::parse_each(&AMBIGUOUS_PROPOSALS);
    let templates = templates.chain(Template::parse_each(&LETTERED));
    let template = longest(templates, lines).filter(|template| {
        let matching = lines.iter().filter(|line| matches_line(template, line));
        matching.count() >= FEWEST
    })?;
    let body = lines
        .iter()
        .skip_while(|line| !matches_line(&template, line));
    let mut others = body.filter(|line| !matches_line(&template, line));
    (!others.any(is_numbered_title)).then_some(template)
}

/// Returns whether `line` begins with a number and does not end as a sentence does.
fn is_numbered_title(line: &Line<'_>) -> bool {
    let text = line.unindented().trim_end_matches(is_blank);
    let is_numbered = enumerates(text) || text.starts_with(|c: char| c.is_ascii_digit());
    is_numbered && !ends_sentence(text)
}

/// Returns the error that `file` has no proposals. It lists the known forms, and other numbers that count up in
/// `lines`.
#[must_use]
pub fn no_proposals(file: &str, lines: &[Line<'_>]) -> Error {
    let forms = [&NAMED_PROPOSALS[..], &NUMBERED_PROPOSALS].concat();
    let forms: Vec<String> = forms.iter().map(|form| format!("`{form}`")).collect();
    let mut others = [
        &DOMAIN_TEMPLATES[..],
        &SECTION_TEMPLATES,
        &AMBIGUOUS_PROPOSALS,
    ]
    .concat();
    others.sort_unstable();
    others.dedup();
    let others = others.iter().filter_map(|form| {
        let template = Template::parse(form)?;
        let count = chain(&template, lines);
        let line = lines[first(&template, lines)?].number;
        (count >= FEWEST).then(|| format!("; `{form}` counts up {count} lines from line {line} on"))
    });
    Error {
        file: file.into(),
        line: None,
        kind: ErrorKind::Expected {
            expected: format!(
                "numbered proposals, headed like one of {}, or as `proposal` in the table [layout] of document.toml says: \"none\" for lines that stand alone, or a template (the two lines `[layout]` and `proposal = \"Ask {{1}}\"` are for headings that begin with Ask 1, Ask 2 and so on)",
                forms.join(" ")
            ),
            found: format!("none{}", others.collect::<String>()),
        },
    }
}

//! Documents whose proposals no known number heads: what may head them instead.
//!
//! Lines that stand alone over lists do, or numbers that head domains elsewhere, where nothing numbered stands
//! under them. Each is tried, and what it makes of the document says whether it is right.

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

/// More numbers that head domains or sections where something numbered stands under them.
const LETTERED: [&str; 4] = ["({A})", "{A}.", "{I}.", "【{一}】"];
/// Fewer headings are no list of proposals.
const FEWEST: usize = 2;
/// Fewer with a word that no list knows are none.
const FEWEST_WORDED: usize = 3;

/// What may head the proposals of `lines`, the likeliest first; `None`: lines that stand alone.
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
    // A numbered title among the items heads something itself.
    let has_lists = has_bullets || (has_items && !seen.iter().any(is_numbered_title));
    let over_lists = has_lists.then_some(None);
    match numbered {
        Some(template) if stands_over_lists(&template, &seen) => vec![Some(template)],
        numbered => over_lists.into_iter().chain(numbered.map(Some)).collect(),
    }
}

/// A word and a number that head what is said right under them: `Ask 1:`, with a list or sentences behind it.
fn worded(lines: &[Line<'_>]) -> Option<Template> {
    let is_said = |line: &Line<'_>| {
        is_item(line) || ends_sentence(line.text) || line.width() >= NARROWEST_PAGE
    };
    longest(worded_templates(lines).into_iter(), lines).filter(|template| {
        chain(template, lines) >= FEWEST_WORDED && stands_over(template, lines, is_said)
    })
}

/// Whether items of a list stand right under most of the lines that `template` matches.
fn stands_over_lists(template: &Template, lines: &[Line<'_>]) -> bool {
    stands_over(template, lines, is_item)
}

/// Whether a line that is `such` stands right under most of the lines that `template` matches.
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

/// Whether the guess that made `document` holds: there are proposals, and their titles do not begin with
/// numbers of a form that is not known.
pub fn holds(document: &Document) -> bool {
    let proposals = &document.proposals;
    let is_numbered =
        |title: &str| enumerates(title) || title.starts_with(|c: char| c.is_ascii_digit());
    let numbered = proposals
        .iter()
        .filter(|proposal| is_numbered(&proposal.title));
    proposals.len() >= FEWEST && numbered.count() * 2 < proposals.len()
}

/// The number that heads proposals where it would head domains if anything numbered stood under it.
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

/// Whether `line` begins with a number and ends as no sentence does.
fn is_numbered_title(line: &Line<'_>) -> bool {
    let text = line.unindented().trim_end_matches(is_blank);
    let is_numbered = enumerates(text) || text.starts_with(|c: char| c.is_ascii_digit());
    is_numbered && !ends_sentence(text)
}

/// That `file` has no proposals: which forms are known, and which other numbers count up in `lines`.
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
                "numbered proposals, headed like one of {}, or as `proposal` in the table [layout] of document.toml says, where \"none\" means lines that stand alone (with the two lines `[layout]` and `proposal = \"Ask {{1}}\"` those are headed so that begin with Ask 1, Ask 2 and so on)",
                forms.join(" ")
            ),
            found: format!("none{}", others.collect::<String>()),
        },
    }
}

//! Which template heads the proposals.
//!
//! What is numbered most often is not always that: where 一、 stands over （一） and （一） over 1., the
//! proposals are （一） and 1. their measures. Proposals are called so, or stand under domains; their
//! headings are titles and no sentences, and their numbers do not begin anew inside each heading of
//! another kind that could be theirs, unless sentences stand under each: then the other kind heads sections.

use super::domains::stands_under_domains;
use super::titles::{is_title, title_width};
use super::worded::worded_templates;
use crate::document::reading::forms::known::{
    AMBIGUOUS_PROPOSALS, BARE_PROPOSALS, NAMED_PROPOSALS, NUMBERED_PROPOSALS,
};
use crate::document::reading::forms::punctuation::ends_sentence;
use crate::document::reading::forms::template::{HeadingNumber, Template};
use crate::document::reading::source::lines::Line;

/// So far may a number be from the one before where one is wrong, which is to be said later.
const MOST_SKIPPED: u32 = 3;

/// The template of the proposals' headings.
pub fn detect_proposal(lines: &[Line<'_>]) -> Option<Template> {
    let candidates = candidates(lines);
    let mut best: Option<&Candidate> = None;
    for candidate in candidates.iter().filter(|candidate| candidate.may_head()) {
        let rank = |candidate: &Candidate| candidate.rank(&candidates);
        // The first of equals.
        if best.is_none_or(|best| rank(candidate) > rank(best)) {
            best = Some(candidate);
        }
    }
    best.map(|best| best.template.clone())
}

/// The templates that number anything in `lines`, the likeliest kinds first.
fn candidates(lines: &[Line<'_>]) -> Vec<Candidate> {
    let worded = worded_templates(lines);
    let width = title_width(lines);
    let known = [
        (Kind::Named, &NAMED_PROPOSALS[..]),
        (Kind::Numbered, &NUMBERED_PROPOSALS),
        (Kind::Ambiguous, &AMBIGUOUS_PROPOSALS),
        (Kind::Bare, &BARE_PROPOSALS),
    ];
    let known = known.into_iter().flat_map(|(kind, sources)| {
        Template::parse_each(sources).map(move |template| (kind, template))
    });
    let by_words = worded
        .iter()
        .map(|template| (Kind::Worded, template.clone()));
    known
        .chain(by_words)
        .filter_map(|(kind, template)| Candidate::of(kind, template, &worded, lines, width))
        .collect()
}

/// How a template numbers proposals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// With a word for them.
    Named,
    /// With a number and a mark.
    Numbered,
    /// With a number and a mark that other headings and items have, too.
    Ambiguous,
    /// With a number and nothing else.
    Bare,
    /// With a number and a word that may be any.
    Worded,
}

/// A template and where it matches.
struct Candidate {
    kind: Kind,
    template: Template,
    /// The lines that count up or begin anew with 1, by index.
    numbers: Vec<(usize, HeadingNumber)>,
    is_under_domains: bool,
    /// Whether most of its headings are titles.
    heads_titles: bool,
    /// Whether sentences stand under most of them.
    stands_over_sentences: bool,
}

impl Candidate {
    /// The lines that `template` matches; titles that go on fill a line's `width`.
    fn of(
        kind: Kind,
        template: Template,
        worded: &[Template],
        lines: &[Line<'_>],
        width: usize,
    ) -> Option<Self> {
        let numbers = counted(&template, lines);
        if numbers.is_empty() {
            return None;
        }
        let most = |count: usize| count * 10 >= numbers.len() * 7;
        let titles = numbers
            .iter()
            .filter(|(index, _)| is_title(&lines[*index..], width));
        let ends = numbers.iter().skip(1).map(|&(index, _)| index);
        let parts = numbers.iter().zip(ends.chain([lines.len()]));
        let has_sentence = |&(&(start, _), end): &(&(usize, _), usize)| {
            lines[start + 1..end]
                .iter()
                .any(|line| ends_sentence(line.text))
        };
        Some(Self {
            is_under_domains: stands_under_domains(worded, lines, &template),
            heads_titles: most(titles.count()),
            stands_over_sentences: most(parts.filter(has_sentence).count()),
            kind,
            template,
            numbers,
        })
    }

    /// Whether nothing speaks against it: it is clear what it numbers, or what it stands over tells.
    fn may_head(&self) -> bool {
        matches!(self.kind, Kind::Named | Kind::Numbered) || self.could_head()
    }

    /// The greater the likelier it heads proposals, among all `candidates`.
    fn rank(&self, candidates: &[Self]) -> impl Ord + use<> {
        let heads_titles = self.heads_titles && self.numbers.len() > 1;
        let mut outer = candidates.iter().filter(|outer| outer.could_head());
        let heads_texts = self.could_head() && self.stands_over_sentences;
        let is_nested = !heads_texts && outer.any(|outer| self.begins_anew_inside(outer));
        (
            heads_titles && self.kind == Kind::Named,
            self.is_under_domains,
            heads_titles,
            !matches!(self.kind, Kind::Bare | Kind::Worded),
            !is_nested,
            self.numbers.len(),
        )
    }

    fn could_head(&self) -> bool {
        self.numbers.len() > 1 && self.is_under_domains && self.heads_titles
    }

    /// Whether the numbers begin with 1 behind nearly every heading of `outer` that has any behind it.
    fn begins_anew_inside(&self, outer: &Self) -> bool {
        let ends = outer.numbers.iter().skip(1).map(|&(index, _)| index);
        let parts = outer.numbers.iter().zip(ends.chain([usize::MAX]));
        let firsts: Vec<u32> = parts
            .filter_map(|(&(start, _), end)| {
                let next = self.numbers.partition_point(|&(index, _)| index <= start);
                let (index, number) = self.numbers.get(next)?;
                (*index < end).then_some(number.value)
            })
            .collect();
        let anew = firsts.iter().filter(|&&value| value == 1).count();
        firsts.len() > 1 && anew * 10 >= firsts.len() * 9
    }
}

/// The lines whose number goes on with the one before, nearly so, or begins anew.
fn counted(template: &Template, lines: &[Line<'_>]) -> Vec<(usize, HeadingNumber)> {
    let mut counted: Vec<(usize, HeadingNumber)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let Some(number) = template.matches(line.unindented()) else {
            continue;
        };
        let last = counted.last().map(|(_, last)| last);
        let skips = last.is_some_and(|last| {
            let step = number.value.wrapping_sub(last.value);
            last.parents == number.parents && (1..=MOST_SKIPPED).contains(&step)
        });
        if skips || number.follows(last) || number.follows(None) {
            counted.push((index, number));
        }
    }
    counted
}

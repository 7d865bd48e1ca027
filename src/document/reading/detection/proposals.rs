//! Detects the template of the proposal headings.
//!
//! It is not always the most frequent number: with 一、 above （一） above 1., the proposals are （一） and 1. are their
//! measures. Proposals are called by that name or stand under domains. Their headings are titles rather than sentences.
//! Their numbers do not begin again under each heading of another possible template, unless they have sentences below
//! them; in that case the other template heads sections.

use super::domains::stands_under_domains;
use super::titles::{is_title, title_width};
use super::worded::worded_templates;
use crate::document::reading::forms::known::{
    AMBIGUOUS_PROPOSALS, BARE_PROPOSALS, NAMED_PROPOSALS, NUMBERED_PROPOSALS,
};
use crate::document::reading::forms::punctuation::ends_sentence;
use crate::document::reading::forms::template::{HeadingNumber, Template};
use crate::document::reading::source::lines::Line;

/// How far a number may be ahead of the one before: a wrong number is to be reported later and must not end the count.
const MOST_SKIPPED: u32 = 3;

/// Returns the template of the proposal headings.
pub fn detect_proposal(lines: &[Line<'_>]) -> Option<Template> {
    let candidates = candidates(lines);
    let mut best: Option<&Candidate> = None;
    for candidate in candidates.iter().filter(|candidate| candidate.may_head()) {
        let rank = |candidate: &Candidate| candidate.rank(&candidates);
        // The first of equals wins.
        if best.is_none_or(|best| rank(candidate) > rank(best)) {
            best = Some(candidate);
        }
    }
    best.map(|best| best.template.clone())
}

/// Returns the templates that number anything in `lines`, likelier kinds first.
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

/// How a template marks headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// With a word for proposals and a number.
    Named,
    /// With a number and a mark.
    Numbered,
    /// With a number and a mark that other headings and items also have.
    Ambiguous,
    /// With a bare number.
    Bare,
    /// With a number and an arbitrary word.
    Worded,
}

/// A template and what it matches.
struct Candidate {
    kind: Kind,
    template: Template,
    /// The lines whose numbers count up or begin again with 1, by index.
    numbers: Vec<(usize, HeadingNumber)>,
    is_under_domains: bool,
    /// Whether most of its headings are titles.
    heads_titles: bool,
    /// Whether most of its headings have sentences below them.
    stands_over_sentences: bool,
}

impl Candidate {
    /// Examines what `template` matches; returns `None` if its numbers do not count. A line of a title that continues
    /// on the next line is at least `width` wide.
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

    /// Returns whether it may head proposals, going by its kind or by what it stands above and below.
    fn may_head(&self) -> bool {
        matches!(self.kind, Kind::Named | Kind::Numbered) || self.could_head()
    }

    /// Returns a rank among all `candidates`: the higher, the likelier it heads proposals.
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

    /// Returns whether the numbers begin with 1 after nearly every heading of `outer` that has any of them after it.
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

/// Returns the lines, by index, whose numbers continue the count, perhaps with a small gap, or begin it again.
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

//! Tells domains from proposals if their headings are numbered alike: `1.` above `1.`, `2.` and so on.
//!
//! The counts decide. Those of the domains continue through the document, those of the proposals continue or begin
//! again in each domain, and together they use every number.

use std::collections::{BTreeMap, HashSet};

use crate::document::reading::forms::template::Template;
use crate::document::reading::source::lines::Line;

/// The most numbers to examine; the search recurses once for each.
const MOST: usize = 2_000;

/// Returns the line numbers of the headings, and whether each heads a domain. They are empty if the numbers that
/// `template` matches cannot be divided into the two counts.
#[must_use]
pub fn shared_numbers(lines: &[Line<'_>], template: &Template) -> BTreeMap<usize, bool> {
    let numbers: Vec<(usize, u32)> = lines
        .iter()
        .filter_map(|line| {
            let number = template.matches(line.unindented())?;
            let is_plain = number.parents.is_empty();
            is_plain.then_some((line.number, number.value))
        })
        .collect();
    if numbers.len() > MOST {
        return BTreeMap::new();
    }
    let mut counts = Counts {
        numbers: &numbers,
        tried: HashSet::new(),
        domains: Vec::new(),
    };
    if !counts.assign(0, State::default()) || counts.domains.iter().filter(|&&is| is).count() < 2 {
        return BTreeMap::new();
    }
    let lines = numbers.iter().map(|&(line, _)| line);
    lines.zip(counts.domains).collect()
}

/// How far the two counts have got.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
struct State {
    domain: u32,
    proposal: u32,
    /// Whether the last heading was a domain's.
    opens: bool,
}

struct Counts<'a> {
    numbers: &'a [(usize, u32)],
    /// The indices and states that were tried.
    tried: HashSet<(usize, State)>,
    /// The numbers assigned so far: whether each is a domain's.
    domains: Vec<bool>,
}

impl Counts<'_> {
    /// Assigns the numbers from `index` on to domains or proposals; returns false if that is impossible.
    fn assign(&mut self, index: usize, state: State) -> bool {
        let Some(&(_, number)) = self.numbers.get(index) else {
            return !state.opens;
        };
        if !self.tried.insert((index, state)) {
            return false;
        }
        let goes_on = number == state.proposal + 1 || (state.opens && number == 1);
        let proposal = (state.domain > 0 && goes_on).then_some(State {
            proposal: number,
            opens: false,
            ..state
        });
        let domain = (!state.opens && number == state.domain + 1).then_some(State {
            domain: number,
            opens: true,
            ..state
        });
        for (next, is_domain) in [(proposal, false), (domain, true)] {
            let Some(next) = next else { continue };
            self.domains.push(is_domain);
            if self.assign(index + 1, next) {
                return true;
            }
            self.domains.pop();
        }
        false
    }
}

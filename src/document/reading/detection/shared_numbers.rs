//! Domains and proposals whose headings are numbered alike: `1.` over `1.`, `2.` and so on.
//!
//! Which is which the counts tell: those of the domains go on through the document, those of the proposals
//! between them go on or begin anew, and together they leave no number out.

use std::collections::{BTreeMap, HashSet};

use crate::document::reading::forms::template::Template;
use crate::document::reading::source::lines::Line;

/// A document of more numbers is not looked at: each is a step down.
const MOST: usize = 2_000;

/// The headings by the numbers of their lines, and whether each heads a domain; none where the numbers that
/// `template` matches are not those of two counts.
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
        dead: HashSet::new(),
        domains: Vec::new(),
    };
    if !counts.tell(0, State::default()) || counts.domains.iter().filter(|&&is| is).count() < 2 {
        return BTreeMap::new();
    }
    let lines = numbers.iter().map(|&(line, _)| line);
    lines.zip(counts.domains).collect()
}

/// Where both counts are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
struct State {
    domain: u32,
    proposal: u32,
    /// Whether a domain's heading comes right before.
    opens: bool,
}

struct Counts<'a> {
    numbers: &'a [(usize, u32)],
    /// What was tried and led nowhere.
    dead: HashSet<(usize, State)>,
    /// What was told: whether each number is a domain's.
    domains: Vec<bool>,
}

impl Counts<'_> {
    /// Tells of all numbers from `index` on what they count; false where that cannot be.
    fn tell(&mut self, index: usize, state: State) -> bool {
        let Some(&(_, number)) = self.numbers.get(index) else {
            return !state.opens;
        };
        if !self.dead.insert((index, state)) {
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
            if self.tell(index + 1, next) {
                return true;
            }
            self.domains.pop();
        }
        false
    }
}

//! Exact matching: which proposals contain all clauses of a query as written.

use super::Ranked;
use super::bm25f::Scorer;
use crate::search::corpus::Corpus;
use crate::search::query::lookup::Lookup;
use crate::search::results::{ClauseKind, MatchKind};

/// The proposals that contain everything that a query asks for, as indices.
#[derive(Debug, Default)]
pub struct Exact {
    /// Those that contain all of it as words.
    pub certain: Vec<usize>,
    /// Those that contain some of it only across word boundaries.
    phantom: Vec<usize>,
    /// Whether each proposal is none of these, but may still be found by what the query may mean.
    pub others: Vec<bool>,
}

impl Exact {
    /// Finds the proposals that contain all required clauses of `lookup` and none that is excluded.
    #[must_use]
    pub fn of(lookup: &Lookup<'_>) -> Self {
        let mut exact = Self::default();
        for (index, &allowed) in lookup.allowed.iter().enumerate() {
            let (mut contains, mut is_certain, mut may_follow) = (allowed, true, allowed);
            for (clause, matches) in lookup.required.iter().zip(&lookup.matches) {
                contains &= matches.contains(index);
                is_certain &= matches.is_certain(index);
                may_follow &= clause.kind != ClauseKind::Exact || matches.contains(index);
            }
            if contains && is_certain {
                exact.certain.push(index);
            } else if contains {
                exact.phantom.push(index);
            }
            exact.others.push(may_follow && !contains);
        }
        exact
    }

    /// Appends the proposals to `ranked`, best first.
    pub fn rank(&self, corpus: &Corpus<'_>, lookup: &Lookup<'_>, ranked: &mut Vec<Ranked>) {
        if self.certain.is_empty() && self.phantom.is_empty() {
            return;
        }
        // Terms that also occur as one run raise the score.
        let mut scored = lookup.matches.clone();
        if let Some(together) = lookup.together(corpus) {
            scored.push(together);
        }
        let scorer = Scorer::of(corpus, &scored);
        scorer.rank(&self.certain, MatchKind::Exact, ranked);
        scorer.rank(&self.phantom, MatchKind::Exact, ranked);
    }
}

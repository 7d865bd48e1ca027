//! Exact matching: where each clause of a query occurs as written, and which proposals contain all of them.

use super::Ranked;
use super::bm25f::Scorer;
use crate::search::corpus::Corpus;
use crate::search::corpus::matches::Matches;
use crate::search::results::{Clause, ClauseKind, MatchKind};

/// What a query asks for, looked up as written.
pub struct Asked<'c> {
    /// The clauses that have to be found: all but the excluded ones.
    pub wanted: Vec<&'c Clause>,
    /// The occurrences of each of them.
    pub required: Vec<Matches>,
    /// Whether each proposal is free of what is excluded.
    allowed: Vec<bool>,
}

impl<'c> Asked<'c> {
    /// Looks up `clauses`.
    #[must_use]
    pub fn of(corpus: &Corpus<'_>, clauses: &'c [Clause]) -> Self {
        let mut asked = Self {
            wanted: Vec::new(),
            required: Vec::new(),
            allowed: vec![true; corpus.lengths.len()],
        };
        for clause in clauses {
            let matches = corpus.matches(&corpus.run(&clause.text));
            if clause.kind == ClauseKind::Excluded {
                for (index, allowed) in asked.allowed.iter_mut().enumerate() {
                    *allowed &= !matches.contains(index);
                }
            } else {
                asked.wanted.push(clause);
                asked.required.push(matches);
            }
        }
        asked
    }

    /// Returns the clauses that do not occur in the document.
    #[must_use]
    pub fn unmatched(&self) -> Vec<String> {
        let mut unmatched = Vec::new();
        for (clause, matches) in self.wanted.iter().zip(&self.required) {
            if !matches.is_found() {
                unmatched.push(clause.text.clone());
            }
        }
        unmatched
    }

    /// Returns the occurrences of all unquoted terms as one run, if there are several: I PARK 2 期 is a name.
    fn together(&self, corpus: &Corpus<'_>) -> Option<Matches> {
        let mut run = Vec::new();
        let mut count = 0;
        for clause in &self.wanted {
            if clause.kind == ClauseKind::Run {
                run.extend(corpus.run(&clause.text));
                count += 1;
            }
        }
        if count < 2 {
            return None;
        }
        Some(corpus.matches(&run)).filter(Matches::is_found)
    }
}

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
    /// Finds the proposals that contain everything that is `asked` for.
    #[must_use]
    pub fn of(asked: &Asked<'_>) -> Self {
        let mut exact = Self::default();
        for (index, &allowed) in asked.allowed.iter().enumerate() {
            let (mut contains, mut is_certain, mut may_follow) = (allowed, true, allowed);
            for (clause, matches) in asked.wanted.iter().zip(&asked.required) {
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
    pub fn rank(&self, corpus: &Corpus<'_>, asked: &Asked<'_>, ranked: &mut Vec<Ranked>) {
        if self.certain.is_empty() && self.phantom.is_empty() {
            return;
        }
        // Terms that also occur as one run raise the score.
        let mut scored = asked.required.clone();
        scored.extend(asked.together(corpus));
        let scorer = Scorer::of(corpus, &scored);
        scorer.rank(&self.certain, MatchKind::Exact, ranked);
        scorer.rank(&self.phantom, MatchKind::Exact, ranked);
    }
}

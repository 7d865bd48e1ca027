//! Looks up the clauses of a query in the document, as written.

use crate::search::corpus::Corpus;
use crate::search::corpus::matches::Matches;
use crate::search::results::{Clause, ClauseKind};

/// The clauses of a query, and where they occur.
pub struct Lookup<'c> {
    /// The clauses that have to be found: all but the excluded ones.
    pub required: Vec<&'c Clause>,
    /// The occurrences of each of them.
    pub matches: Vec<Matches>,
    /// Whether each proposal is free of what is excluded.
    pub allowed: Vec<bool>,
}

impl<'c> Lookup<'c> {
    /// Looks up `clauses`.
    #[must_use]
    pub fn of(corpus: &Corpus<'_>, clauses: &'c [Clause]) -> Self {
        let mut lookup = Self {
            required: Vec::new(),
            matches: Vec::new(),
            allowed: vec![true; corpus.lengths.len()],
        };
        for clause in clauses {
            let matches = corpus.matches(&corpus.run(&clause.text));
            if clause.kind == ClauseKind::Excluded {
                for (index, allowed) in lookup.allowed.iter_mut().enumerate() {
                    *allowed &= !matches.contains(index);
                }
            } else {
                lookup.required.push(clause);
                lookup.matches.push(matches);
            }
        }
        lookup
    }

    /// Returns the required clauses that do not occur in the document.
    #[must_use]
    pub fn unmatched(&self) -> Vec<String> {
        let mut unmatched = Vec::new();
        for (clause, matches) in self.required.iter().zip(&self.matches) {
            if !matches.is_found() {
                unmatched.push(clause.text.clone());
            }
        }
        unmatched
    }

    /// Returns the occurrences of all unquoted terms as one run, if there are several: I PARK 2 期 is a name.
    #[must_use]
    pub fn together(&self, corpus: &Corpus<'_>) -> Option<Matches> {
        let mut run = Vec::new();
        let mut count = 0;
        for clause in &self.required {
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

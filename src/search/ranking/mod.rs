//! Finds and ranks the proposals that answer a query, before any filtering.
//!
//! Proposals that contain the query as written come first (`exact`). Only if these are few is the query interpreted.
//! Then follow the proposals that contain everything it may mean in one passage, and last a few that contain enough of
//! it (`candidates`). If the query has typing mistakes, the corrected query is answered instead. Within each of these
//! groups proposals are ordered by their score (`bm25f`).

mod bm25f;
mod candidates;
mod exact;

use bm25f::Scorer;
use candidates::Candidates;
use exact::Exact;

use super::corpus::matches::Matches;
use super::correction::Corrected;
use super::interpretation::Interpretation;
use super::knowledge::Knowledge;
use super::order;
use super::query::clauses;
use super::query::lookup::Lookup;
use super::results::{Clause, ClauseKind, MatchKind, ParsedQuery, Reference};

/// With fewer exact hits than this, the query is also interpreted.
const ENOUGH: usize = 5;
/// The maximum number of loose hits below better ones.
const LOOSE_HITS: usize = 5;
/// The maximum number of loose hits where there are no better ones, as for most questions.
const LOOSE_HITS_ALONE: usize = 8;

/// A proposal that answers a query.
#[derive(Debug, Clone, Copy)]
pub struct Ranked {
    /// The index of the proposal.
    pub index: usize,
    /// Its score.
    pub score: f64,
    /// How it matches.
    pub kind: MatchKind,
}

/// How far a query may be relaxed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relaxation {
    /// Not at all, because it is a reference.
    None,
    /// To what its words may mean.
    Interpreted,
    /// To that, or to the corrected query if it has typing mistakes.
    Corrected,
}

/// A query and its answer.
pub struct Found {
    /// The parsed query.
    pub parsed: ParsedQuery,
    /// The answer.
    pub answer: Answer,
}

/// The answer to the clauses of a query.
pub struct Answer {
    /// The proposals, best first.
    pub ranked: Vec<Ranked>,
    /// What the clauses may mean; `None` if that added nothing to what was found as written.
    pub interpretation: Option<Interpretation>,
    /// The clauses that do not occur in the document as written.
    pub unmatched: Vec<String>,
    /// The occurrences of the required clauses.
    required: Vec<Matches>,
}

impl Answer {
    /// Returns what to mark in a hit of this `kind`.
    #[must_use]
    pub fn marked(&self, kind: MatchKind) -> &[Matches] {
        match &self.interpretation {
            Some(interpretation) if kind != MatchKind::Exact => &interpretation.concepts,
            _ => &self.required,
        }
    }

    /// Sorts the proposals in document order, but keeps loose hits after all others.
    pub fn order_by_number(&mut self) {
        let mut order = Vec::new();
        for (position, ranked) in self.ranked.iter().enumerate() {
            let is_loose = u32::from(ranked.kind == MatchKind::Loose);
            order.push((is_loose << 31 | ranked.index as u32, position as u32));
        }
        let mut ranked = Vec::new();
        for (_, position) in order::ascending(order) {
            ranked.push(self.ranked[position as usize]);
        }
        self.ranked = ranked;
    }
}

impl Knowledge<'_> {
    /// Parses `query`, then finds and ranks what answers it.
    #[must_use]
    pub fn evaluate(&self, query: &str) -> Found {
        let clauses = clauses::parse(query);
        // A query with quotes or exclusions is not a reference.
        let refers = clauses.iter().all(|clause| clause.kind == ClauseKind::Run);
        let reference = self.corpus.find(query).filter(|_| refers);
        let relaxation = match reference {
            Some(_) => Relaxation::None,
            None => Relaxation::Corrected,
        };
        let mut answer = self.answer(&clauses, relaxation);
        if let Some(reference) = reference {
            self.put_first(reference, &mut answer.ranked);
            answer.unmatched.clear();
        }
        let text = query.to_owned();
        Found {
            parsed: ParsedQuery {
                text,
                clauses,
                reference,
            },
            answer,
        }
    }

    /// Finds and ranks the proposals that contain all of `clauses` and, if these are few, those that contain what the
    /// clauses may mean, as far as `relaxation` allows.
    fn answer(&self, clauses: &[Clause], relaxation: Relaxation) -> Answer {
        let lookup = Lookup::of(&self.corpus, clauses);
        let exact = Exact::of(&lookup);
        let mut ranked = Vec::new();
        exact.rank(&self.corpus, &lookup, &mut ranked);
        let mut interpretation = None;
        if exact.certain.len() < ENOUGH && relaxation != Relaxation::None {
            let nothing_exact = exact.certain.is_empty();
            let corrects = relaxation == Relaxation::Corrected;
            let mut meant = self.interpret(&lookup, nothing_exact, corrects);
            match meant.corrected.take() {
                Some(corrected) => {
                    meant = self.rank_corrected(corrected, clauses, &mut ranked);
                }
                None => self.rank_interpreted(&meant, &exact, &mut ranked),
            }
            // An interpretation that added nothing to the exact hits is of no interest.
            let is_relaxed = |ranked: &Ranked| ranked.kind != MatchKind::Exact;
            interpretation =
                Some(meant).filter(|_| ranked.is_empty() || ranked.iter().any(is_relaxed));
        }
        Answer {
            ranked,
            interpretation,
            unmatched: lookup.unmatched(),
            required: lookup.matches,
        }
    }

    /// Appends to `ranked` what answers the `corrected` query, together with the quoted and excluded ones of `clauses`.
    /// It is answered as if it had been typed like that, but its hits are close at best, and loose if it is a guess.
    /// Returns its interpretation.
    fn rank_corrected(
        &self,
        corrected: Corrected,
        clauses: &[Clause],
        ranked: &mut Vec<Ranked>,
    ) -> Interpretation {
        let mut corrected_clauses = clauses::parse(&corrected.text);
        for clause in clauses {
            if clause.kind != ClauseKind::Run {
                corrected_clauses.push(clause.clone());
            }
        }
        let answer = self.answer(&corrected_clauses, Relaxation::Interpreted);
        let (best, most) = if corrected.is_guess {
            (MatchKind::Loose, ranked.len() + LOOSE_HITS)
        } else {
            (MatchKind::Close, usize::MAX)
        };
        for other in answer.ranked {
            let is_new = ranked.iter().all(|ranked| ranked.index != other.index);
            if is_new && ranked.len() < most {
                let kind = other.kind.min(best);
                ranked.push(Ranked { kind, ..other });
            }
        }
        let mut interpretation = answer.interpretation.unwrap_or_default();
        if interpretation.concepts.is_empty() {
            interpretation.concepts = answer.required;
        }
        interpretation.corrected = Some(corrected);
        interpretation
    }

    /// Appends to `ranked` the proposals that are not `exact` but contain what the query may mean.
    fn rank_interpreted(
        &self,
        interpretation: &Interpretation,
        exact: &Exact,
        ranked: &mut Vec<Ranked>,
    ) {
        let scorer = Scorer::of(&self.corpus, &interpretation.concepts);
        let candidates = Candidates::of(&self.corpus, interpretation, &scorer, &exact.others);
        scorer.rank(&candidates.close, MatchKind::Close, ranked);
        let most = match ranked.len() {
            0 => LOOSE_HITS_ALONE,
            sure => sure + LOOSE_HITS,
        };
        scorer.rank(&candidates.loose, MatchKind::Loose, ranked);
        ranked.truncate(most);
    }

    /// Puts what `reference` points to first: a proposal, or all proposals of a domain or page.
    fn put_first(&self, reference: Reference, ranked: &mut Vec<Ranked>) {
        let score = ranked.first().map_or(0.0, |ranked| ranked.score) + 1.0;
        let kind = MatchKind::Exact;
        let mut first = Vec::new();
        for (index, proposal) in self.corpus.stored.proposals().iter().enumerate() {
            let looked_up = match reference {
                Reference::Proposal { number } => index + 1 == number as usize,
                Reference::Domain { domain } => proposal.domain == domain,
                Reference::Page { page } => proposal.is_on(page),
            };
            if looked_up {
                first.push(Ranked { index, score, kind });
            }
        }
        let count = first.len();
        for &other in &*ranked {
            if first[..count]
                .iter()
                .all(|first| first.index != other.index)
            {
                first.push(other);
            }
        }
        *ranked = first;
    }
}

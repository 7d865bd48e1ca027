//! A query → the proposals that answer it, ranked; filters apart.
//!
//! First what the query says as it stands (`exact`). Only where that is little does it say what it may mean:
//! then come the proposals that have all of that in one passage, and last a few that have most of it (`candidates`).
//! What has slips of the finger is answered once more, as it was meant. `bm25f` says which answer is better.

mod bm25f;
mod candidates;
mod exact;

use bm25f::Scorer;
use candidates::Candidates;
use exact::{Asked, Exact};

use super::corpus::matches::Matches;
use super::correction::Corrected;
use super::interpretation::{Interpretation, Wanted};
use super::knowledge::Knowledge;
use super::order;
use super::query::clauses;
use super::results::{Clause, ClauseKind, MatchKind, ParsedQuery, Reference};
use crate::text::fold::normalise;

/// Fewer exact hits than this are little.
const LITTLE: usize = 5;
/// How many loose hits there are at most below surer ones.
const LOOSE_HITS: usize = 5;
/// The same where nothing is surer, as it is of most questions.
const LOOSE_HITS_ALONE: usize = 8;

/// A proposal in the order of the results.
#[derive(Debug, Clone, Copy)]
pub struct Ranked {
    /// Its index.
    pub index: usize,
    /// How good it is.
    pub score: f64,
    /// How it was reached.
    pub kind: MatchKind,
}

/// How far a query is taken beyond what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relaxation {
    /// Not at all: it was looked up.
    None,
    /// To what its words may mean.
    Interpreted,
    /// To what they were meant to be, too, where they have slips of the finger.
    Corrected,
}

/// What a query found.
pub struct Found {
    /// How the query was parsed.
    pub parsed: ParsedQuery,
    /// What answers it.
    pub answer: Answer,
}

/// What answers the clauses of a query.
pub struct Answer {
    /// The proposals, the best first.
    pub ranked: Vec<Ranked>,
    /// What the clauses may mean, where they were not found as they stand.
    pub interpretation: Option<Interpretation>,
    /// Those of them that stand nowhere.
    pub unmatched: Vec<String>,
    required: Vec<Matches>,
}

impl Answer {
    /// What is marked in a hit that was reached as `kind` says.
    #[must_use]
    pub fn marked(&self, kind: MatchKind) -> &[Matches] {
        match &self.interpretation {
            Some(interpretation) if kind != MatchKind::Exact => &interpretation.concepts,
            _ => &self.required,
        }
    }

    /// Orders the proposals as the document does; those that only have a part of the query stay behind the rest.
    pub fn order_by_number(&mut self) {
        let mut order = Vec::new();
        for (position, ranked) in self.ranked.iter().enumerate() {
            let behind = u32::from(ranked.kind == MatchKind::Loose) << 31;
            order.push((behind | ranked.index as u32, position as u32));
        }
        let mut ranked = Vec::new();
        for (_, position) in order::ascending(order) {
            ranked.push(self.ranked[position as usize]);
        }
        self.ranked = ranked;
    }
}

impl Knowledge<'_> {
    /// Finds and ranks what answers `query`.
    #[must_use]
    pub fn evaluate(&self, query: &str) -> Found {
        let mut clauses = clauses::parse(query);
        clauses.retain(|clause| clause.text.chars().any(|c| normalise(c).is_some()));
        // What is quoted or excluded is looked for in the text, not looked up.
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

    /// Finds and ranks what has all of `clauses`; where that is little, what they may mean, too, as far as `relaxation`
    /// goes.
    fn answer(&self, clauses: &[Clause], relaxation: Relaxation) -> Answer {
        let asked = Asked::of(&self.corpus, clauses);
        let exact = Exact::of(&asked);
        let mut ranked = Vec::new();
        exact.rank(&self.corpus, &asked, &mut ranked);
        let mut interpretation = None;
        if exact.certain.len() < LITTLE && relaxation != Relaxation::None {
            let nothing_exact = exact.certain.is_empty();
            let corrects = relaxation == Relaxation::Corrected;
            let mut meant = self.interpret(
                Wanted {
                    clauses: &asked.wanted,
                    matches: &asked.required,
                },
                nothing_exact,
                corrects,
            );
            match meant.corrected.take() {
                Some(corrected) => {
                    meant = self.rank_corrected(corrected, clauses, &mut ranked);
                }
                None => self.rank_interpreted(&meant, &exact, &mut ranked),
            }
            // What it may mean is of no interest where it was found as it stands, and only so.
            let is_relaxed = |ranked: &Ranked| ranked.kind != MatchKind::Exact;
            interpretation =
                Some(meant).filter(|_| ranked.is_empty() || ranked.iter().any(is_relaxed));
        }
        Answer {
            ranked,
            interpretation,
            unmatched: asked.unmatched(),
            required: asked.required,
        }
    }

    /// Appends to `ranked` what answers `clauses` as they were meant: as if they were spelt like that, but none of it
    /// is exact. Returns what they mean then.
    fn rank_corrected(
        &self,
        corrected: Corrected,
        clauses: &[Clause],
        ranked: &mut Vec<Ranked>,
    ) -> Interpretation {
        let mut meant = clauses::parse(&corrected.text);
        for clause in clauses {
            if clause.kind != ClauseKind::Run {
                meant.push(clause.clone());
            }
        }
        let answer = self.answer(&meant, Relaxation::Interpreted);
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

    /// Appends to `ranked` what answers what the query may mean and is not `exact`.
    fn rank_interpreted(&self, meant: &Interpretation, exact: &Exact, ranked: &mut Vec<Ranked>) {
        let scorer = Scorer::of(&self.corpus, &meant.concepts);
        let candidates = Candidates::of(&self.corpus, meant, &scorer, &exact.others);
        scorer.rank(&candidates.close, MatchKind::Close, ranked);
        let most = match ranked.len() {
            0 => LOOSE_HITS_ALONE,
            sure => sure + LOOSE_HITS,
        };
        scorer.rank(&candidates.loose, MatchKind::Loose, ranked);
        ranked.truncate(most);
    }

    /// Puts what the reader looked up first; a domain or a page that was looked up gives its proposals.
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
                ranked.retain(|ranked| ranked.index != index);
            }
        }
        first.append(ranked);
        *ranked = first;
    }
}

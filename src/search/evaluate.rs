//! A query → the proposals that answer it, ranked; filters apart.
//!
//! First what the query says as it stands. Only where that is little does it say what it may mean:
//! then come the proposals that have all of that in one passage, and last a few that have most of it.

use super::PolicyDocument;
use super::matching::Matches;
use super::reading::Reading;
use super::results::{Clause, ClauseKind, MatchKind, ParsedQuery, Reference};
use super::{order, query, rank};
use crate::text::fold::simplify;

/// Fewer exact hits than this are little.
const LITTLE: usize = 5;
/// How many loose hits there are at most.
const LOOSE_HITS: usize = 5;
/// How much of a query, by rarity, a loose hit has to contain.
const MOST: f64 = 0.45;
/// The same for a whole question, which has words that no answer repeats.
const QUESTION: f64 = 0.3;
/// The same where other proposals have all of the query as it stands.
const PART: f64 = 0.2;

/// As much of a sum that was added in another order is all of it.
const NEARLY_ALL: f64 = 0.999;

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

/// Proposals that may answer a query that is not found as it stands, as indices.
#[derive(Default)]
struct Candidates {
    close: Vec<usize>,
    loose: Vec<usize>,
}

/// What a query found.
pub struct Found {
    /// The proposals, the best first.
    pub ranked: Vec<Ranked>,
    /// How the query was read.
    pub parsed: ParsedQuery,
    /// What it may mean, where it was not found as it stands.
    pub reading: Option<Reading>,
    /// The clauses that stand nowhere.
    pub unmatched: Vec<String>,
    required: Vec<Matches>,
}

impl Found {
    /// What is marked in a hit that was reached as `kind` says.
    #[must_use]
    pub fn marked(&self, kind: MatchKind) -> &[Matches] {
        match &self.reading {
            Some(reading) if kind != MatchKind::Exact => &reading.concepts,
            _ => &self.required,
        }
    }

    /// Orders the proposals as the document does.
    pub fn order_by_number(&mut self) {
        let mut order = Vec::new();
        for (position, ranked) in self.ranked.iter().enumerate() {
            order.push((ranked.index as u32, position as u32));
        }
        let mut ranked = Vec::new();
        for (_, position) in order::ascending(order) {
            ranked.push(self.ranked[position as usize]);
        }
        self.ranked = ranked;
    }
}

impl PolicyDocument<'_> {
    /// Finds and ranks what answers `query`.
    pub(super) fn evaluate(&self, query: &str) -> Found {
        let mut clauses = query::parse(query);
        clauses.retain(|clause| clause.text.chars().any(|c| simplify(c).is_some()));
        // What is quoted or excluded is looked for in the text, not looked up.
        let refers = clauses.iter().all(|clause| clause.kind == ClauseKind::Run);
        let reference = self.find(query).filter(|_| refers);
        // What may be found: all proposals that contain nothing excluded.
        let mut allowed = vec![true; self.lengths.len()];
        let mut wanted = Vec::new();
        let mut required = Vec::new();
        for clause in &clauses {
            let matches = self.matches(&self.run(&clause.text));
            if clause.kind == ClauseKind::Excluded {
                for (index, allowed) in allowed.iter_mut().enumerate() {
                    *allowed &= !matches.contains(index);
                }
            } else {
                wanted.push(clause);
                required.push(matches);
            }
        }
        let together = self.together(&wanted);
        // What holds only across the borders of words is accidental.
        let (mut real, mut accidental) = (Vec::new(), Vec::new());
        for index in self.all() {
            if allowed[index] && required.iter().all(|matches| matches.contains(index)) {
                let is_real = required.iter().all(|matches| matches.is_real(index));
                let list = if is_real { &mut real } else { &mut accidental };
                list.push(index);
                allowed[index] = false;
            }
        }
        let mut reading = None;
        let mut candidates = Candidates::default();
        if real.len() < LITTLE && reference.is_none() {
            let read = self.read(&wanted, &required, real.is_empty());
            for (clause, matches) in wanted.iter().zip(&required) {
                for (index, allowed) in allowed.iter_mut().enumerate() {
                    *allowed &= clause.kind != ClauseKind::Exact || matches.contains(index);
                }
            }
            // Where the query is found as it stands, what has part of it is worth a look too.
            let enough = match (real.is_empty(), read.is_question) {
                (false, _) => PART,
                (true, true) => QUESTION,
                (true, false) => MOST,
            };
            candidates = self.candidates(&read, &allowed, enough);
            reading = Some(read);
        }
        let concepts = reading
            .as_ref()
            .map_or(&[][..], |reading| &reading.concepts);
        let mut ranked = Vec::new();
        required.extend(together);
        self.rank(&real, &required, MatchKind::Exact, &mut ranked);
        self.rank(&accidental, &required, MatchKind::Exact, &mut ranked);
        self.rank(&candidates.close, concepts, MatchKind::Close, &mut ranked);
        let sure = ranked.len();
        self.rank(&candidates.loose, concepts, MatchKind::Loose, &mut ranked);
        ranked.truncate(sure + LOOSE_HITS);
        self.put_reference_first(&mut ranked, reference);

        required.truncate(wanted.len());
        let mut unmatched = Vec::new();
        for (clause, matches) in wanted.iter().zip(&required) {
            if !matches.is_found() && reference.is_none() {
                unmatched.push(clause.text.clone());
            }
        }
        Found {
            ranked,
            unmatched,
            reading,
            required,
            parsed: ParsedQuery {
                text: query.to_owned(),
                clauses,
                reference,
            },
        }
    }

    /// The proposals that have all of what `reading` asks for in one passage, and those that have
    /// more of it than the share `enough`.
    fn candidates(&self, reading: &Reading, allowed: &[bool], enough: f64) -> Candidates {
        let passages = self.best_passages(&reading.concepts);
        let mut candidates = Candidates::default();
        for index in self.all() {
            let (mut all, mut covered) = (0.0, 0.0);
            let mut contains_all = true;
            for concept in &reading.concepts {
                all += concept.rarity;
                if concept.contains(index) {
                    covered += concept.rarity;
                } else {
                    contains_all = false;
                }
            }
            let together = reading.concepts.len() == 1 || passages[index] >= all * NEARLY_ALL;
            if !allowed[index] {
                continue;
            }
            if contains_all && together && covered > 0.0 {
                candidates.close.push(index);
            } else if covered > all * enough {
                candidates.loose.push(index);
            }
        }
        candidates
    }

    /// For each proposal how much of `matches`, by rarity, its best passage has.
    fn best_passages(&self, matches: &[Matches]) -> Vec<f64> {
        let mut best = vec![0.0f64; self.lengths.len()];
        for (index, field) in self.fields.iter().enumerate() {
            let mut together = 0.0;
            for matches in matches {
                if matches.stands_in(index) {
                    together += matches.rarity;
                }
            }
            best[field.proposal] = best[field.proposal].max(together);
        }
        best
    }

    /// Appends `candidates` to `ranked`, the best first.
    fn rank(
        &self,
        candidates: &[usize],
        matches: &[Matches],
        kind: MatchKind,
        ranked: &mut Vec<Ranked>,
    ) {
        let passages = self.best_passages(matches);
        let mut scored = Vec::new();
        for &index in candidates {
            let score = rank::score(matches, index, self.lengths[index], passages[index]);
            scored.push((score, index));
        }
        for (score, index) in order::best_first(&scored) {
            ranked.push(Ranked { index, score, kind });
        }
    }

    /// What the reader looked up comes first; a domain that was looked up gives its proposals.
    fn put_reference_first(&self, ranked: &mut Vec<Ranked>, reference: Option<Reference>) {
        let Some(reference) = reference else { return };
        let score = ranked.first().map_or(0.0, |ranked| ranked.score) + 1.0;
        let kind = MatchKind::Exact;
        let mut first = Vec::new();
        for (index, proposal) in self.stored.proposals().iter().enumerate() {
            let looked_up = match reference {
                Reference::Proposal { number } => index + 1 == number as usize,
                Reference::Domain { domain } => proposal.domain == domain,
            };
            if looked_up {
                first.push(Ranked { index, score, kind });
                ranked.retain(|ranked| ranked.index != index);
            }
        }
        first.append(ranked);
        *ranked = first;
    }

    /// The terms of a query as one run, where there are several: I PARK 2 期 is a name.
    fn together(&self, wanted: &[&Clause]) -> Option<Matches> {
        let mut run = Vec::new();
        for clause in wanted {
            if clause.kind == ClauseKind::Run {
                run.extend(self.run(&clause.text));
            }
        }
        let together = self.matches(&run);
        (wanted.len() > 1 && together.is_found()).then_some(together)
    }

    /// `text` in the symbols of the document.
    pub(super) fn run(&self, text: &str) -> Vec<u16> {
        let mut folded = Vec::new();
        for c in text.chars() {
            folded.extend(simplify(c));
        }
        self.postings.alphabet().run(&folded)
    }
}

//! A query → the proposals that answer it, ranked; filters apart.
//!
//! First what the query says as it stands. Only where that is little does it say what it may mean:
//! then come the proposals that have all of that in one passage, and last a few that have most of it.

use super::PolicyDocument;
use super::corrections::Corrected;
use super::matching::Matches;
use super::reading::Reading;
use super::results::{Clause, ClauseKind, MatchKind, ParsedQuery, Reference};
use super::{order, query, rank};
use crate::text::fold::normalise;

/// Fewer exact hits than this are little.
const LITTLE: usize = 5;
/// How many loose hits there are at most.
const LOOSE_HITS: usize = 5;

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
enum Latitude {
    /// Not at all: it was looked up.
    AsItStands,
    /// To what its words may mean.
    Read,
    /// To what they were meant to be, too, where they have slips of the finger.
    Corrected,
}

/// What a query asks for.
struct Asked<'c> {
    /// The clauses that have to be found.
    wanted: Vec<&'c Clause>,
    /// Where each of them stands.
    required: Vec<Matches>,
    /// For each proposal whether it may be found at all.
    allowed: Vec<bool>,
}

/// Proposals that contain all that a query asks for, as indices.
#[derive(Default)]
struct Exact {
    /// As words.
    certain: Vec<usize>,
    /// Only across the borders of words.
    phantom: Vec<usize>,
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
    pub reading: Option<Reading>,
    /// Those of them that stand nowhere.
    pub unmatched: Vec<String>,
    required: Vec<Matches>,
}

impl Answer {
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
        clauses.retain(|clause| clause.text.chars().any(|c| normalise(c).is_some()));
        // What is quoted or excluded is looked for in the text, not looked up.
        let refers = clauses.iter().all(|clause| clause.kind == ClauseKind::Run);
        let reference = self.find(query).filter(|_| refers);
        let latitude = if reference.is_some() {
            Latitude::AsItStands
        } else {
            Latitude::Corrected
        };
        let mut answer = self.answer(&clauses, latitude);
        if reference.is_some() {
            self.put_reference_first(&mut answer.ranked, reference);
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

    /// Finds and ranks what has all of `clauses`; where that is little, what they may mean, too, as far as `latitude`
    /// goes.
    fn answer(&self, clauses: &[Clause], latitude: Latitude) -> Answer {
        let mut asked = self.asked(clauses);
        let exact = self.exact(&mut asked);
        let mut ranked = self.rank_exact(&exact, &asked);
        let mut reading = None;
        if exact.certain.len() < LITTLE && latitude != Latitude::AsItStands {
            let is_new = exact.certain.is_empty();
            let corrects = latitude == Latitude::Corrected;
            let mut read = self.read(&asked.wanted, &asked.required, is_new, corrects);
            match read.corrected.take() {
                Some(corrected) => {
                    read = self.rank_corrected(corrected, clauses, &mut ranked);
                }
                None => self.rank_read(&read, &asked, is_new, &mut ranked),
            }
            // What it may mean is of no interest where it was found as it stands, and only so.
            let is_read = |ranked: &Ranked| ranked.kind != MatchKind::Exact;
            reading = Some(read).filter(|_| ranked.is_empty() || ranked.iter().any(is_read));
        }
        let mut unmatched = Vec::new();
        for (clause, matches) in asked.wanted.iter().zip(&asked.required) {
            if !matches.is_found() {
                unmatched.push(clause.text.clone());
            }
        }
        Answer {
            ranked,
            reading,
            unmatched,
            required: asked.required,
        }
    }

    /// Appends to `ranked` what answers `clauses` as they were meant: as if they were spelt like that, but none of it
    /// is exact. Returns how they are read then.
    fn rank_corrected(
        &self,
        corrected: Corrected,
        clauses: &[Clause],
        ranked: &mut Vec<Ranked>,
    ) -> Reading {
        let mut meant = query::parse(&corrected.text);
        for clause in clauses {
            if clause.kind != ClauseKind::Run {
                meant.push(clause.clone());
            }
        }
        let answer = self.answer(&meant, Latitude::Read);
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
        let mut reading = answer.reading.unwrap_or_default();
        if reading.concepts.is_empty() {
            reading.concepts = answer.required;
        }
        reading.corrected = Some(corrected);
        reading
    }

    fn asked<'c>(&self, clauses: &'c [Clause]) -> Asked<'c> {
        let mut asked = Asked {
            wanted: Vec::new(),
            required: Vec::new(),
            allowed: vec![true; self.lengths.len()],
        };
        for clause in clauses {
            let matches = self.matches(&self.run(&clause.text));
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

    /// The proposals that contain all that is asked for. What is left may still be found by what the query may
    /// mean.
    fn exact(&self, asked: &mut Asked<'_>) -> Exact {
        let mut exact = Exact::default();
        for (index, allowed) in asked.allowed.iter_mut().enumerate() {
            let (mut contains, mut is_certain) = (*allowed, true);
            for (clause, matches) in asked.wanted.iter().zip(&asked.required) {
                contains &= matches.contains(index);
                is_certain &= matches.is_certain(index);
                *allowed &= clause.kind != ClauseKind::Exact || matches.contains(index);
            }
            if contains {
                let list = if is_certain {
                    &mut exact.certain
                } else {
                    &mut exact.phantom
                };
                list.push(index);
                *allowed = false;
            }
        }
        exact
    }

    fn rank_exact(&self, exact: &Exact, asked: &Asked<'_>) -> Vec<Ranked> {
        // The terms of a query as one run count for the order.
        let mut scored = asked.required.clone();
        scored.extend(self.together(&asked.wanted));
        let mut ranked = Vec::new();
        self.rank(&exact.certain, &scored, MatchKind::Exact, &mut ranked);
        self.rank(&exact.phantom, &scored, MatchKind::Exact, &mut ranked);
        ranked
    }

    /// Appends to `ranked` what answers what the query may mean; `is_new` says whether nothing was found as it
    /// stands.
    fn rank_read(
        &self,
        reading: &Reading,
        asked: &Asked<'_>,
        is_new: bool,
        ranked: &mut Vec<Ranked>,
    ) {
        let candidates = self.candidates(reading, &asked.allowed, is_new);
        let concepts = &reading.concepts;
        self.rank(&candidates.close, concepts, MatchKind::Close, ranked);
        let sure = ranked.len();
        self.rank(&candidates.loose, concepts, MatchKind::Loose, ranked);
        ranked.truncate(sure + LOOSE_HITS);
    }

    /// Appends `candidates` to `ranked`, the best first.
    fn rank(
        &self,
        candidates: &[usize],
        matches: &[Matches],
        kind: MatchKind,
        ranked: &mut Vec<Ranked>,
    ) {
        if candidates.is_empty() {
            return;
        }
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

    /// What the reader looked up comes first; a domain or a page that was looked up gives its proposals.
    fn put_reference_first(&self, ranked: &mut Vec<Ranked>, reference: Option<Reference>) {
        let Some(reference) = reference else { return };
        let score = ranked.first().map_or(0.0, |ranked| ranked.score) + 1.0;
        let kind = MatchKind::Exact;
        let mut first = Vec::new();
        for (index, proposal) in self.stored.proposals().iter().enumerate() {
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

    /// The terms of a query as one run, where there are several: I PARK 2 期 is a name.
    fn together(&self, wanted: &[&Clause]) -> Option<Matches> {
        let mut run = Vec::new();
        let mut count = 0;
        for clause in wanted {
            if clause.kind == ClauseKind::Run {
                run.extend(self.run(&clause.text));
                count += 1;
            }
        }
        if count < 2 {
            return None;
        }
        Some(self.matches(&run)).filter(Matches::is_found)
    }
}

//! A query → the proposals that answer it, ranked; filters apart.

use super::PolicyDocument;
use super::matching::Matches;
use super::results::{Clause, ClauseKind, MatchKind, ParsedQuery, Reference};
use super::{order, query, rank, segment};
use crate::text::fold::simplify;

/// Fewer exact hits than this are little: parts of the query are tried too.
const LITTLE: usize = 3;
/// How many loose hits there are at most.
const LOOSE_HITS: usize = 5;
/// How much of a query, by rarity, a loose hit has to contain.
const LOOSE_COVERAGE: f64 = 0.5;

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

/// What a query found.
pub struct Found {
    /// The proposals, the best first.
    pub ranked: Vec<Ranked>,
    /// How the query was read.
    pub parsed: ParsedQuery,
    /// The clauses that stand nowhere.
    pub unmatched: Vec<String>,
    required: Vec<Matches>,
    parts: Vec<Matches>,
}

impl Found {
    /// What is marked in a hit that was reached as `kind` says.
    #[must_use]
    pub fn marked(&self, kind: MatchKind) -> &[Matches] {
        if kind == MatchKind::Loose {
            &self.parts
        } else {
            &self.required
        }
    }

    /// Orders the proposals as the document does.
    pub fn order_by_number(&mut self) {
        let order = order::ascending(
            self.ranked
                .iter()
                .zip(0..)
                .map(|(ranked, position)| (ranked.index as u32, position)),
        );
        self.ranked = order
            .into_iter()
            .map(|(_, position)| self.ranked[position as usize])
            .collect();
    }
}

impl PolicyDocument<'_> {
    /// Finds and ranks what answers `query`.
    pub(super) fn evaluate(&self, query: &str) -> Found {
        let clauses: Vec<Clause> = query::parse(query)
            .into_iter()
            .filter(|clause| clause.text.chars().any(|c| simplify(c).is_some()))
            .collect();
        // What is quoted or excluded is looked for in the text, not looked up.
        let refers = clauses.iter().all(|clause| clause.kind == ClauseKind::Run);
        let reference = self.find(query).filter(|_| refers);
        let (excluded, wanted): (Vec<&Clause>, Vec<&Clause>) = clauses
            .iter()
            .partition(|clause| clause.kind == ClauseKind::Excluded);
        let allowed = self.without(&excluded);
        let required: Vec<Matches> = wanted
            .iter()
            .map(|clause| self.matches(&clause.text))
            .collect();
        let together = self.together(&wanted);

        let mut ranked = self.rank_exact(&required, together.as_ref(), &allowed);
        let little = ranked.len() < LITTLE && together.is_none() && reference.is_none();
        let parts = if little {
            self.parts(&wanted, &required)
        } else {
            Vec::new()
        };
        let loose = self.rank_loose(&parts, &allowed, |index| {
            ranked.iter().all(|ranked| ranked.index != index)
                && quoted(&wanted, &required).all(|matches| matches.contains(index))
        });
        ranked.extend(loose);
        self.put_reference_first(&mut ranked, reference);

        let unmatched = wanted
            .iter()
            .zip(&required)
            .filter(|(_, matches)| !matches.is_found())
            .map(|(clause, _)| clause.text.clone())
            .collect();
        Found {
            ranked,
            unmatched,
            required,
            parts,
            parsed: ParsedQuery {
                text: query.to_owned(),
                clauses,
                reference,
            },
        }
    }

    /// The proposals that contain none of `excluded`.
    fn without(&self, excluded: &[&Clause]) -> Vec<usize> {
        let excluded: Vec<Matches> = excluded
            .iter()
            .map(|clause| self.matches(&clause.text))
            .collect();
        self.all()
            .filter(|&index| !excluded.iter().any(|matches| matches.contains(index)))
            .collect()
    }

    /// The proposals that contain all of `required`, the best first.
    fn rank_exact(
        &self,
        required: &[Matches],
        together: Option<&Matches>,
        allowed: &[usize],
    ) -> Vec<Ranked> {
        let scored: Vec<&Matches> = required.iter().chain(together).collect();
        let containing = allowed
            .iter()
            .copied()
            .filter(|&index| required.iter().all(|matches| matches.contains(index)));
        self.rank(containing, &scored, MatchKind::Exact)
    }

    /// The proposals that contain enough of `parts`, the best first.
    fn rank_loose(
        &self,
        parts: &[Matches],
        allowed: &[usize],
        admits: impl Fn(usize) -> bool,
    ) -> Vec<Ranked> {
        let enough = parts.iter().map(|part| part.rarity).sum::<f64>() * LOOSE_COVERAGE;
        let covered = |index: usize| {
            parts
                .iter()
                .filter(|part| part.contains(index))
                .map(|part| part.rarity)
                .sum::<f64>()
        };
        let candidates = allowed
            .iter()
            .copied()
            .filter(|&index| covered(index) > enough && admits(index));
        let mut ranked = self.rank(
            candidates,
            &parts.iter().collect::<Vec<_>>(),
            MatchKind::Loose,
        );
        ranked.truncate(LOOSE_HITS);
        ranked
    }

    fn rank(
        &self,
        candidates: impl Iterator<Item = usize>,
        matches: &[&Matches],
        kind: MatchKind,
    ) -> Vec<Ranked> {
        let mut passages = vec![0.0; self.fields.len()];
        for matches in matches {
            matches
                .fields()
                .for_each(|field| passages[field] += matches.rarity);
        }
        let mut best_passage = vec![0.0f64; self.lengths.len()];
        for (field, rarity) in self.fields.iter().zip(passages) {
            best_passage[field.proposal] = best_passage[field.proposal].max(rarity);
        }
        let scored = candidates.map(|index| {
            (
                rank::score(matches, index, self.lengths[index], best_passage[index]),
                index,
            )
        });
        order::best_first(scored)
            .into_iter()
            .map(|(score, index)| Ranked { index, score, kind })
            .collect()
    }

    /// What the reader looked up comes first; a domain that was looked up gives its proposals.
    fn put_reference_first(&self, ranked: &mut Vec<Ranked>, reference: Option<Reference>) {
        let Some(reference) = reference else { return };
        let proposals = self.stored.proposals().iter().enumerate();
        let looked_up = proposals.filter(|&(index, proposal)| match reference {
            Reference::Proposal { number } => index + 1 == number as usize,
            Reference::Domain { domain } => proposal.domain == domain,
        });
        let score = ranked.first().map_or(0.0, |ranked| ranked.score) + 1.0;
        let mut first: Vec<Ranked> = looked_up
            .map(|(index, _)| Ranked {
                index,
                score,
                kind: MatchKind::Exact,
            })
            .collect();
        ranked.retain(|ranked| {
            !first
                .iter()
                .any(|looked_up| looked_up.index == ranked.index)
        });
        first.append(ranked);
        *ranked = first;
    }

    /// The parts to try where all clauses together find little: of several clauses those that are
    /// found by themselves, and the words of the others or of the only one.
    fn parts(&self, wanted: &[&Clause], required: &[Matches]) -> Vec<Matches> {
        let mut parts = Vec::new();
        for (clause, matches) in wanted
            .iter()
            .zip(required)
            .filter(|(clause, _)| clause.kind == ClauseKind::Run)
        {
            if !matches.is_found() || wanted.len() == 1 {
                let run = self.stored.variants().fold_text(&clause.text);
                parts.extend(
                    segment::parts(&run, self.stored.terms())
                        .iter()
                        .map(|part| self.matches(part)),
                );
            } else if matches.length > 1 {
                parts.push(matches.clone());
            }
        }
        parts
    }

    /// The terms of a query as one run, where there are several: I PARK 2 期 is a name.
    fn together(&self, wanted: &[&Clause]) -> Option<Matches> {
        let mut run = String::new();
        wanted
            .iter()
            .filter(|clause| clause.kind == ClauseKind::Run)
            .for_each(|clause| run.push_str(&clause.text));
        (wanted.len() > 1)
            .then(|| self.matches(&run))
            .filter(Matches::is_found)
    }

    fn matches(&self, text: &str) -> Matches {
        let run: Option<Vec<u16>> = text
            .chars()
            .filter_map(simplify)
            .map(|c| self.postings.alphabet().symbol(c))
            .collect();
        Matches::find(
            run.as_deref(),
            &self.postings,
            &self.fields,
            self.lengths.len(),
        )
    }
}

/// The matches of the clauses in quotes.
fn quoted<'m>(wanted: &[&Clause], required: &'m [Matches]) -> impl Iterator<Item = &'m Matches> {
    wanted
        .iter()
        .zip(required)
        .filter(|(clause, _)| clause.kind == ClauseKind::Exact)
        .map(|(_, matches)| matches)
}

//! What a query may mean → the proposals that may answer it: those that have all of it, and those that have enough.

use super::bm25f::Scorer;
use crate::search::corpus::Corpus;
use crate::search::interpretation::Interpretation;

/// How much of a query, by rarity, a loose hit has to contain: few answers repeat most words of a question.
const ENOUGH: f64 = 0.18;
/// Sums of the same numbers in another order differ in their last bits: as much of a sum is all of it.
const NEARLY_ALL: f64 = 0.999;

/// Proposals that may answer a query that is not found as it stands, as indices.
#[derive(Debug, Default)]
pub struct Candidates {
    /// Those that have all of what it may mean in one passage, each concept for no less than a word as written counts.
    pub close: Vec<usize>,
    /// Those that have enough of it.
    pub loose: Vec<usize>,
}

impl Candidates {
    /// The candidates for `interpretation`, which `scorer` is for, of those proposals that are `allowed`.
    #[must_use]
    pub fn of(
        corpus: &Corpus<'_>,
        interpretation: &Interpretation,
        scorer: &Scorer<'_, '_>,
        allowed: &[bool],
    ) -> Self {
        let concepts = &interpretation.concepts;
        let all = concepts.iter().map(|concept| concept.rarity).sum::<f64>();
        let is_single = concepts.len() == 1;
        let mut candidates = Self::default();
        for index in corpus.proposals().filter(|&index| allowed[index]) {
            let mut covered = 0.0;
            let mut contains_all = true;
            for concept in concepts {
                contains_all &= concept.is_certain(index);
                if concept.contains_word(index) || (is_single && concept.contains(index)) {
                    covered += concept.rarity;
                }
            }
            let together = is_single || scorer.best_passages[index] >= all * NEARLY_ALL;
            if contains_all && together && covered > 0.0 && !interpretation.is_vague {
                candidates.close.push(index);
            } else if covered > all * ENOUGH {
                candidates.loose.push(index);
            }
        }
        candidates
    }
}

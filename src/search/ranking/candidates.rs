//! Selects the proposals that may answer an interpreted query: those that contain all of what it may mean, and those
//! that contain enough of it.

use super::bm25f::Scorer;
use crate::search::corpus::Corpus;
use crate::search::interpretation::Interpretation;

/// The share of a query, by rarity, that a loose hit has to exceed. It is low because few answers repeat most words of
/// a question.
const ENOUGH: f64 = 0.18;
/// The share of a sum that counts as all of it: the same numbers added in another order differ in their last bits.
const NEARLY_ALL: f64 = 0.999;

/// The proposals that may answer an interpreted query, as indices.
#[derive(Debug, Default)]
pub struct Candidates {
    /// Those that contain all concepts in one passage, each with full certainty.
    pub close: Vec<usize>,
    /// Those that contain enough of them.
    pub loose: Vec<usize>,
}

impl Candidates {
    /// Selects candidates among the `allowed` proposals. `scorer` must be one for the concepts of `interpretation`.
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

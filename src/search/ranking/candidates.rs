//! What a query may mean → the proposals that may answer it: those that have all of it, and those that have enough.

use super::bm25f::Scorer;
use crate::index::fields::FieldPlace;
use crate::search::corpus::Corpus;
use crate::search::corpus::matches::Matches;
use crate::search::interpretation::Interpretation;

/// How much of a query, by rarity, a loose hit has to contain.
const ENOUGH: f64 = 0.45;
/// The same where every word of the query is known: what it asks for is there, if not in one place.
const ENOUGH_KNOWN: f64 = 0.3;
/// The same where other proposals have all of the query as it stands, or where the hit's title has a word of it: it is
/// about that.
const ENOUGH_BESIDE_EXACT: f64 = 0.2;
/// The same for a whole question, which has words that no answer repeats.
const ENOUGH_OF_QUESTION: f64 = 0.15;

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
    /// The candidates for `interpretation`, which `scorer` is for, of those proposals that are `allowed`; `nothing_exact`
    /// says whether no proposal has all of the query as it stands.
    #[must_use]
    pub fn of(
        corpus: &Corpus<'_>,
        interpretation: &Interpretation,
        scorer: &Scorer<'_, '_>,
        allowed: &[bool],
        nothing_exact: bool,
    ) -> Self {
        let concepts = &interpretation.concepts;
        let all = concepts.iter().map(|concept| concept.rarity).sum::<f64>();
        let titled = titled(corpus, concepts);
        let mut candidates = Self::default();
        for index in corpus.proposals().filter(|&index| allowed[index]) {
            let mut covered = 0.0;
            let mut contains_all = true;
            for concept in concepts {
                contains_all &= concept.is_certain(index);
                if concept.contains(index) {
                    covered += concept.rarity;
                }
            }
            let enough = match (nothing_exact, interpretation.is_question) {
                (true, true) => ENOUGH_OF_QUESTION,
                (false, _) => ENOUGH_BESIDE_EXACT,
                (true, false) if titled[index] => ENOUGH_BESIDE_EXACT,
                (true, false) if interpretation.unmatched.is_empty() => ENOUGH_KNOWN,
                (true, false) => ENOUGH,
            };
            let together = concepts.len() == 1 || scorer.best_passages[index] >= all * NEARLY_ALL;
            if contains_all && together && covered > 0.0 && !interpretation.is_vague {
                candidates.close.push(index);
            } else if covered > all * enough {
                candidates.loose.push(index);
            }
        }
        candidates
    }
}

/// For each proposal whether its title has any of `matches`.
fn titled(corpus: &Corpus<'_>, matches: &[Matches]) -> Vec<bool> {
    let mut titled = vec![false; corpus.lengths.len()];
    for occurrence in matches.iter().flat_map(|matches| &matches.occurrences) {
        let field = &corpus.fields[occurrence.field];
        titled[field.proposal] |= field.place == FieldPlace::Title;
    }
    titled
}

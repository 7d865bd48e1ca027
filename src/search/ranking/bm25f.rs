//! Scores proposals by BM25F, with measures as passages.
//!
//! BM25F (Robertson, Zaragoza and Taylor, “Simple BM25 Extension to Multiple Weighted Fields”, CIKM 2004) weighs each
//! occurrence by its field before frequencies saturate, and a rare run more than a common one. On top of that, runs
//! that occur together in one passage count again: a reader who asks for two things means a measure about both.

use super::Ranked;
use crate::search::corpus::Corpus;
use crate::search::corpus::matches::Matches;
use crate::search::order;
use crate::search::results::MatchKind;

/// How slowly frequency saturates (k₁ of BM25).
const SATURATION: f64 = 1.2;
/// How much the length of a proposal counts against it (b of BM25): little, since long proposals are not repetitive.
const LENGTH: f64 = 0.3;
/// How much of its rarity a run in the best passage adds to the score.
const PASSAGE: f64 = 0.3;

/// Scores proposals by what they contain.
#[derive(Debug)]
pub struct Scorer<'r, 'a> {
    corpus: &'r Corpus<'a>,
    matches: &'r [Matches],
    /// For each proposal, the summed rarity of the `matches` in its best passage.
    pub best_passages: Vec<f64>,
}

impl<'r, 'a> Scorer<'r, 'a> {
    /// Prepares to score by `matches`.
    #[must_use]
    pub fn of(corpus: &'r Corpus<'a>, matches: &'r [Matches]) -> Self {
        let mut together = vec![0.0; corpus.fields.len()];
        for matches in matches {
            let mut counted = vec![false; corpus.fields.len()];
            for occurrence in &matches.occurrences {
                if !std::mem::replace(&mut counted[occurrence.field], true) {
                    together[occurrence.field] += matches.rarity;
                }
            }
        }
        let mut best_passages = vec![0.0f64; corpus.lengths.len()];
        for (field, together) in corpus.fields.iter().zip(together) {
            best_passages[field.proposal] = best_passages[field.proposal].max(together);
        }
        Self {
            corpus,
            matches,
            best_passages,
        }
    }

    /// Appends `proposals`, which match as `kind` says, to `ranked`, best first.
    pub fn rank(&self, proposals: &[usize], kind: MatchKind, ranked: &mut Vec<Ranked>) {
        let mut scored = Vec::new();
        for &index in proposals {
            scored.push((self.score(index), index));
        }
        for (score, index) in order::best_first(&scored) {
            ranked.push(Ranked { index, score, kind });
        }
    }

    /// Returns the score of the proposal at `index`.
    fn score(&self, index: usize) -> f64 {
        let norm = 1.0 - LENGTH + LENGTH * self.corpus.lengths[index];
        let mut score = PASSAGE * self.best_passages[index];
        for matches in self.matches {
            let frequency = matches.frequency[index] / norm;
            score += matches.rarity * frequency * (SATURATION + 1.0) / (frequency + SATURATION);
        }
        score
    }
}

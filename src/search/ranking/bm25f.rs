//! Which proposal answers best: BM25F, with measures as passages.
//!
//! BM25F (Robertson, Zaragoza and Taylor, “Simple BM25 Extension to Multiple Weighted Fields”, CIKM
//! 2004) weighs each occurrence by its field before frequencies saturate, and a rare run more than
//! a common one. On top of it, what stands together in one measure counts again: a reader who asks
//! for two things means a measure that speaks of both.

use super::Ranked;
use crate::search::corpus::Corpus;
use crate::search::corpus::matches::Matches;
use crate::search::order;
use crate::search::results::MatchKind;

/// How fast frequency saturates (k₁ of BM25).
const SATURATION: f64 = 1.2;
/// How much a proposal's length counts against it (b of BM25): little, a long proposal is not a
/// repetitive one.
const LENGTH: f64 = 0.3;
/// What a run adds that stands in the best passage.
const PASSAGE: f64 = 0.3;

/// Scores proposals for what was found.
#[derive(Debug)]
pub struct Scorer<'r, 'a> {
    corpus: &'r Corpus<'a>,
    matches: &'r [Matches],
    /// For each proposal how much of `matches`, by rarity, its best passage has.
    pub best_passages: Vec<f64>,
}

impl<'r, 'a> Scorer<'r, 'a> {
    /// Scores for `matches`.
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

    /// Appends `proposals`, which were reached as `kind` says, to `ranked`, the best first.
    pub fn rank(&self, proposals: &[usize], kind: MatchKind, ranked: &mut Vec<Ranked>) {
        let mut scored = Vec::new();
        for &index in proposals {
            scored.push((self.score(index), index));
        }
        for (score, index) in order::best_first(&scored) {
            ranked.push(Ranked { index, score, kind });
        }
    }

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

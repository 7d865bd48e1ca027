//! Which proposal answers best: BM25F, with measures as passages.
//!
//! BM25F (Robertson, Zaragoza and Taylor, “Simple BM25 Extension to Multiple Weighted Fields”, CIKM
//! 2004) weighs each occurrence by its field before frequencies saturate, and a rare run more than
//! a common one. On top of it, what stands together in one measure counts again: a reader who asks
//! for two things means a measure that speaks of both.

use super::matching::Matches;

/// Weight of an occurrence in a title.
pub const TITLE: f64 = 3.0;
/// Weight of an occurrence in a run-in heading.
pub const RUN_IN_HEADING: f64 = 1.8;
/// Weight of any other occurrence.
pub const BODY: f64 = 1.0;

/// How fast frequency saturates (k₁ of BM25).
const SATURATION: f64 = 1.2;
/// How much a proposal's length counts against it (b of BM25): little, a long proposal is not a
/// repetitive one.
const LENGTH: f64 = 0.3;
/// What a run adds that stands in the best passage.
const PASSAGE: f64 = 0.3;

/// Robertson–Spärck Jones weight of a run that `containing` of `all` proposals contain; never
/// negative.
#[must_use]
pub fn inverse_document_frequency(containing: usize, all: usize) -> f64 {
    let (containing, all) = (containing as f64, all as f64);
    (1.0 + (all - containing + 0.5) / (containing + 0.5)).ln()
}

/// The score of the proposal at `index` for what `matches` found; `length` is its length over the
/// average, `best_passage` the sum of the rarities of the runs that stand in its best passage.
#[must_use]
pub fn score(matches: &[Matches], index: usize, length: f64, best_passage: f64) -> f64 {
    let norm = 1.0 - LENGTH + LENGTH * length;
    let mut score = PASSAGE * best_passage;
    for matches in matches {
        let frequency = matches.frequency[index] / norm;
        score += matches.rarity * frequency * (SATURATION + 1.0) / (frequency + SATURATION);
    }
    score
}

//! Finds the proposals most closely related to a given one.
//!
//! Similarity is measured by the pairs of adjacent characters that two proposals share. Pairs stand in for words and
//! names, so that the text need not be segmented; a name of five characters counts as four pairs. A pair is weighted by
//! its squared inverse document frequency, as in the vector space model (Salton and Buckley, “Term-weighting approaches
//! in automatic text retrieval”, 1988), and counts more in a title.

use super::corpus::Corpus;
use super::corpus::fields::TITLE;
use super::ranking::Ranked;
use super::results::{Hit, MatchKind, PolicyErrorCode, SearchError};
use super::{PolicyDocument, order};
use crate::index::postings::Class;
use crate::text::numeral::decimal;

/// A pair that occurs in more proposals than this says nothing.
const MOST_PROPOSALS: usize = 12;
/// The cap on a pair's weighted frequency in one proposal: that of one occurrence in a title.
const MOST: f64 = TITLE;

impl PolicyDocument<'_> {
    /// Returns at most `limit` proposals that share the most with proposal `number`, nearest first.
    ///
    /// # Errors
    /// Fails if there is no such proposal.
    pub fn related(&self, number: u32, limit: usize) -> Result<Vec<Hit>, SearchError> {
        let corpus = &self.knowledge.corpus;
        if !corpus.has(number) {
            return Err(unknown(number, corpus.lengths.len()));
        }
        let index = number as usize - 1;
        let mut scored = Vec::new();
        for (other, shared) in corpus.shared_with(index).into_iter().enumerate() {
            if other != index && shared > 0.0 {
                scored.push((shared / (1.0 + corpus.lengths[other]), other));
            }
        }
        let kind = MatchKind::Close;
        let mut hits = Vec::new();
        for (score, index) in order::best_first(&scored) {
            if hits.len() < limit {
                let ranked = Ranked { index, score, kind };
                hits.push(corpus.hit(&ranked, &[], 0, Vec::new()));
            }
        }
        Ok(hits)
    }
}

impl Corpus<'_> {
    /// Returns how much each proposal shares with the one at `index`.
    fn shared_with(&self, index: usize) -> Vec<f64> {
        let mut shared = vec![0.0; self.lengths.len()];
        for pair in self.pairs(index) {
            let pair = [(pair >> 16) as u16, pair as u16];
            let matches = self.matches(&pair);
            if matches.containing() <= MOST_PROPOSALS {
                let weight = matches.rarity * matches.rarity * matches.frequency[index].min(MOST);
                for (shared, frequency) in shared.iter_mut().zip(&matches.frequency) {
                    *shared += weight * frequency.min(MOST);
                }
            }
        }
        shared
    }

    /// Returns the distinct pairs of adjacent ideographs, letters or digits in the proposal at `index`, each packed
    /// into one number: the first symbol above the lowest 16 bits, the second in them.
    fn pairs(&self, index: usize) -> Vec<u64> {
        let mut pairs = Vec::new();
        let class = |symbol: u16| self.postings.alphabet().class(symbol);
        for field in self.fields_of(index) {
            let text = self.postings.start(field)..self.postings.start(field + 1);
            for pair in self.postings.symbols()[text].windows(2) {
                if class(pair[0]) != Class::Other && class(pair[1]) != Class::Other {
                    pairs.push(u64::from(pair[0]) << 16 | u64::from(pair[1]));
                }
            }
        }
        order::sort(&mut pairs);
        pairs.dedup();
        pairs
    }
}

fn unknown(number: u32, last: usize) -> SearchError {
    let (last, found) = (decimal(last as u32), decimal(number));
    SearchError {
        code: PolicyErrorCode::UnknownProposal,
        message: ["number: expected 1 to ", &last, ", found ", &found].concat(),
    }
}

//! A proposal → those that speak of the same things.
//!
//! What two proposals share is counted in pairs of adjacent characters, which stand for words and
//! names without having to know them: the rarer a pair, the more it says (its squared inverse
//! document frequency, as in the vector space model; Salton and Buckley, “Term-weighting approaches
//! in automatic text retrieval”, 1988), and more where it stands in a title. A name of five characters
//! counts as four pairs.

use super::corpus::Corpus;
use super::corpus::fields::TITLE;
use super::ranking::Ranked;
use super::results::{Hit, MatchKind, PolicyErrorCode, SearchError};
use super::{PolicyDocument, order};
use crate::index::postings::Class;
use crate::text::numeral::decimal;

/// A pair that stands in more proposals says nothing.
const MOST_PROPOSALS: usize = 12;
/// How often a pair counts at most: as often as in a title.
const MOST: f64 = TITLE;

impl PolicyDocument<'_> {
    /// The proposals that share most with proposal `number`, the nearest first, at most `limit`.
    ///
    /// # Errors
    /// Where there is no such proposal.
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
    /// For each proposal how much it shares with the one at `index`.
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

    /// The different pairs of adjacent ideographs or letters of the proposal at `index`.
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

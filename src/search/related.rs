//! A proposal → those that speak of the same things.
//!
//! What two proposals share is counted in pairs of adjacent characters, which stand for words and
//! names without having to know them: the rarer a pair, the more it says (its squared inverse
//! document frequency, as in the vector space model; Salton and Buckley, “Term-weighting approaches
//! in automatic text retrieval”, 1988), and more where it stands in a title. A name of five characters
//! counts as four pairs.

use super::evaluate::Ranked;
use super::results::{Hit, MatchKind, PolicyErrorCode, SearchError};
use super::{PolicyDocument, order, rank};
use crate::index::postings::Class;
use crate::text::numeral::decimal;

/// A pair that stands in more proposals says nothing.
const MOST_PROPOSALS: usize = 12;
/// How often a pair counts at most: as often as in a title.
const MOST: f64 = rank::TITLE;

impl PolicyDocument<'_> {
    /// The proposals that share most with proposal `number`, the nearest first, at most `limit`.
    ///
    /// # Errors
    /// Where there is no such proposal.
    pub fn related(&self, number: u32, limit: usize) -> Result<Vec<Hit>, SearchError> {
        if !self.has(number) {
            let last = decimal(self.lengths.len() as u32);
            return Err(SearchError {
                code: PolicyErrorCode::UnknownProposal,
                message: [
                    "number: expected 1 to ",
                    &last,
                    ", found ",
                    &decimal(number),
                ]
                .concat(),
            });
        }
        let index = number as usize - 1;
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
        let mut scored = Vec::new();
        for (other, shared) in shared.iter().enumerate() {
            if other != index && *shared > 0.0 {
                scored.push((shared / (1.0 + self.lengths[other]), other));
            }
        }
        let kind = MatchKind::Close;
        let mut hits = Vec::new();
        for (score, index) in order::best_first(&scored) {
            if hits.len() < limit {
                hits.push(self.hit(&Ranked { index, score, kind }, &[], 0, Vec::new()));
            }
        }
        Ok(hits)
    }

    /// The different pairs of adjacent ideographs or letters of a proposal.
    fn pairs(&self, proposal: usize) -> Vec<u64> {
        let mut pairs = Vec::new();
        for (field, known) in self.fields.iter().enumerate() {
            if known.proposal != proposal {
                continue;
            }
            let text = &self.postings.symbols()
                [self.postings.start(field)..self.postings.start(field + 1)];
            for pair in text.windows(2) {
                let class = |symbol: u16| self.postings.alphabet().class(symbol);
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

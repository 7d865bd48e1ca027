//! Which runs of ideographs are words.
//!
//! Chinese is written without spaces, so words have to be recovered. A run of ideographs counts as a word if its parts
//! occur together far more often than by chance (pointwise mutual information at its weakest joint), and if it has
//! several different neighbours on both sides, so that it is not part of a longer word. (Feng et al., “Accessor Variety
//! Criteria for Chinese Word Extraction”, Computational Linguistics 30:1, 2004.)
//!
//! Both can be counted in the postings, so no list of words is sent.

use super::postings::{Class, Postings, SEPARATOR};
use crate::text::stop_words::STOP_CHARACTERS;

/// The lengths of words.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=8;
/// How many times more often than by chance the parts of a word must occur together.
const COHESION: u64 = 16;
/// How many different neighbours a word must have on either side.
const FREEDOM: usize = 3;

impl Postings {
    /// Whether `run` is a word of the document.
    #[must_use]
    pub fn is_word(&self, run: &[u16]) -> bool {
        let bounds = |symbol: Option<&u16>| {
            symbol.is_some_and(|symbol| {
                self.alphabet().class(*symbol) == Class::Ideograph
                    && !self.is_stop_character(*symbol)
            })
        };
        LENGTHS.contains(&run.len())
            && bounds(run.first())
            && bounds(run.last())
            && self.is_free(run)
            && self.coheres(run)
    }

    /// Whether no word begins or ends with `symbol`.
    #[must_use]
    pub fn is_stop_character(&self, symbol: u16) -> bool {
        STOP_CHARACTERS
            .chars()
            .any(|c| self.alphabet().symbol(c) == Some(symbol))
    }

    /// Whether `run` has enough different neighbours on either side. A neighbour that is not an ideograph counts each
    /// time.
    fn is_free(&self, run: &[u16]) -> bool {
        let symbols = self.symbols();
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for start in self.find(run) {
            let before = start
                .checked_sub(1)
                .map_or(SEPARATOR, |before| symbols[before]);
            for (side, symbol) in [
                (&mut left, before),
                (&mut right, symbols[start + run.len()]),
            ] {
                let ends = self.alphabet().class(symbol) != Class::Ideograph;
                if side.len() < FREEDOM && (ends || !side.contains(&symbol)) {
                    side.push(symbol);
                }
            }
            if left.len() + right.len() == 2 * FREEDOM {
                return true;
            }
        }
        false
    }

    /// Whether the parts of `run` occur together more often than by chance, however it is divided.
    fn coheres(&self, run: &[u16]) -> bool {
        // In 64 bits: in wasm a `usize` has 32, too few for the products of a long document.
        let count = |run| self.count(run) as u64;
        let whole = count(run) * self.symbols().len() as u64;
        (1..run.len()).all(|joint| {
            let (head, tail) = run.split_at(joint);
            whole >= COHESION * count(head) * count(tail)
        })
    }
}

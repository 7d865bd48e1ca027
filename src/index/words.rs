//! Which runs of the document are words of it.
//!
//! Chinese is written without spaces, so words have to be recovered. A run of ideographs is taken for
//! a word where it occurs at least a few times, where its parts occur together far more often than by
//! chance (pointwise mutual information of its weakest joint), and where it borders on different
//! characters on both sides, so that it is no piece of a longer word. (Cohesion and freedom of the
//! boundaries as in the unsupervised word discovery of Feng et al., “Accessor Variety Criteria for
//! Chinese Word Extraction”, Computational Linguistics 30:1, 2004.)
//!
//! All of that can be counted in the postings, so no list of words is sent.

use super::postings::{Class, Postings, SEPARATOR};
use crate::text::stop_words::STOP_CHARACTERS;

/// The lengths that words have.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=8;
/// How much more often than by chance the weakest joint of a word must hold.
const COHESION: u64 = 16;
/// With how many different characters a word must border on either side.
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

    /// Whether `run` borders on enough different characters on either side. Each end of a text
    /// counts as one of its own.
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

    fn coheres(&self, run: &[u16]) -> bool {
        // In 64 bits: in the page a `usize` has 32, which the products of a long document do not fit into.
        let count = |run| self.count(run) as u64;
        let whole = count(run) * self.symbols().len() as u64;
        (1..run.len()).all(|joint| {
            let (head, tail) = run.split_at(joint);
            whole >= COHESION * count(head) * count(tail)
        })
    }

    /// How often `run` stands in the text.
    #[must_use]
    pub fn count(&self, run: &[u16]) -> usize {
        match run {
            [symbol] => self.list(*symbol).len(),
            _ => self.find(run).count(),
        }
    }
}

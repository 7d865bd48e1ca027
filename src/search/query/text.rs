//! A query as segmentation works on it: split into units, each also in the symbols of the document.

use std::ops::Range;

use crate::search::corpus::Corpus;
use crate::text::tokens::{Tokens, Unit};

/// The units of a query, each an ideograph or a word, together with the document's symbols for them.
#[derive(Debug, Clone, Default)]
pub struct QueryText {
    tokens: Tokens,
    /// The symbol of each folded character.
    symbols: Vec<u16>,
}

impl QueryText {
    /// Splits `text` into units.
    #[must_use]
    pub fn of(text: &str, corpus: &Corpus<'_>) -> Self {
        let mut units = Self::default();
        units.add(text, corpus);
        units
    }

    /// Appends `text`, as if after white space.
    pub fn add(&mut self, text: &str, corpus: &Corpus<'_>) {
        self.tokens.add(text, corpus.stored.variants());
        self.symbols = corpus.postings.alphabet().run(&self.tokens.chars);
    }

    /// Returns the tokens.
    #[must_use]
    pub fn tokens(&self) -> &Tokens {
        &self.tokens
    }

    /// Returns the units, in order.
    #[must_use]
    pub fn units(&self) -> &[Unit] {
        &self.tokens.units
    }

    /// Returns the whole query in the symbols of the document.
    #[must_use]
    pub fn all(&self) -> &[u16] {
        &self.symbols
    }

    /// Returns `units` in the symbols of the document.
    #[must_use]
    pub fn run(&self, units: Range<usize>) -> &[u16] {
        &self.symbols[self.tokens.chars_of(units)]
    }

    /// Returns whether `units` are a single ideograph.
    #[must_use]
    pub fn is_character(&self, units: &Range<usize>) -> bool {
        units.len() == 1 && !self.tokens.units[units.start].is_word
    }

    /// Returns the hash of `units`; see [`Tokens::hash`].
    #[must_use]
    pub fn hash(&self, units: Range<usize>) -> u64 {
        self.tokens.hash(units)
    }

    /// Returns the hash of `units` with the last one reduced to its root, if it has one; see [`Tokens::root_hash`].
    #[must_use]
    pub fn root_hash(&self, units: Range<usize>) -> Option<u64> {
        self.tokens.root_hash(units)
    }

    /// Returns the text as written, without `units` and whatever is between them and the next unit, which there has to
    /// be.
    #[must_use]
    pub fn without(&self, units: Range<usize>) -> String {
        let start = |unit: usize| self.tokens.units[unit].start;
        let chars = start(units.start)..start(units.end);
        self.tokens.replacing(chars, "")
    }
}

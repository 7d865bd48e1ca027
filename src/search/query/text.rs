//! A query that is read in parts: its units, and the same in the symbols of the document.

use std::ops::Range;

use crate::search::corpus::Corpus;
use crate::text::tokens::{Tokens, Unit};

/// The units of a query, ideographs and words, and what of the document they may be.
#[derive(Debug, Clone, Default)]
pub struct QueryText {
    tokens: Tokens,
    /// The symbol of each folded character.
    symbols: Vec<u16>,
}

impl QueryText {
    /// The units of `text`.
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

    /// Its tokens.
    #[must_use]
    pub fn tokens(&self) -> &Tokens {
        &self.tokens
    }

    /// Its units, in order.
    #[must_use]
    pub fn units(&self) -> &[Unit] {
        &self.tokens.units
    }

    /// All of it in the symbols of the document.
    #[must_use]
    pub fn all(&self) -> &[u16] {
        &self.symbols
    }

    /// A range of units in the symbols of the document.
    #[must_use]
    pub fn run(&self, units: Range<usize>) -> &[u16] {
        &self.symbols[self.tokens.chars_of(units)]
    }

    /// Whether a range of units is a single ideograph.
    #[must_use]
    pub fn is_character(&self, units: &Range<usize>) -> bool {
        units.len() == 1 && !self.tokens.units[units.start].is_word
    }

    /// The hash of a range of units, as [`Tokens::hash`] has it.
    #[must_use]
    pub fn hash(&self, units: Range<usize>) -> u64 {
        self.tokens.hash(units)
    }

    /// The same as [`Tokens::root_hash`] has it.
    #[must_use]
    pub fn root_hash(&self, units: Range<usize>) -> Option<u64> {
        self.tokens.root_hash(units)
    }

    /// The text as it was written, without a range of units, up to the unit behind it.
    #[must_use]
    pub fn without(&self, units: Range<usize>) -> String {
        let start = |unit: usize| self.tokens.units[unit].start;
        let chars = start(units.start)..start(units.end);
        self.tokens.with(chars, &[])
    }
}

//! The term index: the Latin words of the document, such as `InnoHK`, `STEM` and `5G`, as an `fst::Set`.
//!
//! Search walks the automaton to complete the beginning of a word, or to correct a typing mistake. Chinese words are not
//! in it: they are derived when needed (see [`words`](super::words)).
//!
//! Keys are spelt in symbols (the numbers that [`Postings`](super::postings::Postings) gives to the document's
//! characters), not in UTF-8. A symbol below [`ONE_BYTE`] takes one byte, any other two. Symbols are numbered in the order
//! in which the text introduces them, so frequent characters tend to take one byte.

use fst::raw::{Fst, Node};

#[cfg(not(target_arch = "wasm32"))]
pub use build::{build, terms};

/// How many symbols take one byte.
pub const ONE_BYTE: u16 = 192;

/// The bytes of `symbol` in a key, and their number.
fn encode(symbol: u16) -> ([u8; 2], usize) {
    if symbol < ONE_BYTE {
        return ([symbol as u8, 0], 1);
    }
    let [high, low] = (symbol - ONE_BYTE).to_be_bytes();
    // `postings::MOST_SYMBOLS` keeps the first byte in range.
    ([high.saturating_add(ONE_BYTE as u8), low], 2)
}

/// A node of the automaton, reached by the symbols of a word or of its beginning.
#[derive(Debug, Clone, Copy)]
pub struct Prefix<'f> {
    node: Node<'f>,
}

impl<'f> Prefix<'f> {
    /// The empty prefix.
    #[must_use]
    pub fn empty(terms: &'f Fst<&[u8]>) -> Self {
        Self { node: terms.root() }
    }

    /// This prefix and `symbol`; `None` if no term begins like that.
    #[must_use]
    pub fn then(mut self, symbol: u16, terms: &'f Fst<&[u8]>) -> Option<Self> {
        let (bytes, length) = encode(symbol);
        for &byte in &bytes[..length] {
            let transition = self.node.find_input(byte)?;
            self.node = terms.node(self.node.transition_addr(transition));
        }
        Some(self)
    }

    /// Whether it is a whole term.
    #[must_use]
    pub fn is_term(&self) -> bool {
        self.node.is_final()
    }

    /// Calls `visit` with every symbol that can follow, in order, and the longer prefix.
    pub fn each(self, terms: &'f Fst<&[u8]>, visit: &mut dyn FnMut(u16, Self)) {
        for index in 0..self.node.len() {
            let transition = self.node.transition(index);
            let (first, node) = (transition.inp, terms.node(transition.addr));
            if u16::from(first) < ONE_BYTE {
                visit(u16::from(first), Self { node });
                continue;
            }
            for index in 0..node.len() {
                let transition = node.transition(index);
                let offset = u16::from_be_bytes([first - ONE_BYTE as u8, transition.inp]);
                let node = terms.node(transition.addr);
                visit(ONE_BYTE + offset, Self { node });
            }
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod build {
    use std::collections::BTreeSet;

    use fst::SetBuilder;

    use super::encode;
    use crate::index::postings::Alphabet;
    use crate::text::fold::Variants;
    use crate::text::tokens::Tokens;

    /// The term index of `texts`, as bytes of an `fst::Set`.
    #[must_use]
    pub fn build(texts: &[&str], variants: &Variants, alphabet: &Alphabet) -> Vec<u8> {
        let terms = terms(texts, variants);
        let keys: BTreeSet<Vec<u8>> = terms
            .iter()
            .filter_map(|term| key(term, alphabet))
            .collect();
        let mut builder = SetBuilder::memory();
        for key in keys {
            // Inserting fails only out of order or with repeats: a set has neither.
            let _ = builder.insert(key);
        }
        builder.into_inner().unwrap_or_default()
    }

    fn key(term: &str, alphabet: &Alphabet) -> Option<Vec<u8>> {
        let mut key = Vec::new();
        for c in term.chars() {
            let (bytes, length) = encode(alphabet.symbol(c)?);
            key.extend_from_slice(&bytes[..length]);
        }
        Some(key)
    }

    /// The terms of `texts`, folded.
    #[must_use]
    pub fn terms(texts: &[&str], variants: &Variants) -> BTreeSet<String> {
        let mut terms = BTreeSet::new();
        for text in texts {
            let tokens = Tokens::of(text, variants);
            for (index, unit) in tokens.units.iter().enumerate() {
                let word = tokens.folded(index..index + 1);
                if unit.is_word && word.len() > 1 && word.iter().any(|c| c.is_alphabetic()) {
                    terms.insert(String::from_iter(word));
                }
            }
        }
        terms
    }
}

//! Looks up stop words and keys of the glossary, both by the hash of their stems.

use crate::index::Stored;
use crate::index::lexicon::Lexicon;
use crate::search::order;
use crate::text::stop_words::STOP_WORDS;
use crate::text::tokens::Tokens;

/// What a word of a query is known to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A stop word, which carries no weight.
    StopWord,
    /// A key of the glossary, by its index in the lexicon.
    Key(usize),
}

/// The stop words and the keys of the glossary.
#[derive(Debug, Clone)]
pub struct QueryWords<'a> {
    /// The hashes of the stop words, ascending.
    stop_words: Vec<u64>,
    lexicon: &'a Lexicon,
}

impl<'a> QueryWords<'a> {
    /// Returns the stop words, and the keys that lead somewhere in the document.
    #[must_use]
    pub fn of(stored: &'a Stored<'_>) -> Self {
        let mut stop_words = Vec::new();
        for word in STOP_WORDS.split_ascii_whitespace() {
            let tokens = Tokens::of(word, stored.variants());
            stop_words.push(tokens.hash(tokens.all()));
        }
        order::sort(&mut stop_words);
        let lexicon = stored.lexicon();
        Self {
            stop_words,
            lexicon,
        }
    }

    /// Returns whether the word with `hash` is a stop word.
    #[must_use]
    pub fn is_stop_word(&self, hash: u64) -> bool {
        self.stop_words.binary_search(&hash).is_ok()
    }

    /// Returns what the word with `hash` is known to be. Stop words take precedence.
    #[must_use]
    pub fn meaning(&self, hash: u64) -> Option<Meaning> {
        if self.is_stop_word(hash) {
            return Some(Meaning::StopWord);
        }
        self.lexicon.find(hash).map(Meaning::Key)
    }
}

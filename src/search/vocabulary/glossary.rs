//! Words that are known by their hash: stop words, and the glossary's keys.

use crate::index::Stored;
use crate::index::lexicon::Lexicon;
use crate::search::order;
use crate::text::stop_words::STOP_WORDS;
use crate::text::tokens::Tokens;

/// What a word of a query is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A stop word, which carries no weight.
    StopWord,
    /// A key of the glossary, by its index in the lexicon.
    Key(usize),
}

/// Stop words and the glossary's keys.
#[derive(Debug, Clone)]
pub struct QueryWords<'a> {
    /// The hashes of the stop words, ascending.
    stop_words: Vec<u64>,
    lexicon: &'a Lexicon,
}

impl<'a> QueryWords<'a> {
    /// The words of a document.
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

    /// Whether the word with `hash` is a stop word.
    #[must_use]
    pub fn is_stop_word(&self, hash: u64) -> bool {
        self.stop_words.binary_search(&hash).is_ok()
    }

    /// What the word with `hash` is.
    #[must_use]
    pub fn meaning(&self, hash: u64) -> Option<Meaning> {
        if self.is_stop_word(hash) {
            return Some(Meaning::StopWord);
        }
        self.lexicon.find(hash).map(Meaning::Key)
    }
}

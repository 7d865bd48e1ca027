//! What the words of a query may mean beyond themselves: function words, and the glossary's keys.

use super::order;
use crate::index::Stored;
use crate::index::lexicon::Lexicon;
use crate::text::function_words::FUNCTION_WORDS;
use crate::text::tokens::Tokens;

/// What a word of a query is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A function word, which carries no weight.
    Function,
    /// A key of the glossary, by its index in the lexicon.
    Key(usize),
}

/// Function words and the glossary's keys.
#[derive(Debug, Clone)]
pub struct Vocabulary<'a> {
    /// The numbers of the function words, ascending.
    function_words: Vec<u64>,
    lexicon: &'a Lexicon,
}

impl<'a> Vocabulary<'a> {
    /// The vocabulary of a document.
    #[must_use]
    pub fn of(stored: &'a Stored<'_>) -> Self {
        let mut function_words = Vec::new();
        for word in FUNCTION_WORDS.split_ascii_whitespace() {
            let tokens = Tokens::of(word, stored.variants());
            function_words.push(tokens.key(0, tokens.units.len()));
        }
        order::sort(&mut function_words);
        let lexicon = stored.lexicon();
        Self {
            function_words,
            lexicon,
        }
    }

    /// Whether the word with the number `key` is a function word.
    #[must_use]
    pub fn is_function(&self, key: u64) -> bool {
        self.function_words.binary_search(&key).is_ok()
    }

    /// What the word with the number `key` is.
    #[must_use]
    pub fn meaning(&self, key: u64) -> Option<Meaning> {
        if self.is_function(key) {
            return Some(Meaning::Function);
        }
        self.lexicon.find(key).map(Meaning::Key)
    }
}

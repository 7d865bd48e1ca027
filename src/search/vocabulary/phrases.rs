//! Readers' phrases: words that editors gave to a proposal, in `readers.toml`, because readers ask for it with them
//! although its text does not contain them.
//!
//! A run of ideographs is found anywhere in a phrase, as it is in the text. Words of other scripts are looked up one by
//! one, by their stems, like keys of the glossary.

use std::ops::Range;

use super::Vocabulary;
use crate::index::Stored;
use crate::search::corpus::Corpus;
use crate::search::corpus::matches::Matches;
use crate::search::order;
use crate::search::query::text::QueryText;
use crate::text::chars::is_word_character;
use crate::text::tokens::Tokens;

/// The weight of an occurrence in a phrase: high, since an editor meant this very proposal.
const WEIGHT: f64 = 3.0;
/// How many low bits of a word's entry hold the index of its phrase.
const PHRASE: u32 = 20;

/// An index from Latin words to the phrases that contain them.
#[derive(Debug, Clone)]
pub struct LatinWords {
    /// The hashes of the stems, with the low bits replaced by the index of the phrase; ascending.
    words: Vec<u64>,
}

impl LatinWords {
    /// Indexes the phrases of a document.
    #[must_use]
    pub fn of(stored: &Stored<'_>) -> Self {
        let mut words = Vec::new();
        for (index, &(phrase, _)) in stored.lexicon().phrases.iter().enumerate() {
            // Most phrases consist of ideographs only.
            if !stored.text().units(phrase).iter().any(is_letter) {
                continue;
            }
            let phrase = stored.text().string(phrase);
            let tokens = Tokens::of(&phrase, stored.variants());
            for (unit, word) in tokens.units.iter().enumerate() {
                if word.is_word {
                    words.push(entry(tokens.hash(unit..unit + 1), index));
                }
            }
        }
        order::sort(&mut words);
        Self { words }
    }

    /// Returns whether any phrase contains the word with `hash`.
    #[must_use]
    pub fn has(&self, hash: u64) -> bool {
        !self.with(hash).is_empty()
    }

    /// Returns the indices of the phrases that contain the word with `hash`.
    fn with(&self, hash: u64) -> Vec<usize> {
        let first = self.words.partition_point(|&word| word < entry(hash, 0));
        let mut phrases = Vec::new();
        for word in &self.words[first..] {
            if word >> PHRASE != hash >> PHRASE {
                break;
            }
            phrases.push((word & ((1 << PHRASE) - 1)) as usize);
        }
        phrases
    }

    /// Returns whether `phrase` contains the word with `hash`.
    fn is_in(&self, hash: u64, phrase: usize) -> bool {
        self.words.binary_search(&entry(hash, phrase)).is_ok()
    }
}

fn is_letter(unit: &u16) -> bool {
    char::from_u32(u32::from(*unit)).is_some_and(is_word_character)
}

fn entry(hash: u64, phrase: usize) -> u64 {
    hash >> PHRASE << PHRASE | phrase as u64
}

impl<'a> Vocabulary<'a> {
    pub(super) fn latin_words(&self, corpus: &Corpus<'a>) -> &LatinWords {
        self.latin_words
            .get_or_init(|| LatinWords::of(corpus.stored))
    }

    /// Returns the indices of the readers' phrases that contain `units`: ideographs as a run, Latin words in any order.
    fn phrases(&self, corpus: &Corpus<'a>, text: &QueryText, units: Range<usize>) -> Vec<usize> {
        let mut phrases = Vec::new();
        if !text.units()[units.start].is_word {
            phrases.extend(corpus.phrases_with(text.run(units)));
            return phrases;
        }
        let words = self.latin_words(corpus);
        let hash = |unit: usize| text.hash(unit..unit + 1);
        for phrase in words.with(hash(units.start)) {
            if units.clone().all(|unit| words.is_in(hash(unit), phrase)) {
                phrases.push(phrase);
            }
        }
        phrases
    }

    /// Returns whether any readers' phrase contains `units`.
    #[must_use]
    pub fn readers_know(&self, corpus: &Corpus<'a>, text: &QueryText, units: Range<usize>) -> bool {
        !self.phrases(corpus, text, units).is_empty()
    }

    /// Adds to `matches` the proposals that have a readers' phrase with `units`.
    pub fn add_readers(
        &self,
        corpus: &Corpus<'a>,
        matches: &mut Matches,
        text: &QueryText,
        units: Range<usize>,
    ) {
        for phrase in self.phrases(corpus, text, units) {
            let (_, proposal) = corpus.stored.lexicon().phrases[phrase];
            matches.count(proposal, WEIGHT, 1.0);
        }
        matches.weigh();
    }
}

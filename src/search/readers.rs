//! The words that editors gave to proposals: who asks with them finds the proposal, though its text does not
//! have them.
//!
//! Ideographs of a phrase are found like those of the text: as a run, wherever it stands in the phrase. Words of
//! other scripts are found one by one, by their stems, as the glossary's keys are.

use super::matching::Matches;
use super::{PolicyDocument, order};
use crate::index::Stored;
use crate::text::chars::is_word_character;
use crate::text::tokens::Tokens;

/// What an occurrence counts beside one in the text: much, since an editor meant this proposal.
const WEIGHT: f64 = 3.0;
/// How many bits of a word's entry are the index of its phrase.
const PHRASE: u32 = 20;

/// Which phrases have which Latin words.
#[derive(Debug, Clone)]
pub struct Readers {
    /// The number of the stem, its lowest bits replaced by the index of the phrase; ascending.
    words: Vec<u64>,
}

impl Readers {
    /// The words of the phrases of a document.
    #[must_use]
    pub fn of(stored: &Stored<'_>) -> Self {
        let mut words = Vec::new();
        for (index, &(phrase, _)) in stored.lexicon().phrases.iter().enumerate() {
            // Most phrases are all ideographs.
            if !stored.text().units(phrase).iter().any(is_letter) {
                continue;
            }
            let phrase = stored.text().string(phrase);
            let tokens = Tokens::of(&phrase, stored.variants());
            for (unit, word) in tokens.units.iter().enumerate() {
                if word.is_word {
                    words.push(entry(tokens.key(unit, unit + 1), index));
                }
            }
        }
        order::sort(&mut words);
        Self { words }
    }

    /// The phrases that have the word with the number `key`, as indices.
    fn with(&self, key: u64) -> impl Iterator<Item = usize> + '_ {
        let first = self.words.partition_point(|&word| word < entry(key, 0));
        let same = move |word: &&u64| **word >> PHRASE == key >> PHRASE;
        let phrase = |word: &u64| (word & ((1 << PHRASE) - 1)) as usize;
        self.words[first..].iter().take_while(same).map(phrase)
    }
}

fn is_letter(unit: &u16) -> bool {
    char::from_u32(u32::from(*unit)).is_some_and(is_word_character)
}

fn entry(key: u64, phrase: usize) -> u64 {
    key >> PHRASE << PHRASE | phrase as u64
}

impl PolicyDocument<'_> {
    /// The phrases of readers that have a range of units, as indices.
    fn phrases(&self, tokens: &Tokens, start: usize, end: usize) -> Vec<usize> {
        let mut phrases = Vec::new();
        if !tokens.units[start].is_word {
            let run = self.postings.alphabet().run(tokens.text(start, end));
            phrases.extend(self.phrases_with(&run));
            return phrases;
        }
        let readers = self.readers.get_or_init(|| Readers::of(self.stored));
        phrases.extend(readers.with(tokens.key(start, start + 1)));
        for unit in start + 1..end {
            let key = tokens.key(unit, unit + 1);
            phrases.retain(|&phrase| readers.with(key).any(|other| other == phrase));
        }
        phrases
    }

    /// The phrases of readers in which `run` stands, as indices, as often as it stands there.
    pub(super) fn phrases_with<'p>(&'p self, run: &'p [u16]) -> impl Iterator<Item = usize> + 'p {
        // The phrases are the fields behind those of the document.
        let phrase = |place| self.postings.field_at(place).checked_sub(self.fields.len());
        self.postings.find(run).filter_map(phrase)
    }

    /// Whether readers' words have a range of units, and whether one phrase is nothing else.
    pub(super) fn readers_know(&self, tokens: &Tokens, start: usize, end: usize) -> Option<bool> {
        let phrases = self.phrases(tokens, start, end);
        let length = (tokens.text(start, end).len()) as u32;
        let is_whole =
            |&phrase: &usize| self.postings.field_length(self.fields.len() + phrase) == length;
        (!phrases.is_empty()).then(|| phrases.iter().any(is_whole))
    }

    /// Adds to `matches` the proposals to which editors gave a range of units.
    pub(super) fn add_readers(
        &self,
        matches: &mut Matches,
        tokens: &Tokens,
        start: usize,
        end: usize,
    ) {
        for phrase in self.phrases(tokens, start, end) {
            let (_, proposal) = self.stored.lexicon().phrases[phrase];
            matches.count(proposal, WEIGHT, 1.0);
        }
        matches.weigh();
    }
}

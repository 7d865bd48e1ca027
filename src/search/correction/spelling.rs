//! Corrects misspelt Latin words that only the vocabulary has: keys of the glossary, labels of facets, readers' words.
//!
//! The module carries hashes of these words, not the words. So every word one edit away from what was typed is looked
//! up (Norvig, “How to Write a Spelling Corrector”, 2007); the first letter is taken to be right. Many English words are
//! one edit apart, and the vocabulary has few of them: report is not a misspelt resort, nor concept a concert. The more
//! often an edit leads from one English word to another, the longer a word has to be for it.

use std::ops::Range;

use super::Mistake;
use crate::search::corpus::Corpus;
use crate::search::query::text::QueryText;
use crate::search::vocabulary::Vocabulary;
use crate::text::tokens::{Gap, LONGEST_STEM, stem};

/// The longest phrase in which a misspelt word is looked for, in words.
const LONGEST_PHRASE: usize = 3;
/// The shortest word that is corrected in a phrase, where the other words confirm it.
const SHORTEST_IN_PHRASE: usize = 4;
/// The shortest word in which two letters may have changed places.
const SHORTEST_SWAPPED: usize = 5;
/// The shortest word in which a letter may be missing or extra, or a vowel be another one.
const SHORTEST: usize = 6;
/// The shortest word in which any letter may be wrong.
const SHORTEST_REPLACED: usize = 7;
/// The shortest word outside a phrase whose correction is more than a guess.
const SURE: usize = 8;

/// A word that is one edit away from another.
struct Edit<'e> {
    word: &'e [char],
    /// The index of the last letter that the edit touched.
    last: usize,
    /// The shortest word in which the edit is likely to undo a mistake.
    shortest: usize,
}

/// Returns the mistake in the word `unit`, if correcting it gives a phrase of the vocabulary, the longest first, or a
/// word.
#[must_use]
pub fn mistake<'a>(
    corpus: &Corpus<'a>,
    vocabulary: &Vocabulary<'a>,
    text: &QueryText,
    unit: usize,
) -> Option<Mistake> {
    let tokens = text.tokens();
    let word = tokens.folded(unit..unit + 1);
    if !word.iter().all(char::is_ascii_lowercase) {
        return None;
    }
    let mut phrases = phrases_with(text, unit);
    let mut correction = None;
    each_edit(word, &mut |edit| {
        // Past the stem, or where long stems are cut, it gives another form of the same word.
        if edit.last >= stem(edit.word).min(LONGEST_STEM - 1) {
            return;
        }
        let is_known = |phrase: &Range<usize>| {
            let shortest = if phrase.len() > 1 {
                SHORTEST_IN_PHRASE
            } else {
                edit.shortest
            };
            let hash = || tokens.hash_replacing(phrase.clone(), unit, edit.word);
            word.len() >= shortest && vocabulary.knows(corpus, hash())
        };
        if let Some(index) = phrases.iter().position(is_known) {
            let is_guess = phrases[index].len() == 1 && word.len() < SURE;
            phrases.truncate(index);
            correction = Some(Mistake {
                units: unit..unit + 1,
                correction: String::from_iter(edit.word),
                is_guess,
            });
        }
    });
    correction
}

/// Returns the phrases that `unit` may be part of, the longest first, the word by itself last.
fn phrases_with(text: &QueryText, unit: usize) -> Vec<Range<usize>> {
    let mut phrases = Vec::new();
    for length in (1..=LONGEST_PHRASE).rev() {
        for start in (unit + 1).saturating_sub(length)..=unit {
            if is_phrase(text, &(start..start + length)) {
                phrases.push(start..start + length);
            }
        }
    }
    phrases
}

/// Returns whether `units` are words separated by white space only.
fn is_phrase(text: &QueryText, units: &Range<usize>) -> bool {
    let Some(units) = text.units().get(units.clone()) else {
        return false;
    };
    units.iter().all(|unit| unit.is_word) && units[1..].iter().all(|unit| unit.gap == Gap::Space)
}

/// Offers every word that is one edit away from `word`: two adjacent letters swapped, or one removed, added or replaced.
fn each_edit(word: &[char], offer: &mut dyn FnMut(Edit<'_>)) {
    let is_vowel = |letter: char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut offer = |parts: [&[char]; 3], last: usize, shortest: usize| {
        let word = &parts.concat();
        offer(Edit {
            word,
            last,
            shortest,
        });
    };
    for index in 1..word.len() {
        let (head, tail) = word.split_at(index);
        let (first, rest) = (tail[0], &tail[1..]);
        if let Some((&second, rest)) = rest.split_first() {
            offer([head, &[second, first], rest], index + 1, SHORTEST_SWAPPED);
        }
        offer([head, rest, &[]], index, SHORTEST);
        for letter in 'a'..='z' {
            offer([head, &[letter], tail], index, SHORTEST);
            let shortest = if is_vowel(letter) && is_vowel(first) {
                SHORTEST
            } else {
                SHORTEST_REPLACED
            };
            offer([head, &[letter], rest], index, shortest);
        }
    }
}

//! Slips of the finger: one wrong, missing, extra or transposed character.
//!
//! A Latin word is compared with the words of the document by walking down the term index with a row
//! of the edit distance (Damerau's, restricted: adjacent characters may change places; Wagner and
//! Fischer's table, a row a symbol), leaving every branch that is too far away already. Chinese is
//! written in runs without borders: there a run that the document has not is compared, character by
//! character, with what stands in the document around the rest of it. The first character is taken to
//! be right, so that no common word becomes another (手機維修 is not 飛機維修), or else the correction is a guess.

use std::ops::Range;

use super::PolicyDocument;
use crate::index::postings::{Class, UNKNOWN};
use crate::index::terms::Prefix;

/// The lengths of Chinese runs that are corrected.
const CHINESE: Range<usize> = 3..9;
/// A corrected run as short as this has to be a word of the document or, where it is for all that was typed, to end
/// alike or to stand in the document [`OFTEN`]. Where what was typed begins with a word, it has to end alike in any
/// case: 強積今 is 強積金, 電子煙 is not 電子化.
const SHORT: usize = 3;
const OFTEN: usize = 2;
/// What an occurrence of a correction counts that is a guess.
const UNSURE: f64 = 0.7;
/// Where a slip would make another number of one, it is none: 第五條 is not 第四條.
const NUMERALS: &str = "零一二兩三四五六七八九十百千萬億";
/// A word goes before any run that is none.
const WORD: usize = 1_000_000;

impl PolicyDocument<'_> {
    /// What `word`, a Latin word that is not in the document, was meant to be.
    pub(super) fn latin_correction(&self, word: &[u16]) -> Option<Vec<u16>> {
        let most = match word.len() {
            0..=3 => return None,
            4..=7 => 1,
            _ => 2,
        };
        let mut walk = Walk {
            word,
            most,
            path: Vec::new(),
            best: None,
            document: self,
        };
        let first = Prefix::empty(self.stored.terms()).then(word[0], self.stored.terms())?;
        let before: Vec<usize> = (0..=word.len()).collect();
        walk.path.push(word[0]);
        let row = walk.row(&before, None);
        walk.down(first, &row, &before);
        walk.best.map(|(_, _, word)| word)
    }

    /// What `run`, which the document does not have, was meant to be: of several the one that the
    /// document has most often. `is_whole` says whether it was typed like that, or is part of a longer run.
    pub(super) fn chinese_correction(&self, run: &[u16], is_whole: bool) -> Option<Vec<u16>> {
        if !CHINESE.contains(&run.len()) {
            return None;
        }
        let numerals = self.run(NUMERALS);
        let numbers = |run: &[u16]| {
            let mut numbers = run.to_vec();
            numbers.retain(|symbol| numerals.contains(symbol));
            numbers
        };
        let written = numbers(run);
        let keeps_numbers = |run: &[u16]| written.is_empty() || numbers(run) == written;
        let begins_with_word = self.postings.is_word(&run[..SHORT - 1]);
        let is_composed = self.is_composed(run);
        let mut best: Option<Vec<u16>> = None;
        let mut most = 0;
        let mut offer = |candidate: &[u16]| {
            let count = self.places(candidate).count();
            let is_word = self.postings.is_word(candidate);
            let score = if is_word { count + WORD } else { count };
            // Its last character may have changed places with the one before.
            let keeps_last = run.last().is_some_and(|last| candidate.contains(last));
            let is_frequent = is_word || (count >= OFTEN && is_whole);
            let is_likely = (is_word || !is_composed)
                && (candidate.len() > SHORT
                    || (keeps_last && is_whole)
                    || (is_frequent && (keeps_last || !begins_with_word)));
            if score > most && is_likely && keeps_numbers(candidate) {
                best = Some(candidate.to_vec());
                most = score;
            }
        };
        // Of equals the first stays: no more is changed than has to be.
        for index in 1..run.len() {
            let (head, tail) = run.split_at(index);
            if let [first, second, rest @ ..] = tail {
                offer(&[head, &[*second, *first], rest].concat());
            }
            self.each_between(head, &tail[1..], &mut offer);
        }
        for index in 1..run.len() {
            let (head, tail) = run.split_at(index);
            self.each_between(head, tail, &mut offer);
            // What is left of four characters is three: 學前教育 is no 學教育.
            let shorter = [head, &tail[1..]].concat();
            let is_likely = shorter.len() > SHORT || self.postings.is_word(&shorter);
            if run.len() > SHORT && is_likely {
                offer(&shorter);
            }
        }
        // What begins with nothing that the document has may be wrong in its first character.
        if run.len() > SHORT && !self.postings.has(&run[..SHORT - 1], self.text_end()) {
            self.each_between(&[], &run[1..], &mut offer);
        }
        best
    }

    /// Whether `run` is a word of the document with a character or two beside it: 保險業 is no slip. Where it has a
    /// character that the document has not, and no long word, it is more likely one.
    fn is_composed(&self, run: &[u16]) -> bool {
        let is_strange = run.contains(&UNKNOWN);
        let is_beside = |word: &[u16], rest: &[u16]| {
            rest.len() < SHORT
                && (!is_strange || word.len() > rest.len() + 1)
                && self.postings.is_word(word)
        };
        (1..run.len()).any(|border| {
            let (head, tail) = run.split_at(border);
            is_beside(head, tail) || is_beside(tail, head)
        })
    }

    /// What an occurrence of `run`, to which `typed` was corrected, counts beside one as written: less where it
    /// begins otherwise, or where so little is left of what was typed that it may be chance.
    pub(super) fn certainty(&self, typed: &[u16], run: &[u16]) -> f64 {
        let is_short = run.len() <= SHORT && !self.postings.is_word(run);
        let is_rare = self.places(run).count() < OFTEN;
        if typed.first() == run.first() && !(is_short && is_rare) {
            1.0
        } else {
            UNSURE
        }
    }

    /// Offers every run of the document that is `head`, any ideograph, and `tail`.
    fn each_between(&self, head: &[u16], tail: &[u16], offer: &mut dyn FnMut(&[u16])) {
        let symbols = self.postings.symbols();
        let length = head.len() + 1 + tail.len();
        let (known, offset) = if head.len() < tail.len() {
            (tail, head.len() + 1)
        } else {
            (head, 0)
        };
        for start in self.places(known) {
            let Some(start) = start.checked_sub(offset) else {
                continue;
            };
            let Some(candidate) = symbols.get(start..start + length) else {
                continue;
            };
            let (before, after) = candidate.split_at(head.len());
            if before == head
                && after[1..] == *tail
                && self.postings.alphabet().class(after[0]) == Class::Ideograph
            {
                offer(candidate);
            }
        }
    }
}

/// A walk down the terms that stays close to a word.
struct Walk<'w, 'd> {
    word: &'w [u16],
    most: usize,
    /// The symbols on the way down.
    path: Vec<u16>,
    /// The distance, how rare the word is (the less the more frequent), and the word.
    best: Option<(usize, usize, Vec<u16>)>,
    document: &'w PolicyDocument<'d>,
}

impl<'w> Walk<'w, '_> {
    /// The distances of the path to each beginning of the word; `before` are those of the path
    /// without its last symbol, `earlier` without its last two.
    fn row(&self, before: &[usize], earlier: Option<&[usize]>) -> Vec<usize> {
        let mut row = vec![before[0] + 1];
        let length = self.path.len();
        for index in 1..=self.word.len() {
            let differs = usize::from(self.word[index - 1] != self.path[length - 1]);
            let mut distance = (before[index] + 1)
                .min(row[index - 1] + 1)
                .min(before[index - 1] + differs);
            if let Some(earlier) = earlier
                && index > 1
                && self.word[index - 1] == self.path[length - 2]
                && self.word[index - 2] == self.path[length - 1]
            {
                distance = distance.min(earlier[index - 2] + 1);
            }
            row.push(distance);
        }
        row
    }

    fn down(&mut self, prefix: Prefix<'w>, row: &[usize], before: &[usize]) {
        let distance = row[self.word.len()];
        if prefix.is_term() && distance <= self.most {
            let rarity = usize::MAX - self.document.places(&self.path).count();
            let candidate = (distance, rarity, self.path.clone());
            if self.best.as_ref().is_none_or(|best| candidate < *best) {
                self.best = Some(candidate);
            }
        }
        if row.iter().all(|&distance| distance > self.most) {
            return;
        }
        let terms = self.document.stored.terms();
        prefix.each(terms, &mut |symbol, next| {
            if self.document.postings.alphabet().class(symbol) == Class::Word {
                self.path.push(symbol);
                let next_row = self.row(row, Some(before));
                self.down(next, &next_row, row);
                self.path.pop();
            }
        });
    }
}

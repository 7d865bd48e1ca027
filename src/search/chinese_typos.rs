//! Slips of the finger in Chinese: one wrong, missing, extra or transposed character.
//!
//! Chinese is written in runs without borders. A run that neither the document nor readers have is compared, character
//! by character, with what stands there around the rest of it. The first character is taken to be right, so that no
//! common word becomes another (手機維修 is not 飛機維修), or else the correction is a guess.

use std::ops::Range;

use super::PolicyDocument;
use crate::index::postings::{Class, UNKNOWN};

/// The lengths of the runs that are corrected.
const LENGTHS: Range<usize> = 3..9;
/// A corrected run as short as this has to be a word of the document or, where it is for all that was typed, to end
/// alike or to stand in the document [`OFTEN`]. Where what was typed begins with a word, it has to end alike in any
/// case: 強積今 is 強積金, 電子煙 is not 電子化.
const SHORT: usize = 3;
const OFTEN: usize = 2;
/// Where a slip would make another number of one, it is none: 第五條 is not 第四條.
const NUMERALS: &str = "零一二兩三四五六七八九十百千萬億";
/// A word goes before any run that is none.
const WORD: usize = 1_000_000;

/// A run that may be a slip, and the best of what it may be a slip of.
struct Slip<'r, 'd> {
    document: &'r PolicyDocument<'d>,
    run: &'r [u16],
    /// Whether it was typed like that, or is part of a longer run.
    is_whole: bool,
    begins_with_word: bool,
    /// As [`PolicyDocument::beside_word`] has it.
    beside_word: Option<usize>,
    /// The numerals in it.
    numbers: Vec<u16>,
    best: Option<Vec<u16>>,
    /// How good the best is.
    score: usize,
}

impl PolicyDocument<'_> {
    /// What `run`, which stands nowhere, was meant to be: of several a word, or else what stands most often.
    /// `is_whole` says whether it was typed like that, or is part of a longer run.
    pub(super) fn chinese_correction(&self, run: &[u16], is_whole: bool) -> Option<Vec<u16>> {
        if !LENGTHS.contains(&run.len()) || self.postings.count(run) > 0 {
            return None;
        }
        let mut slip = Slip {
            document: self,
            run,
            is_whole,
            begins_with_word: self.postings.is_word(&run[..SHORT - 1]),
            beside_word: self.beside_word(run),
            numbers: self.numerals(run),
            best: None,
            score: 0,
        };
        slip.compare();
        slip.best
    }

    /// Whether it is but a guess that `typed` was meant to be `run`: where it begins otherwise or is two words side by
    /// side, or where so little is left of what was typed that it may be chance.
    pub(super) fn is_guess(&self, typed: &[u16], run: &[u16]) -> bool {
        let is_short = run.len() <= SHORT && !self.postings.is_word(run);
        typed.first() != run.first()
            || (is_short && self.postings.count(run) < OFTEN)
            || (!self.postings.is_word(run) && self.beside_word(typed).is_some())
    }

    fn numerals(&self, run: &[u16]) -> Vec<u16> {
        let numerals = self.run(NUMERALS);
        let mut run = run.to_vec();
        run.retain(|symbol| numerals.contains(symbol));
        run
    }

    /// How many characters, one or two, `run` has beside a word of the document, if it begins or ends with one:
    /// 保險業 is no slip. Where it has a character that the document has not, and no long word, it is more likely one.
    fn beside_word(&self, run: &[u16]) -> Option<usize> {
        let is_strange = run.contains(&UNKNOWN);
        let is_beside = |word: &[u16], rest: usize| {
            (!is_strange || word.len() > rest + 1) && self.postings.is_word(word)
        };
        (1..SHORT).find(|&rest| {
            is_beside(&run[rest..], rest) || is_beside(&run[..run.len() - rest], rest)
        })
    }

    /// Whether `run` stands in the document, or is all that readers say of something.
    fn is_said(&self, run: &[u16]) -> bool {
        let length = |phrase| self.postings.field_length(self.fields.len() + phrase);
        let is_whole = |phrase| length(phrase) as usize == run.len();
        self.postings.has(run, self.text_end()) || self.phrases_with(run).any(is_whole)
    }

    /// Whether `run` is two words of the document side by side.
    fn is_composed(&self, run: &[u16]) -> bool {
        (2..run.len() - 1).any(|border| {
            let (head, tail) = run.split_at(border);
            self.postings.is_word(head) && self.postings.is_word(tail)
        })
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
        for start in self.postings.find(known) {
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

impl Slip<'_, '_> {
    /// Offers everything that it may be a slip of; of equals the first stays, so that no more is changed than has
    /// to be.
    fn compare(&mut self) {
        let (document, run) = (self.document, self.run);
        for index in 1..run.len() {
            let (head, tail) = run.split_at(index);
            if let [first, second, rest @ ..] = tail {
                self.offer(&[head, &[*second, *first], rest].concat());
            }
            document.each_between(head, &tail[1..], &mut |run| self.offer(run));
        }
        for index in 1..run.len() {
            let (head, tail) = run.split_at(index);
            document.each_between(head, tail, &mut |run| self.offer(run));
            // What is left of four characters is three: 學前教育 is no 學教育.
            let shorter = [head, &tail[1..]].concat();
            let is_likely = shorter.len() > SHORT || document.postings.is_word(&shorter);
            if run.len() > SHORT && is_likely {
                self.offer(&shorter);
            }
        }
        // What begins with nothing that the document has may be wrong in its first character.
        if run.len() > SHORT
            && !document
                .postings
                .has(&run[..SHORT - 1], document.text_end())
        {
            document.each_between(&[], &run[1..], &mut |run| self.offer(run));
        }
    }

    fn offer(&mut self, candidate: &[u16]) {
        let count = self.document.postings.count(candidate);
        let is_word = self.document.postings.is_word(candidate);
        let score = if is_word { count + WORD } else { count };
        if score > self.score
            && (self.numbers.is_empty() || self.document.numerals(candidate) == self.numbers)
            && self.document.is_said(candidate)
            && self.may_be(candidate, is_word, count)
        {
            self.best = Some(candidate.to_vec());
            self.score = score;
        }
    }

    /// Whether it may be a slip of `candidate`, which stands `count` times.
    fn may_be(&self, candidate: &[u16], is_word: bool, count: usize) -> bool {
        let is_often = count >= OFTEN;
        // What stands beside a word is meant to, but two characters may be a slip of another word.
        let is_likely = match self.beside_word {
            None => true,
            Some(2) if self.is_whole => is_word || is_often || self.document.is_composed(candidate),
            Some(_) => is_word,
        };
        // Its last character may have changed places with the one before.
        let keeps_last = self.run.last().is_some_and(|last| candidate.contains(last));
        let is_frequent = is_word || (is_often && self.is_whole);
        is_likely
            && (candidate.len() > SHORT
                || (keeps_last && self.is_whole)
                || (is_frequent && (keeps_last || !self.begins_with_word)))
    }
}

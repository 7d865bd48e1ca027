//! Slips of the finger in Chinese: one wrong, missing, extra or transposed character.
//!
//! Chinese is written in runs without borders. A run that neither the document nor readers have is compared, character
//! by character, with what stands there around the rest of it. The first character is taken to be right, so that no
//! common word becomes another (手機維修 is not 飛機維修), or else the correction is a guess.

use std::ops::Range;

use crate::index::postings::{Class, UNKNOWN};
use crate::search::corpus::Corpus;

/// The lengths of the runs that are corrected.
const LENGTHS: Range<usize> = 3..9;
/// Of runs as short as this little is left beside a slip, so that more is asked of what they are corrected to: see
/// [`Slip::may_be`]. 強積今 is 強積金, 電子煙 is not 電子化.
const SHORT: usize = 3;
/// What stands as often is no accident.
const OFTEN: usize = 2;
/// Where a slip would make another number of one, it is none: 第五條 is not 第四條.
const NUMERALS: &str = "零一二兩三四五六七八九十百千萬億";
/// A word goes before any run that is none.
const WORD_FIRST: usize = 1_000_000;

/// A run that may be a slip, and the best of what it may be a slip of.
struct Slip<'r, 'a> {
    corpus: &'r Corpus<'a>,
    run: &'r [u16],
    /// Whether it was typed like that, or is part of a longer run.
    is_whole: bool,
    begins_with_word: bool,
    /// As [`beside_word`] has it.
    beside_word: Option<usize>,
    /// The numerals in it.
    numbers: Vec<u16>,
    best: Option<Vec<u16>>,
    /// How good the best is.
    score: usize,
}

/// What `run`, which stands nowhere, was meant to be: of several a word, or else what stands most often.
/// `is_whole` says whether it was typed like that, or is part of a longer run.
#[must_use]
pub fn correction(corpus: &Corpus<'_>, run: &[u16], is_whole: bool) -> Option<Vec<u16>> {
    if !LENGTHS.contains(&run.len()) || corpus.postings.count(run) > 0 {
        return None;
    }
    let mut slip = Slip {
        corpus,
        run,
        is_whole,
        begins_with_word: corpus.postings.is_word(&run[..SHORT - 1]),
        beside_word: beside_word(corpus, run),
        numbers: numerals(corpus, run),
        best: None,
        score: 0,
    };
    slip.compare();
    slip.best
}

/// Whether it is but a guess that `typed` was meant to be `run`: where it begins otherwise or is two words side by
/// side, or where so little is left of what was typed that it may be chance.
#[must_use]
pub fn is_guess(corpus: &Corpus<'_>, typed: &[u16], run: &[u16]) -> bool {
    let is_word = corpus.postings.is_word(run);
    let is_rare = run.len() <= SHORT && corpus.postings.count(run) < OFTEN;
    typed.first() != run.first() || (!is_word && (is_rare || beside_word(corpus, typed).is_some()))
}

fn numerals(corpus: &Corpus<'_>, run: &[u16]) -> Vec<u16> {
    let numerals = corpus.run(NUMERALS);
    let mut run = run.to_vec();
    run.retain(|symbol| numerals.contains(symbol));
    run
}

/// Where `run` is a word of the document with one or two characters beside it, how many these are: 保險|業 and 和|學生|坐
/// are ordinary phrases, no slips. If it has a character that the document has not, only a word counts that is longer than
/// what is beside it by more than one.
fn beside_word(corpus: &Corpus<'_>, run: &[u16]) -> Option<usize> {
    let is_strange = run.contains(&UNKNOWN);
    let is_beside = |word: &[u16], rest: usize| {
        (!is_strange || word.len() > rest + 1) && corpus.postings.is_word(word)
    };
    (1..SHORT).find(|&rest| {
        let length = run.len() - rest;
        (0..=rest).any(|start| is_beside(&run[start..start + length], rest))
    })
}

impl Slip<'_, '_> {
    /// Offers everything that it may be a slip of; of equals the first stays, so that no more is changed than has
    /// to be.
    fn compare(&mut self) {
        let (corpus, run) = (self.corpus, self.run);
        for index in 1..run.len() {
            let (head, tail) = run.split_at(index);
            if let [first, second, rest @ ..] = tail {
                self.offer(&[head, &[*second, *first], rest].concat());
            }
            each_between(corpus, head, &tail[1..], &mut |run| self.offer(run));
        }
        for index in 1..run.len() {
            let (head, tail) = run.split_at(index);
            each_between(corpus, head, tail, &mut |run| self.offer(run));
            // What is left of four characters is three: 學前教育 is no 學教育.
            let shorter = [head, &tail[1..]].concat();
            let is_likely = shorter.len() > SHORT || corpus.postings.is_word(&shorter);
            if run.len() > SHORT && is_likely {
                self.offer(&shorter);
            }
        }
        // What begins with nothing that the document has may be wrong in its first character.
        if run.len() > SHORT && !corpus.contains(&run[..SHORT - 1]) {
            each_between(corpus, &[], &run[1..], &mut |run| self.offer(run));
        }
    }

    fn offer(&mut self, candidate: &[u16]) {
        let count = self.corpus.postings.count(candidate);
        let is_word = self.corpus.postings.is_word(candidate);
        let score = if is_word { count + WORD_FIRST } else { count };
        if score > self.score
            && (self.numbers.is_empty() || numerals(self.corpus, candidate) == self.numbers)
            && is_said(self.corpus, candidate)
            && (is_word || !self.cuts_word(candidate))
            && self.may_be(candidate, is_word, count)
        {
            self.best = Some(candidate.to_vec());
            self.score = score;
        }
    }

    /// Whether `candidate` has another first character than was typed, with which no word begins, or another last one,
    /// with which one begins or none ends: 深夜經濟 is not (刺) 激夜經濟, 出生率低 not 出生率持 (續), 物業稅 not 物業的.
    fn cuts_word(&self, candidate: &[u16]) -> bool {
        if candidate.len() != self.run.len() {
            return false;
        }
        let (postings, last) = (&self.corpus.postings, candidate.len() - 1);
        let begins_word = |start: usize| {
            let word = postings.symbols().get(start + last..start + last + 2);
            word.is_some_and(|word| postings.is_word(word))
        };
        let has_other_first = self.run.ends_with(&candidate[1..]);
        let has_other_last = self.run.starts_with(&candidate[..last]);
        (has_other_first && !postings.is_word(&candidate[..2]))
            || (has_other_last
                && (postings.is_stop_character(candidate[last])
                    || postings.find(candidate).any(begins_word)))
    }

    /// Whether it may be a slip of `candidate`, which stands `count` times. A short candidate has to end alike, where it
    /// is for all that was typed, or else to be a word or stand often, and to end alike in any case where what was typed
    /// begins with a word.
    fn may_be(&self, candidate: &[u16], is_word: bool, count: usize) -> bool {
        let is_often = count >= OFTEN;
        // What stands beside a word is meant to, but two characters may be a slip of another word.
        let is_likely = match self.beside_word {
            None => true,
            Some(2) if self.is_whole => is_word || is_often || is_composed(self.corpus, candidate),
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

/// Whether `run` stands in the document, or is all that readers say of something.
fn is_said(corpus: &Corpus<'_>, run: &[u16]) -> bool {
    let is_whole = |phrase| corpus.phrase_length(phrase) == run.len();
    corpus.contains(run) || corpus.phrases_with(run).any(is_whole)
}

/// Whether `run` is two words of the document side by side.
fn is_composed(corpus: &Corpus<'_>, run: &[u16]) -> bool {
    (2..run.len() - 1).any(|border| {
        let (head, tail) = run.split_at(border);
        corpus.postings.is_word(head) && corpus.postings.is_word(tail)
    })
}

/// Offers every run of the document that is `head`, any ideograph, and `tail`.
fn each_between(corpus: &Corpus<'_>, head: &[u16], tail: &[u16], offer: &mut dyn FnMut(&[u16])) {
    let symbols = corpus.postings.symbols();
    let length = head.len() + 1 + tail.len();
    let (known, offset) = if head.len() < tail.len() {
        (tail, head.len() + 1)
    } else {
        (head, 0)
    };
    for start in corpus.postings.find(known) {
        let Some(start) = start.checked_sub(offset) else {
            continue;
        };
        let Some(candidate) = symbols.get(start..start + length) else {
            continue;
        };
        let (before, after) = candidate.split_at(head.len());
        if before == head
            && after[1..] == *tail
            && corpus.postings.alphabet().class(after[0]) == Class::Ideograph
        {
            offer(candidate);
        }
    }
}

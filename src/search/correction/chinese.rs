//! Corrects Chinese: one wrong, missing, extra or transposed character.
//!
//! Chinese is written without spaces, so there is no list of words to compare with. Instead, each character of a run
//! that occurs neither in the document nor in readers' phrases is suspected in turn: the rest of the run is looked up,
//! and whatever the document has in its place is a candidate. The first character is taken to be right, so that no
//! common word turns into another (手機維修 is not 飛機維修); a correction that changes it is only a guess.

use std::ops::Range;

use crate::index::postings::{Class, UNKNOWN};
use crate::search::corpus::Corpus;

/// The lengths of runs that are corrected.
const LENGTHS: Range<usize> = 3..9;
/// In a run this short, little is left beside the mistake, so more is asked of its correction: see [`Slip::may_be`].
/// 強積今 is 強積金, but 電子煙 is not 電子化.
const SHORT: usize = 3;
/// A run that occurs this often does not occur by accident.
const OFTEN: usize = 2;
/// The characters that a correction must not change, as it would make another number: 第五條 is not 第四條.
const NUMERALS: &str = "零一二兩三四五六七八九十百千萬億";
/// What is added to the score of a word, so that it beats any run that is not a word.
const WORD_FIRST: usize = 1_000_000;

/// A run that may contain a mistake, and its best correction so far.
struct Slip<'r, 'a> {
    corpus: &'r Corpus<'a>,
    run: &'r [u16],
    /// Whether it is all of what was typed between two gaps, rather than part of a longer run.
    is_whole: bool,
    /// Whether its first two characters are a word.
    begins_with_word: bool,
    /// The result of [`beside_word`].
    beside_word: Option<usize>,
    /// The numerals in it.
    numbers: Vec<u16>,
    best: Option<Vec<u16>>,
    /// The score of the best.
    score: usize,
}

/// Returns what `run` was meant to be: of several candidates a word, or else the most frequent; `None` if it occurs as
/// it is. `is_whole` says whether it is all of what was typed between two gaps, rather than part of a longer run.
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

/// Returns whether it is only a guess that `typed` was meant to be `run`: if the first character differs, or if `run`
/// is no word and either is so short and rare that it may be chance, or `typed` is a word with something beside it.
#[must_use]
pub fn is_guess(corpus: &Corpus<'_>, typed: &[u16], run: &[u16]) -> bool {
    let is_word = corpus.postings.is_word(run);
    let is_rare = run.len() <= SHORT && corpus.postings.count(run) < OFTEN;
    typed.first() != run.first() || (!is_word && (is_rare || beside_word(corpus, typed).is_some()))
}

/// Returns the numerals in `run`, in order.
fn numerals(corpus: &Corpus<'_>, run: &[u16]) -> Vec<u16> {
    let numerals = corpus.run(NUMERALS);
    let mut run = run.to_vec();
    run.retain(|symbol| numerals.contains(symbol));
    run
}

/// If `run` is a word of the document with one or two characters beside it, returns how many these are: 保險|業 and
/// 和|學生|坐 are ordinary phrases, not mistakes. If a character of `run` does not occur in the document, the word has to
/// be longer than what is beside it by more than one.
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
    /// Offers everything that the run may have been meant to be. Of candidates with equal scores the first one wins, so
    /// the mildest changes come first.
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
            // If three characters are left of four, they have to be a word: 學前教育 is not 學教育.
            let shorter = [head, &tail[1..]].concat();
            let is_likely = shorter.len() > SHORT || corpus.postings.is_word(&shorter);
            if run.len() > SHORT && is_likely {
                self.offer(&shorter);
            }
        }
        // If the first two characters do not occur in the document, the first of them may be wrong.
        if run.len() > SHORT && !corpus.contains(&run[..SHORT - 1]) {
            each_between(corpus, &[], &run[1..], &mut |run| self.offer(run));
        }
    }

    /// Takes `candidate` for the best if it is plausible and its score is higher.
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

    /// Returns whether `candidate` replaces the first character by one that does not begin a word with the next, or the
    /// last by one that begins the following word or ends none: 深夜經濟 is not (刺) 激夜經濟, 出生率低 not 出生率持 (續),
    /// 物業稅 not 物業的.
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

    /// Returns whether the run may have been meant to be `candidate`, which occurs `count` times.
    ///
    /// A short candidate has to keep the last character of a run that is whole. Failing that, it has to be a word (or,
    /// for a whole run, frequent), and to keep the last character of a run that begins with a word.
    fn may_be(&self, candidate: &[u16], is_word: bool, count: usize) -> bool {
        let is_often = count >= OFTEN;
        // One character beside a word is probably meant, but two may be a mistyped word.
        let is_likely = match self.beside_word {
            None => true,
            Some(2) if self.is_whole => is_word || is_often || is_composed(self.corpus, candidate),
            Some(_) => is_word,
        };
        // Anywhere in the candidate, since the last character may have been transposed.
        let keeps_last = self.run.last().is_some_and(|last| candidate.contains(last));
        let is_frequent = is_word || (is_often && self.is_whole);
        is_likely
            && (candidate.len() > SHORT
                || (keeps_last && self.is_whole)
                || (is_frequent && (keeps_last || !self.begins_with_word)))
    }
}

/// Returns whether `run` occurs in the document or is a whole readers' phrase.
fn is_said(corpus: &Corpus<'_>, run: &[u16]) -> bool {
    let is_whole = |phrase| corpus.phrase_length(phrase) == run.len();
    corpus.contains(run) || corpus.phrases_with(run).any(is_whole)
}

/// Returns whether `run` consists of two words of the document.
fn is_composed(corpus: &Corpus<'_>, run: &[u16]) -> bool {
    (2..run.len() - 1).any(|border| {
        let (head, tail) = run.split_at(border);
        corpus.postings.is_word(head) && corpus.postings.is_word(tail)
    })
}

/// Offers every run of the document or the readers' phrases that consists of `head`, any one ideograph, and `tail`.
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

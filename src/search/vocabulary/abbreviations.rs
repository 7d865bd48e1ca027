//! Expands abbreviations of names: 生產力局 → 生產力促進局, 信保局 → 信用保險局.
//!
//! An abbreviation keeps three to five characters of a name, in order. The search goes through the occurrences of its
//! rarest character. The other characters have to be around that one, with few skipped between them; the first has to
//! begin a word; and with the last, or soon after it, the name has to end in one of [`ENDINGS`], as names do.

use std::ops::Range;

use super::Vocabulary;
use crate::index::postings::{Alphabet, Class};
use crate::search::corpus::Corpus;

/// The characters with which names of bodies, places, schemes and laws end; their variants fold to these.
const ENDINGS: &str = "局署處會院司館園廳校所站團金劃例證心室辦盟社區線埠";
/// The lengths of abbreviations.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=5;
/// How many characters an abbreviation may skip between two that it keeps.
const LONGEST_SKIP: usize = 3;
/// The longest word that is tried as the beginning of a name.
const LONGEST_WORD: usize = 4;
/// A run that occurs more often than this is a common word.
const COMMON: usize = 60;
/// How many characters after the last one kept the name may end.
const LONGEST_REST: usize = 5;

impl<'a> Vocabulary<'a> {
    /// Returns the name that `run` abbreviates, as a range of the folded text from its first character to the last one
    /// that the abbreviation keeps. Of several names, the most frequent one wins.
    #[must_use]
    pub fn name_for(&self, corpus: &Corpus<'a>, run: &[u16]) -> Option<Range<usize>> {
        let class = |symbol: &u16| corpus.postings.alphabet().class(*symbol);
        if !LENGTHS.contains(&run.len())
            || run.iter().any(|symbol| class(symbol) != Class::Ideograph)
            || self.is_phrase(corpus, run)
        {
            return None;
        }
        let rarest = corpus.postings.rarest(run);
        let mut best = None;
        let mut most = 0;
        for &position in corpus.postings.list(run[rarest]) {
            if position as usize >= corpus.text_end() {
                break;
            }
            let Some(name) = self.name_around(corpus, run, rarest, position as usize) else {
                continue;
            };
            let count = corpus
                .positions(&corpus.postings.symbols()[name.clone()])
                .count();
            if count > most {
                (best, most) = (Some(name), count);
            }
        }
        best
    }

    /// Returns whether `run` is several words rather than an abbreviation: it ends with a word of the document (大公司),
    /// or it is a common run followed by a character with which no name ends (香港用).
    fn is_phrase(&self, corpus: &Corpus<'a>, run: &[u16]) -> bool {
        let (last, rest) = (run.len() - 1, &run[..run.len() - 1]);
        (1..last).any(|start| corpus.postings.is_word(&run[start..]))
            || (corpus.postings.count(rest) > COMMON && !self.endings.contains(&run[last]))
    }

    /// Returns the name of which the character at `position` is the one at `index` of the abbreviation `run`.
    fn name_around(
        &self,
        corpus: &Corpus<'a>,
        run: &[u16],
        index: usize,
        position: usize,
    ) -> Option<Range<usize>> {
        let symbols = corpus.postings.symbols();
        let is_ideograph = |position: usize| {
            corpus.postings.alphabet().class(symbols[position]) == Class::Ideograph
        };
        let (mut start, mut last) = (position, position);
        for &symbol in run[..index].iter().rev() {
            start = (start.saturating_sub(LONGEST_SKIP + 1)..start)
                .rev()
                .take_while(|&position| is_ideograph(position))
                .find(|&position| symbols[position] == symbol)?;
        }
        for &symbol in &run[index + 1..] {
            last = (last + 1..symbols.len().min(last + LONGEST_SKIP + 2))
                .take_while(|&position| is_ideograph(position))
                .find(|&position| symbols[position] == symbol)?;
        }
        let mut rest = (last..symbols.len().min(last + LONGEST_REST + 1))
            .take_while(|&position| is_ideograph(position));
        let ends = rest.any(|position| self.endings.contains(&symbols[position]));
        (last + 1 - start > run.len() && ends && begins_word(corpus, start))
            .then_some(start..last + 1)
    }
}

/// Returns whether a word of the document begins at `position` of the folded text.
fn begins_word(corpus: &Corpus<'_>, position: usize) -> bool {
    let text = &corpus.postings.symbols()[position..];
    (2..=LONGEST_WORD).any(|length| text.len() > length && corpus.postings.is_word(&text[..length]))
}

/// Returns the symbols of those [`ENDINGS`] that occur in the document.
#[must_use]
pub fn endings(alphabet: &Alphabet) -> Vec<u16> {
    let mut endings = Vec::new();
    for c in ENDINGS.chars() {
        if let Some(symbol) = alphabet.symbol(c) {
            endings.push(symbol);
        }
    }
    endings
}

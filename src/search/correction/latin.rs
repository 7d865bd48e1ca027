//! Corrects Latin words: one wrong, missing, extra or transposed letter, in long words two.
//!
//! A word is compared with the terms of the document by walking down the term index with a row of edit distances, and
//! leaving every branch that is already too far away. The distance is Damerau's, restricted to transpositions of
//! adjacent letters, and computed by Wagner and Fischer's table, one row per symbol. The first letter is taken to be
//! right.

use crate::index::postings::Class;
use crate::index::terms::Prefix;
use crate::search::corpus::Corpus;

/// The length, in letters, up to which a correction is only a guess: short words that the document does not have are
/// more often other words than mistakes, as `while` is not `White`.
pub const SHORT: usize = 5;

/// Returns the term that `word`, a Latin word that is not in the document, was meant to be.
#[must_use]
pub fn correction(corpus: &Corpus<'_>, word: &[u16]) -> Option<Vec<u16>> {
    let most = match word.len() {
        0..=3 => return None,
        4..=7 => 1,
        _ => 2,
    };
    let mut walk = Walk {
        corpus,
        word,
        most,
        path: Vec::new(),
        best: None,
    };
    let terms = corpus.stored.terms();
    let first = Prefix::empty(terms).then(word[0], terms)?;
    let before: Vec<usize> = (0..=word.len()).collect();
    walk.path.push(word[0]);
    let row = walk.row(&before, None);
    walk.down(first, &row, &before);
    walk.best.map(|(_, _, word)| word)
}

/// A walk down the term index that stays close to a word.
struct Walk<'w, 'a> {
    corpus: &'w Corpus<'a>,
    word: &'w [u16],
    /// The greatest distance allowed.
    most: usize,
    /// The symbols on the way down.
    path: Vec<u16>,
    /// The best term so far: its distance, its rarity (lower if it is more frequent), and the term.
    best: Option<(usize, usize, Vec<u16>)>,
}

impl<'w> Walk<'w, '_> {
    /// Returns the distances of the path to each prefix of the word. `before` are those of the path without its last
    /// symbol, `earlier` those without its last two.
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

    /// Visits `prefix`, whose distances are `row`, and all terms below it that may be close enough. `before` are the
    /// distances of its parent.
    fn down(&mut self, prefix: Prefix<'w>, row: &[usize], before: &[usize]) {
        let distance = row[self.word.len()];
        if prefix.is_term() && distance <= self.most {
            let rarity = usize::MAX - self.corpus.positions(&self.path).count();
            let candidate = (distance, rarity, self.path.clone());
            if self.best.as_ref().is_none_or(|best| candidate < *best) {
                self.best = Some(candidate);
            }
        }
        if row.iter().all(|&distance| distance > self.most) {
            return;
        }
        let terms = self.corpus.stored.terms();
        prefix.each(terms, &mut |symbol, next| {
            if self.corpus.postings.alphabet().class(symbol) == Class::Word {
                self.path.push(symbol);
                let next_row = self.row(row, Some(before));
                self.down(next, &next_row, row);
                self.path.pop();
            }
        });
    }
}

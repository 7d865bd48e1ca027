//! Slips of the finger in Latin words: one wrong, missing, extra or transposed letter, in long words two.
//!
//! A word is compared with the words of the document by walking down the term index with a row of the edit distance
//! (Damerau's, restricted: adjacent characters may change places; Wagner and Fischer's table, a row a symbol),
//! leaving every branch that is too far away already. The first letter is taken to be right.

use crate::index::postings::Class;
use crate::index::terms::Prefix;
use crate::search::corpus::Corpus;

/// So short words that the document has not are more often other words than slips: while is no White.
pub const SHORT: usize = 5;

/// What `word`, a Latin word that is not in the document, was meant to be.
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

/// A walk down the terms that stays close to a word.
struct Walk<'w, 'a> {
    corpus: &'w Corpus<'a>,
    word: &'w [u16],
    most: usize,
    /// The symbols on the way down.
    path: Vec<u16>,
    /// The distance, how rare the word is (the less the more frequent), and the word.
    best: Option<(usize, usize, Vec<u16>)>,
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

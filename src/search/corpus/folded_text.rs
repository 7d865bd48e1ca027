//! The folded text, in which everything is looked up: converts text to symbols, finds where a run of symbols occurs,
//! and recovers its original spelling.

use super::{Corpus, marks};
use crate::index::terms::Prefix;
use crate::text::fold::normalise;

impl Corpus<'_> {
    /// Folds `text` and converts it to the symbols of the document.
    #[must_use]
    pub fn run(&self, text: &str) -> Vec<u16> {
        let mut folded = Vec::new();
        for c in text.chars() {
            folded.extend(normalise(c));
        }
        self.postings.alphabet().run(&folded)
    }

    /// Returns where the document ends in the folded text and the readers' phrases begin.
    #[must_use]
    pub fn text_end(&self) -> usize {
        self.postings.start(self.fields.len())
    }

    /// Returns whether `run` occurs in the document.
    #[must_use]
    pub fn contains(&self, run: &[u16]) -> bool {
        self.positions(run).next().is_some()
    }

    /// Returns every position of the folded text at which `run` occurs in the document, in ascending order. Readers'
    /// phrases are not searched.
    pub fn positions<'p>(&'p self, run: &'p [u16]) -> impl Iterator<Item = usize> + 'p {
        let end = self.text_end();
        self.postings
            .find(run)
            .take_while(move |&start| start < end)
    }

    /// Returns the node of the term index that `run` leads to, if any term begins with it.
    #[must_use]
    pub fn prefix(&self, run: &[u16]) -> Option<Prefix<'_>> {
        let mut prefix = Prefix::empty(self.stored.terms());
        for &symbol in run {
            prefix = prefix.then(symbol, self.stored.terms())?;
        }
        Some(prefix)
    }

    /// Returns the index of a readers' phrase for every occurrence of `run` in one.
    pub fn phrases_with<'p>(&'p self, run: &'p [u16]) -> impl Iterator<Item = usize> + 'p {
        // The phrases are the fields after those of the document.
        let phrase = |position| {
            let field = self.postings.field_at(position);
            field.checked_sub(self.fields.len())
        };
        self.postings.find(run).filter_map(phrase)
    }

    /// Returns the folded length of a readers' phrase.
    #[must_use]
    pub fn phrase_length(&self, phrase: usize) -> usize {
        self.postings.field_length(self.fields.len() + phrase) as usize
    }

    /// Returns `run` as it is spelt where it first occurs in the document or the readers' phrases; empty if it does
    /// not.
    #[must_use]
    pub fn shown(&self, run: &[u16]) -> String {
        let Some(start) = self.postings.find(run).next() else {
            return String::new();
        };
        let field = self.postings.field_at(start);
        let offset = (start - self.postings.start(field)) as u32;
        let range = match self.fields.get(field) {
            Some(field) => field.text,
            None => self.stored.lexicon().phrases[field - self.fields.len()].0,
        };
        let text = self.stored.text().string(range);
        let marked = marks::mark(&text, vec![(offset, offset + run.len() as u32)]);
        let shown = |&(start, end): &(u32, u32)| self.stored.text().string(range.part(start, end));
        marked.first().map_or_else(String::new, shown)
    }
}

//! The folded text of the document, which everything is looked for in: text → its symbols, where they stand, and
//! back to what is written there.

use super::{Corpus, marks};
use crate::index::terms::Prefix;
use crate::text::fold::normalise;

impl Corpus<'_> {
    /// `text` in the symbols of the document.
    #[must_use]
    pub fn run(&self, text: &str) -> Vec<u16> {
        let mut folded = Vec::new();
        for c in text.chars() {
            folded.extend(normalise(c));
        }
        self.postings.alphabet().run(&folded)
    }

    /// Where the text of the document ends in the folded text; editors' phrases follow.
    #[must_use]
    pub fn text_end(&self) -> usize {
        self.postings.start(self.fields.len())
    }

    /// Whether `run` stands anywhere in the document.
    #[must_use]
    pub fn contains(&self, run: &[u16]) -> bool {
        self.positions(run).next().is_some()
    }

    /// Every position where `run` stands in the document, in order, as an index into the folded text.
    pub fn positions<'p>(&'p self, run: &'p [u16]) -> impl Iterator<Item = usize> + 'p {
        let end = self.text_end();
        self.postings
            .find(run)
            .take_while(move |&start| start < end)
    }

    /// The node of the term index that `run` leads to.
    #[must_use]
    pub fn prefix(&self, run: &[u16]) -> Option<Prefix<'_>> {
        let mut prefix = Prefix::empty(self.stored.terms());
        for &symbol in run {
            prefix = prefix.then(symbol, self.stored.terms())?;
        }
        Some(prefix)
    }

    /// The editors' phrases in which `run` stands, as indices, as often as it stands there.
    pub fn phrases_with<'p>(&'p self, run: &'p [u16]) -> impl Iterator<Item = usize> + 'p {
        // The phrases are the fields behind those of the document.
        let phrase = |position| {
            let field = self.postings.field_at(position);
            field.checked_sub(self.fields.len())
        };
        self.postings.find(run).filter_map(phrase)
    }

    /// The folded length of an editors' phrase.
    #[must_use]
    pub fn phrase_length(&self, phrase: usize) -> usize {
        self.postings.field_length(self.fields.len() + phrase) as usize
    }

    /// `run`, which the document or editors' phrases have, as it stands there first.
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

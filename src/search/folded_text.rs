//! The folded text of the document, which everything is looked for in: text → its symbols, where they stand, and
//! back to what is written there.

use super::{PolicyDocument, marks};
use crate::index::terms::Prefix;
use crate::text::fold::normalise;

impl PolicyDocument<'_> {
    /// `text` in the symbols of the document.
    pub(super) fn run(&self, text: &str) -> Vec<u16> {
        let mut folded = Vec::new();
        for c in text.chars() {
            folded.extend(normalise(c));
        }
        self.postings.alphabet().run(&folded)
    }

    /// Where the text of the document ends in the folded text; editors' words follow.
    pub(super) fn text_end(&self) -> usize {
        self.postings.start(self.fields.len())
    }

    /// Every place where `run` stands in the document, in order, as an index into the folded text.
    pub(super) fn places<'p>(&'p self, run: &'p [u16]) -> impl Iterator<Item = usize> + 'p {
        let end = self.text_end();
        self.postings
            .find(run)
            .take_while(move |&start| start < end)
    }

    /// The place in the term index that `run` leads to.
    pub(super) fn prefix(&self, run: &[u16]) -> Option<Prefix<'_>> {
        let mut prefix = Prefix::empty(self.stored.terms());
        for &symbol in run {
            prefix = prefix.then(symbol, self.stored.terms())?;
        }
        Some(prefix)
    }

    /// `run`, which the document or editors' words have, as it stands there first.
    pub(super) fn shown(&self, run: &[u16]) -> String {
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
        let mut shown = String::new();
        let mut position = 0;
        for c in text.chars() {
            if marked
                .iter()
                .any(|&(start, end)| (start..end).contains(&position))
            {
                shown.push(c);
            }
            position += c.len_utf16() as u32;
        }
        shown
    }
}

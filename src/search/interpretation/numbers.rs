//! Takes the numbers of a query in the form that the document uses: 18 區 → 十八區, 七十歲長者 → 70 歲長者.

use super::{Interpretation, number_forms};
use crate::search::knowledge::Knowledge;
use crate::search::query::text::QueryText;

/// The longest word that a number is taken to count, in characters.
const LONGEST_COUNTED: usize = 3;

impl Knowledge<'_> {
    /// If the document has `written`, whose units are `text`, with its number in another form, adds a concept for all
    /// forms. Returns whether it did.
    pub(super) fn add_number(
        &self,
        written: &str,
        text: &QueryText,
        interpretation: &mut Interpretation,
    ) -> bool {
        let mut matches = None;
        let mut to = Vec::new();
        for form in number_forms::other_forms(&text.tokens().chars) {
            let run = self.corpus.postings.alphabet().run(&form);
            if self.corpus.contains(&run) {
                let as_written = || self.corpus.matches(text.all());
                let matches = matches.get_or_insert_with(as_written);
                self.corpus.add_matches(matches, &run, 1.0);
                to.push(self.corpus.shown(&run));
            }
        }
        let Some(matches) = matches else {
            return false;
        };
        interpretation.note_expansion(written, to);
        interpretation.concepts.push(matches);
        true
    }

    /// Returns `text` with its first number in the form that the document uses together with what the number counts;
    /// `None` if it has no number, or the document uses no other form.
    pub(super) fn in_other_numbers(
        &self,
        text: &QueryText,
        interpretation: &mut Interpretation,
    ) -> Option<String> {
        let tokens = text.tokens();
        let (start, end) = number_forms::first(&tokens.chars)?;
        let longest = tokens.chars.len().min(end + LONGEST_COUNTED);
        for end in (end + 1..=longest).rev() {
            let part = &tokens.chars[start..end];
            let forms = number_forms::other_forms(part);
            let Some(form) = forms.iter().find(|form| self.has(form)) else {
                continue;
            };
            if !self.has(part) {
                let run = self.corpus.postings.alphabet().run(form);
                interpretation
                    .note_expansion(&String::from_iter(part), vec![self.corpus.shown(&run)]);
                return Some(tokens.replacing(start..end, &String::from_iter(form)));
            }
        }
        None
    }

    /// Returns whether the document contains the folded `chars`.
    fn has(&self, chars: &[char]) -> bool {
        let run = self.corpus.postings.alphabet().run(chars);
        self.corpus.contains(&run)
    }
}

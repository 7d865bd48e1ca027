//! Joins separable words (離合詞): 買唔起樓 asks for 買樓.
//!
//! In such a word, a verb of one character and its object may be separated by a complement, an aspect marker or a
//! measure word. If verb and object together are a word, what separates them is dropped.

use std::ops::Range;

use super::MOST_UNITS;
use crate::search::knowledge::Knowledge;
use crate::search::query::text::QueryText;
use crate::text::tokens::Tokens;

/// The characters that may separate verb and object.
const BETWEEN: &str = "不唔冇得到起返掂倒住落完切夠咗緊過埋晒下吓了着個間份啲架層部隻次場多少點";
/// How many of them may follow one another.
const MOST_BETWEEN: usize = 3;
/// The longest object, in characters.
const LONGEST_OBJECT: usize = 2;

impl Knowledge<'_> {
    /// Returns `clause` with its separable words joined. `text` holds its units; it must not contain white space.
    #[must_use]
    pub fn joined(&self, mut clause: String, mut text: QueryText) -> String {
        let between = Tokens::of(BETWEEN, self.corpus.stored.variants()).chars;
        let mut verb = 0;
        while verb + 2 < text.units().len().min(MOST_UNITS) {
            if let Some(separator) = self.separator(&text, verb, &between) {
                clause = text.without(separator);
                text = QueryText::of(&clause, &self.corpus);
            }
            verb += 1;
        }
        clause
    }

    /// Returns the units that separate the verb at `verb` from its object, if the two together are a word.
    fn separator(&self, text: &QueryText, verb: usize, between: &[char]) -> Option<Range<usize>> {
        let is_between = |unit: usize| {
            let tokens = text.tokens();
            tokens.is_run(verb..unit + 1) && between.contains(&tokens.folded(unit..unit + 1)[0])
        };
        let last = text.units().len() - 1;
        let mut object = verb + 1;
        while object <= verb + MOST_BETWEEN && object < last && is_between(object) {
            object += 1;
        }
        if object == verb + 1 {
            return None;
        }
        // A run that occurs like that in the document is not separated: 首次置業.
        if self.corpus.contains(text.run(verb..object + 1)) {
            return None;
        }
        // A character that belongs to a longer word is not such a verb: 提高了效率.
        let is_word = |start| self.is_query_word(text, start..start + 2);
        if (verb > 0 && is_word(verb - 1)) || is_word(verb) {
            return None;
        }
        let separator = verb + 1..object;
        let joined = QueryText::of(&text.without(separator.clone()), &self.corpus);
        let longest = joined.units().len().min(verb + 1 + LONGEST_OBJECT);
        (verb + 2..=longest)
            .any(|end| self.is_query_word(&joined, verb..end))
            .then_some(separator)
    }
}

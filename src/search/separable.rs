//! Words that Chinese takes apart (離合詞): 買唔起樓 asks for 買樓, 加唔加人工 for 加人工.
//!
//! Between a verb of one character and its object may stand how it went, whether it is over, or how much of it
//! there is. Where verb and object are a word together, what stands between them is left out. So are the doubled
//! verb and the 唔 of a question that offers both answers.

use std::ops::Range;

use super::PolicyDocument;
use crate::text::tokens::Tokens;

/// The characters that stand between verb and object.
const BETWEEN: &str = "不唔冇得到起返掂倒住落完切夠咗緊過埋晒下吓了着個間份啲架層部隻次場多少點";
/// Those that make a question of a doubled verb.
const NOT: [char; 2] = ['不', '唔'];
/// How many of them stand side by side, at most.
const MOST_BETWEEN: usize = 3;
/// The longest object, in characters.
const LONGEST_OBJECT: usize = 2;

impl PolicyDocument<'_> {
    /// Joins the words that stand apart in `tokens` from the unit `first` on.
    pub(super) fn join(&self, tokens: &mut Tokens, first: usize) {
        let between = Tokens::of(BETWEEN, self.stored.variants()).chars;
        let mut verb = first;
        while verb + 2 < tokens.units.len() {
            let doubled = self.doubling(tokens, verb);
            if let Some(parting) = doubled.or_else(|| self.parting(tokens, verb, &between)) {
                tokens.remove(parting);
            }
            verb += 1;
        }
    }

    /// The units that stand between the verb at `verb` and its object, where they are a word together.
    fn parting(&self, tokens: &Tokens, verb: usize, between: &[char]) -> Option<Range<usize>> {
        let is_between = |unit: usize| {
            tokens.is_run(verb, unit + 1) && between.contains(&tokens.text(unit, unit + 1)[0])
        };
        let mut object = verb + 1;
        while object <= verb + MOST_BETWEEN && object + 1 < tokens.units.len() && is_between(object)
        {
            object += 1;
        }
        if object == verb + 1 {
            return None;
        }
        // What is a word with a neighbour is no verb: 提高了效率.
        let is_word = |start| self.is_query_word(tokens, start, start + 2);
        if (verb > 0 && is_word(verb - 1)) || is_word(verb) {
            return None;
        }
        let parting = verb + 1..object;
        let mut joined = tokens.clone();
        joined.remove(parting.clone());
        let longest = joined.units.len().min(verb + 1 + LONGEST_OBJECT);
        (verb + 2..=longest)
            .any(|end| self.is_query_word(&joined, verb, end))
            .then_some(parting)
    }

    /// The verb at `verb` and the 唔 behind it, where the verb follows again, and they are no stop word together
    /// (會唔會).
    fn doubling(&self, tokens: &Tokens, verb: usize) -> Option<Range<usize>> {
        let is_doubled = tokens.is_run(verb, verb + 3)
            && NOT.contains(&tokens.text(verb + 1, verb + 2)[0])
            && tokens.text(verb, verb + 1) == tokens.text(verb + 2, verb + 3)
            && self
                .query_words
                .meaning(tokens.key(verb, verb + 3))
                .is_none();
        is_doubled.then_some(verb..verb + 2)
    }
}

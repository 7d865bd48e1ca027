//! Suggests what a query that is still being typed may become: words and names in the document, titles, headings of
//! domains, and readers' phrases.
//!
//! Chinese words are grown from the positions where the typed run occurs, character by character along the most
//! frequent continuations, keeping whatever is a word. Latin words come from the term index.

use super::corpus::{Corpus, marks};
use super::order;
use super::results::{Marked, Suggestion, SuggestionKind};
use crate::index::fields::FieldPlace;
use crate::index::postings::Class;
use crate::index::terms::Prefix;
use crate::text::tokens::{Tokens, Unit};

/// The length, in characters, beyond which no word is grown.
const LONGEST: usize = 8;
/// How many continuations of each run are followed.
const WAYS: usize = 4;
/// How many positions of the typed run are looked at, at most.
const MOST_POSITIONS: usize = 300;
/// How many suggestions of each kind come first, in this order. Room that is left is filled in the same order.
const SHARES: [(SuggestionKind, usize); 4] = [
    (SuggestionKind::Term, 4),
    (SuggestionKind::Proposal, 3),
    (SuggestionKind::Domain, 1),
    (SuggestionKind::Reader, 2),
];

impl Corpus<'_> {
    /// Returns at most `limit` suggestions for `prefix`: the best of each kind, then, if there is room, the others.
    #[must_use]
    pub fn suggest(&self, prefix: &str, limit: usize) -> Vec<Suggestion> {
        let run = self.run(prefix);
        let mut found = Vec::new();
        if run.is_empty() {
            return found;
        }
        self.suggest_words(&run, &mut found);
        self.suggest_titles(&run, &mut found);
        self.suggest_domains(&run, &mut found);
        self.suggest_phrases(prefix, &run, &mut found);
        let mut suggestions: Vec<Suggestion> = Vec::new();
        for pass in 0..2 {
            for (kind, share) in SHARES {
                let mut room = if pass == 0 { share } else { limit };
                for suggestion in &found {
                    let is_new = suggestions
                        .iter()
                        .all(|known| known.text.text != suggestion.text.text);
                    if suggestion.kind == kind && room > 0 && is_new && suggestions.len() < limit {
                        suggestions.push(suggestion.clone());
                        room -= 1;
                    }
                }
            }
        }
        suggestions
    }

    fn suggest_words(&self, run: &[u16], found: &mut Vec<Suggestion>) {
        let mut words = Vec::new();
        if let Some(prefix) = self.prefix(run) {
            if prefix.is_term() {
                words.push(run.to_vec());
            }
            let mut word = run.to_vec();
            self.grow_latin(prefix, &mut word, &mut words);
        }
        let mut positions = Vec::new();
        for position in self.positions(run) {
            if positions.len() < MOST_POSITIONS {
                positions.push(position);
            }
        }
        self.grow(&positions, run.len(), &mut words);
        let mut scored = Vec::new();
        for (index, word) in words.iter().enumerate() {
            // Long words are worth more than their frequency, since they tend to be names.
            let score = (1.0 + self.postings.count(word) as f64).ln() * (word.len() as f64).sqrt();
            scored.push((score, index));
        }
        for (_, index) in order::best_first(&scored) {
            let text = self.shown(&words[index]);
            self.push(text, SuggestionKind::Term, None, run, found);
        }
    }

    /// Adds the run of `length` at `positions` to `words` if it is a word and not a fragment, and grows it by whatever
    /// follows it more than once.
    fn grow(&self, positions: &[usize], length: usize, words: &mut Vec<Vec<u16>>) {
        let symbols = self.postings.symbols();
        let Some(&first) = positions.first() else {
            return;
        };
        let word = &symbols[first..first + length];
        let extends_word = words.iter().any(|known| word.starts_with(known));
        if self.postings.is_word(word) && (!extends_word || self.ends_phrase(positions, length)) {
            words.push(word.to_vec());
        }
        if length >= LONGEST {
            return;
        }
        for positions in self.continuations(positions, length).into_iter().take(WAYS) {
            self.grow(&positions, length + 1, words);
        }
    }

    /// Groups `positions` by the ideograph that follows the run of `length` there. Returns the groups of more than one
    /// position, the largest first.
    fn continuations(&self, positions: &[usize], length: usize) -> Vec<Vec<usize>> {
        let symbols = self.postings.symbols();
        let mut following = Vec::new();
        for &position in positions {
            following.push((u32::from(symbols[position + length]), position as u32));
        }
        let following = order::ascending(following);
        let mut groups = Vec::new();
        let mut sizes = Vec::new();
        for group in following.chunk_by(|before, after| before.0 == after.0) {
            let class = self.postings.alphabet().class(group[0].0 as u16);
            if group.len() > 1 && class == Class::Ideograph {
                sizes.push((group.len() as f64, groups.len()));
                groups.push(group);
            }
        }
        let mut largest = Vec::new();
        for (_, index) in order::best_first(&sizes) {
            let mut positions = Vec::new();
            for &(_, position) in groups[index] {
                positions.push(position as usize);
            }
            largest.push(positions);
        }
        largest
    }

    /// Returns whether the run of `length` ends a phrase at any of `positions`. A run that extends a word and never
    /// ends a phrase is a fragment: 長者提供 is always followed by what is provided.
    fn ends_phrase(&self, positions: &[usize], length: usize) -> bool {
        positions.iter().any(|position| {
            let next = self.postings.symbols()[position + length];
            self.postings.alphabet().class(next) != Class::Ideograph
                || self.postings.is_stop_character(next)
        })
    }

    fn grow_latin(&self, prefix: Prefix<'_>, word: &mut Vec<u16>, words: &mut Vec<Vec<u16>>) {
        prefix.each(self.stored.terms(), &mut |symbol, next| {
            word.push(symbol);
            if next.is_term() {
                words.push(word.clone());
            }
            self.grow_latin(next, word, words);
            word.pop();
        });
    }

    fn suggest_titles(&self, run: &[u16], found: &mut Vec<Suggestion>) {
        let mut scored = Vec::new();
        for position in self.positions(run) {
            let field = self.postings.field_at(position);
            let is_title = self.fields[field].place == FieldPlace::Title;
            if is_title && scored.last().is_none_or(|&(_, last)| last != field) {
                // Titles that begin with the run come first.
                let offset = position - self.postings.start(field);
                scored.push((1.0 / (1.0 + offset as f64), field));
            }
        }
        for (_, field) in order::best_first(&scored) {
            let text = self.stored.text().string(self.fields[field].text);
            let number = Some(self.fields[field].proposal as u32 + 1);
            self.push(text, SuggestionKind::Proposal, number, run, found);
        }
    }

    fn suggest_domains(&self, run: &[u16], found: &mut Vec<Suggestion>) {
        for domain in self.domains() {
            let heading = self.run(&domain.heading);
            if heading.windows(run.len()).any(|window| window == run) {
                let number = Some(domain.number);
                self.push(
                    domain.heading.clone(),
                    SuggestionKind::Domain,
                    number,
                    run,
                    found,
                );
            }
        }
    }

    /// Adds the readers' phrases in which a word begins with `prefix`; `run` is the same in symbols.
    fn suggest_phrases(&self, prefix: &str, run: &[u16], found: &mut Vec<Suggestion>) {
        let prefix = Tokens::of(prefix, self.stored.variants()).chars;
        let mut last = None;
        for index in self.phrases_with(run) {
            if last.replace(index) == Some(index) {
                continue;
            }
            let (phrase, _) = self.stored.lexicon().phrases[index];
            let text = self.stored.text().string(phrase);
            if let Some(start) = self.word_with(&text, &prefix) {
                let range = (start as u32, (start + prefix.len()) as u32);
                let marks = marks::mark(&text, vec![range]);
                found.push(Suggestion {
                    text: Marked { text, marks },
                    kind: SuggestionKind::Reader,
                    number: None,
                });
            }
        }
    }

    /// Returns where in `text`, in folded characters, a word begins with `prefix`.
    fn word_with(&self, text: &str, prefix: &[char]) -> Option<usize> {
        let tokens = Tokens::of(text, self.stored.variants());
        let begins = |unit: &&Unit| tokens.chars[unit.start..].starts_with(prefix);
        tokens.units.iter().find(begins).map(|unit| unit.start)
    }

    /// Adds a suggestion, with the first occurrence of `run` marked.
    fn push(
        &self,
        text: String,
        kind: SuggestionKind,
        number: Option<u32>,
        run: &[u16],
        found: &mut Vec<Suggestion>,
    ) {
        let folded = self.run(&text);
        let at = folded
            .windows(run.len())
            .position(|window| window == run)
            .unwrap_or(0) as u32;
        let marks = marks::mark(&text, vec![(at, at + run.len() as u32)]);
        let text = Marked { text, marks };
        found.push(Suggestion { text, kind, number });
    }
}

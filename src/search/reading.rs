//! A query that is not found as it stands → what it may mean: concepts, each with every way that the
//! document may put it.

use std::ops::Range;

use super::PolicyDocument;
use super::corrections::Corrected;
use super::matching::Matches;
use super::number_forms;
use super::query_words::Meaning;
use super::results::{Clause, ClauseKind, Expansion};
use super::segment::{Piece, PieceKind};
use crate::text::tokens::Tokens;

/// Longer queries are read up to here; a query is a sentence, not a book.
const MOST_UNITS: usize = 100;
/// What an unknown ideograph that stands alone counts beside an unknown word.
const LONE_CHARACTER: f64 = 0.35;
/// As many units with a stop word among them are a question.
const QUESTION: usize = 7;
/// What an unknown word counts beside others of the query: it is as rare as can be, and says nothing.
const UNKNOWN: f64 = 0.6;
/// The same in a question, most words of which no answer repeats.
const UNKNOWN_IN_QUESTION: f64 = 0.1;
/// The longest word that a number counts, in characters.
const LONGEST_COUNTED: usize = 3;
/// A character that stands so often says little by itself.
const COMMON: usize = 25;
/// A word that stands less often may be short for a name.
const FEW: usize = 5;

/// What a query may mean.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// What is asked for: for each concept where the document has it in any of its forms.
    pub concepts: Vec<Matches>,
    /// Whether it is a whole question, not a few words.
    pub is_question: bool,
    /// What it was meant to be, where it has slips of the finger.
    pub corrected: Option<Corrected>,
    /// Words that other words were tried for.
    pub expansions: Vec<Expansion>,
    /// Words that carry no weight.
    pub ignored: Vec<String>,
    /// Words of which nothing is known.
    pub unmatched: Vec<String>,
    /// The rarest word that is found, and how rare it is.
    pub rarest: Option<(f64, String)>,
}

impl Reading {
    /// Whether it names a word that may be why nothing was found.
    #[must_use]
    pub fn says_why(&self) -> bool {
        !self.unmatched.is_empty() || !self.ignored.is_empty()
    }
}

impl PolicyDocument<'_> {
    /// Reads the clauses that a query asks for; `found` is where each of them stands as it is, and
    /// `whole` as [`Self::pieces`] has it. Where it has slips of the finger, and `corrects` says to look for them,
    /// what it was meant to be is all that is said.
    pub(super) fn read(
        &self,
        wanted: &[&Clause],
        found: &[Matches],
        whole: bool,
        corrects: bool,
    ) -> Reading {
        let mut reading = Reading::default();
        let mut tokens = Tokens::default();
        let mut runs = Vec::new();
        for (clause, matches) in wanted.iter().zip(found) {
            if clause.kind == ClauseKind::Exact {
                reading.concepts.push(matches.clone());
            } else {
                runs.push(clause.text.as_str());
            }
        }
        // A number and what it counts may stand apart: 18 區.
        if runs.len() > 1 && self.read_number(&runs.concat(), &mut reading) {
            return reading;
        }
        let mut numbers = String::new();
        for run in runs {
            if self.read_number(run, &mut reading) {
                numbers.push(' ');
                numbers.push_str(run);
            } else {
                let other = self.in_other_numbers(run, &mut reading);
                let first = tokens.units.len();
                tokens.add(other.as_deref().unwrap_or(run), self.stored.variants());
                tokens.truncate(MOST_UNITS);
                self.join(&mut tokens, first);
            }
        }
        let pieces = self.pieces(&tokens, whole);
        if corrects && let Some(mut corrected) = self.corrected(&tokens, &pieces) {
            corrected.text.push_str(&numbers);
            reading.corrected = Some(corrected);
            return reading;
        }
        for piece in &pieces {
            self.read_piece(&tokens, piece, &mut reading);
        }
        let words = tokens.units.iter().filter(|unit| unit.is_word).count();
        let weight = tokens.units.len() + words;
        reading.is_question = !reading.ignored.is_empty() && weight >= QUESTION;
        let unknown = match (reading.is_question, reading.concepts.len()) {
            (true, _) => UNKNOWN_IN_QUESTION,
            (false, 0 | 1) => 1.0,
            (false, _) => UNKNOWN,
        };
        for concept in &mut reading.concepts {
            if !concept.is_found() {
                concept.rarity *= unknown;
            }
        }
        reading
    }

    /// Takes a text with a number for all forms of it, where the document has another one.
    fn read_number(&self, text: &str, reading: &mut Reading) -> bool {
        let mut matches = self.matches(&self.run(text));
        let mut to = Vec::new();
        let folded = Tokens::of(text, self.stored.variants()).chars;
        for form in number_forms::other_forms(&folded) {
            let run = self.postings.alphabet().run(&form);
            if self.postings.has(&run, self.text_end()) {
                self.add_matches(&mut matches, &run, 1.0);
                to.push(self.shown(&run));
            }
        }
        if to.is_empty() {
            return false;
        }
        self.note_expansion(text, to, reading);
        reading.concepts.push(matches);
        true
    }

    /// `text` with its first number, and what it counts, in the form that the document has: 七十歲長者.
    fn in_other_numbers(&self, text: &str, reading: &mut Reading) -> Option<String> {
        let tokens = Tokens::of(text, self.stored.variants());
        let (start, end) = number_forms::first(&tokens.chars)?;
        let stands = |part: &[char]| {
            let run = self.postings.alphabet().run(part);
            self.postings.has(&run, self.text_end())
        };
        let longest = tokens.chars.len().min(end + LONGEST_COUNTED);
        for end in (end + 1..=longest).rev() {
            let part = &tokens.chars[start..end];
            let forms = number_forms::other_forms(part);
            let Some(form) = forms.iter().find(|form| stands(form)) else {
                continue;
            };
            if !stands(part) {
                let to = self.shown(&self.postings.alphabet().run(form));
                self.note_expansion(&String::from_iter(part), vec![to], reading);
                return Some(tokens.with(start..end, form));
            }
        }
        None
    }

    fn read_piece(&self, tokens: &Tokens, piece: &Piece, reading: &mut Reading) {
        let (start, end) = (piece.units.start, piece.units.end);
        let written = tokens.written(start, end);
        let run = self.postings.alphabet().run(tokens.text(start, end));
        let mut matches = self.matches(&run);
        match &piece.kind {
            PieceKind::StopWord => {
                reading.ignored.push(written);
                return;
            }
            PieceKind::Name(name) => {
                self.expand_name(&written, name.clone(), &mut matches, reading);
            }
            PieceKind::Known | PieceKind::Unknown => {
                let meaning = self.query_words.meaning(tokens.key(start, end));
                if let Some(Meaning::Key(key)) = meaning {
                    self.expand(&written, key, &mut matches, reading);
                }
                if let Some(value) = self.labelled(tokens, start, end) {
                    let to = self.add_carriers(&mut matches, value);
                    if meaning.is_none() {
                        self.note_expansion(&written, Vec::from_iter(to), reading);
                    }
                }
                // A short form may stand beside the name in the document.
                if meaning.is_none()
                    && matches.occurrences.len() < FEW
                    && let Some(name) = self.name_for(&run)
                {
                    self.expand_name(&written, name, &mut matches, reading);
                }
            }
        }
        let is_lone = end - start == 1 && !tokens.units[start].is_word;
        if !is_lone {
            self.add_readers(&mut matches, tokens, start, end);
        } else if !matches.is_found() || matches.occurrences.len() > COMMON {
            matches.rarity *= LONE_CHARACTER;
        }
        if !matches.is_found() {
            reading.unmatched.push(written);
        } else if reading
            .rarest
            .as_ref()
            .is_none_or(|(rarity, _)| *rarity < matches.rarity)
            && !is_lone
        {
            reading.rarest = Some((matches.rarity, written));
        }
        reading.concepts.push(matches);
    }

    /// Adds the name that an abbreviation stands for.
    fn expand_name(
        &self,
        written: &str,
        name: Range<usize>,
        matches: &mut Matches,
        reading: &mut Reading,
    ) {
        let name = &self.postings.symbols()[name];
        self.add_matches(matches, name, 1.0);
        self.note_expansion(written, vec![self.shown(name)], reading);
    }

    /// Adds what the glossary leads to.
    fn expand(&self, written: &str, key: usize, matches: &mut Matches, reading: &mut Reading) {
        let (weight, targets) = self.stored.lexicon().targets(key);
        let mut to = Vec::new();
        for target in targets {
            let Some(run) = self.postings.symbols().get(target) else {
                continue;
            };
            self.add_matches(matches, run, weight);
            to.push(self.shown(run));
        }
        self.note_expansion(written, to, reading);
    }

    /// Notes that `to` was looked for, too, where it is anything else than `from`.
    fn note_expansion(&self, from: &str, to: Vec<String>, reading: &mut Reading) {
        if to.iter().any(|to| to != from) {
            let from = from.to_owned();
            reading.expansions.push(Expansion { from, to });
        }
    }
}

//! A query that is not found as it stands → what it may mean: concepts, each with every way that the
//! document may put it.

use std::ops::Range;

use super::PolicyDocument;
use super::matching::Matches;
use super::number_forms;
use super::query_words::Meaning;
use super::results::{Clause, ClauseKind, Correction, Expansion};
use super::segment::{Piece, PieceKind};
use crate::text::tokens::Tokens;

/// What an unknown ideograph that stands alone counts beside an unknown word.
const LONE_CHARACTER: f64 = 0.5;
/// As many units with a stop word among them are a question.
const QUESTION: usize = 7;
/// What an unknown word counts beside others of the query: it is as rare as can be, and says nothing.
const UNKNOWN: f64 = 0.6;
/// The same in a question, most words of which no answer repeats.
const UNKNOWN_IN_QUESTION: f64 = 0.1;
/// Slips are looked for in runs of so many units.
const LONGEST_SLIP: usize = 9;
/// How many units to either side of an unknown piece a correction may take in.
const REACH: usize = 8;
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
    /// Words that were taken for slips of the finger.
    pub corrections: Vec<Correction>,
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
    /// `whole` as [`Self::pieces`] has it.
    pub(super) fn read(&self, wanted: &[&Clause], found: &[Matches], whole: bool) -> Reading {
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
        for run in runs {
            if !self.read_number(run, &mut reading) {
                tokens.add(run, self.stored.variants());
            }
        }
        let mut pieces = self.pieces(&tokens, whole);
        self.correct(&tokens, &mut pieces, &mut reading);
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
        if end - start > 1 || tokens.units[start].is_word {
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

    fn note_expansion(&self, from: &str, to: Vec<String>, reading: &mut Reading) {
        let from = from.to_owned();
        reading.expansions.push(Expansion { from, to });
    }

    /// Replaces pieces that are slips of the finger by what they were meant to be.
    fn correct(&self, tokens: &Tokens, pieces: &mut Vec<Piece>, reading: &mut Reading) {
        let mut index = 0;
        while index < pieces.len() {
            let piece = pieces[index].clone();
            if piece.kind != PieceKind::Unknown {
                index += 1;
                continue;
            }
            let (start, end) = (piece.units.start, piece.units.end);
            let correction = if tokens.units[start].is_word {
                let word = self.postings.alphabet().run(tokens.text(start, end));
                self.latin_correction(&word).map(|word| (start, end, word))
            } else {
                self.correction_around(tokens, start, end)
            };
            let Some((start, end, run)) = correction else {
                index += 1;
                continue;
            };
            let mut matches = Matches::none(self.lengths.len());
            let typed = self.postings.alphabet().run(tokens.text(start, end));
            self.add_matches(&mut matches, &run, self.certainty(&typed, &run));
            reading.concepts.push(matches);
            reading.corrections.push(Correction {
                from: tokens.written(start, end),
                to: self.shown(&run),
            });
            // What the correction took in of the pieces around it is read no more.
            pieces.retain_mut(|piece| {
                let (from, to) = (piece.units.start, piece.units.end);
                if to <= start || from >= end {
                    return true;
                }
                if from < start {
                    piece.units.end = start;
                } else if to > end {
                    piece.units.start = end;
                } else {
                    return false;
                }
                true
            });
            let is_behind = |piece: &Piece| piece.units.start >= end;
            index = pieces.iter().position(is_behind).unwrap_or(pieces.len());
        }
    }

    /// The widest run of units around `start..end` that is one slip away from a run of the document.
    fn correction_around(
        &self,
        tokens: &Tokens,
        start: usize,
        end: usize,
    ) -> Option<(usize, usize, Vec<u16>)> {
        let (mut first, mut last) = (start, end);
        while start - first < REACH && first > 0 && tokens.is_run(first - 1, first + 1) {
            first -= 1;
        }
        while last - end < REACH && last < tokens.units.len() && tokens.is_run(last - 1, last + 1) {
            last += 1;
        }
        // In a whole sentence something is always one slip away from something.
        if last - first > LONGEST_SLIP {
            return None;
        }
        for length in (1..=last - first).rev() {
            for from in first..=start.min(last - length) {
                let to = from + length;
                if to < end {
                    continue;
                }
                let run = self.postings.alphabet().run(tokens.text(from, to));
                if let Some(corrected) = self.chinese_correction(&run) {
                    return Some((from, to, corrected));
                }
            }
        }
        None
    }
}

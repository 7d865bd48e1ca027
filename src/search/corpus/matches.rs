//! A folded run → where it stands, and how much that says about each proposal.

use super::Corpus;
use super::fields::{BODY, Field, RUN_IN_HEADING, TITLE};
use crate::index::fields::FieldPlace;
use crate::index::postings::Class;

/// What an occurrence counts that straddles the borders of words (地鐵 in 本地鐵路).
const PHANTOM: f64 = 0.05;
/// An occurrence of at least this certainty is the word itself.
const CERTAIN: f64 = 1.0;
/// Longer runs are not taken for an accident.
const PHANTOM_LENGTHS: std::ops::RangeInclusive<usize> = 2..=3;
/// Nor are runs that stand so often in the text.
const FREQUENT: usize = 60;

/// A place where a run stands, in folded characters of its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    /// The field's index.
    pub field: usize,
    /// Where it begins.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
}

/// All places where a run stands, or one of several that mean the same.
#[derive(Debug, Clone)]
pub struct Matches {
    /// In the order of the text, run after run.
    pub occurrences: Vec<Occurrence>,
    /// For each proposal how often the run stands in it, weighted by field; 0 where it does not.
    pub frequency: Vec<f64>,
    /// For each proposal whether the run stands in it other than across the borders of words.
    words: Vec<bool>,
    /// The same as a word that is as sure as one written.
    certain: Vec<bool>,
    /// How rare it is: its inverse document frequency.
    pub rarity: f64,
}

impl Matches {
    /// No occurrences, in a document of `proposals` proposals.
    #[must_use]
    pub fn none(proposals: usize) -> Self {
        Self {
            occurrences: Vec::new(),
            frequency: vec![0.0; proposals],
            words: vec![false; proposals],
            certain: vec![false; proposals],
            rarity: inverse_document_frequency(0, proposals),
        }
    }

    /// Whether the proposal at `index` contains it.
    #[must_use]
    pub fn contains(&self, index: usize) -> bool {
        self.frequency[index] > 0.0
    }

    /// Whether the proposal at `index` contains it, and not only across the borders of words.
    #[must_use]
    pub fn contains_word(&self, index: usize) -> bool {
        self.words[index]
    }

    /// Whether the proposal at `index` contains it as a word: not only across the borders of words, nor only by
    /// other words that are less sure.
    #[must_use]
    pub fn is_certain(&self, index: usize) -> bool {
        self.certain[index]
    }

    /// Whether it stands in `field`.
    #[must_use]
    pub fn stands_in(&self, field: usize) -> bool {
        self.occurrences
            .iter()
            .any(|occurrence| occurrence.field == field)
    }

    /// Whether any proposal contains it.
    #[must_use]
    pub fn is_found(&self) -> bool {
        self.containing() > 0
    }

    /// How many proposals contain it.
    #[must_use]
    pub fn containing(&self) -> usize {
        let contains = |frequency: &&f64| **frequency > 0.0;
        self.frequency.iter().filter(contains).count()
    }

    /// Counts an occurrence as a word in the proposal at `index`: what it weighs there, and how much of a word as
    /// written it is.
    pub fn count(&mut self, index: usize, weight: f64, certainty: f64) {
        self.frequency[index] += weight * certainty;
        self.words[index] = true;
        self.certain[index] |= certainty >= CERTAIN;
    }

    /// Finds out how rare it is, after something was added.
    pub fn weigh(&mut self) {
        self.rarity = inverse_document_frequency(self.containing(), self.frequency.len());
    }
}

impl Corpus<'_> {
    /// Where `run` stands in the document.
    pub fn matches(&self, run: &[u16]) -> Matches {
        let mut matches = Matches::none(self.lengths.len());
        self.add_matches(&mut matches, run, 1.0);
        matches
    }

    /// Adds to `matches` where `run` stands in the document; it counts for `certainty` of a word
    /// as written.
    pub fn add_matches(&self, matches: &mut Matches, run: &[u16], certainty: f64) {
        let mut positions = Vec::new();
        for position in self.positions(run) {
            positions.push(position);
        }
        for &start in &positions {
            let end = start + run.len();
            let field = self.postings.field_at(start);
            let known = &self.fields[field];
            let offset = self.postings.start(field);
            let occurrence = Occurrence {
                field,
                start: (start - offset) as u32,
                end: (end - offset) as u32,
            };
            let weight = weight_in(known, &occurrence);
            if self.is_phantom(start, end, positions.len()) {
                matches.frequency[known.proposal] += weight * certainty * PHANTOM;
            } else {
                matches.count(known.proposal, weight, certainty);
            }
            matches.occurrences.push(occurrence);
        }
        matches.weigh();
    }

    /// Whether the characters from `start` to `end` of the folded text are no word there: a Latin one
    /// is cut at either end, or a Chinese one at both ends, by words that the text has more often.
    fn is_phantom(&self, start: usize, end: usize, count: usize) -> bool {
        let symbols = self.postings.symbols();
        let class = |position: usize| self.postings.alphabet().class(symbols[position]);
        let Some(before) = start.checked_sub(1) else {
            return false;
        };
        let cuts_word =
            |inside, outside| class(inside) == Class::Word && class(outside) == Class::Word;
        let straddles = |from: usize| self.postings.count(&symbols[from..from + 2]) > count;
        cuts_word(start, before)
            || cuts_word(end - 1, end)
            || (count < FREQUENT
                && PHANTOM_LENGTHS.contains(&(end - start))
                && class(before) == Class::Ideograph
                && class(end) == Class::Ideograph
                && straddles(before)
                && straddles(end - 1))
    }
}

fn weight_in(field: &Field, occurrence: &Occurrence) -> f64 {
    match field.place {
        FieldPlace::Title => TITLE,
        _ if occurrence.start < field.heading => RUN_IN_HEADING,
        _ => BODY,
    }
}

/// Robertson–Spärck Jones weight of a run that `containing` of `all` proposals contain; never
/// negative.
fn inverse_document_frequency(containing: usize, all: usize) -> f64 {
    let (containing, all) = (containing as f64, all as f64);
    (1.0 + (all - containing + 0.5) / (containing + 0.5)).ln()
}

//! The occurrences of a run of characters, and how much they say about each proposal.
//!
//! Chinese is written without spaces, so a run may also occur by accident, across word boundaries: 地鐵 in 本地鐵路.
//! Such a phantom is still an occurrence, but weighs next to nothing.

use super::Corpus;
use super::fields::{BODY, Field, RUN_IN_HEADING, TITLE};
use crate::index::fields::FieldPlace;
use crate::index::postings::Class;

/// The weight of a phantom, an occurrence that straddles word boundaries, relative to a word.
const PHANTOM: f64 = 0.05;
/// The certainty from which an occurrence is as good as the word as written.
const CERTAIN: f64 = 1.0;
/// The lengths of Chinese runs that may be phantoms; longer ones do not occur by accident.
const PHANTOM_LENGTHS: std::ops::RangeInclusive<usize> = 2..=3;
/// Chinese runs that occur this often are never taken for phantoms.
const FREQUENT: usize = 60;

/// An occurrence of a run, in folded characters of its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    /// The index of the field.
    pub field: usize,
    /// Where it begins.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
}

/// The occurrences of a run, or of several runs that mean the same.
#[derive(Debug, Clone)]
pub struct Matches {
    /// In text order, run after run.
    pub occurrences: Vec<Occurrence>,
    /// The frequency in each proposal, weighted by field and certainty; 0 where there is no occurrence.
    pub frequency: Vec<f64>,
    /// Whether each proposal has an occurrence that is not a phantom.
    words: Vec<bool>,
    /// Whether each proposal has an occurrence that is not a phantom and as good as the word as written.
    certain: Vec<bool>,
    /// The inverse document frequency.
    pub rarity: f64,
}

impl Matches {
    /// Returns no occurrences, for a document with this many proposals.
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

    /// Returns whether the proposal at `index` has any occurrence, phantoms included.
    #[must_use]
    pub fn contains(&self, index: usize) -> bool {
        self.frequency[index] > 0.0
    }

    /// Returns whether the proposal at `index` has an occurrence that is not a phantom.
    #[must_use]
    pub fn contains_word(&self, index: usize) -> bool {
        self.words[index]
    }

    /// Returns whether the proposal at `index` has an occurrence that is as good as the word as written: neither a
    /// phantom nor a less certain synonym.
    #[must_use]
    pub fn is_certain(&self, index: usize) -> bool {
        self.certain[index]
    }

    /// Returns whether there is an occurrence in `field`.
    #[must_use]
    pub fn stands_in(&self, field: usize) -> bool {
        self.occurrences
            .iter()
            .any(|occurrence| occurrence.field == field)
    }

    /// Returns whether any proposal has an occurrence.
    #[must_use]
    pub fn is_found(&self) -> bool {
        self.containing() > 0
    }

    /// Returns the number of proposals that have an occurrence.
    #[must_use]
    pub fn containing(&self) -> usize {
        let contains = |frequency: &&f64| **frequency > 0.0;
        self.frequency.iter().filter(contains).count()
    }

    /// Counts an occurrence that is not a phantom in the proposal at `index`. `weight` is that of its field,
    /// `certainty` its worth relative to the word as written.
    pub fn count(&mut self, index: usize, weight: f64, certainty: f64) {
        self.frequency[index] += weight * certainty;
        self.words[index] = true;
        self.certain[index] |= certainty >= CERTAIN;
    }

    /// Updates the rarity after occurrences were added.
    pub fn weigh(&mut self) {
        self.rarity = inverse_document_frequency(self.containing(), self.frequency.len());
    }
}

impl Corpus<'_> {
    /// Returns the occurrences of `run` in the document.
    pub fn matches(&self, run: &[u16]) -> Matches {
        let mut matches = Matches::none(self.lengths.len());
        self.add_matches(&mut matches, run, 1.0);
        matches
    }

    /// Adds the occurrences of `run` in the document to `matches`. Each is worth `certainty`, relative to the word as
    /// written.
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

    /// Returns whether the run from `start` to `end` of the folded text, which occurs `count` times in the document, is
    /// a phantom: a Latin run that is only part of a word, or a Chinese one of which both borders are straddled by a
    /// pair that is more frequent than the run.
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

/// Returns the Robertson–Spärck Jones weight of a run that `containing` of `all` proposals contain, in the variant that
/// is never negative.
fn inverse_document_frequency(containing: usize, all: usize) -> f64 {
    let (containing, all) = (containing as f64, all as f64);
    (1.0 + (all - containing + 0.5) / (containing + 0.5)).ln()
}

//! A folded run → where it stands, and how much that says about each proposal.

use super::fields::{Field, FieldPlace};
use super::rank;
use crate::index::postings::Postings;

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

/// All places where a run stands.
#[derive(Debug, Clone)]
pub struct Matches {
    /// In the order of the text.
    pub occurrences: Vec<Occurrence>,
    /// For each proposal how often the run stands in it, weighted by field; 0 where it does not.
    pub frequency: Vec<f64>,
    /// How many folded characters the run has.
    pub length: u32,
    /// How rare the run is: its inverse document frequency.
    pub rarity: f64,
}

impl Matches {
    /// Finds `run`; `None` stands for a run with a character that the document does not have.
    #[must_use]
    pub fn find(
        run: Option<&[u16]>,
        postings: &Postings,
        fields: &[Field],
        proposals: usize,
    ) -> Self {
        let length = run.map_or(0, <[u16]>::len) as u32;
        let found = postings.find(run.unwrap_or_default());
        let occurrences: Vec<Occurrence> = found
            .map(|(field, start)| Occurrence {
                field,
                start,
                end: start + length,
            })
            .collect();
        let mut frequency = vec![0.0; proposals];
        for occurrence in &occurrences {
            let field = &fields[occurrence.field];
            frequency[field.proposal] += weight(field, occurrence);
        }
        let containing = frequency
            .iter()
            .filter(|&&frequency| frequency > 0.0)
            .count();
        Self {
            occurrences,
            frequency,
            length,
            rarity: rank::inverse_document_frequency(containing, proposals),
        }
    }

    /// Whether the proposal at `index` contains the run.
    #[must_use]
    pub fn contains(&self, index: usize) -> bool {
        self.frequency[index] > 0.0
    }

    /// The fields that it stands in, in order.
    pub fn fields(&self) -> impl Iterator<Item = usize> + '_ {
        let mut last = None;
        self.occurrences
            .iter()
            .map(|occurrence| occurrence.field)
            .filter(move |&field| last.replace(field) != Some(field))
    }

    /// Whether any proposal contains it.
    #[must_use]
    pub fn is_found(&self) -> bool {
        !self.occurrences.is_empty()
    }
}

fn weight(field: &Field, occurrence: &Occurrence) -> f64 {
    match field.place {
        FieldPlace::Title => rank::TITLE,
        _ if occurrence.start < field.heading => rank::RUN_IN_HEADING,
        _ => rank::BODY,
    }
}

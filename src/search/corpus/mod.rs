//! The document as search sees it: its fields as one folded text, where each character of it stands, and how long
//! each proposal is. What is found in it is a [`Matches`](matches::Matches).

pub mod fields;
pub mod folded_text;
pub mod marks;
pub mod matches;

use std::ops::Range;

use fields::Field;

use crate::document::model::Domain;
use crate::index::Stored;
use crate::index::postings::{FieldText, Postings};

/// A document, ready to be searched.
#[derive(Debug, Clone)]
pub struct Corpus<'a> {
    /// What was compiled.
    pub stored: &'a Stored<'a>,
    /// The folded text: field after field, and behind them editors' phrases.
    pub postings: Postings,
    /// The fields, proposal after proposal.
    pub fields: Vec<Field>,
    /// The folded length of each proposal over the average.
    pub lengths: Vec<f64>,
}

impl<'a> Corpus<'a> {
    /// Derives what search needs from `stored`.
    #[must_use]
    pub fn of(stored: &'a Stored<'a>) -> Self {
        let fields = fields::of(stored);
        let texts = fields
            .iter()
            .map(|field| FieldText::Stored(stored.text(), field.text));
        let phrases = stored.lexicon().phrases.iter();
        let postings = Postings::derive(
            texts.chain(phrases.map(|&(phrase, _)| FieldText::Stored(stored.text(), phrase))),
            stored.variants(),
        );
        let mut lengths = vec![0.0; stored.proposals().len()];
        for (index, field) in fields.iter().enumerate() {
            lengths[field.proposal] += f64::from(postings.field_length(index));
        }
        let average = lengths.iter().sum::<f64>() / lengths.len().max(1) as f64;
        lengths
            .iter_mut()
            .for_each(|length| *length /= average.max(1.0));
        Self {
            stored,
            postings,
            fields,
            lengths,
        }
    }

    /// Its domains, in order.
    #[must_use]
    pub fn domains(&self) -> &'a [Domain] {
        &self.stored.head().domains
    }

    /// The indices of all proposals.
    #[must_use]
    pub fn proposals(&self) -> Range<usize> {
        0..self.lengths.len()
    }

    /// Whether there is a proposal with `number`.
    #[must_use]
    pub fn has(&self, number: u32) -> bool {
        (1..=self.lengths.len()).contains(&(number as usize))
    }

    /// The indices of the fields of the proposal at `index`.
    #[must_use]
    pub fn fields_of(&self, index: usize) -> Range<usize> {
        let first = |index| self.fields.partition_point(|field| field.proposal < index);
        first(index)..first(index + 1)
    }
}

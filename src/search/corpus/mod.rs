//! The document as search sees it: all fields as one folded text, with postings for every character of it, and the
//! length of each proposal. Looking up a run of characters gives its [`Matches`](matches::Matches), which the later
//! steps combine and rank.

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
    /// The compiled document.
    pub stored: &'a Stored<'a>,
    /// The folded text and its postings: the document's fields, followed by the phrases that editors gave to proposals
    /// (`readers.toml`) as further fields.
    pub postings: Postings,
    /// The document's fields, proposal by proposal.
    pub fields: Vec<Field>,
    /// The folded length of each proposal, divided by the average.
    pub lengths: Vec<f64>,
}

impl<'a> Corpus<'a> {
    /// Prepares `stored` for searching.
    #[must_use]
    pub fn of(stored: &'a Stored<'a>) -> Self {
        let fields = fields::of(stored);
        let mut texts = Vec::new();
        for field in &fields {
            texts.push(FieldText::Stored(stored.text(), field.text));
        }
        for &(phrase, _) in &stored.lexicon().phrases {
            texts.push(FieldText::Stored(stored.text(), phrase));
        }
        let postings = Postings::derive(&texts, stored.variants());
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

    /// Returns the domains, in order.
    #[must_use]
    pub fn domains(&self) -> &'a [Domain] {
        &self.stored.head().domains
    }

    /// Returns the indices of all proposals.
    #[must_use]
    pub fn proposals(&self) -> Range<usize> {
        0..self.lengths.len()
    }

    /// Returns whether there is a proposal with `number`.
    #[must_use]
    pub fn has(&self, number: u32) -> bool {
        (1..=self.lengths.len()).contains(&(number as usize))
    }

    /// Returns the indices of the fields of the proposal at `index`; the first is its title.
    #[must_use]
    pub fn fields_of(&self, index: usize) -> Range<usize> {
        let first = |index| self.fields.partition_point(|field| field.proposal < index);
        first(index)..first(index + 1)
    }
}

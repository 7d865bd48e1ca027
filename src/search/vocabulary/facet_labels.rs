//! Labels of facets as search terms: Hospital Authority finds the measures that name the 醫管局.
//!
//! A value of a facet has a label in Chinese and English, and the compiled document lists the measures that carry it,
//! whichever words they use for it. A piece of a query that is such a label finds those measures.

use std::ops::Range;

use super::Vocabulary;
use crate::annotation::model::AnnotatedValue;
use crate::index::Stored;
use crate::search::corpus::Corpus;
use crate::search::corpus::fields::{BODY, TITLE};
use crate::search::corpus::matches::Matches;
use crate::search::order;
use crate::search::query::text::QueryText;
use crate::text::tokens::Tokens;

/// How many low bits of a label's entry hold the index of its value.
const VALUE: u32 = 16;

/// An index from labels to the values that have them.
#[derive(Debug, Clone)]
pub struct FacetLabels {
    /// The hashes of the labels, with the low bits replaced by the index of the value; ascending.
    entries: Vec<u64>,
}

/// Returns the value at `index` of the values of all facets, facet after facet.
fn value_at<'s>(stored: &'s Stored<'_>, mut index: usize) -> Option<&'s AnnotatedValue> {
    for facet in &stored.annotations().facets {
        if let Some(value) = facet.values.get(index) {
            return Some(value);
        }
        index -= facet.values.len();
    }
    None
}

/// Returns the hash of `name` without stop words at its beginning; `None` if there is nothing else.
fn hash_of_name(
    name: &str,
    stored: &Stored<'_>,
    is_stop_word: &dyn Fn(u64) -> bool,
) -> Option<u64> {
    let tokens = Tokens::of(name, stored.variants());
    let count = tokens.units.len();
    let mut first = 0;
    while first < count
        && tokens.units[first].is_word
        && is_stop_word(tokens.hash(first..first + 1))
    {
        first += 1;
    }
    (first < count).then(|| tokens.hash(first..count))
}

impl FacetLabels {
    /// Indexes the labels of a document's facets. `is_stop_word` takes the hash of a word; such words at the beginning
    /// of a label are dropped, as Hong Kong is before a name.
    #[must_use]
    pub fn of(stored: &Stored<'_>, is_stop_word: &dyn Fn(u64) -> bool) -> Self {
        let mut entries = Vec::new();
        let mut index = 0;
        for facet in &stored.annotations().facets {
            for value in &facet.values {
                for label in &value.labels {
                    // Either of two names for one place will do: Lok Ma Chau/Huanggang.
                    for name in label.split(['/', '／']) {
                        if let Some(hash) = hash_of_name(name, stored, is_stop_word) {
                            entries.push(hash >> VALUE << VALUE | index);
                        }
                    }
                }
                index += 1;
            }
        }
        order::sort(&mut entries);
        Self { entries }
    }

    /// Returns the index of the value whose label has `hash`.
    #[must_use]
    pub fn find(&self, hash: u64) -> Option<usize> {
        let at = self
            .entries
            .partition_point(|&entry| entry >> VALUE < hash >> VALUE);
        let entry = self
            .entries
            .get(at)
            .filter(|&&entry| entry >> VALUE == hash >> VALUE)?;
        Some((entry & ((1 << VALUE) - 1)) as usize)
    }
}

impl<'a> Vocabulary<'a> {
    /// Returns the value of which `units` are a label.
    #[must_use]
    pub fn labelled(
        &self,
        corpus: &Corpus<'a>,
        text: &QueryText,
        units: Range<usize>,
    ) -> Option<&'a AnnotatedValue> {
        let labels = self.facet_labels(corpus);
        value_at(corpus.stored, labels.find(text.hash(units))?)
    }

    pub(super) fn facet_labels(&self, corpus: &Corpus<'a>) -> &FacetLabels {
        self.facet_labels
            .get_or_init(|| FacetLabels::of(corpus.stored, &|hash| self.words.is_stop_word(hash)))
    }
}

impl Corpus<'_> {
    /// Adds to `matches` what carries `value` or contains its Chinese label. Returns that label as the document spells
    /// it, if it occurs there.
    pub fn add_carriers(&self, matches: &mut Matches, value: &AnnotatedValue) -> Option<String> {
        for place in &value.places {
            let weight = place.block.map_or(TITLE, |_| BODY);
            matches.count(place.proposal as usize, weight, 1.0);
        }
        let run = self.run(&value.labels[0]);
        self.add_matches(matches, &run, 1.0);
        Some(self.shown(&run)).filter(|shown| !shown.is_empty())
    }
}

//! One facet with its values, and the proposals and blocks that have each of them.

use crate::annotation::model::Place;
use crate::search::results::{FacetKey, FacetValue, Labels, PolicyErrorCode, SearchError};

/// A facet and its values.
#[derive(Debug, Clone)]
pub struct IndexedFacet {
    /// Which facet it is.
    pub key: FacetKey,
    /// What it is called.
    pub labels: Labels,
    /// Its values, in the order in which they are shown.
    pub values: Vec<IndexedValue>,
}

/// A value, with the proposals and blocks that have it.
#[derive(Debug, Clone)]
pub struct IndexedValue {
    /// The value as filters write it.
    pub value: FacetValue,
    /// What it is called.
    pub labels: Labels,
    /// The indices of the proposals that have the value, ascending.
    pub proposals: Vec<u32>,
    /// The blocks that carry it, each as the index of its proposal and its own in that proposal.
    pub blocks: Vec<(u32, u32)>,
}

impl IndexedFacet {
    /// Creates a facet without values.
    #[must_use]
    pub fn new(key: FacetKey, labels: Labels) -> Self {
        Self {
            key,
            labels,
            values: Vec::new(),
        }
    }

    /// Adds a value that no proposal has yet, and returns its index.
    pub fn add(&mut self, value: FacetValue, labels: Labels) -> usize {
        self.values.push(IndexedValue {
            value,
            labels,
            proposals: Vec::new(),
            blocks: Vec::new(),
        });
        self.values.len() - 1
    }

    /// Returns whether its values are places in the document's structure rather than what proposals say.
    #[must_use]
    pub fn is_structural(&self) -> bool {
        matches!(self.key, FacetKey::Domain | FacetKey::Section)
    }

    /// Returns the index of `value`. A number may also be given as text, as it comes from forms and URLs.
    ///
    /// # Errors
    /// Fails if the facet has no such value.
    pub fn index(&self, value: &FacetValue) -> Result<usize, SearchError> {
        let written = value.written();
        let mut known = Vec::new();
        for (index, value) in self.values.iter().enumerate() {
            let value = value.value.written();
            if value == written {
                return Ok(index);
            }
            known.push(value);
        }
        let place = String::from("filters.") + self.key.as_str();
        Err(unknown_filter(&place, &known, &written))
    }
}

impl IndexedValue {
    /// Returns whether the proposal at `index` has the value.
    #[must_use]
    pub fn has(&self, index: usize) -> bool {
        self.proposals.binary_search(&(index as u32)).is_ok()
    }

    /// Adds a place, if it is not the last one. It must not come before those already added.
    pub fn add_place(&mut self, place: Place) {
        if self.proposals.last() != Some(&place.proposal) {
            self.proposals.push(place.proposal);
        }
        if let Some(block) = place.block {
            let block = (place.proposal, block);
            if self.blocks.last() != Some(&block) {
                self.blocks.push(block);
            }
        }
    }
}

/// Returns the error for `found` at `place`, which is none of the `known` facets or values.
#[must_use]
pub fn unknown_filter(place: &str, known: &[String], found: &str) -> SearchError {
    SearchError::expected(PolicyErrorCode::UnknownFilter, place, known, found)
}

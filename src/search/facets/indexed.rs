//! A facet: its values, and which proposals and blocks have them.

use crate::annotation::model::Place;
use crate::search::results::{FacetKey, FacetValue, Labels, PolicyErrorCode, SearchError};

/// A facet, its values, and what has them.
#[derive(Debug, Clone)]
pub struct IndexedFacet {
    /// Which facet it is.
    pub key: FacetKey,
    /// What it is called.
    pub labels: Labels,
    /// Its values, in their order.
    pub values: Vec<IndexedValue>,
}

/// A value, and what has it.
#[derive(Debug, Clone)]
pub struct IndexedValue {
    /// As filters write it.
    pub value: FacetValue,
    /// What it is called.
    pub labels: Labels,
    /// The indices of the proposals that have the value, ascending.
    pub proposals: Vec<u32>,
    /// The blocks that carry it: proposal and block, as indices.
    pub blocks: Vec<(u32, u32)>,
}

impl IndexedFacet {
    /// A facet without values.
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

    /// Whether it says where a proposal stands, not what it says.
    #[must_use]
    pub fn is_structural(&self) -> bool {
        matches!(self.key, FacetKey::Domain | FacetKey::Section)
    }

    /// The index of the value `wanted`. A number may come as a text, as forms and addresses give it.
    ///
    /// # Errors
    /// Where there is none.
    pub fn index(&self, wanted: &FacetValue) -> Result<usize, SearchError> {
        let wanted = wanted.written();
        let mut known = Vec::new();
        for (index, value) in self.values.iter().enumerate() {
            let value = value.value.written();
            if value == wanted {
                return Ok(index);
            }
            known.push(value);
        }
        let place = String::from("filters.") + self.key.as_str();
        Err(unknown_filter(&place, &known, &wanted))
    }
}

impl IndexedValue {
    /// Whether the proposal at `index` has it.
    #[must_use]
    pub fn has(&self, index: usize) -> bool {
        self.proposals.binary_search(&(index as u32)).is_ok()
    }

    /// Adds a place behind those that it has.
    pub fn add_place(&mut self, place: Place) {
        if self.proposals.last() != Some(&place.proposal) {
            self.proposals.push(place.proposal);
        }
        if let Some(block) = place.block {
            self.blocks.push((place.proposal, block));
        }
    }
}

/// The error for a facet or a value that there is not, at `place`, where `known` are.
#[must_use]
pub fn unknown_filter(place: &str, known: &[String], found: &str) -> SearchError {
    SearchError::expected(PolicyErrorCode::UnknownFilter, place, known, found)
}

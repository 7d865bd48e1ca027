//! Facets: what results can be filtered by, and how many each value would give.
//!
//! A proposal has a value where it stands in that domain or section, or where its title or one of its
//! measures carries it. Values of one facet mean *or*, facets mean *and*. A value is counted as if its own
//! facet were not filtered, so that a count says what choosing the value gives.

mod indexed;
mod labels;
mod of_document;

use super::results::{Carried, Facet, FacetCount, FacetValue, SearchError};
use crate::index::Stored;
use indexed::{IndexedFacet, unknown_filter};
use labels::Language;

/// The facets of a document: the values of each, and which proposals have them.
#[derive(Debug, Clone)]
pub struct Facets {
    facets: Vec<IndexedFacet>,
    /// How many proposals there are.
    proposals: usize,
    /// The language of the document.
    language: Language,
}

/// Filters that were checked: for each facet the indices of the values asked for, or all.
#[derive(Debug, Clone)]
pub struct Filters {
    chosen: Vec<Option<Vec<usize>>>,
}

impl Facets {
    /// The facets of a document.
    #[must_use]
    pub fn of(stored: &Stored<'_>) -> Self {
        let head = stored.head();
        Self {
            facets: of_document::facets(stored, &head.domains),
            proposals: stored.proposals().len(),
            language: Language::of(&head.language),
        }
    }

    /// Checks `filters`.
    ///
    /// # Errors
    /// Where there is no such facet or it has no such value.
    pub fn check(&self, filters: &[(String, Vec<FacetValue>)]) -> Result<Filters, SearchError> {
        let mut checked = Filters::none(self);
        for (key, values) in filters {
            let mut known = Vec::new();
            let mut found = None;
            for (index, facet) in self.facets.iter().enumerate() {
                if facet.key.as_str() == key {
                    found = Some(index);
                }
                known.push(facet.key.as_str().to_owned());
            }
            let Some(facet) = found else {
                return Err(unknown_filter("filters", &known, key));
            };
            for value in values {
                let index = self.facets[facet].index(value)?;
                let chosen = checked.chosen[facet].get_or_insert_default();
                if !chosen.contains(&index) {
                    chosen.push(index);
                }
            }
        }
        Ok(checked)
    }

    /// Whether the proposal at `index` passes `filters`, the facet at `but` apart.
    fn passes_but(&self, index: usize, filters: &Filters, but: Option<usize>) -> bool {
        for (facet, chosen) in filters.chosen.iter().enumerate() {
            let Some(chosen) = chosen.as_ref().filter(|_| Some(facet) != but) else {
                continue;
            };
            let values = &self.facets[facet].values;
            if !chosen.iter().any(|&value| values[value].has(index)) {
                return false;
            }
        }
        true
    }

    /// Whether the proposal at `index` passes `filters`.
    #[must_use]
    pub fn passes(&self, index: usize, filters: &Filters) -> bool {
        self.passes_but(index, filters, None)
    }

    /// How many of `proposals` (indices) each value would give: all values of all facets, one after
    /// another.
    #[must_use]
    pub fn count(&self, proposals: &[usize], filters: &Filters) -> Vec<u32> {
        let mut counts = Vec::new();
        for (index, facet) in self.facets.iter().enumerate() {
            // For each proposal whether it would pass without this facet.
            let mut passing = vec![false; self.proposals];
            for &proposal in proposals {
                passing[proposal] = self.passes_but(proposal, filters, Some(index));
            }
            for value in &facet.values {
                let mut count = 0;
                for &proposal in &value.proposals {
                    count += u32::from(passing[proposal as usize]);
                }
                counts.push(count);
            }
        }
        counts
    }

    /// The facets with the `counts` that [`Self::count`] gave.
    #[must_use]
    pub fn counted(&self, counts: &[u32]) -> Vec<Facet> {
        let mut counts = counts.iter();
        let mut counted = Vec::new();
        for facet in &self.facets {
            let mut values = Vec::new();
            for value in &facet.values {
                values.push(FacetCount {
                    value: value.value.clone(),
                    label: self.language.label(&value.labels),
                    labels: value.labels.clone(),
                    count: counts.next().copied().unwrap_or(0),
                });
            }
            counted.push(Facet {
                key: facet.key,
                label: self.language.label(&facet.labels),
                labels: facet.labels.clone(),
                values,
            });
        }
        counted
    }

    /// Which blocks of the proposal at `index` carry what `filters` ask for.
    #[must_use]
    pub fn carried(&self, index: usize, filters: &Filters) -> Vec<Carried> {
        let mut all = Vec::new();
        for (facet, chosen) in self.facets.iter().zip(&filters.chosen) {
            for &value in chosen.iter().flatten() {
                let value = &facet.values[value];
                // Where a proposal stands its measures do not say.
                if facet.is_structural() || !value.has(index) {
                    continue;
                }
                let mut blocks = Vec::new();
                for &(proposal, block) in &value.blocks {
                    if proposal as usize == index {
                        blocks.push(block);
                    }
                }
                all.push(Carried {
                    key: facet.key,
                    value: value.value.clone(),
                    blocks,
                });
            }
        }
        all
    }
}

impl Filters {
    /// Whether anything is filtered.
    #[must_use]
    pub fn is_set(&self) -> bool {
        self.chosen.iter().any(Option::is_some)
    }

    /// No filters for `facets`.
    #[must_use]
    pub fn none(facets: &Facets) -> Self {
        Self {
            chosen: vec![None; facets.facets.len()],
        }
    }
}

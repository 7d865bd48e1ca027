//! Facets: what results can be filtered by, and how many results each value has.
//!
//! A proposal has a value if it is in that domain or section, or if its title or one of its measures carries the value.
//! Values of one facet mean *or*, different facets mean *and*. A value is counted as if its own facet were not
//! filtered, so that the count is what one gets by choosing that value.

mod indexed;
mod labels;
mod of_document;

use super::results::{Carried, Facet, FacetCount, FacetValue, SearchError};
use crate::index::Stored;
use indexed::{IndexedFacet, unknown_filter};
use labels::Language;

/// The facets of a document, with the proposals that have each value.
#[derive(Debug, Clone)]
pub struct Facets {
    facets: Vec<IndexedFacet>,
    /// The number of proposals in the document.
    proposals: usize,
    /// The language of the document.
    language: Language,
}

/// Checked filters: for each facet, the indices of the chosen values; none if it is not filtered.
#[derive(Debug, Clone)]
pub struct Filters {
    chosen: Vec<Vec<usize>>,
}

impl Facets {
    /// Builds the facets of a document.
    #[must_use]
    pub fn of(stored: &Stored<'_>) -> Self {
        let head = stored.head();
        Self {
            facets: of_document::facets(stored, &head.domains),
            proposals: stored.proposals().len(),
            language: Language::of(&head.language),
        }
    }

    /// Checks `filters` and resolves them to indices.
    ///
    /// # Errors
    /// Fails if there is no such facet, or the facet has no such value.
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
                let chosen = &mut checked.chosen[facet];
                if !chosen.contains(&index) {
                    chosen.push(index);
                }
            }
        }
        Ok(checked)
    }

    /// Returns whether the proposal at `index` passes `filters`, ignoring the facet at `but`.
    fn passes_but(&self, index: usize, filters: &Filters, but: Option<usize>) -> bool {
        for (facet, chosen) in filters.chosen.iter().enumerate() {
            let values = &self.facets[facet].values;
            let has_any = chosen.iter().any(|&value| values[value].has(index));
            if !chosen.is_empty() && Some(facet) != but && !has_any {
                return false;
            }
        }
        true
    }

    /// Returns whether the proposal at `index` passes `filters`.
    #[must_use]
    pub fn passes(&self, index: usize, filters: &Filters) -> bool {
        self.passes_but(index, filters, None)
    }

    /// Counts how many of `proposals`, given as indices, each value has. The counts of all values of all facets follow
    /// one another.
    #[must_use]
    pub fn count(&self, proposals: &[usize], filters: &Filters) -> Vec<u32> {
        let mut counts = Vec::new();
        for (index, facet) in self.facets.iter().enumerate() {
            // Whether each proposal passes the filters on all other facets.
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

    /// Returns the facets with `counts`, in the order of [`Self::count`].
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

    /// Returns which blocks of the proposal at `index` carry the chosen values of `filters`.
    #[must_use]
    pub fn carried(&self, index: usize, filters: &Filters) -> Vec<Carried> {
        let mut all = Vec::new();
        for (facet, chosen) in self.facets.iter().zip(&filters.chosen) {
            for &value in chosen {
                let value = &facet.values[value];
                // Domains and sections are not carried by measures.
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
    /// Returns whether any facet is filtered.
    #[must_use]
    pub fn is_set(&self) -> bool {
        self.chosen.iter().any(|chosen| !chosen.is_empty())
    }

    /// Returns filters for `facets` that every proposal passes.
    #[must_use]
    pub fn none(facets: &Facets) -> Self {
        let mut chosen = Vec::new();
        chosen.resize_with(facets.facets.len(), Vec::new);
        Self { chosen }
    }
}

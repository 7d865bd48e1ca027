//! Facets: what results can be filtered by, and how many each value would give.
//!
//! Values of one facet mean *or*, facets mean *and*. A value is counted as if its own facet were not
//! filtered, so that a count says what choosing the value gives.

use super::results::{Facet, FacetCount, FacetKey, FacetValue, PolicyErrorCode, SearchError};
use crate::document::model::Domain;
use crate::index::records::ProposalRecord;

const KEYS: [FacetKey; 2] = [FacetKey::Domain, FacetKey::Section];

/// The facets of a document: the values of each, and which proposals have them.
#[derive(Debug, Clone)]
pub struct Facets {
    facets: Vec<Values>,
}

#[derive(Debug, Clone)]
struct Values {
    key: FacetKey,
    label: &'static str,
    values: Vec<(FacetValue, String)>,
    /// For each proposal the index of its value.
    of_proposal: Vec<Option<usize>>,
}

/// Filters that were checked: for each facet the indices of the values asked for, or all.
#[derive(Debug, Clone)]
pub struct Filters {
    chosen: Vec<Option<Vec<usize>>>,
}

impl Facets {
    /// The facets of a document in `language`.
    #[must_use]
    pub fn of(domains: &[Domain], proposals: &[ProposalRecord], language: &str) -> Self {
        let chinese = language.starts_with("zh");
        let sections: Vec<(FacetValue, String)> = domains
            .iter()
            .flat_map(|domain| {
                (0..).zip(&domain.sections).map(|(index, section)| {
                    (section_value(domain.number, index), section.title.clone())
                })
            })
            .collect();
        let domain_values = domains
            .iter()
            .map(|domain| (FacetValue::Number(domain.number), domain.heading.clone()))
            .collect();
        let section_of = |proposal: &ProposalRecord| {
            let value = section_value(proposal.domain, proposal.section?);
            sections.iter().position(|(section, _)| *section == value)
        };
        let of_section = proposals.iter().map(section_of).collect();
        Self {
            facets: vec![
                Values {
                    key: FacetKey::Domain,
                    label: if chinese { "範疇" } else { "Domain" },
                    values: domain_values,
                    of_proposal: proposals
                        .iter()
                        .map(|proposal| (proposal.domain as usize).checked_sub(1))
                        .collect(),
                },
                Values {
                    key: FacetKey::Section,
                    label: if chinese { "分節" } else { "Section" },
                    values: sections.clone(),
                    of_proposal: of_section,
                },
            ],
        }
    }

    /// Checks `filters`.
    ///
    /// # Errors
    /// Where there is no such facet or it has no such value.
    pub fn check(&self, filters: &[(String, Vec<FacetValue>)]) -> Result<Filters, SearchError> {
        let mut chosen: Vec<Option<Vec<usize>>> = vec![None; self.facets.len()];
        for (key, values) in filters {
            let facet = self
                .facets
                .iter()
                .position(|facet| facet.key.as_str() == key)
                .ok_or_else(|| {
                    let known: Vec<&str> = KEYS.iter().map(|key| key.as_str()).collect();
                    unknown_filter(format!(
                        "filters: expected one of {}, found `{key}`",
                        known.join(", ")
                    ))
                })?;
            for value in values {
                let index = self.facets[facet].index(value)?;
                chosen[facet].get_or_insert_default().push(index);
            }
        }
        Ok(Filters { chosen })
    }

    /// Whether the proposal at `index` passes `filters`, the facet at `but` apart.
    fn passes_but(&self, index: usize, filters: &Filters, but: Option<usize>) -> bool {
        self.facets
            .iter()
            .zip(&filters.chosen)
            .enumerate()
            .all(|(facet, (values, chosen))| {
                let Some(chosen) = chosen.as_ref().filter(|_| Some(facet) != but) else {
                    return true;
                };
                values.of_proposal[index].is_some_and(|value| chosen.contains(&value))
            })
    }

    /// Whether the proposal at `index` passes `filters`.
    #[must_use]
    pub fn passes(&self, index: usize, filters: &Filters) -> bool {
        self.passes_but(index, filters, None)
    }

    /// How many of `proposals` (indices) each value would give.
    #[must_use]
    pub fn count(&self, proposals: &[usize], filters: &Filters) -> Vec<Facet> {
        let count = |(index, facet): (usize, &Values)| {
            let mut counts = vec![0; facet.values.len()];
            for &proposal in proposals
                .iter()
                .filter(|&&proposal| self.passes_but(proposal, filters, Some(index)))
            {
                if let Some(value) = facet.of_proposal[proposal] {
                    counts[value] += 1;
                }
            }
            let values = facet
                .values
                .iter()
                .zip(counts)
                .map(|((value, label), count)| FacetCount {
                    value: value.clone(),
                    label: label.clone(),
                    count,
                });
            Facet {
                key: facet.key,
                label: facet.label.to_owned(),
                values: values.collect(),
            }
        };
        self.facets.iter().enumerate().map(count).collect()
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

impl Values {
    /// A number may come as a text, as forms and addresses give it.
    fn index(&self, wanted: &FacetValue) -> Result<usize, SearchError> {
        let wanted = wanted.to_string();
        self.values
            .iter()
            .position(|(value, _)| value.to_string() == wanted)
            .ok_or_else(|| {
                let known: Vec<String> = self
                    .values
                    .iter()
                    .map(|(value, _)| value.to_string())
                    .collect();
                unknown_filter(format!(
                    "filters.{}: expected one of {}, found `{wanted}`",
                    self.key.as_str(),
                    known.join(", ")
                ))
            })
    }
}

impl FacetKey {
    /// The key as filters write it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Domain => "domain",
            Self::Section => "section",
        }
    }
}

/// The value of the section at `index` of `domain`: `"2.1"` for the first section of domain 2.
fn section_value(domain: u32, index: u32) -> FacetValue {
    FacetValue::Text(format!("{domain}.{}", index + 1))
}

fn unknown_filter(message: String) -> SearchError {
    SearchError {
        code: PolicyErrorCode::UnknownFilter,
        message,
    }
}

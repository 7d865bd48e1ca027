//! Facets: what results can be filtered by, and how many each value would give.
//!
//! Values of one facet mean *or*, facets mean *and*. A value is counted as if its own facet were not
//! filtered, so that a count says what choosing the value gives.

use super::results::{Facet, FacetCount, FacetKey, FacetValue, PolicyErrorCode, SearchError};
use crate::document::model::Domain;
use crate::index::records::ProposalRecord;
use crate::text::numeral::decimal;

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
        let label = |zh, en| if chinese { zh } else { en };
        let mut of_domain = Values::new(FacetKey::Domain, label("範疇", "Domain"));
        let mut of_section = Values::new(FacetKey::Section, label("分節", "Section"));
        // For each domain the index of its first section among the values.
        let mut first_sections = Vec::new();
        for domain in domains {
            let value = FacetValue::Number(domain.number);
            of_domain.values.push((value, domain.heading.clone()));
            first_sections.push(of_section.values.len());
            for (index, section) in (0..).zip(&domain.sections) {
                let value = section_value(domain.number, index);
                of_section.values.push((value, section.title.clone()));
            }
        }
        for proposal in proposals {
            let domain = proposal.domain as usize - 1;
            of_domain.of_proposal.push(Some(domain));
            let section = proposal
                .section
                .map(|section| first_sections[domain] + section as usize);
            of_section.of_proposal.push(section);
        }
        Self {
            facets: vec![of_domain, of_section],
        }
    }

    /// Checks `filters`.
    ///
    /// # Errors
    /// Where there is no such facet or it has no such value.
    pub fn check(&self, filters: &[(String, Vec<FacetValue>)]) -> Result<Filters, SearchError> {
        let mut checked = Filters::none(self);
        for (key, values) in filters {
            let Some(facet) = self
                .facets
                .iter()
                .position(|facet| facet.key.as_str() == key)
            else {
                let known = KEYS.map(|key| key.as_str().to_owned());
                return Err(unknown_filter("filters", &known, key));
            };
            for value in values {
                let index = self.facets[facet].index(value)?;
                checked.chosen[facet].get_or_insert_default().push(index);
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
            let value = self.facets[facet].of_proposal[index];
            if !value.is_some_and(|value| chosen.contains(&value)) {
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

    /// How many of `proposals` (indices) each value would give.
    #[must_use]
    pub fn count(&self, proposals: &[usize], filters: &Filters) -> Vec<Facet> {
        let mut counted = Vec::new();
        for (index, facet) in self.facets.iter().enumerate() {
            let mut values = Vec::new();
            for (value, label) in &facet.values {
                values.push(FacetCount {
                    value: value.clone(),
                    label: label.clone(),
                    count: 0,
                });
            }
            for &proposal in proposals {
                if let Some(value) = facet.of_proposal[proposal]
                    && self.passes_but(proposal, filters, Some(index))
                {
                    values[value].count += 1;
                }
            }
            counted.push(Facet {
                key: facet.key,
                label: facet.label.to_owned(),
                values,
            });
        }
        counted
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
    fn new(key: FacetKey, label: &'static str) -> Self {
        Self {
            key,
            label,
            values: Vec::new(),
            of_proposal: Vec::new(),
        }
    }

    /// A number may come as a text, as forms and addresses give it.
    fn index(&self, wanted: &FacetValue) -> Result<usize, SearchError> {
        let wanted = wanted.written();
        let mut known = Vec::new();
        for (index, (value, _)) in self.values.iter().enumerate() {
            let value = value.written();
            if value == wanted {
                return Ok(index);
            }
            known.push(value);
        }
        let place = String::from("filters.") + self.key.as_str();
        Err(unknown_filter(&place, &known, &wanted))
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
    FacetValue::Text([&decimal(domain), ".", &decimal(index + 1)].concat())
}

fn unknown_filter(place: &str, known: &[String], found: &str) -> SearchError {
    SearchError::expected(PolicyErrorCode::UnknownFilter, place, known, found)
}

//! Builds the facets of a compiled document: domains and sections, the values that the editors' vocabularies found in
//! titles and measures, and the kinds of figures stated there.

use super::indexed::IndexedFacet;
use super::labels::{DOMAIN, FIGURE, KINDS, SECTION, named, translated};
use crate::document::model::Domain;
use crate::index::Stored;
use crate::search::results::{FacetKey, FacetValue, FigureKind};
use crate::text::numeral::decimal;

/// Returns all facets of `stored`, whose domains are `domains`.
#[must_use]
pub fn facets(stored: &Stored<'_>, domains: &[Domain]) -> Vec<IndexedFacet> {
    let mut facets = Vec::from(structural(stored, domains));
    annotated(stored, &mut facets);
    facets.push(figures(stored));
    facets
}

/// Builds the facets of domains and sections.
fn structural(stored: &Stored<'_>, domains: &[Domain]) -> [IndexedFacet; 2] {
    let mut of_domain = IndexedFacet::new(FacetKey::Domain, named(DOMAIN));
    let mut of_section = IndexedFacet::new(FacetKey::Section, named(SECTION));
    // The index of each domain's first section among the values.
    let mut first_sections = Vec::new();
    let label = |heading: &str| translated(&[heading.to_owned(), String::new()], stored.variants());
    for domain in domains {
        let value = FacetValue::Number(domain.number);
        of_domain.add(value, label(&domain.heading));
        first_sections.push(of_section.values.len());
        for (index, section) in (0..).zip(&domain.sections) {
            let value = section_value(domain.number, index);
            of_section.add(value, label(&section.title));
        }
    }
    for (index, proposal) in stored.proposals().iter().enumerate() {
        let domain = proposal.domain as usize - 1;
        of_domain.values[domain].proposals.push(index as u32);
        if let Some(section) = proposal.section {
            let section = first_sections[domain] + section as usize;
            of_section.values[section].proposals.push(index as u32);
        }
    }
    [of_domain, of_section]
}

/// Appends the facets whose values the editors' vocabularies found in titles and measures.
fn annotated(stored: &Stored<'_>, facets: &mut Vec<IndexedFacet>) {
    for facet in &stored.annotations().facets {
        let mut values = IndexedFacet::new(facet.key, translated(&facet.names, stored.variants()));
        for value in &facet.values {
            let written = FacetValue::Text(value.value.clone());
            let labels = translated(&value.labels, stored.variants());
            let index = values.add(written, labels);
            for &place in &value.places {
                values.values[index].add_place(place);
            }
        }
        facets.push(values);
    }
}

/// Builds the facet of figures, with the kinds that the document has.
fn figures(stored: &Stored<'_>) -> IndexedFacet {
    let mut values = IndexedFacet::new(FacetKey::Figure, named(FIGURE));
    for (kind, names) in FigureKind::ALL.into_iter().zip(KINDS) {
        let mut of_kind = None;
        for (place, figure) in &stored.annotations().figures {
            if figure.kind == kind {
                let value = FacetValue::Text(kind.as_str().to_owned());
                let index = *of_kind.get_or_insert_with(|| values.add(value, named(names)));
                values.values[index].add_place(*place);
            }
        }
    }
    values
}

/// Returns the value of the section at `index` of `domain`: `"2.1"` for the first section of domain 2.
fn section_value(domain: u32, index: u32) -> FacetValue {
    FacetValue::Text([&decimal(domain), ".", &decimal(index + 1)].concat())
}

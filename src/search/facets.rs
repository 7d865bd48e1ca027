//! Facets: what results can be filtered by, and how many each value would give.
//!
//! A proposal has a value where it stands in that domain or section, or where its title or one of its
//! measures carries it. Values of one facet mean *or*, facets mean *and*. A value is counted as if its own
//! facet were not filtered, so that a count says what choosing the value gives.

use super::results::{
    Carried, Facet, FacetCount, FacetKey, FacetValue, FigureKind, Labels, PolicyErrorCode,
    SearchError,
};
use crate::annotation::model::Place;
use crate::document::model::Domain;
use crate::index::Stored;
use crate::text::fold::Variants;
use crate::text::numeral::decimal;

/// What facets are called that need no vocabulary: Traditional, Simplified, English.
const DOMAIN: [&str; 3] = ["範疇", "范畴", "Policy area"];
const SECTION: [&str; 3] = ["分節", "分节", "Section"];
const FIGURE: [&str; 3] = ["數字", "数字", "Figures"];
/// The same for the kinds of figures, in their order.
const KINDS: [[&str; 3]; FigureKind::ALL.len()] = [
    ["金額", "金额", "Sums of money"],
    ["百分比", "百分比", "Percentages"],
    ["比例", "比例", "Ratios"],
    ["年齡", "年龄", "Ages"],
    ["時間", "时间", "Lengths of time"],
    ["日期", "日期", "Dates"],
    ["數量", "数量", "Numbers"],
];

/// The facets of a document: the values of each, and which proposals have them.
#[derive(Debug, Clone)]
pub struct Facets {
    facets: Vec<Values>,
    /// The language of the document.
    language: Language,
}

#[derive(Debug, Clone)]
struct Values {
    key: FacetKey,
    labels: Labels,
    values: Vec<Value>,
}

#[derive(Debug, Clone)]
struct Value {
    value: FacetValue,
    labels: Labels,
    /// The indices of the proposals that have the value, ascending.
    proposals: Vec<u32>,
    /// The blocks that carry it: proposal and block, as indices.
    blocks: Vec<(u32, u32)>,
}

#[derive(Debug, Clone, Copy)]
enum Language {
    Traditional,
    Simplified,
    Other,
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
        let head = stored.head().without_proposals();
        let is = |tag: &str| head.language.starts_with(tag);
        let language = if !is("zh") {
            Language::Other
        } else if is("zh-Hans") || is("zh-CN") || is("zh-SG") {
            Language::Simplified
        } else {
            Language::Traditional
        };
        let [domains, sections] = structural_facets(stored, &head.domains);
        let mut facets = vec![domains, sections];
        for facet in &stored.annotations().facets {
            let mut values = Values::new(facet.key, translated(&facet.names, stored.variants()));
            for value in &facet.values {
                let written = FacetValue::Text(value.value.clone());
                let labels = translated(&value.labels, stored.variants());
                let index = values.add(written, labels);
                for &place in &value.places {
                    values.values[index].stands(place);
                }
            }
            facets.push(values);
        }
        facets.push(of_figures(stored));
        Self { facets, language }
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
            let mut passing = Vec::new();
            for &proposal in proposals {
                if self.passes_but(proposal, filters, Some(index)) {
                    if proposal >= passing.len() {
                        passing.resize(proposal + 1, false);
                    }
                    passing[proposal] = true;
                }
            }
            for value in &facet.values {
                let mut count = 0;
                for &proposal in &value.proposals {
                    let passes = passing.get(proposal as usize).copied();
                    count += u32::from(passes.unwrap_or_default());
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
                    label: self.label(&value.labels),
                    labels: value.labels.clone(),
                    count: counts.next().copied().unwrap_or(0),
                });
            }
            counted.push(Facet {
                key: facet.key,
                label: self.label(&facet.labels),
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

    fn label(&self, labels: &Labels) -> String {
        match self.language {
            Language::Traditional => &labels.zh_hant,
            Language::Simplified => &labels.zh_hans,
            Language::Other => &labels.en,
        }
        .clone()
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
    fn new(key: FacetKey, labels: Labels) -> Self {
        Self {
            key,
            labels,
            values: Vec::new(),
        }
    }

    /// Adds a value that no proposal has yet, and returns its index.
    fn add(&mut self, value: FacetValue, labels: Labels) -> usize {
        self.values.push(Value {
            value,
            labels,
            proposals: Vec::new(),
            blocks: Vec::new(),
        });
        self.values.len() - 1
    }

    /// Whether it says where a proposal stands, not what it says.
    fn is_structural(&self) -> bool {
        matches!(self.key, FacetKey::Domain | FacetKey::Section)
    }

    /// A number may come as a text, as forms and addresses give it.
    fn index(&self, wanted: &FacetValue) -> Result<usize, SearchError> {
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

impl Value {
    fn has(&self, index: usize) -> bool {
        self.proposals.binary_search(&(index as u32)).is_ok()
    }

    /// Adds a place behind those that it has.
    fn stands(&mut self, place: Place) {
        if self.proposals.last() != Some(&place.proposal) {
            self.proposals.push(place.proposal);
        }
        if let Some(block) = place.block {
            self.blocks.push((place.proposal, block));
        }
    }
}

/// The domains and the sections.
fn structural_facets(stored: &Stored<'_>, domains: &[Domain]) -> [Values; 2] {
    let mut of_domain = Values::new(FacetKey::Domain, named(DOMAIN));
    let mut of_section = Values::new(FacetKey::Section, named(SECTION));
    // For each domain the index of its first section among the values.
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

/// The kinds of figures that the document has.
fn of_figures(stored: &Stored<'_>) -> Values {
    let mut values = Values::new(FacetKey::Figure, named(FIGURE));
    for (kind, names) in FigureKind::ALL.into_iter().zip(KINDS) {
        let mut of_kind = None;
        for (place, figure) in &stored.annotations().figures {
            if figure.kind == kind {
                let value = FacetValue::Text(kind.as_str().to_owned());
                let index = *of_kind.get_or_insert_with(|| values.add(value, named(names)));
                values.values[index].stands(*place);
            }
        }
    }
    for value in &mut values.values {
        value.blocks.dedup();
    }
    values
}

fn named([zh_hant, zh_hans, en]: [&str; 3]) -> Labels {
    Labels {
        zh_hant: zh_hant.to_owned(),
        zh_hans: zh_hans.to_owned(),
        en: en.to_owned(),
    }
}

/// The labels for a name in Traditional Chinese and, unless that is empty, in English.
fn translated([chinese, english]: &[String; 2], variants: &Variants) -> Labels {
    let en = if english.is_empty() { chinese } else { english };
    Labels {
        zh_hant: chinese.clone(),
        zh_hans: variants.simplified(chinese),
        en: en.clone(),
    }
}

/// The value of the section at `index` of `domain`: `"2.1"` for the first section of domain 2.
fn section_value(domain: u32, index: u32) -> FacetValue {
    FacetValue::Text([&decimal(domain), ".", &decimal(index + 1)].concat())
}

fn unknown_filter(place: &str, known: &[String], found: &str) -> SearchError {
    SearchError::expected(PolicyErrorCode::UnknownFilter, place, known, found)
}

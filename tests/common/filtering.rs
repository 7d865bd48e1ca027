//! Filtering by brute force: the values that can be chosen, and which proposals have each, taken from the document
//! itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use policy_proposals::annotation::annotate;
use policy_proposals::document::model::Proposal;
use policy_proposals::editorial::vocabulary;
use policy_proposals::search::results::{
    Facet, FacetKey, FacetValue, FigureKind, SearchOptions, SearchResults,
};

use super::{SCAN, SEARCH, STORED, only_numbers, search};

/// Queries of every kind: none, one term, several, quotes, exclusion, loosened, a reference, none found.
pub const QUERIES: [&str; 14] = [
    "",
    "創科",
    "人才",
    "的",
    "人才 創科",
    "大灣區 金融 -人才",
    "\"一帶一路\"",
    "-香港",
    "大灣區創科金融",
    "新型工业化人才",
    "建議 31",
    "第八範疇",
    "innohk",
    "月球基地",
];

/// A value that can be chosen, and the proposals that have it, as the document says.
#[derive(Debug, PartialEq)]
pub struct Value {
    pub key: FacetKey,
    pub value: FacetValue,
    pub proposals: BTreeSet<u32>,
}

/// All values of all facets, in their order: taken from the document, its annotations made anew.
pub static VALUES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let document = &SCAN.document;
    let vocabularies = vocabulary::read("seeds/facets".as_ref()).expect("the vocabularies read");
    let annotations = annotate(document, &vocabularies, STORED.variants());
    let having = |has: &dyn Fn(&Proposal) -> bool| -> BTreeSet<u32> {
        let proposals = document.proposals.iter().filter(|proposal| has(proposal));
        proposals.map(|proposal| proposal.number).collect()
    };
    let mut values = Vec::new();
    let mut add = |key, value, proposals| {
        values.push(Value {
            key,
            value,
            proposals,
        });
    };
    for domain in &document.domains {
        let number = domain.number;
        let proposals = having(&|proposal| proposal.domain == number);
        add(FacetKey::Domain, FacetValue::Number(number), proposals);
    }
    for domain in &document.domains {
        for index in 0..domain.sections.len() as u32 {
            let value = FacetValue::Text(format!("{}.{}", domain.number, index + 1));
            let proposals = having(&|proposal| {
                proposal.domain == domain.number && proposal.section == Some(index)
            });
            add(FacetKey::Section, value, proposals);
        }
    }
    for facet in annotations.facets {
        for value in facet.values {
            let proposals = value.places.iter().map(|place| place.proposal + 1);
            let written = FacetValue::Text(value.value.clone());
            add(facet.key, written, proposals.collect());
        }
    }
    for kind in FigureKind::ALL {
        let of_kind = annotations
            .figures
            .iter()
            .filter(|(_, figure)| figure.kind == kind);
        let proposals: BTreeSet<u32> = of_kind.map(|(place, _)| place.proposal + 1).collect();
        if !proposals.is_empty() {
            add(
                FacetKey::Figure,
                FacetValue::Text(kind.as_str().into()),
                proposals,
            );
        }
    }
    values
});

pub fn of_key(key: FacetKey) -> Vec<&'static Value> {
    VALUES.iter().filter(|value| value.key == key).collect()
}

pub fn domains() -> Vec<&'static Value> {
    of_key(FacetKey::Domain)
}

pub fn sections() -> Vec<&'static Value> {
    of_key(FacetKey::Section)
}

/// The filters that ask for `values`.
pub fn filters(values: &[&Value]) -> Vec<(String, Vec<FacetValue>)> {
    let mut filters: BTreeMap<&str, Vec<FacetValue>> = BTreeMap::new();
    for value in values {
        let of_key = filters.entry(value.key.as_str()).or_default();
        of_key.push(value.value.clone());
    }
    filters
        .into_iter()
        .map(|(key, values)| (key.to_owned(), values))
        .collect()
}

pub fn filtered(query: &str, values: &[&Value], options: &SearchOptions) -> SearchResults {
    let options = SearchOptions {
        filters: filters(values),
        ..options.clone()
    };
    SEARCH
        .search(query, &options)
        .expect("the filters are the document's own")
}

/// Whether the proposal with `number` passes those of `values` whose key is `key`: one is enough,
/// and if there is none, everything passes.
pub fn passes(number: u32, values: &[&Value], key: FacetKey) -> bool {
    let mut of_key = values.iter().filter(|value| value.key == key).peekable();
    of_key.peek().is_none() || of_key.any(|value| value.proposals.contains(&number))
}

/// Whether it passes all of them, `but` apart.
pub fn passes_but(number: u32, values: &[&Value], but: Option<FacetKey>) -> bool {
    let mut keys = FacetKey::ALL.into_iter().filter(|key| Some(*key) != but);
    keys.all(|key| passes(number, values, key))
}

/// The facets of the unfiltered `hits`, as choosing each value would give them.
pub fn counted(hits: &[u32], chosen: &[&Value]) -> Vec<(FacetKey, Vec<(FacetValue, u32)>)> {
    let count = |key: FacetKey| {
        let others: BTreeSet<u32> = hits
            .iter()
            .copied()
            .filter(|&number| passes_but(number, chosen, Some(key)))
            .collect();
        let counts = of_key(key).into_iter().map(|value| {
            let would_give = value.proposals.intersection(&others).count() as u32;
            (value.value.clone(), would_give)
        });
        (key, counts.collect())
    };
    FacetKey::ALL.into_iter().map(count).collect()
}

pub fn counts(facets: &[Facet]) -> Vec<(FacetKey, Vec<(FacetValue, u32)>)> {
    let values = |facet: &Facet| {
        let values = facet.values.iter();
        values
            .map(|value| (value.value.clone(), value.count))
            .collect()
    };
    facets
        .iter()
        .map(|facet| (facet.key, values(facet)))
        .collect()
}

pub fn only_numbers_with_facets() -> SearchOptions {
    SearchOptions {
        facets: None,
        ..only_numbers()
    }
}

pub fn each_query(assert: impl Fn(&str, &SearchResults)) {
    for query in QUERIES {
        assert(query, &search(query, &only_numbers_with_facets()));
    }
}

//! Guards filters, facet counts, paging and order against brute force: what a filtered search gives
//! is what one gets by taking the unfiltered list of hits and crossing out by hand what does not
//! pass, and a facet's counts are what choosing each of its values would give.

mod common;

use std::collections::BTreeMap;

use common::{SCAN, SEARCH, everything, exact, numbers, only_numbers, search};
use policy_proposals::search::results::{
    Facet, FacetKey, FacetValue, Hit, MatchKind, PolicyErrorCode, SearchOptions, SearchResults,
    Sort,
};

/// Queries of every kind: none, one term, several, quotes, exclusion, loosened, a reference, none found.
const QUERIES: [&str; 14] = [
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

/// A chosen value: a domain's number, or a domain's number and the place of a section in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Value {
    Domain(u32),
    Section(u32, u32),
}

impl Value {
    fn key(self) -> &'static str {
        match self {
            Self::Domain(_) => "domain",
            Self::Section(..) => "section",
        }
    }

    fn value(self) -> FacetValue {
        match self {
            Self::Domain(number) => FacetValue::Number(number),
            Self::Section(domain, index) => FacetValue::Text(format!("{domain}.{}", index + 1)),
        }
    }

    /// Whether the proposal with `number` has it, as the document says.
    fn is_of(self, number: u32) -> bool {
        let proposal = &SCAN.document.proposals[number as usize - 1];
        match self {
            Self::Domain(domain) => proposal.domain == domain,
            Self::Section(domain, index) => {
                proposal.domain == domain && proposal.section == Some(index)
            }
        }
    }
}

fn domains() -> Vec<Value> {
    let domains = &SCAN.document.domains;
    domains
        .iter()
        .map(|domain| Value::Domain(domain.number))
        .collect()
}

fn sections() -> Vec<Value> {
    let domains = &SCAN.document.domains;
    let sections = domains.iter().flat_map(|domain| {
        (0..domain.sections.len() as u32).map(|index| Value::Section(domain.number, index))
    });
    sections.collect()
}

/// The filters that ask for `values`.
fn filters(values: &[Value]) -> Vec<(String, Vec<FacetValue>)> {
    let mut filters: BTreeMap<&str, Vec<FacetValue>> = BTreeMap::new();
    for value in values {
        filters.entry(value.key()).or_default().push(value.value());
    }
    filters
        .into_iter()
        .map(|(key, values)| (key.to_owned(), values))
        .collect()
}

fn filtered(query: &str, values: &[Value], options: &SearchOptions) -> SearchResults {
    let options = SearchOptions {
        filters: filters(values),
        ..options.clone()
    };
    SEARCH
        .search(query, &options)
        .expect("the filters are the document's own")
}

/// Whether the proposal with `number` passes those of `values` whose key is `key`: one is enough,
/// and where there is none everything passes.
fn passes(number: u32, values: &[Value], key: &str) -> bool {
    let mut of_key = values.iter().filter(|value| value.key() == key).peekable();
    of_key.peek().is_none() || of_key.any(|value| value.is_of(number))
}

/// The facets of the unfiltered `hits`, as choosing each value would give them.
fn counted(hits: &[u32], chosen: &[Value]) -> Vec<(FacetKey, Vec<(FacetValue, u32)>)> {
    let count = |key: FacetKey, other: &str, values: Vec<Value>| {
        let counts = values.iter().map(|value| {
            let would_give = hits
                .iter()
                .filter(|&&number| passes(number, chosen, other) && value.is_of(number));
            (value.value(), would_give.count() as u32)
        });
        (key, counts.collect())
    };
    vec![
        count(FacetKey::Domain, "section", domains()),
        count(FacetKey::Section, "domain", sections()),
    ]
}

fn counts(facets: &[Facet]) -> Vec<(FacetKey, Vec<(FacetValue, u32)>)> {
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

/// Filters `query` by `chosen` and compares everything with what crossing out by hand gives.
fn assert_filtered(query: &str, unfiltered: &SearchResults, chosen: &[Value]) {
    let results = filtered(query, chosen, &only_numbers_with_facets());
    let passing: Vec<&Hit> = unfiltered
        .hits
        .iter()
        .filter(|hit| passes(hit.number, chosen, "domain") && passes(hit.number, chosen, "section"))
        .collect();
    let hits: Vec<&Hit> = results.hits.iter().collect();
    assert_eq!(hits, passing, "{query} {chosen:?}: the hits");
    assert_eq!(results.total as usize, passing.len(), "{query} {chosen:?}");
    let all = numbers(unfiltered);
    assert_eq!(
        counts(&results.facets),
        counted(&all, chosen),
        "{query} {chosen:?}: the counts"
    );
    assert_eq!(
        results.query, unfiltered.query,
        "a filter changes no reading"
    );
    let without = results
        .explanation
        .and_then(|explanation| explanation.without_filters);
    let expected = (passing.is_empty() && !all.is_empty()).then_some(all.len() as u32);
    assert_eq!(without, expected, "{query} {chosen:?}: without filters");
}

fn only_numbers_with_facets() -> SearchOptions {
    SearchOptions {
        facets: None,
        ..only_numbers()
    }
}

fn each_query(assert: impl Fn(&str, &SearchResults)) {
    for query in QUERIES {
        assert(query, &search(query, &only_numbers_with_facets()));
    }
}

#[test]
fn the_queries_are_of_every_kind() {
    let found: Vec<SearchResults> = QUERIES
        .iter()
        .map(|query| search(query, &everything()))
        .collect();
    let has = |test: &dyn Fn(&SearchResults) -> bool| found.iter().any(test);
    assert!(has(&|results| results.total == 148), "everything");
    assert!(has(&|results| results.total == 0), "nothing");
    assert!(
        has(&|results| results.query.reference.is_some()),
        "a reference"
    );
    assert!(
        has(&|results| results.hits.iter().any(|hit| hit.kind == MatchKind::Loose)),
        "loosened"
    );
    assert!(has(&|results| exact(results).len() > 20), "many");
    assert_eq!((domains().len(), sections().len()), (13, 25));
}

#[test]
fn counts_without_filters_are_what_choosing_gives() {
    each_query(|query, unfiltered| {
        assert_filtered(query, unfiltered, &[]);
        for facet in &unfiltered.facets {
            for value in &facet.values {
                let options = SearchOptions {
                    filters: vec![(facet.key.as_str().to_owned(), vec![value.value.clone()])],
                    ..only_numbers()
                };
                assert_eq!(
                    search(query, &options).total,
                    value.count,
                    "{query}: {} {}",
                    facet.label,
                    value.value
                );
            }
        }
    });
    assert_eq!(
        counts(&SEARCH.facets()),
        counted(&SCAN.all(), &[]),
        "the facets of the document are those of the empty query"
    );
}

#[test]
fn every_single_value() {
    each_query(|query, unfiltered| {
        for value in domains().into_iter().chain(sections()) {
            assert_filtered(query, unfiltered, &[value]);
        }
    });
}

#[test]
fn two_domains_mean_either() {
    each_query(|query, unfiltered| {
        for first in domains() {
            for second in domains() {
                assert_filtered(query, unfiltered, &[first, second]);
            }
        }
    });
}

#[test]
fn two_sections_mean_either() {
    each_query(|query, unfiltered| {
        for first in sections() {
            for second in sections() {
                assert_filtered(query, unfiltered, &[first, second]);
            }
        }
    });
}

#[test]
fn a_domain_and_a_section_mean_both() {
    each_query(|query, unfiltered| {
        for domain in domains() {
            for section in sections() {
                assert_filtered(query, unfiltered, &[domain, section]);
                assert_filtered(query, unfiltered, &[section, domain]);
            }
        }
    });
}

#[test]
fn many_values_at_once() {
    each_query(|query, unfiltered| {
        let several: Vec<Value> = domains().into_iter().step_by(3).chain(sections()).collect();
        assert_filtered(query, unfiltered, &several);
        let all: Vec<Value> = domains().into_iter().chain(sections()).collect();
        assert_filtered(query, unfiltered, &all);
    });
}

#[test]
fn values_keep_their_order_and_their_names() {
    let document = &SCAN.document;
    let headings: Vec<&str> = document
        .domains
        .iter()
        .map(|domain| domain.heading.as_str())
        .collect();
    let titles: Vec<&str> = document
        .domains
        .iter()
        .flat_map(|domain| domain.sections.iter().map(|section| section.title.as_str()))
        .collect();
    for query in QUERIES {
        for chosen in [vec![], vec![Value::Domain(6)], vec![Value::Section(1, 0)]] {
            let results = filtered(query, &chosen, &SearchOptions::default());
            let labels = |facet: &Facet| -> Vec<String> {
                facet
                    .values
                    .iter()
                    .map(|value| value.label.clone())
                    .collect()
            };
            assert_eq!(labels(&results.facets[0]), headings, "{query} {chosen:?}");
            assert_eq!(labels(&results.facets[1]), titles, "{query} {chosen:?}");
        }
    }
}

#[test]
fn chosen_values_are_kept_at_zero() {
    for value in domains().into_iter().chain(sections()) {
        let results = filtered("月球基地", &[value], &SearchOptions::default());
        assert_eq!(results.total, 0);
        let kept = results
            .facets
            .iter()
            .filter(|facet| facet.key.as_str() == value.key())
            .flat_map(|facet| &facet.values)
            .find(|counted| counted.value == value.value());
        assert_eq!(kept.map(|counted| counted.count), Some(0), "{value:?}");
    }
}

#[test]
fn facets_come_unless_they_are_not_wanted() {
    let facets = |wanted: Option<bool>| {
        let options = SearchOptions {
            facets: wanted,
            ..SearchOptions::default()
        };
        search("創科", &options).facets.len()
    };
    assert_eq!(
        (facets(None), facets(Some(true)), facets(Some(false))),
        (2, 2, 0)
    );
}

#[test]
fn numbers_may_come_as_text() {
    for value in domains() {
        let with = |value: FacetValue| {
            let options = SearchOptions {
                filters: vec![("domain".into(), vec![value])],
                ..everything()
            };
            search("人才", &options)
        };
        assert_eq!(
            with(value.value()),
            with(FacetValue::Text(value.value().to_string()))
        );
    }
}

#[test]
fn what_is_unknown_is_an_error_that_names_it() {
    let number = FacetValue::Number;
    let text = |text: &str| FacetValue::Text(text.to_owned());
    for (key, value, named) in [
        ("colour", number(1), "colour"),
        ("Domain", number(1), "Domain"),
        ("", number(1), "``"),
        ("domain", number(0), "0"),
        ("domain", number(14), "14"),
        ("domain", text("1.1"), "1.1"),
        ("domain", text("科技"), "科技"),
        ("domain", text(" 1"), " 1"),
        ("domain", text("01"), "01"),
        ("domain", text(""), "``"),
        ("domain", number(u32::MAX), "4294967295"),
        ("section", number(1), "1"),
        ("section", text("6.1"), "6.1"),
        ("section", text("1.4"), "1.4"),
        ("section", text("1.0"), "1.0"),
        ("section", text("甲"), "甲"),
    ] {
        // Also behind a filter that is known, and where nothing is found anyway.
        for query in ["", "創科", "月球基地"] {
            for before in [vec![], filters(&[Value::Domain(1), Value::Section(1, 0)])] {
                let mut filters = before;
                filters.push((key.to_owned(), vec![value.clone()]));
                let options = SearchOptions {
                    filters,
                    ..SearchOptions::default()
                };
                let error = SEARCH.search(query, &options).expect_err(key);
                assert_eq!(error.code, PolicyErrorCode::UnknownFilter, "{key} {value}");
                assert_eq!(error.code.as_str(), "UNKNOWN_FILTER");
                assert!(
                    error.message.contains(named),
                    "{key} {value}: {}",
                    error.message
                );
            }
        }
    }
    let options = SearchOptions {
        filters: vec![("colour".into(), vec![])],
        ..SearchOptions::default()
    };
    let error = SEARCH.search("", &options).expect_err("the key is unknown");
    assert_eq!(error.code, PolicyErrorCode::UnknownFilter);
}

#[test]
fn pages_cover_everything_once() {
    for query in QUERIES {
        for sort in [None, Some(Sort::Relevance), Some(Sort::Number)] {
            for chosen in [vec![], vec![Value::Domain(2), Value::Domain(12)]] {
                let whole = SearchOptions {
                    sort,
                    ..everything()
                };
                let whole = filtered(query, &chosen, &whole);
                assert_eq!(whole.total as usize, whole.hits.len(), "{query}");
                for size in [1, 7, 10, 148, 1000] {
                    let mut hits = Vec::new();
                    for offset in (0..whole.total.max(1)).step_by(size as usize) {
                        let page = SearchOptions {
                            sort,
                            limit: Some(size),
                            offset: Some(offset),
                            ..everything()
                        };
                        let page = filtered(query, &chosen, &page);
                        assert_eq!(page.total, whole.total, "{query}: every page says how many");
                        assert_eq!(
                            page.facets, whole.facets,
                            "{query}: counts are of all pages"
                        );
                        assert!(page.hits.len() <= size as usize);
                        hits.extend(page.hits);
                    }
                    assert_eq!(hits, whole.hits, "{query}: pages of {size}");
                }
            }
        }
    }
}

#[test]
fn pages_beyond_the_end_are_empty() {
    for (offset, limit) in [(148, 10), (1_000, 1), (u32::MAX, u32::MAX), (0, 0)] {
        let page = SearchOptions {
            offset: Some(offset),
            limit: Some(limit),
            ..everything()
        };
        let page = search("", &page);
        assert_eq!((page.total, page.hits.len()), (148, 0), "{offset} {limit}");
    }
    assert_eq!(
        search("", &SearchOptions::default()).hits.len(),
        10,
        "ten where nothing is said"
    );
}

#[test]
fn sorted_by_number_they_are_the_same_in_order() {
    for query in QUERIES {
        let by_number = SearchOptions {
            sort: Some(Sort::Number),
            ..everything()
        };
        let by_number = search(query, &by_number);
        let by_relevance = search(query, &everything());
        let mut expected = by_relevance.hits.clone();
        expected.sort_by_key(|hit| hit.number);
        assert_eq!(by_number.hits, expected, "{query}");
        assert!(
            numbers(&by_number).is_sorted_by(|a, b| a < b),
            "{query}: once each"
        );
    }
    assert_eq!(
        numbers(&search("", &everything())),
        SCAN.all(),
        "the empty query lists in order"
    );
}

#[test]
fn better_hits_come_first() {
    for query in QUERIES {
        let hits = search(query, &everything()).hits;
        for pair in hits.windows(2) {
            assert!(
                pair[0].kind >= pair[1].kind,
                "{query}: looser hits come later"
            );
            assert!(
                pair[0].kind > pair[1].kind || pair[0].score >= pair[1].score,
                "{query}: {} before {}",
                pair[0].number,
                pair[1].number
            );
        }
    }
}

//! Guards filters, facet counts, paging and order against brute force: what a filtered search gives
//! is what one gets by taking the unfiltered list of hits and crossing out by hand what does not
//! pass, and a facet's counts are what choosing each of its values would give.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use common::{SCAN, SEARCH, STORED, everything, exact, numbers, only_numbers, search};
use policy_proposals::annotation::annotate;
use policy_proposals::document::model::Proposal;
use policy_proposals::editorial::vocabulary;
use policy_proposals::search::results::{
    Facet, FacetKey, FacetValue, FigureKind, Hit, MatchKind, PolicyErrorCode, SearchOptions,
    SearchResults, Sort,
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

/// A value that can be chosen, and the proposals that have it, as the document says.
#[derive(Debug, PartialEq)]
struct Value {
    key: FacetKey,
    value: FacetValue,
    proposals: BTreeSet<u32>,
}

/// All values of all facets, in their order: taken from the document, its annotations made anew.
static VALUES: LazyLock<Vec<Value>> = LazyLock::new(|| {
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

fn of_key(key: FacetKey) -> Vec<&'static Value> {
    VALUES.iter().filter(|value| value.key == key).collect()
}

fn domains() -> Vec<&'static Value> {
    of_key(FacetKey::Domain)
}

fn sections() -> Vec<&'static Value> {
    of_key(FacetKey::Section)
}

/// A few values of every facet, the most frequent and the rarest among them.
fn some_of_all() -> Vec<&'static Value> {
    let some = FacetKey::ALL.into_iter().flat_map(|key| {
        let values = of_key(key);
        let step = values.len().div_ceil(3).max(1);
        values.into_iter().step_by(step).collect::<Vec<_>>()
    });
    some.collect()
}

/// The filters that ask for `values`.
fn filters(values: &[&Value]) -> Vec<(String, Vec<FacetValue>)> {
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

fn filtered(query: &str, values: &[&Value], options: &SearchOptions) -> SearchResults {
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
fn passes(number: u32, values: &[&Value], key: FacetKey) -> bool {
    let mut of_key = values.iter().filter(|value| value.key == key).peekable();
    of_key.peek().is_none() || of_key.any(|value| value.proposals.contains(&number))
}

/// Whether it passes all of them, `but` apart.
fn passes_but(number: u32, values: &[&Value], but: Option<FacetKey>) -> bool {
    let mut keys = FacetKey::ALL.into_iter().filter(|key| Some(*key) != but);
    keys.all(|key| passes(number, values, key))
}

/// The facets of the unfiltered `hits`, as choosing each value would give them.
fn counted(hits: &[u32], chosen: &[&Value]) -> Vec<(FacetKey, Vec<(FacetValue, u32)>)> {
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
fn assert_filtered(query: &str, unfiltered: &SearchResults, chosen: &[&Value]) {
    let results = filtered(query, chosen, &only_numbers_with_facets());
    let passing: Vec<&Hit> = unfiltered
        .hits
        .iter()
        .filter(|hit| passes_but(hit.number, chosen, None))
        .collect();
    let plain = |hit: &Hit| Hit {
        carried: Vec::new(),
        ..hit.clone()
    };
    let hits: Vec<Hit> = results.hits.iter().map(plain).collect();
    let expected: Vec<Hit> = passing.iter().map(|hit| plain(hit)).collect();
    assert_eq!(hits, expected, "{query} {chosen:?}: the hits");
    assert_eq!(results.total as usize, passing.len(), "{query} {chosen:?}");
    let all = numbers(unfiltered);
    assert_eq!(
        counts(&SEARCH.counted(&results)),
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
        for facet in &SEARCH.counted(unfiltered) {
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
        for value in VALUES.iter() {
            assert_filtered(query, unfiltered, &[value]);
        }
    });
}

#[test]
fn every_pair_of_values() {
    let unfiltered = SCAN.all();
    for (index, first) in VALUES.iter().enumerate() {
        for second in &VALUES[index..] {
            let chosen = [first, second];
            let results = filtered("", &chosen, &only_numbers());
            let passing = unfiltered
                .iter()
                .filter(|number| passes_but(**number, &chosen, None));
            let passing: Vec<u32> = passing.copied().collect();
            assert_eq!(numbers(&results), passing, "{first:?} {second:?}");
        }
    }
}

#[test]
fn pairs_are_counted_as_choosing_gives() {
    let unfiltered = search("創科", &only_numbers_with_facets());
    for first in some_of_all() {
        for second in some_of_all() {
            assert_filtered("創科", &unfiltered, &[first, second]);
        }
    }
}

#[test]
fn a_hit_says_which_of_its_measures_carry_what_was_chosen() {
    let document = &SCAN.document;
    for value in VALUES.iter() {
        for hit in filtered("", &[value], &everything()).hits {
            if matches!(value.key, FacetKey::Domain | FacetKey::Section) {
                assert_eq!(hit.carried, [], "where it stands its measures do not say");
                continue;
            }
            let [carried] = &hit.carried[..] else {
                panic!("{value:?}: {:?}", hit.carried);
            };
            assert_eq!((carried.key, &carried.value), (value.key, &value.value));
            let proposal = &document.proposals[hit.number as usize - 1];
            assert!(carried.blocks.is_sorted_by(|a, b| a < b), "{value:?}");
            assert!(
                carried
                    .blocks
                    .iter()
                    .all(|&block| (block as usize) < proposal.blocks.len())
            );
            // They are what is shown of the hit.
            let shown: Vec<u32> = hit
                .passages
                .iter()
                .filter_map(|passage| passage.block)
                .collect();
            let mut in_order = shown.clone();
            in_order.sort_unstable();
            assert_eq!(in_order, carried.blocks, "{value:?}");
        }
    }
}

#[test]
fn a_value_asked_for_twice_counts_once() {
    let query = "長者 醫療";
    for value in some_of_all() {
        let once = filtered(query, &[value], &everything());
        let twice = filtered(query, &[value, value], &everything());
        assert_eq!(once, twice, "{value:?}");
    }
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
            }
        }
    });
}

#[test]
fn many_values_at_once() {
    each_query(|query, unfiltered| {
        let several: Vec<&Value> = domains().into_iter().step_by(3).chain(sections()).collect();
        assert_filtered(query, unfiltered, &several);
        let all: Vec<&Value> = domains().into_iter().chain(sections()).collect();
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
        for chosen in [vec![], vec![domains()[5]], vec![sections()[0]]] {
            let results = filtered(query, &chosen, &SearchOptions::default());
            let facets = SEARCH.counted(&results);
            let labels = |facet: &Facet| -> Vec<String> {
                facet
                    .values
                    .iter()
                    .map(|value| value.label.clone())
                    .collect()
            };
            assert_eq!(labels(&facets[0]), headings, "{query} {chosen:?}");
            assert_eq!(labels(&facets[1]), titles, "{query} {chosen:?}");
        }
    }
}

#[test]
fn chosen_values_are_kept_at_zero() {
    for value in VALUES.iter() {
        let results = filtered("月球基地", &[value], &SearchOptions::default());
        assert_eq!(results.total, 0);
        let facets = SEARCH.counted(&results);
        let kept = facets
            .iter()
            .filter(|facet| facet.key == value.key)
            .flat_map(|facet| &facet.values)
            .find(|counted| counted.value == value.value);
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
        (VALUES.len(), VALUES.len(), 0)
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
            with(value.value.clone()),
            with(FacetValue::Text(value.value.to_string()))
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
            for before in [vec![], filters(&[domains()[0], sections()[0]])] {
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
            for chosen in [vec![], vec![domains()[1], domains()[11]]] {
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
        expected.sort_by_key(|hit| (hit.kind == MatchKind::Loose, hit.number));
        assert_eq!(by_number.hits, expected, "{query}");
    }
    let sorted = SearchOptions {
        sort: Some(Sort::Number),
        ..everything()
    };
    let mixed = search("房屋 土地 青年", &sorted);
    assert!(
        !numbers(&mixed).is_sorted(),
        "what is only possibly meant stays behind the rest"
    );
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

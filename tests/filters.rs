//! A filtered search gives what one gets by taking the unfiltered hits and crossing out those that do not pass; the
//! count of a value is the number of hits that choosing it would give.

mod common;

use common::filtering::{
    QUERIES, VALUES, Value, counted, counts, domains, each_query, filtered, filters, of_key,
    only_numbers_with_facets, passes_but, sections,
};
use common::{SCAN, SEARCH, everything, exact, numbers, only_numbers, search};
use policy_proposals::search::results::{
    FacetKey, FacetValue, Hit, MatchKind, PolicyErrorCode, SearchOptions, SearchResults,
};

/// A few values of every facet, the most frequent and the rarest among them.
fn some_of_all() -> Vec<&'static Value> {
    let some = FacetKey::ALL.into_iter().flat_map(|key| {
        let values = of_key(key);
        let step = values.len().div_ceil(3).max(1);
        values.into_iter().step_by(step).collect::<Vec<_>>()
    });
    some.collect()
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
fn a_hit_says_which_of_its_measures_have_the_chosen_value() {
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
fn an_unknown_filter_or_value_is_an_error_that_names_it() {
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
        // Also after a known filter, and if nothing is found anyway.
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

//! The values of a facet keep their order and their labels, and a chosen value stays in the list at zero.

mod common;

use common::filtering::{QUERIES, VALUES, domains, filtered, sections};
use common::{SCAN, SEARCH, search};
use policy_proposals::search::results::{Facet, SearchOptions};

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

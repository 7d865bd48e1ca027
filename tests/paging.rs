//! Pages of hits cover every hit once, in the order that was asked for.

mod common;

use common::filtering::{QUERIES, domains, filtered};
use common::{SCAN, everything, numbers, search};
use policy_proposals::search::results::{MatchKind, SearchOptions, Sort};

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
fn sorting_by_number_keeps_the_hits_and_puts_loose_ones_last() {
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

//! A number is found in every form in which it can be written: 3,000萬, 三千萬, 百分之五, 5%.

mod common;

use std::collections::BTreeSet;

use common::{SCAN, answer, expansions, numbers};

#[test]
fn all_forms_of_a_number_find_the_same() {
    for forms in [
        ["3,000萬", "3000 萬", "三千萬"].as_slice(),
        &["18區", "十八區", "18 區"],
        &["百分之五", "5%"],
    ] {
        let found: Vec<Vec<u32>> = forms
            .iter()
            .map(|form| {
                let mut found = numbers(&answer(form));
                found.sort_unstable();
                found
            })
            .collect();
        let sure: Vec<u32> = forms.iter().flat_map(|form| SCAN.find(form)).collect();
        assert!(!sure.is_empty(), "{forms:?} stand in the text");
        for (form, found) in forms.iter().zip(&found) {
            let missing: Vec<&u32> = sure
                .iter()
                .filter(|number| !found.contains(number))
                .collect();
            let enough = SCAN.find(form).len() >= 5;
            assert!(enough || missing.is_empty(), "{form}: without {missing:?}");
        }
    }
}

#[test]
fn only_a_comma_between_groups_of_three_is_part_of_a_number() {
    for (query, other) in [("1,8區", "18 區"), ("1,5%", "15%")] {
        let said = expansions(&answer(query));
        let is_other = |(_, to): &(String, Vec<String>)| to.iter().any(|to| to.contains(other));
        assert!(!said.iter().any(is_other), "{query}: {said:?}");
    }
}

#[test]
fn no_form_of_a_number_is_listed_twice() {
    for query in ["五%", "百分之五", "兩成"] {
        for (from, to) in expansions(&answer(query)) {
            let once: BTreeSet<&String> = to.iter().collect();
            assert_eq!(once.len(), to.len(), "{query}: {from} → {to:?}");
        }
    }
}

#[test]
fn numbers_are_read_inside_longer_queries() {
    for (query, as_printed) in [
        ("七十歲嘅長者有咩津貼", "70歲嘅長者有咩津貼"),
        ("廿四小時清關", "24小時清關"),
    ] {
        let results = answer(query);
        assert!(results.total > 0, "{query}");
        assert_eq!(numbers(&results), numbers(&answer(as_printed)), "{query}");
        let said = expansions(&results);
        assert!(
            said.iter().any(|(from, _)| query.starts_with(from)),
            "{query}: {said:?}"
        );
    }
}

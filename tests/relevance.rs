//! How well the right proposals come first, by graded judgments: 3 is about it, 2 a clear part of it,
//! 1 touches it. `cargo test --release --test relevance -- --nocapture` prints the table.
//!
//! The sets, and what whoever changed the search has seen of them:
//!
//! * `dev.json` was given for development.
//! * `queries.json` was written and judged from the booklet alone, by three authors. One author's queries are split at
//!   random into `tune`, which may be looked at when ranking is changed, and `check`; the others' are `fresh`. What failed
//!   of `check` and `fresh` was read.
//! * `unseen.json` is by two more authors; what failed of the first (U) was read.
//! * `late.json` is by two who came last; what failed of the first (W) was read, nothing of the second (X), who wrote most
//!   queries before reading the booklet, as readers do.
//! * `blind.json` is by one more author, who wrote the queries H before reading the booklet and J after it; none was read.
//! * `recent.json` is by two authors (K, L) who had seen neither search nor the other sets. What failed of K was read, and
//!   the glossary has some of its words since; of L only the averages were seen.
//! * `absent.json` asks for what the booklet does not speak of. There a confident answer is junk, while part of the query
//!   may be found loosely.
//!
//! The words of the first three are not in the data, but the averages of all sets, by category, were seen when weights were
//! chosen and when rules that made no difference were taken out: none is a hold-out any more. The floors below hold what
//! search reaches today.

mod common;

use std::collections::BTreeMap;

use common::{numbers, only_numbers, search};
use policy_proposals::search::results::{MatchKind, SearchOptions};

const SETS: [(&str, &str); 7] = [
    ("dev.json", include_str!("relevance/dev.json")),
    ("queries.json", include_str!("relevance/queries.json")),
    ("unseen.json", include_str!("relevance/unseen.json")),
    ("late.json", include_str!("relevance/late.json")),
    ("blind.json", include_str!("relevance/blind.json")),
    ("recent.json", include_str!("relevance/recent.json")),
    ("absent.json", include_str!("relevance/absent.json")),
];
/// nDCG@10 that no category may fall below, over all sets.
const FLOORS: [(&str, f64); 11] = [
    ("exact", 0.973),
    ("multi", 0.963),
    ("named", 0.956),
    ("simplified", 0.949),
    ("variant", 0.978),
    ("synonym", 0.892),
    ("english", 0.949),
    ("question", 0.890),
    ("typo", 0.976),
    ("lookup", 1.0),
    ("none", 0.981),
];
/// At most so many of the queries that the booklet does not answer may have a confident answer: 颱風 and typhoon
/// lead to extreme weather, 電車 to electric cars.
const MOST_JUNK: [(&str, usize); 2] = [("absent", 3), ("late", 1)];
/// The share of them that has to find nothing at all.
const NOTHING: f64 = 0.552;
const DEPTH: usize = 10;

/// A judged query.
struct Judged {
    set: String,
    category: String,
    query: String,
    /// Grades by proposal; empty where nothing in the document answers.
    grades: BTreeMap<u32, u32>,
}

/// What search made of a query. Where the booklet has no answer, `ndcg` is 1 if there was no confident one, and
/// `success` is 1 if there was none at all.
struct Measured {
    ndcg: f64,
    recall: f64,
    success: f64,
    junk: bool,
}

#[test]
fn the_right_proposals_come_first() {
    let mut rows: BTreeMap<(String, String), Vec<Measured>> = BTreeMap::new();
    for judged in judged() {
        let measured = measure(&judged);
        rows.entry((judged.category.clone(), judged.set.clone()))
            .or_default()
            .push(measured);
    }
    println!(
        "{:<12}{:<14}{:>8}{:>9}{:>9}{:>11}{:>6}",
        "category", "set", "queries", "nDCG@10", "recall", "success@1", "junk"
    );
    for ((category, set), measured) in &rows {
        print_row(category, set, measured.iter());
    }
    for set in [
        "dev", "tune", "check", "fresh", "unseen", "late", "blind", "absent",
    ] {
        print_row(
            "all",
            set,
            rows.iter()
                .filter(|((_, of), _)| of == set)
                .flat_map(|(_, measured)| measured),
        );
    }
    for ((category, set), measured) in &rows {
        let junk = measured.iter().filter(|measured| measured.junk).count();
        let most = MOST_JUNK.iter().find(|(of, _)| of == set);
        let most = most.map_or(0, |&(_, most)| most);
        assert!(junk <= most, "{category}, {set}: {junk} confident answers");
    }
    let none = rows.iter().filter(|((category, _), _)| category == "none");
    let nothing = mean(none.flat_map(|(_, of)| of).map(|measured| measured.success));
    assert!(nothing >= NOTHING, "{nothing:.3} find nothing at all");
    for (category, floor) in FLOORS {
        let of_category = rows.iter().filter(|((of, _), _)| of == category);
        let reached = mean(
            of_category
                .flat_map(|(_, measured)| measured)
                .map(|measured| measured.ndcg),
        );
        assert!(
            reached >= floor,
            "{category}: nDCG@10 is {reached:.3}, it was at least {floor}"
        );
    }
}

fn judged() -> Vec<Judged> {
    let mut judged = Vec::new();
    for (name, json) in SETS {
        let queries: Vec<serde_json::Value> =
            serde_json::from_str(json).unwrap_or_else(|error| panic!("{name}: {error}"));
        judged.extend(queries.iter().map(|query| {
            let text = |key: &str| query[key].as_str().map(str::to_owned);
            let grades = query["relevant"].as_object().expect("grades by proposal");
            Judged {
                set: text("split").unwrap_or_else(|| "dev".into()),
                category: text("category").expect("a category"),
                query: text("query").expect("a query"),
                grades: grades
                    .iter()
                    .map(|(number, grade)| {
                        (
                            number.parse().expect("a proposal's number"),
                            grade.as_u64().expect("a grade") as u32,
                        )
                    })
                    .collect(),
            }
        }));
    }
    judged
}

fn measure(judged: &Judged) -> Measured {
    let options = SearchOptions {
        limit: Some(DEPTH as u32),
        ..only_numbers()
    };
    let results = search(&judged.query, &options);
    let found = numbers(&results);
    let grade = |number: &u32| judged.grades.get(number).copied().unwrap_or(0);
    if judged.grades.is_empty() {
        let junk = results.hits.iter().any(|hit| hit.kind != MatchKind::Loose);
        let right = if junk { 0.0 } else { 1.0 };
        let nothing = if found.is_empty() { 1.0 } else { 0.0 };
        return Measured {
            ndcg: right,
            recall: right,
            success: nothing,
            junk,
        };
    }
    let mut ideal: Vec<u32> = judged.grades.values().copied().collect();
    ideal.sort_unstable_by(|a, b| b.cmp(a));
    let wanted: Vec<u32> = judged
        .grades
        .iter()
        .filter(|(_, grade)| **grade >= 2)
        .map(|(&number, _)| number)
        .collect();
    let recalled = wanted
        .iter()
        .filter(|number| found.contains(number))
        .count();
    Measured {
        ndcg: gain(found.iter().map(grade)) / gain(ideal.into_iter()),
        recall: if wanted.is_empty() {
            1.0
        } else {
            recalled as f64 / wanted.len().min(DEPTH) as f64
        },
        success: if found.first().map(grade).unwrap_or(0) >= 2 {
            1.0
        } else {
            0.0
        },
        junk: false,
    }
}

/// Discounted cumulative gain of the first grades, with gain 2^grade − 1 (Burges et al., “Learning to
/// Rank using Gradient Descent”, ICML 2005).
fn gain(grades: impl Iterator<Item = u32>) -> f64 {
    let gains = (2u32..).zip(grades.take(DEPTH));
    gains
        .map(|(place, grade)| f64::from(2u32.pow(grade) - 1) / f64::from(place).log2())
        .sum()
}

fn print_row<'a>(category: &str, set: &str, measured: impl Iterator<Item = &'a Measured> + Clone) {
    println!(
        "{category:<12}{set:<14}{:>8}{:>9.3}{:>9.3}{:>11.3}{:>6}",
        measured.clone().count(),
        mean(measured.clone().map(|measured| measured.ndcg)),
        mean(measured.clone().map(|measured| measured.recall)),
        mean(measured.clone().map(|measured| measured.success)),
        measured.filter(|measured| measured.junk).count(),
    );
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0), |(sum, count), value| (sum + value, count + 1));
    if count == 0 {
        0.0
    } else {
        sum / f64::from(count)
    }
}

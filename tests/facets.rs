//! Facets have the values that an editor would give. Three samples of 60 measures each were drawn at random and marked by
//! hand from their text alone. The vocabularies were tuned on two of them; the third is the real test.
//!
//! `cargo test --test facets -- --nocapture` prints precision and recall of each facet. A facet below its floor fails. With
//! `SHOW=audience` (or another key) in front it also prints every measure with a difference, so that an editor sees the
//! effect of a changed word. A marked name counts as found if a value overlaps with it.

mod common;

use std::collections::BTreeMap;

use common::{SEARCH, STORED};
use policy_proposals::annotation::values::Finder;
use policy_proposals::annotation::vocabulary::Vocabulary;
use policy_proposals::document::model::Document;
use policy_proposals::editorial::vocabulary;
use policy_proposals::text::variants::Converter;
use serde::Deserialize;

#[derive(Deserialize)]
struct Marked {
    proposal: u32,
    block: usize,
    #[serde(flatten)]
    facets: BTreeMap<String, Vec<String>>,
}

/// How much of what was found is right, and how much of what is right was found.
#[derive(Debug, Default, Clone, Copy)]
struct Quality {
    right: usize,
    found: usize,
    marked: usize,
    marked_found: usize,
}

impl Quality {
    fn precision(self) -> f64 {
        self.right as f64 / self.found.max(1) as f64
    }

    fn recall(self) -> f64 {
        self.marked_found as f64 / self.marked.max(1) as f64
    }
}

fn quality(sample: &str, floors: &[(&str, f64, f64)]) {
    let path = format!("{}/tests/facets/{sample}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the sample");
    let marked: Vec<Marked> = serde_json::from_str(&text).expect("the sample reads");
    let document = STORED.document();
    let vocabularies = vocabulary::read("seeds/facets".as_ref()).expect("the vocabularies read");
    println!("{sample:12} precision recall");
    for (key, precision, recall) in floors {
        let vocabulary = vocabularies
            .iter()
            .find(|vocabulary| vocabulary.key.as_str() == *key)
            .expect("a vocabulary");
        let quality = of_facet(&document, vocabulary, &marked);
        println!(
            "{key:12} {:9.2} {:6.2}   {quality:?}",
            quality.precision(),
            quality.recall()
        );
        assert!(
            quality.precision() >= *precision,
            "{sample}, {key}: precision"
        );
        assert!(quality.recall() >= *recall, "{sample}, {key}: recall");
    }
}

fn of_facet(document: &Document, vocabulary: &Vocabulary, marked: &[Marked]) -> Quality {
    let finder = Finder::new(document, vocabulary, STORED.variants());
    let by_name = !matches!(vocabulary.key.as_str(), "audience" | "instrument");
    let mut quality = Quality::default();
    for measure in marked {
        let text = &document.proposals[measure.proposal as usize - 1].blocks[measure.block].text;
        let marks = &measure.facets[vocabulary.key.as_str()];
        let folded: Vec<char> = STORED.variants().fold_text(text).chars().collect();
        // For each mark whether a value says so, for each value whether a mark does.
        let mut said = vec![false; marks.len()];
        let mut values: BTreeMap<&str, bool> = BTreeMap::new();
        for carried in finder.find(text) {
            let value = finder.value(carried.value);
            let is_right = values.entry(value).or_default();
            for (mark, said) in marks.iter().zip(&mut said) {
                let fits = if by_name {
                    let mark: Vec<char> = STORED.variants().fold_text(mark).chars().collect();
                    let mut places =
                        (0..folded.len()).filter(|&at| folded[at..].starts_with(&mark));
                    places.any(|at| at < carried.range.end && carried.range.start < at + mark.len())
                } else {
                    value == mark
                };
                *is_right |= fits;
                *said |= fits;
            }
        }
        quality.found += values.len();
        quality.right += values.values().filter(|is_right| **is_right).count();
        quality.marked += marks.len();
        quality.marked_found += said.iter().filter(|said| **said).count();
        if std::env::var("SHOW").is_ok_and(|shown| shown == vocabulary.key.as_str()) {
            let wrong: Vec<&&str> = values
                .iter()
                .filter(|(_, right)| !**right)
                .map(|(value, _)| value)
                .collect();
            let missed: Vec<&String> = marks
                .iter()
                .zip(&said)
                .filter(|(_, said)| !**said)
                .map(|(mark, _)| mark)
                .collect();
            if !wrong.is_empty() || !missed.is_empty() {
                println!(
                    "  {} [{}] wrong {wrong:?} missed {missed:?}\n     {text}",
                    measure.proposal, measure.block
                );
            }
        }
    }
    quality
}

#[test]
fn facets_say_what_an_editor_would_say() {
    let tuned = [
        ("audience", 0.9, 0.9),
        ("instrument", 0.9, 0.9),
        ("place", 0.9, 0.9),
        ("body", 0.9, 0.9),
        ("programme", 0.9, 0.9),
    ];
    quality("tune-1", &tuned);
    quality("tune-2", &tuned);
    quality(
        "final",
        &[
            ("audience", 0.65, 0.9),
            ("instrument", 0.85, 0.9),
            ("place", 0.85, 0.9),
            ("body", 0.85, 0.9),
            ("programme", 0.7, 0.85),
        ],
    );
}

#[test]
fn labels_in_simplified_are_what_opencc_makes_of_them() {
    let converter = Converter::new().expect("OpenCC's tables");
    for facet in SEARCH.facets() {
        for labels in facet
            .values
            .iter()
            .map(|value| &value.labels)
            .chain([&facet.labels])
        {
            // OpenCC wants Taiwan's form of what Hong Kong writes otherwise.
            let standard = labels.zh_hant.replace('衞', "衛").replace('着', "著");
            assert_eq!(labels.zh_hans, converter.simplified(&standard));
            assert!(!labels.en.is_empty(), "{labels:?}");
        }
    }
}

//! Documents of other makes: the two samples come out as a person would set them down
//! (`expected.json` beside each), and a folder that holds all documents compiles into one file from
//! which each can be searched.

mod common;

use std::fs;
use std::path::Path;

use common::scratch::Scratch;
use policy_proposals::document::reading::{DOCUMENT, MANIFEST};
use policy_proposals::document::{read_folder, read_seeds};
use policy_proposals::editorial::Editorial;
use policy_proposals::index;
use policy_proposals::search::results::SearchOptions;
use policy_proposals::search::{PolicyDocument, choose};
use policy_proposals::text::variants::Converter;

const SAMPLES: [&str; 2] = ["sample-zh", "sample-en"];

#[test]
fn samples_are_read_as_expected() {
    for sample in SAMPLES {
        let folder = Path::new("tests/documents").join(sample);
        let reading = read_folder(&folder).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(reading.errors, [], "{sample}");
        assert_eq!(reading.doubts, [], "{sample}");
        let expected = fs::read_to_string(folder.join("expected.json")).expect("expected.json");
        let expected: serde_json::Value = serde_json::from_str(&expected).expect("JSON");
        let found = serde_json::to_value(&reading.document).expect("JSON");
        assert_eq!(found, expected, "{sample}");
    }
}

#[test]
fn a_folder_with_all_documents_compiles_into_one_file() {
    let scratch = Scratch::new();
    let files = [DOCUMENT, MANIFEST];
    scratch.copy("seeds/bpa-2024", &files, "bpa-2024");
    for sample in SAMPLES {
        scratch.copy(&format!("tests/documents/{sample}"), &files, sample);
    }
    let readings = read_seeds(scratch.path()).unwrap_or_else(|errors| panic!("{errors:?}"));
    let documents: Vec<_> = readings
        .into_iter()
        .map(|reading| reading.document)
        .collect();
    let by_reference: Vec<_> = documents.iter().collect();
    let editorial = Editorial::read(scratch.path(), &by_reference).expect("the seeds read");
    let converter = Converter::new().expect("OpenCC's tables");
    let bytes = index::compile(&documents, &editorial, &converter);
    let stored = index::open(&bytes).expect("what was compiled opens");
    assert_eq!(stored.len(), 3);
    for (id, query, number) in [
        ("bpa-2024", "過海隧道", 88),
        ("sample-zh", "幼稚园", 3),
        ("sample-zh", "BIM", 1),
        ("sample-en", "night buses", 2),
        ("sample-en", "E‑KIOSK", 3),
    ] {
        let stored = &stored[choose(&stored, Some(id)).expect("a known id")];
        let results = PolicyDocument::new(stored)
            .search(query, &SearchOptions::default())
            .expect("no filters");
        assert_eq!(
            results.hits.first().map(|hit| hit.number),
            Some(number),
            "{id}: {query}"
        );
    }
    let newest = &stored[choose(&stored, None).expect("there are documents")];
    assert_eq!(newest.head().id, "bpa-2024", "the newest is the default");
    let unknown = choose(&stored, Some("bpa-1999")).expect_err("no such document");
    assert_eq!(
        unknown.message,
        "document: expected one of bpa-2024, sample-en, sample-zh, found `bpa-1999`"
    );
}

#[test]
fn a_proposal_is_found_by_its_printed_label() {
    use policy_proposals::search::results::Reference;
    let reading = read_folder(Path::new("tests/documents/sample-en"))
        .unwrap_or_else(|error| panic!("{error}"));
    let bytes = index::compile(
        &[reading.document],
        &Editorial::default(),
        &Converter::new().expect("OpenCC's tables"),
    );
    let stored = index::open(&bytes).expect("what was compiled opens");
    let document = PolicyDocument::new(&stored[0]);
    assert_eq!(
        document.find("2.1"),
        Some(Reference::Proposal { number: 3 })
    );
    assert_eq!(
        document.find("Public services"),
        Some(Reference::Domain { domain: 2 })
    );
    assert_eq!(document.find("2.2"), None);
}

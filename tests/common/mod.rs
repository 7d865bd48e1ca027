//! Shared by the tests of search: the embedded document, and a second, plain implementation of folding and scanning.
//! `folding` and `scan` do not call the library's own folding, postings or query parser: the two agree only if both are
//! right.

// Every test file is a crate of its own and uses only a part of this.
#![allow(dead_code, unused_imports)]

pub mod filtering;
mod folding;
mod random;
mod scan;
pub mod scratch;

use std::sync::LazyLock;

pub use folding::{DASHES, DOTS, QUOTES, TABLES, counts_for_nothing, full_width, half_width};
pub use random::Random;
pub use scan::{Field, Place, Scan};

use policy_proposals::EMBEDDED;
use policy_proposals::index::{self, Stored};
use policy_proposals::search::PolicyDocument;
use policy_proposals::search::results::{Hit, Marked, MatchKind, SearchOptions, SearchResults};

/// The document under test.
pub const ID: &str = "bpa-2024";

static DOCUMENTS: LazyLock<Vec<Stored<'static>>> =
    LazyLock::new(|| index::open(EMBEDDED).expect("the embedded documents open"));

/// The document, opened.
pub static STORED: LazyLock<&Stored<'static>> = LazyLock::new(|| {
    DOCUMENTS
        .iter()
        .find(|stored| stored.head().id == ID)
        .expect("the embedded documents include the one that is tested")
});

/// The document, ready to be searched.
pub static SEARCH: LazyLock<PolicyDocument<'static>> =
    LazyLock::new(|| PolicyDocument::new(&STORED));

/// The document, ready for a plain scan.
pub static SCAN: LazyLock<Scan> = LazyLock::new(|| Scan::of(&STORED.document()));

/// Every hit, without facets and passages.
pub fn only_numbers() -> SearchOptions {
    SearchOptions {
        limit: Some(u32::MAX),
        facets: Some(false),
        passages: Some(0),
        ..SearchOptions::default()
    }
}

/// Every hit with every passage.
pub fn everything() -> SearchOptions {
    SearchOptions {
        limit: Some(u32::MAX),
        passages: Some(u32::MAX),
        ..SearchOptions::default()
    }
}

/// Searches the document without filters, which cannot fail.
pub fn search(query: &str, options: &SearchOptions) -> SearchResults {
    SEARCH
        .search(query, options)
        .expect("a query is never an error")
}

/// Every hit for `query`, with every passage.
pub fn answer(query: &str) -> SearchResults {
    search(query, &everything())
}

/// The words of the query that other words were searched for too, with those.
pub fn expansions(results: &SearchResults) -> Vec<(String, Vec<String>)> {
    let explanation = results.explanation.iter();
    explanation
        .flat_map(|explanation| &explanation.expanded)
        .map(|expansion| (expansion.from.clone(), expansion.to.clone()))
        .collect()
}

/// The numbers of the hits that are exact, in ascending order.
pub fn exact(results: &SearchResults) -> Vec<u32> {
    let mut numbers: Vec<u32> = results
        .hits
        .iter()
        .filter(|hit| hit.kind == MatchKind::Exact)
        .map(|hit| hit.number)
        .collect();
    numbers.sort_unstable();
    numbers
}

/// The numbers of the hits, in their order.
pub fn numbers(results: &SearchResults) -> Vec<u32> {
    results.hits.iter().map(|hit| hit.number).collect()
}

/// The texts of a hit: its title and its passages, with their places.
pub fn shown(hit: &Hit) -> Vec<(Place, &Marked)> {
    let passages = hit.passages.iter().map(|passage| {
        let place = match (passage.block, passage.footnote) {
            (Some(block), None) => Place::Block(block),
            (None, Some(footnote)) => Place::Footnote(footnote),
            other => panic!("a passage is a block or a footnote, found {other:?}"),
        };
        (place, &passage.text)
    });
    std::iter::once((Place::Title, &hit.title))
        .chain(passages)
        .collect()
}

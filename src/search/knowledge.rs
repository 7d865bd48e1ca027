//! What queries are read by: a document, and the words that it is asked for with.

use super::corpus::Corpus;
use super::vocabulary::Vocabulary;
use crate::index::Stored;

/// A document and its vocabulary.
///
/// What it does with a query stands where it is done: it cuts it into pieces (`segmentation`), says what they may mean
/// (`interpretation`), and finds what answers them (`ranking`).
#[derive(Debug, Clone)]
pub struct Knowledge<'a> {
    /// The document.
    pub corpus: Corpus<'a>,
    /// The words that it is asked for with.
    pub vocabulary: Vocabulary<'a>,
}

impl<'a> Knowledge<'a> {
    /// What is known of `stored`.
    #[must_use]
    pub fn of(stored: &'a Stored<'a>) -> Self {
        let corpus = Corpus::of(stored);
        Self {
            vocabulary: Vocabulary::of(&corpus),
            corpus,
        }
    }
}

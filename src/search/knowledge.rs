//! What a query is evaluated against: a document, and the words that readers may use for what it says.

use super::corpus::Corpus;
use super::vocabulary::Vocabulary;
use crate::index::Stored;

/// A document and its vocabulary.
///
/// The steps of evaluating a query are methods of this type, each defined in its own module: splitting the query into
/// pieces (`segmentation`), working out what they may mean (`interpretation`), and ranking what answers it (`ranking`).
#[derive(Debug, Clone)]
pub struct Knowledge<'a> {
    /// The document.
    pub corpus: Corpus<'a>,
    /// The words that readers may use for what the document says.
    pub vocabulary: Vocabulary<'a>,
}

impl<'a> Knowledge<'a> {
    /// Prepares `stored` for queries.
    #[must_use]
    pub fn of(stored: &'a Stored<'a>) -> Self {
        let corpus = Corpus::of(stored);
        Self {
            vocabulary: Vocabulary::of(&corpus),
            corpus,
        }
    }
}

//! What the words of a query may mean beyond themselves: they are stop words or keys of the glossary (`glossary`), what
//! only readers call things (`phrases`), labels of facets (`facet_labels`), or abbreviate a name (`abbreviations`).

mod abbreviations;
mod facet_labels;
mod glossary;
mod phrases;

pub use glossary::Meaning;

use std::ops::Range;
use std::sync::OnceLock;

use facet_labels::FacetLabels;
use glossary::QueryWords;
use phrases::LatinWords;

use crate::search::corpus::Corpus;
use crate::search::query::text::QueryText;

/// The words that a document is asked for with.
#[derive(Debug, Clone)]
pub struct Vocabulary<'a> {
    words: QueryWords<'a>,
    /// Made when a query is first read in its parts.
    facet_labels: OnceLock<FacetLabels>,
    /// Made when a query that is read in its parts first has a Latin word.
    latin_words: OnceLock<LatinWords>,
    /// The symbols that names end with.
    endings: Vec<u16>,
}

impl<'a> Vocabulary<'a> {
    /// The vocabulary for `corpus`.
    #[must_use]
    pub fn of(corpus: &Corpus<'a>) -> Self {
        Self {
            words: QueryWords::of(corpus.stored),
            facet_labels: OnceLock::new(),
            latin_words: OnceLock::new(),
            endings: abbreviations::endings(corpus.postings.alphabet()),
        }
    }

    /// What a range of units is, or else what the word is that they are a form of.
    #[must_use]
    pub fn meaning(&self, text: &QueryText, units: Range<usize>) -> Option<Meaning> {
        let meaning = self.words.meaning(text.hash(units.clone()));
        meaning.or_else(|| self.words.meaning(text.root_hash(units)?))
    }
}

//! What the words of a query may mean beyond the text of the document: they may be stop words or keys of the glossary
//! (`glossary`), words that editors gave to proposals (`phrases`), labels of facets (`facet_labels`), or abbreviations
//! of names (`abbreviations`).

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

/// The words that readers may use for what a document says.
#[derive(Debug, Clone)]
pub struct Vocabulary<'a> {
    words: QueryWords<'a>,
    /// Built when a query is first segmented.
    facet_labels: OnceLock<FacetLabels>,
    /// Built when a Latin word is first looked up in the readers' phrases.
    latin_words: OnceLock<LatinWords>,
    /// The symbols with which names end.
    endings: Vec<u16>,
}

impl<'a> Vocabulary<'a> {
    /// Builds the vocabulary for `corpus`.
    #[must_use]
    pub fn of(corpus: &Corpus<'a>) -> Self {
        Self {
            words: QueryWords::of(corpus.stored),
            facet_labels: OnceLock::new(),
            latin_words: OnceLock::new(),
            endings: abbreviations::endings(corpus.postings.alphabet()),
        }
    }

    /// Returns whether `hash` is that of a key of the glossary, a label of a facet, or a Latin word of a readers' phrase.
    #[must_use]
    pub fn knows(&self, corpus: &Corpus<'a>, hash: u64) -> bool {
        matches!(self.words.meaning(hash), Some(Meaning::Key(_)))
            || self.latin_words(corpus).has(hash)
            || self.facet_labels(corpus).find(hash).is_some()
    }

    /// Returns what `units` mean or, failing that, what they mean with the last word reduced to its root.
    #[must_use]
    pub fn meaning(&self, text: &QueryText, units: Range<usize>) -> Option<Meaning> {
        let meaning = self.words.meaning(text.hash(units.clone()));
        meaning.or_else(|| self.words.meaning(text.root_hash(units)?))
    }
}

//! Search over a compiled document.
//!
//! ```text
//!  what a reader types
//!     │  query           parse into clauses, and as a reference such as 建議 31
//!     ▼
//!  ranking               exact hits: proposals that contain every clause as written
//!     │                  ── enough of them? ───────────────────────────────────────────────┐
//!     │  interpretation  what else the clauses may mean: numbers in other forms, and       │
//!     │                  pieces (segmentation) that have synonyms (vocabulary)             │
//!     │  correction      typing mistakes: the query is answered again, corrected           │
//!     ▼                                                                                    │
//!  ranking               close hits: everything in one passage; loose hits: enough of it   │
//!     │  facets          filter and count  ◀───────────────────────────────────────────────┘
//!     ▼
//!  presentation          mark titles and passages, explain what was done to the query
//! ```
//!
//! Every step works on the `corpus`, the document as one folded text, and uses only the steps before it in
//! `corpus → query → vocabulary → segmentation → correction → interpretation → ranking → presentation`. `suggest`,
//! `related` and `about` answer the other questions of a page, and `results` holds the types of all answers.
//!
//! A query is evaluated against the whole document and filtered afterwards, so that a filter never changes what the
//! query means.
//!
//! Loops push where iterators could collect: each closure that a library function is instantiated with adds another
//! function to the module that pages download.

mod about;
mod corpus;
mod correction;
mod facets;
mod interpretation;
mod knowledge;
mod order;
mod presentation;
mod query;
mod ranking;
mod related;
pub mod results;
mod segmentation;
mod suggest;
mod vocabulary;

pub use about::{choose, info};

use facets::{Facets, Filters};
use knowledge::Knowledge;
use presentation::explain;
use ranking::Answer;
use results::{
    Facet, Hit, MatchKind, Reference, SearchError, SearchOptions, SearchResults, Sort, Suggestion,
};

use crate::document::model::{Domain, Proposal};
use crate::index::Stored;

const DEFAULT_LIMIT: u32 = 10;
const DEFAULT_PASSAGES: u32 = 3;

/// A document, ready to be searched.
#[derive(Debug, Clone)]
pub struct PolicyDocument<'a> {
    knowledge: Knowledge<'a>,
    facets: Facets,
}

impl<'a> PolicyDocument<'a> {
    /// Prepares `stored` for searching.
    #[must_use]
    pub fn new(stored: &'a Stored<'a>) -> Self {
        Self {
            knowledge: Knowledge::of(stored),
            facets: Facets::of(stored),
        }
    }

    /// Returns the domains, in order.
    #[must_use]
    pub fn domains(&self) -> &[Domain] {
        self.knowledge.corpus.domains()
    }

    /// Returns the facets that can be filtered by, counted over the whole document.
    #[must_use]
    pub fn facets(&self) -> Vec<Facet> {
        let all: Vec<usize> = self.knowledge.corpus.proposals().collect();
        let counts = self.facets.count(&all, &Filters::none(&self.facets));
        self.facets.counted(&counts)
    }

    /// Returns the facets with the counts of `results`.
    #[must_use]
    pub fn counted(&self, results: &SearchResults) -> Vec<Facet> {
        self.facets.counted(&results.facets)
    }

    /// Returns the proposal with `number`, if there is one.
    #[must_use]
    pub fn proposal(&self, number: u32) -> Option<Proposal> {
        self.knowledge
            .corpus
            .stored
            .proposal((number as usize).checked_sub(1)?)
    }

    /// Resolves a reference.
    ///
    /// This may be a proposal by number (建議 31, 第七十七項, #58, proposal 20) or by its printed label; a domain by number
    /// (第八範疇), by its heading, by 範疇 with part of the heading, or by number and words (六、金融); or a page by number
    /// (第 38 頁, p. 38).
    #[must_use]
    pub fn find(&self, reference: &str) -> Option<Reference> {
        self.knowledge.corpus.find(reference)
    }

    /// Returns at most `limit` suggestions for `prefix`, a query that is still being typed.
    #[must_use]
    pub fn suggest(&self, prefix: &str, limit: usize) -> Vec<Suggestion> {
        self.knowledge.corpus.suggest(prefix, limit)
    }

    /// Returns the proposals that answer `query`.
    ///
    /// # Errors
    /// Fails if a filter is unknown. A query is never an error.
    pub fn search(
        &self,
        query: &str,
        options: &SearchOptions,
    ) -> Result<SearchResults, SearchError> {
        let filters = self.facets.check(&options.filters)?;
        let mut found = self.knowledge.evaluate(query);
        let mut all = Vec::new();
        let mut passing = Vec::new();
        for &ranked in &found.answer.ranked {
            all.push(ranked.index);
            if self.facets.passes(ranked.index, &filters) {
                passing.push(ranked);
            }
        }
        found.answer.ranked = passing;
        if options.sort == Some(Sort::Number) {
            found.answer.order_by_number();
        }
        let (hits, loose) = self.hits(&found.answer, options, &filters);
        Ok(SearchResults {
            total: found.answer.ranked.len() as u32,
            loose,
            hits,
            facets: if options.facets.unwrap_or(true) {
                self.facets.count(&all, &filters)
            } else {
                Vec::new()
            },
            explanation: explain(&self.knowledge, &found, all.len(), &filters),
            corrections: found
                .answer
                .interpretation
                .and_then(|interpretation| interpretation.corrected)
                .map_or_else(Vec::new, |corrected| corrected.corrections),
            query: found.parsed,
        })
    }

    /// Returns the page of hits that `options` ask for, and the number of loose hits on all pages.
    fn hits(&self, answer: &Answer, options: &SearchOptions, filters: &Filters) -> (Vec<Hit>, u32) {
        let passages = options.passages.unwrap_or(DEFAULT_PASSAGES) as usize;
        let first = options.offset.unwrap_or(0) as usize;
        let last = first.saturating_add(options.limit.unwrap_or(DEFAULT_LIMIT) as usize);
        let mut hits = Vec::new();
        let mut loose = 0;
        for (place, ranked) in answer.ranked.iter().enumerate() {
            loose += u32::from(ranked.kind == MatchKind::Loose);
            if (first..last).contains(&place) {
                let carried = self.facets.carried(ranked.index, filters);
                let marked = answer.marked(ranked.kind);
                hits.push(self.knowledge.corpus.hit(ranked, marked, passages, carried));
            }
        }
        (hits, loose)
    }
}

//! Compiled documents → answers.
//!
//! A query goes through the steps that the files are named after: it is parsed (`query`), or read
//! as a reference (`reference`); each clause is looked for in the folded text (`folded_text`, `matching`);
//! proposals are ranked (`evaluate`, `candidates`, `rank`), filtered and counted (`facets`); what is shown of each hit is
//! chosen and marked (`hits`, `marks`); and what was done is said (`explanation`).
//!
//! Where a query as it stands finds little, it is read as what it may mean (`reading`): words that stand apart are
//! joined (`separable`), and it is cut into its pieces (`segment`), of which stop words carry no weight and others have
//! other words in the glossary (`query_words`), are what readers or facets call things (`readers`, `labels`), abbreviate
//! a name (`abbreviations`) or are numbers in another form (`number_forms`). What has slips of the finger (`corrections`,
//! `chinese_typos`, `latin_typos`) is answered as it was meant.
//!
//! Everything is decided for the whole document first and filtered afterwards, so that a filter
//! never changes what a query means.

mod abbreviations;
mod about;
mod candidates;
mod chinese_typos;
mod corrections;
mod evaluate;
mod explanation;
mod facets;
mod fields;
mod folded_text;
mod hits;
mod labels;
mod latin_typos;
mod marks;
mod matching;
mod number_forms;
mod order;
mod query;
mod query_words;
mod rank;
mod readers;
mod reading;
mod reference;
mod related;
pub mod results;
mod segment;
mod separable;
mod suggest;

pub use about::{choose, info};

use std::sync::OnceLock;

use facets::{Facets, Filters};
use fields::Field;
use labels::Labels;
use query_words::QueryWords;
use readers::Readers;
use results::{Facet, Figure, MatchKind, SearchError, SearchOptions, SearchResults, Sort};

use crate::document::model::{Domain, Proposal};
use crate::index::Stored;
use crate::index::postings::{FieldText, Postings};

const DEFAULT_LIMIT: u32 = 10;
const DEFAULT_PASSAGES: u32 = 3;

/// A document that can be searched.
#[derive(Debug, Clone)]
pub struct PolicyDocument<'a> {
    stored: &'a Stored<'a>,
    postings: Postings,
    fields: Vec<Field>,
    facets: Facets,
    query_words: QueryWords<'a>,
    /// Made when a query is first read in its parts.
    labels: OnceLock<Labels>,
    /// Made when a query that is read in its parts first has a Latin word.
    readers: OnceLock<Readers>,
    /// The symbols that names end with.
    endings: Vec<u16>,
    /// The folded length of each proposal over the average.
    lengths: Vec<f64>,
}

impl<'a> PolicyDocument<'a> {
    /// Derives what search needs from `stored`.
    #[must_use]
    pub fn new(stored: &'a Stored<'a>) -> Self {
        let fields = fields::of(stored);
        let texts = fields
            .iter()
            .map(|field| FieldText::Stored(stored.text(), field.text));
        let phrases = stored.lexicon().phrases.iter();
        let postings = Postings::derive(
            texts.chain(phrases.map(|&(phrase, _)| FieldText::Stored(stored.text(), phrase))),
            stored.variants(),
        );
        let mut lengths = vec![0.0; stored.proposals().len()];
        for (index, field) in fields.iter().enumerate() {
            lengths[field.proposal] += f64::from(postings.field_length(index));
        }
        let average = lengths.iter().sum::<f64>() / lengths.len().max(1) as f64;
        lengths
            .iter_mut()
            .for_each(|length| *length /= average.max(1.0));
        Self {
            stored,
            fields,
            facets: Facets::of(stored),
            query_words: QueryWords::of(stored),
            labels: OnceLock::new(),
            readers: OnceLock::new(),
            endings: Self::endings(postings.alphabet()),
            postings,
            lengths,
        }
    }

    /// Its domains, in order.
    #[must_use]
    pub fn domains(&self) -> &[Domain] {
        &self.stored.head().without_proposals().domains
    }

    /// What can be filtered by, counted over the whole document.
    #[must_use]
    pub fn facets(&self) -> Vec<Facet> {
        let all: Vec<usize> = self.all().collect();
        let counts = self.facets.count(&all, &Filters::none(&self.facets));
        self.facets.counted(&counts)
    }

    /// The facets with the counts that a search gave.
    #[must_use]
    pub fn counted(&self, results: &SearchResults) -> Vec<Facet> {
        self.facets.counted(&results.facets)
    }

    /// The figures that the measures state, in the order of the document.
    #[must_use]
    pub fn figures(&self) -> Vec<Figure> {
        let mut figures = Vec::new();
        for (place, figure) in &self.stored.annotations().figures {
            let proposal = &self.stored.proposals()[place.proposal as usize];
            let Some(block) = place.block else { continue };
            let record = &proposal.blocks[block as usize];
            let words = record.text.part(figure.start, figure.end);
            figures.push(Figure {
                proposal: place.proposal + 1,
                block,
                page: record.page,
                kind: figure.kind,
                value: figure.value,
                to: figure.to,
                relation: figure.relation,
                unit: figure.unit.clone(),
                text: self.stored.text().string(words),
                start: figure.start,
                end: figure.end,
            });
        }
        figures
    }

    /// The proposal with `number`.
    #[must_use]
    pub fn proposal(&self, number: u32) -> Option<Proposal> {
        self.stored.proposal((number as usize).checked_sub(1)?)
    }

    /// The proposals that answer `query`.
    ///
    /// # Errors
    /// Where a filter is not known. A query is never an error.
    pub fn search(
        &self,
        query: &str,
        options: &SearchOptions,
    ) -> Result<SearchResults, SearchError> {
        let filters = self.facets.check(&options.filters)?;
        let mut found = self.evaluate(query);
        let mut all = Vec::new();
        for ranked in &found.answer.ranked {
            all.push(ranked.index);
        }
        found
            .answer
            .ranked
            .retain(|ranked| self.facets.passes(ranked.index, &filters));
        if options.sort == Some(Sort::Number) {
            found.answer.order_by_number();
        }
        let passages = options.passages.unwrap_or(DEFAULT_PASSAGES) as usize;
        let first = options.offset.unwrap_or(0) as usize;
        let last = first.saturating_add(options.limit.unwrap_or(DEFAULT_LIMIT) as usize);
        let mut hits = Vec::new();
        let mut loose = 0;
        for (place, ranked) in found.answer.ranked.iter().enumerate() {
            loose += u32::from(ranked.kind == MatchKind::Loose);
            if (first..last).contains(&place) {
                let carried = self.facets.carried(ranked.index, &filters);
                hits.push(self.hit(ranked, found.answer.marked(ranked.kind), passages, carried));
            }
        }
        Ok(SearchResults {
            total: found.answer.ranked.len() as u32,
            loose,
            hits,
            facets: if options.facets.unwrap_or(true) {
                self.facets.count(&all, &filters)
            } else {
                Vec::new()
            },
            explanation: self.explain(&found, all.len(), &filters),
            corrections: found
                .answer
                .reading
                .and_then(|reading| reading.corrected)
                .map_or_else(Vec::new, |corrected| corrected.corrections),
            query: found.parsed,
        })
    }

    fn has(&self, number: u32) -> bool {
        (1..=self.lengths.len()).contains(&(number as usize))
    }

    fn all(&self) -> impl Iterator<Item = usize> + use<> {
        0..self.lengths.len()
    }
}

//! Compiled documents → answers.
//!
//! A query goes through the steps that the files are named after: it is parsed (`query`), or read
//! as a reference (`reference`); each clause is folded and found (`matching`); proposals are
//! ranked (`rank`), filtered and counted (`facets`); and what is shown of each hit is marked
//! (`marks`).
//!
//! Where a query as it stands finds little, it is read as what it may mean (`reading`): cut into its
//! pieces (`segment`), of which function words carry no weight and others have other words in the
//! glossary (`vocabulary`), abbreviate a name (`names`), are slips of the finger (`typos`) or numbers
//! in another form (`numbers`).
//!
//! Everything is decided for the whole document first and filtered afterwards, so that a filter
//! never changes what a query means.

mod evaluate;
mod facets;
mod fields;
mod hits;
mod labels;
mod marks;
mod matching;
mod names;
mod numbers;
mod order;
mod query;
mod rank;
mod readers;
mod reading;
mod reference;
mod related;
pub mod results;
mod segment;
mod suggest;
mod typos;
mod vocabulary;

use std::sync::OnceLock;

use evaluate::Found;
use facets::{Facets, Filters};
use fields::Field;
use labels::Labels;
use readers::Readers;
use results::{
    About, ClauseKind, Counts, DocumentInfo, Explanation, Facet, Figure, PolicyErrorCode,
    SearchError, SearchOptions, SearchResults, Sort,
};
use vocabulary::Vocabulary;

use crate::document::model::{BlockKind, Domain, Proposal};
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
    vocabulary: Vocabulary<'a>,
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
            vocabulary: Vocabulary::of(stored),
            labels: OnceLock::new(),
            readers: OnceLock::new(),
            endings: Self::endings(postings.alphabet()),
            postings,
            lengths,
        }
    }

    /// What the document is; `documents` are all that the module holds.
    #[must_use]
    pub fn about(&self, documents: Vec<DocumentInfo>) -> About {
        let head = self.stored.head().without_proposals();
        let blocks = self
            .stored
            .proposals()
            .iter()
            .flat_map(|proposal| &proposal.blocks);
        About {
            id: head.id.clone(),
            title: head.title.clone(),
            organisation: head.organisation.clone(),
            year: head.year,
            language: head.language.clone(),
            source: head.source.clone(),
            counts: Counts {
                domains: head.domains.len() as u32,
                sections: head
                    .domains
                    .iter()
                    .map(|domain| domain.sections.len() as u32)
                    .sum(),
                proposals: self.stored.proposals().len() as u32,
                measures: blocks
                    .filter(|block| block.kind == BlockKind::Measure)
                    .count() as u32,
            },
            summary: head.summary.clone(),
            documents,
            version: env!("CARGO_PKG_VERSION").to_owned(),
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
        for ranked in &found.ranked {
            all.push(ranked.index);
        }
        found
            .ranked
            .retain(|ranked| self.facets.passes(ranked.index, &filters));
        if options.sort == Some(Sort::Number) {
            found.order_by_number();
        }
        let passages = options.passages.unwrap_or(DEFAULT_PASSAGES) as usize;
        let first = options.offset.unwrap_or(0) as usize;
        let last = first.saturating_add(options.limit.unwrap_or(DEFAULT_LIMIT) as usize);
        let mut hits = Vec::new();
        for (place, ranked) in found.ranked.iter().enumerate() {
            if (first..last).contains(&place) {
                let carried = self.facets.carried(ranked.index, &filters);
                hits.push(self.hit(ranked, found.marked(ranked.kind), passages, carried));
            }
        }
        Ok(SearchResults {
            total: found.ranked.len() as u32,
            hits,
            facets: if options.facets.unwrap_or(true) {
                self.facets.count(&all, &filters)
            } else {
                Vec::new()
            },
            explanation: self.explain(&found, all.len(), &filters),
            corrections: found
                .reading
                .map_or_else(Vec::new, |reading| reading.corrections),
            query: found.parsed,
        })
    }

    /// What was done to a query and what found nothing, where there is anything to say.
    fn explain(&self, found: &Found, unfiltered: usize, filters: &Filters) -> Option<Explanation> {
        let nothing = found.ranked.is_empty();
        let without_filters =
            (nothing && filters.is_set() && unfiltered > 0).then_some(unfiltered as u32);
        let reading = found.reading.as_ref();
        let explanation = Explanation {
            unmatched: reading
                .filter(|reading| !nothing || reading.says_why())
                .map_or(&found.unmatched, |reading| &reading.unmatched)
                .clone(),
            ignored: reading.map_or_else(Vec::new, |reading| reading.ignored.clone()),
            expanded: reading.map_or_else(Vec::new, |reading| reading.expansions.clone()),
            without_filters,
            nearest: if unfiltered == 0 {
                self.nearest(found)
            } else {
                None
            },
        };
        let explains = without_filters.is_some()
            || explanation.nearest.is_some()
            || !explanation.unmatched.is_empty()
            || !explanation.ignored.is_empty()
            || !explanation.expanded.is_empty();
        explains.then_some(explanation)
    }

    /// The nearest query that finds something, where `found` is nothing: what is asked for without
    /// quotes and exclusions, or its rarest word.
    fn nearest(&self, found: &Found) -> Option<String> {
        let mut plain = String::new();
        for clause in &found.parsed.clauses {
            if clause.kind != ClauseKind::Excluded {
                if !plain.is_empty() {
                    plain.push(' ');
                }
                plain.push_str(&clause.text);
            }
        }
        let found = self.evaluate(&plain);
        if !found.ranked.is_empty() {
            return Some(plain);
        }
        let (_, word) = found.reading?.rarest?;
        (!self.evaluate(&word).ranked.is_empty()).then_some(word)
    }

    /// `run`, which the document has, as it stands there first.
    fn shown(&self, run: &[u16]) -> String {
        let Some(start) = self.places(run).next() else {
            return String::new();
        };
        let field = self.postings.field_at(start);
        let offset = (start - self.postings.start(field)) as u32;
        let text = self.stored.text().string(self.fields[field].text);
        let marked = marks::mark(&text, vec![(offset, offset + run.len() as u32)]);
        let mut shown = String::new();
        let mut position = 0;
        for c in text.chars() {
            if marked
                .iter()
                .any(|&(start, end)| (start..end).contains(&position))
            {
                shown.push(c);
            }
            position += c.len_utf16() as u32;
        }
        shown
    }

    fn has(&self, number: u32) -> bool {
        (1..=self.lengths.len()).contains(&(number as usize))
    }

    fn all(&self) -> impl Iterator<Item = usize> + use<> {
        0..self.lengths.len()
    }
}

/// What the document behind `stored` is.
#[must_use]
pub fn info(stored: &Stored<'_>) -> DocumentInfo {
    let head = stored.head().without_proposals();
    DocumentInfo {
        id: head.id.clone(),
        title: head.title.clone(),
        organisation: head.organisation.clone(),
        year: head.year,
        language: head.language.clone(),
    }
}

/// The index of the document `id` of `documents`, or of the newest where none is named.
///
/// # Errors
/// Where there is no such document.
pub fn choose(documents: &[Stored<'_>], id: Option<&str>) -> Result<usize, SearchError> {
    let mut known = Vec::new();
    let mut newest: Option<usize> = None;
    for (index, stored) in documents.iter().enumerate() {
        let head = stored.head().without_proposals();
        if id == Some(head.id.as_str()) {
            return Ok(index);
        }
        known.push(head.id.clone());
        // They are in the order of their ids: of several of a year the last.
        let year = |index: usize| documents[index].head().without_proposals().year;
        if newest.is_none_or(|newest| year(newest) <= head.year) {
            newest = Some(index);
        }
    }
    newest.filter(|_| id.is_none()).ok_or_else(|| {
        let code = PolicyErrorCode::BadArgument;
        SearchError::expected(code, "document", &known, id.unwrap_or_default())
    })
}

//! Compiled documents → answers.
//!
//! A query goes through the steps that the files are named after: it is parsed (`query`), or read
//! as a reference (`reference`); each clause is folded and found (`matching`); proposals are
//! ranked (`rank`), filtered and counted (`facets`); and what is shown of each hit is marked
//! (`marks`). Where all of the query together finds little, its parts are tried (`segment`).
//! Everything is decided for the whole document first and filtered afterwards, so that a filter
//! never changes what a query means.

mod evaluate;
mod facets;
mod fields;
mod hits;
mod marks;
mod matching;
mod order;
mod query;
mod rank;
mod reference;
pub mod results;
mod segment;

use evaluate::Found;
use facets::{Facets, Filters};
use fields::Field;
use results::{
    About, Counts, DocumentInfo, Explanation, Facet, PolicyErrorCode, Reference, SearchError,
    SearchOptions, SearchResults, Sort,
};

use crate::document::model::{BlockKind, Domain, Proposal};
use crate::index::Stored;
use crate::index::postings::Postings;

const DEFAULT_LIMIT: u32 = 10;
const DEFAULT_PASSAGES: u32 = 3;

/// A document that can be searched.
#[derive(Debug, Clone)]
pub struct PolicyDocument<'a> {
    stored: &'a Stored<'a>,
    postings: Postings,
    fields: Vec<Field>,
    facets: Facets,
    /// The folded length of each proposal over the average.
    lengths: Vec<f64>,
}

impl<'a> PolicyDocument<'a> {
    /// Derives what search needs from `stored`.
    #[must_use]
    pub fn new(stored: &'a Stored<'a>) -> Self {
        let fields = fields::of(stored);
        let postings = Postings::derive(
            fields.iter().map(|field| field.text),
            stored.text(),
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
        let head = stored.head().without_proposals();
        let facets = Facets::of(&head.domains, stored.proposals(), &head.language);
        Self {
            stored,
            postings,
            fields,
            facets,
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
        self.facets.count(
            &self.all().collect::<Vec<_>>(),
            &Filters::none(&self.facets),
        )
    }

    /// The proposal with `number`.
    #[must_use]
    pub fn proposal(&self, number: u32) -> Option<Proposal> {
        self.stored.proposal((number as usize).checked_sub(1)?)
    }

    /// All proposals, in order.
    #[must_use]
    pub fn proposals(&self) -> Vec<Proposal> {
        self.all()
            .filter_map(|index| self.stored.proposal(index))
            .collect()
    }

    /// What `reference` points to: a proposal by number (建議 31, 第七十七項, #58, proposal 20) or by
    /// its printed label, a domain by number (第八範疇) or by its heading.
    #[must_use]
    pub fn find(&self, reference: &str) -> Option<Reference> {
        if let Some(number) = reference::proposal_number(reference) {
            return self.has(number).then_some(Reference::Proposal { number });
        }
        if let Some(domain) = reference::domain_number(reference) {
            return self
                .domains()
                .iter()
                .any(|known| known.number == domain)
                .then_some(Reference::Domain { domain });
        }
        self.find_by_name(reference)
    }

    fn find_by_name(&self, reference: &str) -> Option<Reference> {
        let name = self.stored.variants().fold_text(reference);
        let bare = reference.trim();
        if name.is_empty() {
            return None;
        }
        let labelled = self.stored.proposals().iter().position(|proposal| {
            proposal
                .label(self.stored.text())
                .is_some_and(|label| label == bare)
        });
        if let Some(index) = labelled {
            return Some(Reference::Proposal {
                number: index as u32 + 1,
            });
        }
        let is_named = |domain: &&Domain| {
            let heading = self.stored.variants().fold_text(&domain.heading);
            let numbered = domain.numeral.as_ref().map(|numeral| {
                self.stored
                    .variants()
                    .fold_text(&format!("{numeral}、{heading}"))
            });
            name == heading || Some(&name) == numbered.as_ref()
        };
        self.domains()
            .iter()
            .find(is_named)
            .map(|domain| Reference::Domain {
                domain: domain.number,
            })
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
        let all: Vec<usize> = found.ranked.iter().map(|ranked| ranked.index).collect();
        found
            .ranked
            .retain(|ranked| self.facets.passes(ranked.index, &filters));
        if options.sort == Some(Sort::Number) {
            found.order_by_number();
        }
        let passages = options.passages.unwrap_or(DEFAULT_PASSAGES) as usize;
        let shown = found
            .ranked
            .iter()
            .skip(options.offset.unwrap_or(0) as usize)
            .take(options.limit.unwrap_or(DEFAULT_LIMIT) as usize);
        Ok(SearchResults {
            total: found.ranked.len() as u32,
            hits: shown
                .map(|ranked| self.hit(ranked, found.marked(ranked.kind), passages))
                .collect(),
            facets: if options.facets.unwrap_or(true) {
                self.facets.count(&all, &filters)
            } else {
                Vec::new()
            },
            explanation: explain(&found, all.len(), &filters),
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

/// What found nothing, where something did.
fn explain(found: &Found, unfiltered: usize, filters: &Filters) -> Option<Explanation> {
    let without_filters = (found.ranked.is_empty() && filters.is_set() && unfiltered > 0)
        .then_some(unfiltered as u32);
    let explains = !found.unmatched.is_empty() || without_filters.is_some();
    explains.then(|| Explanation {
        unmatched: found.unmatched.clone(),
        without_filters,
    })
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

/// The document `id` of `documents`, or the newest where none is named.
///
/// # Errors
/// Where there is no such document.
pub fn choose<'d, 'a>(
    documents: &'d [Stored<'a>],
    id: Option<&str>,
) -> Result<&'d Stored<'a>, SearchError> {
    let head = |stored: &&Stored<'a>| {
        (
            stored.head().without_proposals().year,
            stored.head().without_proposals().id.clone(),
        )
    };
    let chosen = match id {
        Some(id) => documents
            .iter()
            .find(|stored| stored.head().without_proposals().id == id),
        None => documents.iter().max_by_key(head),
    };
    chosen.ok_or_else(|| {
        let known: Vec<&str> = documents
            .iter()
            .map(|stored| stored.head().without_proposals().id.as_str())
            .collect();
        SearchError {
            code: PolicyErrorCode::BadArgument,
            message: format!(
                "document: expected one of {}, found `{}`",
                known.join(", "),
                id.unwrap_or_default()
            ),
        }
    })
}

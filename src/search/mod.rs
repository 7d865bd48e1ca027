//! Compiled documents → answers.
//!
//! A query goes through the steps that the files are named after: it is parsed ([`query`]), or read
//! as a reference ([`reference`]); each clause is folded and found ([`matching`]); proposals are
//! ranked ([`rank`]), filtered and counted ([`facets`]); and what is shown of each hit is marked
//! ([`marks`]). Where all of the query together finds little, its parts are tried ([`segment`]).
//! Everything is decided for the whole document first and filtered afterwards, so that a filter
//! never changes what a query means.

mod facets;
mod fields;
mod marks;
mod matching;
mod query;
mod rank;
mod reference;
pub mod results;
mod segment;

use std::collections::BTreeSet;

use facets::{Facets, Filters};
use fields::{Field, FieldPlace};
use matching::Matches;
use results::{
    About, Clause, ClauseKind, Counts, DocumentInfo, Explanation, Facet, Hit, Marked, MatchKind, ParsedQuery, Passage, PolicyErrorCode, Reference, SearchError, SearchOptions, SearchResults, Sort,
};

use crate::document::model::{BlockKind, Domain, Proposal};
use crate::index::Stored;
use crate::index::postings::Postings;
use crate::text::fold::simplify;

const DEFAULT_LIMIT: u32 = 10;
const DEFAULT_PASSAGES: u32 = 3;
/// Fewer exact hits than this are little: parts of the query are tried too.
const LITTLE: usize = 3;
/// How many loose hits are shown at most.
const LOOSE_HITS: usize = 5;
/// How much of a query, by weight, a loose hit has to contain.
const LOOSE_COVERAGE: f64 = 0.5;

/// A document that can be searched.
#[derive(Debug, Clone)]
pub struct PolicyDocument<'a> {
    stored: Stored<'a>,
    postings: Postings,
    fields: Vec<Field>,
    facets: Facets,
    /// The folded length of each proposal over the average.
    lengths: Vec<f64>,
}

/// A proposal in the order of the results.
struct Ranked {
    index: usize,
    score: f64,
    kind: MatchKind,
}

/// A query, found.
struct Found {
    ranked: Vec<Ranked>,
    /// What is marked: the matches of the clauses, and of the parts that loose hits contain.
    exact: Vec<Matches>,
    loose: Vec<Matches>,
    parsed: ParsedQuery,
    unmatched: Vec<String>,
}

impl<'a> PolicyDocument<'a> {
    /// Derives what search needs from `stored`.
    #[must_use]
    pub fn new(stored: Stored<'a>) -> Self {
        let fields = fields::of(&stored);
        let postings = Postings::derive(fields.iter().map(|field| field.text), stored.text(), stored.variants());
        let mut lengths = vec![0.0; stored.proposals().len()];
        for (index, field) in fields.iter().enumerate() {
            lengths[field.proposal] += f64::from(postings.field_length(index));
        }
        let average = lengths.iter().sum::<f64>() / lengths.len().max(1) as f64;
        lengths.iter_mut().for_each(|length| *length /= average.max(1.0));
        let head = stored.head().without_proposals();
        let facets = Facets::of(&head.domains, stored.proposals(), &head.language);
        Self { stored, postings, fields, facets, lengths }
    }

    /// What the document is; `documents` are all that the module holds.
    #[must_use]
    pub fn about(&self, documents: Vec<DocumentInfo>) -> About {
        let head = self.stored.head().without_proposals();
        let blocks = self.stored.proposals().iter().flat_map(|proposal| &proposal.blocks);
        About {
            id: head.id.clone(),
            title: head.title.clone(),
            organisation: head.organisation.clone(),
            year: head.year,
            language: head.language.clone(),
            source: head.source.clone(),
            counts: Counts {
                domains: head.domains.len() as u32,
                sections: head.domains.iter().map(|domain| domain.sections.len() as u32).sum(),
                proposals: self.stored.proposals().len() as u32,
                measures: blocks.filter(|block| block.kind == BlockKind::Measure).count() as u32,
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
        self.facets.count(&self.all(), &Filters::none(&self.facets))
    }

    /// The proposal with `number`.
    #[must_use]
    pub fn proposal(&self, number: u32) -> Option<Proposal> {
        self.stored.proposal((number as usize).checked_sub(1)?)
    }

    /// All proposals, in order.
    #[must_use]
    pub fn proposals(&self) -> Vec<Proposal> {
        self.all().into_iter().filter_map(|index| self.stored.proposal(index)).collect()
    }

    /// What `reference` points to: a proposal by number (建議 31, 第七十七項, #58, proposal 20) or by
    /// its printed label, a domain by number (第八範疇) or by its heading.
    #[must_use]
    pub fn find(&self, reference: &str) -> Option<Reference> {
        if let Some(number) = reference::proposal_number(reference) {
            return self.has(number).then_some(Reference::Proposal { number });
        }
        if let Some(domain) = reference::domain_number(reference) {
            return self.domains().iter().any(|known| known.number == domain).then_some(Reference::Domain { domain });
        }
        self.find_by_name(reference)
    }

    fn find_by_name(&self, reference: &str) -> Option<Reference> {
        let name = self.stored.variants().fold_text(reference);
        let bare = reference.trim();
        if name.is_empty() {
            return None;
        }
        let labelled = self.stored.proposals().iter().position(|proposal| proposal.label(self.stored.text()).is_some_and(|label| label == bare));
        if let Some(index) = labelled {
            return Some(Reference::Proposal { number: index as u32 + 1 });
        }
        let is_named = |domain: &&Domain| {
            let heading = self.stored.variants().fold_text(&domain.heading);
            let numbered = domain.numeral.as_ref().map(|numeral| self.stored.variants().fold_text(&format!("{numeral}、{heading}")));
            name == heading || Some(&name) == numbered.as_ref()
        };
        self.domains().iter().find(is_named).map(|domain| Reference::Domain { domain: domain.number })
    }

    /// The proposals that answer `query`.
    ///
    /// # Errors
    /// Where a filter is not known. A query is never an error.
    pub fn search(&self, query: &str, options: &SearchOptions) -> Result<SearchResults, SearchError> {
        let filters = self.facets.check(&options.filters)?;
        let mut found = self.evaluate(query);
        let all: Vec<usize> = found.ranked.iter().map(|ranked| ranked.index).collect();
        found.ranked.retain(|ranked| self.facets.passes(ranked.index, &filters));
        if options.sort == Sort::Number {
            found.ranked.sort_by_key(|ranked| ranked.index);
        }
        let explanation = explain(&found, all.len(), &filters);
        let passages = options.passages.unwrap_or(DEFAULT_PASSAGES) as usize;
        let shown = found.ranked.iter().skip(options.offset as usize).take(options.limit.unwrap_or(DEFAULT_LIMIT) as usize);
        Ok(SearchResults {
            total: found.ranked.len() as u32,
            hits: shown.map(|ranked| self.hit(ranked, &found, passages)).collect(),
            facets: if options.facets.unwrap_or(true) { self.facets.count(&all, &filters) } else { Vec::new() },
            query: found.parsed,
            explanation,
        })
    }

    /// Finds and ranks, filters apart.
    fn evaluate(&self, query: &str) -> Found {
        let reference = self.find(query);
        let clauses: Vec<Clause> = query::parse(query).into_iter().filter(|clause| clause.text.chars().any(|c| simplify(c).is_some())).collect();
        let matches: Vec<Matches> = clauses.iter().map(|clause| self.matches(&clause.text)).collect();
        let of_kind = |excluded: bool| clauses.iter().zip(&matches).filter(move |(clause, _)| (clause.kind == ClauseKind::Excluded) == excluded).map(|(_, matches)| matches);
        let required: Vec<&Matches> = of_kind(false).collect();
        let allowed: Vec<usize> = self.all().into_iter().filter(|&index| !of_kind(true).any(|excluded| excluded.contains(index))).collect();

        let mut ranked = self.rank_exact(&required, &allowed, self.together(&clauses).as_ref());
        let loosened = if ranked.len() < LITTLE && reference.is_none() { self.parts(&clauses, &matches) } else { Vec::new() };
        let quoted: Vec<&Matches> = clauses.iter().zip(&matches).filter(|(clause, _)| clause.kind == ClauseKind::Exact).map(|(_, matches)| matches).collect();
        ranked.extend(self.rank_loose(&loosened, &quoted, &allowed, &ranked));
        self.put_reference_first(&mut ranked, reference);

        let unmatched = clauses.iter().zip(&matches).filter(|(clause, matches)| clause.kind != ClauseKind::Excluded && !matches.is_found()).map(|(clause, _)| clause.text.clone());
        Found {
            ranked,
            unmatched: unmatched.collect(),
            exact: required.into_iter().cloned().collect(),
            loose: loosened,
            parsed: ParsedQuery { text: query.to_owned(), clauses, reference },
        }
    }

    /// Proposals that contain all of `required`, the best first.
    fn rank_exact(&self, required: &[&Matches], allowed: &[usize], together: Option<&Matches>) -> Vec<Ranked> {
        let scored: Vec<&Matches> = required.iter().copied().chain(together).collect();
        let containing = allowed.iter().copied().filter(|&index| required.iter().all(|matches| matches.contains(index)));
        self.rank(containing, &scored, MatchKind::Exact)
    }

    /// Proposals that contain enough of `parts`, the best first, `exact` ones apart.
    fn rank_loose(&self, parts: &[Matches], quoted: &[&Matches], allowed: &[usize], exact: &[Ranked]) -> Vec<Ranked> {
        let all: f64 = parts.iter().map(|part| part.rarity).sum();
        let covered = |index: usize| parts.iter().filter(|part| part.contains(index)).map(|part| part.rarity).sum::<f64>();
        let candidates = allowed.iter().copied().filter(|&index| {
            !exact.iter().any(|ranked| ranked.index == index) && quoted.iter().all(|matches| matches.contains(index)) && covered(index) > all * LOOSE_COVERAGE
        });
        let parts: Vec<&Matches> = parts.iter().collect();
        let mut ranked = self.rank(candidates, &parts, MatchKind::Loose);
        ranked.truncate(LOOSE_HITS);
        ranked
    }

    fn rank(&self, candidates: impl Iterator<Item = usize>, matches: &[&Matches], kind: MatchKind) -> Vec<Ranked> {
        let mut rarities = vec![0.0; self.fields.len()];
        for matches in matches {
            let fields: BTreeSet<usize> = matches.occurrences.iter().map(|occurrence| occurrence.field).collect();
            fields.into_iter().for_each(|field| rarities[field] += matches.rarity);
        }
        let mut bonus = vec![0.0f64; self.lengths.len()];
        for (field, rarity) in self.fields.iter().zip(rarities) {
            bonus[field.proposal] = bonus[field.proposal].max(rank::passage_bonus(std::iter::once(rarity)));
        }
        let mut ranked: Vec<Ranked> = candidates.map(|index| Ranked { index, kind, score: rank::score(matches, index, self.lengths[index]) + bonus[index] }).collect();
        ranked.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.index.cmp(&b.index)));
        ranked
    }

    /// What the reader looked up comes first; a domain that was looked up gives its proposals.
    fn put_reference_first(&self, ranked: &mut Vec<Ranked>, reference: Option<Reference>) {
        let looked_up: Vec<usize> = match reference {
            None => return,
            Some(Reference::Proposal { number }) => (number as usize).checked_sub(1).into_iter().collect(),
            Some(Reference::Domain { domain }) => (0..self.lengths.len()).filter(|&index| self.stored.proposals()[index].domain == domain).collect(),
        };
        let best = ranked.first().map_or(0.0, |ranked| ranked.score) + 1.0;
        ranked.retain(|ranked| !looked_up.contains(&ranked.index));
        ranked.splice(0..0, looked_up.into_iter().map(|index| Ranked { index, score: best, kind: MatchKind::Exact }));
    }

    /// The parts to try where all clauses together find little.
    fn parts(&self, clauses: &[Clause], matches: &[Matches]) -> Vec<Matches> {
        let runs: Vec<(&Clause, &Matches)> = clauses.iter().zip(matches).filter(|(clause, _)| clause.kind == ClauseKind::Run).collect();
        let mut parts = Vec::new();
        for (clause, matches) in &runs {
            if matches.is_found() && runs.len() > 1 {
                parts.push((*matches).clone());
            } else if !matches.is_found() {
                let run = self.stored.variants().fold_text(&clause.text);
                parts.extend(segment::parts(&run, self.stored.terms()).iter().map(|part| self.matches(part)));
            }
        }
        parts
    }

    /// The terms of a query as one run, where there are several: I PARK 2 期 is a name.
    fn together(&self, clauses: &[Clause]) -> Option<Matches> {
        let runs: Vec<&str> = clauses.iter().filter(|clause| clause.kind == ClauseKind::Run).map(|clause| clause.text.as_str()).collect();
        (runs.len() > 1).then(|| self.matches(&runs.concat())).filter(Matches::is_found)
    }

    fn matches(&self, text: &str) -> Matches {
        let run: Option<Vec<u16>> = text.chars().filter_map(simplify).map(|c| self.postings.alphabet().symbol(c)).collect();
        Matches::find(run.as_deref(), &self.postings, &self.fields, self.lengths.len())
    }

    fn hit(&self, ranked: &Ranked, found: &Found, passages: usize) -> Hit {
        let marked = if ranked.kind == MatchKind::Loose { &found.loose } else { &found.exact };
        let record = &self.stored.proposals()[ranked.index];
        let first = self.fields.partition_point(|field| field.proposal < ranked.index);
        let count = self.fields[first..].partition_point(|field| field.proposal == ranked.index);
        let weight = |field: usize| marked.iter().filter(|matches| matches.occurrences.iter().any(|occurrence| occurrence.field == field)).map(|matches| matches.rarity).sum::<f64>();
        let mut best: Vec<(usize, f64)> = (first + 1..first + count).map(|field| (field, weight(field))).filter(|&(_, weight)| weight > 0.0).collect();
        best.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        Hit {
            number: ranked.index as u32 + 1,
            title: self.marked(first, marked),
            domain: record.domain,
            section: record.section,
            page: record.page,
            score: ranked.score,
            kind: ranked.kind,
            passages: best.into_iter().take(passages).map(|(field, _)| self.passage(field, marked)).collect(),
        }
    }

    fn passage(&self, field: usize, marked: &[Matches]) -> Passage {
        let record = &self.stored.proposals()[self.fields[field].proposal];
        let (block, footnote, page) = match self.fields[field].place {
            FieldPlace::Title => (None, None, record.page),
            FieldPlace::Block(index) => (Some(index), None, record.blocks[index as usize].page),
            FieldPlace::Footnote(index) => (None, Some(index), record.footnotes[index as usize].page),
        };
        Passage { block, footnote, text: self.marked(field, marked), page }
    }

    fn marked(&self, field: usize, marked: &[Matches]) -> Marked {
        let text = self.stored.text().string(self.fields[field].text);
        let occurrences = marked.iter().flat_map(|matches| &matches.occurrences).filter(|occurrence| occurrence.field == field);
        let marks = marks::mark(&text, occurrences.map(|occurrence| (occurrence.start, occurrence.end)));
        Marked { text, marks }
    }

    fn has(&self, number: u32) -> bool {
        (1..=self.lengths.len()).contains(&(number as usize))
    }

    fn all(&self) -> Vec<usize> {
        (0..self.lengths.len()).collect()
    }
}

/// What found nothing, where something did.
fn explain(found: &Found, unfiltered: usize, filters: &Filters) -> Option<Explanation> {
    let without_filters = (found.ranked.is_empty() && filters.is_set() && unfiltered > 0).then_some(unfiltered as u32);
    let explains = !found.unmatched.is_empty() || without_filters.is_some();
    explains.then(|| Explanation { unmatched: found.unmatched.clone(), without_filters })
}

/// What the document behind `stored` is.
#[must_use]
pub fn info(stored: &Stored<'_>) -> DocumentInfo {
    let head = stored.head().without_proposals();
    DocumentInfo { id: head.id.clone(), title: head.title.clone(), organisation: head.organisation.clone(), year: head.year, language: head.language.clone() }
}

/// The document `id` of `documents`, or the newest where none is named.
///
/// # Errors
/// Where there is no such document.
pub fn choose<'d, 'a>(documents: &'d [Stored<'a>], id: Option<&str>) -> Result<&'d Stored<'a>, SearchError> {
    let head = |stored: &&Stored<'a>| (stored.head().without_proposals().year, stored.head().without_proposals().id.clone());
    let chosen = match id {
        Some(id) => documents.iter().find(|stored| stored.head().without_proposals().id == id),
        None => documents.iter().max_by_key(head),
    };
    chosen.ok_or_else(|| {
        let known: Vec<&str> = documents.iter().map(|stored| stored.head().without_proposals().id.as_str()).collect();
        SearchError { code: PolicyErrorCode::BadArgument, message: format!("document: expected one of {}, found `{}`", known.join(", "), id.unwrap_or_default()) }
    })
}

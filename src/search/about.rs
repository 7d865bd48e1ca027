//! Answers questions about documents rather than queries: which documents a module holds, what each is, and which
//! figures it states.

use super::PolicyDocument;
use super::results::{About, Counts, DocumentInfo, Figure, PolicyErrorCode, SearchError};
use crate::document::model::BlockKind;
use crate::index::Stored;

impl PolicyDocument<'_> {
    /// Returns the document's metadata; `documents` lists all documents in the module.
    #[must_use]
    pub fn about(&self, documents: Vec<DocumentInfo>) -> About {
        let stored = self.knowledge.corpus.stored;
        let head = stored.head();
        let proposals = stored.proposals();
        let blocks = proposals.iter().flat_map(|proposal| &proposal.blocks);
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
                proposals: proposals.len() as u32,
                measures: blocks
                    .filter(|block| block.kind == BlockKind::Measure)
                    .count() as u32,
            },
            summary: head.summary.clone(),
            documents,
            version: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }

    /// Returns the figures that the measures state, in document order.
    #[must_use]
    pub fn figures(&self) -> Vec<Figure> {
        let stored = self.knowledge.corpus.stored;
        let mut figures = Vec::new();
        for (place, figure) in &stored.annotations().figures {
            let proposal = &stored.proposals()[place.proposal as usize];
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
                text: stored.text().string(words),
                start: figure.start,
                end: figure.end,
            });
        }
        figures
    }
}

/// Returns the metadata that identifies `stored` among the documents of a module.
#[must_use]
pub fn info(stored: &Stored<'_>) -> DocumentInfo {
    let head = stored.head();
    DocumentInfo {
        id: head.id.clone(),
        title: head.title.clone(),
        organisation: head.organisation.clone(),
        year: head.year,
        language: head.language.clone(),
    }
}

/// Returns the index of the document with `id`, or of the newest one if `id` is `None`.
///
/// # Errors
/// Fails if there is no such document.
pub fn choose(documents: &[Stored<'_>], id: Option<&str>) -> Result<usize, SearchError> {
    let mut known = Vec::new();
    let mut newest: Option<usize> = None;
    for (index, stored) in documents.iter().enumerate() {
        let head = stored.head();
        if id == Some(head.id.as_str()) {
            return Ok(index);
        }
        known.push(head.id.clone());
        // Documents are sorted by id; of several in the newest year the last one counts as the newest.
        let year = |index: usize| documents[index].head().year;
        if newest.is_none_or(|newest| year(newest) <= head.year) {
            newest = Some(index);
        }
    }
    newest.filter(|_| id.is_none()).ok_or_else(|| {
        let code = PolicyErrorCode::BadArgument;
        SearchError::expected(code, "document", &known, id.unwrap_or_default())
    })
}

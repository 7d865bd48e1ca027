//! The document as it grows: each paragraph opens a part of it or is added to the part that is open.
//!
//! Nothing here knows how text is typeset; [`super::placing`] has found out what each paragraph is. Domains,
//! sections and proposals are opened in `parts.rs`, filled in `blocks.rs`; `finish.rs` says what is missing at the end.

mod blocks;
mod finish;
mod item_levels;
mod numbering;
mod parts;

use crate::document::model::{Document, Proposal, Source};
use crate::document::reading::source::ledger::Place;
use crate::document::reading::source::manifest::Manifest;
use crate::document::reading::source::remarks::Remarks;
use crate::document::reading::structure::front::Front;
use item_levels::List;
use numbering::Numbering;

/// A document that is being read.
#[derive(Debug)]
pub struct Outline {
    /// What there is of it.
    pub document: Document,
    /// What stands before the first domain.
    pub front: Front,
    /// What is in doubt or wrong.
    pub remarks: Remarks,
    numbering: Numbering,
    list: List,
    has_deeper_levels: bool,
    /// The lines that the domains begin on.
    domain_lines: Vec<usize>,
    /// Those of the headings of domains that nothing marks.
    unmarked_domains: Vec<usize>,
    /// Those of lines that stand alone over proposals where sections have labels.
    pub unlabelled: Vec<usize>,
    /// The lines that the proposals begin on.
    proposal_lines: Vec<usize>,
}

impl Outline {
    /// An empty document with what the manifest says of it.
    #[must_use]
    pub fn new(id: &str, manifest: &Manifest, sha256: String, remarks: Remarks) -> Self {
        let document = Document {
            id: id.into(),
            title: manifest.title.clone(),
            organisation: manifest.organisation.clone(),
            year: manifest.year,
            language: manifest.language.clone(),
            source: Source {
                file: manifest.source.clone(),
                sha256,
            },
            summary: None,
            preface: Vec::new(),
            domains: Vec::new(),
            proposals: Vec::new(),
            appendix: Vec::new(),
        };
        Self {
            document,
            front: Front::new(manifest),
            remarks,
            numbering: Numbering::default(),
            list: List::default(),
            has_deeper_levels: false,
            domain_lines: Vec::new(),
            unmarked_domains: Vec::new(),
            unlabelled: Vec::new(),
            proposal_lines: Vec::new(),
        }
    }

    /// Whether no domain has been opened yet.
    #[must_use]
    pub fn is_before_domains(&self) -> bool {
        self.document.domains.is_empty()
    }

    /// Whether there is a proposal that measures belong to.
    #[must_use]
    pub fn has_open_proposal(&self) -> bool {
        self.current_proposal().is_some()
    }

    /// Adds a paragraph before the first domain.
    pub fn add_to_front(&mut self, text: String) -> Place {
        self.front.place(text, &mut self.document)
    }

    /// The last proposal, where no later heading has closed it.
    fn current_proposal(&self) -> Option<&Proposal> {
        let domain = self.document.domains.last()?;
        let open = domain
            .sections
            .last()
            .map_or(domain.last_proposal >= domain.first_proposal, |section| {
                section.last_proposal >= section.first_proposal
            });
        self.document.proposals.last().filter(|_| open)
    }

    fn next_number(&self) -> u32 {
        self.document.proposals.len() as u32 + 1
    }
}

//! Builds up the document: each paragraph opens a part of it or is added to the open part.
//!
//! Nothing here deals with typesetting; [`super::placing`] has decided what each paragraph is. `parts.rs` opens
//! domains, sections and proposals, `blocks.rs` fills them, and `finish.rs` reports what is missing at the end.

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

/// A document that is being built.
#[derive(Debug)]
pub struct Outline {
    /// The document so far.
    pub document: Document,
    /// What comes before the first domain.
    pub front: Front,
    /// The doubts and errors so far.
    pub remarks: Remarks,
    numbering: Numbering,
    list: List,
    has_deeper_levels: bool,
    /// The numbers of the lines that the domains begin on.
    domain_lines: Vec<usize>,
    /// The numbers of the lines of domain headings that nothing marks.
    unmarked_domains: Vec<usize>,
    /// The numbers of the lines of section headings that nothing marks.
    pub unmarked_sections: Vec<usize>,
    /// The numbers of lines that stand alone above proposals, in domains whose sections have labels.
    pub unlabelled: Vec<usize>,
    /// The numbers of the lines that the proposals begin on.
    proposal_lines: Vec<usize>,
}

impl Outline {
    /// Creates an empty document with the manifest's metadata.
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
            unmarked_sections: Vec::new(),
            unlabelled: Vec::new(),
            proposal_lines: Vec::new(),
        }
    }

    /// Returns whether no domain has been opened yet.
    #[must_use]
    pub fn is_before_domains(&self) -> bool {
        self.document.domains.is_empty()
    }

    /// Returns whether there is a proposal that measures can be added to.
    #[must_use]
    pub fn has_open_proposal(&self) -> bool {
        self.current_proposal().is_some()
    }

    /// Adds a paragraph before the first domain.
    pub fn add_to_front(&mut self, text: String) -> Place {
        self.front.place(text, &mut self.document)
    }

    /// Returns the last proposal, unless a later heading has closed it.
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

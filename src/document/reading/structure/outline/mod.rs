//! The document as it grows: each paragraph opens a part of it or is added to the part that is open.
//!
//! Nothing here knows how text is typeset; [`super::placing`] has found out what each paragraph is. Domains,
//! sections and proposals are opened in `parts.rs`, filled in `blocks.rs`.

mod blocks;
mod parts;

use crate::document::model::{Document, Proposal, Source};
use crate::document::reading::forms::enumerators::is_label;
use crate::document::reading::forms::numbering::Numbering;
use crate::document::reading::layout::Layout;
use crate::document::reading::source::ledger::Place;
use crate::document::reading::source::manifest::Manifest;
use crate::document::reading::source::remarks::Remarks;
use crate::document::reading::structure::front::Front;

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

    /// Ends the document of this `layout`: what is missing is said.
    pub fn finish(&mut self, layout: &Layout) {
        if let Some(missing) = self.front.missing_title() {
            let message = format!(
                "the title in document.toml goes on with `{missing}`, which the text before the first domain does not have"
            );
            self.remarks.doubt(1, message);
        }
        if layout.is_guess {
            self.doubt_guess(layout);
        }
        if !layout.said.domains {
            self.doubt_unmarked_domains();
        }
        if let [first, ..] = self.unlabelled.as_slice() {
            let message = format!(
                "lines that stand alone over proposals, {} in all, of which this is the first, are no headings of sections, because sections have labels; read as text of the proposal before or of the lead",
                self.unlabelled.len()
            );
            self.remarks.doubt(*first, message);
        }
        self.document.summary = self.front.take_summary();
        if self.document.proposals.is_empty() {
            let headed = layout.proposal.as_ref().map_or_else(
                || "by lines that stand alone".to_owned(),
                |proposal| format!("as `{proposal}`"),
            );
            let expected =
                format!("proposals, headed {headed} (`layout.proposal` of document.toml says how)");
            self.remarks.error(1, expected, "none");
        }
        for (domain, &line) in self.document.domains.iter().zip(&self.domain_lines) {
            if domain.last_proposal < domain.first_proposal {
                let expected = format!("proposals in the domain `{}`", domain.heading);
                self.remarks.error(line, expected, "none");
            }
        }
        for (proposal, &line) in self.document.proposals.iter().zip(&self.proposal_lines) {
            if proposal.title.is_empty() || is_label(&proposal.title) {
                let expected = format!("a title for proposal {}", proposal.number);
                let found = match proposal.title.as_str() {
                    "" => "none".to_owned(),
                    title => format!("`{title}`"),
                };
                self.remarks.error(line, expected, found);
            }
        }
        self.doubt_bare_titles();
        self.doubt_what_is_outside();
    }

    /// Says where more stands before or behind the proposals than in them.
    fn doubt_what_is_outside(&mut self) {
        let length = |texts: &[String]| texts.iter().map(String::len).sum::<usize>();
        let in_blocks = |proposal: &Proposal| {
            proposal
                .blocks
                .iter()
                .map(|block| block.text.len())
                .sum::<usize>()
        };
        let proposals = self.document.proposals.iter();
        let inside: usize = proposals
            .map(|proposal| proposal.title.len() + in_blocks(proposal))
            .sum();
        let (Some(&first), Some(&last)) = (self.proposal_lines.first(), self.proposal_lines.last())
        else {
            return;
        };
        for (outside, line, place) in [
            (&self.document.preface, first, "before this first proposal"),
            (
                &self.document.appendix,
                last,
                "behind the end of this last proposal",
            ),
        ] {
            if length(outside) > inside {
                let message = format!(
                    "more text stands {place} than in all proposals; `proposal` in the table [layout] of document.toml says what heads them"
                );
                self.remarks.doubt(line, message);
            }
        }
    }

    /// Says what is read as the headings of proposals, though no number says so.
    fn doubt_guess(&mut self, layout: &Layout) {
        let Some(&first) = self.proposal_lines.first() else {
            return;
        };
        let count = self.proposal_lines.len();
        let message = match &layout.proposal {
            None => format!(
                "no numbers head proposals; {count} lines that stand alone over lists are read as their headings, of which this is the first; `proposal = \"none\"` in the table [layout] of document.toml says that they are"
            ),
            Some(proposal) => format!(
                "`{proposal}` is read as heading proposals, {count} in all, because nothing numbered stands under it; `proposal` in the table [layout] of document.toml says what heads them"
            ),
        };
        self.remarks.doubt(first, message);
    }

    /// Says that domains are told by nothing but that their headings stand alone.
    fn doubt_unmarked_domains(&mut self) {
        if let [first, ..] = self.unmarked_domains.as_slice() {
            let message = format!(
                "nothing marks the headings of domains, {} in all, of which this is the first; in the table [layout] of document.toml `domain = \"none\"` says that they are such, `domain = \"absent\"` that there are none",
                self.unmarked_domains.len()
            );
            self.remarks.doubt(*first, message);
        }
    }

    /// Says which proposals have no more than a title; of a list of titles it is said once.
    fn doubt_bare_titles(&mut self) {
        let proposals = self.document.proposals.iter().zip(&self.proposal_lines);
        let bare = proposals.filter(|(proposal, _)| proposal.blocks.is_empty());
        let bare: Vec<_> = bare
            .map(|(proposal, &line)| (proposal.number, line))
            .collect();
        let count = self.document.proposals.len();
        match bare.as_slice() {
            [(first, line), ..] if is_usual(bare.len(), count) => {
                let message = format!(
                    "{} of {count} proposals have a title and nothing else; proposal {first} is the first of them",
                    bare.len()
                );
                self.remarks.doubt(*line, message);
            }
            _ => {
                for (number, line) in bare {
                    let message = format!("proposal {number} has a title and nothing else");
                    self.remarks.doubt(line, message);
                }
            }
        }
    }
}

/// Whether so many of `all` proposals are more than a person would look at one by one.
fn is_usual(some: usize, all: usize) -> bool {
    some > 5 || (some > 2 && some * 2 > all)
}

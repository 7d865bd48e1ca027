//! The document as it grows: each paragraph opens a part of it or is added to the part that is open.
//!
//! Nothing here knows how text is typeset; [`super::reader`] has found out what each paragraph is.

use super::front::{Front, append_paragraph};
use super::headings::{enumerates, run_in};
use super::items::level_of_item;
use super::ledger::Place;
use super::manifest::Manifest;
use super::numbering::Numbering;
use super::paragraphs::Paragraph;
use super::remarks::Remarks;
use super::template::{HeadingNumber, Template};
use crate::document::model::{
    Block, BlockKind, Document, Domain, Footnote, Proposal, Section, Source,
};

/// Measures have two levels.
const DEEPEST_LEVEL: u8 = 2;

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
            proposal_lines: Vec::new(),
        }
    }

    /// Whether no domain has been opened yet.
    #[must_use]
    pub fn is_before_domains(&self) -> bool {
        self.document.domains.is_empty()
    }

    /// Adds a paragraph before the first domain.
    pub fn add_to_front(&mut self, text: String) -> Place {
        self.front.place(text, &mut self.document)
    }

    fn place_without_domain(
        &mut self,
        paragraph: &Paragraph,
        part: &str,
        found: String,
        text: String,
    ) -> Place {
        let expected = format!("the heading of a domain before the first {part}");
        self.remarks.error(paragraph.line, expected, found);
        self.add_to_front(text)
    }

    /// Opens a domain; a `number` other than the next is an error.
    pub fn open_domain(
        &mut self,
        paragraph: &Paragraph,
        number: Option<&HeadingNumber>,
        heading: String,
    ) -> Place {
        let expected = self.document.domains.len() as u32 + 1;
        if let Some(number) = number.filter(|number| number.value != expected) {
            self.remarks.error(
                paragraph.line,
                format!("domain {expected}"),
                format!("domain {} ({})", number.value, number.printed),
            );
        }
        self.domain_lines.push(paragraph.line);
        self.document.domains.push(Domain {
            number: expected,
            numeral: number.map(|number| number.printed.clone()),
            heading,
            lead: None,
            first_proposal: self.next_number(),
            last_proposal: self.next_number() - 1,
            sections: Vec::new(),
        });
        Place::DomainHeading(self.document.domains.len() - 1)
    }

    /// Opens a section of the open domain; a `label` other than the next is an error.
    pub fn open_section(
        &mut self,
        paragraph: &Paragraph,
        label: Option<&HeadingNumber>,
        title: String,
    ) -> Place {
        let next = self.next_number();
        let Some(domain) = self.document.domains.last_mut() else {
            let found = format!("the section `{title}`");
            return self.place_without_domain(paragraph, "section", found, title);
        };
        let expected = domain.sections.len() as u32 + 1;
        let index = domain.sections.len();
        domain.sections.push(Section {
            label: label.map(|label| label.printed.clone()),
            title,
            lead: None,
            first_proposal: next,
            last_proposal: next - 1,
        });
        let place = Place::SectionTitle(self.document.domains.len() - 1, index);
        if let Some(label) = label.filter(|label| label.value != expected) {
            self.remarks.error(
                paragraph.line,
                format!(
                    "section {expected} of domain {}",
                    self.document.domains.len()
                ),
                format!("section {} ({})", label.value, label.printed),
            );
        }
        place
    }

    /// Opens a proposal in the open section or domain. Proposals are numbered through the document,
    /// whatever is printed; a `number` that neither goes on nor begins anew is an error.
    pub fn open_proposal(
        &mut self,
        paragraph: &Paragraph,
        number: &HeadingNumber,
        title: String,
    ) -> Place {
        let next = self.next_number();
        let opens_part = self.current_proposal().is_none();
        let Some(domain) = self.document.domains.last_mut() else {
            let found = format!("proposal {}", number.printed);
            return self.place_without_domain(paragraph, "proposal", found, title);
        };
        let domain_number = domain.number;
        let in_domain = next - domain.first_proposal + 1;
        domain.last_proposal = next;
        let section = domain
            .sections
            .len()
            .checked_sub(1)
            .map(|index| index as u32);
        if let Some(section) = domain.sections.last_mut() {
            section.last_proposal = next;
        }
        let checked = match number.parent {
            Some(_) => self
                .numbering
                .check_dotted(number, domain_number, in_domain),
            None => self.numbering.check(number, opens_part),
        };
        if let Err(expected) = checked {
            self.remarks.error(
                paragraph.line,
                format!("proposal {expected}"),
                format!("proposal {}", number.printed),
            );
        }
        let is_other = number.parent.is_some() || number.value != next;
        self.proposal_lines.push(paragraph.line);
        self.document.proposals.push(Proposal {
            number: next,
            label: is_other.then(|| number.printed.clone()),
            domain: domain_number,
            section,
            title,
            page: paragraph.page,
            blocks: Vec::new(),
            footnotes: Vec::new(),
        });
        Place::ProposalTitle(self.document.proposals.len() - 1)
    }

    /// Adds a measure to the open proposal.
    pub fn add_measure(&mut self, paragraph: &Paragraph, level: u8, text: String) -> Place {
        let level = self.cap_level(paragraph.line, level);
        let Some(proposal) = self.current_proposal() else {
            self.remarks.doubt(
                paragraph.line,
                "a list item that stands in no proposal; read as a paragraph of the lead",
            );
            return self.add_to_lead(text);
        };
        let follows = proposal.blocks.iter().any(|block| {
            block.kind == BlockKind::Measure
                && block.level.is_some_and(|before| before + 1 >= level)
        });
        if text.is_empty() {
            let expected = "the text of a measure behind its bullet";
            self.remarks.error(paragraph.line, expected, "none");
        }
        let heading = run_in(&text).map(str::to_owned);
        let place = self.add_block(Block {
            kind: BlockKind::Measure,
            level: Some(level),
            heading,
            text,
            page: paragraph.page,
        });
        if level > 1 && !follows {
            self.remarks.doubt(
                paragraph.line,
                "a measure of the second level with none of the first before it",
            );
        }
        place
    }

    /// Adds a paragraph without any mark; a sub-heading where it `heads_measures`.
    pub fn add_plain(
        &mut self,
        paragraph: &Paragraph,
        heads_measures: bool,
        text: String,
    ) -> Place {
        if self.current_proposal().is_none() {
            return self.add_to_lead(text);
        }
        if enumerates(&text) {
            let level = self.level_of_item(&text);
            return self.add_measure(paragraph, level, text);
        }
        let kind = if heads_measures {
            BlockKind::Subheading
        } else {
            BlockKind::Paragraph
        };
        self.add_block(Block {
            kind,
            level: None,
            heading: None,
            text,
            page: paragraph.page,
        })
    }

    /// The level of an item that a number or letter opens, among the measures right before it.
    fn level_of_item(&self, text: &str) -> u8 {
        let blocks = self
            .current_proposal()
            .map(|proposal| proposal.blocks.as_slice());
        let blocks = blocks.unwrap_or_default();
        let is_other = |block: &Block| block.kind != BlockKind::Measure;
        let start = blocks
            .iter()
            .rposition(is_other)
            .map_or(0, |index| index + 1);
        level_of_item(blocks[start..].iter(), text)
    }

    /// The level that a measure of `level` is given: there are two.
    fn cap_level(&mut self, line: usize, level: u8) -> u8 {
        if level > DEEPEST_LEVEL && !self.has_deeper_levels {
            self.has_deeper_levels = true;
            self.remarks.doubt(
                line,
                "a measure of the third level; this and all that are as deep are read as of the second",
            );
        }
        level.min(DEEPEST_LEVEL)
    }

    fn add_block(&mut self, block: Block) -> Place {
        let index = self.document.proposals.len().saturating_sub(1);
        let blocks = &mut self.document.proposals[index].blocks;
        blocks.push(block);
        Place::Block(index, blocks.len() - 1)
    }

    /// Adds to the lead of the section or domain that is open and has no proposal yet.
    fn add_to_lead(&mut self, text: String) -> Place {
        let Some(index) = self.document.domains.len().checked_sub(1) else {
            return self.add_to_front(text);
        };
        let domain = &mut self.document.domains[index];
        let (lead, place) = match domain.sections.len().checked_sub(1) {
            Some(section) => (
                &mut domain.sections[section].lead,
                Place::SectionLead(index, section),
            ),
            None => (&mut domain.lead, Place::DomainLead(index)),
        };
        append_paragraph(lead.get_or_insert_default(), &text);
        place
    }

    /// Adds a paragraph behind the proposals.
    pub fn add_to_appendix(&mut self, text: String) -> Place {
        self.document.appendix.push(text);
        Place::Appendix(self.document.appendix.len() - 1)
    }

    /// Adds a footnote to the proposal that `anchor`, the place of its marker, is in.
    pub fn add_footnote(
        &mut self,
        paragraph: &Paragraph,
        marker: &str,
        text: String,
        anchor: Option<Place>,
    ) -> Place {
        let (proposal, block) = match anchor {
            Some(Place::Block(proposal, block)) => (proposal, Some(block as u32)),
            Some(Place::ProposalTitle(proposal)) => (proposal, None),
            _ => {
                self.remarks.doubt(
                    paragraph.line,
                    "a footnote whose marker stands in no proposal before it; read as a note to the last one",
                );
                let Some(last) = self.document.proposals.len().checked_sub(1) else {
                    return self.add_to_lead(text);
                };
                (last, None)
            }
        };
        let notes = &mut self.document.proposals[proposal].footnotes;
        notes.push(Footnote {
            marker: marker.into(),
            text,
            block,
            page: paragraph.page,
        });
        Place::Footnote(proposal, notes.len() - 1)
    }

    /// Whether the sections of the open domain have labels: then a line without one heads none.
    pub fn has_labelled_sections(&self) -> bool {
        let sections = self.document.domains.last().map(|domain| &domain.sections);
        sections.is_some_and(|sections| sections.iter().any(|section| section.label.is_some()))
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

    /// Ends the document, whose proposals are headed as `proposal` says: what is missing is said.
    pub fn finish(&mut self, proposal: &Template) {
        if let Some(missing) = self.front.missing_title() {
            let message = format!(
                "the title in document.toml goes on with `{missing}`, which the text before the first domain does not have"
            );
            self.remarks.doubt(1, message);
        }
        self.document.summary = self.front.take_summary();
        if self.document.proposals.is_empty() {
            let expected = format!(
                "proposals, headed as `{proposal}` (`layout.proposal` of document.toml says how)"
            );
            self.remarks.error(1, expected, "none");
        }
        for (domain, &line) in self.document.domains.iter().zip(&self.domain_lines) {
            if domain.last_proposal < domain.first_proposal {
                let expected = format!("proposals in the domain `{}`", domain.heading);
                self.remarks.error(line, expected, "none");
            }
        }
        for (proposal, &line) in self.document.proposals.iter().zip(&self.proposal_lines) {
            if proposal.title.is_empty() {
                let expected = format!("a title for proposal {}", proposal.number);
                self.remarks.error(line, expected, "none");
            }
            if proposal.blocks.is_empty() {
                let message = format!("proposal {} has a title and nothing else", proposal.number);
                self.remarks.doubt(line, message);
            }
        }
    }
}

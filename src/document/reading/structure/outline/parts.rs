//! Opens the parts of a document, domains, sections and proposals, one after the other, and reports numbers that do not
//! count up.

use super::Outline;
use super::item_levels::List;
use crate::document::model::{Domain, Proposal, Section};
use crate::document::reading::forms::template::HeadingNumber;
use crate::document::reading::paragraphs::paragraph::Paragraph;
use crate::document::reading::source::ledger::Place;

impl Outline {
    /// Opens a domain. It is an error if there is a `number` and it is not the next.
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
        if heading.is_empty() {
            let message = format!("domain {expected} has a number and no words");
            self.remarks.doubt(paragraph.line, message);
        }
        if number.is_none() {
            self.unmarked_domains.push(paragraph.line);
        }
        let numeral = number.map(|number| number.printed.clone());
        self.push_domain(paragraph.line, numeral, heading);
        Place::DomainHeading(self.document.domains.len() - 1)
    }

    /// Opens the only domain of a document without domains, under the document's title, on the `line` of its first
    /// proposal.
    pub fn open_only_domain(&mut self, line: usize) {
        let heading = self.document.title.clone();
        self.push_domain(line, None, heading);
    }

    fn push_domain(&mut self, line: usize, numeral: Option<String>, heading: String) {
        self.list = List::default();
        self.domain_lines.push(line);
        self.document.domains.push(Domain {
            number: self.document.domains.len() as u32 + 1,
            numeral,
            heading,
            lead: None,
            first_proposal: self.next_number(),
            last_proposal: self.next_number() - 1,
            sections: Vec::new(),
        });
    }

    /// Opens a section of the open domain. It is an error if there is a `label` and it is not the next.
    pub fn open_section(
        &mut self,
        paragraph: &Paragraph,
        label: Option<&HeadingNumber>,
        title: String,
    ) -> Place {
        self.list = List::default();
        let next = self.next_number();
        let Some(domain) = self.document.domains.last_mut() else {
            let found = format!("the section `{title}`");
            return self.place_without_domain(paragraph, "section", found, title);
        };
        let labelled = domain.sections.iter().filter(|other| other.label.is_some());
        let expected = labelled.count() as u32 + 1;
        let position = domain.sections.len() as u32 + 1;
        let index = domain.sections.len();
        domain.sections.push(Section {
            label: label.map(|label| label.printed.clone()),
            title,
            lead: None,
            first_proposal: next,
            last_proposal: next - 1,
        });
        let place = Place::SectionTitle(self.document.domains.len() - 1, index);
        let is_next = |label: &&HeadingNumber| [expected, position].contains(&label.value);
        if let Some(label) = label.filter(|label| !is_next(label)) {
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

    /// Opens a proposal in the open section or domain. Proposals are numbered through the document, whatever is
    /// printed. It is an error if there is a `number` that neither continues the count nor begins it again.
    pub fn open_proposal(
        &mut self,
        paragraph: &Paragraph,
        number: Option<&HeadingNumber>,
        title: String,
    ) -> Place {
        let next = self.next_number();
        let opens_part = self.current_proposal().is_none();
        let Some((domain, section)) = self.extend_to(next) else {
            let printed = number.map_or(&title, |number| &number.printed);
            let found = format!("proposal {printed}");
            return self.place_without_domain(paragraph, "proposal", found, title);
        };
        if let Some(number) = number {
            self.check_number(paragraph.line, number, opens_part);
        }
        let other = number.filter(|number| !number.parents.is_empty() || number.value != next);
        self.list = List::default();
        self.proposal_lines.push(paragraph.line);
        self.document.proposals.push(Proposal {
            number: next,
            label: other.map(|number| number.printed.clone()),
            domain,
            section,
            title,
            page: paragraph.page,
            blocks: Vec::new(),
            footnotes: Vec::new(),
        });
        Place::ProposalTitle(self.document.proposals.len() - 1)
    }

    /// Reports that the printed `number` of the next proposal, on this `line`, neither continues the count nor, if it
    /// `opens_part`, begins it again.
    fn check_number(&mut self, line: usize, number: &HeadingNumber, opens_part: bool) {
        let next = self.next_number();
        let checked = match (number.parents.len(), self.document.domains.last()) {
            (0, _) | (_, None) => self.numbering.check(number, opens_part),
            (depth, Some(domain)) => {
                let section = domain.sections.last().filter(|_| depth > 1);
                let first = section.map_or(domain.first_proposal, |section| section.first_proposal);
                let parts = [domain.number, domain.sections.len() as u32];
                let parts = &parts[..1 + usize::from(section.is_some())];
                self.numbering.check_within(number, parts, next - first + 1)
            }
        };
        if let Err(expected) = checked {
            let found = format!("proposal {}", number.printed);
            self.remarks
                .error(line, format!("proposal {expected}"), found);
        }
    }

    /// Extends the open domain and section to proposal `number`; returns the number of the domain and the index of the
    /// section.
    fn extend_to(&mut self, number: u32) -> Option<(u32, Option<u32>)> {
        let domain = self.document.domains.last_mut()?;
        domain.last_proposal = number;
        if let Some(section) = domain.sections.last_mut() {
            section.last_proposal = number;
        }
        let section = domain.sections.len().checked_sub(1);
        Some((domain.number, section.map(|index| index as u32)))
    }

    /// Returns whether sections of the open domain have labels, in which case a line without one does not head a
    /// section.
    pub fn has_labelled_sections(&self) -> bool {
        let sections = self.document.domains.last().map(|domain| &domain.sections);
        sections.is_some_and(|sections| sections.iter().any(|section| section.label.is_some()))
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
}

//! Writes and reads the document as a whole: its summary, its domains and their sections.

use super::{ProposalRecord, RecordReader, Writer};
use crate::document::model::{Document, Domain, DomainSummary, Section, Source, Summary};
use crate::index::error::FormatErrorKind;

impl Writer {
    pub(super) fn document(&mut self, document: &Document) {
        self.number(u32::from(document.year));
        self.records.extend(hex_to_bytes(&document.source.sha256));
        for text in [
            &document.id,
            &document.title,
            &document.organisation,
            &document.language,
            &document.source.file,
        ] {
            self.text(text);
        }
        self.number(u32::from(document.summary.is_some()));
        if let Some(summary) = &document.summary {
            self.text(&summary.intro);
            self.list(&summary.domains, |writer, domain| {
                writer.number(domain.domain);
                writer.list(&domain.paragraphs, |writer, paragraph| {
                    writer.text(paragraph)
                });
            });
        }
        for paragraphs in [&document.preface, &document.appendix] {
            self.list(paragraphs, |writer, paragraph| writer.text(paragraph));
        }
        self.list(&document.domains, Self::domain);
        self.list(&document.proposals, Self::proposal);
    }
}

impl RecordReader<'_> {
    pub(super) fn document(&mut self) -> (Document, Vec<ProposalRecord>) {
        let year = self.number() as u16;
        let sha256 = bytes_to_hex(&self.records.array::<32>());
        let [id, title, organisation, language, file] = [
            self.string(),
            self.string(),
            self.string(),
            self.string(),
            self.string(),
        ];
        let summary = (self.number() > 0).then(|| self.summary());
        let preface = self.list(Self::string);
        let appendix = self.list(Self::string);
        let mut next = DomainCursor {
            number: 1,
            first_proposal: 1,
        };
        let domains = self.list(|reader| reader.domain(&mut next));
        let proposals = self.list(Self::proposal);
        if domains.last().map_or(0, |domain| domain.last_proposal) != proposals.len() as u32
            || !places_exist(&proposals, &domains)
        {
            self.records.fail(FormatErrorKind::OutOfRange);
        }
        let source = Source { file, sha256 };
        let head = Document {
            id,
            title,
            organisation,
            year,
            language,
            source,
            summary,
            preface,
            domains,
            proposals: Vec::new(),
            appendix,
        };
        (head, proposals)
    }

    fn summary(&mut self) -> Summary {
        let intro = self.string();
        let domains = self.list(|reader| DomainSummary {
            domain: reader.number(),
            paragraphs: reader.list(Self::string),
        });
        Summary { intro, domains }
    }
}

/// The number and first proposal of the next domain: they follow from the domains before it and are not written.
struct DomainCursor {
    number: u32,
    first_proposal: u32,
}

/// Whether the domains and sections of all proposals exist.
fn places_exist(proposals: &[ProposalRecord], domains: &[Domain]) -> bool {
    for proposal in proposals {
        let Some(domain) = domains.get((proposal.domain as usize).wrapping_sub(1)) else {
            return false;
        };
        if proposal
            .section
            .is_some_and(|section| section as usize >= domain.sections.len())
        {
            return false;
        }
    }
    true
}

impl Writer {
    fn domain(&mut self, domain: &Domain) {
        self.optional(domain.numeral.as_deref());
        self.text(&domain.heading);
        self.optional(domain.lead.as_deref());
        self.number(domain.last_proposal);
        self.list(&domain.sections, |writer, section| {
            writer.optional(section.label.as_deref());
            writer.text(&section.title);
            writer.optional(section.lead.as_deref());
            writer.number(section.first_proposal);
            writer.number(section.last_proposal);
        });
    }
}

impl RecordReader<'_> {
    fn domain(&mut self, next: &mut DomainCursor) -> Domain {
        let numeral = self.optional();
        let heading = self.string();
        let lead = self.optional();
        let last_proposal = self.number();
        let sections = self.list(|reader| Section {
            label: reader.optional(),
            title: reader.string(),
            lead: reader.optional(),
            first_proposal: reader.number(),
            last_proposal: reader.number(),
        });
        let domain = Domain {
            number: next.number,
            numeral,
            heading,
            lead,
            first_proposal: next.first_proposal,
            last_proposal,
            sections,
        };
        next.number += 1;
        next.first_proposal = last_proposal.saturating_add(1);
        domain
    }
}

fn hex_to_bytes(hex: &str) -> [u8; 32] {
    let mut bytes = [0; 32];
    for (byte, pair) in bytes.iter_mut().zip(hex.as_bytes().chunks(2)) {
        *byte = std::str::from_utf8(pair)
            .ok()
            .and_then(|pair| u8::from_str_radix(pair, 16).ok())
            .unwrap_or(0);
    }
    bytes
}

fn bytes_to_hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    let mut hex = String::new();
    for &byte in bytes {
        hex.push(digit(byte >> 4));
        hex.push(digit(byte & 0xF));
    }
    hex
}

//! The records: what a document consists of. Writer and reader side by side.
//!
//! ```text
//! records   year varint, sha256 32 bytes, id, title, organisation, language, source file: text
//!           summary: 0, or 1, intro text, count, { domain varint, count, paragraph text … } …
//!           preface: count, text …, appendix: count, text …
//!           domains: count, { numeral optional, heading text, lead optional, last proposal varint,
//!                             sections: count, { label optional, title text, lead optional,
//!                                                first proposal varint, last proposal varint } … } …
//!           proposals: count, { label optional, domain varint, section varint (0: none, else index + 1),
//!                               title text, page, blocks: count, block …, footnotes: count, footnote … } …
//! block     tag varint: kind (0 measure, 1 sub-heading, 2 paragraph) + 4 · level + 64 · (length of the
//!           run-in heading in UTF-16 units), text, page
//! footnote  marker text, text, block varint (0: none, else index + 1), page
//! text      varint: its length in UTF-16 units; the units themselves follow in the section `text`
//! optional  text, length + 1; 0: none
//! page      varint: 0: none; else 1 + the zigzag difference to the page before it
//! ```

use super::error::{FormatError, FormatErrorKind};
use super::text::{Text, TextRange};
use super::wire::{Reader, write_varint};
use crate::document::model::{
    Block, BlockKind, Document, Domain, DomainSummary, Footnote, Proposal, Section, Source, Summary,
};

const KINDS: [BlockKind; 3] = [
    BlockKind::Measure,
    BlockKind::Subheading,
    BlockKind::Paragraph,
];

/// A proposal, its texts in place.
#[derive(Debug, Clone)]
pub struct ProposalRecord {
    label: Option<TextRange>,
    /// Its domain's number.
    pub domain: u32,
    /// Its section's index in the domain.
    pub section: Option<u32>,
    /// Its title.
    pub title: TextRange,
    /// The page it begins on.
    pub page: Option<u32>,
    /// Its blocks.
    pub blocks: Vec<BlockRecord>,
    /// Its footnotes.
    pub footnotes: Vec<FootnoteRecord>,
}

/// A block, its text in place.
#[derive(Debug, Clone)]
pub struct BlockRecord {
    /// What it is.
    pub kind: BlockKind,
    level: Option<u8>,
    /// The length of its run-in heading in UTF-16 units; 0: none.
    pub heading: u32,
    /// Its text.
    pub text: TextRange,
    /// The page it begins on.
    pub page: Option<u32>,
}

/// A footnote, its text in place.
#[derive(Debug, Clone)]
pub struct FootnoteRecord {
    marker: TextRange,
    /// Its text.
    pub text: TextRange,
    block: Option<u32>,
    /// The page it stands on.
    pub page: Option<u32>,
}

impl ProposalRecord {
    /// The whole proposal; `index` is its number less one.
    #[must_use]
    pub fn proposal(&self, index: usize, text: &Text) -> Proposal {
        let mut blocks = Vec::new();
        for block in &self.blocks {
            blocks.push(block.block(text));
        }
        let mut footnotes = Vec::new();
        for footnote in &self.footnotes {
            footnotes.push(footnote.footnote(text));
        }
        Proposal {
            number: index as u32 + 1,
            label: self.label.map(|label| text.string(label)),
            domain: self.domain,
            section: self.section,
            title: text.string(self.title),
            page: self.page,
            blocks,
            footnotes,
        }
    }

    /// Whether it, or one of its blocks, begins on `page`.
    #[must_use]
    pub fn is_on(&self, page: u32) -> bool {
        let mut pages = self.blocks.iter().map(|block| block.page);
        self.page == Some(page) || pages.any(|of_block| of_block == Some(page))
    }

    /// Its number as printed, where that is more than the plain number.
    #[must_use]
    pub fn label(&self, text: &Text) -> Option<String> {
        self.label.map(|label| text.string(label))
    }
}

impl BlockRecord {
    fn block(&self, text: &Text) -> Block {
        let heading = TextRange {
            start: self.text.start,
            length: self.heading,
        };
        Block {
            kind: self.kind,
            level: self.level,
            heading: (self.heading > 0).then(|| text.string(heading)),
            text: text.string(self.text),
            page: self.page,
        }
    }
}

impl FootnoteRecord {
    fn footnote(&self, text: &Text) -> Footnote {
        Footnote {
            marker: text.string(self.marker),
            text: text.string(self.text),
            block: self.block,
            page: self.page,
        }
    }
}

/// What is said of the document as a whole.
#[derive(Debug, Clone)]
pub struct Head {
    /// The document without its proposals.
    document: Document,
}

impl Head {
    /// The document with no proposals in it.
    #[must_use]
    pub fn without_proposals(&self) -> &Document {
        &self.document
    }

    pub(super) fn document(&self, proposals: Vec<Proposal>) -> Document {
        Document {
            proposals,
            ..self.document.clone()
        }
    }
}

/// Writes the records of `document`: the section `records` and the units of the section `text`.
#[must_use]
pub fn write(document: &Document) -> (Vec<u8>, Vec<u16>) {
    let mut writer = Writer::default();
    writer.document(document);
    (writer.records, writer.text)
}

/// Reads what [`write()`] wrote, and returns the rest of the text section, which is not its own.
///
/// # Errors
/// Where it is anything else.
pub fn read(
    records: Reader<'_>,
    text: &Text,
) -> Result<(Head, Vec<ProposalRecord>, TextRange), FormatError> {
    let mut reader = RecordReader {
        records,
        text,
        position: 0,
        page: 0,
    };
    let (head, proposals) = reader.document();
    let rest = TextRange {
        start: reader.position,
        length: text.whole().length - reader.position,
    };
    reader.records.finish()?;
    Ok((head, proposals, rest))
}

#[derive(Default)]
struct Writer {
    records: Vec<u8>,
    text: Vec<u16>,
    page: u32,
}

struct RecordReader<'a> {
    records: Reader<'a>,
    text: &'a Text,
    position: u32,
    page: u32,
}

// Each pair of methods below is one record: how it is written and how it is read.

impl Writer {
    fn document(&mut self, document: &Document) {
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
    fn document(&mut self) -> (Head, Vec<ProposalRecord>) {
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
            || !are_filed(&proposals, &domains)
        {
            self.records.fail(FormatErrorKind::OutOfRange);
        }
        let source = Source { file, sha256 };
        let document = Document {
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
        (Head { document }, proposals)
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

/// What the next domain's number and first proposal are; they need no bytes.
struct DomainCursor {
    number: u32,
    first_proposal: u32,
}

/// Whether the domains and sections of all proposals exist.
fn are_filed(proposals: &[ProposalRecord], domains: &[Domain]) -> bool {
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

impl Writer {
    fn proposal(&mut self, proposal: &Proposal) {
        self.optional(proposal.label.as_deref());
        self.number(proposal.domain);
        self.index(proposal.section);
        self.text(&proposal.title);
        self.page(proposal.page);
        self.list(&proposal.blocks, Self::block);
        self.list(&proposal.footnotes, |writer, footnote| {
            writer.text(&footnote.marker);
            writer.text(&footnote.text);
            writer.index(footnote.block);
            writer.page(footnote.page);
        });
    }
}

impl RecordReader<'_> {
    fn proposal(&mut self) -> ProposalRecord {
        ProposalRecord {
            label: self.optional_range(),
            domain: self.number(),
            section: self.index(),
            title: self.range(),
            page: self.page(),
            blocks: self.list(Self::block),
            footnotes: self.list(|reader| FootnoteRecord {
                marker: reader.range(),
                text: reader.range(),
                block: reader.index(),
                page: reader.page(),
            }),
        }
    }
}

impl Writer {
    fn block(&mut self, block: &Block) {
        let kind = KINDS
            .iter()
            .position(|&kind| kind == block.kind)
            .unwrap_or(0) as u32;
        let heading = block
            .heading
            .as_deref()
            .map_or(0, |heading| heading.encode_utf16().count() as u32);
        self.number(kind + 4 * u32::from(block.level.unwrap_or(0)) + 64 * heading);
        self.text(&block.text);
        self.page(block.page);
    }
}

impl RecordReader<'_> {
    fn block(&mut self) -> BlockRecord {
        let tag = self.number();
        let kind = KINDS.get((tag % 4) as usize).copied();
        let level = Some((tag / 4 % 16) as u8).filter(|&level| level > 0);
        let heading = tag / 64;
        let text = self.range();
        if heading > text.length || kind.is_none() {
            self.records.fail(FormatErrorKind::OutOfRange);
        }
        BlockRecord {
            kind: kind.unwrap_or(BlockKind::Paragraph),
            level,
            heading,
            text,
            page: self.page(),
        }
    }
}

impl Writer {
    fn number(&mut self, number: u32) {
        write_varint(&mut self.records, number);
    }

    fn index(&mut self, index: Option<u32>) {
        self.number(index.map_or(0, |index| index + 1));
    }

    fn page(&mut self, page: Option<u32>) {
        let Some(page) = page else {
            return self.number(0);
        };
        let difference = page.wrapping_sub(self.page).cast_signed();
        self.number(1 + ((difference << 1) ^ (difference >> 31)).cast_unsigned());
        self.page = page;
    }

    fn text(&mut self, text: &str) {
        self.sized_text(text, 0);
    }

    fn optional(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.sized_text(text, 1),
            None => self.number(0),
        }
    }

    fn sized_text(&mut self, text: &str, bias: usize) {
        let before = self.text.len();
        self.text.extend(text.encode_utf16());
        self.number((self.text.len() - before + bias) as u32);
    }

    fn list<T>(&mut self, items: &[T], write: impl Fn(&mut Self, &T)) {
        self.number(items.len() as u32);
        items.iter().for_each(|item| write(self, item));
    }
}

impl RecordReader<'_> {
    fn number(&mut self) -> u32 {
        self.records.varint()
    }

    fn index(&mut self) -> Option<u32> {
        self.number().checked_sub(1)
    }

    fn page(&mut self) -> Option<u32> {
        let zigzag = self.index()?;
        let difference = (zigzag >> 1) ^ 0u32.wrapping_sub(zigzag & 1);
        self.page = self.page.wrapping_add(difference);
        Some(self.page)
    }

    fn range(&mut self) -> TextRange {
        let length = self.number();
        self.next_range(length)
    }

    fn optional_range(&mut self) -> Option<TextRange> {
        self.index().map(|length| self.next_range(length))
    }

    fn next_range(&mut self, length: u32) -> TextRange {
        let start = self.position;
        if length > self.text.whole().length - start {
            self.records.fail(FormatErrorKind::OutOfRange);
            return TextRange { start, length: 0 };
        }
        self.position += length;
        TextRange { start, length }
    }

    fn string(&mut self) -> String {
        let range = self.range();
        self.text.string(range)
    }

    fn optional(&mut self) -> Option<String> {
        self.optional_range().map(|range| self.text.string(range))
    }

    fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut list = Vec::new();
        for _ in 0..self.records.count() {
            list.push(read(self));
        }
        list
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

//! Writes and reads proposals with their blocks and footnotes. When read, they are records: their texts stay in the text
//! section, as ranges, until they are needed.

use super::{RecordReader, Writer};
use crate::document::model::{Block, BlockKind, Footnote, Proposal};
use crate::index::error::FormatErrorKind;
use crate::index::text::{Text, TextRange};

const KINDS: [BlockKind; 3] = [
    BlockKind::Measure,
    BlockKind::Subheading,
    BlockKind::Paragraph,
];

/// A proposal, with its texts as ranges.
#[derive(Debug, Clone)]
pub struct ProposalRecord {
    label: Option<TextRange>,
    /// Its domain's number.
    pub domain: u32,
    /// Its section's index in the domain.
    pub section: Option<u32>,
    /// Its title.
    pub title: TextRange,
    /// The page on which it begins.
    pub page: Option<u32>,
    /// Its blocks.
    pub blocks: Vec<BlockRecord>,
    /// Its footnotes.
    pub footnotes: Vec<FootnoteRecord>,
}

/// A block, with its text as a range.
#[derive(Debug, Clone)]
pub struct BlockRecord {
    /// What it is.
    pub kind: BlockKind,
    level: Option<u8>,
    /// The length of its run-in heading in UTF-16 units; 0 if it has none.
    pub heading: u32,
    /// Its text.
    pub text: TextRange,
    /// The page on which it begins.
    pub page: Option<u32>,
}

/// A footnote, with its text as a range.
#[derive(Debug, Clone)]
pub struct FootnoteRecord {
    marker: TextRange,
    /// Its text.
    pub text: TextRange,
    block: Option<u32>,
    /// The page on which it stands.
    pub page: Option<u32>,
}

impl ProposalRecord {
    /// The proposal as part of a [`Document`](crate::document::model::Document); `index` is its number less one.
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
            label: self.label(text),
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

    /// Its number as printed, if that differs from its plain number.
    #[must_use]
    pub fn label(&self, text: &Text) -> Option<String> {
        self.label.map(|label| text.string(label))
    }
}

impl BlockRecord {
    fn block(&self, text: &Text) -> Block {
        let heading = self.text.prefix(self.heading);
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

impl Writer {
    pub(super) fn proposal(&mut self, proposal: &Proposal) {
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
    pub(super) fn proposal(&mut self) -> ProposalRecord {
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

//! Reads the file and its documents: header, checksum, sections. [`super`] draws the bytes, `compile.rs` writes them.

use std::hash::Hasher;

use fnv::FnvHasher;
use fst::Set;
use fst::raw::Fst;

use super::error::{FormatError, FormatErrorKind};
use super::lexicon::Lexicon;
use super::records::ProposalRecord;
use super::text::Text;
use super::wire::Reader;
use super::{annotations, lexicon, records, variants};
use crate::annotation::model::Annotations;
use crate::document::model::{Document, Proposal};
use crate::text::fold::Variants;

/// The version of the format.
pub const VERSION: u16 = 7;

pub(super) const MAGIC: [u8; 4] = *b"PPIX";
pub(super) const HEADER: usize = 16;
/// How many sections a document has.
pub(super) const SECTIONS: usize = 6;

/// Opens and checks what [`compile()`](super::compile::compile) wrote.
///
/// # Errors
/// If the bytes are not exactly what was written.
pub fn open(bytes: &[u8]) -> Result<Vec<Stored<'_>>, FormatError> {
    let mut reader = Reader::new(bytes, 0);
    let error = |offset, kind| Err(FormatError { offset, kind });
    let magic = reader.array();
    reader.check()?;
    if magic != MAGIC {
        return error(0, FormatErrorKind::Magic);
    }
    let found = u16::from_le_bytes(reader.array());
    reader.check()?;
    if found != VERSION {
        return error(4, FormatErrorKind::Version { found });
    }
    let count = usize::from(u16::from_le_bytes(reader.array()));
    let expected = u64::from_le_bytes(reader.array());
    reader.check()?;
    if checksum(&bytes[HEADER..]) != expected {
        return error(8, FormatErrorKind::Checksum);
    }
    let lengths = lengths(&mut reader, count);
    let mut documents = Vec::new();
    for length in lengths {
        let base = reader.offset();
        let bytes = reader.take(length);
        reader.check()?;
        documents.push(Stored::open(bytes, base)?);
    }
    reader.finish()?;
    Ok(documents)
}

/// The checksum of everything after the header.
#[must_use]
pub fn checksum(body: &[u8]) -> u64 {
    let mut hasher = FnvHasher::default();
    hasher.write(body);
    hasher.finish()
}

fn lengths(reader: &mut Reader<'_>, count: usize) -> Vec<usize> {
    let mut lengths = Vec::new();
    for _ in 0..count {
        lengths.push(u32::from_le_bytes(reader.array()) as usize);
    }
    lengths
}

/// A compiled document, opened.
#[derive(Debug, Clone)]
pub struct Stored<'a> {
    head: Document,
    proposals: Vec<ProposalRecord>,
    text: Text,
    variants: Variants,
    terms: Set<&'a [u8]>,
    annotations: Annotations,
    lexicon: Lexicon,
}

impl<'a> Stored<'a> {
    fn open(bytes: &'a [u8], base: usize) -> Result<Self, FormatError> {
        let mut reader = Reader::new(bytes, base);
        let lengths = lengths(&mut reader, SECTIONS);
        let mut section = |index: usize| {
            let base = reader.offset();
            (reader.take(lengths[index]), base)
        };
        let (records, records_base) = section(0);
        let (text, text_base) = section(1);
        let (variants, variants_base) = section(2);
        let (terms, terms_base) = section(3);
        let (annotations, annotations_base) = section(4);
        let (lexicon, lexicon_base) = section(5);
        reader.finish()?;
        let text = Text::open(text, text_base)?;
        let (head, proposals, rest) = records::read(Reader::new(records, records_base), &text)?;
        let variants = variants::read(Reader::new(variants, variants_base))?;
        let mut lines = text.lines(rest);
        let annotations = Reader::new(annotations, annotations_base);
        let annotations = annotations::read(annotations, &text, &mut lines, &proposals)?;
        let lexicon = Reader::new(lexicon, lexicon_base);
        let lexicon = lexicon::read(lexicon, lines, proposals.len())?;
        let terms = Set::new(terms).map_err(|_| FormatError {
            offset: terms_base,
            kind: FormatErrorKind::Terms,
        })?;
        Ok(Self {
            head,
            proposals,
            text,
            variants,
            terms,
            annotations,
            lexicon,
        })
    }

    /// The document without its proposals: title, summary, domains.
    #[must_use]
    pub fn head(&self) -> &Document {
        &self.head
    }

    /// Its proposals, by index.
    #[must_use]
    pub fn proposals(&self) -> &[ProposalRecord] {
        &self.proposals
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// Which characters fold to which.
    #[must_use]
    pub fn variants(&self) -> &Variants {
        &self.variants
    }

    /// Its Latin words, spelt in symbols.
    #[must_use]
    pub fn terms(&self) -> &Fst<&'a [u8]> {
        self.terms.as_fst()
    }

    /// The facet values and figures in its text.
    #[must_use]
    pub fn annotations(&self) -> &Annotations {
        &self.annotations
    }

    /// The glossary and the readers' phrases.
    #[must_use]
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The whole proposal at `index` (its number less one).
    #[must_use]
    pub fn proposal(&self, index: usize) -> Option<Proposal> {
        Some(self.proposals.get(index)?.proposal(index, &self.text))
    }

    /// The whole document, as it was compiled.
    #[must_use]
    pub fn document(&self) -> Document {
        Document {
            proposals: (0..self.proposals.len())
                .filter_map(|index| self.proposal(index))
                .collect(),
            ..self.head.clone()
        }
    }
}

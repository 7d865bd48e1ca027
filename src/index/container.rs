//! The file and its documents: header, checksum, sections. [`super`] draws the bytes.

use fst::Set;
use twox_hash::XxHash64;

use super::error::{FormatError, FormatErrorKind};
use super::records::{Head, ProposalRecord};
use super::text::Text;
use super::wire::Reader;
use super::{folding, records};
use crate::document::model::{Document, Proposal};
use crate::text::fold::Variants;

/// The version of the format.
pub const VERSION: u16 = 1;

const MAGIC: [u8; 4] = *b"PPIX";
const HEADER: usize = 16;

/// Compiles documents, in the order of their ids, into one file.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn compile(documents: &[Document], converter: &crate::text::variants::Converter) -> Vec<u8> {
    let mut documents: Vec<&Document> = documents.iter().collect();
    documents.sort_by(|a, b| a.id.cmp(&b.id));
    let compiled: Vec<Vec<u8>> = documents
        .iter()
        .map(|document| compile_document(document, converter))
        .collect();
    let mut body: Vec<u8> = compiled.iter().flat_map(|bytes| length(bytes)).collect();
    compiled.iter().for_each(|bytes| body.extend(bytes));
    let mut out = Vec::with_capacity(HEADER + body.len());
    out.extend(MAGIC);
    out.extend(VERSION.to_le_bytes());
    out.extend((documents.len() as u16).to_le_bytes());
    out.extend(XxHash64::oneshot(0, &body).to_le_bytes());
    out.extend(body);
    out
}

#[cfg(not(target_arch = "wasm32"))]
fn compile_document(document: &Document, converter: &crate::text::variants::Converter) -> Vec<u8> {
    let sections = sections(document, converter);
    let mut out: Vec<u8> = sections
        .iter()
        .flat_map(|(_, bytes)| length(bytes))
        .collect();
    sections.iter().for_each(|(_, bytes)| out.extend(bytes));
    out
}

/// The sections of one document, in their order, with their names.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn sections(
    document: &Document,
    converter: &crate::text::variants::Converter,
) -> [(&'static str, Vec<u8>); 4] {
    let (records, text) = records::write(document);
    let searchable = records::searchable(document);
    let variants = crate::text::variants::of(searchable.iter().copied(), converter);
    let terms = super::terms::build(&searchable, &variants);
    let text = text.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    [
        ("records", records),
        ("text", text),
        ("variants", folding::write(&variants)),
        ("terms", terms),
    ]
}

#[cfg(not(target_arch = "wasm32"))]
fn length(bytes: &[u8]) -> [u8; 4] {
    (bytes.len() as u32).to_le_bytes()
}

/// Opens what [`compile`] wrote: checks all of it once, copies none of the text.
///
/// # Errors
/// Where the bytes are not exactly what was written.
pub fn open(bytes: &[u8]) -> Result<Vec<Stored<'_>>, FormatError> {
    let mut reader = Reader::new(bytes, 0);
    if reader.array()? != MAGIC {
        return Err(FormatError {
            offset: 0,
            kind: FormatErrorKind::Magic,
        });
    }
    let found = u16::from_le_bytes(reader.array()?);
    if found != VERSION {
        return Err(FormatError {
            offset: 4,
            kind: FormatErrorKind::Version { found },
        });
    }
    let count = usize::from(u16::from_le_bytes(reader.array()?));
    let checksum = u64::from_le_bytes(reader.array()?);
    if XxHash64::oneshot(0, &bytes[HEADER..]) != checksum {
        return Err(FormatError {
            offset: 8,
            kind: FormatErrorKind::Checksum,
        });
    }
    let lengths = lengths(&mut reader, count)?;
    let documents = lengths.into_iter().map(|length| {
        let base = reader.offset();
        Stored::open(reader.take(length)?, base)
    });
    let documents = documents.collect::<Result<_, _>>()?;
    if !reader.is_at_end() {
        return Err(reader.error(FormatErrorKind::TrailingBytes));
    }
    Ok(documents)
}

fn lengths(reader: &mut Reader<'_>, count: usize) -> Result<Vec<usize>, FormatError> {
    (0..count)
        .map(|_| Ok(u32::from_le_bytes(reader.array()?) as usize))
        .collect()
}

/// One document, read in place.
#[derive(Debug, Clone)]
pub struct Stored<'a> {
    head: Head,
    proposals: Vec<ProposalRecord>,
    text: Text<'a>,
    variants: Variants,
    terms: Set<&'a [u8]>,
}

impl<'a> Stored<'a> {
    fn open(bytes: &'a [u8], base: usize) -> Result<Self, FormatError> {
        let mut reader = Reader::new(bytes, base);
        let lengths = lengths(&mut reader, 4)?;
        let mut section = |index: usize| {
            let base = reader.offset();
            Ok::<_, FormatError>((reader.take(lengths[index])?, base))
        };
        let (records, records_base) = section(0)?;
        let (text, text_base) = section(1)?;
        let (variants, variants_base) = section(2)?;
        let (terms, terms_base) = section(3)?;
        if !reader.is_at_end() {
            return Err(reader.error(FormatErrorKind::TrailingBytes));
        }
        let text = Text::open(text, text_base)?;
        let (head, proposals) = records::read(Reader::new(records, records_base), text)?;
        let variants = folding::read(Reader::new(variants, variants_base))?;
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
        })
    }

    /// What is said of the document as a whole: title, summary, domains.
    #[must_use]
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Its proposals, by index.
    #[must_use]
    pub fn proposals(&self) -> &[ProposalRecord] {
        &self.proposals
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> Text<'a> {
        self.text
    }

    /// Which characters fold to which.
    #[must_use]
    pub fn variants(&self) -> &Variants {
        &self.variants
    }

    /// Its terms, folded.
    #[must_use]
    pub fn terms(&self) -> &Set<&'a [u8]> {
        &self.terms
    }

    /// The proposal at `index` (its number less one), whole.
    #[must_use]
    pub fn proposal(&self, index: usize) -> Option<Proposal> {
        Some(self.proposals.get(index)?.proposal(index, self.text))
    }

    /// The whole document, as it was compiled.
    #[must_use]
    pub fn document(&self) -> Document {
        self.head.document(
            (0..self.proposals.len())
                .filter_map(|index| self.proposal(index))
                .collect(),
        )
    }
}

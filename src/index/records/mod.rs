//! The section `records`: the structure of a document. Writer and reader side by side: the document, its domains and
//! sections in `outline`, the proposals in `proposals`, numbers, texts and lists in `primitives`.
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

mod outline;
mod primitives;
mod proposals;

pub use proposals::{BlockRecord, FootnoteRecord, ProposalRecord};

use super::error::FormatError;
use super::text::{Text, TextRange};
use super::wire::Reader;
use crate::document::model::Document;

/// Writes the records of `document`: the section `records` and the units of the section `text`.
#[must_use]
pub fn write(document: &Document) -> (Vec<u8>, Vec<u16>) {
    let mut writer = Writer::default();
    writer.document(document);
    (writer.records, writer.text)
}

/// Reads what [`write()`] wrote: the document without its proposals, the proposals, and the rest of the text section,
/// which belongs to other sections.
///
/// # Errors
/// If it is anything else.
pub fn read(
    records: Reader<'_>,
    text: &Text,
) -> Result<(Document, Vec<ProposalRecord>, TextRange), FormatError> {
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

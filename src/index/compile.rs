//! Documents and editorial files → the bytes that [`open`](super::open) reads.

use super::container::{HEADER, MAGIC, SECTIONS, VERSION, checksum};
use super::postings::{FieldText, Postings};
use super::{annotations, fields, lexicon, pair_encoding, records, terms, variants};
use crate::annotation::annotate;
use crate::annotation::model::Annotations;
use crate::document::model::Document;
use crate::editorial::Editorial;
use crate::text::variants::{self as text_variants, Converter};

/// Compiles documents, in the order of their ids, into one file, each with its part of `editorial`.
#[must_use]
pub fn compile(documents: &[Document], editorial: &Editorial, converter: &Converter) -> Vec<u8> {
    let mut documents: Vec<&Document> = documents.iter().collect();
    documents.sort_by(|a, b| a.id.cmp(&b.id));
    let compiled: Vec<Vec<u8>> = documents
        .iter()
        .map(|document| compile_document(document, editorial, converter))
        .collect();
    let body = with_lengths(&compiled);
    let mut out = Vec::with_capacity(HEADER + body.len());
    out.extend(MAGIC);
    out.extend(VERSION.to_le_bytes());
    out.extend((documents.len() as u16).to_le_bytes());
    out.extend(checksum(&body).to_le_bytes());
    out.extend(body);
    out
}

fn compile_document(document: &Document, editorial: &Editorial, converter: &Converter) -> Vec<u8> {
    with_lengths(&sections(document, editorial, converter).map(|(_, bytes)| bytes))
}

/// The lengths of `parts`, then the parts.
fn with_lengths(parts: &[Vec<u8>]) -> Vec<u8> {
    let lengths = parts.iter().map(|part| (part.len() as u32).to_le_bytes());
    let mut out: Vec<u8> = lengths.flatten().collect();
    parts.iter().for_each(|part| out.extend(part));
    out
}

/// The sections of one document, in order, with their names.
#[must_use]
pub fn sections(
    document: &Document,
    editorial: &Editorial,
    converter: &Converter,
) -> [(&'static str, Vec<u8>); SECTIONS] {
    let (records, mut text) = records::write(document);
    let searchable = fields::texts(document);
    let readers = editorial.readers.get(&document.id);
    let readers = readers.map_or(&[][..], Vec::as_slice);
    let words = lexicon::words(&editorial.glossary, readers);
    let folding = text_variants::derive(&searchable, &words, converter);
    let fields: Vec<_> = searchable
        .iter()
        .map(|text| FieldText::Plain(text))
        .collect();
    let postings = Postings::derive(&fields, &folding);
    let annotated = annotate(document, &editorial.vocabularies, &folding);
    // These two append their lines to the text, in the order in which they are read.
    let annotations = annotations::write(&annotated, document, &mut text);
    let sources = lexicon::Sources {
        document,
        annotations: &annotated,
        glossary: &editorial.glossary,
        readers,
    };
    let lexicon = lexicon::write(&sources, &postings, &folding, &mut text);
    let labels = chinese_labels(document, &annotated);
    let all_variants = text_variants::with_labels(&folding, &labels, converter);
    [
        ("records", records),
        ("text", pair_encoding::write(&text)),
        ("variants", variants::write(&all_variants)),
        (
            "terms",
            terms::build(&searchable, &folding, postings.alphabet()),
        ),
        ("annotations", annotations),
        ("lexicon", lexicon),
    ]
}

/// All labels that facets show in Chinese.
fn chinese_labels<'a>(document: &'a Document, annotated: &'a Annotations) -> Vec<&'a str> {
    let of_domains = document.domains.iter().flat_map(|domain| {
        let titles = domain.sections.iter().map(|section| &section.title);
        std::iter::once(&domain.heading).chain(titles)
    });
    let of_facets = annotated.facets.iter().flat_map(|facet| {
        let values = facet.values.iter().map(|value| &value.labels[0]);
        std::iter::once(&facet.names[0]).chain(values)
    });
    of_domains.chain(of_facets).map(String::as_str).collect()
}

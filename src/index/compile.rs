//! Documents and what editors wrote → the file that [`open`](super::open) reads.

use super::container::{HEADER, MAGIC, SECTIONS, VERSION, checksum};
use super::postings::{FieldText, Postings};
use super::{annotations, fields, lexicon, records, variants as variants_section};
use crate::annotation::annotate;
use crate::annotation::model::Annotations;
use crate::document::model::Document;
use crate::editorial::Editorial;
use crate::text::variants::Converter;

/// Compiles documents, in the order of their ids, into one file, each with what editors wrote for it.
#[must_use]
pub fn compile(documents: &[Document], editorial: &Editorial, converter: &Converter) -> Vec<u8> {
    let mut documents: Vec<&Document> = documents.iter().collect();
    documents.sort_by(|a, b| a.id.cmp(&b.id));
    let compiled: Vec<Vec<u8>> = documents
        .iter()
        .map(|document| compile_document(document, editorial, converter))
        .collect();
    let mut body: Vec<u8> = compiled.iter().flat_map(|bytes| length(bytes)).collect();
    compiled.iter().for_each(|bytes| body.extend(bytes));
    let mut out = Vec::with_capacity(HEADER + body.len());
    out.extend(MAGIC);
    out.extend(VERSION.to_le_bytes());
    out.extend((documents.len() as u16).to_le_bytes());
    out.extend(checksum(&body).to_le_bytes());
    out.extend(body);
    out
}

fn compile_document(document: &Document, editorial: &Editorial, converter: &Converter) -> Vec<u8> {
    let sections = sections(document, editorial, converter);
    let mut out: Vec<u8> = sections
        .iter()
        .flat_map(|(_, bytes)| length(bytes))
        .collect();
    sections.iter().for_each(|(_, bytes)| out.extend(bytes));
    out
}

/// The sections of one document, in their order, with their names.
#[must_use]
pub fn sections(
    document: &Document,
    editorial: &Editorial,
    converter: &Converter,
) -> [(&'static str, Vec<u8>); SECTIONS] {
    let (records, mut text) = records::write(document);
    let searchable = fields::texts(document);
    let readers = editorial
        .readers
        .get(&document.id)
        .map_or(&[][..], Vec::as_slice);
    let words = lexicon::words(&editorial.glossary, readers);
    let variants = crate::text::variants::of(&searchable, &words, converter);
    let postings = Postings::derive(
        searchable.iter().map(|text| FieldText::Plain(text)),
        &variants,
    );
    let terms = super::terms::build(&searchable, &variants, postings.alphabet());
    let annotated = annotate(document, &editorial.vocabularies, &variants);
    let annotations = annotations::write(&annotated, document, &mut text);
    let lexicon = lexicon::write(
        document,
        &editorial.glossary,
        readers,
        &annotated,
        &postings,
        &variants,
        &mut text,
    );
    let labels = labels(document, &annotated);
    let variants = crate::text::variants::with_labels(&variants, &labels, converter);
    [
        ("records", records),
        ("text", super::pair_encoding::write(&text)),
        ("variants", variants_section::write(&variants)),
        ("terms", terms),
        ("annotations", annotations),
        ("lexicon", lexicon),
    ]
}

/// Everything that facets show in Chinese.
fn labels<'a>(document: &'a Document, annotated: &'a Annotations) -> Vec<&'a str> {
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

fn length(bytes: &[u8]) -> [u8; 4] {
    (bytes.len() as u32).to_le_bytes()
}

//! The size of each section of the format, and of alternatives: the table in the documentation of `index`. Run with
//! `--nocapture` to print it. Sizes are kilobytes (1,000 bytes) under brotli 11, for the first document.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use policy_proposals::document::model::Document;
use policy_proposals::document::read_folder;
use policy_proposals::editorial::Editorial;
use policy_proposals::index::pair_encoding;
use policy_proposals::index::wire::write_varint;
use policy_proposals::index::{fields, records, sections};
use policy_proposals::text::variants::{self, Converter};

const TABLE: &str = include_str!("../src/index/sizes.txt");

#[test]
fn the_documented_sizes_are_the_real_ones() {
    let document = read_folder(Path::new("seeds/bpa-2024"))
        .unwrap_or_else(|error| panic!("{error}"))
        .document;
    let table = table(&document);
    println!("{table}");
    assert_eq!(table, TABLE, "src/index/sizes.txt is out of date");
}

fn table(document: &Document) -> String {
    let converter = Converter::new().expect("OpenCC's tables");
    let editorial = Editorial::read(Path::new("seeds"), &[document]).expect("the seeds read");
    let texts = fields::texts(document);
    let variants = variants::derive(&texts, &[], &converter);
    let folded: Vec<String> = texts.iter().map(|text| variants.fold_text(text)).collect();
    let characters = grams(&folded, 1);
    let bigrams = grams(&folded, 2);

    let mut rows: Vec<(&str, usize)> = Vec::new();
    for (name, bytes) in sections(document, &editorial, &converter) {
        rows.push((name, brotli(&bytes)));
    }
    rows.push((
        "as it is, together",
        rows.iter().map(|(_, size)| size).sum(),
    ));
    let (_, units) = records::write(document);
    let utf16: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let utf8 = String::from_utf16(&units).expect("UTF-16");
    let encoded = pair_encoding::write(&units);
    rows.push(("the document's text alone", brotli(&encoded)));
    rows.push(("the same in UTF-16", brotli(&utf16)));
    rows.push(("the same in UTF-8", brotli(utf8.as_bytes())));
    let keys = keys_of(&editorial);
    rows.push((
        "the glossary's keys as a list",
        brotli(keys.join("\n").as_bytes()),
    ));
    rows.push(("the same as an FST", brotli(&map(&keys, |_| 0))));
    rows.push((
        "FST of characters",
        brotli(&map(&grams_of(&characters), |_| 0)),
    ));
    rows.push((
        "their passages",
        brotli(&lists(characters.values().map(|places| passages(places)))),
    ));
    rows.push((
        "their positions",
        brotli(&lists(
            characters.values().map(|places| positions(places, &folded)),
        )),
    ));
    rows.push((
        "FST of character pairs",
        brotli(&map(&grams_of(&bigrams), |_| 0)),
    ));
    rows.push((
        "their passages ",
        brotli(&lists(bigrams.values().map(|places| passages(places)))),
    ));
    rows.iter()
        .map(|(name, size)| format!("{:<38}{:>6.1} KB\n", name.trim_end(), *size as f64 / 1000.0))
        .collect()
}

/// All keys of the glossary, whether they lead anywhere in the document or not.
fn keys_of(editorial: &Editorial) -> Vec<String> {
    let keys: BTreeSet<String> = editorial
        .glossary
        .entries
        .iter()
        .map(|entry| entry.key.to_lowercase())
        .collect();
    keys.into_iter().collect()
}

/// All places, as passage and offset in it, of each run of `length` characters.
fn grams(folded: &[String], length: usize) -> BTreeMap<String, Vec<(u32, u32)>> {
    let mut grams: BTreeMap<String, Vec<(u32, u32)>> = BTreeMap::new();
    for (passage, text) in (0..).zip(folded) {
        let characters: Vec<char> = text.chars().collect();
        for (offset, gram) in (0..).zip(characters.windows(length)) {
            grams
                .entry(gram.iter().collect())
                .or_default()
                .push((passage, offset));
        }
    }
    grams
}

fn grams_of(grams: &BTreeMap<String, Vec<(u32, u32)>>) -> Vec<String> {
    grams.keys().cloned().collect()
}

fn passages(places: &[(u32, u32)]) -> Vec<u32> {
    let mut passages: Vec<u32> = places.iter().map(|&(passage, _)| passage).collect();
    passages.dedup();
    passages
}

fn positions(places: &[(u32, u32)], folded: &[String]) -> Vec<u32> {
    let mut starts = vec![0];
    for text in folded {
        let end = starts.last().copied().unwrap_or(0) + text.chars().count() as u32;
        starts.push(end + 1);
    }
    places
        .iter()
        .map(|&(passage, offset)| starts[passage as usize] + offset)
        .collect()
}

/// Ascending lists, each its length and the differences between its numbers.
fn lists(lists: impl Iterator<Item = Vec<u32>>) -> Vec<u8> {
    let mut out = Vec::new();
    for list in lists {
        write_varint(&mut out, list.len() as u32);
        let mut before = 0;
        for number in list {
            write_varint(&mut out, number - before);
            before = number;
        }
    }
    out
}

fn map(keys: &[String], value: impl Fn(&str) -> u64) -> Vec<u8> {
    let mut builder = fst::MapBuilder::memory();
    for key in keys {
        builder.insert(key, value(key)).expect("keys in order");
    }
    builder.into_inner().expect("a map")
}

fn brotli(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params).expect("memory");
    out.len()
}

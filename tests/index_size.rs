//! What the format costs, section by section, and what the alternatives would cost: the table that
//! the documentation of `index` shows. Run with `--nocapture` to print it; sizes are kilobytes (1,000
//! bytes) under brotli 11, of the first document.

use std::collections::BTreeMap;
use std::path::Path;

use policy_proposals::document::model::Document;
use policy_proposals::document::read_folder;
use policy_proposals::index::wire::write_varint;
use policy_proposals::index::{records, sections, terms};
use policy_proposals::text::variants::{Converter, of};

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
    let texts = records::searchable(document);
    let variants = of(texts.iter().copied(), &converter);
    let folded: Vec<String> = texts.iter().map(|text| variants.fold_text(text)).collect();
    let words: Vec<String> = terms::terms(&texts, &variants).into_iter().collect();
    let characters = grams(&folded, 1);
    let bigrams = grams(&folded, 2);

    let mut rows: Vec<(&str, usize)> = Vec::new();
    for (name, bytes) in sections(document, &converter) {
        rows.push((name, brotli(&bytes)));
    }
    rows.push((
        "as it is, together",
        rows.iter().map(|(_, size)| size).sum(),
    ));
    let utf8: String = every_text(document);
    rows.push(("text in UTF-8 instead of UTF-16", brotli(utf8.as_bytes())));
    rows.push((
        "terms as a list, one a line",
        brotli(words.join("\n").as_bytes()),
    ));
    rows.push((
        "terms with the number of passages",
        brotli(&map(&words, |word| containing(&folded, word).len() as u64)),
    ));
    rows.push((
        "passages of each term, delta varints",
        brotli(&lists(words.iter().map(|word| containing(&folded, word)))),
    ));
    rows.push(("FST of characters", brotli(&map(&keys(&characters), |_| 0))));
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
        brotli(&map(&keys(&bigrams), |_| 0)),
    ));
    rows.push((
        "their passages ",
        brotli(&lists(bigrams.values().map(|places| passages(places)))),
    ));
    rows.iter()
        .map(|(name, size)| {
            format!(
                "{:<38}{:>6.1} KB
",
                name.trim_end(),
                *size as f64 / 1000.0
            )
        })
        .collect()
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

fn keys(grams: &BTreeMap<String, Vec<(u32, u32)>>) -> Vec<String> {
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

fn containing(folded: &[String], word: &str) -> Vec<u32> {
    (0..)
        .zip(folded)
        .filter(|(_, text)| text.contains(word))
        .map(|(passage, _)| passage)
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

fn every_text(document: &Document) -> String {
    let (_, units) = records::write(document);
    String::from_utf16(&units).expect("UTF-16")
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

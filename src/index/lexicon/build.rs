//! Editorial data → the section `lexicon`: the part of the glossary that leads to words of the document, and the readers'
//! phrases.

use std::collections::{BTreeMap, BTreeSet};

use super::{MORE, fingerprint, is_words};
use crate::annotation::model::Annotations;
use crate::document::model::Document;
use crate::editorial::Glossary;
use crate::editorial::glossary::Entry;
use crate::index::fields;
use crate::index::postings::{Postings, UNKNOWN};
use crate::index::text::LINE_FEED;
use crate::index::wire::write_varint;
use crate::text::fold::{Variants, normalise};
use crate::text::stop_words::STOP_WORDS;
use crate::text::tokens::Tokens;

/// The most targets of an entry.
const MOST_TARGETS: usize = 2;
/// If the first target is in this many proposals, it is the only one.
const PLENTY: usize = 4;
/// A key that is itself in this many proposals needs no other words.
const ENOUGH: usize = 3;

/// What the lexicon of a document is made from.
pub struct Sources<'a> {
    /// The document.
    pub document: &'a Document,
    /// Its annotations.
    pub annotations: &'a Annotations,
    /// The glossary for all documents.
    pub glossary: &'a Glossary,
    /// The readers' phrases of each proposal.
    pub readers: &'a [Vec<String>],
}

/// The words of the lexicon, and stop words: queries may contain their characters even if the document does not.
#[must_use]
pub fn words<'a>(glossary: &'a Glossary, readers: &'a [Vec<String>]) -> Vec<&'a str> {
    let keys = glossary.entries.iter().map(|entry| entry.key.as_str());
    let phrases = readers.iter().flatten().map(String::as_str);
    keys.chain(phrases).chain([STOP_WORDS]).collect()
}

/// Writes the lexicon, and appends the readers' phrases to `text`.
#[must_use]
pub fn write(
    sources: &Sources<'_>,
    postings: &Postings,
    variants: &Variants,
    text: &mut Vec<u16>,
) -> Vec<u8> {
    let document = FoldedDocument::of(sources.document, postings);
    let names = hashes_of_names(sources.annotations, variants);
    let keys = keys(sources.glossary, &names, &document, variants);
    let targets: BTreeSet<Run> = keys
        .values()
        .flat_map(|key| &key.targets)
        .copied()
        .collect();
    let targets: Vec<Run> = targets.into_iter().collect();
    let mut out = Vec::new();
    write_targets(&mut out, &targets);
    write_keys(&mut out, &keys, &targets);
    for proposal in 0..sources.document.proposals.len() {
        write_number(&mut out, sources.readers.get(proposal).map_or(0, Vec::len));
    }
    for line in sources.readers.iter().flatten() {
        text.extend(line.encode_utf16());
        text.push(LINE_FEED);
    }
    out
}

fn write_number(out: &mut Vec<u8>, value: usize) {
    write_varint(out, value as u32);
}

fn write_targets(out: &mut Vec<u8>, targets: &[Run]) {
    write_number(out, targets.len());
    let mut before = 0;
    for &(start, _) in targets {
        write_number(out, start - before);
        before = start;
    }
    for &(_, length) in targets {
        write_number(out, length);
    }
}

fn write_keys(out: &mut Vec<u8>, keys: &Keys, targets: &[Run]) {
    write_number(out, keys.len());
    let mut before = 0;
    for fingerprint in keys.keys().map(|fingerprint| fingerprint >> MORE) {
        write_number(out, (fingerprint - before) as usize);
        before = fingerprint;
    }
    for &fingerprint in keys.keys().filter(|&&fingerprint| is_words(fingerprint)) {
        out.push((fingerprint & ((1 << MORE) - 1)) as u8);
    }
    for key in keys.values() {
        write_number(out, key.tenths);
    }
    for key in keys.values() {
        write_number(out, key.targets.len());
    }
    for target in keys.values().flat_map(|key| &key.targets) {
        write_number(out, targets.partition_point(|before| before < target));
    }
}

/// The keys that are written, by their fingerprints.
type Keys = BTreeMap<u64, Key>;

struct Key {
    /// Its weight.
    tenths: usize,
    targets: Vec<Run>,
}

/// A run of the folded text: start and length.
type Run = (usize, usize);

/// The hashes of the names that are labels of facet values; search finds these without the glossary.
fn hashes_of_names(annotations: &Annotations, variants: &Variants) -> BTreeSet<u64> {
    let names = annotations
        .facets
        .iter()
        .filter(|facet| facet.key.has_names());
    let values = names.flat_map(|facet| &facet.values);
    let labels = values.flat_map(|value| &value.labels);
    labels.map(|label| hash(label, variants)).collect()
}

fn hash(text: &str, variants: &Variants) -> u64 {
    let tokens = Tokens::of(text, variants);
    tokens.hash(tokens.all())
}

/// The keys that are needed: they have targets, are not `names`, and are rare in the document. If two keys fold alike, the
/// first one counts.
fn keys(
    glossary: &Glossary,
    names: &BTreeSet<u64>,
    document: &FoldedDocument<'_>,
    variants: &Variants,
) -> Keys {
    let mut keys = Keys::new();
    for entry in &glossary.entries {
        let hash = hash(&entry.key, variants);
        let run = document.symbols_of(&entry.key);
        let targets = targets(entry, &run, document);
        let is_needed = !names.contains(&hash) && document.proposals_with(&run) < ENOUGH;
        if !targets.is_empty() && is_needed {
            let tenths = (entry.weight * 10.0).round() as usize;
            keys.entry(fingerprint(hash))
                .or_insert(Key { tenths, targets });
        }
    }
    keys
}

/// The targets of `entry` that the document has: the editor's first [`MOST_TARGETS`] that do not contain another target.
/// None if the key itself contains one, because then search finds that word in the query anyway.
fn targets(entry: &Entry, key: &[u16], document: &FoldedDocument<'_>) -> Vec<Run> {
    let runs: Vec<Vec<u16>> = entry
        .targets
        .iter()
        .map(|target| document.symbols_of(target))
        .collect();
    let within = |run: &[u16], whole: &[u16]| {
        run.len() < whole.len() && whole.windows(run.len()).any(|window| window == run)
    };
    let found: Vec<(&Vec<u16>, usize)> = runs
        .iter()
        .filter_map(|run| Some((run, document.postings.find(run).next()?)))
        .collect();
    if found.iter().any(|(run, _)| within(run, key)) {
        return Vec::new();
    }
    let mut outer = found
        .iter()
        .filter(|(run, _)| !found.iter().any(|(other, _)| within(other, run)))
        .peekable();
    let finds_enough = outer
        .peek()
        .is_some_and(|(run, _)| document.proposals_with(run) >= PLENTY);
    let most = if finds_enough { 1 } else { MOST_TARGETS };
    let mut targets: Vec<Run> = outer
        .take(most)
        .map(|(run, start)| (*start, run.len()))
        .collect();
    targets.sort_unstable();
    targets.dedup();
    targets
}

/// The folded text of a document, with the proposal of each field.
struct FoldedDocument<'p> {
    postings: &'p Postings,
    proposal_of_field: Vec<usize>,
}

impl<'p> FoldedDocument<'p> {
    fn of(document: &Document, postings: &'p Postings) -> Self {
        Self {
            postings,
            proposal_of_field: fields::proposals(document),
        }
    }

    fn symbols_of(&self, text: &str) -> Vec<u16> {
        let symbol = |c| self.postings.alphabet().symbol(c).unwrap_or(UNKNOWN);
        text.chars().filter_map(normalise).map(symbol).collect()
    }

    /// How many proposals contain `run`.
    fn proposals_with(&self, run: &[u16]) -> usize {
        let proposals: BTreeSet<usize> = self
            .postings
            .find(run)
            .map(|start| self.proposal_of_field[self.postings.field_at(start)])
            .collect();
        proposals.len()
    }
}

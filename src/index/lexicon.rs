//! The section `lexicon`: what editors wrote, as far as it leads somewhere in the document. Writer
//! and reader side by side.
//!
//! ```text
//! lexicon  targets: count, { start varint, difference to the target before } …, { length varint } …
//!          keys: count, { fingerprint varint, difference to the key before } …,
//!                { weight varint, in tenths } …, { number of targets varint } …,
//!                { index of a target varint } …
//!          phrases: { how many phrases readers have for the proposal varint } …
//! ```
//!
//! A key is only ever compared, so its fingerprint of 26 bits is sent instead of its characters. Four of them
//! say how many units it has, ideographs or words: where a thousand keys have two, one in four thousand pairs of
//! units that are no key is taken for one, and hardly any longer run, of which a question has many. A target is
//! a run of the document, given by where it stands first in the folded text
//! ([`Postings::symbols`](super::postings::Postings::symbols)). The readers' phrases, proposal after
//! proposal, stand behind the texts of the document in the section `text`, a line feed behind each.

use std::ops::Range;

use super::error::{FormatError, FormatErrorKind};
use super::text::TextRange;
use super::wire::Reader;

#[cfg(not(target_arch = "wasm32"))]
pub use build::{words, write};

/// How many bits of a key's number ([`Tokens::key`](crate::text::tokens::Tokens::key)) are kept.
const FINGERPRINT: u32 = 26;

/// A run of the folded text, as indices into its symbols; it may end behind the text where the bytes
/// are not what was written.
pub type Target = Range<usize>;

/// The glossary and the readers' words of a document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lexicon {
    /// The readers' phrases and the indices of their proposals, in the order of the proposals.
    pub phrases: Vec<(TextRange, usize)>,
    /// By ascending fingerprint.
    keys: Vec<Key>,
    /// For each key, one after another, the indices of its targets.
    leads: Vec<usize>,
    targets: Vec<Target>,
}

#[derive(Debug, Clone, Default, PartialEq)]
struct Key {
    fingerprint: u32,
    weight: f64,
    /// Which of the leads are its own.
    leads: Range<usize>,
}

/// The fingerprint of a key by its number.
fn fingerprint(key: u64) -> u32 {
    (key >> (u64::BITS - FINGERPRINT)) as u32
}

impl Lexicon {
    /// The index of the key with the number `key`.
    #[must_use]
    pub fn find(&self, key: u64) -> Option<usize> {
        let wanted = fingerprint(key);
        let index = self.keys.partition_point(|key| key.fingerprint < wanted);
        self.keys
            .get(index)
            .filter(|key| key.fingerprint == wanted)?;
        Some(index)
    }

    /// What the key at `index` leads to, and how much that counts beside a word as written.
    #[must_use]
    pub fn targets(&self, index: usize) -> (f64, Vec<Target>) {
        let key = &self.keys[index];
        let mut targets = Vec::new();
        for &target in &self.leads[key.leads.clone()] {
            targets.push(self.targets[target].clone());
        }
        (key.weight, targets)
    }
}

/// Reads what [`write()`] wrote for a document of as many `proposals`; `lines` are the lines that are left
/// for it, the last first.
///
/// # Errors
/// Where it is anything else.
pub fn read(
    mut reader: Reader<'_>,
    mut lines: Vec<TextRange>,
    proposals: usize,
) -> Result<Lexicon, FormatError> {
    let mut lexicon = Lexicon::default();
    let mut start = 0usize;
    for difference in column(&mut reader) {
        start = start.saturating_add(difference);
        lexicon.targets.push(start..start);
    }
    for target in &mut lexicon.targets {
        target.end = target.end.saturating_add(reader.varint() as usize);
    }
    let mut fingerprint = 0u32;
    for difference in column(&mut reader) {
        fingerprint = fingerprint.wrapping_add(difference as u32);
        lexicon.keys.push(Key {
            fingerprint,
            ..Key::default()
        });
    }
    for key in &mut lexicon.keys {
        key.weight = f64::from(reader.varint()) / 10.0;
    }
    let mut end = 0usize;
    for key in &mut lexicon.keys {
        let start = end;
        end = end.saturating_add(reader.varint() as usize);
        key.leads = start..end;
    }
    lexicon.leads = numbers(&mut reader, end);
    let known = lexicon.targets.len();
    if lexicon.leads.iter().any(|&target| target >= known) {
        reader.fail(FormatErrorKind::OutOfRange);
    }
    for (proposal, count) in numbers(&mut reader, proposals).into_iter().enumerate() {
        for _ in 0..count {
            let Some(line) = lines.pop() else {
                reader.fail(FormatErrorKind::Truncated);
                break;
            };
            lexicon.phrases.push((line, proposal));
        }
    }
    if !lines.is_empty() {
        reader.fail(FormatErrorKind::TrailingBytes);
    }
    reader.finish()?;
    Ok(lexicon)
}

fn column(reader: &mut Reader<'_>) -> Vec<usize> {
    let count = reader.count();
    numbers(reader, count)
}

/// `count` numbers, or as many as there can be.
fn numbers(reader: &mut Reader<'_>, count: usize) -> Vec<usize> {
    let mut numbers = Vec::new();
    for _ in 0..count {
        if reader.check().is_err() {
            break;
        }
        numbers.push(reader.varint() as usize);
    }
    numbers
}

#[cfg(not(target_arch = "wasm32"))]
mod build {
    use std::collections::{BTreeMap, BTreeSet};

    use super::super::fields;
    use super::super::text::LINE_FEED;
    use super::super::wire::write_varint;
    use super::fingerprint;
    use crate::annotation::model::Annotations;
    use crate::document::model::Document;
    use crate::editorial::Glossary;
    use crate::editorial::glossary::Entry;
    use crate::index::postings::{Postings, UNKNOWN};
    use crate::text::fold::{Variants, normalise};
    use crate::text::stop_words::STOP_WORDS;
    use crate::text::tokens::Tokens;

    /// No entry leads to more places than these.
    const MOST_TARGETS: usize = 2;
    /// A first target that stands in as many proposals leads to them alone.
    const PLENTY: usize = 4;
    /// A key that stands itself in as many proposals needs no other words.
    const ENOUGH: usize = 3;

    /// All words whose characters a query may have although the document has not.
    #[must_use]
    pub fn words<'a>(glossary: &'a Glossary, readers: &'a [Vec<String>]) -> Vec<&'a str> {
        let keys = glossary.entries.iter().map(|entry| entry.key.as_str());
        let phrases = readers.iter().flatten().map(String::as_str);
        keys.chain(phrases).chain([STOP_WORDS]).collect()
    }

    /// Writes what of `glossary` leads somewhere in the document, and the readers' words; their lines go
    /// behind `text`.
    #[must_use]
    pub fn write(
        document: &Document,
        glossary: &Glossary,
        readers: &[Vec<String>],
        annotations: &Annotations,
        postings: &Postings,
        variants: &Variants,
        text: &mut Vec<u16>,
    ) -> Vec<u8> {
        let document = Folded::of(document, postings);
        let names = names(annotations, variants);
        let keys = keys(glossary, &names, &document, variants);
        let targets: BTreeSet<Run> = keys
            .values()
            .flat_map(|(_, targets)| targets)
            .copied()
            .collect();
        let targets: Vec<Run> = targets.into_iter().collect();
        let mut out = Vec::new();
        let number = |out: &mut Vec<u8>, value: usize| write_varint(out, value as u32);

        number(&mut out, targets.len());
        let mut before = 0;
        for &(start, _) in &targets {
            number(&mut out, start - before);
            before = start;
        }
        targets
            .iter()
            .for_each(|&(_, length)| number(&mut out, length));
        number(&mut out, keys.len());
        let mut before = 0;
        for &fingerprint in keys.keys() {
            number(&mut out, (fingerprint - before) as usize);
            before = fingerprint;
        }
        keys.values()
            .for_each(|&(weight, _)| number(&mut out, weight));
        keys.values()
            .for_each(|(_, targets)| number(&mut out, targets.len()));
        for target in keys.values().flat_map(|(_, targets)| targets) {
            number(&mut out, targets.partition_point(|before| before < target));
        }
        let none = Vec::new();
        for proposal in 0..document.proposals {
            number(&mut out, readers.get(proposal).unwrap_or(&none).len());
        }
        for line in readers.iter().flatten() {
            text.extend(line.encode_utf16());
            text.push(LINE_FEED);
        }
        out
    }

    /// A run of the folded text: start and length.
    type Run = (usize, usize);

    /// The numbers of the names that facets have as labels, which are searched for as they are.
    fn names(annotations: &Annotations, variants: &Variants) -> BTreeSet<u64> {
        let names = annotations
            .facets
            .iter()
            .filter(|facet| facet.key.has_names());
        let values = names.flat_map(|facet| &facet.values);
        let labels = values.flat_map(|value| &value.labels);
        labels
            .map(|label| key(&Tokens::of(label, variants)))
            .collect()
    }

    fn key(tokens: &Tokens) -> u64 {
        tokens.key(0, tokens.units.len())
    }

    /// The fingerprints of the keys that are no `names`, with weights in tenths and targets. Of two keys that
    /// fold alike the first counts.
    fn keys(
        glossary: &Glossary,
        names: &BTreeSet<u64>,
        document: &Folded<'_>,
        variants: &Variants,
    ) -> BTreeMap<u32, (usize, Vec<Run>)> {
        let mut keys = BTreeMap::new();
        for entry in &glossary.entries {
            let key = key(&Tokens::of(&entry.key, variants));
            let run = document.fold(&entry.key);
            let targets = targets(entry, &run, document);
            if !targets.is_empty() && !names.contains(&key) && document.containing(&run) < ENOUGH {
                let weight = (entry.weight * 10.0).round() as usize;
                keys.entry(fingerprint(key)).or_insert((weight, targets));
            }
        }
        keys
    }

    /// Where the targets of `entry` stand, as start and length: those that do not contain another, the
    /// editor's first [`MOST_TARGETS`] of them. Nothing where the key itself contains one: a query is
    /// cut into its words.
    fn targets(entry: &Entry, key: &[u16], document: &Folded<'_>) -> Vec<Run> {
        let runs: Vec<Vec<u16>> = entry
            .targets
            .iter()
            .map(|target| document.fold(target))
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
        // Where the first finds enough, it is what the editor meant first of all.
        let finds_enough = outer
            .peek()
            .is_some_and(|(run, _)| document.containing(run) >= PLENTY);
        let most = if finds_enough { 1 } else { MOST_TARGETS };
        let mut targets: Vec<Run> = outer
            .take(most)
            .map(|(run, start)| (*start, run.len()))
            .collect();
        targets.sort_unstable();
        targets.dedup();
        targets
    }

    /// The document's folded text, and which proposal each field belongs to.
    struct Folded<'p> {
        postings: &'p Postings,
        proposal_of_field: Vec<usize>,
        proposals: usize,
    }

    impl<'p> Folded<'p> {
        fn of(document: &Document, postings: &'p Postings) -> Self {
            Self {
                postings,
                proposal_of_field: fields::proposals(document),
                proposals: document.proposals.len(),
            }
        }

        fn fold(&self, text: &str) -> Vec<u16> {
            let symbol = |c| self.postings.alphabet().symbol(c).unwrap_or(UNKNOWN);
            text.chars().filter_map(normalise).map(symbol).collect()
        }

        /// How many proposals contain `run`.
        fn containing(&self, run: &[u16]) -> usize {
            let proposals: BTreeSet<usize> = self
                .postings
                .find(run)
                .map(|start| self.proposal_of_field[self.postings.field_at(start)])
                .collect();
            proposals.len()
        }
    }
}

//! The section `lexicon`: the part of the glossary that leads to words of the document, and the readers' phrases. Writer
//! and reader side by side.
//!
//! ```text
//! lexicon  targets: count, { start varint, difference to the target before } …, { length varint } …
//!          keys: count, { fingerprint varint, difference to the key before } …,
//!                { for each key that is words: four bits more of its fingerprint } …,
//!                { weight varint, in tenths } …, { number of targets varint } …,
//!                { index of a target varint } …
//!          phrases: { number of readers' phrases for the proposal varint } …
//! ```
//!
//! Keys are only compared, so the format has a fingerprint of 26 bits instead of the characters. Four of the bits say how
//! many units a key has, and whether they are ideographs or words. With a thousand keys of two units, one in four thousand
//! other pairs of units is mistaken for a key; longer runs, of which a question has many, hardly ever are. Keys that are
//! words have four bits more, because a misspelt word is compared with hundreds of words that may have been meant. A target
//! is a run of the document, given by its first position in the folded text
//! ([`Postings::symbols`](super::postings::Postings::symbols)). The readers' phrases, proposal after proposal, are the
//! last lines in the section `text`, each with a line feed after it.

#[cfg(not(target_arch = "wasm32"))]
mod build;

use std::ops::Range;

use crate::index::error::{FormatError, FormatErrorKind};
use crate::index::text::TextRange;
use crate::index::wire::Reader;

#[cfg(not(target_arch = "wasm32"))]
pub use build::{Sources, words, write};

/// How many bits of a key's hash ([`Tokens::hash`](crate::text::tokens::Tokens::hash)) are kept.
const FINGERPRINT: u32 = 26;
/// How many more bits are kept of a key that is words.
const MORE: u32 = 4;

/// A run of the folded text, as indices into its symbols. If the bytes are not what was written, it may end after the
/// text.
pub type Target = Range<usize>;

/// The glossary and the readers' phrases of a document.
#[derive(Debug, Clone, PartialEq)]
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
    fingerprint: u64,
    weight: f64,
    /// Which of the leads are its own.
    leads: Range<usize>,
}

/// Returns the fingerprint of the key with `hash`. Its low [`MORE`] bits are zero unless the key is words.
fn fingerprint(hash: u64) -> u64 {
    let fingerprint = hash >> (u64::BITS - FINGERPRINT - MORE);
    if is_words(fingerprint) {
        fingerprint
    } else {
        fingerprint >> MORE << MORE
    }
}

/// Returns whether the key with `fingerprint` is words and not ideographs: the lowest of its four highest bits.
fn is_words(fingerprint: u64) -> bool {
    fingerprint >> (FINGERPRINT + MORE - 4) & 1 == 1
}

impl Lexicon {
    /// The index of the key with `hash`.
    #[must_use]
    pub fn find(&self, hash: u64) -> Option<usize> {
        let fingerprint = fingerprint(hash);
        let found = self
            .keys
            .binary_search_by_key(&fingerprint, |key| key.fingerprint);
        found.ok()
    }

    /// The targets of the key at `index`, and their weight in relation to the word itself.
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

/// Reads what [`write()`] wrote for a document with this many `proposals`; `lines` are the readers' phrases in reverse
/// order.
///
/// # Errors
/// If it is anything else.
pub fn read(
    mut reader: Reader<'_>,
    mut lines: Vec<TextRange>,
    proposals: usize,
) -> Result<Lexicon, FormatError> {
    let targets = read_targets(&mut reader);
    let mut keys = read_keys(&mut reader);
    let count = read_leads(&mut reader, &mut keys);
    let leads = numbers(&mut reader, count);
    if leads.iter().any(|&target| target >= targets.len()) {
        reader.fail(FormatErrorKind::OutOfRange);
    }
    let mut phrases = Vec::new();
    for (proposal, count) in numbers(&mut reader, proposals).into_iter().enumerate() {
        for _ in 0..count {
            let Some(line) = lines.pop() else {
                reader.fail(FormatErrorKind::Truncated);
                break;
            };
            phrases.push((line, proposal));
        }
    }
    if !lines.is_empty() {
        reader.fail(FormatErrorKind::TrailingBytes);
    }
    reader.finish()?;
    Ok(Lexicon {
        phrases,
        keys,
        leads,
        targets,
    })
}

fn read_targets(reader: &mut Reader<'_>) -> Vec<Target> {
    let mut targets = Vec::new();
    let mut start = 0usize;
    for difference in column(reader) {
        start = start.saturating_add(difference);
        targets.push(start..start);
    }
    for target in &mut targets {
        target.end = target.end.saturating_add(reader.varint() as usize);
    }
    targets
}

/// The keys with their weights.
fn read_keys(reader: &mut Reader<'_>) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut fingerprint = 0u64;
    for difference in column(reader) {
        fingerprint = fingerprint.wrapping_add((difference as u64) << MORE);
        keys.push(Key {
            fingerprint,
            ..Key::default()
        });
    }
    for key in &mut keys {
        if is_words(key.fingerprint) {
            let [more] = reader.array();
            key.fingerprint += u64::from(more);
        }
    }
    for key in &mut keys {
        key.weight = f64::from(reader.varint()) / 10.0;
    }
    keys
}

/// Reads how many targets each key has, and returns how many there are in all.
fn read_leads(reader: &mut Reader<'_>, keys: &mut [Key]) -> usize {
    let mut end = 0usize;
    for key in keys {
        let start = end;
        end = end.saturating_add(reader.varint() as usize);
        key.leads = start..end;
    }
    end
}

fn column(reader: &mut Reader<'_>) -> Vec<usize> {
    let count = reader.count();
    numbers(reader, count)
}

/// `count` numbers; fewer if there is an error.
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

//! Chooses the pairs to merge and the symbols of one byte, and writes the text.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use super::LONGEST;
use crate::index::wire::write_varint;

/// The most pairs that become symbols.
const MOST_PAIRS: usize = 400;
/// A pair that occurs less often costs more than it saves.
const FEWEST: usize = 12;

/// Writes `units`.
#[must_use]
pub fn write(units: &[u16]) -> Vec<u8> {
    let mut text = Text::of(units);
    text.merge_pairs();
    let [short, long] = text.by_frequency();
    let mut index = vec![0; text.spellings.len()];
    for (position, &symbol) in short.iter().chain(&long).enumerate() {
        index[symbol] = position;
    }
    let mut out = Vec::new();
    for group in [&short, &long] {
        text.write_symbols(group, &mut out);
    }
    let push = |symbol: usize, out: &mut Vec<u8>| match index[symbol].checked_sub(short.len()) {
        None => out.push(index[symbol] as u8),
        Some(rest) => out.extend([(short.len() + rest / 256) as u8, (rest % 256) as u8]),
    };
    for &word in short
        .iter()
        .chain(&long)
        .filter(|&&symbol| text.is_word(symbol))
    {
        for &unit in &text.spellings[word] {
            push(text.symbol_of(unit), &mut out);
        }
    }
    for &symbol in &text.symbols {
        push(symbol, &mut out);
    }
    out
}

type Pair = (usize, usize);

struct Text {
    /// The text.
    symbols: Vec<usize>,
    /// The units of each symbol: first the single units, ascending, then the words.
    spellings: Vec<Vec<u16>>,
}

impl Text {
    fn of(units: &[u16]) -> Self {
        let alphabet: BTreeSet<u16> = units.iter().copied().collect();
        let mut text = Self {
            symbols: Vec::new(),
            spellings: alphabet.into_iter().map(|unit| vec![unit]).collect(),
        };
        text.symbols = units.iter().map(|&unit| text.symbol_of(unit)).collect();
        text
    }

    fn is_word(&self, symbol: usize) -> bool {
        self.spellings[symbol].len() > 1
    }

    fn symbol_of(&self, unit: u16) -> usize {
        self.spellings
            .partition_point(|spelling| spelling.len() == 1 && spelling[0] < unit)
    }

    /// Turns the most frequent pairs into symbols.
    fn merge_pairs(&mut self) {
        let mut counts: HashMap<Pair, usize> = HashMap::new();
        for pair in self.symbols.windows(2) {
            *counts.entry((pair[0], pair[1])).or_default() += 1;
        }
        for _ in 0..MOST_PAIRS {
            let is_short = |&(first, second): &Pair| {
                self.spellings[first].len() + self.spellings[second].len() <= LONGEST
            };
            let best = counts
                .iter()
                .filter(|&(pair, &count)| count >= FEWEST && is_short(pair))
                .max_by_key(|&(&pair, &count)| (count, Reverse(pair)));
            let Some((&pair, _)) = best else { break };
            self.merge(pair, &mut counts);
        }
    }

    /// Turns `pair` into one symbol, and updates `counts`.
    fn merge(&mut self, pair: Pair, counts: &mut HashMap<Pair, usize>) {
        let word = self.spellings.len();
        self.spellings
            .push([&self.spellings[pair.0][..], &self.spellings[pair.1]].concat());
        let mut replace = |old: Pair, new: Pair| {
            if let Some(count) = counts.get_mut(&old) {
                *count = count.saturating_sub(1);
            }
            *counts.entry(new).or_default() += 1;
        };
        let mut merged: Vec<usize> = Vec::with_capacity(self.symbols.len());
        let mut rest = &self.symbols[..];
        while let Some((&symbol, after)) = rest.split_first() {
            if symbol != pair.0 || after.first() != Some(&pair.1) {
                merged.push(symbol);
                rest = after;
                continue;
            }
            if let Some(&before) = merged.last() {
                replace((before, pair.0), (before, word));
            }
            if let Some(&next) = after.get(1) {
                replace((pair.1, next), (word, next));
            }
            merged.push(word);
            rest = &after[1..];
        }
        self.symbols = merged;
        counts.remove(&pair);
    }

    /// The symbols of one byte, which are the most frequent, and the others. In both groups the units come first, then the
    /// words, each sorted by their spelling.
    fn by_frequency(&self) -> [Vec<usize>; 2] {
        let mut counts = vec![0usize; self.spellings.len()];
        for &symbol in &self.symbols {
            counts[symbol] += 1;
        }
        let mut short: Vec<usize> = (0..counts.len()).collect();
        short.sort_by_key(|&symbol| (Reverse(counts[symbol]), &self.spellings[symbol]));
        // Each first byte of a long symbol stands for 256 of them.
        let leads = short.len().saturating_sub(256).div_ceil(255);
        let mut long = short.split_off(short.len().min(256 - leads));
        for group in [&mut short, &mut long] {
            group.sort_by_key(|&symbol| (self.is_word(symbol), &self.spellings[symbol]));
        }
        [short, long]
    }

    fn write_symbols(&self, group: &[usize], out: &mut Vec<u8>) {
        let words = group.partition_point(|&symbol| !self.is_word(symbol));
        let (units, words) = group.split_at(words);
        write_varint(out, units.len() as u32);
        let mut before = 0;
        for &symbol in units {
            let unit = self.spellings[symbol][0];
            write_varint(out, u32::from(unit - before));
            before = unit;
        }
        write_varint(out, words.len() as u32);
        for &word in words {
            write_varint(out, self.spellings[word].len() as u32);
        }
    }
}

//! UTF-16 units → bytes: byte pair encoding. Writer and reader side by side.
//!
//! A page's compressor sees bytes. Ideographs of two bytes each, thousands of them, give it little to hold
//! on to. So the two symbols that stand side by side most often become one symbol, again and again (Gage,
//! “A New Algorithm for Data Compression”, The C Users Journal, 1994), and the most frequent symbols
//! take one byte, the others two.
//!
//! ```text
//! symbols of one byte  units: count, { UTF-16 unit varint, difference to the one before } …
//!                      words: count, { number of units varint } …
//! symbols of two       the same
//! spellings            { symbol of a unit } …, word after word
//! text                 { symbol } … to the end
//!
//! A symbol is its index: below the number of symbols of one byte one byte, else that number and the
//! high byte of what is more, added, then the low byte of it.
//! ```

use std::ops::Range;

use super::error::FormatErrorKind;
use super::wire::Reader;

#[cfg(not(target_arch = "wasm32"))]
pub use build::write;

/// No word has more units: bytes that are not what was written cannot ask for more memory than that.
const LONGEST: usize = 32;

/// What each symbol stands for.
#[derive(Default)]
struct Symbols {
    /// The units of all symbols.
    units: Vec<u16>,
    /// Which of the units are a symbol's own.
    spellings: Vec<Range<usize>>,
    /// How many symbols take one byte.
    short: usize,
}

/// Reads what [`write()`] wrote, to the end of `reader`, which remembers where it is anything else.
pub fn read(reader: &mut Reader<'_>) -> Vec<u16> {
    let symbols = Symbols::read(reader);
    let mut text = Vec::new();
    while !reader.is_at_end() {
        text.extend_from_slice(symbols.next(reader));
    }
    text
}

impl Symbols {
    fn read(reader: &mut Reader<'_>) -> Self {
        let mut symbols = Self::default();
        let mut words = Vec::new();
        for is_short in [true, false] {
            let mut unit = 0u16;
            for _ in 0..reader.count() {
                unit = unit.wrapping_add(reader.varint() as u16);
                let start = symbols.units.len();
                symbols.units.push(unit);
                symbols.spellings.push(start..start + 1);
            }
            for _ in 0..reader.count() {
                let length = reader.varint() as usize;
                words.push((symbols.spellings.len(), length.min(LONGEST)));
                symbols.spellings.push(0..0);
            }
            if is_short {
                symbols.short = symbols.spellings.len();
            }
        }
        for (word, length) in words {
            let start = symbols.units.len();
            for _ in 0..length {
                let unit = symbols.next(reader).first().copied();
                symbols.units.extend(unit);
            }
            symbols.spellings[word] = start..symbols.units.len();
        }
        symbols
    }

    /// The units of the next symbol.
    fn next(&self, reader: &mut Reader<'_>) -> &[u16] {
        let [first] = reader.array();
        let mut index = usize::from(first);
        if let Some(high) = index.checked_sub(self.short) {
            let [low] = reader.array();
            index = self.short + high * 256 + usize::from(low);
        }
        let Some(spelling) = self.spellings.get(index) else {
            reader.fail(FormatErrorKind::OutOfRange);
            return &[];
        };
        &self.units[spelling.clone()]
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod build {
    use std::cmp::Reverse;
    use std::collections::{BTreeSet, HashMap};

    use super::super::wire::write_varint;
    use super::LONGEST;

    /// How many pairs become symbols at most.
    const MOST_PAIRS: usize = 400;
    /// A pair that stands less often costs more than it saves.
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
        /// What each symbol stands for: first the single units, ascending, then the words.
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

        /// Makes symbols of the most frequent pairs.
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

        /// Makes one symbol of `pair`, and keeps `counts` in step.
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
            while let Some((&symbol, behind)) = rest.split_first() {
                if symbol != pair.0 || behind.first() != Some(&pair.1) {
                    merged.push(symbol);
                    rest = behind;
                    continue;
                }
                if let Some(&before) = merged.last() {
                    replace((before, pair.0), (before, word));
                }
                if let Some(&after) = behind.get(1) {
                    replace((pair.1, after), (word, after));
                }
                merged.push(word);
                rest = &behind[1..];
            }
            self.symbols = merged;
            counts.remove(&pair);
        }

        /// All symbols: those that take one byte, because they are the most frequent, and the others;
        /// in both groups first the units, then the words, each as they are spelled.
        fn by_frequency(&self) -> [Vec<usize>; 2] {
            let mut counts = vec![0usize; self.spellings.len()];
            for &symbol in &self.symbols {
                counts[symbol] += 1;
            }
            let mut short: Vec<usize> = (0..counts.len()).collect();
            short.sort_by_key(|&symbol| (Reverse(counts[symbol]), &self.spellings[symbol]));
            // Each first byte that is not a symbol of its own leads to 256.
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
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read_back(bytes: &[u8]) -> (Vec<u16>, bool) {
        let mut reader = Reader::new(bytes, 0);
        let units = read(&mut reader);
        (units, reader.finish().is_ok())
    }

    #[test]
    fn what_repeats_takes_fewer_bytes_than_characters() {
        let text: Vec<u16> = "香港特別行政區政府".repeat(100).encode_utf16().collect();
        let bytes = write(&text);
        assert!(bytes.len() < text.len() / 2, "{} bytes", bytes.len());
        assert_eq!(read_back(&bytes), (text, true));
    }

    #[test]
    fn more_symbols_than_a_byte_has_are_read_back() {
        for size in [0, 1, 255, 256, 257, 511, 512, 30_000, 65_536] {
            let text: Vec<u16> = (0..size).map(|unit: u32| unit as u16).collect();
            assert_eq!(read_back(&write(&text)), (text, true), "{size} symbols");
        }
    }

    proptest! {
        #[test]
        fn any_units_are_read_back(text: Vec<u16>) {
            prop_assert_eq!(read_back(&write(&text)), (text, true));
        }

        #[test]
        fn few_units_in_any_order_are_read_back(text in prop::collection::vec(97u16..100, 0..600)) {
            prop_assert_eq!(read_back(&write(&text)), (text, true));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let (units, _) = read_back(&bytes);
            prop_assert!(units.len() <= bytes.len() * LONGEST);
        }
    }
}

//! Byte pair encoding of the text: UTF-16 units → bytes. Writer and reader side by side.
//!
//! Brotli compresses bytes, and finds few repetitions in thousands of ideographs of two bytes each. So the most frequent
//! pair of adjacent symbols becomes a new symbol, again and again (Gage, “A New Algorithm for Data Compression”, The C
//! Users Journal, 1994). Then the most frequent symbols take one byte, the others two.
//!
//! ```text
//! symbols of one byte  units: count, { UTF-16 unit varint, difference to the one before } …
//!                      words: count, { number of units varint } …
//! symbols of two       the same
//! spellings            { symbol of a unit } …, word after word
//! text                 { symbol } … to the end
//!
//! A symbol is written as its index. An index below n, the number of symbols of one byte, is that byte. Any other is two
//! bytes: n + (index - n) / 256, then (index - n) mod 256. A word is a symbol of several units.
//! ```

#[cfg(not(target_arch = "wasm32"))]
mod build;

use std::ops::Range;

use crate::index::error::FormatErrorKind;
use crate::index::wire::Reader;

#[cfg(not(target_arch = "wasm32"))]
pub use build::write;

/// The most units in a word. It limits the memory that damaged bytes can ask for.
const LONGEST: usize = 32;

/// The symbols and their units.
#[derive(Default)]
struct Symbols {
    /// The units of all symbols.
    units: Vec<u16>,
    /// Which of the units are a symbol's own.
    spellings: Vec<Range<usize>>,
    /// How many symbols take one byte.
    short: usize,
}

/// Reads what [`write()`] wrote, to the end of `reader`, which remembers any error.
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

//! The section `text`: every text of a document, one after another, read in place. Writer and reader
//! side by side.
//!
//! ```text
//! text  alphabet: count, { UTF-16 unit varint, difference to the one before it } …
//!       { index of a unit in the alphabet, 16 bits } …
//! ```
//!
//! In UTF-16, because JavaScript counts in it; by the index in the document's own alphabet, because
//! that compresses better: few of the high bytes differ.

use std::sync::Arc;

use super::error::{FormatError, FormatErrorKind};
use super::wire::{Reader, write_varint};

/// What stands behind each line.
pub(super) const LINE_FEED: u16 = 0x0A;

/// What stands for a unit that is not in the alphabet: half a character, which no text has.
const BROKEN: u16 = 0xD800;

/// A piece of the text section, in UTF-16 units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextRange {
    pub(super) start: u32,
    pub(super) length: u32,
}

impl TextRange {
    /// How many units it has.
    #[must_use]
    pub fn length(self) -> u32 {
        self.length
    }

    /// Its units from `start` to `end`, as far as it has them.
    #[must_use]
    pub fn part(self, start: u32, end: u32) -> Self {
        let end = end.min(self.length);
        let start = start.min(end);
        Self {
            start: self.start + start,
            length: end - start,
        }
    }

    /// Its first `length` units.
    #[must_use]
    pub fn prefix(self, length: u32) -> Self {
        Self {
            length: self.length.min(length),
            ..self
        }
    }
}

/// The text section.
#[derive(Debug, Clone)]
pub struct Text<'a> {
    bytes: &'a [u8],
    alphabet: Arc<[u16]>,
}

/// Writes `units`.
#[must_use]
pub fn write(units: &[u16]) -> Vec<u8> {
    let mut alphabet = units.to_vec();
    alphabet.sort_unstable();
    alphabet.dedup();
    let mut out = Vec::new();
    write_varint(&mut out, alphabet.len() as u32);
    let mut before = 0;
    for &unit in &alphabet {
        write_varint(&mut out, u32::from(unit - before));
        before = unit;
    }
    for unit in units {
        let index = alphabet.partition_point(|before| before < unit) as u16;
        out.extend(index.to_le_bytes());
    }
    out
}

impl<'a> Text<'a> {
    /// Takes the bytes of the section, which begin at `base` of the file.
    ///
    /// # Errors
    /// Where they are not valid UTF-16.
    pub fn open(bytes: &'a [u8], base: usize) -> Result<Self, FormatError> {
        let mut reader = Reader::new(bytes, base);
        let mut alphabet = Vec::new();
        let mut unit = 0u16;
        for _ in 0..reader.count() {
            unit = unit.wrapping_add(reader.varint() as u16);
            alphabet.push(unit);
        }
        let bytes = reader.rest();
        let alphabet = alphabet.into();
        let text = Self { bytes, alphabet };
        let mut is_text = bytes.len().is_multiple_of(2);
        for c in char::decode_utf16(text.units(text.whole())) {
            is_text &= c.is_ok();
        }
        if !is_text {
            reader.fail(FormatErrorKind::Unicode);
        }
        reader.finish()?;
        Ok(text)
    }

    /// The UTF-16 units of a piece.
    pub fn units(&self, range: TextRange) -> impl Iterator<Item = u16> + '_ {
        let start = range.start as usize * 2;
        let end = start + range.length as usize * 2;
        let bytes = self.bytes.get(start..end).unwrap_or_default();
        bytes.chunks_exact(2).map(|index| {
            let index = u16::from_le_bytes([index[0], index[1]]);
            self.alphabet
                .get(usize::from(index))
                .copied()
                .unwrap_or(BROKEN)
        })
    }

    /// Calls `visit` with each character of a piece.
    pub fn each_char(&self, range: TextRange, visit: &mut dyn FnMut(char)) {
        for c in char::decode_utf16(self.units(range)) {
            visit(c.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
    }

    /// A piece.
    #[must_use]
    pub fn string(&self, range: TextRange) -> String {
        // Enough for ideographs: growing it would take longer than reading it.
        let mut string = String::with_capacity(range.length as usize * 3);
        self.each_char(range, &mut |c| string.push(c));
        string
    }

    /// The lines of a piece that ends with a line feed, the last first.
    pub(super) fn lines(&self, range: TextRange) -> Vec<TextRange> {
        let mut lines = Vec::new();
        let mut start = range.start;
        for (position, unit) in (range.start..).zip(self.units(range)) {
            if unit == LINE_FEED {
                let length = position - start;
                lines.push(TextRange { start, length });
                start = position + 1;
            }
        }
        lines.reverse();
        lines
    }

    pub(super) fn whole(&self) -> TextRange {
        TextRange {
            start: 0,
            length: (self.bytes.len() / 2) as u32,
        }
    }
}

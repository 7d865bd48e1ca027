//! The section `text`: all texts of a document, one after another. They are UTF-16, the units in which JavaScript counts,
//! compressed as [`pair_encoding`] describes.

use std::sync::Arc;

use super::error::{FormatError, FormatErrorKind};
use super::pair_encoding;
use super::wire::Reader;

/// The unit after each line.
pub(super) const LINE_FEED: u16 = 0x0A;

/// A piece of the text section, in UTF-16 units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextRange {
    pub(super) start: u32,
    pub(super) length: u32,
}

impl TextRange {
    /// Its length in units.
    #[must_use]
    pub fn length(self) -> u32 {
        self.length
    }

    /// Its units from `start` to `end`, clipped to its length.
    #[must_use]
    pub fn part(self, start: u32, end: u32) -> Self {
        let end = end.min(self.length);
        let start = start.min(end);
        Self {
            start: self.start + start,
            length: end - start,
        }
    }

    /// Its first `length` units, or all if it has fewer.
    #[must_use]
    pub fn prefix(self, length: u32) -> Self {
        Self {
            length: self.length.min(length),
            ..self
        }
    }
}

/// The text section, decoded.
#[derive(Debug, Clone)]
pub struct Text {
    units: Arc<[u16]>,
}

impl Text {
    /// Decodes the section, which begins at offset `base` of the file.
    ///
    /// # Errors
    /// If it is not what was written, or not valid UTF-16.
    pub fn open(bytes: &[u8], base: usize) -> Result<Self, FormatError> {
        let mut reader = Reader::new(bytes, base);
        let units = pair_encoding::read(&mut reader);
        if char::decode_utf16(units.iter().copied()).any(|c| c.is_err()) {
            reader.fail(FormatErrorKind::Unicode);
        }
        reader.finish()?;
        let units = units.into();
        Ok(Self { units })
    }

    /// The UTF-16 units of a piece.
    #[must_use]
    pub fn units(&self, range: TextRange) -> &[u16] {
        let start = range.start as usize;
        let end = start + range.length as usize;
        self.units.get(start..end).unwrap_or_default()
    }

    /// Calls `visit` with each character of a piece.
    pub fn each_char(&self, range: TextRange, visit: &mut dyn FnMut(char)) {
        for c in char::decode_utf16(self.units(range).iter().copied()) {
            visit(c.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
    }

    /// A piece as a string.
    #[must_use]
    pub fn string(&self, range: TextRange) -> String {
        // Enough for ideographs: growing it would take longer than reading it.
        let mut string = String::with_capacity(range.length as usize * 3);
        self.each_char(range, &mut |c| string.push(c));
        string
    }

    /// The lines of a piece that ends with a line feed, in reverse order, to be popped one by one.
    pub(super) fn lines(&self, range: TextRange) -> Vec<TextRange> {
        let mut lines = Vec::new();
        let mut start = range.start;
        for (position, &unit) in (range.start..).zip(self.units(range)) {
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
            length: self.units.len() as u32,
        }
    }
}

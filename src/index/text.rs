//! The section `text`: every text of a document, one after another, in UTF-16, read in place.
//!
//! UTF-16 because it compresses better than UTF-8 where most characters are ideographs, and because
//! JavaScript counts in it.

use super::error::{FormatError, FormatErrorKind};

/// A piece of the text section, in UTF-16 units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextRange {
    pub(super) start: u32,
    pub(super) length: u32,
}

impl TextRange {
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
#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    bytes: &'a [u8],
}

impl<'a> Text<'a> {
    /// Takes the bytes of the section, which begin at `base` of the file.
    ///
    /// # Errors
    /// Where they are not valid UTF-16.
    pub fn open(bytes: &'a [u8], base: usize) -> Result<Self, FormatError> {
        let text = Self { bytes };
        let odd = bytes.len() % 2 == 1;
        if odd || char::decode_utf16(text.units(text.whole())).any(|c| c.is_err()) {
            return Err(FormatError {
                offset: base,
                kind: FormatErrorKind::Unicode,
            });
        }
        Ok(text)
    }

    /// The UTF-16 units of a piece.
    pub fn units(self, range: TextRange) -> impl Iterator<Item = u16> + 'a {
        let start = range.start as usize * 2;
        let end = start + range.length as usize * 2;
        self.bytes
            .get(start..end)
            .unwrap_or_default()
            .chunks_exact(2)
            .map(|unit| u16::from_le_bytes([unit[0], unit[1]]))
    }

    /// The characters of a piece.
    pub fn chars(self, range: TextRange) -> impl Iterator<Item = char> + 'a {
        char::decode_utf16(self.units(range)).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// A piece.
    #[must_use]
    pub fn string(self, range: TextRange) -> String {
        self.chars(range).collect()
    }

    pub(super) fn whole(self) -> TextRange {
        TextRange {
            start: 0,
            length: (self.bytes.len() / 2) as u32,
        }
    }
}

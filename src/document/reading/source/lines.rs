//! Splits bytes into lines. Nothing is interpreted yet, but each line knows its position in the file, so that
//! everything that becomes of its text can be entered in the ledger.

use std::ops::Range;

use super::error::{Error, ErrorKind};
use super::file_kinds::expect_plain_text;
use crate::text::chars::{columns, is_blank, is_invisible};

/// A line without its line ending.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// Its number in the file, from 1. The parts of a line that contains a form feed share their number.
    pub number: usize,
    /// Where its text begins, in bytes from the start of the file.
    pub start: usize,
    /// Its text, including white space.
    pub text: &'a str,
}

impl<'a> Line<'a> {
    /// Returns whether there is nothing to see on it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.chars().all(is_blank)
    }

    /// Returns its text without leading blanks.
    #[must_use]
    pub fn unindented(&self) -> &'a str {
        self.text.trim_start_matches(is_blank)
    }

    /// Splits it after `length` bytes.
    #[must_use]
    pub fn split_at(&self, length: usize) -> (Self, Self) {
        let part = |start: usize, text: &'a str| Self {
            number: self.number,
            start,
            text,
        };
        let (before, behind) = self.text.split_at(length);
        (part(self.start, before), part(self.start + length, behind))
    }

    /// Returns the range of its text without blanks at either end, in bytes from the start of the file.
    #[must_use]
    pub fn content(&self) -> Range<usize> {
        let inner = self.text.trim_matches(is_blank);
        let start = self.start + (self.text.len() - self.unindented().len());
        start..start + inner.len()
    }

    /// Returns the width of its indentation in half-width columns.
    #[must_use]
    pub fn indent(&self) -> usize {
        let blanks = self.text.chars().take_while(|&c| is_blank(c));
        blanks.map(columns).sum()
    }

    /// Returns its width in half-width columns: an ideograph takes two, a Latin letter one. Consecutive blanks count as
    /// one, because some PDF tools justify lines with extra blanks.
    #[must_use]
    pub fn width(&self) -> usize {
        let mut after_blank = false;
        let seen = self.text.trim_matches(is_blank).chars();
        let set = seen.filter(|&c| !is_invisible(c)).filter(|&c| {
            let is_more = after_blank && is_blank(c);
            after_blank = is_blank(c);
            !is_more
        });
        set.map(columns).sum()
    }
}

/// Decodes `bytes`, which may be those of any text file. A byte order mark is kept and treated as a blank.
///
/// # Errors
/// Fails if the bytes are not valid UTF-8.
pub fn decode<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Error> {
    std::str::from_utf8(bytes).map_err(|error| {
        let offset = error.valid_up_to();
        Error {
            file: file.into(),
            line: Some(line_number(bytes, offset)),
            kind: ErrorKind::NotUtf8 {
                byte: bytes[offset],
                offset,
            },
        }
    })
}

/// Decodes `bytes`, the text of a document.
///
/// # Errors
/// Fails if the bytes are those of a PDF or of another file that is no plain text, are not valid UTF-8, or contain
/// nothing visible.
pub fn decode_document<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Error> {
    expect_plain_text(file, bytes)?;
    let text = decode(file, bytes)?;
    if text.chars().all(is_blank) {
        return Err(Error {
            file: file.into(),
            line: None,
            kind: ErrorKind::Empty,
        });
    }
    Ok(text)
}

/// Splits `text` into lines and trims invisible characters, but not white space, from both ends of each. A line ends at
/// LF, CR LF or CR, and before a form feed, which some PDF tools write right after the last word of a page.
#[must_use]
pub fn split(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut number = 1;
    let mut start = 0;
    while start < text.len() {
        let rest = &text[start..];
        let feed = rest.find(|c| !is_form_feed(c)).unwrap_or(rest.len());
        let length = rest[feed..].find(|c| is_form_feed(c) || matches!(c, '\n' | '\r'));
        let length = length.map_or(rest.len(), |length| feed + length);
        let text = rest[..length].trim_start_matches(is_invisible);
        lines.push(Line {
            number,
            start: start + length - text.len(),
            text: text.trim_end_matches(is_invisible),
        });
        let end = match &rest.as_bytes()[length..] {
            [b'\r', b'\n', ..] => 2,
            [b'\n' | b'\r', ..] => 1,
            _ => 0,
        };
        number += usize::from(end > 0);
        start += length + end;
    }
    lines
}

fn is_form_feed(c: char) -> bool {
    c == '\u{C}'
}

/// Returns the lines that are not blank.
#[must_use]
pub fn seen<'a>(lines: &[Line<'a>]) -> Vec<Line<'a>> {
    let seen = lines.iter().filter(|line| !line.is_blank());
    seen.copied().collect()
}

/// Returns the number of the line that contains the byte at `offset`; `lines` are all lines of the text.
#[must_use]
pub fn number_at(lines: &[Line<'_>], offset: usize) -> usize {
    let behind = lines.partition_point(|line| line.start <= offset);
    lines[..behind].last().map_or(1, |line| line.number)
}

/// Returns the number, from 1, of the line that contains the byte at `offset` of `text`.
#[must_use]
pub fn line_number(text: &[u8], offset: usize) -> usize {
    let before = &text[..offset];
    let ends = before.iter().enumerate().filter(|&(index, &byte)| {
        // CR LF counts once.
        byte == b'\n' || (byte == b'\r' && text.get(index + 1) != Some(&b'\n'))
    });
    ends.count() + 1
}

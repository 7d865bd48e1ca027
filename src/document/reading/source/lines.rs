//! Bytes → lines. Nothing is interpreted yet: a line knows where it stands in the file,
//! so that whatever becomes of it can be accounted for.

use std::ops::Range;

use super::error::{Error, ErrorKind};
use crate::text::chars::{columns, is_blank, is_invisible};

/// One line, without its line end.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// Its number, from 1; what a form feed parts has the same.
    pub number: usize,
    /// Where its text begins, in bytes from the start of the file.
    pub start: usize,
    /// Its text, white space included.
    pub text: &'a str,
}

impl<'a> Line<'a> {
    /// Whether nothing can be seen on it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.chars().all(is_blank)
    }

    /// Its text without the blanks before it.
    #[must_use]
    pub fn unindented(&self) -> &'a str {
        self.text.trim_start_matches(is_blank)
    }

    /// Its first `length` bytes and the rest.
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

    /// Its text without blanks at either end, as bytes from the start of the file.
    #[must_use]
    pub fn content(&self) -> Range<usize> {
        let inner = self.text.trim_matches(is_blank);
        let start = self.start + (self.text.len() - self.unindented().len());
        start..start + inner.len()
    }

    /// How far it is indented, in columns.
    #[must_use]
    pub fn indent(&self) -> usize {
        let blanks = self.text.chars().take_while(|&c| is_blank(c));
        blanks.map(columns).sum()
    }

    /// How wide it is set: an ideograph counts two, a Latin letter one. Of blanks that follow each other
    /// one counts: some PDF tools write more where they justify a line.
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

/// `bytes` as text. A byte order mark stays: it is a blank like others.
///
/// # Errors
/// Where the bytes are not UTF-8 or nothing can be seen in them.
pub fn decode<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Error> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let offset = error.valid_up_to();
        Error {
            file: file.into(),
            line: Some(line_number(bytes, offset)),
            kind: ErrorKind::NotUtf8 {
                byte: bytes[offset],
                offset,
            },
        }
    })?;
    if text.chars().all(is_blank) {
        return Err(Error {
            file: file.into(),
            line: None,
            kind: ErrorKind::Empty,
        });
    }
    Ok(text)
}

/// The lines of `text`, without what is invisible at their ends; they end with LF, CR LF or CR, and before a form feed,
/// which some PDF tools write right behind a page's last word.
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

/// Those of `lines` on which something can be seen.
#[must_use]
pub fn seen<'a>(lines: &[Line<'a>]) -> Vec<Line<'a>> {
    let seen = lines.iter().filter(|line| !line.is_blank());
    seen.copied().collect()
}

/// The number of the one of `lines`, which are all of a text, that its byte at `offset` stands on.
#[must_use]
pub fn number_at(lines: &[Line<'_>], offset: usize) -> usize {
    let behind = lines.partition_point(|line| line.start <= offset);
    lines[..behind].last().map_or(1, |line| line.number)
}

/// The number, from 1, of the line that the byte at `offset` of `text` stands on.
#[must_use]
pub fn line_number(text: &[u8], offset: usize) -> usize {
    let before = &text[..offset];
    let ends = before.iter().enumerate().filter(|&(index, &byte)| {
        // CR LF is one end.
        byte == b'\n' || (byte == b'\r' && text.get(index + 1) != Some(&b'\n'))
    });
    ends.count() + 1
}

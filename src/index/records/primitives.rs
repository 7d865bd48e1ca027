//! Writes and reads what records consist of: numbers, pages, texts and lists.

use super::{RecordReader, Writer};
use crate::index::error::FormatErrorKind;
use crate::index::text::TextRange;
use crate::index::wire::write_varint;

impl Writer {
    pub(super) fn number(&mut self, number: u32) {
        write_varint(&mut self.records, number);
    }

    pub(super) fn index(&mut self, index: Option<u32>) {
        self.number(index.map_or(0, |index| index + 1));
    }

    pub(super) fn page(&mut self, page: Option<u32>) {
        let Some(page) = page else {
            return self.number(0);
        };
        let difference = page.wrapping_sub(self.page).cast_signed();
        self.number(1 + ((difference << 1) ^ (difference >> 31)).cast_unsigned());
        self.page = page;
    }

    pub(super) fn text(&mut self, text: &str) {
        self.sized_text(text, 0);
    }

    pub(super) fn optional(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.sized_text(text, 1),
            None => self.number(0),
        }
    }

    pub(super) fn sized_text(&mut self, text: &str, bias: usize) {
        let before = self.text.len();
        self.text.extend(text.encode_utf16());
        self.number((self.text.len() - before + bias) as u32);
    }

    pub(super) fn list<T>(&mut self, items: &[T], write: impl Fn(&mut Self, &T)) {
        self.number(items.len() as u32);
        items.iter().for_each(|item| write(self, item));
    }
}

impl RecordReader<'_> {
    pub(super) fn number(&mut self) -> u32 {
        self.records.varint()
    }

    pub(super) fn index(&mut self) -> Option<u32> {
        self.number().checked_sub(1)
    }

    pub(super) fn page(&mut self) -> Option<u32> {
        let zigzag = self.index()?;
        let difference = (zigzag >> 1) ^ 0u32.wrapping_sub(zigzag & 1);
        self.page = self.page.wrapping_add(difference);
        Some(self.page)
    }

    pub(super) fn range(&mut self) -> TextRange {
        let length = self.number();
        self.next_range(length)
    }

    pub(super) fn optional_range(&mut self) -> Option<TextRange> {
        self.index().map(|length| self.next_range(length))
    }

    pub(super) fn next_range(&mut self, length: u32) -> TextRange {
        let start = self.position;
        if length > self.text.whole().length - start {
            self.records.fail(FormatErrorKind::OutOfRange);
            return TextRange { start, length: 0 };
        }
        self.position += length;
        TextRange { start, length }
    }

    pub(super) fn string(&mut self) -> String {
        let range = self.range();
        self.text.string(range)
    }

    pub(super) fn optional(&mut self) -> Option<String> {
        self.optional_range().map(|range| self.text.string(range))
    }

    pub(super) fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut list = Vec::new();
        for _ in 0..self.records.count() {
            list.push(read(self));
        }
        list
    }
}

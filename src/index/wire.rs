//! The primitives of the format, numbers and slices: how they are written and read.

use super::error::{FormatError, FormatErrorKind};

/// Appends `value` as a LEB128 varint: seven bits a byte, the lowest first.
pub fn write_varint(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(0x80 | (value & 0x7F) as u8);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Reads a slice from front to back. It remembers the first error with its offset; from then on everything reads as
/// zero or empty. Callers check once, at the end, with [`Reader::finish`]: a `Result` for every number would take more
/// code than the reading itself.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    bytes: &'a [u8],
    position: usize,
    /// The offset of `bytes` in the whole file, for errors.
    base: usize,
    error: Option<FormatError>,
}

impl<'a> Reader<'a> {
    /// Reads `bytes`, which begin at offset `base` of the whole file.
    #[must_use]
    pub fn new(bytes: &'a [u8], base: usize) -> Self {
        Self {
            bytes,
            position: 0,
            base,
            error: None,
        }
    }

    /// The offset of the next byte in the whole file.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.base + self.position
    }

    /// Remembers an error in what was read last, unless there was one before.
    pub fn fail(&mut self, kind: FormatErrorKind) {
        let offset = self.offset();
        self.error.get_or_insert(FormatError { offset, kind });
        self.position = self.bytes.len();
    }

    /// The next `length` bytes; none if there are fewer.
    pub fn take(&mut self, length: usize) -> &'a [u8] {
        if length > self.bytes.len() - self.position {
            self.fail(FormatErrorKind::Truncated);
            return &[];
        }
        let start = self.position;
        self.position += length;
        &self.bytes[start..self.position]
    }

    /// Whether everything has been read, or there was an error.
    #[must_use]
    pub fn is_at_end(&self) -> bool {
        self.position == self.bytes.len()
    }

    /// The next `N` bytes; zeros if there are fewer.
    pub fn array<const N: usize>(&mut self) -> [u8; N] {
        self.take(N).try_into().unwrap_or([0; N])
    }

    /// A varint; 0 if it does not end or does not fit into 32 bits.
    pub fn varint(&mut self) -> u32 {
        let mut value = 0u32;
        for shift in [0, 7, 14, 21, 28] {
            let [byte] = self.array();
            let bits = u32::from(byte & 0x7F);
            if shift == 28 && bits > 0xF {
                break;
            }
            value |= bits << shift;
            if byte & 0x80 == 0 {
                return value;
            }
        }
        self.fail(FormatErrorKind::OutOfRange);
        0
    }

    /// A varint that counts things of at least one byte each; 0 if there are not as many bytes left, so that a wrong
    /// count cannot make the caller allocate more than the file's size.
    pub fn count(&mut self) -> usize {
        let count = self.varint() as usize;
        if count > self.bytes.len() - self.position {
            self.fail(FormatErrorKind::OutOfRange);
            return 0;
        }
        count
    }

    /// Checks that there was no error and that everything has been read.
    ///
    /// # Errors
    /// The first error, or bytes that are left.
    pub fn finish(mut self) -> Result<(), FormatError> {
        if self.position < self.bytes.len() {
            self.fail(FormatErrorKind::TrailingBytes);
        }
        self.error.map_or(Ok(()), Err)
    }

    /// Checks that there was no error so far.
    ///
    /// # Errors
    /// The first error.
    pub fn check(&self) -> Result<(), FormatError> {
        self.error.map_or(Ok(()), Err)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn varints_survive_the_wire() {
        for value in [0, 1, 127, 128, 300, 16_383, 16_384, u32::MAX] {
            let mut bytes = Vec::new();
            write_varint(&mut bytes, value);
            let mut reader = Reader::new(&bytes, 0);
            assert_eq!(reader.varint(), value);
            assert_eq!(reader.finish(), Ok(()));
        }
    }

    #[test]
    fn a_broken_varint_is_an_error_with_its_offset() {
        let mut reader = Reader::new(&[0x80], 40);
        assert_eq!(reader.varint(), 0);
        let offset = 41;
        let kind = FormatErrorKind::Truncated;
        assert_eq!(reader.finish(), Err(FormatError { offset, kind }));
        let mut reader = Reader::new(&[0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 1], 0);
        assert_eq!((reader.varint(), reader.varint()), (0, 0));
        let kind = reader.finish().map_err(|error| error.kind);
        assert_eq!(
            kind,
            Err(FormatErrorKind::OutOfRange),
            "the first error stays"
        );
    }
}

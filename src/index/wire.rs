//! Numbers and slices on the wire: the writer and the reader of what the format is made of.

use super::error::{FormatError, FormatErrorKind};

/// Appends `value` as a LEB128 varint: seven bits a byte, the lowest first.
pub fn write_varint(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(0x80 | (value & 0x7F) as u8);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Reads a slice from front to back. The first thing that is missing or out of range is remembered,
/// with its offset, and after it everything reads as nothing: who reads checks once, at the end, with
/// [`Reader::finish`]. (A result for every number would take more code than the reading.)
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    bytes: &'a [u8],
    position: usize,
    /// Where `bytes` begin in the whole file, for errors.
    base: usize,
    error: Option<FormatError>,
}

impl<'a> Reader<'a> {
    /// Reads `bytes`, which begin at `base` of the whole file.
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

    /// Remembers that what was read last is wrong, unless something was wrong before.
    pub fn fail(&mut self, kind: FormatErrorKind) {
        let offset = self.offset();
        self.error.get_or_insert(FormatError { offset, kind });
        self.position = self.bytes.len();
    }

    /// The next `length` bytes; none where there are fewer.
    pub fn take(&mut self, length: usize) -> &'a [u8] {
        if length > self.bytes.len() - self.position {
            self.fail(FormatErrorKind::Truncated);
            return &[];
        }
        let start = self.position;
        self.position += length;
        &self.bytes[start..self.position]
    }

    /// Whether everything has been read, or something was wrong.
    #[must_use]
    pub fn is_at_end(&self) -> bool {
        self.position == self.bytes.len()
    }

    /// The next `N` bytes; zeros where there are fewer.
    pub fn array<const N: usize>(&mut self) -> [u8; N] {
        self.take(N).try_into().unwrap_or([0; N])
    }

    /// A varint; 0 where it does not end or does not fit 32 bits.
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

    /// A varint that counts things of which each takes at least one byte, so that a wrong count
    /// cannot ask for more memory than there are bytes; 0 where it exceeds the bytes that are left.
    pub fn count(&mut self) -> usize {
        let count = self.varint() as usize;
        if count > self.bytes.len() - self.position {
            self.fail(FormatErrorKind::OutOfRange);
            return 0;
        }
        count
    }

    /// Whether all went well and everything has been read.
    ///
    /// # Errors
    /// The first thing that was wrong; bytes that are left.
    pub fn finish(mut self) -> Result<(), FormatError> {
        if self.position < self.bytes.len() {
            self.fail(FormatErrorKind::TrailingBytes);
        }
        self.error.map_or(Ok(()), Err)
    }

    /// Whether something was wrong.
    ///
    /// # Errors
    /// The first thing that was.
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
    fn what_is_no_varint_is_an_error_with_its_place() {
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

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

/// Reads a slice from front to back; whatever is missing or out of range is an error with its
/// offset.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    bytes: &'a [u8],
    position: usize,
    /// Where `bytes` begin in the whole file, for errors.
    base: usize,
}

impl<'a> Reader<'a> {
    /// Reads `bytes`, which begin at `base` of the whole file.
    #[must_use]
    pub fn new(bytes: &'a [u8], base: usize) -> Self {
        Self {
            bytes,
            position: 0,
            base,
        }
    }

    /// The offset of the next byte in the whole file.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.base + self.position
    }

    /// Whether everything has been read.
    #[must_use]
    pub fn is_at_end(&self) -> bool {
        self.position == self.bytes.len()
    }

    /// An error about what was read last.
    #[must_use]
    pub fn error(&self, kind: FormatErrorKind) -> FormatError {
        FormatError {
            offset: self.offset(),
            kind,
        }
    }

    /// The next `length` bytes.
    ///
    /// # Errors
    /// Where there are fewer.
    pub fn take(&mut self, length: usize) -> Result<&'a [u8], FormatError> {
        let end = self
            .position
            .checked_add(length)
            .filter(|&end| end <= self.bytes.len());
        let Some(end) = end else {
            return Err(self.error(FormatErrorKind::Truncated));
        };
        let slice = &self.bytes[self.position..end];
        self.position = end;
        Ok(slice)
    }

    /// The next `N` bytes.
    ///
    /// # Errors
    /// Where there are fewer.
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], FormatError> {
        let slice = self.take(N)?;
        slice
            .try_into()
            .map_err(|_| self.error(FormatErrorKind::Truncated))
    }

    /// A varint.
    ///
    /// # Errors
    /// Where it does not end or does not fit 32 bits.
    pub fn varint(&mut self) -> Result<u32, FormatError> {
        let mut value = 0u32;
        for shift in (0..35).step_by(7) {
            let [byte] = self.array()?;
            let bits = u32::from(byte & 0x7F);
            if shift == 28 && bits > 0xF {
                break;
            }
            value |= bits << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(self.error(FormatErrorKind::OutOfRange))
    }

    /// A varint that counts things of which each takes at least one byte, so that a wrong count
    /// cannot ask for more memory than there are bytes.
    ///
    /// # Errors
    /// Where it is no varint or exceeds the bytes that are left.
    pub fn count(&mut self) -> Result<usize, FormatError> {
        let count = self.varint()? as usize;
        if count > self.bytes.len() - self.position {
            return Err(self.error(FormatErrorKind::OutOfRange));
        }
        Ok(count)
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
            assert_eq!(reader.varint(), Ok(value));
            assert!(reader.is_at_end());
        }
    }

    #[test]
    fn what_is_no_varint_is_an_error_with_its_place() {
        let mut reader = Reader::new(&[0x80], 40);
        assert_eq!(
            reader.varint(),
            Err(FormatError {
                offset: 41,
                kind: FormatErrorKind::Truncated
            })
        );
        let mut reader = Reader::new(&[0xFF, 0xFF, 0xFF, 0xFF, 0x7F], 0);
        assert_eq!(
            reader.varint().map_err(|error| error.kind),
            Err(FormatErrorKind::OutOfRange)
        );
    }
}

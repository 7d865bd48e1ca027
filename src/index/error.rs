//! Errors in compiled bytes.

use std::fmt;

use crate::text::numeral::decimal;

/// Why bytes are not what [`super::compile()`] wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormatError {
    /// Where, in bytes from the start of the file.
    pub offset: usize,
    /// What is wrong.
    pub kind: FormatErrorKind,
}

/// What is wrong with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormatErrorKind {
    /// They do not begin with the format's magic.
    Magic,
    /// They were written by another version.
    Version {
        /// The version found.
        found: u16,
    },
    /// They were changed after they were written.
    Checksum,
    /// They end too early.
    Truncated,
    /// There are more bytes after the end.
    TrailingBytes,
    /// A number is larger than it can be.
    OutOfRange,
    /// A text is not valid Unicode.
    Unicode,
    /// The term index cannot be opened.
    Terms,
}

impl FormatError {
    /// The message for people.
    #[must_use]
    pub fn message(&self) -> String {
        let what = match self.kind {
            FormatErrorKind::Magic => "expected the magic `PPIX`",
            FormatErrorKind::Version { .. } => "expected format version ",
            FormatErrorKind::Checksum => "the checksum does not match",
            FormatErrorKind::Truncated => "expected more bytes",
            FormatErrorKind::TrailingBytes => "expected no more bytes",
            FormatErrorKind::OutOfRange => "a number is out of range",
            FormatErrorKind::Unicode => "a text is not valid Unicode",
            FormatErrorKind::Terms => "the term index cannot be opened",
        };
        let offset = decimal(self.offset as u32);
        let mut message = ["compiled documents, byte ", &offset, ": ", what].concat();
        if let FormatErrorKind::Version { found } = self.kind {
            message.push_str(&decimal(u32::from(super::VERSION)));
            message.push_str(", found ");
            message.push_str(&decimal(u32::from(found)));
        }
        message
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for FormatError {}

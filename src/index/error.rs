//! What can be wrong with compiled bytes.

use std::fmt;

/// The bytes are not what [`super::compile`] wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormatError {
    /// Where, in bytes from the start.
    pub offset: usize,
    /// What is wrong.
    pub kind: FormatErrorKind,
}

/// What is wrong with the bytes.
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
    /// More follows where they should end.
    TrailingBytes,
    /// A number points outside what it counts.
    OutOfRange,
    /// A text is not valid Unicode.
    Unicode,
    /// The term index cannot be opened.
    Terms,
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            FormatErrorKind::Magic => "expected the magic `PPIX`",
            FormatErrorKind::Version { found } => {
                return write!(
                    f,
                    "compiled documents, byte {}: expected format version {}, found {found}",
                    self.offset,
                    super::VERSION
                );
            }
            FormatErrorKind::Checksum => "the checksum does not match",
            FormatErrorKind::Truncated => "expected more bytes",
            FormatErrorKind::TrailingBytes => "expected no more bytes",
            FormatErrorKind::OutOfRange => "a number is out of range",
            FormatErrorKind::Unicode => "a text is not valid Unicode",
            FormatErrorKind::Terms => "the term index cannot be opened",
        };
        write!(f, "compiled documents, byte {}: {what}", self.offset)
    }
}

impl std::error::Error for FormatError {}

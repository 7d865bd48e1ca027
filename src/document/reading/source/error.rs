//! What can be wrong with a document folder.
//!
//! An [`Error`] stops the build; a [`Doubt`] is a decision of the reader that a person should check. Both name the file
//! and the line, so that an editor who has never seen this code can fix the folder.

use std::fmt;

/// Something that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// The file, as the caller named it.
    pub file: String,
    /// The line, from 1; absent if the error concerns the whole file.
    pub line: Option<usize>,
    /// What is wrong.
    pub kind: ErrorKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErrorKind {
    /// The file cannot be read.
    Unreadable(String),
    /// The file is not valid UTF-8.
    NotUtf8 {
        /// The first invalid byte.
        byte: u8,
        /// Its offset in the file.
        offset: usize,
    },
    /// The file has no text.
    Empty,
    /// The file is not valid TOML, or a key is missing, unknown, or of the wrong type; the message is the parser's.
    Toml(String),
    /// Something else was expected here.
    Expected {
        /// What was expected.
        expected: String,
        /// What was found.
        found: String,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.kind),
            None => write!(f, "{}: {}", self.file, self.kind),
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "cannot be read: {why}"),
            Self::NotUtf8 { byte, offset } => {
                write!(
                    f,
                    "expected UTF-8, found the byte 0x{byte:02X} at offset {offset}; save the file in UTF-8"
                )
            }
            Self::Empty => f.write_str("expected the text of a document, found nothing"),
            Self::Toml(message) => f.write_str(message),
            Self::Expected { expected, found } => write!(f, "expected {expected}, found {found}"),
        }
    }
}

impl std::error::Error for Error {}

/// A decision of the reader that a person should check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The file, as the caller named it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What was decided, and why it is in doubt.
    pub message: String,
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

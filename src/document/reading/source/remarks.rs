//! Collects what the reader has to report about a file: doubts and errors.

use super::error::{Doubt, Error, ErrorKind};

/// The doubts and errors about one file.
#[derive(Debug, Clone, Default)]
pub struct Remarks {
    file: String,
    /// Decisions that a person should check.
    pub doubts: Vec<Doubt>,
    /// What is wrong.
    pub errors: Vec<Error>,
}

impl Remarks {
    /// Creates an empty collection for `file`.
    #[must_use]
    pub fn about(file: &str) -> Self {
        Self {
            file: file.into(),
            ..Self::default()
        }
    }

    /// Returns the name of the file.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Reports that `found` stands on `line` instead of what was `expected`.
    pub fn error(&mut self, line: usize, expected: impl Into<String>, found: impl Into<String>) {
        self.errors.push(Error {
            file: self.file.clone(),
            line: Some(line),
            kind: ErrorKind::Expected {
                expected: expected.into(),
                found: found.into(),
            },
        });
    }

    /// Reports a decision about `line` that may be wrong.
    pub fn doubt(&mut self, line: usize, message: impl Into<String>) {
        self.doubts.push(Doubt {
            file: self.file.clone(),
            line,
            message: message.into(),
        });
    }
}

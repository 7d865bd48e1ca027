//! What the reader has to say about a file: doubts and errors, collected as it goes.

use super::error::{Doubt, Error, ErrorKind};

/// Doubts and errors about one file.
#[derive(Debug, Clone, Default)]
pub struct Remarks {
    file: String,
    /// Decisions worth a look.
    pub doubts: Vec<Doubt>,
    /// What is wrong.
    pub errors: Vec<Error>,
}

impl Remarks {
    /// None yet, about `file`.
    #[must_use]
    pub fn about(file: &str) -> Self {
        Self {
            file: file.into(),
            ..Self::default()
        }
    }

    /// The file that they are about.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Says that something else than `found` should stand on `line`.
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

    /// Says what was decided on `line` and may be wrong.
    pub fn doubt(&mut self, line: usize, message: impl Into<String>) {
        self.doubts.push(Doubt {
            file: self.file.clone(),
            line,
            message: message.into(),
        });
    }
}

//! Reads a TOML file and keeps track of lines, so that every error in an editorial file names file and line.

use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;
use toml::Spanned;

use crate::document::reading::error::{Error, ErrorKind};
use crate::document::reading::{line_number, toml_text};

/// A file that is being read.
pub struct File {
    name: String,
    text: String,
}

impl File {
    /// Reads the file at `path`.
    ///
    /// # Errors
    /// If it cannot be read or is not UTF-8.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let name = path.display().to_string();
        let text = fs::read_to_string(path).map_err(|error| Error {
            file: name.clone(),
            line: None,
            kind: ErrorKind::Unreadable(error.to_string()),
        })?;
        Ok(Self { name, text })
    }

    /// Its contents.
    ///
    /// # Errors
    /// The message of the TOML parser, with the line.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, Error> {
        toml_text::parse(&self.name, &self.text)
    }

    /// The file and line of `value`.
    pub fn place<T>(&self, value: &Spanned<T>) -> (String, usize) {
        (self.name.clone(), self.line(value.span().start))
    }

    fn line(&self, offset: usize) -> usize {
        line_number(self.text.as_bytes(), offset)
    }
}

/// `text` for an error message: escaped, so that it is always on one line.
pub fn quoted(text: &str) -> String {
    format!("`{}`", text.escape_debug())
}

/// An error at `place`, a file and line.
pub fn expected(place: &(String, usize), expected: impl Into<String>, found: String) -> Error {
    Error {
        file: place.0.clone(),
        line: Some(place.1),
        kind: ErrorKind::Expected {
            expected: expected.into(),
            found,
        },
    }
}

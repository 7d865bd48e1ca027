//! What editors write beside the documents, read where the module is made: the [`glossary`] that
//! serves all of them, and the [`readers`]' words of each.
//!
//! ```text
//! seeds/glossary/<theme>.toml          what readers call it → what policy documents call it
//! seeds/<document>/readers.toml        proposal → how readers would ask for it
//! ```

mod file;
pub mod glossary;
pub mod readers;

use std::collections::BTreeMap;
use std::path::Path;

pub use glossary::Glossary;
pub use readers::Readers;

use crate::document::model::Document;
use crate::document::reading::error::Error;

/// The glossary that serves documents which do not bring their own.
const OWN_GLOSSARY: &str = "seeds/glossary";

/// All that editors wrote for some documents.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Editorial {
    /// What serves all documents.
    pub glossary: Glossary,
    /// The readers' words of each document, by its id.
    pub readers: BTreeMap<String, Readers>,
}

impl Editorial {
    /// Reads what stands beside `documents` in `seeds`. Seeds without a glossary of their own use
    /// the one that comes with the package.
    ///
    /// # Errors
    /// All that are found, with file and line.
    pub fn read(seeds: &Path, documents: &[&Document]) -> Result<Self, Vec<Error>> {
        let own = seeds.join(glossary::FOLDER);
        let folder = if own.exists() {
            own
        } else {
            OWN_GLOSSARY.into()
        };
        let mut errors = Vec::new();
        let glossary = Glossary::read(&folder).unwrap_or_else(|found| {
            errors.extend(found);
            Glossary::default()
        });
        let mut readers = BTreeMap::new();
        for document in documents {
            match readers::read(&seeds.join(&document.id), document) {
                Ok(words) => {
                    readers.insert(document.id.clone(), words);
                }
                Err(error) => errors.push(error),
            }
        }
        if errors.is_empty() {
            Ok(Self { glossary, readers })
        } else {
            Err(errors)
        }
    }
}

//! Reads the files that editors write, at build time: the [`glossary`] and the [`vocabulary`] of facets, which
//! serve all documents, and the [`readers`]' words of each document.
//!
//! ```text
//! seeds/glossary/<theme>.toml          readers' words → words of policy documents
//! seeds/facets/<facet>.toml            words in a measure → values of a facet
//! seeds/<document>/readers.toml        proposal → phrases with which readers ask for it
//! ```

mod file;
pub mod glossary;
pub mod readers;
pub mod vocabulary;

use std::collections::BTreeMap;
use std::path::Path;

pub use glossary::Glossary;
pub use readers::Readers;

use crate::annotation::vocabulary::Vocabulary;
use crate::document::model::Document;
use crate::document::reading::error::Error;

/// The seeds of this package, for documents in other folders that have no glossary or facets of their own.
const OWN: &str = "seeds";

/// The editorial files for some documents.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Editorial {
    /// The glossary for all documents.
    pub glossary: Glossary,
    /// The vocabularies of facets, in the order of the facets.
    pub vocabularies: Vec<Vocabulary>,
    /// The readers' words of each document, by its id.
    pub readers: BTreeMap<String, Readers>,
}

impl Editorial {
    /// Reads the editorial files for `documents` in `seeds`. Seeds without a glossary or vocabularies use those of this
    /// package.
    ///
    /// # Errors
    /// All mistakes, with file and line.
    pub fn read(seeds: &Path, documents: &[&Document]) -> Result<Self, Vec<Error>> {
        let folder = |name: &str| {
            let theirs = seeds.join(name);
            if theirs.exists() {
                theirs
            } else {
                Path::new(OWN).join(name)
            }
        };
        let mut errors = Vec::new();
        let glossary = Glossary::read(&folder(glossary::FOLDER)).unwrap_or_else(|found| {
            errors.extend(found);
            Glossary::default()
        });
        let vocabularies = vocabulary::read(&folder(vocabulary::FOLDER)).unwrap_or_else(|found| {
            errors.extend(found);
            Vec::new()
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
            Ok(Self {
                glossary,
                vocabularies,
                readers,
            })
        } else {
            Err(errors)
        }
    }
}

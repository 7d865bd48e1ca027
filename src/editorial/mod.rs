//! What editors write beside the documents, read where the module is made: the [`glossary`] and the
//! [`vocabulary`] of facets that serve all of them, and the [`readers`]' words of each.
//!
//! ```text
//! seeds/glossary/<theme>.toml          what readers call it → what policy documents call it
//! seeds/facets/<facet>.toml            words of a measure → what it is about
//! seeds/<document>/readers.toml        proposal → how readers would ask for it
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

/// The seeds that come with the package: they serve documents which do not bring their own.
const OWN: &str = "seeds";

/// All that editors wrote for some documents.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Editorial {
    /// What serves all documents.
    pub glossary: Glossary,
    /// What shows the values of facets, in the order of the facets.
    pub vocabularies: Vec<Vocabulary>,
    /// The readers' words of each document, by its id.
    pub readers: BTreeMap<String, Readers>,
}

impl Editorial {
    /// Reads what stands beside `documents` in `seeds`. Seeds without a glossary or vocabularies
    /// of their own use those that come with the package.
    ///
    /// # Errors
    /// All that are found, with file and line.
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

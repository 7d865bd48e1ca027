//! Readers' words: phrases with which readers ask for a proposal, if its own text does not have them.
//!
//! ```toml
//! 5 = ["夜市", "戶外演唱會", "night market"]
//! ```
//!
//! They help to find a proposal, but are never shown as its text and never marked.

use std::collections::BTreeMap;
use std::path::Path;

use toml::Spanned;

use super::file::{File, expected, quoted};
use crate::document::model::Document;
use crate::document::reading::error::Error;

/// The file beside `document.txt`.
pub const FILE: &str = "readers.toml";

/// The phrases of each proposal, in the order of the proposals.
pub type Readers = Vec<Vec<String>>;

/// Reads the readers' words of `document` from its folder; empty if there is no such file.
///
/// # Errors
/// Invalid TOML, a proposal that the document does not have, an empty or repeated phrase.
pub fn read(folder: &Path, document: &Document) -> Result<Readers, Error> {
    let mut readers = vec![Vec::new(); document.proposals.len()];
    let path = folder.join(FILE);
    if !path.exists() {
        return Ok(readers);
    }
    let file = File::read(&path)?;
    let entries: BTreeMap<Spanned<String>, Vec<Spanned<String>>> = file.parse()?;
    for (number, phrases) in entries {
        let index = number.as_ref().parse::<usize>().ok();
        let Some(of_proposal) = index.and_then(|number| readers.get_mut(number.checked_sub(1)?))
        else {
            return Err(expected(
                &file.place(&number),
                format!(
                    "the number of a proposal, 1 to {}",
                    document.proposals.len()
                ),
                quoted(number.as_ref()),
            ));
        };
        for phrase in phrases {
            let is_empty = phrase.as_ref().trim().is_empty();
            let is_line = !phrase.as_ref().contains(char::is_control);
            if is_empty || !is_line || of_proposal.contains(phrase.as_ref()) {
                let found = quoted(phrase.as_ref());
                let wanted = "different phrases of one line";
                return Err(expected(&file.place(&phrase), wanted, found));
            }
            of_proposal.push(phrase.into_inner());
        }
    }
    Ok(readers)
}

//! The vocabularies of facets: their values, and the words that show them in a measure.
//!
//! ```toml
//! # seeds/facets/audience.toml
//! zh-Hant = "對象"                       # the facet's name
//! en = "For whom"
//!
//! [values.elderly]                       # the value in the API and in addresses
//! zh-Hant = "長者"                       # its label; the Simplified form is derived from it
//! en = "Older people"
//! words = ["長者", "銀髮", "高齡"]       # the words that show it; by default the label
//! not = ["高齡產婦"]                     # longer words in which they do not count
//! ```
//!
//! A name is its own value: `"香港貿易發展局" = { en = "…", words = ["貿發局"] }`. `…` in a word stands for a few
//! characters without punctuation: 設立…委員會. With `endings` every name in 「」 that has one of these endings is a value
//! too, and with `titles = true` every name in 《》, unless a value already has that name or `not` lists it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::Spanned;

use super::file::{File, expected, quoted};
use crate::annotation::model::FacetKey;
use crate::annotation::vocabulary::{Value, Vocabulary};
use crate::document::reading::error::Error;

/// The folder below `seeds/` with one file a facet.
pub const FOLDER: &str = "facets";

/// The facets that have a vocabulary, in the order in which they are shown.
pub const KEYS: [FacetKey; 5] = [
    FacetKey::Audience,
    FacetKey::Instrument,
    FacetKey::Place,
    FacetKey::Body,
    FacetKey::Programme,
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FacetFile {
    #[serde(rename = "zh-Hant")]
    zh_hant: String,
    en: String,
    #[serde(default)]
    endings: Vec<String>,
    #[serde(default)]
    titles: bool,
    #[serde(default)]
    not: Vec<String>,
    values: BTreeMap<Spanned<String>, ValueEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ValueEntry {
    #[serde(rename = "zh-Hant")]
    zh_hant: Option<String>,
    en: String,
    words: Option<Vec<Spanned<String>>>,
    #[serde(default)]
    not: Vec<Spanned<String>>,
}

/// Reads the vocabularies in `folder`; a facet without a file has none.
///
/// # Errors
/// All mistakes: invalid TOML, an unknown or missing field, a value with other characters than lower-case letters, digits
/// and hyphens, an empty or repeated word, a word under `not` that contains none of the words.
pub fn read(folder: &Path) -> Result<Vec<Vocabulary>, Vec<Error>> {
    let mut vocabularies = Vec::new();
    let mut errors = Vec::new();
    for key in KEYS {
        let path = path(folder, key);
        if !path.exists() {
            continue;
        }
        let file = File::read(&path).and_then(|file| Ok((file.parse::<FacetFile>()?, file)));
        match file {
            Ok((facet, file)) => vocabularies.push(vocabulary(key, facet, &file, &mut errors)),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() {
        Ok(vocabularies)
    } else {
        Err(errors)
    }
}

/// The file of a facet.
fn path(folder: &Path, key: FacetKey) -> PathBuf {
    folder.join(key.as_str()).with_extension("toml")
}

fn vocabulary(key: FacetKey, facet: FacetFile, file: &File, errors: &mut Vec<Error>) -> Vocabulary {
    let mut values: Vec<(usize, Value)> = Vec::new();
    for (name, entry) in facet.values {
        let place = file.place(&name);
        errors.extend(problems(&name, &entry, file));
        let plain = |words: Vec<Spanned<String>>| words.into_iter().map(Spanned::into_inner);
        let value = name.into_inner();
        let label = entry.zh_hant.unwrap_or_else(|| value.clone());
        let words = match entry.words {
            Some(words) => plain(words).collect(),
            None => vec![label.clone()],
        };
        let value = Value {
            value,
            labels: [label, entry.en],
            words,
            not: plain(entry.not).collect(),
        };
        values.push((place.1, value));
    }
    values.sort_by_key(|(line, _)| *line);
    Vocabulary {
        key,
        names: [facet.zh_hant, facet.en],
        values: values.into_iter().map(|(_, value)| value).collect(),
        endings: facet.endings,
        titles: facet.titles,
        not: facet.not,
    }
}

/// The mistakes in a value.
fn problems(name: &Spanned<String>, entry: &ValueEntry, file: &File) -> Vec<Error> {
    let label = entry.zh_hant.as_deref().unwrap_or(name.as_ref());
    let mut errors = Vec::new();
    label_problems(name, label, entry, file, &mut errors);
    word_problems(name, entry, file, &mut errors);
    exclusion_problems(label, entry, file, &mut errors);
    errors
}

fn label_problems(
    name: &Spanned<String>,
    label: &str,
    entry: &ValueEntry,
    file: &File,
    errors: &mut Vec<Error>,
) {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if label.contains(char::is_control) || entry.en.contains(char::is_control) {
        let found = [label, &entry.en].map(quoted).join(", ");
        errors.push(expected(&file.place(name), "labels of one line", found));
    }
    if label.trim().is_empty() || entry.zh_hant.is_some() && !name.as_ref().chars().all(is_plain) {
        let found = quoted(name.as_ref());
        let wanted = "a name, or a value in small letters, digits and hyphens with its zh-Hant";
        errors.push(expected(&file.place(name), wanted, found));
    }
}

fn word_problems(name: &Spanned<String>, entry: &ValueEntry, file: &File, errors: &mut Vec<Error>) {
    if entry.words.as_ref().is_some_and(Vec::is_empty) {
        let found = format!("{} with an empty list", quoted(name.as_ref()));
        errors.push(expected(&file.place(name), "words that show it", found));
    }
    let mut seen = BTreeSet::new();
    for word in entry.words.iter().flatten() {
        let letters = word.as_ref().replace('…', "");
        if letters.trim().is_empty() || !seen.insert(word.as_ref().as_str()) {
            let found = quoted(word.as_ref());
            errors.push(expected(&file.place(word), "different words", found));
        }
    }
}

fn exclusion_problems(label: &str, entry: &ValueEntry, file: &File, errors: &mut Vec<Error>) {
    for not in &entry.not {
        let words = entry.words.iter().flatten();
        let words = words.map(|word| word.as_ref().as_str());
        let mut known = words.chain(entry.words.is_none().then_some(label));
        // A word with a gap may end inside the excluded one.
        let holds = |word: &str| {
            word.split('…')
                .any(|part| !part.is_empty() && not.as_ref().contains(part))
        };
        if !known.any(holds) {
            let found = quoted(not.as_ref());
            let wanted = "a word in which one of the value's words stands";
            errors.push(expected(&file.place(not), wanted, found));
        }
    }
}

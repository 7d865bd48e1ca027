//! The glossary: words of readers → words of policy documents.
//!
//! ```toml
//! two-way = [
//!   ["長者生活津貼", "長生津", "OALA"],      # each of them finds all the others
//! ]
//!
//! [one-way]
//! "老人" = ["長者", "高齡"]                 # a search for 老人 also finds 長者
//! "金齡" = { to = ["長者"], weight = 0.7 }  # a looser match: it scores 0.7 of the word itself
//! ```
//!
//! A key is a word or phrase as a reader would type it, Chinese or Latin. Upper and lower case, Traditional and
//! Simplified, singular and plural, British and American spelling are alike. A word in -ing or -ed that is not itself a
//! key is looked up without the ending. Targets are searched for as written: they do not lead on to other entries.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::Spanned;

use super::file::{File, expected, quoted};
use crate::document::reading::error::{Error, ErrorKind};
use crate::text::fold::Variants;
use crate::text::tokens::Tokens;

/// The folder below `seeds/` with one file a theme.
pub const FOLDER: &str = "glossary";

/// A key and its targets.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What a reader types.
    pub key: String,
    /// The words of documents for it.
    pub targets: Vec<String>,
    /// The weight of a target in relation to the key itself: 0.1 to 1, in tenths.
    pub weight: f64,
    /// Whether it is from a two-way group.
    pub is_two_way: bool,
    /// Its file and line.
    pub place: (String, usize),
}

/// The entries of all files of a folder, in the order of the file names.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Glossary {
    /// The entries. No two keys are alike.
    pub entries: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Theme {
    #[serde(default)]
    two_way: Vec<Vec<Spanned<String>>>,
    #[serde(default)]
    one_way: BTreeMap<Spanned<String>, Targets>,
}

#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "expected a list of words, or `{ to = [words], weight = number }`"
)]
enum Targets {
    Plain(Vec<String>),
    Weighted { to: Vec<String>, weight: f64 },
}

impl Glossary {
    /// Reads every `*.toml` in `folder`; without the folder the glossary is empty.
    ///
    /// # Errors
    /// All mistakes: invalid TOML, an unknown field, an empty list, a weight out of range, an entry that leads to
    /// itself, a key that two entries share, one-way entries that lead to each other.
    pub fn read(folder: &Path) -> Result<Self, Vec<Error>> {
        let mut glossary = Self::default();
        let mut errors = Vec::new();
        for path in files(folder).map_err(|error| vec![error])? {
            match File::read(&path).and_then(|file| Ok((file.parse::<Theme>()?, file))) {
                Ok((theme, file)) => glossary.add(theme, &file),
                Err(error) => errors.push(error),
            }
        }
        errors.extend(glossary.entries.iter().filter_map(Entry::error));
        errors.extend(glossary.duplicates());
        errors.extend(glossary.cycles());
        if errors.is_empty() {
            Ok(glossary)
        } else {
            Err(errors)
        }
    }

    fn add(&mut self, theme: Theme, file: &File) {
        for group in theme.two_way {
            for member in &group {
                let others = group.iter().filter(|other| other.span() != member.span());
                self.entries.push(Entry {
                    key: member.as_ref().clone(),
                    targets: others.map(|other| other.as_ref().clone()).collect(),
                    weight: 1.0,
                    is_two_way: true,
                    place: file.place(member),
                });
            }
        }
        let first = self.entries.len();
        for (key, targets) in theme.one_way {
            let (targets, weight) = match targets {
                Targets::Plain(targets) => (targets, 1.0),
                Targets::Weighted { to, weight } => (to, weight),
            };
            self.entries.push(Entry {
                place: file.place(&key),
                key: key.into_inner(),
                targets,
                weight,
                is_two_way: false,
            });
        }
        self.entries[first..].sort_by_key(|entry| entry.place.1);
    }

    fn cycles(&self) -> Vec<Error> {
        let one_way = || self.entries.iter().filter(|entry| !entry.is_two_way);
        let by_key: BTreeMap<&str, &Entry> =
            one_way().map(|entry| (entry.key.as_str(), entry)).collect();
        let mut errors = Vec::new();
        for entry in one_way() {
            for target in entry.targets.iter().filter(|target| **target > entry.key) {
                let back = by_key.get(target.as_str());
                if back.is_some_and(|back| back.targets.contains(&entry.key)) {
                    let [key, target] = [&entry.key, target].map(|word| quoted(word));
                    let found = format!("{key} and {target}, which lead to each other");
                    errors.push(expected(&entry.place, "a group under two-way", found));
                }
            }
        }
        errors
    }

    fn duplicates(&self) -> Vec<Error> {
        let mut seen: BTreeMap<u64, &Entry> = BTreeMap::new();
        let mut errors = Vec::new();
        for entry in &self.entries {
            if let Some(before) = seen.insert(entry.hash(), entry) {
                let (file, line) = &before.place;
                errors.push(expected(
                    &entry.place,
                    "each key once",
                    format!(
                        "{}, which stands at {file}:{line} already",
                        quoted(&entry.key)
                    ),
                ));
            }
        }
        errors
    }
}

impl Entry {
    /// The hash of its key, without the variants of any document.
    fn hash(&self) -> u64 {
        let tokens = Tokens::of(&self.key, &Variants::default());
        tokens.hash(tokens.all())
    }

    fn error(&self) -> Option<Error> {
        let key = self.key.trim();
        if key.is_empty() {
            return Some(expected(&self.place, "a word", "an empty key".into()));
        }
        if self.targets.is_empty() {
            let found = format!("{} with an empty list", quoted(key));
            return Some(expected(&self.place, "words that it leads to", found));
        }
        let tenths = self.weight * 10.0;
        if !(1.0..=10.0).contains(&tenths) || (tenths - tenths.round()).abs() > 1e-9 {
            let found = format!("{} with {}", quoted(key), self.weight);
            let wanted = "a weight of 0.1 to 1, in tenths";
            return Some(expected(&self.place, wanted, found));
        }
        let wrong = self.targets.iter().find(|target| {
            target.trim().is_empty() || target.to_lowercase() == key.to_lowercase()
        })?;
        let found = format!("{}, which leads to {}", quoted(key), quoted(wrong));
        Some(expected(
            &self.place,
            "an entry that leads to another word",
            found,
        ))
    }
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(|error| Error {
        file: folder.display().to_string(),
        line: None,
        kind: ErrorKind::Unreadable(error.to_string()),
    })?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .collect();
    files.sort();
    Ok(files)
}

//! Reads documents from disk. Each document is a folder that holds its text and its manifest; the folders lie side by
//! side in one parent folder, `seeds/`.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::reader::{Reading, read};
use super::source::error::{Error, ErrorKind};
use super::source::lines::decode;
use super::source::manifest::Manifest;

/// The name of the file that holds the publisher's text.
pub const DOCUMENT: &str = "document.txt";
/// The name of the file that holds what cannot be read from the text.
pub const MANIFEST: &str = "document.toml";

/// Reads the document in `folder`, whose name becomes the document's id.
///
/// # Errors
/// Fails as [`read`] does, or if one of the two files is missing or malformed.
pub fn read_folder(folder: &Path) -> Result<Reading, Error> {
    let manifest_path = folder.join(MANIFEST);
    let manifest_file = manifest_path.display().to_string();
    let manifest_bytes = read_file(&manifest_path)?;
    let manifest_text = decode(&manifest_file, &manifest_bytes)?;
    let manifest = Manifest::parse(&manifest_file, manifest_text)?;
    let path = folder.join(DOCUMENT);
    let bytes = read_file(&path)?;
    // Canonicalised so that a folder given as `.` still has a name.
    let named = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
    let id = named
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    read(&id, &manifest, &path.display().to_string(), &bytes)
}

/// Reads every document folder in `seeds`.
///
/// # Errors
/// Returns all errors from all folders, or one error if there is no document folder.
pub fn read_seeds(seeds: &Path) -> Result<Vec<Reading>, Vec<Error>> {
    let mut readings = Vec::new();
    let mut errors = Vec::new();
    for reading in read_each(seeds).map_err(|error| vec![error])? {
        match reading {
            Ok(mut reading) => {
                errors.append(&mut reading.errors);
                readings.push(reading);
            }
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() {
        Ok(readings)
    } else {
        Err(errors)
    }
}

/// Reads every document folder in `seeds`, and returns each result in order of folder name. A folder counts as a
/// document's if it holds either of the two files.
///
/// # Errors
/// Fails if `seeds` cannot be listed or holds no document folder.
pub fn read_each(seeds: &Path) -> Result<Vec<Result<Reading, Error>>, Error> {
    let folders = document_folders(seeds)?;
    Ok(folders.iter().map(|folder| read_folder(folder)).collect())
}

fn document_folders(seeds: &Path) -> Result<Vec<PathBuf>, Error> {
    if !seeds.is_dir() {
        let found = if seeds.exists() { "a file" } else { "nothing" };
        return Err(expected(seeds, "a folder".into(), found));
    }
    let entries = fs::read_dir(seeds).map_err(|error| unreadable(seeds, error.to_string()))?;
    let mut folders: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.join(DOCUMENT).exists() || path.join(MANIFEST).exists())
        .collect();
    folders.sort();
    if folders.is_empty() {
        let folder = format!("at least one folder with {DOCUMENT} and {MANIFEST}");
        return Err(expected(seeds, folder, "none"));
    }
    Ok(folders)
}

fn read_file(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => unreadable(
            path,
            format!(
                "there is no such file; a document is a folder with {DOCUMENT} and {MANIFEST}, as README.md says"
            ),
        ),
        _ => unreadable(path, error.to_string()),
    })
}

fn expected(path: &Path, expected: String, found: &str) -> Error {
    let found = found.into();
    error_in(path, ErrorKind::Expected { expected, found })
}

fn unreadable(path: &Path, why: String) -> Error {
    error_in(path, ErrorKind::Unreadable(why))
}

fn error_in(path: &Path, kind: ErrorKind) -> Error {
    Error {
        file: path.display().to_string(),
        line: None,
        kind,
    }
}

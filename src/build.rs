//! Reads and compiles everything below `seeds/` into the bytes that the library embeds.
//!
//! It declares the library's own modules, so the same code compiles the documents here and reads them
//! there. The environment variable `SEEDS` names another folder. An error in a document stops the build
//! with file and line.

#![allow(dead_code, unused_imports)]

mod annotation;
mod document;
mod editorial;
mod index;
mod text;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(messages) => {
            for message in messages {
                println!("cargo::error={message}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Vec<String>> {
    println!("cargo::rerun-if-env-changed=SEEDS");
    let seeds = seeds_folder();
    // Cargo watches a folder with everything in it. Documents in another folder may use the glossary in seeds/.
    println!("cargo::rerun-if-changed={}", seeds.display());
    println!("cargo::rerun-if-changed=seeds");
    println!("cargo::rerun-if-changed=src");
    let readings = document::read_seeds(&seeds).map_err(|errors| messages(&errors))?;
    for doubt in readings.iter().flat_map(|reading| &reading.doubts) {
        println!("cargo::warning={doubt}");
    }
    let documents: Vec<_> = readings
        .into_iter()
        .map(|reading| reading.document)
        .collect();
    let by_reference: Vec<_> = documents.iter().collect();
    let editorial =
        editorial::Editorial::read(&seeds, &by_reference).map_err(|errors| messages(&errors))?;
    let converter = text::variants::Converter::new().map_err(|error| vec![error])?;
    let bytes = index::compile(&documents, &editorial, &converter);
    index::open(&bytes)
        .map_err(|error| vec![format!("the compiled documents do not open: {error}")])?;
    let out = PathBuf::from(variable("OUT_DIR")?).join("documents.bin");
    fs::write(&out, bytes).map_err(|error| vec![format!("{}: {error}", out.display())])
}

fn messages(errors: &[document::reading::error::Error]) -> Vec<String> {
    errors.iter().map(ToString::to_string).collect()
}

/// A path relative to the package, where build scripts run, so that messages name files as editors know them.
fn seeds_folder() -> PathBuf {
    env::var_os("SEEDS")
        .filter(|seeds| !seeds.is_empty())
        .map_or_else(|| PathBuf::from("seeds"), PathBuf::from)
}

fn variable(name: &str) -> Result<String, Vec<String>> {
    env::var(name).map_err(|error| vec![format!("{name}: {error}")])
}

//! A policy document as one WebAssembly module that any web page can search, filter and quote from.
//!
//! Data moves one way through the crate:
//!
//! ```text
//! seeds/<document>/ ─ document ─→ Document ──────┬─ annotation ─→ facets, figures ─┐
//! seeds/ (the rest) ─ editorial ─→ vocabularies ─┘                                 ├─ index ─→ bytes
//!                               └→ glossary, readers' words ───────────────────────┘
//! bytes ─ search ─→ answers ─ wasm ─→ JavaScript
//! ```
//!
//! * [`document`] recovers the structure of a booklet from its text and accounts for every
//!   character;
//! * `editorial` reads what editors write beside the documents: a glossary, the vocabularies of facets,
//!   readers' words;
//! * [`annotation`] finds what the measures say: the values of facets, and figures;
//! * [`index`] compiles all of that into one checked binary format and reads it in place;
//! * [`search`] answers queries, references and filters from it;
//! * `wasm` translates for JavaScript, and nothing more.
//!
//! [`text`] serves all of them: it says what kind of character a character is, which are alike, and what a word
//! is.
//!
//! The build script (`build.rs`) goes as far as the bytes, which are [`EMBEDDED`]; a module only searches in
//! them. The same code runs natively, in tests and on the command line.

#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]

pub mod annotation;
pub mod document;
#[cfg(not(target_arch = "wasm32"))]
pub mod editorial;
pub mod index;
pub mod search;
pub mod text;

#[cfg(target_arch = "wasm32")]
mod wasm;

/// The documents below `seeds/`, compiled.
pub const EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/documents.bin"));

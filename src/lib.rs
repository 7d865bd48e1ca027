//! A policy document as one WebAssembly module that any web page can search, filter and quote from.
//!
//! Data flows one way through the crate:
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
//! * `editorial` reads the files that editors write: a glossary, vocabularies of facets, and readers' words
//!   for each document;
//! * [`annotation`] finds facet values and figures in the measures;
//! * [`index`] compiles all of this into one checked binary format and reads it in place;
//! * [`search`] answers queries, references and filters from it;
//! * `wasm` translates for JavaScript, and nothing more.
//!
//! [`text`] serves all of them: it defines kinds of characters, which characters are alike, and what a word
//! is.
//!
//! The build script (`build.rs`) runs everything up to the bytes, which are [`EMBEDDED`]; the module only searches them.
//! Tests and the command line run the same code natively.

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

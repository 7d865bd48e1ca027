//! A policy document as one WebAssembly module that any web page can search, filter and quote from.
//!
//! Data moves one way through the crate:
//!
//! ```text
//! seeds/<document>/ ─ document ─→ Document ─ index ─→ bytes ─ search ─→ answers ─ wasm ─→ JavaScript
//! ```
//!
//! * [`document`] recovers the structure of a booklet from its text and accounts for every
//!   character;
//! * [`text`] says what kind of character a character is and which of them are alike;
//! * [`index`] compiles documents into one checked binary format and reads it in place;
//! * [`search`] answers queries, references and filters from it;
//! * `wasm` translates for JavaScript, and nothing more.
//!
//! The build script (`build.rs`) runs the first three over everything below `seeds/`; what it wrote
//! is [`EMBEDDED`]. The same code runs natively, in tests and on the command line.

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

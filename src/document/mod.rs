//! From the text of a booklet to its structure, without losing a character.
//!
//! The text was extracted from a PDF: titles are wrapped, page numbers stand in the middle of
//! sentences, a footnote inside another proposal. [`read_folder`] takes a folder with
//! `document.txt` (what the publisher gave out, byte for byte) and `document.toml` (what cannot be
//! read from it) and returns a [`Reading`]: the document, the account of every character, and
//! whatever is in doubt or wrong.
//!
//! ```text
//! bytes ─ lines.rs ─→ lines ─ layout.rs, pages.rs, paragraphs.rs ─→ paragraphs ─ reader.rs ─→ Document
//! ```

pub mod model;

#[cfg(not(target_arch = "wasm32"))]
mod breaks;
#[cfg(not(target_arch = "wasm32"))]
mod contents;
#[cfg(not(target_arch = "wasm32"))]
mod detect;
#[cfg(not(target_arch = "wasm32"))]
pub mod error;
#[cfg(not(target_arch = "wasm32"))]
mod folder;
#[cfg(not(target_arch = "wasm32"))]
mod footnotes;
#[cfg(not(target_arch = "wasm32"))]
mod front;
#[cfg(not(target_arch = "wasm32"))]
mod headings;
#[cfg(not(target_arch = "wasm32"))]
pub mod layout;
#[cfg(not(target_arch = "wasm32"))]
pub mod ledger;
#[cfg(not(target_arch = "wasm32"))]
mod lines;
#[cfg(not(target_arch = "wasm32"))]
pub mod manifest;
#[cfg(not(target_arch = "wasm32"))]
mod outline;
#[cfg(not(target_arch = "wasm32"))]
mod page_numbers;
#[cfg(not(target_arch = "wasm32"))]
mod pages;
#[cfg(not(target_arch = "wasm32"))]
mod paragraphs;
#[cfg(not(target_arch = "wasm32"))]
mod reader;
#[cfg(not(target_arch = "wasm32"))]
mod remarks;
#[cfg(not(target_arch = "wasm32"))]
mod spacing;
#[cfg(not(target_arch = "wasm32"))]
pub mod template;

#[cfg(not(target_arch = "wasm32"))]
pub use folder::{DOCUMENT, MANIFEST, read_folder, read_seeds};
#[cfg(not(target_arch = "wasm32"))]
pub use reader::{Reading, read};

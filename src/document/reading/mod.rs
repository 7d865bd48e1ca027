//! Reading: the text of a booklet → [`Document`](super::model::Document).
//!
//! The text was extracted from a PDF: titles are wrapped, page numbers stand in the middle of
//! sentences, a footnote inside another proposal. [`read_folder`] takes a folder with
//! `document.txt` (what the publisher gave out, byte for byte) and `document.toml` (what cannot be
//! read from it) and returns a [`Reading`]: the document, the account of every character, and
//! whatever is in doubt or wrong.
//!
//! ```text
//! bytes ─ source ─→ lines ─ layout, pages, paragraphs ─→ paragraphs ─ structure ─→ Document
//! ```
//!
//! `forms` says how headings, items and bullets are written in any booklet, `layout` finds out how they are in this
//! one; `pages` takes out what belongs to the paper; `paragraphs` puts lines together; `structure` says what each
//! paragraph is.

mod detection;
mod forms;
pub mod layout;
mod pages;
mod paragraphs;
mod source;
mod structure;

pub use forms::template;
pub use pages::running_heads;
pub use source::folder::{DOCUMENT, MANIFEST, read_each, read_folder, read_seeds};
pub use source::lines::line_number;
pub use source::{error, ledger, manifest};
pub use structure::reader::{Reading, read};

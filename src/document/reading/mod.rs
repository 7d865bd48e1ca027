//! Reading: the text of a booklet → [`Document`](super::model::Document).
//!
//! The text was extracted from a PDF: titles are wrapped, page numbers stand in the middle of
//! sentences, a footnote inside another proposal. [`read_folder`] takes a folder with
//! `document.txt` (what the publisher gave out, byte for byte) and `document.toml` (what cannot be
//! read from it) and returns a [`Reading`]: the document, the account of every character, and
//! whatever is in doubt or wrong.
//!
//! ```text
//! bytes ─ lines ─→ lines ─ layout, pages, paragraphs ─→ paragraphs ─ reader, outline ─→ Document
//! ```

mod among_items;
mod breaks;
mod bullets;
mod column;
mod contents;
mod detect;
mod detect_proposal;
mod ending;
pub mod error;
mod fold;
mod folder;
mod footnotes;
mod front;
mod guess;
mod headings;
mod hyphens;
mod items;
mod known;
pub mod layout;
pub mod ledger;
mod lines;
pub mod manifest;
mod numbering;
mod ornaments;
mod outline;
mod overlong;
mod page_numbers;
mod pages;
mod paragraphs;
mod placing;
mod reader;
mod remarks;
mod run_ins;
pub mod running_heads;
mod sentences;
mod shared_numbers;
mod sheets;
mod spacing;
mod spelled;
pub mod template;
mod unnumbered;
mod worded;

pub use folder::{DOCUMENT, MANIFEST, read_each, read_folder, read_seeds};
pub use lines::line_number;
pub use reader::{Reading, read};

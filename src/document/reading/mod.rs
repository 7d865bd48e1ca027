//! Recovers a [`Document`](super::model::Document) from the text of a booklet.
//!
//! The text was extracted from a PDF: titles are wrapped, page numbers interrupt sentences, and a footnote may stand
//! inside another proposal. [`read_folder`] takes a folder with `document.txt` (the publisher's text, byte for byte)
//! and `document.toml` (what cannot be read from the text) and returns a [`Reading`]: the document, a ledger that
//! accounts for every character, and all doubts and errors.
//!
//! ```text
//!  bytes
//!    │  source       split into lines; parse the manifest that describes them
//!    ▼
//!  lines
//!    │  detection    work out how the booklet is typeset: its layout, unless the manifest specifies it
//!    │  pages        find the printed page of each line, and the lines that belong to the page and not to the text
//!    │  paragraphs   join the lines that belong together
//!    ▼
//!  paragraphs
//!    │  structure    tell headings from text, and put everything in its place
//!    ▼
//!  Document
//! ```
//!
//! `reader` runs these steps, and `folder` calls it for files on disk. Each module uses only those before it in
//! `forms → source → layout → pages → detection, paragraphs → structure → reader → folder`: `forms` knows how headings,
//! list items and bullets are written in any booklet, a `layout` how they are written in this one. The same holds
//! within each folder: no two files depend on each other.

mod detection;
mod folder;
mod forms;
pub mod layout;
mod pages;
mod paragraphs;
mod reader;
mod source;
mod structure;

pub use folder::{DOCUMENT, MANIFEST, read_each, read_folder, read_seeds};
pub use forms::template;
pub use pages::running_heads;
pub use reader::{Reading, read};
pub use source::lines::line_number;
pub use source::{error, ledger, manifest, toml_text};

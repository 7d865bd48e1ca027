//! Reading: the text of a booklet → [`Document`](super::model::Document).
//!
//! The text was extracted from a PDF: titles are wrapped, page numbers stand in the middle of
//! sentences, a footnote inside another proposal. [`read_folder`] takes a folder with
//! `document.txt` (what the publisher gave out, byte for byte) and `document.toml` (what cannot be
//! read from it) and returns a [`Reading`]: the document, the account of every character, and
//! whatever is in doubt or wrong.
//!
//! ```text
//!  bytes
//!    │  source       lines, and the manifest that describes them
//!    ▼
//!  lines
//!    │  detection    how the booklet is typeset: its layout, as far as the manifest does not say
//!    │  pages        which printed page each line stands on, and what of the lines belongs to the paper
//!    │  paragraphs   which lines belong together
//!    ▼
//!  paragraphs
//!    │  structure    which is a heading, and where all others belong
//!    ▼
//!  Document
//! ```
//!
//! `reader` goes this way, and `folder` leads to it from the disk. Each uses only what stands before it in
//! `forms → source → layout → pages → detection, paragraphs → structure → reader → folder`: `forms` says how headings,
//! items and bullets are written in any booklet, a `layout` how they are in this one. Inside of each folder it is the
//! same: no two files use each other.

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
pub use source::{error, ledger, manifest};

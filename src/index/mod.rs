//! The binary format of compiled documents, written by [`compile()`] and read by [`open`].
//!
//! # The bytes
//!
//! All numbers are little-endian; `varint` is LEB128 of at most 32 bits. The same documents give
//! the same bytes on every machine.
//!
//! ```text
//! offset  size  file
//!      0     4  magic "PPIX"
//!      4     2  version (VERSION)
//!      6     2  number of documents, n
//!      8     8  checksum: FNV-1a, 64 bits, of everything from byte 16 on
//!     16   4·n  length of each document
//! 16+4·n        the documents, in the order of their ids
//!
//! offset  size  document
//!      0     4  length of the records      ┐
//!      4     4  length of the text         │
//!      8     4  length of the variants     │ in bytes
//!     12     4  length of the terms        │
//!     16     4  length of the annotations  │
//!     20     4  length of the lexicon      ┘
//!     24        records      the structure: domains, proposals, blocks       (records)
//!               text         all texts, one after another                    (text.rs, pair_encoding)
//!               variants     which characters fold to which                  (variants.rs)
//!               terms        fst::Set of the Latin words                     (terms.rs)
//!               annotations  facet values and figures in the measures        (annotations)
//!               lexicon      the glossary and the readers' phrases           (lexicon)
//! ```
//!
//! # What is left out, and why
//!
//! Everything that is cheaper to compute than to send is derived when a document is opened: the folded
//! text, and the positions of every character in it ([`postings`]). They give exactly the answers of a
//! plain scan, because they contain the whole text. They also tell which runs of characters are words
//! ([`words`]), and how rare each word is.
//!
//! The sizes of the sections and of their alternatives for the first document, under brotli 11, as
//! printed by `cargo test --release --test index_size -- --nocapture`:
//!
//! ```text
#![doc = include_str!("sizes.txt")]
//! ```

pub mod annotations;
#[cfg(not(target_arch = "wasm32"))]
pub mod compile;
pub mod container;
pub mod error;
pub mod fields;
pub mod lexicon;
pub mod pair_encoding;
pub mod postings;
pub mod records;
pub mod terms;
pub mod text;
pub mod variants;
pub mod wire;
pub mod words;

#[cfg(not(target_arch = "wasm32"))]
pub use compile::{compile, sections};
pub use container::{Stored, VERSION, open};
pub use error::{FormatError, FormatErrorKind};

//! Physical lines → paragraphs: which lines belong together, and with what mark each begins.
//!
//! `breaks` says where lines end paragraphs, `assembly` puts them together; what only the whole text can tell is mended
//! behind it: `hyphens` that broke words, headings that are `overlong`, `footnotes` and their markers. Each uses only what
//! stands before it in `hyphens, spacing → paragraph → footnotes, overlong, breaks → assembly`.

pub mod assembly;
mod breaks;
pub mod footnotes;
pub mod hyphens;
pub mod overlong;
pub mod paragraph;
pub mod run_ins;
mod spacing;

//! How headings, items of lists and bullets are written, in any booklet.

pub mod bullets;
pub mod compatibility;
pub mod enumerators;
pub mod fold;
pub mod footnote_markers;
pub mod known;
pub mod leaders;
pub mod punctuation;
pub mod run_in_headings;
mod slot;
pub mod spelled;
pub mod template;

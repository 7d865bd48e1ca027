//! Knows how headings, list items, footnote markers and the like are written in any booklet, and recognises them at the
//! beginning or end of a text. Everything here looks at one text only and depends on nothing else in the reader.

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

//! Paragraphs → the document: which is a heading, which opens a proposal, and where all others belong.

pub mod contents;
pub mod ending;
pub mod front;
pub mod outline;
pub mod placing;
pub mod reader;
mod standalone_lines;
pub mod unnumbered;

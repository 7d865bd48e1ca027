//! What the publisher gave out: a folder, its manifest and its text, line by line; what became of each character, and
//! what is wrong or in doubt.

pub mod error;
pub mod folder;
pub mod ledger;
pub mod lines;
pub mod manifest;
pub mod remarks;

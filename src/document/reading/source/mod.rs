//! What a publisher's text is before it is interpreted: its lines, the manifest that describes them, and the damage
//! that extraction from a PDF did. Also the ledger that accounts for each character, and the doubts and errors that
//! reading collects.

pub mod damage;
pub mod error;
mod file_kinds;
pub mod heading_signs;
pub mod ledger;
pub mod lines;
pub mod manifest;
pub mod remarks;
mod side_by_side;
pub mod toml_text;

//! What the publisher gave out: a manifest and a text, line by line; what became of each character, and
//! what is wrong or in doubt.

pub mod damage;
pub mod error;
pub mod ledger;
pub mod lines;
pub mod manifest;
pub mod remarks;
mod side_by_side;

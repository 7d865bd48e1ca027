//! Turns the text of a booklet into a structured document without losing a character.
//!
//! [`model`] defines what a document is, and [`reading`] recovers one from text. Reading happens when the module is
//! built; none of its code is shipped to pages.

pub mod model;
#[cfg(not(target_arch = "wasm32"))]
pub mod reading;

#[cfg(not(target_arch = "wasm32"))]
pub use reading::{Reading, read, read_folder, read_seeds};

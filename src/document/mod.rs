//! From the text of a booklet to its structure, without losing a character.
//!
//! [`model`] says what a document is; [`reading`] recovers one from text, where the module is made:
//! nothing of it is in the page.

pub mod model;
#[cfg(not(target_arch = "wasm32"))]
pub mod reading;

#[cfg(not(target_arch = "wasm32"))]
pub use reading::{Reading, read, read_folder, read_seeds};

//! Finds annotations in a document: the facet values of its titles and measures ([`values`], from the
//! [`vocabulary`] that editors wrote and from `names` in quotes), and the [`figures`] in its measures.

#[cfg(not(target_arch = "wasm32"))]
mod annotate;
#[cfg(not(target_arch = "wasm32"))]
pub mod figures;
#[cfg(not(target_arch = "wasm32"))]
mod folded;
pub mod model;
#[cfg(not(target_arch = "wasm32"))]
mod names;
#[cfg(not(target_arch = "wasm32"))]
mod places;
#[cfg(not(target_arch = "wasm32"))]
pub mod values;
#[cfg(not(target_arch = "wasm32"))]
pub mod vocabulary;

#[cfg(not(target_arch = "wasm32"))]
pub use annotate::annotate;

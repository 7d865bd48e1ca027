//! Document → what its text says beside its structure: the values of facets that its titles and
//! measures carry ([`values`], with the [`vocabulary`] that editors wrote, and `names` in quotes), and the
//! [`figures`] that its measures state.

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

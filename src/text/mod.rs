//! The definitions that the index and queries share, so that they cannot disagree: kinds of characters, numerals, folding,
//! stop words, tokens.

pub mod chars;
pub mod fold;
pub mod numeral;
pub mod stop_words;
pub mod tokens;
#[cfg(not(target_arch = "wasm32"))]
pub mod variants;

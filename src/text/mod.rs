//! What text is made of: kinds of characters, numerals, folding, tokens. The index and the query use the
//! same definitions, so that they cannot disagree.

pub mod chars;
pub mod fold;
pub mod numeral;
pub mod stop_words;
pub mod tokens;
#[cfg(not(target_arch = "wasm32"))]
pub mod variants;

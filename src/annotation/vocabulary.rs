//! The vocabulary of a facet: which words in a measure show what it is about. Editors write it, and
//! `editorial` reads it from their files.

use super::model::FacetKey;

/// The vocabulary of a facet.
#[derive(Debug, Clone, PartialEq)]
pub struct Vocabulary {
    /// Whose it is.
    pub key: FacetKey,
    /// The facet's name in Traditional Chinese and in English.
    pub names: [String; 2],
    /// Its values, in the editor's order.
    pub values: Vec<Value>,
    /// What names in 「」 end with that are values too.
    pub endings: Vec<String>,
    /// Whether all names in 《》 are values.
    pub titles: bool,
    /// Names in quotes that are none.
    pub not: Vec<String>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// The value as filters write it.
    pub value: String,
    /// Its label in Traditional Chinese and in English.
    pub labels: [String; 2],
    /// The words that show it.
    pub words: Vec<String>,
    /// The words in which they do not count.
    pub not: Vec<String>,
}

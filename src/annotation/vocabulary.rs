//! The vocabulary of a facet: its values, and the words that show them in a measure. `editorial` reads it from the files
//! that editors write.

use super::model::FacetKey;

/// The vocabulary of a facet.
#[derive(Debug, Clone, PartialEq)]
pub struct Vocabulary {
    /// The facet.
    pub key: FacetKey,
    /// The facet's name in Traditional Chinese and in English.
    pub names: [String; 2],
    /// Its values, in the editor's order.
    pub values: Vec<Value>,
    /// Names in 「」 with one of these endings are values too.
    pub endings: Vec<String>,
    /// Whether all names in 《》 are values.
    pub titles: bool,
    /// Names in quotes that are not values.
    pub not: Vec<String>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// The value in the API and in addresses.
    pub value: String,
    /// Its label in Traditional Chinese and in English.
    pub labels: [String; 2],
    /// The words that show it.
    pub words: Vec<String>,
    /// Longer words in which they do not count.
    pub not: Vec<String>,
}

//! Facets, their values, and the measures that carry them.

use std::fmt;

use serde::Serialize;

use crate::annotation::model::FacetKey;
use crate::text::numeral::decimal;

/// A value of a facet: a domain's number; `"2.1"` for the first section of domain 2; a word such as
/// `"elderly"`, or a name as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(untagged)]
pub enum FacetValue {
    /// A number.
    Number(u32),
    /// A text.
    Text(String),
}

impl FacetValue {
    /// The value as filters and addresses write it.
    #[must_use]
    pub fn written(&self) -> String {
        match self {
            Self::Number(number) => decimal(*number),
            Self::Text(text) => text.clone(),
        }
    }
}

impl fmt::Display for FacetValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written())
    }
}

/// What something is called, in each language of an interface. The same words where there are no other: a
/// heading is not translated.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Labels {
    /// In Traditional Chinese.
    #[serde(rename = "zh-Hant")]
    pub zh_hant: String,
    /// In Simplified Chinese.
    #[serde(rename = "zh-Hans")]
    pub zh_hans: String,
    /// In English.
    pub en: String,
}

/// A facet, with how many proposals each of its values would give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Facet {
    /// The key that filters use.
    pub key: FacetKey,
    /// Its name, in the document's language.
    pub label: String,
    /// Its name in all languages.
    pub labels: Labels,
    /// Its values, in an order that never changes.
    pub values: Vec<FacetCount>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct FacetCount {
    /// The value that filters use.
    pub value: FacetValue,
    /// Its name, in the document's language.
    pub label: String,
    /// Its name in all languages.
    pub labels: Labels,
    /// How many proposals one would get by choosing it.
    pub count: u32,
}

/// Which measures of a proposal carry a value that was filtered by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Carried {
    /// The facet.
    pub key: FacetKey,
    /// The value.
    pub value: FacetValue,
    /// The blocks that carry it, as indices from 0 into the proposal's blocks; none where only the title
    /// does.
    pub blocks: Vec<u32>,
}

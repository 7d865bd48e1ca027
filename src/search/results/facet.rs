//! Facets, their values, and the measures that carry those values.

use std::fmt;

use serde::Serialize;

use crate::annotation::model::FacetKey;
use crate::text::numeral::decimal;

/// A value of a facet: the number of a domain; `"2.1"` for the first section of domain 2; a keyword such as
/// `"elderly"`; or a name such as `"香港貿易發展局"`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(untagged)]
pub enum FacetValue {
    /// The number of a domain.
    Number(u32),
    /// A section, keyword or name.
    Text(String),
}

impl FacetValue {
    /// Returns the value as filters and URLs write it.
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

/// A label in each language of the interface. Without an English translation, as for headings, `en` repeats the
/// original.
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

/// A facet, with the number of proposals behind each of its values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Facet {
    /// The key that filters use.
    pub key: FacetKey,
    /// Its label in the document's language.
    pub label: String,
    /// Its label in every language.
    pub labels: Labels,
    /// Its values, always in the same order.
    pub values: Vec<FacetCount>,
}

/// A value of a facet, with its count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct FacetCount {
    /// The value that filters use.
    pub value: FacetValue,
    /// Its label in the document's language.
    pub label: String,
    /// Its label in every language.
    pub labels: Labels,
    /// How many proposals one would get by choosing this value.
    pub count: u32,
}

/// The measures of a proposal that carry one of the values filtered by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Carried {
    /// The facet.
    pub key: FacetKey,
    /// The value.
    pub value: FacetValue,
    /// The blocks that carry it, as zero-based indices into the proposal's blocks; empty if only the title does.
    pub blocks: Vec<u32>,
}

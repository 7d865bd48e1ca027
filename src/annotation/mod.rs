//! Document → what its text says beside its structure: the values of facets that its titles and
//! measures carry ([`values`], with the vocabularies that editors wrote, and `names` in quotes), and the
//! [`figures`] that its measures state.

#[cfg(not(target_arch = "wasm32"))]
pub mod figures;
#[cfg(not(target_arch = "wasm32"))]
mod folded;
pub mod model;
#[cfg(not(target_arch = "wasm32"))]
mod names;
#[cfg(not(target_arch = "wasm32"))]
pub mod values;

#[cfg(not(target_arch = "wasm32"))]
pub use annotate::annotate;

#[cfg(not(target_arch = "wasm32"))]
mod annotate {
    use super::figures;
    use super::model::{Annotations, Place};
    use super::values;
    use crate::document::model::Document;
    use crate::editorial::vocabulary::Vocabulary;
    use crate::text::fold::Variants;

    /// Finds what the text of `document` says: its values of the facets of `vocabularies`, and its figures.
    #[must_use]
    pub fn annotate(
        document: &Document,
        vocabularies: &[Vocabulary],
        variants: &Variants,
    ) -> Annotations {
        Annotations {
            facets: vocabularies
                .iter()
                .map(|vocabulary| values::facet(document, vocabulary, variants))
                .collect(),
            figures: places(document)
                .filter(|(place, _)| place.block.is_some())
                .flat_map(|(place, text)| {
                    let figures = figures::find(text).into_iter();
                    figures.map(move |figure| (place, figure))
                })
                .collect(),
        }
    }

    /// The titles and blocks of a document, in order.
    pub fn places(document: &Document) -> impl Iterator<Item = (Place, &str)> {
        (0..).zip(&document.proposals).flat_map(|(proposal, of)| {
            let title = Place {
                proposal,
                block: None,
            };
            let blocks = (0..).zip(&of.blocks).map(move |(index, block)| {
                let block_place = Place {
                    proposal,
                    block: Some(index),
                };
                (block_place, block.text.as_str())
            });
            std::iter::once((title, of.title.as_str())).chain(blocks)
        })
    }
}

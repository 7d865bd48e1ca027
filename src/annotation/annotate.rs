//! A document and its vocabularies → what its text says.

use super::figures;
use super::model::{Annotations, Place};
use super::values;
use super::vocabulary::Vocabulary;
use crate::document::model::Document;
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

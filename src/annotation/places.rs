//! The places that are annotated: the titles and blocks of a document.

use super::model::Place;
use crate::document::model::Document;

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

//! Document and vocabularies → annotations.

use super::figures;
use super::model::Annotations;
use super::places::places;
use super::values;
use super::vocabulary::Vocabulary;
use crate::document::model::Document;
use crate::text::fold::Variants;

/// The values of the facets of `vocabularies` in `document`, and its figures.
#[must_use]
pub fn annotate(
    document: &Document,
    vocabularies: &[Vocabulary],
    variants: &Variants,
) -> Annotations {
    Annotations {
        facets: vocabularies
            .iter()
            .map(|vocabulary| values::annotated_facet(document, vocabulary, variants))
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

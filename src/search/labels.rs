//! The labels of facets as words: who asks for the Hospital Authority finds what names the 醫管局.
//!
//! A value of a facet has a label in either language, and it is known which measures carry it, by whichever
//! words. A part of a query that is such a label finds them.

use super::key_index::KeyIndex;
use super::matching::Matches;
use super::{PolicyDocument, rank};
use crate::annotation::model::AnnotatedValue;
use crate::index::Stored;
use crate::text::tokens::Tokens;

/// The values of all facets, in order.
fn values<'s>(stored: &'s Stored<'_>) -> impl Iterator<Item = &'s AnnotatedValue> {
    let facets = stored.annotations().facets.iter();
    facets.flat_map(|facet| &facet.values)
}

/// Which values of a document have which labels; `is_stop_word` says of the number of a word whether it carries
/// no weight, as Hong Kong does in front of a name.
fn values_by_label(stored: &Stored<'_>, is_stop_word: &dyn Fn(u64) -> bool) -> KeyIndex {
    let mut labels = Vec::new();
    for (index, value) in values(stored).enumerate() {
        // Of two names of one place either will do: Lok Ma Chau/Huanggang.
        let names = value.labels.iter();
        for label in names.flat_map(|label| label.split(['/', '／'])) {
            let tokens = Tokens::of(label, stored.variants());
            let count = tokens.units.len();
            let begins = |&unit: &usize| {
                !tokens.units[unit].is_word || !is_stop_word(tokens.key(unit, unit + 1))
            };
            if let Some(first) = (0..count).find(begins) {
                labels.push((tokens.key(first, count), index));
            }
        }
    }
    KeyIndex::of(labels)
}

impl PolicyDocument<'_> {
    /// The value that a range of units is the label of.
    pub(super) fn labelled(
        &self,
        tokens: &Tokens,
        start: usize,
        end: usize,
    ) -> Option<&AnnotatedValue> {
        let labels = self.labels.get_or_init(|| {
            values_by_label(self.stored, &|key| self.query_words.is_stop_word(key))
        });
        values(self.stored).nth(labels.with(tokens.key(start, end)).next()?)
    }

    /// Adds to `matches` what carries `value`; returns the words by which the document calls it, where it does.
    pub(super) fn add_carriers(
        &self,
        matches: &mut Matches,
        value: &AnnotatedValue,
    ) -> Option<String> {
        for place in &value.places {
            let weight = place.block.map_or(rank::TITLE, |_| rank::BODY);
            matches.count(place.proposal as usize, weight, 1.0);
        }
        let run = self.run(&value.labels[0]);
        self.add_matches(matches, &run, 1.0);
        Some(self.shown(&run)).filter(|shown| !shown.is_empty())
    }
}

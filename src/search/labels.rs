//! The labels of facets as words: who asks for the Hospital Authority finds what names the 醫管局.
//!
//! A value of a facet has a label in either language, and it is known which measures carry it, by whichever
//! words. A part of a query that is such a label finds them.

use super::matching::Matches;
use super::{PolicyDocument, order, rank};
use crate::annotation::model::AnnotatedValue;
use crate::index::Stored;
use crate::text::tokens::Tokens;

/// How many bits of a label's entry are the index of its value.
const VALUE: u32 = 16;

/// Which values have which labels.
#[derive(Debug, Clone)]
pub struct Labels {
    /// The number of the label, its lowest bits replaced by the index of the value; ascending.
    entries: Vec<u64>,
}

/// The values of all facets, in order.
fn values<'s>(stored: &'s Stored<'_>) -> impl Iterator<Item = &'s AnnotatedValue> {
    let facets = stored.annotations().facets.iter();
    facets.flat_map(|facet| &facet.values)
}

impl Labels {
    /// The labels of a document's facets; `is_stop_word` says of the number of a word whether it carries no weight,
    /// as Hong Kong does in front of a name.
    #[must_use]
    pub fn of(stored: &Stored<'_>, is_stop_word: &dyn Fn(u64) -> bool) -> Self {
        let mut entries = Vec::new();
        for (index, value) in values(stored).enumerate() {
            // Of two names of one place either will do: Lok Ma Chau/Huanggang.
            for label in value
                .labels
                .iter()
                .flat_map(|label| label.split(['/', '／']))
            {
                let tokens = Tokens::of(label, stored.variants());
                let count = tokens.units.len();
                let bare = |&unit: &usize| !is_stop_word(tokens.key(unit, unit + 1));
                let is_name = |&unit: &usize| !tokens.units[unit].is_word || bare(&unit);
                if let Some(first) = (0..count).find(is_name) {
                    entries.push(tokens.key(first, count) >> VALUE << VALUE | index as u64);
                }
            }
        }
        order::sort(&mut entries);
        Self { entries }
    }

    /// The index of the value whose label has the number `key`.
    fn find(&self, key: u64) -> Option<usize> {
        let at = self
            .entries
            .partition_point(|&entry| entry >> VALUE < key >> VALUE);
        let entry = self
            .entries
            .get(at)
            .filter(|&&entry| entry >> VALUE == key >> VALUE)?;
        Some((entry & ((1 << VALUE) - 1)) as usize)
    }
}

impl PolicyDocument<'_> {
    /// The value that a range of units is the label of.
    pub(super) fn labelled(
        &self,
        tokens: &Tokens,
        start: usize,
        end: usize,
    ) -> Option<&AnnotatedValue> {
        let labels = self
            .labels
            .get_or_init(|| Labels::of(self.stored, &|key| self.query_words.is_stop_word(key)));
        values(self.stored).nth(labels.find(tokens.key(start, end))?)
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

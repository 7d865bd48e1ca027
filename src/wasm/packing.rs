//! Packs lists of short strings into one string, because passing many strings to JavaScript is slow: filters on
//! the way in, facets on the way out. Groups, records and units are separated by the ASCII characters for
//! that purpose. `www/src/packing.ts` is the other side.

use crate::search::results::{Facet, FacetValue, Labels};
use crate::text::numeral::decimal;

const GROUP: char = '\u{1D}';
const RECORD: char = '\u{1E}';
const UNIT: char = '\u{1F}';

/// Reads filters: a record for each, with the key and its values.
pub fn unpack_filters(text: &str) -> Vec<(String, Vec<FacetValue>)> {
    let mut filters = Vec::new();
    if text.is_empty() {
        return filters;
    }
    for record in text.split(RECORD) {
        let mut units = record.split(UNIT);
        let key = units.next().unwrap_or_default();
        let mut values = Vec::new();
        for value in units {
            values.push(FacetValue::Text(value.to_owned()));
        }
        filters.push((key.to_owned(), values));
    }
    filters
}

/// Writes facets: a group for each, with a record for the facet and one for each of its values. A record has the key or
/// value, the label, the labels in all languages, and for a value the count.
pub fn pack_facets(facets: &[Facet]) -> String {
    let mut out = String::new();
    let record = |out: &mut String, name: &str, label: &str, labels: &Labels| {
        for unit in [name, label, &labels.zh_hant, &labels.zh_hans, &labels.en] {
            out.push_str(unit);
            out.push(UNIT);
        }
    };
    for facet in facets {
        if !out.is_empty() {
            out.push(GROUP);
        }
        record(&mut out, facet.key.as_str(), &facet.label, &facet.labels);
        for value in &facet.values {
            out.push(RECORD);
            record(
                &mut out,
                &value.value.written(),
                &value.label,
                &value.labels,
            );
            out.push_str(&decimal(value.count));
        }
    }
    out
}

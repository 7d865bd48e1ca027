//! What crosses to JavaScript in one text, because many short ones are slow to hand over:
//! filters on their way in, facets on their way out. ASCII's separators stand between groups, records and
//! units; `www/src/packing.ts` is the other side.

use crate::search::results::{Facet, FacetValue, Labels};
use crate::text::numeral::decimal;

const GROUP: char = '\u{1D}';
const RECORD: char = '\u{1E}';
const UNIT: char = '\u{1F}';

/// Filters: a record each, of the key and its values.
pub fn filters_of(text: &str) -> Vec<(String, Vec<FacetValue>)> {
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

/// Facets: a group each, of a record for the facet and one for each of its values. A record is what filters
/// call it, its label, its labels in all languages, and of a value its count.
pub fn packed(facets: &[Facet]) -> String {
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

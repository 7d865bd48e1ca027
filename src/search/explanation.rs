//! What was done to a query, and where it found nothing, why, and what finds something.

use super::PolicyDocument;
use super::evaluate::Found;
use super::facets::Filters;
use super::results::{ClauseKind, Explanation};

impl PolicyDocument<'_> {
    /// What was done to a query and what found nothing, where there is anything to say.
    pub(super) fn explain(
        &self,
        found: &Found,
        unfiltered: usize,
        filters: &Filters,
    ) -> Option<Explanation> {
        let nothing = found.answer.ranked.is_empty();
        let without_filters =
            (nothing && filters.is_set() && unfiltered > 0).then_some(unfiltered as u32);
        let reading = found.answer.reading.as_ref();
        let explanation = Explanation {
            unmatched: reading
                .filter(|reading| !nothing || reading.says_why())
                .map_or(&found.answer.unmatched, |reading| &reading.unmatched)
                .clone(),
            ignored: reading.map_or_else(Vec::new, |reading| reading.ignored.clone()),
            expanded: reading.map_or_else(Vec::new, |reading| reading.expansions.clone()),
            without_filters,
            nearest: if unfiltered == 0 {
                self.nearest(found)
            } else {
                None
            },
        };
        let explains = without_filters.is_some()
            || explanation.nearest.is_some()
            || !explanation.unmatched.is_empty()
            || !explanation.ignored.is_empty()
            || !explanation.expanded.is_empty();
        explains.then_some(explanation)
    }

    /// The nearest query that finds something, where `found` is nothing: what is asked for without
    /// quotes and exclusions, or its rarest word.
    fn nearest(&self, found: &Found) -> Option<String> {
        let mut plain = String::new();
        for clause in &found.parsed.clauses {
            if clause.kind != ClauseKind::Excluded {
                if !plain.is_empty() {
                    plain.push(' ');
                }
                plain.push_str(&clause.text);
            }
        }
        let answer = self.evaluate(&plain).answer;
        if !answer.ranked.is_empty() {
            return Some(plain);
        }
        let (_, word) = answer.reading?.rarest?;
        (!self.evaluate(&word).answer.ranked.is_empty()).then_some(word)
    }
}

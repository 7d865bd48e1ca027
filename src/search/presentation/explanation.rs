//! What was done to a query, and where it found nothing, why, and what finds something.

use crate::search::facets::Filters;
use crate::search::knowledge::Knowledge;
use crate::search::ranking::Found;
use crate::search::results::{ClauseKind, Explanation};

/// What was done to a query and what found nothing, where there is anything to say. `unfiltered` is how many proposals
/// were found before they were filtered.
#[must_use]
pub fn explain(
    knowledge: &Knowledge<'_>,
    found: &Found,
    unfiltered: usize,
    filters: &Filters,
) -> Option<Explanation> {
    let nothing = found.answer.ranked.is_empty();
    let without_filters =
        (nothing && filters.is_set() && unfiltered > 0).then_some(unfiltered as u32);
    let meant = found.answer.interpretation.as_ref();
    let explanation = Explanation {
        unmatched: meant
            .filter(|meant| !nothing || meant.says_why())
            .map_or(&found.answer.unmatched, |meant| &meant.unmatched)
            .clone(),
        ignored: meant.map_or_else(Vec::new, |meant| meant.ignored.clone()),
        expanded: meant.map_or_else(Vec::new, |meant| meant.expansions.clone()),
        without_filters,
        nearest: if unfiltered == 0 {
            nearest(knowledge, found)
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
fn nearest(knowledge: &Knowledge<'_>, found: &Found) -> Option<String> {
    let mut plain = String::new();
    for clause in &found.parsed.clauses {
        if clause.kind != ClauseKind::Excluded {
            if !plain.is_empty() {
                plain.push(' ');
            }
            plain.push_str(&clause.text);
        }
    }
    let mut answer = &found.answer;
    let again;
    // What was asked for without any of these has just found nothing.
    if plain != found.parsed.text {
        again = knowledge.evaluate(&plain).answer;
        if !again.ranked.is_empty() {
            return Some(plain);
        }
        answer = &again;
    }
    let (_, word) = answer.interpretation.as_ref()?.rarest.clone()?;
    (!knowledge.evaluate(&word).answer.ranked.is_empty()).then_some(word)
}

//! Explains what was done to a query and, if it found nothing, why, and which query would find something.

use crate::search::facets::Filters;
use crate::search::knowledge::Knowledge;
use crate::search::ranking::Found;
use crate::search::results::{ClauseKind, Explanation};

/// Explains what was done to the query and what found nothing; `None` if there is nothing to say. `unfiltered` is the
/// number of proposals found before filtering.
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
    let interpretation = found.answer.interpretation.as_ref();
    let explanation = Explanation {
        unmatched: interpretation
            .filter(|meaning| !nothing || meaning.says_why())
            .map_or(&found.answer.unmatched, |meaning| &meaning.unmatched)
            .clone(),
        ignored: interpretation.map_or_else(Vec::new, |meaning| meaning.ignored.clone()),
        expanded: interpretation.map_or_else(Vec::new, |meaning| meaning.expansions.clone()),
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

/// Returns the nearest query that finds something, given that `found` is nothing: the same query without quotes and
/// exclusions or, failing that, its rarest word.
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
    // A query without quotes and exclusions is the one that has just found nothing.
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

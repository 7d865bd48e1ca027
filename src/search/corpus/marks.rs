//! Maps occurrences in folded text back to UTF-16 ranges of the original, for highlighting.

use crate::search::order;
use crate::text::chars::is_invisible;
use crate::text::fold::normalise;

/// Returns the UTF-16 ranges of `text` that correspond to the folded ranges `occurrences`, in order. Ranges that touch
/// or overlap are merged, and none splits a character.
#[must_use]
pub fn mark(text: &str, occurrences: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    let offsets = offsets(text);
    let mut joined: Vec<(u32, u32)> = Vec::new();
    for (start, end) in order::ascending(occurrences) {
        let first = offsets.get(start as usize);
        let last = (end as usize)
            .checked_sub(1)
            .and_then(|last| offsets.get(last));
        let (Some(&(start, _)), Some(&(_, end))) = (first, last) else {
            continue;
        };
        match joined.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => joined.push((start, end)),
        }
    }
    joined
}

/// Returns where each character of the folded text begins and ends in `text`, in UTF-16 code units. A character without
/// a shape of its own, such as a variation selector, extends the one before it.
fn offsets(text: &str) -> Vec<(u32, u32)> {
    let mut offsets: Vec<(u32, u32)> = Vec::new();
    let mut position = 0;
    for c in text.chars() {
        let end = position + c.len_utf16() as u32;
        if normalise(c).is_some() {
            offsets.push((position, end));
        } else if is_invisible(c)
            && let Some(last) = offsets.last_mut().filter(|last| last.1 == position)
        {
            last.1 = end;
        }
        position = end;
    }
    offsets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_reach_over_what_folding_leaves_out() {
        // 「I PARK 2 期」 folds to ipark2期.
        assert_eq!(mark("「I PARK 2 期」", vec![(0, 7)]), [(1, 11)]);
        assert_eq!(
            mark("「I PARK 2 期」", vec![(0, 1), (1, 5)]),
            [(1, 2), (3, 7)]
        );
    }

    #[test]
    fn marks_split_no_character() {
        // 𨋢 takes two UTF-16 units; the variation selector belongs to the character before it.
        assert_eq!(mark("搭𨋢上", vec![(1, 2)]), [(1, 3)]);
        assert_eq!(mark("葛\u{E0100}洲", vec![(0, 1)]), [(0, 3)]);
    }

    #[test]
    fn marks_that_touch_become_one() {
        assert_eq!(mark("北部都會區", vec![(0, 2), (2, 5), (1, 3)]), [(0, 5)]);
    }
}

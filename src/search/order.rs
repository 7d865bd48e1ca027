//! The one sort that search uses.
//!
//! Whatever is sorted is first packed into 64-bit keys: each further type that a generic sort is instantiated for would
//! add another copy of it to the module.

use std::collections::BinaryHeap;

/// Sorts `keys` in ascending order.
///
/// This is a heap sort, because it compiles to less code than the standard library's general sort, which is only faster
/// for more keys than there ever are here.
pub fn sort(keys: &mut Vec<u64>) {
    *keys = BinaryHeap::from(std::mem::take(keys)).into_sorted_vec();
}

/// Returns `pairs` in ascending order.
pub fn ascending(mut pairs: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    let mut keys = Vec::new();
    for &(first, second) in &pairs {
        keys.push(u64::from(first) << 32 | u64::from(second));
    }
    sort(&mut keys);
    for (pair, key) in pairs.iter_mut().zip(keys) {
        *pair = ((key >> 32) as u32, key as u32);
    }
    pairs
}

/// Returns scored indices by descending score and, for equal scores, ascending index.
///
/// Scores are rounded to `f32` and must not be negative: the bit patterns of such floats sort like the floats
/// themselves.
pub fn best_first(scored: &[(f64, usize)]) -> Vec<(f64, usize)> {
    let mut pairs = Vec::new();
    for &(score, index) in scored {
        pairs.push((!(score as f32).to_bits(), index as u32));
    }
    let mut scored = Vec::new();
    for (score, index) in ascending(pairs) {
        scored.push((f64::from(f32::from_bits(!score)), index as usize));
    }
    scored
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_comes_first_and_ties_keep_their_order() {
        assert_eq!(
            best_first(&[(0.5, 3), (2.0, 9), (0.0, 1), (2.0, 4)]),
            [(2.0, 4), (2.0, 9), (0.5, 3), (0.0, 1)]
        );
        assert_eq!(
            ascending(vec![(2, 1), (1, 9), (1, 2)]),
            [(1, 2), (1, 9), (2, 1)]
        );
    }
}

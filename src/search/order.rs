//! One sort for everything that is sorted here.
//!
//! Whatever is ordered is packed into 64-bit keys first: every other type that the library's sort is
//! compiled for is one more copy of it in the module.

use std::collections::BinaryHeap;

/// Sorts `keys` in ascending order. (A heap sort: it takes less code than the library's general sort,
/// which is faster for more keys than there ever are here.)
pub fn sort(keys: &mut Vec<u64>) {
    *keys = BinaryHeap::from(std::mem::take(keys)).into_sorted_vec();
}

/// Sorts pairs in ascending order.
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

/// Sorts indices by their score, the best first, and equal ones in ascending order. Scores are not
/// negative: the bits of such numbers order as the numbers do.
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

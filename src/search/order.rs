//! One sort for everything that is sorted here.
//!
//! Whatever is ordered is packed into 64-bit keys first: every other type that the library's sort is
//! compiled for is one more copy of it in the module.

/// Sorts pairs in ascending order.
pub fn ascending(pairs: impl Iterator<Item = (u32, u32)>) -> Vec<(u32, u32)> {
    let mut keys: Vec<u64> = pairs
        .map(|(first, second)| u64::from(first) << 32 | u64::from(second))
        .collect();
    keys.sort_unstable();
    keys.into_iter()
        .map(|key| ((key >> 32) as u32, key as u32))
        .collect()
}

/// Sorts indices by their score, the best first, and equal ones in ascending order. Scores are not
/// negative: the bits of such numbers order as the numbers do.
pub fn best_first(scored: impl Iterator<Item = (f64, usize)>) -> Vec<(f64, usize)> {
    let keys = scored.map(|(score, index)| (!(score as f32).to_bits(), index as u32));
    ascending(keys)
        .into_iter()
        .map(|(score, index)| (f64::from(f32::from_bits(!score)), index as usize))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_comes_first_and_ties_keep_their_order() {
        assert_eq!(
            best_first([(0.5, 3), (2.0, 9), (0.0, 1), (2.0, 4)].into_iter()),
            [(2.0, 4), (2.0, 9), (0.5, 3), (0.0, 1)]
        );
        assert_eq!(
            ascending([(2, 1), (1, 9), (1, 2)].into_iter()),
            [(1, 2), (1, 9), (2, 1)]
        );
    }
}

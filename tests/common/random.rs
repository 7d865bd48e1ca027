//! Random numbers, and runs of text.

use super::scan::Scan;

/// Random numbers that are the same in every run (SplitMix64).
pub struct Random(pub u64);

impl Random {
    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.bits() % end as u64) as usize
    }

    /// One of `items`.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// A run of `shortest` to `longest` characters of some field that is long enough.
    pub fn run(&mut self, scan: &Scan, shortest: usize, longest: usize) -> String {
        loop {
            let chars: Vec<char> = self.pick(&scan.fields).text.chars().collect();
            let length = shortest + self.below(longest - shortest + 1);
            if length <= chars.len() {
                let start = self.below(chars.len() - length + 1);
                return chars[start..start + length].iter().collect();
            }
        }
    }
}

//! Numbers of words ([`Tokens::key`](crate::text::tokens::Tokens::key)) → what has the words, by index: a sorted
//! list that is searched.

use super::order;

/// How many bits of an entry are the index.
const INDEX: u32 = 20;

/// Which indices belong to which keys.
#[derive(Debug, Clone)]
pub struct KeyIndex {
    /// The key, its lowest bits replaced by the index; ascending.
    entries: Vec<u64>,
}

impl KeyIndex {
    /// The index of pairs of a key and what it belongs to.
    #[must_use]
    pub fn of(pairs: Vec<(u64, usize)>) -> Self {
        let mut entries = Vec::new();
        for (key, index) in pairs {
            entries.push(key >> INDEX << INDEX | index as u64);
        }
        order::sort(&mut entries);
        Self { entries }
    }

    /// What belongs to `key`, ascending.
    pub fn with(&self, key: u64) -> impl Iterator<Item = usize> + '_ {
        let key = key >> INDEX;
        let first = self.entries.partition_point(|&entry| entry >> INDEX < key);
        let same = self.entries[first..].iter();
        same.take_while(move |&&entry| entry >> INDEX == key)
            .map(|entry| (entry & ((1 << INDEX) - 1)) as usize)
    }
}

//! Keeps bullets and item numbers that stand on lines of their own until their text comes.
//!
//! Some PDF tools write a column of bullets before the column of their texts; others write the bullet of an outer item
//! before the inner list. So items wait in groups: the text that comes next belongs to the last group, and what is left
//! of earlier groups comes later.

use std::collections::{BTreeMap, VecDeque};

use crate::document::reading::paragraphs::paragraph::{Mark, Paragraph};

/// The items that wait for their text.
#[derive(Debug, Default)]
pub(super) struct Waiting {
    groups: Vec<Group>,
    /// Whether the line before was one of them.
    is_next: bool,
}

/// Consecutive items.
#[derive(Debug, Default)]
struct Group {
    items: VecDeque<Paragraph>,
    /// How many items there are of each level.
    levels: BTreeMap<u8, usize>,
    /// Whether the text before them announces a list of their own, which then comes first.
    announced: bool,
    /// Whether other items came between them and the next text.
    is_parted: bool,
}

impl Group {
    /// Returns the level of the deepest item, and whether all items have that level.
    fn deepest(&self) -> (u8, bool) {
        let deepest = self.levels.keys().next_back().copied();
        (deepest.unwrap_or_default(), self.levels.len() == 1)
    }

    fn push(&mut self, item: Paragraph) {
        *self.levels.entry(level(&item)).or_default() += 1;
        self.items.push_back(item);
    }

    fn remove(&mut self, index: usize) -> Option<Paragraph> {
        let item = self.items.remove(index)?;
        if let Some(count) = self.levels.get_mut(&level(&item)) {
            *count -= 1;
        }
        self.levels.retain(|_, count| *count > 0);
        Some(item)
    }
}

fn level(item: &Paragraph) -> u8 {
    match item.mark {
        Mark::Bullet(level) => level,
        _ => 0,
    }
}

impl Waiting {
    /// Returns whether the line before was a waiting item, so that the next text is its own.
    pub(super) fn is_next(&self) -> bool {
        self.is_next
    }

    /// Returns whether any item is waiting.
    pub(super) fn is_any(&self) -> bool {
        !self.groups.is_empty()
    }

    /// Adds `item`. If the text before has `announced` a list, that list comes first.
    pub(super) fn push(&mut self, item: Paragraph, announced: bool) {
        if let Some(group) = self.groups.last_mut().filter(|_| self.is_next) {
            group.push(item);
        } else {
            self.pass();
            let mut group = Group {
                announced,
                ..Group::default()
            };
            group.push(item);
            self.groups.push(group);
        }
        self.is_next = true;
    }

    /// Removes and returns the item that the next text belongs to, and whether that is in doubt.
    pub(super) fn pop(&mut self) -> Option<(Paragraph, bool)> {
        self.is_next = false;
        let group = self.groups.last_mut()?;
        let (deepest, is_column) = group.deepest();
        let is_first = |item: &Paragraph| !group.announced || level(item) == deepest;
        let index = group.items.iter().position(is_first)?;
        let item = group.remove(index)?;
        let in_doubt = group.is_parted || !is_column;
        if group.items.is_empty() {
            self.groups.pop();
        }
        Some((item, in_doubt))
    }

    /// Notes that another item is on this line.
    pub(super) fn pass(&mut self) {
        self.is_next = false;
        // Earlier groups were parted when this one came.
        if let Some(group) = self.groups.last_mut() {
            group.is_parted = true;
        }
    }

    /// Removes and returns all waiting items in order of the text.
    pub(super) fn take(&mut self) -> impl Iterator<Item = Paragraph> + use<> {
        self.is_next = false;
        let groups = std::mem::take(&mut self.groups);
        groups.into_iter().flat_map(|group| group.items)
    }
}

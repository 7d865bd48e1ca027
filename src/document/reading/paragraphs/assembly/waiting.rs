//! Bullets and numbers of list items that stand on lines of their own and wait for their words.
//!
//! Some PDF tools write a column of bullets before the column of their texts, others the bullet of an outer
//! list before the inner list that comes first. So items wait in groups: the words that come next belong to
//! the group right before them, what is left of earlier groups comes later.

use std::collections::{BTreeMap, VecDeque};

use crate::document::reading::paragraphs::paragraph::{Mark, Paragraph};

/// The items that wait.
#[derive(Debug, Default)]
pub(super) struct Waiting {
    groups: Vec<Group>,
    /// Whether one of them stands on the line before.
    is_next: bool,
}

/// Items with nothing between them.
#[derive(Debug, Default)]
struct Group {
    items: VecDeque<Paragraph>,
    /// How many of them have each level.
    levels: BTreeMap<u8, usize>,
    /// Whether the words before them say that a list of their own comes first.
    announced: bool,
    /// Whether other items have stood between them and the words to come.
    is_parted: bool,
}

impl Group {
    /// The level of its deepest item, and whether all are of that level.
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
    /// Whether the words that come next are those of an item on the line before.
    pub(super) fn is_next(&self) -> bool {
        self.is_next
    }

    /// Whether any item waits.
    pub(super) fn is_any(&self) -> bool {
        !self.groups.is_empty()
    }

    /// Lets `item` wait; a list of its own comes first where that is `announced`.
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

    /// The item that the words which come next belong to, and whether that is in doubt.
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

    /// Says that another item stands on this line.
    pub(super) fn pass(&mut self) {
        self.is_next = false;
        // Those before the last one were parted when it came.
        if let Some(group) = self.groups.last_mut() {
            group.is_parted = true;
        }
    }

    /// Takes out all that still wait, in the order of the text.
    pub(super) fn take(&mut self) -> impl Iterator<Item = Paragraph> + use<> {
        self.is_next = false;
        let groups = std::mem::take(&mut self.groups);
        groups.into_iter().flat_map(|group| group.items)
    }
}

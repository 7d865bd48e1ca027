//! Pieces, the titles and blocks of proposals, counted through the document.

use crate::annotation::model::Place;

/// For each proposal the number of its title.
pub struct Pieces {
    titles: Vec<u32>,
}

impl Pieces {
    /// For proposals of so many blocks.
    pub fn of(blocks: impl Iterator<Item = usize>) -> Self {
        let mut titles = vec![0];
        let mut next = 0;
        for count in blocks {
            next += 1 + count as u32;
            titles.push(next);
        }
        Self { titles }
    }

    /// The number of the piece at `place`.
    pub fn number(&self, place: Place) -> u32 {
        let title = self.titles[place.proposal as usize];
        place.block.map_or(title, |block| title + 1 + block)
    }

    /// Where the piece with a number stands; `None` behind the document.
    pub fn place(&self, piece: u32) -> Option<Place> {
        let proposal = self.titles.partition_point(|&title| title <= piece);
        // The last number is that of a title behind the document.
        if proposal >= self.titles.len() {
            return None;
        }
        let proposal = proposal as u32 - 1;
        let block = (piece - self.titles[proposal as usize]).checked_sub(1);
        Some(Place { proposal, block })
    }
}

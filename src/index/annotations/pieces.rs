//! Pieces: the titles and blocks of proposals, numbered through the document.

use crate::annotation::model::Place;

/// The numbers of all pieces.
pub struct Pieces {
    /// The number of each proposal's title, and of one after the last proposal.
    titles: Vec<u32>,
}

impl Pieces {
    /// Numbers the pieces of proposals with these numbers of blocks.
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

    /// The place of the piece with this number; `None` after the end of the document.
    pub fn place(&self, piece: u32) -> Option<Place> {
        let proposal = self.titles.partition_point(|&title| title <= piece);
        if proposal >= self.titles.len() {
            return None;
        }
        let proposal = proposal as u32 - 1;
        let block = (piece - self.titles[proposal as usize]).checked_sub(1);
        Some(Place { proposal, block })
    }
}

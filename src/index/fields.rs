//! The fields that are searched, in the order of the folded text: for each proposal its title, its blocks and its
//! footnotes.

/// Which part of a proposal a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldPlace {
    /// Its title.
    Title,
    /// A block.
    Block(u32),
    /// A footnote.
    Footnote(u32),
}

/// The fields of a proposal with this many blocks and footnotes, in order.
#[must_use]
pub fn places(blocks: usize, footnotes: usize) -> Vec<FieldPlace> {
    let mut places = vec![FieldPlace::Title];
    places.extend((0..blocks as u32).map(FieldPlace::Block));
    places.extend((0..footnotes as u32).map(FieldPlace::Footnote));
    places
}

#[cfg(not(target_arch = "wasm32"))]
mod of_document {
    use super::{FieldPlace, places};
    use crate::document::model::{Document, Proposal};

    fn texts_of(proposal: &Proposal) -> impl Iterator<Item = &str> {
        let places = places(proposal.blocks.len(), proposal.footnotes.len());
        places.into_iter().map(|place| match place {
            FieldPlace::Title => proposal.title.as_str(),
            FieldPlace::Block(index) => &proposal.blocks[index as usize].text,
            FieldPlace::Footnote(index) => &proposal.footnotes[index as usize].text,
        })
    }

    /// The texts of all fields of `document`.
    #[must_use]
    pub fn texts(document: &Document) -> Vec<&str> {
        document.proposals.iter().flat_map(texts_of).collect()
    }

    /// For each field of `document` the index of its proposal.
    #[must_use]
    pub fn proposals(document: &Document) -> Vec<usize> {
        let proposals = document.proposals.iter().enumerate();
        proposals
            .flat_map(|(index, proposal)| texts_of(proposal).map(move |_| index))
            .collect()
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use of_document::{proposals, texts};

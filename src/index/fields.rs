//! The fields of a document that search looks in, in the order of the folded text: of each proposal its title, its
//! blocks, its footnotes. `search::fields` says the same of a document that was compiled.

use crate::document::model::{Document, Proposal};

fn of(proposal: &Proposal) -> impl Iterator<Item = &str> {
    let blocks = proposal.blocks.iter().map(|block| block.text.as_str());
    let footnotes = proposal.footnotes.iter();
    let footnotes = footnotes.map(|footnote| footnote.text.as_str());
    std::iter::once(proposal.title.as_str())
        .chain(blocks)
        .chain(footnotes)
}

/// Their texts.
#[must_use]
pub fn texts(document: &Document) -> Vec<&str> {
    document.proposals.iter().flat_map(of).collect()
}

/// The index of the proposal that each belongs to.
#[must_use]
pub fn proposals(document: &Document) -> Vec<usize> {
    let proposals = document.proposals.iter().enumerate();
    proposals
        .flat_map(|(index, proposal)| of(proposal).map(move |_| index))
        .collect()
}

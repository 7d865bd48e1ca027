//! The fields of a document (titles, blocks and footnotes), in the order of the postings, and the weight of an
//! occurrence in each.

use crate::index::Stored;
use crate::index::fields::{FieldPlace, places};
use crate::index::text::TextRange;
use crate::text::fold::normalise;

/// The weight of an occurrence in a title.
pub const TITLE: f64 = 3.0;
/// The weight of an occurrence in a run-in heading.
pub const RUN_IN_HEADING: f64 = 1.8;
/// The weight of any other occurrence.
pub const BODY: f64 = 1.0;

/// A title, block or footnote of a proposal.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The index of its proposal.
    pub proposal: usize,
    /// Which part of the proposal it is.
    pub place: FieldPlace,
    /// Its text.
    pub text: TextRange,
    /// The length of its run-in heading, in folded characters; 0 if it has none.
    pub heading: u32,
}

/// Returns the fields of `stored`, proposal by proposal.
#[must_use]
pub fn of(stored: &Stored<'_>) -> Vec<Field> {
    let mut fields = Vec::new();
    for (proposal, record) in stored.proposals().iter().enumerate() {
        for place in places(record.blocks.len(), record.footnotes.len()) {
            let mut heading = 0;
            let text = match place {
                FieldPlace::Title => record.title,
                FieldPlace::Footnote(index) => record.footnotes[index as usize].text,
                FieldPlace::Block(index) => {
                    let block = &record.blocks[index as usize];
                    let range = block.text.prefix(block.heading);
                    stored
                        .text()
                        .each_char(range, &mut |c| heading += u32::from(normalise(c).is_some()));
                    block.text
                }
            };
            fields.push(Field {
                proposal,
                place,
                text,
                heading,
            });
        }
    }
    fields
}

//! The fields that search looks in: of each proposal its title, its blocks and its footnotes, in
//! the order in which the postings have them.

use crate::index::Stored;
use crate::index::text::TextRange;
use crate::text::fold::normalise;

/// Weight of an occurrence in a title.
pub const TITLE: f64 = 3.0;
/// Weight of an occurrence in a run-in heading.
pub const RUN_IN_HEADING: f64 = 1.8;
/// Weight of any other occurrence.
pub const BODY: f64 = 1.0;

/// A field.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The index of its proposal.
    pub proposal: usize,
    /// What of the proposal it is.
    pub place: FieldPlace,
    /// Its text.
    pub text: TextRange,
    /// How many folded characters of it are a run-in heading.
    pub heading: u32,
}

/// What of a proposal a field is; indices count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldPlace {
    /// Its title.
    Title,
    /// A block.
    Block(u32),
    /// A footnote.
    Footnote(u32),
}

/// All fields of a document.
#[must_use]
pub fn of(stored: &Stored<'_>) -> Vec<Field> {
    let mut fields = Vec::new();
    for (proposal, record) in stored.proposals().iter().enumerate() {
        fields.push(Field {
            proposal,
            place: FieldPlace::Title,
            text: record.title,
            heading: 0,
        });
        for (index, block) in (0..).zip(&record.blocks) {
            let mut heading = 0;
            let range = block.text.prefix(block.heading);
            stored
                .text()
                .each_char(range, &mut |c| heading += u32::from(normalise(c).is_some()));
            fields.push(Field {
                proposal,
                place: FieldPlace::Block(index),
                text: block.text,
                heading,
            });
        }
        for (index, footnote) in (0..).zip(&record.footnotes) {
            fields.push(Field {
                proposal,
                place: FieldPlace::Footnote(index),
                text: footnote.text,
                heading: 0,
            });
        }
    }
    fields
}

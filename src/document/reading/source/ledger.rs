//! The account of every character of the source: where in the document it went, or as what it was
//! consumed. What has no entry was lost, and the reader says so.

use std::ops::Range;

/// A place in the document that text can go to. Numbers are those of the document; indices count
/// from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The document's title.
    Title,
    /// Its organisation.
    Organisation,
    /// A paragraph of the preface.
    Preface(usize),
    /// The summary's introduction.
    SummaryIntro,
    /// A paragraph of the summary: index into its domains, index of the paragraph.
    SummaryDomain(usize, usize),
    /// A domain's heading, by index.
    DomainHeading(usize),
    /// A domain's lead, by index.
    DomainLead(usize),
    /// A section's title: index of the domain, index of the section.
    SectionTitle(usize, usize),
    /// A section's lead.
    SectionLead(usize, usize),
    /// A proposal's title, by index.
    ProposalTitle(usize),
    /// A block: index of the proposal, index of the block.
    Block(usize, usize),
    /// A footnote: index of the proposal, index of the footnote.
    Footnote(usize, usize),
    /// A paragraph behind the proposals.
    Appendix(usize),
}

/// What text was consumed as, instead of being kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Consumed {
    /// The glyph that opens a list item.
    Bullet,
    /// The numeral or label of a heading, with its punctuation.
    Numeral,
    /// A printed page number.
    PageNumber,
    /// A line that the pages repeat at their head or foot.
    RunningHead,
    /// A footnote's marker, in the text or before the note.
    FootnoteMarker,
    /// A line drawn with characters.
    Rule,
    /// The hyphen of a word that a line's end broke.
    Hyphen,
    /// The line that heads the summary.
    SummaryHeading,
    /// The line that says that the document ends.
    EndMark,
}

/// What became of a piece of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is part of the text at this place.
    Kept(Place),
    /// It is not in the document's text.
    Consumed(Consumed),
}

/// A piece of the source and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Bytes of the source.
    pub range: Range<usize>,
    /// What became of them.
    pub fate: Fate,
}

/// All entries, in the order of the source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    entries: Vec<Entry>,
}

impl Ledger {
    /// Enters that `range` was kept or consumed.
    pub fn enter(&mut self, range: Range<usize>, fate: Fate) {
        if !range.is_empty() {
            self.entries.push(Entry { range, fate });
        }
    }

    /// The entries in the order of the source.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Sorts the entries into the order of the source.
    pub fn close(&mut self) {
        self.entries.sort_by_key(|entry| entry.range.start);
    }

    /// The pieces of `source` with something to see in them that have no entry or two.
    #[must_use]
    pub fn unaccounted(&self, source: &str) -> Vec<Range<usize>> {
        let mut lost = Vec::new();
        let mut position = 0;
        for Entry { range, .. } in &self.entries {
            if range.start < position {
                lost.push(range.start..position.min(range.end));
            } else {
                lost.push(position..range.start);
            }
            position = position.max(range.end);
        }
        lost.push(position..source.len());
        lost.retain(|range| {
            !source[range.clone()]
                .chars()
                .all(crate::text::chars::is_blank)
        });
        lost
    }
}

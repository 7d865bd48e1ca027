//! Accounts for every character of the source: where in the document it went, or as what it was dropped. Text without
//! an entry was lost, and the reader reports it.

use std::ops::Range;

/// A place in the document that text can go to. All indices count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The document's title.
    Title,
    /// Its organisation.
    Organisation,
    /// A paragraph of the preface, by index.
    Preface(usize),
    /// The summary's introduction.
    SummaryIntro,
    /// A paragraph of the summary: index of the domain in the summary, index of the paragraph.
    SummaryDomain(usize, usize),
    /// A domain's heading, by index.
    DomainHeading(usize),
    /// A domain's lead, by index.
    DomainLead(usize),
    /// A section's title: index of the domain, index of the section.
    SectionTitle(usize, usize),
    /// A section's lead: index of the domain, index of the section.
    SectionLead(usize, usize),
    /// A proposal's title, by index.
    ProposalTitle(usize),
    /// A block: index of the proposal, index of the block.
    Block(usize, usize),
    /// A footnote: index of the proposal, index of the footnote.
    Footnote(usize, usize),
    /// A paragraph after the proposals, by index.
    Appendix(usize),
}

/// Why text was left out of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Consumed {
    /// The glyph that opens a list item.
    Bullet,
    /// The numeral or label of a heading, with its punctuation.
    Numeral,
    /// The number signs before a heading in Markdown.
    HeadingSigns,
    /// A printed page number.
    PageNumber,
    /// A line that pages repeat at their head or foot.
    RunningHead,
    /// A footnote marker, in the text or before the note.
    FootnoteMarker,
    /// A line drawn with characters.
    Rule,
    /// The hyphen of a word that was broken at the end of a line.
    Hyphen,
    /// The heading of the summary.
    SummaryHeading,
    /// The line that marks the end of the document, such as 完.
    EndMark,
}

/// What became of a piece of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It became part of the text at this place.
    Kept(Place),
    /// It was left out of the document's text.
    Consumed(Consumed),
}

/// A piece of the source and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its bytes in the source.
    pub range: Range<usize>,
    /// What became of it.
    pub fate: Fate,
}

/// The entries for one source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    entries: Vec<Entry>,
}

impl Ledger {
    /// Records the fate of `range`. An empty range is ignored.
    pub fn enter(&mut self, range: Range<usize>, fate: Fate) {
        if !range.is_empty() {
            self.entries.push(Entry { range, fate });
        }
    }

    /// Returns the entries, which are in source order once the ledger is closed.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Sorts the entries into source order. Call this when the last one is entered.
    pub fn close(&mut self) {
        self.entries.sort_by_key(|entry| entry.range.start);
    }

    /// Returns the visible pieces of `source` that have no entry, or more than one. The ledger must be closed.
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

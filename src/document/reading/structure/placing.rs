//! Decides what each paragraph is, by its mark or else by its words and what follows, and adds it to the document
//! ([`super::outline`]).
//!
//! A paragraph without a mark is a heading if it stands alone above something that it can head.

use super::outline::Outline;
use super::standalone_lines::{is_short_line, stands_alone};
use super::unnumbered::{self, Heads};
use crate::document::reading::forms::enumerators::enumerates;
use crate::document::reading::forms::known::{is_end_mark, is_summary_heading, names_proposal};
use crate::document::reading::layout::Layout;
use crate::document::reading::paragraphs::paragraph::{Mark, Paragraph};
use crate::document::reading::source::ledger::{Consumed, Fate, Ledger, Place};

/// The document and the ledger while they grow.
pub struct Placing<'a> {
    source: &'a str,
    layout: &'a Layout,
    outline: Outline,
    ledger: &'a mut Ledger,
    /// Where each paragraph went, so that footnotes can be attached to it.
    places: Vec<Option<Place>>,
}

impl<'a> Placing<'a> {
    /// Starts with nothing placed.
    pub fn of(
        source: &'a str,
        layout: &'a Layout,
        outline: Outline,
        ledger: &'a mut Ledger,
    ) -> Self {
        Self {
            source,
            layout,
            outline,
            ledger,
            places: Vec::new(),
        }
    }

    /// Adds all `paragraphs` and returns the document. For each footnote, `anchors` gives the index of the paragraph
    /// with its marker.
    pub fn place_all(mut self, paragraphs: &[Paragraph], anchors: &[Option<usize>]) -> Outline {
        for (index, paragraph) in paragraphs.iter().enumerate() {
            let place = self.place(paragraph, &paragraphs[index + 1..], anchors[index]);
            if let Some(place) = place {
                self.keep(paragraph, place);
            }
            self.places.push(place);
        }
        self.outline
    }

    /// Adds `paragraph`, which `rest` follows, to the document and returns where it went.
    fn place(
        &mut self,
        paragraph: &Paragraph,
        rest: &[Paragraph],
        anchor: Option<usize>,
    ) -> Option<Place> {
        let text = paragraph.text(self.source);
        let outline = &mut self.outline;
        Some(match &paragraph.mark {
            Mark::None | Mark::Appendix
                if rest.iter().all(Paragraph::is_note) && is_end_mark(&text) =>
            {
                self.consume(paragraph, Consumed::EndMark);
                return None;
            }
            // It consisted only of a footnote marker, which was cut.
            Mark::None | Mark::Appendix if text.is_empty() => return None,
            Mark::Bullet(_) if text.is_empty() && !outline.has_open_proposal() => {
                let bullet = Fate::Consumed(Consumed::Bullet);
                self.ledger.enter(paragraph.mark_range.clone(), bullet);
                let message = "a bullet without words, in no proposal; left out";
                outline.remarks.doubt(paragraph.line, message);
                return None;
            }
            Mark::Domain(number) => outline.open_domain(paragraph, Some(number), text),
            Mark::Section(number) => outline.open_section(paragraph, Some(number), text),
            Mark::Proposal(number) => {
                self.ensure_domain(paragraph.line);
                self.outline.open_proposal(paragraph, Some(number), text)
            }
            Mark::Bullet(level) => outline.add_bulleted(paragraph, *level, text),
            Mark::Appendix => outline.add_to_appendix(text),
            Mark::Footnote { marker, .. } => {
                let marked = Fate::Consumed(Consumed::FootnoteMarker);
                self.ledger.enter(paragraph.mark_range.clone(), marked);
                // A paragraph that was only a marker has no place; that of the one before it is used.
                let until_anchor = anchor.map_or(&[][..], |anchor| &self.places[..=anchor]);
                let anchor = until_anchor.iter().rev().copied().flatten().next();
                outline.add_footnote(paragraph, marker, text, anchor)
            }
            Mark::None => return self.place_unmarked(paragraph, rest, text),
        })
    }

    /// Does the same for a paragraph that only its words and what follows say something about.
    fn place_unmarked(
        &mut self,
        paragraph: &Paragraph,
        rest: &[Paragraph],
        text: String,
    ) -> Option<Place> {
        let stands_alone = stands_alone(paragraph, self.source);
        let heads = self.heads(paragraph, rest);
        let is_on_cover = heads.is_some() && self.is_on_cover(&text, rest);
        let heads_proposals = heads == Some(Heads::Proposals);
        let heads_domain = self.layout.domain.is_none() && !self.layout.said.no_domains;
        if heads_proposals && heads_domain && !is_on_cover {
            return Some(self.outline.open_domain(paragraph, None, text));
        }
        if heads == Some(Heads::Proposal) && !is_on_cover {
            self.ensure_domain(paragraph.line);
            return Some(self.outline.open_proposal(paragraph, None, text));
        }
        if self.outline.is_before_domains() {
            return self.place_in_front(paragraph, text);
        }
        let may_open = heads_proposals && !self.layout.said.no_sections;
        if may_open && self.outline.has_labelled_sections() {
            self.outline.unlabelled.push(paragraph.line);
        } else if may_open {
            self.outline.unmarked_sections.push(paragraph.line);
            return Some(self.outline.open_section(paragraph, None, text));
        }
        let heads_measures = stands_alone && heads_measures(rest);
        Some(self.outline.add_plain(paragraph, heads_measures, text))
    }

    /// Returns what `paragraph`, followed by `rest`, heads, if it stands alone and heads anything but measures.
    fn heads(&self, paragraph: &Paragraph, rest: &[Paragraph]) -> Option<Heads> {
        let source = self.source;
        if self.layout.proposal.is_none() {
            return unnumbered::heads(paragraph, rest, source, self.layout);
        }
        // A guess is too weak to look further than the next paragraph.
        let is_over = rest
            .first()
            .is_some_and(|next| matches!(next.mark, Mark::Proposal(_)));
        // The title of a proposal in a second language heads no proposals.
        if names_proposal(&paragraph.text(source)) {
            return None;
        }
        let heads_proposals = if stands_alone(paragraph, source) && !self.layout.is_guess {
            heads_proposals(rest, source, self.layout)
        } else {
            is_over && is_short_line(paragraph, source)
        };
        heads_proposals.then_some(Heads::Proposals)
    }

    /// Opens the only domain of a document without domains; its first proposal is on `line`.
    fn ensure_domain(&mut self, line: usize) {
        if self.layout.domain.is_some() || !self.outline.is_before_domains() {
            return;
        }
        if !self.layout.said.no_domains {
            let message = "no heading of a domain stands before this proposal; it and those behind it are read as one domain, under the document's title";
            self.outline.remarks.doubt(line, message);
        }
        self.outline.open_only_domain(line);
    }

    /// Returns whether `text` is on the cover or before it.
    fn is_on_cover(&self, text: &str, rest: &[Paragraph]) -> bool {
        let front = &self.outline.front;
        let mut before_marks = rest.iter().take_while(|next| next.mark == Mark::None);
        let names = |next: &Paragraph| front.names(&next.text(self.source));
        self.outline.is_before_domains() && (front.names(text) || before_marks.any(names))
    }

    fn place_in_front(&mut self, paragraph: &Paragraph, text: String) -> Option<Place> {
        if is_summary_heading(&text) && self.outline.front.open_summary() {
            self.consume(paragraph, Consumed::SummaryHeading);
            return None;
        }
        Some(self.outline.add_to_front(text))
    }

    fn keep(&mut self, paragraph: &Paragraph, place: Place) {
        let as_what = match paragraph.mark {
            Mark::Bullet(_) => Consumed::Bullet,
            _ => Consumed::Numeral,
        };
        if !paragraph.is_note() {
            self.ledger
                .enter(paragraph.mark_range.clone(), Fate::Consumed(as_what));
        }
        for piece in &paragraph.pieces {
            self.ledger.enter(piece.clone(), Fate::Kept(place));
        }
    }

    fn consume(&mut self, paragraph: &Paragraph, as_what: Consumed) {
        for piece in &paragraph.pieces {
            self.ledger.enter(piece.clone(), Fate::Consumed(as_what));
        }
    }
}

/// Returns whether `rest`, footnotes aside, begins with something that a sub-heading can head.
fn heads_measures(rest: &[Paragraph]) -> bool {
    let next = rest.iter().find(|next| !next.is_note());
    next.is_some_and(|next| matches!(next.mark, Mark::Bullet(_) | Mark::None))
}

/// Returns whether the next mark in `rest`, with only paragraphs before it, is the number of a proposal, or the label
/// of a section if domain headings have no number.
fn heads_proposals(rest: &[Paragraph], source: &str, layout: &Layout) -> bool {
    // A numbered item is a measure, even if its number looks like another's.
    let tells = |next: &&Paragraph| {
        next.mark != Mark::None || stands_alone(next, source) || enumerates(&next.text(source))
    };
    let next = rest.iter().find(tells);
    next.is_some_and(|next| match next.mark {
        Mark::Proposal(_) => true,
        Mark::Section(_) => layout.domain.is_none(),
        _ => false,
    })
}

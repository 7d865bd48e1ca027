//! Paragraphs → the document: domains, sections, proposals, measures.
//!
//! Data moves through steps, each in its own file: bytes become lines ([`crate::document::reading::source::lines`]),
//! lines become paragraphs ([`crate::document::reading::paragraphs`]) with the help of the layout
//! ([`crate::document::reading::layout`]) and the pages ([`crate::document::reading::pages`]), and it is decided what each paragraph
//! is ([`super::placing`]), which the document grows by ([`super::outline`]). Each paragraph is entered in
//! the ledger as it finds its place; at the end the reader looks for text that has none.

use sha2::{Digest, Sha256};

use super::contents::demote_contents;
use super::ending::{mark_appendix, mark_signature};
use super::outline::Outline;
use crate::document::model::Document;
use crate::document::reading::detection::{guess, layouts};
use crate::document::reading::forms::footnote_markers::without_note;
use crate::document::reading::layout::Layout;
use crate::document::reading::pages::Pages;
use crate::document::reading::pages::follow::follow_pages;
use crate::document::reading::pages::running_heads::{RunningHead, running_heads};
use crate::document::reading::paragraphs::assembly::assemble;
use crate::document::reading::paragraphs::footnotes;
use crate::document::reading::paragraphs::hyphens::{self, Hyphens};
use crate::document::reading::paragraphs::overlong;
use crate::document::reading::paragraphs::paragraph::{Mark, Paragraph};
use crate::document::reading::paragraphs::run_ins;
use crate::document::reading::source::error::{Doubt, Error};
use crate::document::reading::source::ledger::{Consumed, Fate, Ledger, Place};
use crate::document::reading::source::lines::{Line, decode, number_at, split};
use crate::document::reading::source::manifest::Manifest;
use crate::document::reading::source::remarks::Remarks;

/// What the reader made of a text.
#[derive(Debug)]
pub struct Reading {
    /// The document, as far as it could be recovered.
    pub document: Document,
    /// What became of every character of the source.
    pub ledger: Ledger,
    /// How the booklet is typeset.
    pub layout: Layout,
    /// The running heads that were left out.
    pub running_heads: Vec<RunningHead>,
    /// Decisions worth a look.
    pub doubts: Vec<Doubt>,
    /// What is wrong; a document with errors is not built.
    pub errors: Vec<Error>,
}

/// Reads `bytes`, the content of `file`, as the document `id` that `manifest` describes.
///
/// # Errors
/// Where nothing can be recovered at all: no UTF-8, no text, no numbered proposals, pages that
/// contradict each other. Lesser errors are part of the reading.
pub fn read(id: &str, manifest: &Manifest, file: &str, bytes: &[u8]) -> Result<Reading, Error> {
    let source = decode(file, bytes)?;
    let lines = split(source);
    let digest = Sha256::digest(bytes);
    let sha256: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    for mut layout in layouts(&lines, &manifest.layout) {
        let mut remarks = Remarks::about(file);
        let pages = follow_pages(&lines, manifest, &mut layout, &mut remarks)?;
        let running_heads = running_heads(&lines, &layout, &pages);
        let mut reader = Reader {
            source,
            layout: &layout,
            outline: Outline::new(id, manifest, sha256.clone(), remarks),
            ledger: Ledger::default(),
            places: Vec::new(),
        };
        reader.read(&lines, &pages, &running_heads);
        let Reader {
            outline, ledger, ..
        } = reader;
        let Outline {
            document, remarks, ..
        } = outline;
        if !layout.is_guess || guess::holds(&document) {
            return Ok(Reading {
                document,
                ledger,
                layout,
                running_heads,
                doubts: remarks.doubts,
                errors: remarks.errors,
            });
        }
    }
    Err(guess::no_proposals(file, &lines))
}

/// A document and its account as they grow.
pub struct Reader<'a> {
    pub source: &'a str,
    pub layout: &'a Layout,
    pub outline: Outline,
    pub ledger: Ledger,
    /// Where each paragraph went, for the footnotes that are found in it.
    pub places: Vec<Option<Place>>,
}

impl Reader<'_> {
    fn read(&mut self, lines: &[Line<'_>], pages: &Pages, running_heads: &[RunningHead]) {
        let remarks = &mut self.outline.remarks;
        let mut paragraphs = assemble(
            self.source,
            lines,
            self.layout,
            pages,
            running_heads,
            &mut self.ledger,
            remarks,
        );
        self.cut_hyphens(&mut paragraphs, lines);
        for line in overlong::part(&mut paragraphs, self.source, lines) {
            let message = "read as a paragraph, because a sentence ends with it, though nothing sets it apart from the heading before";
            self.outline.remarks.doubt(line, message);
        }
        self.outline.front.split_cover(&mut paragraphs, self.source);
        run_ins::part(&mut paragraphs, self.source, self.layout);
        demote_contents(&mut paragraphs, self.source);
        mark_appendix(&mut paragraphs, self.source);
        let organisation = &self.outline.document.organisation;
        mark_signature(&mut paragraphs, self.source, organisation);
        let anchors = self.cut_footnote_markers(&mut paragraphs);
        self.doubt_markers(&paragraphs, lines);
        for (index, paragraph) in paragraphs.iter().enumerate() {
            let place = self.place(paragraph, &paragraphs[index + 1..], anchors[index]);
            if let Some(place) = place {
                self.keep(paragraph, place);
            }
            self.places.push(place);
        }
        self.outline.finish(self.layout);
        self.ledger.close();
        for lost in self.ledger.unaccounted(self.source) {
            let line = number_at(lines, lost.start);
            let found = format!("`{}` without one", self.source[lost].trim());
            self.outline
                .remarks
                .error(line, "every character to find its place", found);
        }
    }

    fn cut_hyphens(&mut self, paragraphs: &mut [Paragraph], lines: &[Line<'_>]) {
        let pieces = paragraphs.iter_mut().map(|paragraph| &mut paragraph.pieces);
        let Hyphens { cut, unsure } = hyphens::cut(pieces, self.source);
        for hyphen in cut {
            self.ledger.enter(hyphen, Fate::Consumed(Consumed::Hyphen));
        }
        for hyphen in unsure {
            let line = number_at(lines, hyphen.start);
            let message = "the hyphen at the end of the line is kept, though others went that broke a word; where it is not the word's own, take it out of the text";
            self.outline.remarks.doubt(line, message);
        }
    }

    /// Takes the markers of footnotes out of the text; returns for each footnote the paragraph
    /// that it belongs to.
    fn cut_footnote_markers(&mut self, paragraphs: &mut [Paragraph]) -> Vec<Option<usize>> {
        let mut anchors = vec![None; paragraphs.len()];
        for index in 0..paragraphs.len() {
            let Mark::Footnote(marker) = paragraphs[index].mark.clone() else {
                continue;
            };
            if let Some((anchor, range)) =
                footnotes::find_marker(&marker, &paragraphs[..index], self.source)
            {
                footnotes::cut(&mut paragraphs[anchor].pieces, &range);
                self.ledger
                    .enter(range, Fate::Consumed(Consumed::FootnoteMarker));
                anchors[index] = Some(anchor);
            }
        }
        anchors
    }

    /// Says where a footnote's number seems to be left in the text.
    fn doubt_markers(&mut self, paragraphs: &[Paragraph], lines: &[Line<'_>]) {
        for paragraph in paragraphs {
            for piece in &paragraph.pieces {
                let text = self.source[piece.clone()].trim_end();
                let unnoted = without_note(text);
                if unnoted.len() < text.len() {
                    let line = number_at(lines, piece.start);
                    let message = format!(
                        "`{}` looks like the number of a footnote, of which no note was found; read as text",
                        &text[unnoted.len()..]
                    );
                    self.outline.remarks.doubt(line, message);
                }
            }
        }
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

    pub fn consume(&mut self, paragraph: &Paragraph, as_what: Consumed) {
        for piece in &paragraph.pieces {
            self.ledger.enter(piece.clone(), Fate::Consumed(as_what));
        }
    }
}

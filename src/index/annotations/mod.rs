//! The section `annotations`: the facet values of titles and blocks, and the figures in blocks. Writer and reader side by
//! side.
//!
//! ```text
//! annotations  units: count
//!              facets: count, { key varint, number of values varint } …
//!              values, facet after facet: count varint, { piece varint, difference to the piece before, + 1 } …
//!              figures: count, { piece varint, difference to the piece before;
//!                                start varint, length varint, in UTF-16 units of the block;
//!                                kind + 8 · relation (0: none, else index + 1) varint; unit varint;
//!                                value number; number to, for a range or a change } …
//! ```
//!
//! `number.rs` describes how a number is written. A piece is the title or a block of a proposal, counted through the
//! document. The words are lines in the section `text`, each with a line feed after it: the units; for each facet its
//! names in Traditional Chinese and in English; for each value the value itself and its labels in the same two languages.
//! The value is an empty line if it is the same as its Chinese label; so is a missing English label.

mod number;
mod pieces;

use super::error::{FormatError, FormatErrorKind};
use super::records::ProposalRecord;
use super::text::{LINE_FEED, Text, TextRange};
use super::wire::{Reader, write_varint};
use crate::annotation::model::{
    AnnotatedFacet, AnnotatedValue, Annotations, FacetKey, FigureKind, FigureRelation, Place,
    StatedFigure,
};
use crate::document::model::Document;
use number::{read_number, write_number};
use pieces::Pieces;

/// The room for kinds of figures in a tag: the relation is a multiple of it.
const KIND_CODES: u32 = 8;

/// Writes the `annotations` of `document`, and appends their words to `text`.
#[must_use]
pub fn write(annotations: &Annotations, document: &Document, text: &mut Vec<u16>) -> Vec<u8> {
    let proposals = document.proposals.iter();
    let mut writer = Writer {
        bytes: Vec::new(),
        text,
        pieces: Pieces::of(proposals.map(|proposal| proposal.blocks.len())),
    };
    let units = writer.units(&annotations.figures);
    writer.facets(&annotations.facets);
    writer.places(&annotations.facets);
    writer.figures(&annotations.figures, &units);
    writer.bytes
}

/// Reads what [`write()`] wrote for a document with these `proposals`. It pops its words from `lines`, the lines after
/// the document's own texts in reverse order.
///
/// # Errors
/// If it is anything else.
pub fn read<'a>(
    bytes: Reader<'a>,
    text: &'a Text,
    lines: &'a mut Vec<TextRange>,
    proposals: &'a [ProposalRecord],
) -> Result<Annotations, FormatError> {
    let mut blocks = Vec::new();
    for proposal in proposals {
        blocks.push(proposal.blocks.len());
    }
    let mut reader = AnnotationReader {
        bytes,
        text,
        lines,
        proposals,
        pieces: Pieces::of(blocks.into_iter()),
    };
    let units = reader.units();
    let mut facets = reader.facets();
    reader.places(&mut facets);
    let figures = reader.figures(&units);
    reader.bytes.finish()?;
    Ok(Annotations { facets, figures })
}

struct Writer<'a> {
    bytes: Vec<u8>,
    text: &'a mut Vec<u16>,
    pieces: Pieces,
}

struct AnnotationReader<'a> {
    bytes: Reader<'a>,
    text: &'a Text,
    lines: &'a mut Vec<TextRange>,
    proposals: &'a [ProposalRecord],
    pieces: Pieces,
}

// Each method of the writer has a counterpart of the same name in the reader.

impl Writer<'_> {
    fn number(&mut self, value: u32) {
        write_varint(&mut self.bytes, value);
    }

    fn line(&mut self, words: &str) {
        self.text.extend(words.encode_utf16());
        self.text.push(LINE_FEED);
    }

    fn units<'f>(&mut self, figures: &'f [(Place, StatedFigure)]) -> Vec<&'f str> {
        let mut units: Vec<&str> = Vec::new();
        for (_, figure) in figures {
            if !units.contains(&figure.unit.as_str()) {
                units.push(&figure.unit);
            }
        }
        self.number(units.len() as u32);
        units.iter().for_each(|unit| self.line(unit));
        units
    }

    fn facets(&mut self, facets: &[AnnotatedFacet]) {
        self.number(facets.len() as u32);
        for facet in facets {
            self.number(facet.key as u32);
            self.number(facet.values.len() as u32);
            facet.names.iter().for_each(|name| self.line(name));
            for AnnotatedValue { value, labels, .. } in &facet.values {
                self.line(if *value == labels[0] { "" } else { value });
                labels.iter().for_each(|label| self.line(label));
            }
        }
    }

    fn places(&mut self, facets: &[AnnotatedFacet]) {
        for value in facets.iter().flat_map(|facet| &facet.values) {
            self.number(value.places.len() as u32);
            let mut before = 0;
            for place in &value.places {
                let piece = self.pieces.number(*place) + 1;
                self.number(piece - before);
                before = piece;
            }
        }
    }

    fn figures(&mut self, figures: &[(Place, StatedFigure)], units: &[&str]) {
        self.number(figures.len() as u32);
        let mut before = 0;
        for (place, figure) in figures {
            let piece = self.pieces.number(*place);
            self.number(piece - before);
            before = piece;
            self.number(figure.start);
            self.number(figure.end - figure.start);
            let relation = figure.relation.map_or(0, |relation| relation as u32 + 1);
            self.number(figure.kind as u32 + KIND_CODES * relation);
            let unit = units.iter().position(|unit| *unit == figure.unit);
            self.number(unit.unwrap_or_default() as u32);
            write_number(&mut self.bytes, figure.value);
            if let Some(to) = figure.to {
                write_number(&mut self.bytes, to);
            }
        }
    }
}

impl AnnotationReader<'_> {
    fn number(&mut self) -> u32 {
        self.bytes.varint()
    }

    fn line(&mut self) -> String {
        let Some(line) = self.lines.pop() else {
            self.bytes.fail(FormatErrorKind::Truncated);
            return String::new();
        };
        self.text.string(line)
    }

    fn units(&mut self) -> Vec<String> {
        let mut units = Vec::new();
        for _ in 0..self.bytes.count() {
            units.push(self.line());
        }
        units
    }

    fn facets(&mut self) -> Vec<AnnotatedFacet> {
        let mut facets = Vec::new();
        for _ in 0..self.bytes.count() {
            let key = self.number() as usize;
            let Some(&key) = FacetKey::ALL.get(key) else {
                self.bytes.fail(FormatErrorKind::OutOfRange);
                break;
            };
            let count = self.number();
            let names = [self.line(), self.line()];
            let mut values = Vec::new();
            for _ in 0..count {
                if self.bytes.check().is_err() {
                    break;
                }
                values.push(self.value());
            }
            facets.push(AnnotatedFacet { key, names, values });
        }
        facets
    }

    fn value(&mut self) -> AnnotatedValue {
        let mut value = self.line();
        let labels = [self.line(), self.line()];
        if value.is_empty() {
            value.clone_from(&labels[0]);
        }
        AnnotatedValue {
            value,
            labels,
            places: Vec::new(),
        }
    }

    fn places(&mut self, facets: &mut [AnnotatedFacet]) {
        for facet in facets {
            for value in &mut facet.values {
                let count = self.bytes.count();
                value.places.reserve(count);
                let mut piece = 0u32;
                for _ in 0..count {
                    piece = piece.wrapping_add(self.number());
                    value.places.push(self.place(piece.wrapping_sub(1)));
                }
            }
        }
    }

    fn place(&mut self, piece: u32) -> Place {
        self.pieces.place(piece).unwrap_or_else(|| {
            self.bytes.fail(FormatErrorKind::OutOfRange);
            Place {
                proposal: 0,
                block: None,
            }
        })
    }

    fn figures(&mut self, units: &[String]) -> Vec<(Place, StatedFigure)> {
        let mut figures = Vec::new();
        let mut piece = 0u32;
        for _ in 0..self.bytes.count() {
            piece = piece.wrapping_add(self.number());
            let place = self.place(piece);
            let Some(figure) = self.figure(units) else {
                self.bytes.fail(FormatErrorKind::OutOfRange);
                break;
            };
            if place.block.is_none_or(|block| {
                let blocks = &self.proposals[place.proposal as usize].blocks;
                figure.end > blocks[block as usize].text.length()
            }) {
                self.bytes.fail(FormatErrorKind::OutOfRange);
                break;
            }
            figures.push((place, figure));
        }
        figures
    }

    fn figure(&mut self, units: &[String]) -> Option<StatedFigure> {
        let start = self.number();
        let end = start.saturating_add(self.number());
        let tag = self.number();
        let unit = units.get(self.number() as usize)?.clone();
        let kind = *FigureKind::ALL.get((tag % KIND_CODES) as usize)?;
        let relation = match (tag / KIND_CODES).checked_sub(1) {
            None => None,
            Some(index) => Some(*FigureRelation::ALL.get(index as usize)?),
        };
        let has_two = matches!(
            relation,
            Some(FigureRelation::Range | FigureRelation::Change)
        );
        Some(StatedFigure {
            kind,
            value: read_number(&mut self.bytes),
            to: has_two.then(|| read_number(&mut self.bytes)),
            relation,
            unit,
            start,
            end,
        })
    }
}

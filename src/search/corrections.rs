//! The pieces of a query of which nothing is known → what they were meant to be.
//!
//! A slip does not keep to the borders that a query is cut at: 北步都會區 is cut behind 步. So a piece of which nothing
//! is known is looked at together with what stands around it, the widest run first, and what a correction takes in is
//! read no more.

use std::ops::Range;

use super::PolicyDocument;
use super::reading::Reading;
use super::results::Correction;
use super::segment::{Piece, PieceKind};
use crate::text::tokens::Tokens;

/// Slips are looked for in runs of so many units.
const LONGEST_SLIP: usize = 9;

impl PolicyDocument<'_> {
    /// Replaces pieces that are slips of the finger by what they were meant to be.
    pub(super) fn correct(&self, tokens: &Tokens, pieces: &mut Vec<Piece>, reading: &mut Reading) {
        let mut index = 0;
        while index < pieces.len() {
            let piece = pieces[index].clone();
            if piece.kind != PieceKind::Unknown {
                index += 1;
                continue;
            }
            let (start, end) = (piece.units.start, piece.units.end);
            let correction = if tokens.units[start].is_word {
                let word = self.postings.alphabet().run(tokens.text(start, end));
                self.latin_correction(&word).map(|word| (start, end, word))
            } else {
                self.correction_around(tokens, start..end, surroundings(tokens, pieces, index))
            };
            let Some((start, end, run)) = correction else {
                index += 1;
                continue;
            };
            self.read_corrected(tokens.text(start, end), &run, reading);
            reading.corrections.push(Correction {
                from: tokens.written(start, end),
                to: self.shown(&run),
            });
            // What the correction took in of the pieces around it is read no more.
            pieces.retain_mut(|piece| {
                let (from, to) = (piece.units.start, piece.units.end);
                if to <= start || from >= end {
                    return true;
                }
                if from < start {
                    piece.units.end = start;
                } else if to > end {
                    piece.units.start = end;
                } else {
                    return false;
                }
                true
            });
            let is_behind = |piece: &Piece| piece.units.start >= end;
            index = pieces.iter().position(is_behind).unwrap_or(pieces.len());
        }
    }

    /// Reads the run that `typed` was corrected to.
    fn read_corrected(&self, typed: &[char], run: &[u16], reading: &mut Reading) {
        let tokens = Tokens::of(&self.shown(run), self.stored.variants());
        let units = 0..tokens.units.len();
        let kind = PieceKind::Known;
        self.read_piece(&tokens, &Piece { units, kind }, reading);
        let certainty = self.certainty(&self.postings.alphabet().run(typed), run);
        if let Some(concept) = reading.concepts.last_mut() {
            concept.doubt(certainty);
        }
    }

    /// The widest run of `around` that has all of `units` and is one slip away from a run of the document.
    fn correction_around(
        &self,
        tokens: &Tokens,
        units: Range<usize>,
        around: Range<usize>,
    ) -> Option<(usize, usize, Vec<u16>)> {
        // In a whole sentence something is always one slip away from something.
        if around.len() > LONGEST_SLIP {
            return None;
        }
        let (first, last) = (around.start, around.end);
        let (start, end) = (units.start, units.end);
        for length in (1..=last - first).rev() {
            for from in first..=start.min(last - length) {
                let to = from + length;
                if to < end {
                    continue;
                }
                let run = self.postings.alphabet().run(tokens.text(from, to));
                let is_whole = (from == 0 || !tokens.is_run(from - 1, from + 1))
                    && (to == tokens.units.len() || !tokens.is_run(to - 1, to + 1));
                if let Some(corrected) = self.chinese_correction(&run, is_whole) {
                    return Some((from, to, corrected));
                }
            }
        }
        None
    }
}

/// The units around the piece at `index` that may be part of one slip with it: as far as nothing parts them, a stop
/// word of several characters no less than a mark.
fn surroundings(tokens: &Tokens, pieces: &[Piece], index: usize) -> Range<usize> {
    let joins = |border: usize, piece: &Piece| {
        let parts = piece.kind == PieceKind::StopWord && piece.units.len() > 1;
        tokens.is_run(border - 1, border + 1) && !parts
    };
    let (mut first, mut last) = (index, index);
    while first > 0 && joins(pieces[first].units.start, &pieces[first - 1]) {
        first -= 1;
    }
    while last + 1 < pieces.len() && joins(pieces[last].units.end, &pieces[last + 1]) {
        last += 1;
    }
    pieces[first].units.start..pieces[last].units.end
}

//! The pieces of a query of which nothing is known → the query as it was meant to be.
//!
//! A slip does not keep to the borders that a query is cut at: 北步都會區 is cut behind 步. So a piece of which nothing
//! is known is looked at together with what stands around it, the widest run first, and what a correction takes in is
//! looked at no more.

use std::ops::Range;

use super::PolicyDocument;
use super::results::Correction;
use super::segment::{Piece, PieceKind};
use crate::text::tokens::Tokens;

/// Slips are looked for in runs of so many units.
const LONGEST_SLIP: usize = 9;

/// A query without its slips of the finger.
#[derive(Debug, Clone)]
pub struct Corrected {
    /// What was meant.
    pub text: String,
    /// What was taken for slips, in order.
    pub corrections: Vec<Correction>,
    /// Whether any of them is but a guess.
    pub is_guess: bool,
}

impl PolicyDocument<'_> {
    /// What was meant by `tokens`, which were cut into `pieces`; `None` where there are no slips.
    pub(super) fn corrected(&self, tokens: &Tokens, pieces: &[Piece]) -> Option<Corrected> {
        let mut corrections = Vec::new();
        let mut others = Vec::new();
        let mut is_guess = false;
        let mut settled = 0;
        for (index, piece) in pieces.iter().enumerate() {
            let units = piece.units.clone();
            if piece.kind != PieceKind::Unknown || units.start < settled {
                continue;
            }
            let slip = if tokens.units[units.start].is_word {
                let word = self
                    .postings
                    .alphabet()
                    .run(tokens.text(units.start, units.end));
                self.latin_correction(&word).map(|word| (units, word))
            } else {
                let around = surroundings(tokens, pieces, index);
                self.slip_around(tokens, units, around.start.max(settled)..around.end)
            };
            let Some((slip, run)) = slip else {
                continue;
            };
            let typed = self
                .postings
                .alphabet()
                .run(tokens.text(slip.start, slip.end));
            is_guess |= self.is_guess(&typed, &run);
            settled = slip.end;
            let from = tokens.written(slip.start, slip.end);
            let to = self.shown(&run);
            others.push((slip, to.clone()));
            corrections.push(Correction { from, to });
        }
        (!corrections.is_empty()).then(|| Corrected {
            text: tokens.with_units(&others),
            corrections,
            is_guess,
        })
    }

    /// The widest run of `around` that has all of `units` and is one slip away from a run of the document, and that
    /// run.
    fn slip_around(
        &self,
        tokens: &Tokens,
        units: Range<usize>,
        around: Range<usize>,
    ) -> Option<(Range<usize>, Vec<u16>)> {
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
                    return Some((from..to, corrected));
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

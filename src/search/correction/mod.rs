//! The pieces of a query of which nothing is known → the query as it was meant to be.
//!
//! A slip does not keep to the borders that a query is cut at: 北步都會區 is cut behind 步. So a piece of which nothing
//! is known is looked at together with what stands around it, the widest run first, and what a correction takes in is
//! looked at no more.

mod chinese;
mod latin;

use std::ops::Range;

use super::corpus::Corpus;
use super::query::text::QueryText;
use super::results::Correction;
use super::segmentation::{Piece, PieceKind};

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

/// What was meant by `text`, which was cut into `pieces`; `None` where there are no slips.
#[must_use]
pub fn corrected(corpus: &Corpus<'_>, text: &QueryText, pieces: &[Piece]) -> Option<Corrected> {
    let mut corrections = Vec::new();
    let mut others = Vec::new();
    let mut is_guess = false;
    let mut settled = 0;
    for (index, piece) in pieces.iter().enumerate() {
        let units = piece.units.clone();
        if piece.kind != PieceKind::Unknown || units.start < settled {
            continue;
        }
        let is_word = text.units()[units.start].is_word;
        let slip = if is_word {
            latin::correction(corpus, text.run(units.clone())).map(|word| (units, word))
        } else {
            let around = surroundings(text, pieces, index);
            slip_around(corpus, text, units, around.start.max(settled)..around.end)
        };
        let Some((slip, run)) = slip else {
            continue;
        };
        let typed = text.run(slip.clone());
        is_guess |= if is_word {
            typed.len() <= latin::SHORT
        } else {
            chinese::is_guess(corpus, typed, &run)
        };
        settled = slip.end;
        let from = text.tokens().written(slip.clone());
        let to = corpus.shown(&run);
        others.push((slip, to.clone()));
        corrections.push(Correction { from, to });
    }
    (!corrections.is_empty()).then(|| Corrected {
        text: text.tokens().with_units(&others),
        corrections,
        is_guess,
    })
}

/// The widest run of `around` that has all of `units` and is one slip away from a run of the document, and that
/// run.
fn slip_around(
    corpus: &Corpus<'_>,
    text: &QueryText,
    units: Range<usize>,
    around: Range<usize>,
) -> Option<(Range<usize>, Vec<u16>)> {
    // In a whole sentence something is always one slip away from something.
    if around.len() > LONGEST_SLIP {
        return None;
    }
    for length in (1..=around.len()).rev() {
        for start in around.start..=units.start.min(around.end - length) {
            let wider = start..start + length;
            if wider.end < units.end {
                continue;
            }
            let is_whole = !joins(text, wider.start) && !joins(text, wider.end);
            let corrected = chinese::correction(corpus, text.run(wider.clone()), is_whole);
            if let Some(corrected) = corrected {
                return Some((wider, corrected));
            }
        }
    }
    None
}

/// Whether ideographs stand side by side on both sides of the border before `unit`.
fn joins(text: &QueryText, unit: usize) -> bool {
    (1..text.units().len()).contains(&unit) && text.tokens().is_run(unit - 1..unit + 1)
}

/// The units around the piece at `index` that may be part of one slip with it: as far as nothing parts them, a stop
/// word of several characters no less than a mark.
fn surroundings(text: &QueryText, pieces: &[Piece], index: usize) -> Range<usize> {
    let goes_on = |border: usize, piece: &Piece| {
        let parts = piece.kind == PieceKind::StopWord && piece.units.len() > 1;
        joins(text, border) && !parts
    };
    let (mut first, mut last) = (index, index);
    while first > 0 && goes_on(pieces[first].units.start, &pieces[first - 1]) {
        first -= 1;
    }
    while last + 1 < pieces.len() && goes_on(pieces[last].units.end, &pieces[last + 1]) {
        last += 1;
    }
    pieces[first].units.start..pieces[last].units.end
}

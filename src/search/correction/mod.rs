//! Corrects typing mistakes in the unknown pieces of a query.
//!
//! A mistake does not respect the boundaries of pieces: 北步都會區 is cut after 步. So an unknown piece is examined
//! together with what surrounds it, the widest run first. What one correction covers is not examined again.

mod chinese;
mod latin;

use std::ops::Range;

use super::corpus::Corpus;
use super::query::text::QueryText;
use super::results::Correction;
use super::segmentation::{Piece, PieceKind};

/// The longest run in which mistakes are looked for, in units.
const LONGEST_SLIP: usize = 9;

/// A query with its typing mistakes corrected.
#[derive(Debug, Clone)]
pub struct Corrected {
    /// The corrected query.
    pub text: String,
    /// The corrections, in order.
    pub corrections: Vec<Correction>,
    /// Whether any of them is only a guess.
    pub is_guess: bool,
}

/// Returns `text`, which was split into `pieces`, with its typing mistakes corrected; `None` if there are none.
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
        let from = text.tokens().as_written(slip.clone());
        let to = corpus.shown(&run);
        others.push((slip, to.clone()));
        corrections.push(Correction { from, to });
    }
    (!corrections.is_empty()).then(|| Corrected {
        text: text.tokens().replacing_units(&others),
        corrections,
        is_guess,
    })
}

/// Returns the widest range within `around` that contains `units` and is one mistake away from a run of the document or
/// a readers' phrase, and that run.
fn slip_around(
    corpus: &Corpus<'_>,
    text: &QueryText,
    units: Range<usize>,
    around: Range<usize>,
) -> Option<(Range<usize>, Vec<u16>)> {
    // In a whole sentence, something is always one mistake away from something.
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

/// Returns whether `unit` and the one before it are ideographs with nothing between them.
fn joins(text: &QueryText, unit: usize) -> bool {
    (1..text.units().len()).contains(&unit) && text.tokens().is_run(unit - 1..unit + 1)
}

/// Returns the units around the piece at `index`, itself included, that one mistake may span. They end where a gap, a
/// punctuation mark, a Latin word or a stop word of several characters interrupts the ideographs.
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

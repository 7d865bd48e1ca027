//! Corrects typing mistakes in the unknown pieces of a query.
//!
//! A mistake does not respect the boundaries of pieces: 北步都會區 is cut after 步. So an unknown piece is examined
//! together with what surrounds it, the widest run first. What one correction covers is not examined again.

mod chinese;
mod latin;
mod spelling;

use std::ops::Range;

use super::corpus::Corpus;
use super::query::text::QueryText;
use super::results::Correction;
use super::segmentation::{Piece, PieceKind};
use super::vocabulary::Vocabulary;

/// The longest run in which mistakes are looked for, in units.
const LONGEST_SLIP: usize = 9;

/// The most unknown Latin words that a query to be corrected may have: one with more is in another language.
const MOST_WORDS: usize = 3;

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

/// A typing mistake.
struct Mistake {
    /// The units to be replaced.
    units: Range<usize>,
    correction: String,
    /// Whether the correction is only a guess.
    is_guess: bool,
}

/// Returns `text`, which was split into `pieces`, with its typing mistakes corrected; `None` if there are none.
#[must_use]
pub fn corrected<'a>(
    corpus: &Corpus<'a>,
    vocabulary: &Vocabulary<'a>,
    text: &QueryText,
    pieces: &[Piece],
) -> Option<Corrected> {
    let is_unknown = |piece: &Piece| piece.kind == PieceKind::Unknown;
    let is_word = |piece: &Piece| text.units()[piece.units.start].is_word;
    let mut corrections = Vec::new();
    let mut replacements = Vec::new();
    let mut is_guess = false;
    let mut settled = 0;
    let mut words = 0;
    for (index, piece) in pieces.iter().enumerate() {
        let units = piece.units.clone();
        if !is_unknown(piece) || units.start < settled {
            continue;
        }
        let mistake = if is_word(piece) {
            words += 1;
            if words > MOST_WORDS {
                return None;
            }
            mistake_in_word(corpus, vocabulary, text, units)
        } else {
            let around = surroundings(text, pieces, index);
            mistake_around(corpus, text, units, around.start.max(settled)..around.end)
        };
        let Some(mistake) = mistake else {
            continue;
        };
        is_guess |= mistake.is_guess;
        settled = mistake.units.end;
        corrections.push(Correction {
            from: text.tokens().as_written(mistake.units.clone()),
            to: mistake.correction.clone(),
        });
        replacements.push((text.tokens().chars_of(mistake.units), mistake.correction));
    }
    (!corrections.is_empty()).then(|| Corrected {
        text: text.tokens().replacing_each(&replacements),
        corrections,
        is_guess,
    })
}

/// Returns the mistake in the Latin word `unit`: a word of the document is meant, or else one of the vocabulary.
fn mistake_in_word<'a>(
    corpus: &Corpus<'a>,
    vocabulary: &Vocabulary<'a>,
    text: &QueryText,
    unit: Range<usize>,
) -> Option<Mistake> {
    let typed = text.run(unit.clone());
    match latin::correction(corpus, typed) {
        Some(word) => Some(Mistake {
            correction: corpus.shown(&word),
            is_guess: typed.len() <= latin::SHORT,
            units: unit,
        }),
        None => spelling::mistake(corpus, vocabulary, text, unit.start),
    }
}

/// Returns the mistake in the widest range within `around` that contains `units` and is one mistake away from a run of
/// the document or a readers' phrase.
fn mistake_around(
    corpus: &Corpus<'_>,
    text: &QueryText,
    units: Range<usize>,
    around: Range<usize>,
) -> Option<Mistake> {
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
            let typed = text.run(wider.clone());
            if let Some(run) = chinese::correction(corpus, typed, is_whole) {
                return Some(Mistake {
                    correction: corpus.shown(&run),
                    is_guess: chinese::is_guess(corpus, typed, &run),
                    units: wider,
                });
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

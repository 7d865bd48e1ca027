//! Splits a query into pieces: stop words, known words, and what is left.
//!
//! The segmentation is the cheapest path through the units of the query, as with a unigram model: each piece has a
//! price that depends on what is known of it, so that few and well-known pieces win. Known are stop words, keys of the
//! glossary, labels of facets, words and terms of the document, words of readers' phrases, abbreviations of names and,
//! at a higher price, any run that occurs in the document.

mod separable;

use std::ops::Range;

use super::knowledge::Knowledge;
use super::query::text::QueryText;
use super::vocabulary::Meaning;
use crate::text::tokens::Gap;

/// How many units of a query are read. A query is a sentence, not a book.
const MOST_UNITS: usize = 100;
/// The longest piece, in units.
const LONGEST: usize = 12;

/// From this many units on, a clause is taken to consist of several words.
const LONG_CLAUSE: usize = 4;

// The prices of pieces, by what is known of them.
const STOP_WORD: u32 = 8;
const STOP_CHARACTER: u32 = 11;
const WORD: u32 = 10;
const CLAUSE: u32 = 12;
const UNIT: u32 = 15;
const NAME: u32 = 18;
const RUN: u32 = 21;

/// The kind of a piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PieceKind {
    /// A stop word, which carries no weight.
    StopWord,
    /// A word, or a run that occurs in the document.
    Known,
    /// An abbreviation of the name at this range of the folded text.
    Name(Range<usize>),
    /// A single unit, or several ideographs, of which nothing is known.
    Unknown,
}

/// A piece of a query, which is looked up as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its units.
    pub units: Range<usize>,
    /// Its kind.
    pub kind: PieceKind,
}

impl Knowledge<'_> {
    /// Splits `text` into pieces, in order.
    ///
    /// `keeps_clauses` says whether a long clause that occurs in the document may stay in one piece. If the query has
    /// already been found as written, its words are of more use.
    #[must_use]
    pub fn pieces(&self, text: &QueryText, keeps_clauses: bool) -> Vec<Piece> {
        let count = text.units().len().min(MOST_UNITS);
        let mut best: Vec<(u32, Piece)> = Vec::new();
        for end in 0..=count {
            let units = end.saturating_sub(1)..end;
            let kind = PieceKind::Unknown;
            best.push((u32::MAX, Piece { units, kind }));
        }
        best[0].0 = 0;
        for start in 0..count {
            let cost = best[start].0;
            let mut offer = |end: usize, price: u32, kind: PieceKind| {
                if cost + price < best[end].0 {
                    let units = start..end;
                    best[end] = (cost + price, Piece { units, kind });
                }
            };
            offer(start + 1, UNIT, PieceKind::Unknown);
            for end in start + 1..=count.min(start + LONGEST) {
                if end - start > 1 && !continues(text, end - 1) {
                    break;
                }
                if let Some((price, kind)) = self.price(text, start..end, keeps_clauses) {
                    offer(end, price, kind);
                }
            }
        }
        let mut pieces = Vec::new();
        let mut end = count;
        while end > 0 {
            let (_, piece) = &best[end];
            end = piece.units.start;
            pieces.push(piece.clone());
        }
        pieces.reverse();
        join_unknown(&pieces, text)
    }

    /// Returns whether `units` are adjacent ideographs that form a word of the document, the glossary, the facets or
    /// readers' phrases.
    fn is_query_word(&self, text: &QueryText, units: Range<usize>) -> bool {
        text.tokens().is_run(units.clone())
            && matches!(
                self.price(text, units, true),
                Some((WORD, PieceKind::Known))
            )
    }

    /// Returns the price and kind of `units` as one piece; `None` if they cannot be one.
    fn price(
        &self,
        text: &QueryText,
        units: Range<usize>,
        keeps_clauses: bool,
    ) -> Option<(u32, PieceKind)> {
        let known = self.price_of_word(text, units.clone());
        if known.is_some() {
            return known;
        }
        let is_clause =
            !continues_closely(text, units.start) && !continues_closely(text, units.end);
        if !keeps_clauses && is_clause && units.len() >= LONG_CLAUSE {
            return None;
        }
        let occurs = self.corpus.contains(text.run(units.clone()));
        if self.is_word(text, units.clone(), occurs) {
            return Some((WORD, PieceKind::Known));
        }
        let is_stop_word = |unit| self.is_stop_word(text, unit);
        if units.len() == 1 || !occurs {
            self.price_of_name(text, units)
        } else if is_clause {
            Some((CLAUSE, PieceKind::Known))
        } else if is_stop_word(units.start) || is_stop_word(units.end - 1) {
            None
        } else {
            Some((RUN, PieceKind::Known))
        }
    }

    /// Returns whether `units` are a word or a term of the document or, if the document does not have them (`occurs`), a
    /// Latin word or several ideographs of a readers' phrase.
    fn is_word(&self, text: &QueryText, units: Range<usize>, occurs: bool) -> bool {
        let run = text.run(units.clone());
        let prefix = self.corpus.prefix(run);
        let is_single = units.len() == 1;
        prefix.is_some_and(|prefix| prefix.is_term())
            || (occurs && self.corpus.postings.is_word(run))
            || (!occurs
                && is_single == text.units()[units.start].is_word
                && self.vocabulary.readers_know(&self.corpus, text, units))
    }

    /// Returns the price of `units` as the abbreviation of a name. An abbreviation contains no stop words, but its last
    /// character may be one: 消委會.
    fn price_of_name(&self, text: &QueryText, units: Range<usize>) -> Option<(u32, PieceKind)> {
        if (units.start..units.end - 1).any(|unit| self.is_stop_word(text, unit)) {
            return None;
        }
        let name = self.vocabulary.name_for(&self.corpus, text.run(units))?;
        Some((NAME, PieceKind::Name(name)))
    }

    /// Returns the price of `units` as a stop word, a key of the glossary or a label of a facet, all of which are words
    /// whether or not they occur in the document.
    fn price_of_word(&self, text: &QueryText, units: Range<usize>) -> Option<(u32, PieceKind)> {
        let is_character = text.is_character(&units);
        match self.meaning(text, units.clone()) {
            Some(Meaning::StopWord) if is_character => Some((STOP_CHARACTER, PieceKind::StopWord)),
            Some(Meaning::StopWord) => Some((STOP_WORD, PieceKind::StopWord)),
            Some(Meaning::Key(_)) => Some((WORD, PieceKind::Known)),
            None => {
                let label = self.vocabulary.labelled(&self.corpus, text, units);
                label.map(|_| (WORD, PieceKind::Known))
            }
        }
    }

    fn is_stop_word(&self, text: &QueryText, unit: usize) -> bool {
        self.meaning(text, unit..unit + 1) == Some(Meaning::StopWord)
    }

    fn meaning(&self, text: &QueryText, units: Range<usize>) -> Option<Meaning> {
        self.vocabulary.meaning(text, units)
    }
}

/// Returns whether a piece may continue across the boundary before `unit`. White space may occur in a phrase of Latin
/// words, but not between ideographs.
fn continues(text: &QueryText, unit: usize) -> bool {
    let (before, after) = (text.units()[unit - 1], text.units()[unit]);
    match after.gap {
        Gap::None => true,
        Gap::Space => before.is_word && after.is_word,
        Gap::Break => false,
    }
}

/// Returns whether there is a `unit` and nothing separates it from the one before.
fn continues_closely(text: &QueryText, unit: usize) -> bool {
    let unit = text.units().get(unit);
    unit.is_some_and(|unit| unit.gap == Gap::None)
}

/// Joins adjacent single ideographs, stop words included, into one unknown piece if at least one of them is unknown.
fn join_unknown(pieces: &[Piece], text: &QueryText) -> Vec<Piece> {
    let is_single = |piece: &Piece| {
        text.is_character(&piece.units)
            && matches!(piece.kind, PieceKind::StopWord | PieceKind::Unknown)
    };
    let are_joined = |piece: &Piece, next: &Piece| {
        is_single(piece) && is_single(next) && continues_closely(text, next.units.start)
    };
    let mut joined = Vec::new();
    for run in pieces.chunk_by(are_joined) {
        if run.iter().any(|piece| piece.kind == PieceKind::Unknown) {
            joined.push(Piece {
                units: run[0].units.start..run[run.len() - 1].units.end,
                kind: PieceKind::Unknown,
            });
        } else {
            joined.extend_from_slice(run);
        }
    }
    joined
}

//! A query → its pieces: stop words, words that are known, and what is left.
//!
//! The cheapest path through the units of the query, as in word segmentation by a unigram model:
//! every piece has a price by what is known of it, so that few and well-known pieces win. Known are
//! the terms of the document, the glossary's keys, stop words, what readers say, abbreviations of
//! names, and any run that the document has.

use std::ops::Range;

use super::PolicyDocument;
use super::query_words::Meaning;
use crate::text::tokens::{Gap, Tokens};

/// No piece has more units.
const LONGEST: usize = 12;

/// A clause of so many units has words of its own.
const LONG_CLAUSE: usize = 4;

const STOP_WORD: u32 = 8;
const STOP_CHARACTER: u32 = 11;
const WORD: u32 = 10;
const CLAUSE: u32 = 12;
const UNIT: u32 = 15;
const NAME: u32 = 18;
const RUN: u32 = 21;
/// A part of what readers say: dearer than a word and a character, so that 老人 in 老人家 is still one.
const PART: u32 = 26;

/// What a piece is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PieceKind {
    /// A stop word, which carries no weight.
    StopWord,
    /// What the document or the glossary has.
    Known,
    /// An abbreviation, and the run of symbols that it stands for.
    Name(Range<usize>),
    /// A single unit, or several of them, of which nothing is known.
    Unknown,
}

/// A piece of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The units that it consists of.
    pub units: Range<usize>,
    /// What it is.
    pub kind: PieceKind,
}

impl PolicyDocument<'_> {
    /// The pieces of `tokens`, in order. `whole` says whether a clause that the document has is best
    /// left whole; where it was found as it stands already, its words are of more use.
    pub(super) fn pieces(&self, tokens: &Tokens, whole: bool) -> Vec<Piece> {
        let count = tokens.units.len();
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
                if end - start > 1 && !continues(tokens, end - 1) {
                    break;
                }
                if let Some((price, kind)) = self.price(tokens, start, end, whole) {
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
        join_unknown(pieces, tokens)
    }

    /// Whether the units from `start` to `end` are a word, of the document, the glossary or readers.
    pub(super) fn is_query_word(&self, tokens: &Tokens, start: usize, end: usize) -> bool {
        tokens.is_run(start, end)
            && matches!(
                self.price(tokens, start, end, true),
                Some((WORD | PART, PieceKind::Known))
            )
    }

    /// What the units from `start` to `end` are as one piece, and what that costs; `None` where they are
    /// none.
    fn price(
        &self,
        tokens: &Tokens,
        start: usize,
        end: usize,
        whole: bool,
    ) -> Option<(u32, PieceKind)> {
        let is_single = end - start == 1;
        let meaning = |start, end| self.query_words.meaning(tokens.key(start, end));
        match meaning(start, end) {
            Some(Meaning::StopWord) if is_single && !tokens.units[start].is_word => {
                return Some((STOP_CHARACTER, PieceKind::StopWord));
            }
            Some(Meaning::StopWord) => return Some((STOP_WORD, PieceKind::StopWord)),
            Some(Meaning::Key(_)) => return Some((WORD, PieceKind::Known)),
            None if self.labelled(tokens, start, end).is_some() => {
                return Some((WORD, PieceKind::Known));
            }
            None => {}
        }
        let is_clause = !continues_closely(tokens, start) && !continues_closely(tokens, end);
        if !whole && is_clause && end - start >= LONG_CLAUSE {
            return None;
        }
        let run = self.postings.alphabet().run(tokens.text(start, end));
        let stands = self.postings.has(&run, self.text_end());
        let is_term = self.prefix(&run).is_some_and(|prefix| prefix.is_term());
        if is_term || (stands && self.postings.is_word(&run)) {
            return Some((WORD, PieceKind::Known));
        }
        if !stands && is_single == tokens.units[start].is_word {
            match self.readers_know(tokens, start, end) {
                Some(true) => return Some((WORD, PieceKind::Known)),
                Some(false) if is_single => return Some((WORD, PieceKind::Known)),
                Some(false) => return Some((PART, PieceKind::Known)),
                None => {}
            }
        }
        let is_stop_word = |unit| meaning(unit, unit + 1) == Some(Meaning::StopWord);
        if is_single || !stands {
            // Names have no stop words, but may end as one: 消委會.
            let has_stop_word = (start..end - 1).any(is_stop_word);
            let name = self.name_for(&run).filter(|_| !has_stop_word)?;
            return Some((NAME, PieceKind::Name(name)));
        }
        if is_clause {
            Some((CLAUSE, PieceKind::Known))
        } else if is_stop_word(start) || is_stop_word(end - 1) {
            None
        } else {
            Some((RUN, PieceKind::Known))
        }
    }
}

/// Whether a piece may go on over the border before `unit`: Latin words are phrases across white
/// space, ideographs are not.
fn continues(tokens: &Tokens, unit: usize) -> bool {
    let (before, after) = (tokens.units[unit - 1], tokens.units[unit]);
    match after.gap {
        Gap::None => true,
        Gap::Space => before.is_word && after.is_word,
        Gap::Break => false,
    }
}

fn continues_closely(tokens: &Tokens, unit: usize) -> bool {
    tokens
        .units
        .get(unit)
        .is_some_and(|unit| unit.gap == Gap::None)
}

/// Joins single ideographs that stand side by side, where at least one of them is unknown, into one
/// unknown run. Stop words at either end stay apart (承認|嗎), but where there are but two: 同性 is no stop word with
/// something behind it.
fn join_unknown(pieces: Vec<Piece>, tokens: &Tokens) -> Vec<Piece> {
    let is_single = |piece: &Piece| {
        piece.units.len() == 1
            && !tokens.units[piece.units.start].is_word
            && matches!(piece.kind, PieceKind::StopWord | PieceKind::Unknown)
    };
    let mut joined: Vec<Piece> = Vec::new();
    let mut rest = &pieces[..];
    while let Some((first, behind)) = rest.split_first() {
        let mut length = 1;
        while is_single(first)
            && rest.get(length).is_some_and(|next| {
                is_single(next) && tokens.units[next.units.start].gap == Gap::None
            })
        {
            length += 1;
        }
        let singles = &rest[..length];
        let is_unknown = |piece: &Piece| piece.kind == PieceKind::Unknown;
        let unknown = singles.iter().filter(|piece| is_unknown(piece)).count();
        if length == 1 || unknown == 0 {
            joined.push(first.clone());
            rest = behind;
            continue;
        }
        let keeps = |piece: &Piece| length == 2 || is_unknown(piece);
        let from = singles.iter().position(keeps).unwrap_or(0);
        let to = singles.iter().rposition(keeps).unwrap_or(0) + 1;
        joined.extend_from_slice(&singles[..from]);
        joined.push(Piece {
            units: singles[from].units.start..singles[to - 1].units.end,
            kind: PieceKind::Unknown,
        });
        joined.extend_from_slice(&singles[to..]);
        rest = &rest[length..];
    }
    joined
}

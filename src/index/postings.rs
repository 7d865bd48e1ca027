//! Where every character of the folded text stands: derived when a document is opened.
//!
//! The folded text is one sequence of symbols (numbers for characters that fold alike), field after
//! field, with a separator between fields so that nothing matches across them. Counting once
//! through it gives for each symbol the ascending list of its positions, the posting lists of an
//! index whose terms are single characters (a counting sort; no list is sent). A run of characters
//! is found by walking the list of its rarest symbol and comparing the text around each position:
//! the same answers that a scan of the whole text gives, without the scan.

use super::text::{Text, TextRange};
use crate::text::fold::{Variants, simplify};

/// Stands between fields; no character has this symbol.
pub const SEPARATOR: u16 = 0;

/// The characters of the document, by number.
#[derive(Debug, Clone)]
pub struct Alphabet {
    /// The symbol of each character of the basic plane; 0 where it is not in the document.
    basic: Vec<u16>,
    /// The symbols of other characters, sorted.
    others: Vec<(char, u16)>,
    size: u16,
}

impl Alphabet {
    fn new() -> Self {
        Self {
            basic: vec![SEPARATOR; 0x1_0000],
            others: Vec::new(),
            size: 0,
        }
    }

    /// The symbol of `c`, which [`simplify`] has seen; `None` where it is not in the document.
    #[must_use]
    pub fn symbol(&self, c: char) -> Option<u16> {
        let symbol = match self.basic.get(c as usize) {
            Some(&symbol) => symbol,
            None => self
                .others
                .binary_search_by_key(&c, |&(other, _)| other)
                .map_or(SEPARATOR, |index| self.others[index].1),
        };
        (symbol != SEPARATOR).then_some(symbol)
    }

    fn set(&mut self, c: char, symbol: u16) {
        match self.basic.get_mut(c as usize) {
            Some(slot) => *slot = symbol,
            None => {
                if let Err(index) = self.others.binary_search_by_key(&c, |&(other, _)| other) {
                    self.others.insert(index, (c, symbol));
                }
            }
        }
    }

    /// The symbol of `c`, a new one where it has none yet. What does not fit 16 bits (no document
    /// has as many characters) is folded into the last.
    fn intern(&mut self, c: char, variants: &Variants) -> u16 {
        if let Some(symbol) = self.symbol(c) {
            return symbol;
        }
        let folded = variants.fold(c).unwrap_or(c);
        let symbol = self.symbol(folded).unwrap_or_else(|| {
            self.size = self.size.saturating_add(1);
            self.size
        });
        self.set(folded, symbol);
        self.set(c, symbol);
        symbol
    }
}

/// The folded text and the positions of its symbols.
#[derive(Debug, Clone)]
pub struct Postings {
    alphabet: Alphabet,
    /// The folded text, a separator behind each field.
    symbols: Vec<u16>,
    /// Where each field begins in `symbols`, and at the end where a next one would.
    fields: Vec<u32>,
    /// Where the list of each symbol begins in `positions`, and at the end where a next one would.
    lists: Vec<u32>,
    positions: Vec<u32>,
}

impl Postings {
    /// Derives the postings of `fields` of `text`.
    #[must_use]
    pub fn derive(
        fields: impl Iterator<Item = TextRange>,
        text: Text<'_>,
        variants: &Variants,
    ) -> Self {
        let mut alphabet = Alphabet::new();
        let mut symbols = Vec::new();
        let mut starts = vec![0];
        for field in fields {
            symbols.extend(
                text.chars(field)
                    .filter_map(simplify)
                    .map(|c| alphabet.intern(c, variants)),
            );
            symbols.push(SEPARATOR);
            starts.push(symbols.len() as u32);
        }
        for &(variant, character) in variants.pairs() {
            if let Some(symbol) = alphabet.symbol(character) {
                alphabet.set(variant, symbol);
            }
        }
        let (lists, positions) = count(&symbols, alphabet.size);
        Self {
            alphabet,
            symbols,
            fields: starts,
            lists,
            positions,
        }
    }

    /// The characters of the document.
    #[must_use]
    pub fn alphabet(&self) -> &Alphabet {
        &self.alphabet
    }

    /// The folded length of a field.
    #[must_use]
    pub fn field_length(&self, field: usize) -> u32 {
        self.fields[field + 1] - self.fields[field] - 1
    }

    /// Every place where `run` stands, in order, as field and offset in it, in folded characters.
    pub fn find<'a>(&'a self, run: &'a [u16]) -> impl Iterator<Item = (usize, u32)> + 'a {
        let rarest = (0..run.len())
            .min_by_key(|&index| self.list(run[index]).len())
            .unwrap_or(0);
        let list = run.get(rarest).map_or(&[][..], |&symbol| self.list(symbol));
        let starts = list
            .iter()
            .filter_map(move |&position| (position as usize).checked_sub(rarest));
        let mut field = 0;
        starts
            .filter(move |&start| self.symbols[start..].starts_with(run))
            .map(move |start| {
                let start = start as u32;
                field += self.fields[field..].partition_point(|&first| first <= start) - 1;
                (field, start - self.fields[field])
            })
    }

    fn list(&self, symbol: u16) -> &[u32] {
        let symbol = usize::from(symbol);
        match (self.lists.get(symbol), self.lists.get(symbol + 1)) {
            (Some(&start), Some(&end)) => &self.positions[start as usize..end as usize],
            _ => &[],
        }
    }
}

/// The positions of each symbol from 0 to `size`, list after list, and where each list begins.
fn count(symbols: &[u16], size: u16) -> (Vec<u32>, Vec<u32>) {
    let mut lists = vec![0u32; usize::from(size) + 2];
    for &symbol in symbols {
        lists[usize::from(symbol) + 1] += 1;
    }
    for index in 1..lists.len() {
        lists[index] += lists[index - 1];
    }
    let mut next = lists.clone();
    let mut positions = vec![0; symbols.len()];
    for (position, &symbol) in symbols.iter().enumerate() {
        let slot = &mut next[usize::from(symbol)];
        positions[*slot as usize] = position as u32;
        *slot += 1;
    }
    (lists, positions)
}

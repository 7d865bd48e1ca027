//! The positions of every character in the folded text, derived when a document is opened.
//!
//! The folded text is one sequence of symbols (numbers for characters that fold alike), field after
//! field, with a separator after each field so that nothing matches across two. A counting sort gives
//! the posting list of each symbol: its positions in ascending order. To find a run of characters,
//! [`Postings::find`] takes the list of its rarest symbol and compares the text around each position.
//! That gives the answers of a scan through the whole text, without the scan.

use super::text::{Text, TextRange};
use crate::text::chars::{is_ideograph, is_word_character};
use crate::text::fold::{Variants, normalise};

/// The symbol after each field; no character has it.
pub const SEPARATOR: u16 = 0;

/// The symbol for characters that are not in the document; it is never found.
pub const UNKNOWN: u16 = u16::MAX;

/// The most symbols there can be, so that two bytes of a term's key have room for them.
const MOST_SYMBOLS: u16 = 16_000;

/// The class of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// An ideograph.
    Ideograph,
    /// A letter or digit of a script that is written in words.
    Word,
    /// Anything else, and the separator.
    Other,
}

/// The characters of the document and their symbols.
#[derive(Debug, Clone)]
pub struct Alphabet {
    /// The symbol of each character of the basic plane; 0 if it is not in the document.
    basic: Vec<u16>,
    /// The symbols of other characters, sorted.
    others: Vec<(char, u16)>,
    /// The class of each symbol, from the separator on.
    classes: Vec<Class>,
    size: u16,
}

impl Alphabet {
    fn new() -> Self {
        Self {
            basic: vec![SEPARATOR; 0x1_0000],
            others: Vec::new(),
            classes: vec![Class::Other],
            size: 0,
        }
    }

    /// The symbol of `c`, which must be normalised ([`normalise`]); `None` if it is not in the document.
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

    /// The symbols of the folded `chars`; [`UNKNOWN`] for those that are not in the document.
    #[must_use]
    pub fn run(&self, chars: &[char]) -> Vec<u16> {
        let mut run = Vec::new();
        for &c in chars {
            run.push(self.symbol(c).unwrap_or(UNKNOWN));
        }
        run
    }

    /// The class of `symbol`.
    #[must_use]
    pub fn class(&self, symbol: u16) -> Class {
        self.classes
            .get(usize::from(symbol))
            .copied()
            .unwrap_or(Class::Other)
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

    /// The symbol of `c`, a new one if it has none yet. All that exceed [`MOST_SYMBOLS`] share the last symbol; no
    /// real document has so many characters.
    fn intern(&mut self, c: char, variants: &Variants) -> u16 {
        if let Some(symbol) = self.symbol(c) {
            return symbol;
        }
        let folded = variants.fold(c).unwrap_or(c);
        let symbol = self.symbol(folded).unwrap_or_else(|| {
            self.size = MOST_SYMBOLS.min(self.size + 1);
            self.classes.push(class(folded));
            self.size
        });
        self.set(folded, symbol);
        self.set(c, symbol);
        symbol
    }
}

fn class(c: char) -> Class {
    if is_ideograph(c) {
        Class::Ideograph
    } else if is_word_character(c) {
        Class::Word
    } else {
        Class::Other
    }
}

/// The text of a field.
#[derive(Debug, Clone, Copy)]
pub enum FieldText<'a> {
    /// A piece of the text section.
    Stored(&'a Text, TextRange),
    /// Text that is not compiled yet.
    #[cfg(not(target_arch = "wasm32"))]
    Plain(&'a str),
}

/// The folded text and the positions of its symbols.
#[derive(Debug, Clone)]
pub struct Postings {
    alphabet: Alphabet,
    /// The folded text, a separator after each field.
    symbols: Vec<u16>,
    /// The start of each field in `symbols`, and the end of the last one.
    fields: Vec<u32>,
    /// The start of each symbol's list in `positions`, and the end of the last one.
    lists: Vec<u32>,
    /// The list of each symbol, one after another.
    positions: Vec<u32>,
}

impl Postings {
    /// Derives the postings of the fields `texts`.
    #[must_use]
    pub fn derive(texts: &[FieldText<'_>], variants: &Variants) -> Self {
        let mut alphabet = Alphabet::new();
        let mut symbols = Vec::new();
        let mut starts = vec![0];
        for text in texts {
            let mut add = |c| {
                if let Some(c) = normalise(c) {
                    symbols.push(alphabet.intern(c, variants));
                }
            };
            match *text {
                FieldText::Stored(text, range) => text.each_char(range, &mut add),
                #[cfg(not(target_arch = "wasm32"))]
                FieldText::Plain(text) => text.chars().for_each(&mut add),
            }
            symbols.push(SEPARATOR);
            starts.push(symbols.len() as u32);
        }
        for &(variant, character) in variants.pairs() {
            if let Some(symbol) = alphabet.symbol(character) {
                alphabet.set(variant, symbol);
            }
        }
        let (lists, positions) = posting_lists(&symbols, alphabet.size);
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

    /// All positions of `run`, in order, as indices into [`Self::symbols`].
    #[must_use]
    pub fn find<'a>(&'a self, run: &'a [u16]) -> Positions<'a> {
        let rarest = self.rarest(run);
        Positions {
            symbols: &self.symbols,
            run,
            rarest,
            list: run.get(rarest).map_or(&[], |&symbol| self.list(symbol)),
        }
    }

    /// The index of the symbol of `run` that occurs least often, the first of several; 0 if `run` is empty.
    #[must_use]
    pub fn rarest(&self, run: &[u16]) -> usize {
        let mut rarest = 0;
        for index in 1..run.len() {
            if self.list(run[index]).len() < self.list(run[rarest]).len() {
                rarest = index;
            }
        }
        rarest
    }

    /// How often `run` occurs in the text.
    #[must_use]
    pub fn count(&self, run: &[u16]) -> usize {
        match run {
            [symbol] => self.list(*symbol).len(),
            _ => self.find(run).count(),
        }
    }

    /// The folded text, a separator after each field.
    #[must_use]
    pub fn symbols(&self) -> &[u16] {
        &self.symbols
    }

    /// The start of `field` in [`Self::symbols`]; for the number of fields, the end of the last one.
    #[must_use]
    pub fn start(&self, field: usize) -> usize {
        self.fields[field] as usize
    }

    /// The field at `position` of [`Self::symbols`].
    #[must_use]
    pub fn field_at(&self, position: usize) -> usize {
        self.fields
            .partition_point(|&first| first as usize <= position)
            - 1
    }

    /// All positions of `symbol`, in order, as indices into [`Self::symbols`].
    #[must_use]
    pub fn list(&self, symbol: u16) -> &[u32] {
        let symbol = usize::from(symbol);
        match (self.lists.get(symbol), self.lists.get(symbol + 1)) {
            (Some(&start), Some(&end)) => &self.positions[start as usize..end as usize],
            _ => &[],
        }
    }
}

/// The positions of a run: an iterator of its own, because each combination of the library's would be compiled anew for
/// every use.
#[derive(Debug, Clone)]
pub struct Positions<'a> {
    symbols: &'a [u16],
    run: &'a [u16],
    /// The index in `run` of its rarest symbol.
    rarest: usize,
    /// The positions of that symbol that are still to be tried.
    list: &'a [u32],
}

impl Iterator for Positions<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while let Some((&position, rest)) = self.list.split_first() {
            self.list = rest;
            if let Some(start) = (position as usize).checked_sub(self.rarest)
                && self.symbols[start..].starts_with(self.run)
            {
                return Some(start);
            }
        }
        None
    }
}

/// The starts of the lists of the symbols from 0 to `size`, and the lists (a counting sort).
fn posting_lists(symbols: &[u16], size: u16) -> (Vec<u32>, Vec<u32>) {
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

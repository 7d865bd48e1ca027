//! Where every character of the folded text stands: derived when a document is opened.
//!
//! The folded text is one sequence of symbols (numbers for characters that fold alike), field after
//! field, with a separator between fields so that nothing matches across them. Counting once
//! through it gives for each symbol the ascending list of its positions, the posting lists of an
//! index whose terms are single characters (a counting sort; no list is sent). A run of characters
//! is found by walking the list of its rarest symbol and comparing the text around each position:
//! the same answers that a scan of the whole text gives, without the scan.

use super::text::{Text, TextRange};
use crate::text::chars::{is_ideograph, is_word_character};
use crate::text::fold::{Variants, normalise};

/// Stands between fields; no character has this symbol.
pub const SEPARATOR: u16 = 0;

/// Stands for a character that the document does not have; it is found nowhere.
pub const UNKNOWN: u16 = u16::MAX;

/// How many symbols there may be, so that the keys of the terms have room for them.
const MOST_SYMBOLS: u16 = 16_000;

/// What a symbol stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// An ideograph.
    Ideograph,
    /// A letter or digit of a script that is written in words.
    Word,
    /// Anything else, the separator too.
    Other,
}

/// The characters of the document, by number.
#[derive(Debug, Clone)]
pub struct Alphabet {
    /// The symbol of each character of the basic plane; 0 where it is not in the document.
    basic: Vec<u16>,
    /// The symbols of other characters, sorted.
    others: Vec<(char, u16)>,
    /// What each symbol stands for; the separator first.
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

    /// The symbol of `c`, which [`normalise`] has seen; `None` where it is not in the document.
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

    /// The symbols of `chars`, which are folded; [`UNKNOWN`] where the document has no such character.
    #[must_use]
    pub fn run(&self, chars: &[char]) -> Vec<u16> {
        let mut run = Vec::new();
        for &c in chars {
            run.push(self.symbol(c).unwrap_or(UNKNOWN));
        }
        run
    }

    /// What `symbol` stands for.
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

    /// The symbol of `c`, a new one where it has none yet. What does not fit (no document has as many
    /// characters) is folded into the last.
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

/// The text of a field, wherever it comes from.
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
    /// The folded text, a separator behind each field.
    symbols: Vec<u16>,
    /// Where each field begins in `symbols`, and at the end where a next one would.
    fields: Vec<u32>,
    /// Where the list of each symbol begins in `positions`, and at the end where a next one would.
    lists: Vec<u32>,
    positions: Vec<u32>,
}

impl Postings {
    /// Derives the postings of `texts`, a field each. The characters of `variants` fold to those
    /// that the texts have.
    #[must_use]
    pub fn derive<'a>(texts: impl Iterator<Item = FieldText<'a>>, variants: &Variants) -> Self {
        let mut alphabet = Alphabet::new();
        let mut symbols = Vec::new();
        let mut starts = vec![0];
        for text in texts {
            let mut add = |c| {
                if let Some(c) = normalise(c) {
                    symbols.push(alphabet.intern(c, variants));
                }
            };
            match text {
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

    /// Every place where `run` stands, in order, as an index into [`Self::symbols`].
    pub fn find<'a>(&'a self, run: &'a [u16]) -> impl Iterator<Item = usize> + 'a {
        let rarest = (0..run.len())
            .min_by_key(|&index| self.list(run[index]).len())
            .unwrap_or(0);
        let list = run.get(rarest).map_or(&[][..], |&symbol| self.list(symbol));
        list.iter()
            .filter_map(move |&position| (position as usize).checked_sub(rarest))
            .filter(move |&start| self.symbols[start..].starts_with(run))
    }

    /// The folded text, a separator behind each field.
    #[must_use]
    pub fn symbols(&self) -> &[u16] {
        &self.symbols
    }

    /// Where `field` begins in [`Self::symbols`]; for the number of fields, where a next one would.
    #[must_use]
    pub fn start(&self, field: usize) -> usize {
        self.fields[field] as usize
    }

    /// The field that `position` of [`Self::symbols`] stands in.
    #[must_use]
    pub fn field_at(&self, position: usize) -> usize {
        self.fields
            .partition_point(|&first| first as usize <= position)
            - 1
    }

    /// Where `symbol` stands, in order, as indices into [`Self::symbols`].
    #[must_use]
    pub fn list(&self, symbol: u16) -> &[u32] {
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

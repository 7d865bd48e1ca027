//! The tokenizer: text → units. A unit is an ideograph, or a word of another script.
//!
//! Everything that is looked up by words goes through it, on both sides: queries, stop words, and the keys of the
//! glossary. Words have a stem that singular and plural share.

use std::ops::Range;

use super::chars::{is_dash, is_ideograph, is_word_character};
use super::fold::Variants;

/// The length to which stems are cut.
pub const LONGEST_STEM: usize = 9;

/// What is between a unit and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Nothing.
    None,
    /// White space, or a hyphen between words.
    Space,
    /// Punctuation, or the start of the text.
    Break,
}

/// A unit, as a range of [`Tokens::chars`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// Where it begins.
    pub start: usize,
    /// Where its stem ends, exclusive; an ideograph is its own stem.
    pub stem: usize,
    /// Where it ends, exclusive.
    pub end: usize,
    /// Whether it is a word, not an ideograph.
    pub is_word: bool,
    /// What is before it.
    pub gap: Gap,
}

/// A text, divided into units.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tokens {
    /// The folded characters, without those that folding leaves out.
    pub chars: Vec<char>,
    /// The text as written.
    written: Vec<char>,
    /// Where each of `chars` is in `written`.
    places: Vec<usize>,
    /// The units, in order.
    pub units: Vec<Unit>,
}

impl Tokens {
    /// Tokenizes `text`, folding it with `variants`.
    #[must_use]
    pub fn of(text: &str, variants: &Variants) -> Self {
        let mut tokens = Self::default();
        tokens.add(text, variants);
        tokens
    }

    /// Appends `text`, as if there were white space before it.
    pub fn add(&mut self, text: &str, variants: &Variants) {
        let mut gap = if self.units.is_empty() {
            Gap::Break
        } else {
            Gap::Space
        };
        let first = self.units.len();
        if first > 0 {
            self.written.push(' ');
        }
        for c in text.chars() {
            self.written.push(c);
            let Some(folded) = variants.fold(c) else {
                let parts = c.is_whitespace() || (is_dash(c) && self.ends_with_word());
                if parts && gap == Gap::None {
                    gap = Gap::Space;
                }
                continue;
            };
            let start = self.chars.len();
            self.chars.push(folded);
            self.places.push(self.written.len() - 1);
            let c = folded;
            // R&D is one word.
            let joins = c == '&' && gap == Gap::None && self.last_word().is_some();
            let is_word = joins || is_word_character(c);
            if !is_word && !is_ideograph(c) {
                gap = Gap::Break;
                continue;
            }
            match self.units.last_mut() {
                Some(last) if is_word && last.is_word && gap == Gap::None => last.end = start + 1,
                _ => self.units.push(Unit {
                    start,
                    stem: start + 1,
                    end: start + 1,
                    is_word,
                    gap,
                }),
            }
            gap = Gap::None;
        }
        for unit in &mut self.units[first..] {
            unit.stem = unit.start + stem(&self.chars[unit.start..unit.end]);
        }
    }

    /// Whether a hyphen here separates words: it does in cross-border, but not after the single letter of I-PARK.
    fn ends_with_word(&self) -> bool {
        let last = self.last_word();
        last.is_some_and(|last| last.end - last.start > 1)
    }

    fn last_word(&self) -> Option<&Unit> {
        self.units.last().filter(|last| last.is_word)
    }

    /// The range of all units.
    #[must_use]
    pub fn all(&self) -> Range<usize> {
        0..self.units.len()
    }

    /// The range in [`Self::chars`] of a range of units, which must not be empty.
    #[must_use]
    pub fn chars_of(&self, units: Range<usize>) -> Range<usize> {
        self.units[units.start].start..self.units[units.end - 1].end
    }

    /// The folded characters of a range of units, which must not be empty.
    #[must_use]
    pub fn folded(&self, units: Range<usize>) -> &[char] {
        &self.chars[self.chars_of(units)]
    }

    /// Whether a range of units consists of ideographs with nothing between them.
    #[must_use]
    pub fn is_run(&self, units: Range<usize>) -> bool {
        let units = &self.units[units];
        units.iter().all(|unit| !unit.is_word)
            && units.iter().skip(1).all(|unit| unit.gap == Gap::None)
    }

    /// The text as written, with a range of [`Self::chars`], which must not be empty, replaced.
    #[must_use]
    pub fn replacing(&self, chars: Range<usize>, replacement: &str) -> String {
        self.replacing_each(&[(chars, replacement.to_owned())])
    }

    /// The text as written, with ranges of [`Self::chars`] replaced. The ranges are in order, do not overlap, and are not
    /// empty.
    #[must_use]
    pub fn replacing_each(&self, replacements: &[(Range<usize>, String)]) -> String {
        let mut text = String::new();
        let mut copied = 0;
        for (chars, replacement) in replacements {
            let place = self.place_of(chars.clone());
            text.extend(&self.written[copied..place.start]);
            text.push_str(replacement);
            copied = place.end;
        }
        text.extend(&self.written[copied..]);
        text
    }

    /// A range of units, which must not be empty, as written.
    #[must_use]
    pub fn as_written(&self, units: Range<usize>) -> String {
        String::from_iter(&self.written[self.place_of(self.chars_of(units))])
    }

    /// The range of `written` that a range of [`Self::chars`], which must not be empty, takes.
    fn place_of(&self, chars: Range<usize>) -> Range<usize> {
        self.places[chars.start]..self.places[chars.end - 1] + 1
    }

    /// A hash of the stems of a range of units. The four highest bits say how many units there are (7 for more) and
    /// whether the first is a word; any of the other bits can be used alone. (FNV-1a of Fowler, Noll and Vo, mixed with a
    /// multiplier of Steele, Lea and Flood's SplitMix.)
    #[must_use]
    pub fn hash(&self, units: Range<usize>) -> u64 {
        self.hash_of(&self.units[units], None)
    }

    /// Returns the hash that `units` would have if the unit `replaced`, one of them, were the word `other`.
    #[must_use]
    pub fn hash_replacing(&self, units: Range<usize>, replaced: usize, other: &[char]) -> u64 {
        let stem = &other[..stem(other)];
        self.hash_of(
            &self.units[units.clone()],
            Some((replaced - units.start, stem)),
        )
    }

    /// The same hash, but with the root of the last unit, as in recycl-ing; `None` if that is not a word in -ing or -ed.
    #[must_use]
    pub fn root_hash(&self, units: Range<usize>) -> Option<u64> {
        let last = self.units[..units.end].last()?;
        let root = root(&self.chars[last.start..last.end])?;
        let mut units = self.units[units].to_vec();
        units.last_mut()?.stem = last.start + root;
        Some(self.hash_of(&units, None))
    }

    /// Returns the hash of `units`; `other` gives another stem for one of them, by its index.
    fn hash_of(&self, units: &[Unit], other: Option<(usize, &[char])>) -> u64 {
        let mut hash = 0xCBF2_9CE4_8422_2325u64;
        for (index, unit) in units.iter().enumerate() {
            let stem = match other {
                Some((replaced, stem)) if replaced == index => stem,
                _ => &self.chars[unit.start..unit.stem],
            };
            // A zero separates the units.
            hash = hash.wrapping_mul(0x100_0000_01B3);
            for &c in stem {
                hash = (hash ^ u64::from(c)).wrapping_mul(0x100_0000_01B3);
            }
        }
        hash ^= hash >> 33;
        hash = hash.wrapping_mul(0xBF58_476D_1CE4_E5B9);
        hash ^= hash >> 33;
        let is_word = units.first().is_some_and(|unit| unit.is_word);
        let kind = units.len().min(7) << 1 | usize::from(is_word);
        (kind as u64) << 60 | hash >> 4
    }
}

/// The length of the stem of `word`, which its forms share: singular and plural (care-s, bus-es, polic-y, polic-ies, but
/// not car and care), British and American spelling (labo-ur, cent-re, organi-se). Long words are cut, so that derived
/// forms are alike: environme-nt, environme-ntal.
#[must_use]
pub fn stem(word: &[char]) -> usize {
    let mut rest = word;
    if rest.len() > 3 && !rest.ends_with(&['s', 's']) {
        rest = rest.strip_suffix(&['s']).unwrap_or(rest);
    }
    let ending = match rest {
        [_, _, .., 'i', 'e'] => 2,
        [_, _, .., 'y'] => 1,
        [_, _, .., 'a' | 'n', 't', 'r', 'e'] | [_, _, .., 'a' | 'n', 't', 'e', 'r'] => 2,
        [_, _, _, .., 'o', 'u', 'r'] => 2,
        [_, _, _, .., 'o', 'r'] => 1,
        [_, _, _, .., 'i', 's' | 'z', 'e'] => 2,
        [_, _, .., 'm', 'm', 'e'] => 2,
        [_, _, .., 's' | 'x' | 'z' | 'h', 'e'] => 1,
        [_, _, _, _, before, 'e'] if *before != 'c' => 1,
        [_, _, _, _, _, .., 'e'] if !rest.ends_with(&['i', 'c', 'e']) => 1,
        _ => 0,
    };
    (rest.len() - ending).min(LONGEST_STEM)
}

/// The length of `word` without -ing or -ed, as in recycl-ing and stop-ped; `None` if it has neither.
fn root(word: &[char]) -> Option<usize> {
    let rest = word
        .strip_suffix(&['i', 'n', 'g'])
        .or(word.strip_suffix(&['e', 'd']))?;
    let is_doubled =
        matches!(rest, [_, _, .., last, doubled] if last == doubled && !matches!(last, 'l' | 's'));
    let length = rest.len() - usize::from(is_doubled);
    (rest.len() > 2).then_some(length.min(LONGEST_STEM))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> u64 {
        let tokens = Tokens::of(text, &Variants::default());
        tokens.hash(tokens.all())
    }

    #[test]
    fn units_are_ideographs_and_words() {
        let tokens = Tokens::of("北都的 I-PARK 2期，AI R&D", &Variants::default());
        let units: Vec<(String, Gap)> = (0..tokens.units.len())
            .map(|unit| {
                (
                    tokens.folded(unit..unit + 1).iter().collect(),
                    tokens.units[unit].gap,
                )
            })
            .collect();
        let expected = [
            ("北", Gap::Break),
            ("都", Gap::None),
            ("的", Gap::None),
            ("ipark", Gap::Space),
            ("2", Gap::Space),
            ("期", Gap::None),
            ("ai", Gap::Break),
            ("r&d", Gap::Space),
        ];
        assert_eq!(units, expected.map(|(text, gap)| (text.to_owned(), gap)));
    }

    #[test]
    fn singular_and_plural_have_one_key() {
        for (one, many) in [
            ("hybrid car", "Hybrid Cars"),
            ("policy", "policies"),
            ("tax", "taxes"),
            ("bus", "buses"),
            ("house", "houses"),
            ("business", "businesses"),
            ("environment", "environmental"),
            ("labour", "labor"),
            ("centre", "centers"),
            ("organise", "organizes"),
            ("programme", "program"),
            ("cross-border", "cross border"),
            ("movie", "movies"),
            ("taxi", "taxis"),
        ] {
            assert_eq!(key(one), key(many), "{one}");
        }
        for (one, other) in [
            ("bus", "business"),
            ("tax", "taxi"),
            ("car", "care"),
            ("plan", "plane"),
            ("police", "policy"),
            ("poster", "post"),
            ("labour", "lab"),
            ("pension", "pensioner"),
        ] {
            assert_ne!(key(one), key(other), "{one}");
        }
        assert_ne!(key("data centre"), key("datac entre"));
    }

    #[test]
    fn forms_of_a_verb_have_one_root() {
        for (form, word) in [
            ("recycling", "recycle"),
            ("stopped", "stop"),
            ("selling", "sell"),
            ("retiring", "retire"),
            ("companies funded", "company fund"),
        ] {
            let tokens = Tokens::of(form, &Variants::default());
            assert_eq!(tokens.root_hash(tokens.all()), Some(key(word)), "{form}");
        }
        for word in ["bring", "recycle", "回收"] {
            let tokens = Tokens::of(word, &Variants::default());
            assert_eq!(tokens.root_hash(tokens.all()), None, "{word}");
        }
    }
}

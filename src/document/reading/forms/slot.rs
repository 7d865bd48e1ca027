//! Parses the numeral in the braces of a template, 一, 1, A, One or 1.1, and the numbers that are written like it.

use super::spelled;
use crate::text::numeral::Numerals;

/// The numerals that templates can contain.
pub const KNOWN: [&str; 14] = [
    "一", "壹", "甲", "1", "①", "I", "A", "i", "a", "One", "1.1", "1.1.1", "A1", "A.1",
];

/// How the numbers of a template are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// In these numerals.
    Plain(Numerals),
    /// In these numerals, in lower case.
    Lower(Numerals),
    /// As an English word: One.
    Spelled,
    /// As one number for each of the nested parts that the heading is in, outermost first: 1.1, A1.
    Compound(Compound),
}

/// How the numbers of nested parts are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compound {
    /// The numerals of the outermost part; the others are Arabic.
    outermost: Numerals,
    /// How many numbers there are.
    depth: usize,
    /// What separates them.
    point: &'static str,
}

impl Slot {
    /// Parses one of [`KNOWN`].
    #[must_use]
    pub fn parse(numeral: &str) -> Option<Self> {
        let compound = |outermost, depth, point| {
            Self::Compound(Compound {
                outermost,
                depth,
                point,
            })
        };
        Some(match numeral {
            "一" => Self::Plain(Numerals::Chinese),
            "壹" => Self::Plain(Numerals::Formal),
            "甲" => Self::Plain(Numerals::Stems),
            "1" => Self::Plain(Numerals::Arabic),
            "①" => Self::Plain(Numerals::Circled),
            "I" => Self::Plain(Numerals::Roman),
            "A" => Self::Plain(Numerals::Letters),
            "i" => Self::Lower(Numerals::Roman),
            "a" => Self::Lower(Numerals::Letters),
            "One" => Self::Spelled,
            "1.1" => compound(Numerals::Arabic, 2, "."),
            "1.1.1" => compound(Numerals::Arabic, 3, "."),
            "A1" => compound(Numerals::Letters, 2, ""),
            "A.1" => compound(Numerals::Letters, 2, "."),
            _ => return None,
        })
    }

    /// Returns whether a number may begin with `c`.
    #[must_use]
    pub fn may_begin_with(self, c: char) -> bool {
        match self {
            Self::Plain(numerals) => numerals.is_digit(c),
            Self::Lower(_) => c.is_ascii_lowercase(),
            Self::Spelled => c.is_ascii_alphabetic(),
            Self::Compound(compound) => compound.outermost.is_digit(c),
        }
    }

    /// Returns the numbers that `text` begins with, outermost first, and their length in bytes.
    #[must_use]
    pub fn parse_prefix(self, text: &str) -> Option<(Vec<u32>, usize)> {
        let (value, length) = match self {
            Self::Plain(numerals) => numerals.parse_prefix(text)?,
            Self::Lower(numerals) => {
                let behind = text.trim_start_matches(|c: char| c.is_ascii_lowercase());
                let letters = &text[..text.len() - behind.len()];
                numerals.parse_prefix(&letters.to_ascii_uppercase())?
            }
            Self::Spelled => spelled::parse_prefix(text)?,
            Self::Compound(compound) => return compound.parse_prefix(text),
        };
        Some((vec![value], length))
    }

    /// Returns whether its numbers are Arabic and nested: 1.1.
    #[must_use]
    pub fn is_dotted(self) -> bool {
        matches!(self, Self::Compound(Compound { outermost, .. }) if outermost == Numerals::Arabic)
    }
}

impl Compound {
    /// Does the same as [`Slot::parse_prefix`].
    fn parse_prefix(self, text: &str) -> Option<(Vec<u32>, usize)> {
        let (first, mut length) = self.outermost.parse_prefix(text)?;
        let mut numbers = vec![first];
        while numbers.len() < self.depth {
            let inner = text[length..].strip_prefix(self.point)?;
            let (number, digits) = Numerals::Arabic.parse_prefix(inner)?;
            numbers.push(number);
            length += self.point.len() + digits;
        }
        Some((numbers, length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_are_known_are_read() {
        for numeral in KNOWN {
            let (numbers, length) = Slot::parse(numeral)
                .and_then(|slot| slot.parse_prefix(numeral))
                .expect("a number");
            assert_eq!(length, numeral.len(), "{numeral}");
            assert!(numbers.iter().all(|&number| number == 1), "{numeral}");
        }
        assert_eq!(Slot::parse("x"), None);
    }
}

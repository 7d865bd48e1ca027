//! Spells out characters that stand for others: ⑴ for (1), Ⅰ for I, and the radicals and compatibility ideographs that
//! some PDF fonts yield instead of ideographs. Templates and enumerators are matched against the spelled-out text.

use unicode_normalization::UnicodeNormalization;

/// How many characters into a line its number may reach.
const LONGEST: usize = 16;

/// A text whose characters that stand for others are spelled out.
pub struct Spelled {
    /// The text, spelled out.
    pub text: String,
    /// For each byte of `text`, where the character that it comes from ends in the original.
    ends: Vec<usize>,
}

impl Spelled {
    /// Spells out `text`; returns `None` if its beginning needs no spelling out.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        if !text.chars().take(LONGEST).any(stands_for_others) {
            return None;
        }
        let mut spelled = Self {
            text: String::new(),
            ends: Vec::new(),
        };
        for (start, c) in text.char_indices() {
            if stands_for_others(c) {
                spelled.text.extend(std::iter::once(c).nfkc());
            } else {
                spelled.text.push(c);
            }
            spelled
                .ends
                .resize(spelled.text.len(), start + c.len_utf8());
        }
        Some(spelled)
    }

    /// Returns the length in the original of what the first `length` bytes of `text` spell out.
    #[must_use]
    pub fn original(&self, length: usize) -> usize {
        length.checked_sub(1).map_or(0, |last| self.ends[last])
    }
}

/// Returns whether `c` is a radical, which looks like an ideograph but is another character.
#[must_use]
pub fn is_radical(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FD5}')
}

/// Returns whether `c` is for private use, so that no standard says what it means.
#[must_use]
pub fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}')
}

/// Returns the one character that `c` stands for, such as the ideograph for a radical, or `c` itself if it stands for
/// none or several.
#[must_use]
pub fn one_for_one(c: char) -> char {
    if !stands_for_others(c) {
        return c;
    }
    let mut spelled = std::iter::once(c).nfkc();
    let first = spelled.next();
    first.filter(|_| spelled.next().is_none()).unwrap_or(c)
}

/// Returns whether `c` is a number or letter with its brackets or point, a Roman numeral, a radical or a compatibility
/// ideograph.
#[must_use]
pub fn stands_for_others(c: char) -> bool {
    matches!(
        c,
        '\u{2160}'..='\u{217F}' | '\u{2474}'..='\u{24B5}' | '\u{3220}'..='\u{3229}' | '\u{2F00}'..='\u{2FD5}' | '\u{F900}'..='\u{FAFF}'
    )
}

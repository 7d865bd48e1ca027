//! Characters that stand for others: ⑴ for (1), Ⅰ for I, and what some PDF fonts give for ideographs.

use unicode_normalization::UnicodeNormalization;

/// So many characters of a line have its number in them.
const LONGEST: usize = 16;

/// The beginning of a text with such characters, as it reads.
pub struct Spelled {
    /// What it reads.
    pub text: String,
    /// For each byte of that where the character which it comes from ends in the text.
    ends: Vec<usize>,
}

impl Spelled {
    /// How `text` begins; `None` where it has no such character there.
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

    /// How much of the text reads as the first `length` bytes.
    #[must_use]
    pub fn original(&self, length: usize) -> usize {
        length.checked_sub(1).map_or(0, |last| self.ends[last])
    }
}

/// Whether `c` is a radical, which looks like the ideograph that it is part of.
#[must_use]
pub fn is_radical(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FD5}')
}

/// Whether what `c` means is nowhere agreed.
#[must_use]
pub fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}')
}

/// The one character that `c` stands for, such as the ideograph of a radical; any other character as it is.
#[must_use]
pub fn one_for_one(c: char) -> char {
    if !stands_for_others(c) {
        return c;
    }
    let mut spelled = std::iter::once(c).nfkc();
    let first = spelled.next();
    first.filter(|_| spelled.next().is_none()).unwrap_or(c)
}

/// Whether `c` is a number with its brackets or point, a Roman number, a radical or a compatibility ideograph.
#[must_use]
pub fn stands_for_others(c: char) -> bool {
    matches!(
        c,
        '\u{2160}'..='\u{217F}' | '\u{2474}'..='\u{24B5}' | '\u{3220}'..='\u{3229}' | '\u{2F00}'..='\u{2FD5}' | '\u{F900}'..='\u{FAFF}'
    )
}

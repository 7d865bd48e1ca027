//! Kinds of characters.

/// Han ideographs, and the iteration mark 々 and zero 〇, which are used like them.
#[must_use]
pub fn is_ideograph(c: char) -> bool {
    matches!(u32::from(c), 0x3005 | 0x3007 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

/// A letter or digit of a script that is written in words: Latin, Greek, Cyrillic.
#[must_use]
pub fn is_word_character(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || (matches!(u32::from(c), 0xC0..=0x24F | 0x370..=0x52F | 0x1E00..=0x1FFF)
            && !matches!(c, '×' | '÷'))
}

/// The width of `c` in columns: 1 for ASCII, 0 for invisible characters, 2 for all others.
#[must_use]
pub fn columns(c: char) -> usize {
    match c {
        _ if c.is_ascii() => 1,
        _ if is_invisible(c) => 0,
        _ => 2,
    }
}

/// The half-width form of a full-width or small-form character; any other character unchanged.
#[must_use]
pub fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{FE55}' => ':',
        '\u{FE54}' => ';',
        '\u{FE50}' => ',',
        '\u{FE52}' => '.',
        '\u{FE56}' => '?',
        '\u{FE57}' => '!',
        '\u{FE6A}' => '%',
        '\u{FE64}' => '<',
        '\u{FE65}' => '>',
        '\u{FE59}' => '(',
        '\u{FE5A}' => ')',
        // Chinese punctuation goes the other way: its normal form is full width.
        '\u{FF61}' => '。',
        '\u{FF62}' => '「',
        '\u{FF63}' => '」',
        '\u{FF64}' => '、',
        _ => c,
    }
}

/// White space and invisible characters: zero-width marks, the soft hyphen, variation selectors.
#[must_use]
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

/// Characters without a shape of their own.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0100}'..='\u{E01EF}'
    )
}

/// Hyphens and dashes.
#[must_use]
pub fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2212}'
                | '\u{2E3A}'
                | '\u{2E3B}'
                | '\u{FE58}'
                | '\u{FE63}'
                | '\u{FF0D}'
    )
}

/// Middle dots, as in 香港‧大城小區.
#[must_use]
pub fn is_middle_dot(c: char) -> bool {
    matches!(
        c,
        '\u{00B7}' | '\u{2022}' | '\u{2027}' | '\u{2219}' | '\u{22C5}' | '\u{30FB}' | '\u{FF65}'
    )
}

/// Quotation marks and title marks.
#[must_use]
pub fn is_quotation_mark(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '\u{FF02}' | '\u{FF07}' | '「' | '」' | '『' | '』' | '《' | '》' | '〈' | '〉' | '\u{2018}'..='\u{201F}' | '«' | '»' | '‹' | '›' | '\u{2329}' | '\u{232A}' | '\u{FE3D}'..='\u{FE44}' | '\u{FF62}' | '\u{FF63}' | '〝' | '〞' | '〟'
    )
}

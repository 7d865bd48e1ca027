//! A number as it is written → its value: 3,000 萬, 五十萬, 1.5 億, 兩百多, 3 million.

use crate::text::numeral::{chinese::is_numeral, parse_quantity};

/// A number that was read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// Its value.
    pub value: f64,
    /// What of it a word such as 萬 multiplies by; 1 where there is none.
    pub multiplier: f64,
    /// The index of the first character behind it.
    pub end: usize,
    /// Whether it is written in digits, not in Chinese numerals.
    pub in_digits: bool,
    /// Whether 多 or 餘 says that it is more.
    pub is_more: bool,
}

/// What multiplies what stands before it.
const MULTIPLIERS: [(&str, f64); 12] = [
    ("萬億", 1e12),
    ("万亿", 1e12),
    ("百萬", 1e6),
    ("千萬", 1e7),
    ("億", 1e8),
    ("亿", 1e8),
    ("萬", 1e4),
    ("万", 1e4),
    ("千", 1e3),
    ("百", 1e2),
    ("billion", 1e9),
    ("million", 1e6),
];

/// The number that begins at `start` of `text`, where one does and it is neither the rest of a word nor an
/// ordinal.
pub fn read(text: &[char], start: usize) -> Option<Number> {
    let before = start.checked_sub(1).map(|before| text[before]);
    let first = *text.get(start)?;
    let word = text[..start].iter().rev().find(|c| !c.is_whitespace());
    if word == Some(&'第') {
        return None;
    }
    if first.is_ascii_digit() {
        if before.is_some_and(|before| before.is_ascii_alphanumeric() || before == '.') {
            return None;
        }
        return Some(in_digits(text, start));
    }
    let is_inside = before.is_some_and(is_numeral);
    if !is_numeral(first) || is_inside {
        return None;
    }
    in_numerals(text, start)
}

/// 3,000, 1.5, and what multiplies it.
fn in_digits(text: &[char], start: usize) -> Number {
    let mut digits = String::new();
    let mut end = start;
    while let Some(&c) = text.get(end) {
        let goes_on = text.get(end + 1).is_some_and(char::is_ascii_digit);
        match c {
            _ if c.is_ascii_digit() => digits.push(c),
            '.' if goes_on && !digits.contains('.') => digits.push(c),
            ',' if groups(text, end) => {}
            _ => break,
        }
        end += 1;
    }
    let value = digits.parse().unwrap_or(f64::MAX);
    let number = Number {
        value,
        multiplier: 1.0,
        end,
        in_digits: true,
        is_more: false,
    };
    multiplied(text, number)
}

/// Whether the comma at `at` parts groups of three digits.
fn groups(text: &[char], at: usize) -> bool {
    let behind = text[at + 1..].iter().take_while(|c| c.is_ascii_digit());
    behind.count() == 3
}

/// 五十萬, 兩百, 一億二千萬.
fn in_numerals(text: &[char], start: usize) -> Option<Number> {
    let mut total = 0.0;
    let mut end = start;
    loop {
        let length = text[end..].iter().take_while(|c| is_numeral(**c)).count();
        if length == 0 {
            break;
        }
        let numerals: String = text[end..end + length].iter().collect();
        let number = Number {
            value: f64::from(parse_quantity(&numerals)?),
            multiplier: 1.0,
            end: end + length,
            in_digits: false,
            is_more: false,
        };
        let number = multiplied(text, number);
        let is_multiplied = number.end > end + length;
        total += number.value;
        end = number.end;
        if number.is_more || !is_multiplied {
            return Some(Number {
                value: total,
                ..number
            });
        }
    }
    Some(Number {
        value: total,
        multiplier: 1.0,
        end,
        in_digits: false,
        is_more: false,
    })
}

/// `number` with what multiplies it, and 多 or 餘 before or behind that.
fn multiplied(text: &[char], mut number: Number) -> Number {
    let more = |number: &mut Number| {
        let at = skip_blank(text, number.end);
        if matches!(text.get(at), Some('多' | '餘' | '余')) {
            number.end = at + 1;
            number.is_more = true;
        }
    };
    let plain = number;
    more(&mut number);
    let at = skip_blank(text, number.end);
    let multiplier = MULTIPLIERS
        .iter()
        .find(|(name, _)| begins(&text[at.min(text.len())..], name));
    let Some((name, factor)) = multiplier else {
        // 多 may belong to a word behind the number: 1 多元.
        return if number.is_more && begins(&text[number.end..], "元") {
            plain
        } else {
            number
        };
    };
    number.value *= factor;
    number.multiplier = *factor;
    number.end = at + name.chars().count();
    more(&mut number);
    number
}

/// Whether `text` begins with `name`, in any case.
pub fn begins(text: &[char], name: &str) -> bool {
    let mut characters = text.iter();
    name.chars().all(|c| {
        characters
            .next()
            .is_some_and(|d| d.eq_ignore_ascii_case(&c))
    })
}

/// The first index from `at` on that is no blank.
pub fn skip_blank(text: &[char], at: usize) -> usize {
    at + text[at.min(text.len())..]
        .iter()
        .take_while(|c| c.is_whitespace())
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_booklets_write_them() {
        for (text, value, length) in [
            ("3,000 萬元", 3e7, 7),
            ("五十萬元", 5e5, 3),
            ("1.5億", 1.5e8, 4),
            ("100 萬", 1e6, 5),
            ("兩個", 2.0, 1),
            ("十八區", 18.0, 2),
            ("一億二千萬元", 1.2e8, 5),
            ("200 多間", 200.0, 5),
            ("3 million", 3e6, 9),
            ("8 萬億元", 8e12, 4),
        ] {
            let chars: Vec<char> = text.chars().collect();
            let number = read(&chars, 0).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((number.value, number.end), (value, length), "{text}");
        }
        for text in ["第三", "百", "G5"] {
            let chars: Vec<char> = text.chars().collect();
            assert_eq!(read(&chars, chars.len() - 1), None, "{text}");
        }
    }
}

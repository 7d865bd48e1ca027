//! Reads numbers: 3,000 萬, 五十萬, 1.5 億, 兩百多, 3 million.

use crate::text::numeral::chinese::{digit, is_numeral};
use crate::text::numeral::{decimal, groups_digits, parse_quantity};

/// A number that was read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// Its value.
    pub value: f64,
    /// The factor of a word such as 萬; 1 if there is none.
    pub multiplier: f64,
    /// The index after its last character.
    pub end: usize,
    /// Whether it is written in digits, not in Chinese numerals.
    pub in_digits: bool,
    /// Whether it is followed by 多 or 餘, “and more”.
    pub is_more: bool,
}

/// Words that multiply the number before them.
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
/// The last characters of the Chinese ones.
const MULTIPLYING: &str = "百千萬万億亿";
/// The number of digits of a year.
const YEAR_DIGITS: usize = 4;

/// The number that begins at `start` of `text`, unless it is an ordinal or the rest of another number or of a word.
pub fn read(text: &[char], start: usize) -> Option<Number> {
    let before = trimmed(&text[..start]);
    if before.ends_with(&['第']) || goes_on(text, start) {
        return None;
    }
    let mut number = part(text, start)?;
    let mut last = number;
    while last.may_go_on(text) {
        let at = skip_blank(text, last.end);
        let Some(next) = part(text, at).filter(|next| next.value < last.multiplier) else {
            break;
        };
        // 三萬五 means 35,000, and the 50 in $100 萬 50 個 counts something else.
        let skips_a_place = next.multiplier == 1.0 && next.value * 10.0 < last.multiplier;
        if skips_a_place && text[at] != '零' {
            return None;
        }
        number.value += next.value;
        (number.end, number.is_more) = (next.end, next.is_more);
        last = next;
    }
    Some(number)
}

/// Whether a number before `start` continues there: 三|五年, 1.|5, 1 萬 |5 千, 12,|34, 兩、|三年, 二點|五, 數|十.
fn goes_on(text: &[char], start: usize) -> bool {
    let is_digits = text.get(start).is_some_and(char::is_ascii_digit);
    let is_number = |c: &char| c.is_ascii_digit() || MULTIPLYING.contains(*c) || is_numeral(*c);
    if let [number @ .., multiplier] = trimmed(&text[..start])
        && MULTIPLYING.contains(*multiplier)
        && trimmed(number).last().is_some_and(is_number)
    {
        return true;
    }
    match text[..start] {
        [.., before, ','] if is_digits => before.is_ascii_digit(),
        [.., before] if is_digits => before.is_ascii_alphanumeric() || before == '.',
        [.., before, '、' | '點' | '点'] => is_numeral(before),
        [.., '幾' | '几'] => true,
        [.., '數' | '数'] => {
            let next = text.get(start + 1);
            text.get(start) == Some(&'十') && next.is_none_or(|c| !is_numeral(*c))
        }
        [.., before] => is_numeral(before),
        [] => false,
    }
}

/// A part of a number, with its multiplier: 3,000 萬, 五十億.
fn part(text: &[char], start: usize) -> Option<Number> {
    let in_digits = text.get(start)?.is_ascii_digit();
    let (value, end) = if in_digits {
        digits(text, start)
    } else {
        numerals(text, start)?
    };
    let number = Number {
        value,
        multiplier: 1.0,
        end,
        in_digits,
        is_more: false,
    };
    Some(multiplied(text, number))
}

/// The value of the digits at `start`, and the index after them.
fn digits(text: &[char], start: usize) -> (f64, usize) {
    let mut digits = String::new();
    let mut end = start;
    while let Some(&c) = text.get(end) {
        let goes_on = text.get(end + 1).is_some_and(char::is_ascii_digit);
        match c {
            _ if c.is_ascii_digit() => digits.push(c),
            '.' if goes_on && !digits.contains('.') => digits.push(c),
            ',' if groups_digits(text, end) => {}
            _ => break,
        }
        end += 1;
    }
    (digits.parse().unwrap_or(f64::MAX), end)
}

/// The value of the Chinese numerals at `start`, and the index after them.
fn numerals(text: &[char], start: usize) -> Option<(f64, usize)> {
    let length = text[start..].iter().take_while(|c| is_numeral(**c)).count();
    let numerals = &text[start..start + length];
    let counts = |c: char| digit(c).is_some_and(|value| value > 0);
    // 兩三年 means two or three; only years are written digit by digit.
    let is_choice = numerals
        .windows(2)
        .any(|pair| pair.iter().all(|c| counts(*c)));
    // 五百二 means 520.
    let is_short = matches!(numerals, [.., '百' | '千', last] if counts(*last));
    if is_choice && length != YEAR_DIGITS || is_short {
        return None;
    }
    let value = parse_quantity(&String::from_iter(numerals))?;
    decimals(text, value, start + length)
}

/// `value` with the decimal places at `end`, and the index after them: 二|點五.
fn decimals(text: &[char], value: u32, end: usize) -> Option<(f64, usize)> {
    let mut written = decimal(value) + ".";
    let mut behind = end + 1;
    if matches!(text.get(end), Some('點' | '点')) {
        while let Some(digit) = text.get(behind).and_then(|c| digit(*c)) {
            written += &decimal(digit);
            behind += 1;
        }
    }
    if behind == end + 1 {
        return Some((value.into(), end));
    }
    // 三點四十分 is a time of day.
    let is_time = text.get(behind).is_some_and(|c| is_numeral(*c));
    let value = written.parse().ok().filter(|_| !is_time)?;
    Some((value, behind))
}

impl Number {
    /// Whether a smaller part can follow: after 1 億, but not after 1.5 億, 3 million or 一萬多.
    fn may_go_on(self, text: &[char]) -> bool {
        let is_whole = (self.value / self.multiplier).fract() == 0.0;
        let is_multiplied = self.multiplier > 1.0 && MULTIPLYING.contains(text[self.end - 1]);
        is_whole && is_multiplied && !self.is_more
    }
}

/// `number` with its multiplier, and with 多 or 餘 before or after that.
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
        // 多 may belong to the word after the number: 1 多元.
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

/// `text` without the white space at its end.
pub fn trimmed(text: &[char]) -> &[char] {
    let blank = text.iter().rev().take_while(|c| c.is_whitespace());
    &text[..text.len() - blank.count()]
}

/// The first index from `at` on that is not white space.
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
    fn numbers_are_read_as_booklets_write_them() {
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

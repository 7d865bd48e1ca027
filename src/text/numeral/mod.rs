//! Numerals, as in headings, in measures and in queries: 12, １２, 十二, 乙, IV, B.

pub mod chinese;

use super::chars::narrow;

/// The kinds of numerals in headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numerals {
    /// 1, 2, 3, in half or full width.
    Arabic,
    /// 一, 二, 三 … 九千九百九十九.
    Chinese,
    /// 壹, 貳, 叁: the formal numerals, which are hard to alter.
    Formal,
    /// The heavenly stems 甲, 乙, 丙 … 癸.
    Stems,
    /// I, II, III, in upper case.
    Roman,
    /// A, B, C, in upper case.
    Letters,
    /// ①, ②, ③ … ⑳, and ❶, ❷, ❸ … ❿.
    Circled,
}

/// The formal numerals and the plain ones, in the same order.
const FORMAL: &str = "壹貳叁參肆伍陸柒捌玖拾";
const PLAIN: &str = "一二三三四五六七八九十";
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";

impl Numerals {
    /// The number at the start of `text` and its length in bytes; `None` if there is none.
    #[must_use]
    pub fn parse_prefix(self, text: &str) -> Option<(u32, usize)> {
        let length = text
            .char_indices()
            .find(|&(_, c)| !self.is_digit(c))
            .map_or(text.len(), |(index, _)| index);
        let value = match self {
            Self::Arabic => parse_arabic(&text[..length]),
            Self::Chinese => chinese::parse(&text[..length]),
            Self::Formal => chinese::parse(&plain_numerals(&text[..length])),
            Self::Stems => position_of_single(&text[..length], STEMS),
            Self::Roman => parse_roman(&text[..length]),
            Self::Letters => position_of_single(&text[..length], "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
            Self::Circled => text[..length].chars().next().and_then(circled),
        }?;
        Some((value, length))
    }

    /// Whether `c` is part of such a number.
    #[must_use]
    pub fn is_digit(self, c: char) -> bool {
        match self {
            Self::Arabic => narrow(c).is_ascii_digit(),
            Self::Chinese => chinese::is_numeral(c),
            Self::Formal => FORMAL.contains(c),
            Self::Stems => STEMS.contains(c),
            Self::Roman => roman_digit(c).is_some(),
            Self::Letters => c.is_ascii_uppercase(),
            Self::Circled => circled(c).is_some(),
        }
    }
}

/// The value of `text` if it is a number in Arabic or Chinese numerals, at most 9,999.
#[must_use]
pub fn parse_number(text: &str) -> Option<u32> {
    parse_arabic(text).or_else(|| chinese::parse(text))
}

/// The same for quantities, in which 兩 alone means two: 兩 (萬).
#[must_use]
pub fn parse_quantity(text: &str) -> Option<u32> {
    parse_number(&text.replace(['兩', '两'], "二"))
}

/// `value` in Arabic numerals. The standard library's formatting would add its code to the module.
#[must_use]
pub fn decimal(mut value: u32) -> String {
    let mut digits = Vec::new();
    loop {
        digits.push(char::from_digit(value % 10, 10).unwrap_or('0'));
        value /= 10;
        if value == 0 {
            break;
        }
    }
    digits.iter().rev().collect()
}

/// Whether `c` is part of a number in Arabic or Chinese numerals.
#[must_use]
pub fn is_numeral(c: char) -> bool {
    narrow(c).is_ascii_digit() || chinese::is_numeral(c)
}

/// Whether the comma at `at`, after a digit, separates groups of three digits of one number: 3,000, not 1,8.
#[must_use]
pub fn groups_digits(text: &[char], at: usize) -> bool {
    let digits = text[at + 1..].iter().take_while(|c| c.is_ascii_digit());
    digits.count() == 3
}

fn plain_numerals(formal: &str) -> String {
    let plain = |c: char| {
        FORMAL
            .chars()
            .zip(PLAIN.chars())
            .find(|&(formal, _)| formal == c)
    };
    formal
        .chars()
        .filter_map(plain)
        .map(|(_, plain)| plain)
        .collect()
}

fn position_of_single(text: &str, alphabet: &str) -> Option<u32> {
    let mut chars = text.chars();
    let single = chars.next().filter(|_| chars.next().is_none())?;
    (1..)
        .zip(alphabet.chars())
        .find_map(|(value, c)| (c == single).then_some(value))
}

fn parse_arabic(text: &str) -> Option<u32> {
    if text.is_empty() || text.chars().count() > 4 {
        return None;
    }
    text.chars()
        .try_fold(0, |value, c| Some(value * 10 + narrow(c).to_digit(10)?))
}

/// The value of a number in a circle, white or black.
#[must_use]
pub fn circled(c: char) -> Option<u32> {
    match c {
        '①'..='⑳' => Some(u32::from(c) - u32::from('①') + 1),
        '❶'..='❿' => Some(u32::from(c) - u32::from('❶') + 1),
        _ => None,
    }
}

fn roman_digit(c: char) -> Option<u32> {
    match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        _ => None,
    }
}

fn parse_roman(text: &str) -> Option<u32> {
    let digits: Vec<u32> = text.chars().map(roman_digit).collect::<Option<_>>()?;
    if digits.is_empty() || digits.len() > 8 {
        return None;
    }
    let value = digits
        .iter()
        .enumerate()
        .fold(0i32, |value, (index, &digit)| {
            let subtracts = digits.get(index + 1).is_some_and(|&next| next > digit);
            #[allow(clippy::cast_possible_wrap)]
            let digit = digit as i32;
            if subtracts {
                value - digit
            } else {
                value + digit
            }
        });
    u32::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_numerals_as_readers_write_them() {
        for (text, value) in [
            ("一", 1),
            ("十", 10),
            ("十二", 12),
            ("二十", 20),
            ("七十七", 77),
            ("一百", 100),
            ("一百零八", 108),
            ("一百四十八", 148),
            ("一四八", 148),
            ("二〇二四", 2024),
            ("兩千", 2000),
            ("廿四", 24),
            ("一百卅", 130),
            ("１２", 12),
            ("012", 12),
        ] {
            assert_eq!(parse_number(text), Some(value), "{text}");
        }
        for text in [
            "",
            "十十",
            "百",
            "二三十",
            "兩",
            "十百",
            "二廿",
            "十廿",
            "12a",
            "123456789",
        ] {
            assert_eq!(parse_number(text), None, "{text}");
        }
    }

    #[test]
    fn chinese_numerals_are_read_as_written() {
        for value in 1..10_000 {
            assert_eq!(chinese::parse(&chinese::write(value)), Some(value));
        }
        assert_eq!(
            [decimal(0), decimal(148), decimal(u32::MAX)],
            ["0", "148", "4294967295"]
        );
        assert_eq!(
            [0, 1, 10, 18, 20, 99, 100, 101, 110, 148, 3005].map(chinese::write),
            [
                "零",
                "一",
                "十",
                "十八",
                "二十",
                "九十九",
                "一百",
                "一百零一",
                "一百一十",
                "一百四十八",
                "三千零五"
            ]
        );
        assert_eq!(parse_quantity("兩"), Some(2));
    }

    #[test]
    fn numerals_of_headings() {
        assert_eq!(Numerals::Stems.parse_prefix("丁、推動"), Some((4, 3)));
        assert_eq!(Numerals::Formal.parse_prefix("拾貳、完善"), Some((12, 6)));
        assert_eq!(Numerals::Roman.parse_prefix("XIV. Health"), Some((14, 3)));
        assert_eq!(Numerals::Letters.parse_prefix("B. Health"), Some((2, 1)));
        assert_eq!(Numerals::Letters.parse_prefix("BC"), None);
        assert_eq!(Numerals::Arabic.parse_prefix("148.  擴大"), Some((148, 3)));
        assert_eq!(Numerals::Circled.parse_prefix("⑫ 擴大"), Some((12, 3)));
        assert_eq!(Numerals::Circled.parse_prefix("❸擴大"), Some((3, 3)));
    }
}

//! Numbers in other forms: 3,000萬 = 3000萬 = 三千萬, 18區 = 十八區, 百分之五 = 5%, 廿四 = 24.

use crate::text::numeral::{chinese, decimal, is_numeral, parse_number};

/// What may follow a number of a single Chinese numeral, so that 一帶一路 has none.
const UNITS: &str = "萬万億亿元年歲岁區区期成倍個个間间%";
/// Larger numbers may have commas.
const LARGEST_PLAIN: u32 = 999;
const PERCENT: [char; 3] = ['百', '分', '之'];
/// Tens that are written as one numeral.
const TENS: [(char, &str); 2] = [('廿', "二十"), ('卅', "三十")];

/// `text`, folded, with its first number in every other form.
#[must_use]
pub fn other_forms(text: &[char]) -> Vec<Vec<char>> {
    let mut forms = Vec::new();
    let Some((start, end)) = first_number(text) else {
        return forms;
    };
    let mut digits = String::new();
    for &c in &text[start..end] {
        match c {
            ',' => {}
            // As a number by itself it is written 二.
            '兩' | '两' => digits.push('二'),
            _ => match TENS.iter().find(|&&(ten, _)| ten == c) {
                Some((_, numerals)) => digits.push_str(numerals),
                None => digits.push(c),
            },
        }
    }
    let Some(value) = parse_number(&digits) else {
        return forms;
    };
    let (before, after) = (&text[..start], &text[end..]);
    let mut add = |before: &[char], between: &[char], number: &str, rest: &[char]| {
        let mut form = before.to_vec();
        form.extend_from_slice(between);
        form.extend(number.chars());
        form.extend_from_slice(rest);
        if form != text {
            forms.push(form);
        }
    };
    let plain = decimal(value);
    let numerals = chinese(value);
    if let Some(before) = before.strip_suffix(&PERCENT) {
        add(before, &[], &(plain.clone() + "%"), after);
    } else if let [unit @ ('%' | '成'), after @ ..] = after {
        let tens = *unit == '成';
        add(
            before,
            &[],
            &(plain.clone() + if tens { "0%" } else { "%" }),
            after,
        );
        let percentage = if tens {
            value.saturating_mul(10)
        } else {
            value
        };
        add(before, &PERCENT, &chinese(percentage), after);
        add(before, &PERCENT, &decimal(percentage), after);
    }
    if value > LARGEST_PLAIN {
        add(before, &[], &grouped(&plain), after);
    }
    add(before, &[], &plain, after);
    add(before, &[], &numerals, after);
    if value == 2 {
        add(before, &[], "兩", after);
    }
    forms
}

/// Where the first number of `text` begins, with the 百分之 before it, and where it ends.
#[must_use]
pub fn first(text: &[char]) -> Option<(usize, usize)> {
    let (start, end) = first_number(text)?;
    let before = &text[..start];
    Some((before.strip_suffix(&PERCENT).unwrap_or(before).len(), end))
}

/// Where the first number of `text` begins and ends.
fn first_number(text: &[char]) -> Option<(usize, usize)> {
    // The 百 of 百分之 is no number.
    let percent = text
        .windows(PERCENT.len())
        .position(|window| window == PERCENT);
    let skipped = percent.map_or(0, |percent| percent + PERCENT.len());
    let is_numeral = |c: char| is_numeral(c) || TENS.iter().any(|&(ten, _)| ten == c);
    let start = skipped + text[skipped..].iter().position(|&c| is_numeral(c))?;
    let mut end = start;
    while text.get(end).is_some_and(|&c| is_numeral(c) || c == ',') {
        end += 1;
    }
    while text[end - 1] == ',' {
        end -= 1;
    }
    let counts = end - start > 1
        || text[start].is_ascii_digit()
        || UNITS.chars().any(|unit| text.get(end) == Some(&unit))
        || skipped > 0;
    counts.then_some((start, end))
}

/// `digits` with a comma every three of them.
fn grouped(digits: &str) -> String {
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(text: &str) -> Vec<String> {
        let text: Vec<char> = text.chars().collect();
        other_forms(&text)
            .into_iter()
            .map(String::from_iter)
            .collect()
    }

    #[test]
    fn a_number_has_several_forms() {
        for (text, form) in [
            ("3,000萬", "三千萬"),
            ("3000萬", "3,000萬"),
            ("三千萬元", "3,000萬元"),
            ("18區", "十八區"),
            ("十八區", "18區"),
            ("百分之五", "5%"),
            ("5%", "百分之五"),
            ("兩成", "20%"),
            ("2元乘車", "兩元乘車"),
            ("廿四小時", "24小時"),
            ("卅歲", "30歲"),
        ] {
            let forms = forms(text);
            assert!(forms.contains(&form.to_owned()), "{text}: {forms:?}");
        }
        assert_eq!(forms("十八區"), ["18區"]);
        assert_eq!(forms("0關稅"), ["零關稅"]);
        assert_eq!(forms("一帶一路"), Vec::<String>::new());
        assert_eq!(forms("北部都會區"), Vec::<String>::new());
    }
}

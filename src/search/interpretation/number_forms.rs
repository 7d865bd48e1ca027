//! Writes numbers in other forms, since readers need not use the one that the document uses: 3,000萬 = 3000萬 = 三千萬,
//! 18區 = 十八區, 百分之五 = 5%, 廿四 = 24.

use crate::text::numeral::{chinese, decimal, groups_digits, is_numeral, parse_quantity};

/// What has to follow a single Chinese numeral for it to count as a number, so that there is none in 一帶一路.
const UNITS: &str = "萬万億亿元年歲岁區区期成倍個个間间%";
/// Larger numbers may be written with a comma.
const LARGEST_PLAIN: u32 = 999;
const PERCENT: [char; 3] = ['百', '分', '之'];

/// Returns the folded `text` with its first number in every other form.
#[must_use]
pub fn other_forms(text: &[char]) -> Vec<Vec<char>> {
    let mut forms = Vec::new();
    let Some((start, end)) = first_number(text) else {
        return forms;
    };
    let mut digits = String::from_iter(&text[start..end]);
    digits.retain(|c| c != ',');
    let Some(value) = parse_quantity(&digits) else {
        return forms;
    };
    let (before, after) = (&text[..start], &text[end..]);
    let mut add = |before: &[char], number: &str, after: &[char]| {
        let form = [before, &Vec::from_iter(number.chars()), after].concat();
        if form != text {
            forms.push(form);
        }
    };
    each_percentage(before, value, after, &mut add);
    let plain = decimal(value);
    if value > LARGEST_PLAIN {
        add(before, &grouped(&plain), after);
    }
    add(before, &plain, after);
    add(before, &chinese::write(value), after);
    if value == 2 {
        add(before, "兩", after);
    }
    forms
}

/// Calls `add` with the other forms of a percentage: the text before the number, the number, and the text after it.
fn each_percentage(
    before: &[char],
    value: u32,
    after: &[char],
    add: &mut impl FnMut(&[char], &str, &[char]),
) {
    if let Some(before) = before.strip_suffix(&PERCENT) {
        add(before, &(decimal(value) + "%"), after);
    } else if let [unit @ ('%' | '成'), after @ ..] = after {
        let mut percentage = value;
        let with_words = [before, &PERCENT].concat();
        if *unit == '成' {
            percentage *= 10;
            add(before, &(decimal(percentage) + "%"), after);
        }
        add(&with_words, &chinese::write(percentage), after);
        add(&with_words, &decimal(percentage), after);
    }
}

/// Returns where the first number of `text` begins, including 百分之 before it, and where it ends.
#[must_use]
pub fn first(text: &[char]) -> Option<(usize, usize)> {
    let (start, end) = first_number(text)?;
    let before = &text[..start];
    Some((before.strip_suffix(&PERCENT).unwrap_or(before).len(), end))
}

/// Returns where the first number of `text` begins and ends.
fn first_number(text: &[char]) -> Option<(usize, usize)> {
    // The 百 of 百分之 is not a number.
    let percent = text
        .windows(PERCENT.len())
        .position(|window| window == PERCENT);
    let skipped = percent.map_or(0, |percent| percent + PERCENT.len());
    let start = skipped + text[skipped..].iter().position(|&c| is_numeral(c))?;
    let mut end = start;
    while text
        .get(end)
        .is_some_and(|&c| is_numeral(c) || c == ',' && groups_digits(text, end))
    {
        end += 1;
    }
    let counts = end - start > 1
        || text[start].is_ascii_digit()
        || UNITS.chars().any(|unit| text.get(end) == Some(&unit))
        || skipped > 0;
    counts.then_some((start, end))
}

/// Inserts a comma after the first of `digits`, of which there are four: no larger numbers are parsed.
fn grouped(digits: &str) -> String {
    let mut out = String::new();
    for digit in digits.chars() {
        out.push(digit);
        if out.len() == 1 {
            out.push(',');
        }
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

//! Chinese numerals: 十二, 三千零五, 二〇二四, 廿四. Reader and writer side by side.

/// Whether `c` is part of a number in Chinese numerals.
#[must_use]
pub fn is_numeral(c: char) -> bool {
    digit(c).or(tens(c)).or(unit(c)).is_some()
}

/// `value`, which is below 10,000, in Chinese numerals: 三千零五.
#[must_use]
pub fn write(value: u32) -> String {
    if value == 0 {
        return "零".to_owned();
    }
    let mut out = String::new();
    let mut skipped = false;
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = value / unit % 10;
        if digit == 0 {
            skipped = !out.is_empty();
            continue;
        }
        if std::mem::take(&mut skipped) {
            out.push('零');
        }
        // 十二, not 一十二.
        if digit != 1 || unit != 10 || !out.is_empty() {
            out.extend("一二三四五六七八九".chars().nth(digit as usize - 1));
        }
        out.push_str(name);
    }
    out
}

/// The value of `text` if it is a number below 10,000.
#[must_use]
pub fn parse(text: &str) -> Option<u32> {
    let mut chars = text.chars().peekable();
    chars.peek()?;
    if text.chars().all(|c| digit(c).is_some()) {
        return parse_digits(text);
    }
    let (mut total, mut pending, mut last_unit) = (0, None, u32::MAX);
    for c in chars {
        if let Some(value) = digit(c) {
            if pending.is_some_and(|before| before != 0) {
                return None;
            }
            pending = Some(value);
        } else if let Some(value) = tens(c) {
            if pending.is_some() || last_unit <= 10 {
                return None;
            }
            total += value;
            last_unit = 10;
        } else {
            let unit = unit(c).filter(|&unit| unit < last_unit)?;
            // Only a leading 十 needs no digit before it.
            let count = pending.take().or((unit == 10 && total == 0).then_some(1))?;
            total += count * unit;
            last_unit = unit;
        }
    }
    Some(total + pending.unwrap_or(0))
}

/// The value of digits written one by one: 一四八, 二〇二四.
fn parse_digits(text: &str) -> Option<u32> {
    // 兩 is a digit only before a unit.
    if text.chars().count() > 4 || text.contains(['兩', '两']) {
        return None;
    }
    text.chars()
        .try_fold(0, |value, c| Some(value * 10 + digit(c)?))
}

/// The value of a digit.
#[must_use]
pub fn digit(c: char) -> Option<u32> {
    match c {
        '〇' | '零' | '○' => Some(0),
        '兩' | '两' => Some(2),
        _ => (1..)
            .zip("一二三四五六七八九".chars())
            .find_map(|(value, digit)| (digit == c).then_some(value)),
    }
}

/// The value of 廿 and 卅, the tens with a character of their own.
fn tens(c: char) -> Option<u32> {
    match c {
        '廿' => Some(20),
        '卅' => Some(30),
        _ => None,
    }
}

fn unit(c: char) -> Option<u32> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

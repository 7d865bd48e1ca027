//! Years, months and days: 2024 年, 2024/25 年度, 2024 年 7 月 1 日, 3 月.
//!
//! The value has the digits of the year, the month and the day, as far as the text gives them: 2024, 202407, 20240701;
//! without a year 7 or 701.

use super::numbers::{self, begins, skip_blank};
use super::units::is_decade;
use super::{RANGE, Reading};
use crate::annotation::model::{FigureKind, FigureRelation};
use crate::text::numeral::chinese::digit;

/// Words between the dates of a list.
const LISTED: [&str; 5] = ["、", "及", "和", "與", "或"];
/// Numbers that can be years.
const YEARS: std::ops::RangeInclusive<u32> = 1841..=2100;

/// The date that begins at `start`.
pub fn read(text: &[char], start: usize) -> Option<Reading> {
    let date = |value: u32, unit: &str, end| Reading {
        kind: FigureKind::Date,
        value: f64::from(value),
        to: None,
        relation: None,
        unit: unit.to_owned(),
        start,
        end,
    };
    if let Some((year, to, end)) = year(text, start) {
        // After two years it is not clear whose month it is: 2024/25 學年 9 月.
        let day = day_of_year(text, skip_blank(text, end)).filter(|_| to.is_none());
        let mut reading = match day {
            Some((month, None, end)) => date(year * 100 + month, "month", end),
            Some((month, Some(day), end)) => date(year * 10_000 + month * 100 + day, "day", end),
            None => date(year, "year", end),
        };
        if let Some(to) = to {
            reading.to = Some(f64::from(to));
            reading.relation = Some(FigureRelation::Range);
        }
        return Some(reading);
    }
    match day_of_year(text, start)? {
        (month, None, end) => Some(date(month, "month", end)),
        (month, Some(day), end) => Some(date(month * 100 + day, "day", end)),
    }
}

/// Gives `next` the year and the month of the date `before` if it leaves them out: 3 月 5 日至 8 日.
pub fn complete(text: &[char], before: &Reading, next: &mut Reading) {
    let between = text.get(before.end..next.start).unwrap_or_default();
    let words: String = between.iter().filter(|c| !c.is_whitespace()).collect();
    let is_end = RANGE.contains(&words.as_str());
    let is_listed = LISTED.contains(&words.as_str()) && !is_within(&text[next.end..]);
    let last_word = text[next.end - 1];
    let (largest, scale) = match (before.unit.as_str(), next.kind, last_word) {
        ("year", FigureKind::Duration, '年') if is_end => (99.0, 100.0),
        ("day", FigureKind::Duration, '日') if is_end || is_listed => (31.0, 100.0),
        ("month", FigureKind::Date, '月') if is_end || is_listed => (12.0, 100.0),
        ("day", FigureKind::Date, '日' | '號') if is_end || is_listed => (1231.0, 10_000.0),
        _ => return,
    };
    let last = before.to.unwrap_or(before.value);
    let said = last - last % scale;
    let fits = next.to.unwrap_or(next.value) <= largest && said + next.value > last;
    if before.kind == FigureKind::Date && fits {
        next.value += said;
        next.to = next.to.map(|to| said + to);
        next.kind = FigureKind::Date;
        next.unit.clone_from(&before.unit);
    }
}

/// Whether the text after a length of time shows that it is one, not a date: 3 月 5 日或 30 日內.
fn is_within(behind: &[char]) -> bool {
    matches!(behind, ['內' | '内' | '後' | '后' | '前' | '以' | '之', ..])
}

/// A year, the last year if there are two (2024/25 年度), and the index after them.
fn year(text: &[char], start: usize) -> Option<(u32, Option<u32>, usize)> {
    let number = numbers::read(text, start)?;
    let is_plain = text[start..number.end]
        .iter()
        .all(|c| !matches!(c, ',' | '.' | '千' | '百' | '萬' | '十'));
    let year = number.value as u32;
    if !is_plain || !YEARS.contains(&year) {
        return None;
    }
    let (to, end) = last_year(text, number.end, year).unzip();
    let end = end.unwrap_or(number.end);
    let at = skip_blank(text, end);
    let unit = ["年度", "學年", "学年", "財政年度", "年"]
        .into_iter()
        .find(|unit| begins(&text[at..], unit))?;
    let end = at + unit.chars().count();
    (!is_decade(number.value, &text[end..])).then_some((year, to, end))
}

/// The last of the years that begin with `year`, which ends at `end`, and the index after it: 2024|/25, 二〇二四|至二五.
fn last_year(text: &[char], end: usize, year: u32) -> Option<(u32, usize)> {
    let at = skip_blank(text, end);
    if !matches!(text.get(at), Some('/' | '-' | '–' | '至')) {
        return None;
    }
    let at = skip_blank(text, at + 1);
    let numerals = text.get(at..at + 2)?.iter().map(|c| digit(*c));
    let (last, end) = match numerals.collect::<Option<Vec<u32>>>().as_deref() {
        Some(&[tens, ones]) => (tens * 10 + ones, at + 2),
        _ => numbers::read(text, at).map(|number| (number.value as u32, number.end))?,
    };
    let last = if last < 100 {
        year / 100 * 100 + last
    } else {
        last
    };
    (year + 1..=year + 10)
        .contains(&last)
        .then_some((last, end))
}

/// A month, the day if there is one, and the index after them.
fn day_of_year(text: &[char], start: usize) -> Option<(u32, Option<u32>, usize)> {
    let month = numbers::read(text, start)?;
    let at = skip_blank(text, month.end);
    if text.get(at) != Some(&'月') || !(1.0..=12.0).contains(&month.value) {
        return None;
    }
    let day = numbers::read(text, skip_blank(text, at + 1));
    if let Some(day) = day.filter(|day| (1.0..=31.0).contains(&day.value)) {
        let end = skip_blank(text, day.end);
        if matches!(text.get(end), Some('日' | '號')) {
            return Some((month.value as u32, Some(day.value as u32), end + 1));
        }
    }
    Some((month.value as u32, None, at + 1))
}

//! Years, months and days: 2024 年, 2024/25 年度, 2024 年 7 月 1 日, 3 月.
//!
//! The value is written in digits from the year to the day, as far as the text says: 2024, 202407,
//! 20240701; 7 and 701 without a year.

use super::Reading;
use super::numbers::{self, begins, skip_blank};
use super::units::is_decade;
use crate::annotation::model::{FigureKind, FigureRelation};

/// What is taken for a year.
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
        let mut reading = match day_of_year(text, skip_blank(text, end)) {
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

/// A year, the last year where there are two (2024/25 年度), and the index behind it.
fn year(text: &[char], start: usize) -> Option<(u32, Option<u32>, usize)> {
    let number = numbers::read(text, start)?;
    let is_plain = text[start..number.end]
        .iter()
        .all(|c| !matches!(c, ',' | '.' | '千' | '百' | '萬' | '十'));
    let year = number.value as u32;
    if !is_plain || !YEARS.contains(&year) {
        return None;
    }
    let mut end = number.end;
    let mut to = None;
    if matches!(text.get(end), Some('/' | '-' | '–'))
        && let Some(second) = numbers::read(text, end + 1)
    {
        let second_year = if second.value < 100.0 {
            year / 100 * 100 + second.value as u32
        } else {
            second.value as u32
        };
        if second_year > year && second_year <= year + 10 {
            to = Some(second_year);
            end = second.end;
        }
    }
    let at = skip_blank(text, end);
    let unit = ["年度", "學年", "学年", "財政年度", "年"]
        .into_iter()
        .find(|unit| begins(&text[at..], unit))?;
    let end = at + unit.chars().count();
    (!is_decade(number.value, &text[end..])).then_some((year, to, end))
}

/// A month, a day of it, and the index behind them.
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

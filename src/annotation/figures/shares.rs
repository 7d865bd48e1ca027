//! Reads shares of a whole: 百分之五, 七成半 and 一半 are percentages, 三分之一 and 1:3 are ratios.

use super::Reading;
use super::numbers::{self, begins, skip_blank};
use crate::annotation::model::FigureKind;

const PERCENT: &str = "百分之";
const PARTS: &str = "分之";
const HALF: &str = "一半";
/// The most characters between 比例 or 比率 and a proportion after it.
const PROPORTION: usize = 8;
/// The words and marks between the two numbers of a proportion.
const TO: [&str; 2] = [":", "比"];

/// The share that begins at `start`.
pub fn read(text: &[char], start: usize) -> Option<Reading> {
    let share = |kind, value, unit: &str, end| Reading {
        kind,
        value,
        to: None,
        relation: None,
        unit: unit.to_owned(),
        start,
        end,
    };
    if begins(&text[start..], PERCENT) {
        let number = numbers::read(text, start + PERCENT.chars().count())?;
        let (value, end) = (number.value, number.end);
        return Some(share(FigureKind::Percentage, value, "percent", end));
    }
    if begins(&text[start..], HALF) {
        return Some(share(FigureKind::Percentage, 50.0, "percent", start + 2));
    }
    let number = numbers::read(text, start)?;
    if begins(&text[number.end..], PARTS) {
        let part = numbers::read(text, number.end + PARTS.chars().count())?;
        let value = part.value / number.value;
        let ratio = share(FigureKind::Ratio, value, "times", part.end);
        return value.is_finite().then_some(ratio);
    }
    // 1（政府）：2（企業）
    let at = skip_note(text, number.end);
    let to = TO.iter().find(|to| begins(&text[at..], to))?;
    let other = skip_blank(text, at + to.chars().count());
    let other = numbers::read(text, other)?;
    let is_time = *to == ":" && other.end - at == 3 && !announces_proportion(&text[..start]);
    let value = number.value / other.value;
    let note = skip_note(text, other.end);
    let has_note = note > other.end && text[note - 1] == ')';
    let end = if has_note { note } else { other.end };
    (value.is_finite() && !is_time).then(|| share(FigureKind::Ratio, value, "times", end))
}

/// Whether the words in front show that 1:15 is a proportion, not a time of day.
fn announces_proportion(before: &[char]) -> bool {
    let nearest = &before[before.len().saturating_sub(PROPORTION)..];
    nearest.contains(&'比')
}

/// The index after a note in brackets at `at`, and after white space before it.
fn skip_note(text: &[char], at: usize) -> usize {
    let open = skip_blank(text, at);
    if text.get(open) != Some(&'(') {
        return open;
    }
    let close = text[open..].iter().take(12).position(|&c| c == ')');
    close.map_or(open, |close| open + close + 1)
}

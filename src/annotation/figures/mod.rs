//! Finds the figures in a text: sums of money, percentages, ratios, ages, durations, dates, counts.
//!
//! A figure is a number with a unit. `numbers` reads the number (3,000 萬, 五十萬), `units` its unit, and `remainders` the
//! half of 七成半. `dates` and `shares` read special forms (2024/25 年度, 三分之一). `joining` makes one figure of two: a
//! range (60 至 64 歲) or a change (100 萬元提高至 120 萬元). `bounds` adds what the words around a figure say (不少於,
//! 以上). Not figures are ordinals (第三), set phrases (一帶一路), 一 in the sense of “a” (一個), and numbers in names (5G,
//! 十四五).

mod bounds;
mod dates;
mod joining;
mod numbers;
mod remainders;
mod shares;
mod units;

use crate::annotation::model::{FigureKind, FigureRelation, StatedFigure};
use crate::text::chars::narrow;

/// Words and marks between the ends of a range.
const RANGE: [&str; 8] = ["至", "到", "-", "–", "—", "~", "～", "to"];

/// A figure while it is read; `start` and `end` are indices of characters.
#[derive(Debug, Clone, PartialEq)]
struct Reading {
    kind: FigureKind,
    value: f64,
    to: Option<f64>,
    relation: Option<FigureRelation>,
    unit: String,
    start: usize,
    end: usize,
}

impl Reading {
    /// Extends a sum by the currency in front of it: HK$ 500 million.
    fn take_currency(&mut self, text: &[char]) {
        if self.kind == FigureKind::Money
            && let Some((start, currency)) = units::currency(text, self.start)
        {
            (self.start, self.unit) = (start, currency.to_owned());
        }
    }
}

/// All figures of `text`, in order.
#[must_use]
pub fn find(text: &str) -> Vec<StatedFigure> {
    let chars: Vec<char> = text.chars().map(narrow).collect();
    let mut readings: Vec<Reading> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let Some(mut reading) = read(&chars, at) else {
            at += 1;
            continue;
        };
        at = reading.end;
        if let Some(before) = readings.last() {
            dates::complete(&chars, before, &mut reading);
        }
        let before = readings.last_mut();
        if !before.is_some_and(|before| joining::join(&chars, before, &reading)) {
            readings.push(reading);
        }
    }
    units::share_currency(&chars, &mut readings);
    for reading in &mut readings {
        bounds::add_relation(&chars, reading);
    }
    let offsets = offsets(text);
    let stated = |reading: Reading| StatedFigure {
        kind: reading.kind,
        value: rounded(reading.value),
        to: reading.to.map(rounded),
        relation: reading.relation,
        unit: reading.unit,
        start: offsets[reading.start],
        end: offsets[reading.end],
    };
    readings.into_iter().map(stated).collect()
}

/// The figure that begins at `start`.
fn read(text: &[char], start: usize) -> Option<Reading> {
    shares::read(text, start)
        .or_else(|| dates::read(text, start))
        .or_else(|| joining::read_range(text, start))
        .or_else(|| with_unit(text, start))
}

/// A number with its unit.
fn with_unit(text: &[char], start: usize) -> Option<Reading> {
    let number = numbers::read(text, start)?;
    let (number, unit) = remainders::read(text, start, number)?;
    let mut reading = Reading {
        kind: unit.kind,
        value: number.value * unit.factor,
        to: None,
        relation: number.is_more.then_some(FigureRelation::AtLeast),
        unit: unit.name,
        start,
        end: unit.end,
    };
    reading.take_currency(text);
    Some(reading)
}

/// Six decimal places are enough to tell fractions such as a third apart.
fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

/// The offset of every character in UTF-16 units, and of the end of the text.
fn offsets(text: &str) -> Vec<u32> {
    let mut offset = 0;
    let mut offsets = vec![0];
    for c in text.chars() {
        offset += c.len_utf16() as u32;
        offsets.push(offset);
    }
    offsets
}

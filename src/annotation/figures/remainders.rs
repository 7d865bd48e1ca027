//! Parts of a unit, after the unit or inside it: 七成半, 七成五, 一年半, 兩個半月, 兩個多月.

use super::numbers::{self, Number, skip_blank};
use super::units::{self, Unit};
use crate::annotation::model::FigureKind;

/// The second characters of words that begin with 半: 半價, 半官方, 半島, 半山, 半職, 半天, 半日, 半年, 半數, 半自動, 半公開, 半私營, 半導體.
const WORDS: &str = "價价官島岛山職职天日年數数自公私導导";

/// The unit after `number`, and the number with the part of a unit that follows.
pub fn read(text: &[char], start: usize, mut number: Number) -> Option<(Number, Unit)> {
    if let Some((unit, inside)) = around(text, start, &number) {
        match inside {
            '半' => number.value += 0.5,
            _ => number.is_more = true,
        }
        return Some((number, unit));
    }
    let mut unit =
        units::read(text, start, &number).or_else(|| units::in_front(text, start, &number))?;
    match text[unit.end..] {
        ['半', next, ..] if WORDS.contains(next) => {}
        // 兩個半足球場 is not a count of two.
        ['半', ..] if unit.kind == FigureKind::Count => return None,
        ['半', ..] => {
            number.value += 0.5;
            unit.end += 1;
        }
        _ if unit.name == "percent" && unit.factor > 1.0 => {
            if let Some(tenths) = numbers::read(text, unit.end) {
                // 減五成五年內.
                if tenths.value >= 10.0 || units::read(text, unit.end, &tenths).is_some() {
                    return None;
                }
                number.value += tenths.value / 10.0;
                unit.end = tenths.end;
            }
        }
        _ => {}
    }
    Some((number, unit))
}

/// The unit around 半 or 多, as in 個半月, and which of the two it is.
fn around(text: &[char], start: usize, number: &Number) -> Option<(Unit, char)> {
    let at = skip_blank(text, number.end) + 1;
    let &inside = text.get(at)?;
    if !(matches!(text[at - 1], '個' | '个') && matches!(inside, '半' | '多' | '餘' | '余')) {
        return None;
    }
    let whole = [&text[..at], &text[at + 1..]].concat();
    let mut unit =
        units::read(&whole, start, number).filter(|unit| unit.kind != FigureKind::Count)?;
    unit.end += 1;
    Some((unit, inside))
}

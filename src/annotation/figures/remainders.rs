//! What is more than whole units, behind them or inside of them: 七成半, 七成五, 一年半, 兩個半月, 兩個多月.

use super::numbers::{self, Number, skip_blank};
use super::units::{self, Unit};
use crate::annotation::model::FigureKind;

/// What 半 begins a word with: 半價, 半官方, 半島, 半山, 半職, 半天, 半日, 半年, 半數, 半自動, 半公開, 半私營, 半導體.
const WORDS: &str = "價价官島岛山職职天日年數数自公私導导";

/// The unit behind `number`, with what belongs to it of the words behind; and the number with what they add.
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
        // 兩個半足球場 are more than two.
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

/// The unit that stands around 半 or 多, and which of them: 個半月.
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

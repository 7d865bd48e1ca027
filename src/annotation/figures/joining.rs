//! Joins two numbers into one figure: a range (60 至 64 歲) or a change (50% 降至 10%).

use super::numbers::{self, Number, begins, skip_blank};
use super::{RANGE, Reading, dates, units, with_unit};
use crate::annotation::model::FigureRelation;
use crate::text::numeral::chinese::{digit, is_numeral};

/// The last character of the words of a change, and the characters right before it.
const BECOMES: [char; 3] = ['至', '到', '為'];
const VERBS: &str = "增降減升高低調整寬短長加少展改";
/// Verbs of change earlier in a sentence.
const CHANGES: [&str; 12] = [
    "提高", "提升", "增加", "調高", "上調", "延長", "放寬", "擴大", "減少", "降低", "調低", "下調",
];
/// The most characters between the old and the new value of a change.
const LONGEST: usize = 18;
/// The words between the two parts of a length of time: 一年零三個月.
const LONGER_BY: [&str; 4] = ["", "零", "又", "and"];

/// Extends `before` by `next` if the text between them joins them; returns whether it did.
pub fn join(text: &[char], before: &mut Reading, next: &Reading) -> bool {
    if before.kind != next.kind || before.to.is_some() || next.start < before.end {
        return false;
    }
    let between = &text[before.end..next.start];
    if before.unit != next.unit {
        return lengthen(between, before, next);
    }
    let Some(mut relation) = relation(between).filter(|_| next.to.is_none()) else {
        return false;
    };
    if is_change(&text[..before.start]) {
        relation = FigureRelation::Change;
    }
    before.to = Some(next.value);
    before.relation = Some(relation);
    before.end = next.end;
    true
}

/// Adds to a length of time the rest of it, which has a smaller unit: 一年零三個月 is 15 months.
fn lengthen(between: &[char], before: &mut Reading, next: &Reading) -> bool {
    let factor = match (before.unit.as_str(), next.unit.as_str()) {
        ("years", "months") => 12.0,
        ("hours", "minutes") | ("minutes", "seconds") => 60.0,
        _ => return false,
    };
    let words: String = between.iter().filter(|c| !c.is_whitespace()).collect();
    let is_plain = before.relation.is_none() && next.to.is_none() && next.value < factor;
    let is_rest = is_plain && LONGER_BY.contains(&words.as_str());
    if is_rest {
        before.value = before.value * factor + next.value;
        (before.relation, before.end) = (next.relation, next.end);
        before.unit.clone_from(&next.unit);
    }
    is_rest
}

/// Whether the text in front of a range makes it a change: 提高資助額，從 100 萬元至…
fn is_change(before: &[char]) -> bool {
    let sentence = before.rsplit(|c| matches!(c, '。' | ';')).next();
    let words: String = sentence.unwrap_or(before).iter().collect();
    words.trim_end().ends_with(['由', '從', '从'])
        && CHANGES.iter().any(|verb| words.contains(verb))
}

/// The relation that the text between two figures gives them.
fn relation(between: &[char]) -> Option<FigureRelation> {
    let words: String = between.iter().filter(|c| !c.is_whitespace()).collect();
    if RANGE.contains(&words.as_str()) {
        return Some(FigureRelation::Range);
    }
    let verb = words.strip_suffix(BECOMES)?;
    let is_short = between.len() <= LONGEST && !words.contains(['。', ';', '、']);
    (is_short && verb.ends_with(|c| VERBS.contains(c))).then_some(FigureRelation::Change)
}

/// A range that begins at `start` and of which only the second number has a unit.
pub fn read_range(text: &[char], start: usize) -> Option<Reading> {
    let first = numbers::read(text, start)?;
    let at = skip_blank(text, first.end);
    let joined = RANGE.iter().find(|word| begins(&text[at..], word))?;
    let second = skip_blank(text, at + joined.chars().count());
    let mut range = dates::read(text, second)
        .filter(|date| date.to.is_none() && first.value < date.value)
        .or_else(|| with_unit(text, second).filter(|to| to.start == second))?;
    let number = numbers::read(text, second)?;
    range.to = Some(range.value);
    range.value = first.value * shared_factor(text, second, &first, &number)?;
    range.relation = Some(FigureRelation::Range);
    range.start = start;
    range.take_currency(text);
    Some(range)
}

/// The factor that the first number of a range shares with the second: 萬 in 100 至 120 萬元, but not in 5,000 至 1 萬元;
/// tenths in 三至五成, hundreds in 三至五百人. `None` for 二至三十年, which may mean two years or twenty.
fn shared_factor(text: &[char], at: usize, first: &Number, second: &Number) -> Option<f64> {
    let unit = units::read(text, at, second).map_or(1.0, |unit| unit.factor);
    let round = match text[at..] {
        [count, power, next, ..] if is_power(power) && !is_numeral(next) => digit(count),
        _ => None,
    };
    let multiplier = round.map_or(second.multiplier, |count| second.value / f64::from(count));
    let is_shared = first.multiplier == 1.0 && first.value < second.value / multiplier;
    match is_shared {
        true if round.is_some() && text[at + 1] == '十' => None,
        true => Some(unit * multiplier),
        false => Some(unit),
    }
}

fn is_power(c: char) -> bool {
    matches!(c, '十' | '百' | '千')
}

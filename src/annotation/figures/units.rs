//! Reads the unit after a number.

use super::Reading;
use super::numbers::{self, Number, begins, skip_blank};
use crate::annotation::model::FigureKind;

use FigureKind::{Age, Count, Duration, Money, Percentage, Ratio};

/// A unit that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// The kind of figure.
    pub kind: FigureKind,
    /// Its name, for [`StatedFigure::unit`](crate::annotation::model::StatedFigure::unit).
    pub name: String,
    /// The factor for the number.
    pub factor: f64,
    /// The index after its last character.
    pub end: usize,
}

/// Units by how they are written: kind, name, factor. If several fit, the longest counts.
const UNITS: [(&str, FigureKind, &str, f64); 59] = [
    ("元", Money, "HKD", 1.0),
    ("港元", Money, "HKD", 1.0),
    ("港幣", Money, "HKD", 1.0),
    ("港币", Money, "HKD", 1.0),
    ("蚊", Money, "HKD", 1.0),
    ("元港幣", Money, "HKD", 1.0),
    ("美元", Money, "USD", 1.0),
    ("歐元", Money, "EUR", 1.0),
    ("英鎊", Money, "GBP", 1.0),
    ("日圓", Money, "JPY", 1.0),
    ("人民幣", Money, "RMB", 1.0),
    ("元人民幣", Money, "RMB", 1.0),
    ("人民币", Money, "RMB", 1.0),
    ("元人民币", Money, "RMB", 1.0),
    ("dollars", Money, "HKD", 1.0),
    ("%", Percentage, "percent", 1.0),
    ("per cent", Percentage, "percent", 1.0),
    ("percent", Percentage, "percent", 1.0),
    ("個百分點", Percentage, "percentage points", 1.0),
    ("个百分点", Percentage, "percentage points", 1.0),
    ("percentage points", Percentage, "percentage points", 1.0),
    ("成", Percentage, "percent", 10.0),
    ("倍", Ratio, "times", 1.0),
    ("times", Ratio, "times", 1.0),
    ("歲", Age, "years", 1.0),
    ("岁", Age, "years", 1.0),
    ("years old", Age, "years", 1.0),
    ("years of age", Age, "years", 1.0),
    ("年", Duration, "years", 1.0),
    ("years", Duration, "years", 1.0),
    ("year", Duration, "years", 1.0),
    ("個學年", Duration, "years", 1.0),
    ("个学年", Duration, "years", 1.0),
    ("個月", Duration, "months", 1.0),
    ("个月", Duration, "months", 1.0),
    ("months", Duration, "months", 1.0),
    ("month", Duration, "months", 1.0),
    ("個星期", Duration, "weeks", 1.0),
    ("个星期", Duration, "weeks", 1.0),
    ("星期", Duration, "weeks", 1.0),
    ("周", Duration, "weeks", 1.0),
    ("週", Duration, "weeks", 1.0),
    ("weeks", Duration, "weeks", 1.0),
    ("week", Duration, "weeks", 1.0),
    ("天", Duration, "days", 1.0),
    ("日", Duration, "days", 1.0),
    ("個工作天", Duration, "days", 1.0),
    ("個工作日", Duration, "days", 1.0),
    ("个工作天", Duration, "days", 1.0),
    ("个工作日", Duration, "days", 1.0),
    ("days", Duration, "days", 1.0),
    ("小時", Duration, "hours", 1.0),
    ("小时", Duration, "hours", 1.0),
    ("個小時", Duration, "hours", 1.0),
    ("个小时", Duration, "hours", 1.0),
    ("hours", Duration, "hours", 1.0),
    ("分鐘", Duration, "minutes", 1.0),
    ("秒", Duration, "seconds", 1.0),
    ("minutes", Duration, "minutes", 1.0),
];

/// Words with which things are counted, separated by white space. If several fit, the longest counts.
const COUNTED: &str = "
    個 个 名 位 人 人次 戶 户 家 間 间 所 座 幢 棟 層 层 項 项 條 条 宗 次 份 件 套 輛 辆 架 張 张 班 類 类 大類 種 种
    隊 支 艘 台 部 本 門 門課 篇 場 场 批 步 步曲 級別 區 区 市 國 国 單位 个单位 個單位 大 畝 公頃 公顷 平方公里
    平方米 平方呎 平方尺 立方米 公里 千米 米 公噸 噸 吨 公斤 兆瓦 千瓦 標準箱 標準貨櫃單位 張床 床位 學額 名額 宿位
    hectares km kilometres flats places people students units cases MW GW
    ";
/// After one of these a single Chinese numeral does not count things: 每一個, 另一方.
const NOT_COUNTED_AFTER: &str = "第每逐另同單唯統任某這那各十首前後上下之";

/// A length of time before one of these is part of the name of a plan.
const NAMED: [&str; 4] = ["計劃", "規劃", "發展計劃", "發展藍圖"];

/// Currencies in front of a sum.
const CURRENCIES: [(&str, &str); 7] = [
    ("HK$", "HKD"),
    ("港幣", "HKD"),
    ("US$", "USD"),
    ("美元", "USD"),
    ("RMB", "RMB"),
    ("人民幣", "RMB"),
    ("$", "HKD"),
];

/// The unit after `number`, which begins at `start` of `text`.
pub fn read(text: &[char], start: usize, number: &Number) -> Option<Unit> {
    let at = skip_blank(text, number.end);
    let rest = &text[at..];
    let known = UNITS
        .iter()
        .filter(|(written, ..)| begins(rest, written) && !is_inside_word(rest, written))
        .max_by_key(|(written, ..)| written.len());
    if let Some(&(written, kind, name, factor)) = known {
        let behind = &text[at + written.chars().count()..];
        if kind == Duration && is_name_or_saying(number, behind) {
            return None;
        }
        return Some(Unit {
            kind,
            name: name.to_owned(),
            factor,
            end: at + written.chars().count(),
        });
    }
    let counted = COUNTED
        .split_whitespace()
        .filter(|written| begins(rest, written) && !is_inside_word(rest, written))
        .max_by_key(|written| written.len())?;
    is_counted(text, start, number, counted).then(|| Unit {
        kind: Count,
        name: counted.to_owned(),
        factor: 1.0,
        end: at + counted.chars().count(),
    })
}

/// Whether a length of time is a decade (90 年代) or part of a name (五年計劃) or a saying (一年一度, 一日千里).
fn is_name_or_saying(number: &Number, behind: &[char]) -> bool {
    let is_one = !number.in_digits && number.value == 1.0;
    let is_count = |number: Number| {
        let unit = read(behind, 0, &number);
        // 一年三個月, 一小時三十分鐘.
        unit.is_none_or(|unit| !["months", "minutes"].contains(&unit.name.as_str()))
    };
    is_one && numbers::read(behind, 0).is_some_and(is_count)
        || behind.first() == Some(&'千')
        || is_decade(number.value, behind)
        || NAMED.iter().any(|name| begins(behind, name))
}

/// Whether `years`, followed by `behind`, are a decade: 1990 年代, but not 2030 年代表.
pub fn is_decade(years: f64, behind: &[char]) -> bool {
    let is_word = matches!(behind, ['代', '表' | '理' | '言' | '替', ..]);
    years % 10.0 == 0.0 && behind.first() == Some(&'代') && !is_word
}

/// The currency in front of a number that has no unit after it: $500.
pub fn in_front(text: &[char], start: usize, number: &Number) -> Option<Unit> {
    let (_, name) = currency(text, start)?;
    Some(Unit {
        kind: Money,
        name: name.to_owned(),
        factor: 1.0,
        end: number.end,
    })
}

/// The currency that ends at `start`, and its own start.
pub fn currency(text: &[char], start: usize) -> Option<(usize, &'static str)> {
    let mut end = start;
    while end > 0 && text[end - 1].is_whitespace() {
        end -= 1;
    }
    CURRENCIES.iter().find_map(|&(written, name)| {
        let begin = end.checked_sub(written.chars().count())?;
        (begins(&text[begin..end], written)).then_some((begin, name))
    })
}

/// Gives sums in plain 元 the currency of the sum before them in the same sentence: 100 億元人民幣…和…50 億元.
pub fn share_currency(text: &[char], readings: &mut [Reading]) {
    let mut last: Option<(String, usize)> = None;
    for reading in readings.iter_mut().filter(|reading| reading.kind == Money) {
        // 港元 and HK$ are not plain 元.
        let is_plain = text[..reading.end].ends_with(&['元'])
            && !text[..reading.end].ends_with(&['港', '元'])
            && !begins_with_currency(&text[reading.start..]);
        if let Some((unit, end)) = &last
            && is_plain
            && reading.unit == "HKD"
            && !text[*end..reading.start].contains(&'。')
        {
            reading.unit.clone_from(unit);
        }
        last = Some((reading.unit.clone(), reading.end));
    }
}

fn begins_with_currency(text: &[char]) -> bool {
    CURRENCIES.iter().any(|(written, _)| begins(text, written))
}

/// Whether a Latin unit is only the beginning of a word.
fn is_inside_word(rest: &[char], written: &str) -> bool {
    let ends_in_letter = written.ends_with(|c: char| c.is_ascii_alphabetic());
    let next = rest.get(written.chars().count());
    ends_in_letter && next.is_some_and(char::is_ascii_alphanumeric)
}

/// Whether `number` counts things. 一 means “a”, single numerals can be part of set phrases, and 二十大 is a congress.
fn is_counted(text: &[char], start: usize, number: &Number, counted: &str) -> bool {
    if number.in_digits {
        return true;
    }
    let before = start.checked_sub(1).map(|before| text[before]);
    number.value > 1.0
        && !(counted == "大" && number.value > 10.0)
        && !before.is_some_and(|before| NOT_COUNTED_AFTER.contains(before))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::find;
    use super::*;

    const DOCUMENTED: &str = include_str!("../../search/results/figure.rs");

    #[test]
    fn the_documented_units_are_those_of_figures() {
        let (_, comment) = DOCUMENTED
            .split_once("The unit of both")
            .expect("a comment");
        let (comment, _) = comment.split_once("pub unit").expect("a field");
        let documented = comment.split(';').flat_map(|kind| {
            let mut names = kind.split('`').skip(1).step_by(2).map(str::to_owned);
            let kind = names.next().unwrap_or_default();
            names.map(move |name| (kind.clone(), name))
        });
        let of = |kind: FigureKind, name: &str| (kind.as_str().to_owned(), name.to_owned());
        let dates = find("2024 年。2024 年 7 月。2024 年 7 月 1 日");
        let given = (UNITS.iter().map(|&(_, kind, name, _)| of(kind, name)))
            .chain(CURRENCIES.iter().map(|&(_, name)| of(Money, name)))
            .chain(dates.iter().map(|date| of(date.kind, &date.unit)));
        assert_eq!(
            documented.collect::<BTreeSet<_>>(),
            given.collect::<BTreeSet<_>>()
        );
    }
}

//! The relation that the words around a figure give it: 不少於 50 間, 65 歲以上, 10 年內, 約 3 萬人.

use super::Reading;
use super::numbers::{begins, skip_blank};
use crate::annotation::model::{FigureKind, FigureRelation};

use FigureRelation::{About, AtLeast, AtMost};

/// Words in front of a figure. If several fit, the longest counts.
const BEFORE: [(&str, FigureRelation); 22] = [
    ("逾", AtLeast),
    ("超過", AtLeast),
    ("多於", AtLeast),
    ("高於", AtLeast),
    ("不少於", AtLeast),
    ("不低於", AtLeast),
    ("最少", AtLeast),
    ("至少", AtLeast),
    ("起碼", AtLeast),
    ("at least", AtLeast),
    ("more than", AtLeast),
    ("不超過", AtMost),
    ("不多於", AtMost),
    ("不高於", AtMost),
    ("少於", AtMost),
    ("低於", AtMost),
    ("最多", AtMost),
    ("up to", AtMost),
    ("at most", AtMost),
    ("約", About),
    ("大約", About),
    ("about", About),
];
/// Words after it.
const BEHIND: [(&str, FigureRelation); 14] = [
    ("以上", AtLeast),
    ("或以上", AtLeast),
    ("及以上", AtLeast),
    ("起", AtLeast),
    ("以下", AtMost),
    ("或以下", AtMost),
    ("及以下", AtMost),
    ("內", AtMost),
    ("内", AtMost),
    ("以內", AtMost),
    ("之內", AtMost),
    ("前", AtMost),
    ("或之前", AtMost),
    ("上限", AtMost),
];

/// Words that end or begin like the short ones above, but have nothing to do with a figure: 合約, 內地, 前海.
const ENDS_ALIKE: [&str; 8] = [
    "合約", "節約", "條約", "公約", "預約", "簽約", "盟約", "租約",
];
const BEGINS_ALIKE: [&str; 10] = [
    "內地", "内地", "內部", "內容", "前海", "前往", "前景", "前線", "起步", "起點",
];

/// Sets the relation of `reading`, if it has none yet.
pub fn add_relation(text: &[char], reading: &mut Reading) {
    if reading.relation.is_some() {
        return;
    }
    let at = skip_blank(text, reading.end);
    let is_word = BEGINS_ALIKE.iter().any(|word| begins(&text[at..], word));
    let behind = BEHIND
        .iter()
        .filter(|(word, _)| begins(&text[at..], word) && !is_word);
    let mut front = reading.start;
    while front > 0 && text[front - 1].is_whitespace() {
        front -= 1;
    }
    let ends = |word: &str| {
        let begin = front.checked_sub(word.chars().count());
        begin.is_some_and(|begin| begins(&text[begin..front], word))
    };
    let is_word = ENDS_ALIKE.iter().any(|word| ends(word));
    let before = BEFORE.iter().filter(|(word, _)| ends(word) && !is_word);
    let longest = behind.chain(before).max_by_key(|(word, _)| word.len());
    reading.relation = longest
        .filter(|(word, _)| match *word {
            // 三年前 is a point in time.
            "前" => reading.kind == FigureKind::Date,
            // 九個內地城市.
            "內" | "内" => reading.kind == FigureKind::Duration,
            _ => true,
        })
        .map(|&(_, relation)| relation);
}

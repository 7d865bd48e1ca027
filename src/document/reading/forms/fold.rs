//! Removes differences that do not matter in headings: blanks, width, letter case, and the Simplified forms of the
//! characters that headings are made of.

use super::compatibility::one_for_one;
use crate::text::chars::{is_blank, narrow};

/// Returns the form of `c` that headings are compared in: half-width, lower case and Traditional.
#[must_use]
pub fn fold(c: char) -> char {
    match narrow(one_for_one(c)) {
        '议' => '議',
        '项' => '項',
        '条' => '條',
        '畴' => '疇',
        '范' => '範',
        '领' => '領',
        '题' => '題',
        '总' => '總',
        '结' => '結',
        '论' => '論',
        '语' => '語',
        '参' => '參',
        '献' => '獻',
        '录' => '錄',
        '资' => '資',
        '终' => '終',
        '节' => '節',
        c => c.to_ascii_lowercase(),
    }
}

/// Returns `text` without blanks.
#[must_use]
pub fn without_blanks(text: &str) -> String {
    text.chars().filter(|&c| !is_blank(c)).collect()
}

/// Returns `text` without blanks, in half-width characters, and with ideographs instead of radicals.
#[must_use]
pub fn bare(text: &str) -> String {
    let seen = text.chars().filter(|&c| !is_blank(c));
    seen.map(|c| narrow(one_for_one(c))).collect()
}

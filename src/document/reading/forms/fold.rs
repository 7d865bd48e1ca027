//! Which characters are alike in what headings are made of.

use crate::text::chars::narrow;

/// Width and letter case, and Simplified forms of what headings are made of, make no difference.
#[must_use]
pub fn fold(c: char) -> char {
    match narrow(c) {
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

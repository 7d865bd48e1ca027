//! Joins the lines of a paragraph into running text.
//!
//! It removes what typesetting added, line breaks and the spaces of justified lines, and puts one space between an
//! ideograph and a Latin letter or digit. Nothing visible is added or removed. The one blank that carries meaning,
//! between the halves of a slogan (「增建公屋　縮短輪候」), is kept.

use crate::text::chars::{is_blank, is_ideograph, is_word_character};

/// The part of a line that belongs to a paragraph.
#[derive(Debug, Clone, Copy)]
pub struct Piece<'a> {
    /// Its text.
    pub text: &'a str,
    /// Whether it ends inside a word.
    pub breaks_word: bool,
}

/// The fewest ideographs in half of a slogan.
const SHORTEST_HALF: usize = 4;
/// Quotation marks that may occur in a slogan.
const QUOTES: &str = "「」『』《》";

/// Joins the pieces of consecutive lines.
pub fn join<'a>(pieces: impl IntoIterator<Item = Piece<'a>>) -> String {
    let pieces: Vec<Piece<'a>> = pieces.into_iter().collect();
    let half = match pieces.as_slice() {
        [only] => half_of_slogan(only.text),
        _ => None,
    };
    let mut text = String::new();
    let mut gap = Gap::None;
    for piece in pieces {
        for (index, c) in piece.text.char_indices() {
            if half == Some(index) {
                text.push(' ');
            }
            if is_blank(c) {
                gap = gap.max(Gap::Space);
                continue;
            }
            if text
                .chars()
                .next_back()
                .is_some_and(|before| needs_space(&text, before, c, gap))
            {
                text.push(' ');
            }
            text.push(c);
            gap = Gap::None;
        }
        gap = if piece.breaks_word {
            Gap::None
        } else {
            Gap::LineBreak
        };
    }
    text
}

/// Returns where the second half of `line` begins, if it is a slogan in two halves: it has no punctuation, and only one
/// run of blanks, which stands between ideographs.
fn half_of_slogan(line: &str) -> Option<usize> {
    let line_end = line.trim_end_matches(is_blank);
    let (first, rest) = line_end.split_once(is_blank)?;
    let second = rest.trim_start_matches(is_blank);
    let is_sign = |c: char| is_ideograph(c) || QUOTES.contains(c);
    let is_half = |half: &str| {
        half.chars().filter(|&c| is_ideograph(c)).count() >= SHORTEST_HALF
            && half.chars().all(|c| is_sign(c) || is_word_character(c))
    };
    let is_between = first.ends_with(is_sign) && second.starts_with(is_sign);
    (is_between && is_half(first) && is_half(second)).then(|| line_end.len() - second.len())
}

/// What stood between two characters in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    LineBreak,
}

fn needs_space(text: &str, before: char, after: char, gap: Gap) -> bool {
    let mixed = (is_ideograph(before) && is_word_character(after))
        || (is_word_character(before) && is_ideograph(after));
    if mixed {
        return true;
    }
    if gap == Gap::None || is_spaceless(before) || is_spaceless(after) {
        return false;
    }
    // A word or number that was broken at a hyphen or slash of its own.
    let broken_word = gap == Gap::LineBreak
        && matches!(before, '-' | '\u{2010}' | '/')
        && text.chars().rev().nth(1).is_some_and(is_word_character)
        && is_word_character(after);
    !broken_word
}

/// Returns whether no spaces are set beside `c`, as is the case for ideographs and full-width marks.
fn is_spaceless(c: char) -> bool {
    is_ideograph(c)
        || c == '‧'
        || matches!(u32::from(c), 0x2E80..=0x30FF | 0xFE30..=0xFE6F | 0xFF00..=0xFFEF)
}

#[cfg(test)]
mod tests {
    use super::Piece;

    fn join<const N: usize>(lines: [&str; N]) -> String {
        super::join(lines.map(|text| Piece {
            text,
            breaks_word: false,
        }))
    }

    #[test]
    fn spaces_of_justified_lines_go_and_words_stay() {
        assert_eq!(
            join([
                "完 善 智 能 商 貿 配 對 平 台 「 商 對 易 」（ Click2Match） 和 提 供",
                "HKTDC Marketplace App 的"
            ]),
            "完善智能商貿配對平台「商對易」（Click2Match）和提供 HKTDC Marketplace App 的"
        );
    }

    #[test]
    fn the_blank_between_the_halves_of_a_slogan_stays() {
        assert_eq!(
            join(["種植樹木花草　綠化「社區」空間"]),
            "種植樹木花草 綠化「社區」空間"
        );
        assert_eq!(
            join(["延長開放時間 增設20間圖書館"]),
            "延長開放時間 增設 20 間圖書館"
        );
        assert_eq!(join(["優化 公園及運動場設施"]), "優化公園及運動場設施");
        assert_eq!(
            join(["公共 圖書館數目不足，應該增建"]),
            "公共圖書館數目不足，應該增建"
        );
        assert_eq!(
            join(["改善街道照明 增加公園", "座椅"]),
            "改善街道照明增加公園座椅"
        );
    }

    #[test]
    fn one_space_between_ideograph_and_latin_also_across_lines() {
        assert_eq!(
            join(["市場規模達到 16", "萬億元,", "由50%降至 10%。"]),
            "市場規模達到 16 萬億元,由 50%降至 10%。"
        );
        assert_eq!(
            join(["包括 5G 技術及車聯網", "等技術"]),
            "包括 5G 技術及車聯網等技術"
        );
    }

    #[test]
    fn english_lines_join_with_a_space_and_hyphens_without() {
        assert_eq!(
            join(["raise the long-", "term  target", "by 2026/", "27."]),
            "raise the long-term target by 2026/27."
        );
    }
}

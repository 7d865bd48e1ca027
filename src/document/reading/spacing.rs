//! Pieces of lines → running text. Takes out what only typesetting put in (line breaks, the spaces
//! of justified lines) and sets the one space that always stands between an ideograph and a Latin
//! letter or digit. Nothing that can be seen is added or removed.

use crate::text::chars::{is_blank, is_ideograph, is_word_character};

/// What a line has of a paragraph.
#[derive(Debug, Clone, Copy)]
pub struct Piece<'a> {
    /// Its text.
    pub text: &'a str,
    /// Whether it ends within a word.
    pub breaks_word: bool,
}

/// Joins the pieces of consecutive lines into one running text.
pub fn join<'a>(pieces: impl IntoIterator<Item = Piece<'a>>) -> String {
    let mut text = String::new();
    let mut gap = Gap::None;
    for piece in pieces {
        for c in piece.text.chars() {
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
    // A word or number that was broken at its own hyphen or slash.
    let broken_word = gap == Gap::LineBreak
        && matches!(before, '-' | '\u{2010}' | '/')
        && text.chars().rev().nth(1).is_some_and(is_word_character)
        && is_word_character(after);
    !broken_word
}

/// Chinese setting has no spaces of its own: neither beside ideographs nor beside full-width marks.
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

//! Folding: what readers may write differently and still mean the same.
//!
//! Traditional and Simplified, Hong Kong and other variants, full and half width and letter case
//! become one; white space, hyphens and dashes, middle dots, quotation and title marks count for
//! nothing; other punctuation counts. Index and query fold with the same two steps: [`simplify`],
//! which needs no data, and then the [`Variants`] of the document's own characters, which the build
//! takes from OpenCC's tables and the module carries with it.

use super::chars::{is_blank, is_dash, is_middle_dot, is_quotation_mark, narrow};

/// `c` in half width and lower case; `None` where it counts for nothing.
#[must_use]
pub fn simplify(c: char) -> Option<char> {
    if is_blank(c) || is_dash(c) || is_middle_dot(c) || is_quotation_mark(c) {
        return None;
    }
    Some(narrow(c).to_ascii_lowercase())
}

/// Which characters stand for a character of the document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Variants {
    /// Pairs of a variant and the document's character, sorted by variant.
    pairs: Vec<(char, char)>,
}

impl Variants {
    /// Takes pairs of a variant and the character that it folds to, in ascending order.
    #[must_use]
    pub fn sorted(pairs: Vec<(char, char)>) -> Self {
        debug_assert!(pairs.is_sorted_by(|a, b| a.0 < b.0));
        Self { pairs }
    }

    /// The pairs, sorted by variant.
    #[must_use]
    pub fn pairs(&self) -> &[(char, char)] {
        &self.pairs
    }

    /// Folds `c`; `None` where it counts for nothing.
    #[must_use]
    pub fn fold(&self, c: char) -> Option<char> {
        let c = simplify(c)?;
        if c.is_ascii() {
            return Some(c);
        }
        Some(
            self.pairs
                .binary_search_by_key(&c, |&(variant, _)| variant)
                .map_or(c, |index| self.pairs[index].1),
        )
    }

    /// Folds `text`.
    #[must_use]
    pub fn fold_text(&self, text: &str) -> String {
        text.chars().filter_map(|c| self.fold(c)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_readers_leave_out_counts_for_nothing() {
        let none = Variants::default();
        assert_eq!(
            none.fold_text("I-PARK 2期"),
            none.fold_text("Ｉ　ＰＡＲＫ２期")
        );
        assert_eq!(
            none.fold_text("「香港‧大城小區」"),
            none.fold_text("香港·大城小區")
        );
        assert_eq!(none.fold_text("《施政報告》"), "施政報告");
        assert_ne!(
            none.fold_text("引進來，走出去"),
            none.fold_text("引進來走出去")
        );
        assert_eq!(none.fold_text("例如﹕中國"), none.fold_text("例如:中國"));
    }

    #[test]
    fn variants_fold_to_the_characters_of_the_document() {
        let variants = Variants::sorted(vec![('卫', '衞'), ('衛', '衞')]);
        assert_eq!(variants.fold_text("卫衛衞"), "衞衞衞");
    }
}

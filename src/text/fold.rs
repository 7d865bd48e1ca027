//! Folding: makes alike what readers may write in different ways.
//!
//! Traditional and Simplified characters, Hong Kong and other variants, full and half width, and letter
//! case become one. White space, hyphens and dashes, middle dots, quotation and title marks are left
//! out; other punctuation stays. The index and queries fold in the same two steps: [`normalise`], which
//! needs no data, and the [`Variants`] of the document's own characters, which the build takes from
//! OpenCC's tables and puts into the module.

use super::chars::{is_blank, is_dash, is_ideograph, is_middle_dot, is_quotation_mark, narrow};

/// `c` in half width and lower case; `None` if folding leaves it out.
#[must_use]
pub fn normalise(c: char) -> Option<char> {
    if is_blank(c) || is_dash(c) || is_middle_dot(c) || is_quotation_mark(c) {
        return None;
    }
    Some(narrow(c).to_ascii_lowercase())
}

/// The variants of the document's characters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Variants {
    /// Pairs of a variant and the document's character, sorted by variant.
    pairs: Vec<(char, char)>,
    /// Those pairs whose variant is the Simplified form of the character, sorted by character.
    simplified: Vec<(char, char)>,
}

impl Variants {
    /// From pairs of a variant and the character that it folds to, sorted by variant, and those pairs whose variant is
    /// the Simplified form of the character.
    #[must_use]
    pub fn from_sorted(pairs: Vec<(char, char)>, simplified_pairs: Vec<(char, char)>) -> Self {
        debug_assert!(pairs.is_sorted_by(|a, b| a.0 < b.0));
        // There are few of them, and insertion takes less code than sorting.
        let mut simplified: Vec<(char, char)> = Vec::new();
        for pair in simplified_pairs {
            let at = simplified.partition_point(|before| before.1 < pair.1);
            simplified.insert(at, pair);
        }
        Self { pairs, simplified }
    }

    /// `text`, which is in the document's characters, in Simplified.
    #[must_use]
    pub fn simplified(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            let character = self.fold(c).unwrap_or(c);
            let found = self
                .simplified
                .binary_search_by_key(&character, |&(_, character)| character);
            match found {
                Ok(index) => out.push(self.simplified[index].0),
                // Anything but an ideograph stays as written, even if folding changes it or leaves it out.
                Err(_) if is_ideograph(character) => out.push(character),
                Err(_) => out.push(c),
            }
        }
        out
    }

    /// The pairs whose variant is the Simplified form of the character, sorted by character.
    #[must_use]
    pub fn simplified_pairs(&self) -> &[(char, char)] {
        &self.simplified
    }

    /// All pairs, sorted by variant.
    #[must_use]
    pub fn pairs(&self) -> &[(char, char)] {
        &self.pairs
    }

    /// Folds `c`; `None` if folding leaves it out.
    #[must_use]
    pub fn fold(&self, c: char) -> Option<char> {
        let c = normalise(c)?;
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
    fn folding_leaves_out_what_readers_leave_out() {
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
        let variants = Variants::from_sorted(vec![('卫', '衞'), ('衛', '衞')], vec![('卫', '衞')]);
        assert_eq!(variants.fold_text("卫衛衞"), "衞衞衞");
        assert_eq!(variants.simplified("「衛衞」A"), "「卫卫」A");
    }
}

//! Finds the words of vocabularies in a folded text: Chinese anywhere, Latin words only as a whole.

use std::ops::Range;

use crate::text::chars::{is_blank, is_word_character};
use crate::text::fold::Variants;

/// The most characters that a gap stands for.
const LONGEST_GAP: usize = 12;
/// A gap does not include any of these.
const PUNCTUATION: &str = "，。；：、？！,;:?!()";

/// A folded text.
pub struct FoldedText {
    /// Its characters.
    chars: Vec<char>,
    /// For each character whether a word can begin with it: false in the middle of a Latin word.
    begins: Vec<bool>,
    /// For each character whether a word can end with it.
    ends: Vec<bool>,
}

/// A word to find: its parts, with gaps between them.
pub type Pattern = Vec<Vec<char>>;

/// The pattern of a word as editors write it, with `…` for a gap.
pub fn pattern(word: &str, variants: &Variants) -> Pattern {
    word.split('…')
        .map(|part| part.chars().filter_map(|c| variants.fold(c)).collect())
        .filter(|part: &Vec<char>| !part.is_empty())
        .collect()
}

impl FoldedText {
    /// Folds `text`.
    pub fn of(text: &str, variants: &Variants) -> Self {
        let mut folded = Self {
            chars: Vec::new(),
            begins: Vec::new(),
            ends: Vec::new(),
        };
        let mut before = None;
        for c in text.chars() {
            if let Some(c) = variants.fold(c) {
                let joins = before.is_some_and(is_word_character) && is_word_character(c);
                folded.begins.push(!joins);
                if let Some(end) = folded.ends.last_mut() {
                    *end = !joins;
                }
                folded.chars.push(c);
                folded.ends.push(true);
                before = Some(c);
            } else if is_blank(c) {
                // Folding leaves it out, but it separates Latin words.
                before = None;
            }
        }
        folded
    }

    /// Its characters.
    pub fn chars(&self) -> &[char] {
        &self.chars
    }

    /// All places of `pattern`, as ranges of characters.
    pub fn find(&self, pattern: &Pattern) -> Vec<Range<usize>> {
        let Some((first, rest)) = pattern.split_first() else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for start in 0..self.chars.len() {
            if !self.is_at(first, start) {
                continue;
            }
            let mut end = Some(start + first.len());
            for part in rest {
                end = end.and_then(|end| self.end_after_gap(part, end));
            }
            found.extend(end.map(|end| start..end));
        }
        found
    }

    /// The end of `part`, if it follows after a gap that begins at `from`.
    fn end_after_gap(&self, part: &[char], from: usize) -> Option<usize> {
        for start in from..=from + LONGEST_GAP {
            if self.is_at(part, start) {
                return Some(start + part.len());
            }
            if self
                .chars
                .get(start)
                .is_none_or(|c| PUNCTUATION.contains(*c))
            {
                return None;
            }
        }
        None
    }

    /// Whether `part` is at `start`, and not a piece of a Latin word.
    fn is_at(&self, part: &[char], start: usize) -> bool {
        let end = start + part.len();
        self.chars.get(start..end).is_some_and(|here| here == part)
            && self.begins[start]
            && self.ends[end - 1]
    }
}

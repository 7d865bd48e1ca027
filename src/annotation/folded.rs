//! A folded text in which words of vocabularies are looked for: Chinese anywhere, Latin words as a whole.

use std::ops::Range;

use crate::text::chars::{is_blank, is_word_character};
use crate::text::fold::Variants;

/// How many characters the gap in a word stands for, at most.
const LONGEST_GAP: usize = 12;
/// No gap goes over one of these.
const PUNCTUATION: &str = "，。；：、？！,;:?!()";

/// A folded text.
pub struct Folded {
    /// Its characters.
    chars: Vec<char>,
    /// Whether a word may begin with each of them, and end with it: not in the middle of a Latin one.
    begins: Vec<bool>,
    ends: Vec<bool>,
}

/// A word that is looked for: its parts, between which there may be a gap.
pub type Pattern = Vec<Vec<char>>;

/// The pattern of a word as editors write it.
pub fn pattern(word: &str, variants: &Variants) -> Pattern {
    word.split('…')
        .map(|part| part.chars().filter_map(|c| variants.fold(c)).collect())
        .filter(|part: &Vec<char>| !part.is_empty())
        .collect()
}

impl Folded {
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
                // Folding leaves it out, but it parts Latin words.
                before = None;
            }
        }
        folded
    }

    /// Its characters.
    pub fn chars(&self) -> &[char] {
        &self.chars
    }

    /// Everywhere that `pattern` stands, as ranges of characters.
    pub fn find(&self, pattern: &Pattern) -> Vec<Range<usize>> {
        let Some((first, rest)) = pattern.split_first() else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for start in 0..self.chars.len() {
            if !self.stands(first, start) {
                continue;
            }
            let mut end = Some(start + first.len());
            for part in rest {
                end = end.and_then(|end| self.behind_gap(part, end));
            }
            found.extend(end.map(|end| start..end));
        }
        found
    }

    /// Where `part` ends that follows `from` after a gap.
    fn behind_gap(&self, part: &[char], from: usize) -> Option<usize> {
        for start in from..=from + LONGEST_GAP {
            if self.stands(part, start) {
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

    /// Whether `part` stands at `start`, not as a piece of a Latin word.
    fn stands(&self, part: &[char], start: usize) -> bool {
        let end = start + part.len();
        self.chars.get(start..end).is_some_and(|here| here == part)
            && self.begins[start]
            && self.ends[end - 1]
    }
}

//! Repairs words that are broken at the end of a line: `Busi‐` and `ness`.
//!
//! A hyphen at the end of a line may also belong to the word, as in long-term. It is removed if the text has the whole
//! word elsewhere, or if it is of a kind that occurs only at the ends of lines, because authors type another one.

use std::collections::HashSet;
use std::ops::Range;

/// The hyphens that can break a word at the end of a line.
const HYPHENS: [char; 2] = ['-', TYPESET];
/// The hyphen that some typesetting programs insert and hardly anybody types.
const TYPESET: char = '\u{2010}';
/// The soft hyphen, which can only break a word.
const SOFT: char = '\u{AD}';

/// What became of the hyphens at the ends of lines.
#[derive(Debug, Default)]
pub struct Hyphens {
    /// The positions of those that were cut.
    pub cut: Vec<Range<usize>>,
    /// The positions of those that were kept, though others of the same kind were cut and nothing shows that they
    /// belong to the word.
    pub unsure: Vec<Range<usize>>,
}

/// Cuts the hyphens of broken words out of the pieces of each paragraph.
pub fn cut<'p>(
    paragraphs: impl Iterator<Item = &'p mut Vec<Range<usize>>>,
    source: &str,
) -> Hyphens {
    let known = Words::of(source);
    let mut hyphens = Hyphens::default();
    for pieces in paragraphs {
        for index in 1..pieces.len() {
            let next = &source[pieces[index].clone()];
            let piece = &mut pieces[index - 1];
            let text = &source[piece.clone()];
            let Some(begun) = text.strip_suffix(HYPHENS) else {
                continue;
            };
            let breaks_off = next.starts_with(|c: char| c.is_ascii_lowercase())
                && begun.ends_with(|c: char| c.is_ascii_alphabetic());
            let hyphen = piece.start + begun.len()..piece.end;
            let halves = [last_letters(begun), first_letters(next)];
            match known.have_hyphen(halves, text.ends_with(TYPESET)) {
                _ if !breaks_off => {}
                Some(true) => {}
                Some(false) => {
                    piece.end = hyphen.start;
                    hyphens.cut.push(hyphen);
                }
                None => hyphens.unsure.push(hyphen),
            }
        }
    }
    let same_kind =
        |unsure: &Range<usize>, cut: &Range<usize>| source[unsure.clone()] == source[cut.clone()];
    let Hyphens { cut, unsure } = &mut hyphens;
    unsure.retain(|unsure| cut.iter().any(|cut| same_kind(unsure, cut)));
    hyphens
}

/// The words of a text, in lower case.
struct Words {
    /// Those between hyphens.
    whole: HashSet<String>,
    /// Those with hyphens inside them.
    hyphenated: HashSet<String>,
    /// Whether any word has a hyphen of the typeset kind inside it.
    typeset_is_typed: bool,
}

impl Words {
    fn of(source: &str) -> Self {
        let words = |belongs: fn(char) -> bool| -> HashSet<String> {
            let words = source.split(|c| !belongs(c));
            words.map(str::to_ascii_lowercase).collect()
        };
        let hyphenated = words(|c| c.is_ascii_alphabetic() || HYPHENS.contains(&c));
        let is_typed = |word: &String| word.trim_matches(TYPESET).contains(TYPESET);
        Self {
            whole: words(|c| c.is_ascii_alphabetic()),
            typeset_is_typed: hyphenated.iter().any(is_typed),
            hyphenated,
        }
    }

    /// Returns whether the word made of these two `halves` has a hyphen between them, or `None` if that is unknown.
    fn have_hyphen(&self, halves: [&str; 2], is_typeset: bool) -> Option<bool> {
        let [first, last] = halves.map(str::to_ascii_lowercase);
        let compound = |hyphen| self.hyphenated.contains(&format!("{first}{hyphen}{last}"));
        if self.whole.contains(&[first.as_str(), &last].concat()) {
            Some(false)
        } else if HYPHENS.into_iter().any(compound) {
            Some(true)
        } else {
            (is_typeset && !self.typeset_is_typed).then_some(false)
        }
    }
}

/// Returns whether the piece of a paragraph that ends at `end` ends inside a word, at a hyphen that was cut or at a
/// soft hyphen.
#[must_use]
pub fn was_cut(source: &str, end: usize) -> bool {
    source[end..].starts_with(HYPHENS) || source[end..].starts_with(SOFT)
}

fn last_letters(text: &str) -> &str {
    let rest = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    &text[rest.len()..]
}

fn first_letters(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    &text[..text.len() - rest.len()]
}

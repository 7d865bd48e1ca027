//! Words that a PDF tool left broken at the end of a line: `Busi‐` and `ness`.
//!
//! A hyphen at a line's end may belong to the word, as in long-term. It goes only where the text has the
//! whole word elsewhere.

use std::collections::HashSet;
use std::ops::Range;

use super::paragraphs::Paragraph;

/// What breaks a word at the end of a line.
const HYPHENS: [char; 2] = ['-', '\u{2010}'];

/// Cuts the hyphens of broken words out of `paragraphs`; returns where they stood.
pub fn cut(paragraphs: &mut [Paragraph], source: &str) -> Vec<Range<usize>> {
    let words: HashSet<String> = source
        .split(|c: char| !c.is_ascii_alphabetic())
        .map(str::to_ascii_lowercase)
        .collect();
    let mut hyphens = Vec::new();
    for paragraph in paragraphs {
        for index in 1..paragraph.pieces.len() {
            let next = &source[paragraph.pieces[index].clone()];
            let piece = &mut paragraph.pieces[index - 1];
            let text = &source[piece.clone()];
            let Some(begun) = text.strip_suffix(HYPHENS) else {
                continue;
            };
            let word = [last_letters(begun), first_letters(next)].concat();
            let is_broken = next.starts_with(|c: char| c.is_ascii_lowercase())
                && begun.ends_with(|c: char| c.is_ascii_alphabetic())
                && words.contains(&word.to_ascii_lowercase());
            if is_broken {
                let hyphen = piece.start + begun.len()..piece.end;
                piece.end = hyphen.start;
                hyphens.push(hyphen);
            }
        }
    }
    hyphens
}

/// Whether the piece of a paragraph that ends at `end` is the beginning of a word whose hyphen was cut.
#[must_use]
pub fn was_cut(source: &str, end: usize) -> bool {
    source[end..].starts_with(HYPHENS)
}

fn last_letters(text: &str) -> &str {
    let rest = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    &text[rest.len()..]
}

fn first_letters(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    &text[..text.len() - rest.len()]
}

//! Headings that took in the paragraph behind them: no width told where they end.
//!
//! Titles are no sentences. Where the headings of a kind are not, one that ends as a sentence does is a title
//! and a paragraph.

use std::mem::discriminant;

use super::breaks::ends_sentence;
use super::lines::line_number;
use super::paragraphs::{Mark, Paragraph};

/// Of so many headings at most one may be a sentence.
const RARE: usize = 3;

/// Parts them behind their first line, and returns the lines that the paragraphs begin on.
pub fn part(paragraphs: &mut Vec<Paragraph>, source: &str) -> Vec<usize> {
    let mut lines = Vec::new();
    let mut index = 0;
    while index < paragraphs.len() {
        if is_overlong(index, paragraphs, source) {
            let heading = &mut paragraphs[index];
            let pieces = heading.pieces.split_off(1);
            let line = line_number(source.as_bytes(), pieces[0].start);
            let text = Paragraph {
                mark: Mark::None,
                mark_range: pieces[0].start..pieces[0].start,
                pieces,
                line,
                page: heading.page,
            };
            lines.push(line);
            paragraphs.insert(index + 1, text);
        }
        index += 1;
    }
    lines
}

fn is_overlong(index: usize, paragraphs: &[Paragraph], source: &str) -> bool {
    let heading = &paragraphs[index];
    let is_heading = matches!(
        heading.mark,
        Mark::Domain(_) | Mark::Section(_) | Mark::Proposal(_)
    );
    let is_sentence = |paragraph: &Paragraph| ends_sentence(&paragraph.text(source));
    let same = || {
        let kind = discriminant(&heading.mark);
        paragraphs
            .iter()
            .filter(move |other| discriminant(&other.mark) == kind)
    };
    is_heading
        && heading.pieces.len() > 1
        && !ends_sentence(&source[heading.pieces[0].clone()])
        && is_sentence(heading)
        && same().filter(|other| is_sentence(other)).count() * RARE <= same().count()
}

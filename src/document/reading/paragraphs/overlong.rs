//! Splits headings that swallowed the paragraph after them because no line was short enough to end them.
//!
//! Titles are not sentences. If most headings of a kind are not, one that ends as a sentence does is a title and a
//! paragraph.

use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};
use std::ops::Range;

use super::paragraph::{Mark, Paragraph};
use crate::document::reading::forms::punctuation::ends_sentence;
use crate::document::reading::source::lines::{Line, number_at};

/// At most one heading in so many may be a sentence.
const RARE: usize = 3;

/// Splits such headings after their first line, and returns the numbers of the lines that the new paragraphs begin on.
pub fn part(paragraphs: &mut Vec<Paragraph>, source: &str, lines: &[Line<'_>]) -> Vec<usize> {
    let mut headings = Headings::of(paragraphs, source);
    let mut parted = Vec::new();
    for mut paragraph in std::mem::take(paragraphs) {
        if !headings.are_parted_from(&paragraph, source) {
            paragraphs.push(paragraph);
            continue;
        }
        let pieces = paragraph.pieces.split_off(title_line(&paragraph) + 1);
        let line = number_at(lines, pieces[0].start);
        let text = Paragraph {
            mark: Mark::None,
            mark_range: pieces[0].start..pieces[0].start,
            pieces,
            line,
            page: paragraph.page,
        };
        parted.push(line);
        paragraphs.extend([paragraph, text]);
    }
    parted
}

/// For each kind of heading, how many there are and how many of them are sentences.
struct Headings(HashMap<Discriminant<Mark>, (usize, usize)>);

impl Headings {
    fn of(paragraphs: &[Paragraph], source: &str) -> Self {
        let mut counts: HashMap<_, (usize, usize)> = HashMap::new();
        for heading in paragraphs.iter().filter(|paragraph| is_heading(paragraph)) {
            let (all, sentences) = counts.entry(discriminant(&heading.mark)).or_default();
            *all += 1;
            *sentences += usize::from(is_sentence(heading, source));
        }
        Self(counts)
    }

    /// Returns whether `heading` swallowed a paragraph, and if so no longer counts it as a sentence.
    fn are_parted_from(&mut self, heading: &Paragraph, source: &str) -> bool {
        let Some((all, sentences)) = self.0.get_mut(&discriminant(&heading.mark)) else {
            return false;
        };
        let title = title_line(heading);
        let is_overlong = heading.pieces.len() > title + 1
            && !ends_sentence(&source[heading.pieces[title].clone()])
            && is_sentence(heading, source)
            && *sentences * RARE <= *all;
        *sentences -= usize::from(is_overlong);
        is_overlong
    }
}

/// Returns the index of the piece with the first line of the title; some PDF tools write the number on a line of its
/// own.
fn title_line(heading: &Paragraph) -> usize {
    usize::from(heading.pieces.first().is_some_and(Range::is_empty))
}

fn is_heading(paragraph: &Paragraph) -> bool {
    matches!(
        paragraph.mark,
        Mark::Domain(_) | Mark::Section(_) | Mark::Proposal(_)
    )
}

fn is_sentence(paragraph: &Paragraph, source: &str) -> bool {
    ends_sentence(&paragraph.text(source))
}

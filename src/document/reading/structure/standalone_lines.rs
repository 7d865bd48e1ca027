//! Lines that stand alone: what may head something though nothing marks it.

use crate::document::reading::forms::enumerators::enumerates;
use crate::document::reading::forms::punctuation::ends_clause;
use crate::document::reading::forms::run_in_headings::run_in;
use crate::document::reading::paragraphs::paragraph::{Mark, Paragraph};
use crate::text::chars::columns;

/// A line that is a heading is no longer than this, in columns (an ideograph takes two).
const LONGEST_LINE: usize = 72;
/// A heading that only its place tells is no longer than this, in columns.
const SHORT_LINE: usize = 32;

/// Whether `paragraph` reads as a heading on a line of its own: short, and nothing ends it.
#[must_use]
pub fn stands_alone(paragraph: &Paragraph, source: &str) -> bool {
    let text = paragraph.text(source);
    let width: usize = text.chars().map(columns).sum();
    let quoted =
        text.starts_with(['「', '『', '《', '【']) && text.ends_with(['」', '』', '》', '】']);
    let ends = ends_clause(&text) || text.ends_with(['，', '、', ',']);
    paragraph.pieces.len() == 1
        && !enumerates(&text)
        && !text.starts_with(|c: char| c.is_ascii_lowercase())
        && width <= LONGEST_LINE
        && text.contains(char::is_alphabetic)
        && (quoted || !ends || text.ends_with(['」', '』', '》']))
}

/// Whether `paragraph` is a line that stands alone; a colon may end it.
#[must_use]
pub fn is_line(paragraph: &Paragraph, source: &str) -> bool {
    let is_labelled = || {
        let text = paragraph.text(source);
        paragraph.pieces.len() == 1
            && !enumerates(&text)
            && run_in(&text).is_some_and(|label| text[label.len()..].chars().count() == 1)
    };
    paragraph.mark == Mark::None && (stands_alone(paragraph, source) || is_labelled())
}

/// Whether `paragraph` is a line that stands alone and short, which a colon may end.
#[must_use]
pub fn is_short_line(paragraph: &Paragraph, source: &str) -> bool {
    let width: usize = paragraph.text(source).chars().map(columns).sum();
    width <= SHORT_LINE && is_line(paragraph, source)
}

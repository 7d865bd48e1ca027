//! Recognises lines that stand alone, which may be headings although nothing marks them.

use crate::document::reading::forms::enumerators::enumerates;
use crate::document::reading::forms::punctuation::ends_clause;
use crate::document::reading::forms::run_in_headings::run_in;
use crate::document::reading::paragraphs::paragraph::{Mark, Paragraph};
use crate::text::chars::columns;

/// The greatest width of a line that is a heading, in half-width columns (an ideograph takes two).
const LONGEST_LINE: usize = 72;
/// The greatest width of a heading that only its position reveals, in half-width columns.
const SHORT_LINE: usize = 32;

/// Returns whether `paragraph` reads as a heading on a line of its own: it is short and does not end as text does.
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

/// Returns whether `paragraph` is a line that stands alone, possibly with a colon at its end.
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

/// Returns whether `paragraph` is such a line and short.
#[must_use]
pub fn is_short_line(paragraph: &Paragraph, source: &str) -> bool {
    let width: usize = paragraph.text(source).chars().map(columns).sum();
    width <= SHORT_LINE && is_line(paragraph, source)
}

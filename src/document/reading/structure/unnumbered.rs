//! Recognises proposals without numbers: lines that stand alone above lists, as in election platforms.
//!
//! What follows such a line tells what it is. Above a list it heads a proposal, above another such line a domain or
//! section. In a document without lists, a paragraph takes the place of the list.

use super::standalone_lines::is_line;
use crate::document::reading::forms::enumerators::enumerates;
use crate::document::reading::layout::Layout;
use crate::document::reading::paragraphs::paragraph::{Mark, Paragraph};

/// What a line that stands alone heads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heads {
    /// Proposals; the line is the heading of a domain or section.
    Proposals,
    /// The text of one proposal; the line is its title.
    Proposal,
}

/// Returns what `paragraph`, followed by `rest`, heads if it stands alone, in a document whose proposals have no
/// numbers.
#[must_use]
pub fn heads(
    paragraph: &Paragraph,
    rest: &[Paragraph],
    source: &str,
    layout: &Layout,
) -> Option<Heads> {
    if !is_line(paragraph, source) {
        return None;
    }
    let has_lists = !layout.bullets.is_empty();
    if is_proposal(rest, source, has_lists) {
        return Some(Heads::Proposal);
    }
    let told = told_by(rest, source)?;
    let is_over_line = is_line(&rest[told], source);
    (is_over_line && is_proposal(&rest[told + 1..], source, has_lists)).then_some(Heads::Proposals)
}

/// Returns whether a line above `rest` is the title of a proposal.
fn is_proposal(rest: &[Paragraph], source: &str, has_lists: bool) -> bool {
    if has_lists {
        let told = told_by(rest, source).map(|told| &rest[told]);
        return told.is_some_and(|told| is_item(told, source));
    }
    let next = rest.iter().find(|next| !next.is_note());
    next.is_some_and(|next| next.mark == Mark::None && !is_line(next, source))
}

fn is_item(paragraph: &Paragraph, source: &str) -> bool {
    match paragraph.mark {
        Mark::Bullet(_) => true,
        Mark::None => enumerates(&paragraph.text(source)),
        _ => false,
    }
}

/// Returns the index in `rest` of the first paragraph that is not plain text, footnotes aside.
fn told_by(rest: &[Paragraph], source: &str) -> Option<usize> {
    let is_more = |next: &Paragraph| {
        next.mark != Mark::None || is_line(next, source) || is_item(next, source)
    };
    rest.iter()
        .position(|next| !next.is_note() && is_more(next))
}

//! Recognises headings in tables of contents and summaries, which repeat later headings.

use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};

use crate::document::reading::forms::leaders::{entry, has_leader};
use crate::document::reading::forms::punctuation::ends_sentence;
use crate::document::reading::paragraphs::paragraph::{Mark, Paragraph};

/// Turns headings before the first proposal into text if they occur again later with the same number and title.
pub fn demote_contents(paragraphs: &mut [Paragraph], source: &str) {
    let mut later: HashMap<Numbered, Vec<String>> = HashMap::new();
    let mut comes_again = vec![false; paragraphs.len()];
    for (index, paragraph) in paragraphs.iter().enumerate().rev() {
        let Some((numbered, title)) = heading(paragraph, source) else {
            continue;
        };
        let others = later.entry(numbered).or_default();
        // Some PDF tools write the numbers of all entries before their titles.
        let is_torn = title.is_empty() || has_leader(&paragraph.text(source));
        if is_torn {
            comes_again[index] = !others.is_empty();
        } else if others.iter().any(|other| is_named(&title, other)) {
            comes_again[index] = true;
        } else {
            others.push(title);
        }
    }
    let is_proposal = |index: &usize| matches!(paragraphs[*index].mark, Mark::Proposal(_));
    let opens_body =
        |index: &usize| !comes_again[*index] || has_text(paragraphs.get(index + 1), source);
    let proposals = (0..paragraphs.len()).filter(is_proposal);
    let body = proposals.clone().find(opens_body).unwrap_or_default();
    let body = body - headings_before(&paragraphs[..body]);
    for index in (0..body).filter(|&index| comes_again[index]) {
        paragraphs[index].unmark();
    }
}

/// Returns how many headings right before the first proposal belong to it: that of its section, whose title other
/// domains may have too, and that of the domain above; 0 if there is no section.
fn headings_before(paragraphs: &[Paragraph]) -> usize {
    let mut before = paragraphs.iter().rev().peekable();
    let section = before.next_if(|paragraph| matches!(paragraph.mark, Mark::Section(_)));
    let domain = before.next_if(|paragraph| matches!(paragraph.mark, Mark::Domain(_)));
    section.map_or(0, |_| 1 + usize::from(domain.is_some()))
}

/// Returns whether `paragraph` is text under a heading. Entries of a table of contents have none.
fn has_text(paragraph: Option<&Paragraph>, source: &str) -> bool {
    paragraph.is_some_and(|paragraph| match paragraph.mark {
        Mark::Bullet(_) => true,
        Mark::None => {
            let text = paragraph.text(source);
            ends_sentence(&text) && text.contains(char::is_alphabetic)
        }
        _ => false,
    })
}

/// A kind of heading and its number.
type Numbered = (Discriminant<Mark>, u32);

/// Returns the kind and number of a heading, and its title as a table of contents would give it.
fn heading(paragraph: &Paragraph, source: &str) -> Option<(Numbered, String)> {
    let (Mark::Domain(number) | Mark::Section(number) | Mark::Proposal(number)) = &paragraph.mark
    else {
        return None;
    };
    let numbered = (discriminant(&paragraph.mark), number.value);
    Some((numbered, entry(&paragraph.text(source))))
}

/// Returns whether `title` refers to the heading `other` of the same kind and number. Either may be cut short.
fn is_named(title: &str, other: &str) -> bool {
    !title.is_empty() && (other.starts_with(title) || title.starts_with(other))
}

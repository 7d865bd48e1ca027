//! Headings of tables of contents and summaries, which name others that come later.

use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};

use crate::document::reading::forms::leaders::{entry, has_leader};
use crate::document::reading::forms::punctuation::ends_sentence;
use crate::document::reading::paragraphs::paragraph::{Mark, Paragraph};

/// Makes headings before the first proposal that come again later, with the same number and words, into
/// text.
pub fn demote_contents(paragraphs: &mut [Paragraph], source: &str) {
    let mut later: HashMap<Numbered, Vec<String>> = HashMap::new();
    let mut comes_again = vec![false; paragraphs.len()];
    for (index, paragraph) in paragraphs.iter().enumerate().rev() {
        let Some((numbered, title)) = heading(paragraph, source) else {
            continue;
        };
        let others = later.entry(numbered).or_default();
        // Some PDF tools write the numbers of the entries before all their titles.
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

/// How many headings stand right before the first proposal: its section's, which other domains may have too,
/// and its domain's.
fn headings_before(paragraphs: &[Paragraph]) -> usize {
    let mut before = paragraphs.iter().rev().peekable();
    let section = before.next_if(|paragraph| matches!(paragraph.mark, Mark::Section(_)));
    let domain = before.next_if(|paragraph| matches!(paragraph.mark, Mark::Domain(_)));
    section.map_or(0, |_| 1 + usize::from(domain.is_some()))
}

/// Whether `paragraph` is a text under a heading, as no entry of a table of contents has one.
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

/// A kind of heading, and a number.
type Numbered = (Discriminant<Mark>, u32);

/// A heading, and its title as a table of contents would name it.
fn heading(paragraph: &Paragraph, source: &str) -> Option<(Numbered, String)> {
    let (Mark::Domain(number) | Mark::Section(number) | Mark::Proposal(number)) = &paragraph.mark
    else {
        return None;
    };
    let numbered = (discriminant(&paragraph.mark), number.value);
    Some((numbered, entry(&paragraph.text(source))))
}

/// Whether `title` names the heading `other` of the same kind and number, either cut short.
fn is_named(title: &str, other: &str) -> bool {
    !title.is_empty() && (other.starts_with(title) || title.starts_with(other))
}

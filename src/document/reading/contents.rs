//! What surrounds the proposals: tables of contents and summaries, which name headings before the
//! headings themselves come, and appendices.

use super::headings::stands_alone;
use super::layout::Layout;
use super::lines::Line;
use super::paragraphs::{Mark, Paragraph};
use super::template::HeadingNumber;
use crate::text::chars::{is_blank, narrow};

/// What a line of a table of contents says, without its leader and page number, blanks and width.
fn entry(text: &str) -> String {
    let narrowed: String = text.chars().filter(|&c| !is_blank(c)).map(narrow).collect();
    let unnumbered = narrowed.trim_end_matches(|c: char| c.is_ascii_digit());
    let title = unnumbered.trim_end_matches(['.', '…', '·', '‧', '_', '-']);
    let has_leader = title.len() < unnumbered.len() || text.contains('\t');
    if has_leader {
        title.to_owned()
    } else {
        narrowed
    }
}

/// Whether a line leads from a title to a page number.
#[must_use]
pub fn has_leader(line: &Line<'_>) -> bool {
    line.text.contains("....") || line.text.contains("……") || line.text.contains("‧‧‧")
}

/// The lines without those that name a later one.
#[must_use]
pub fn without_contents<'a>(lines: &[Line<'a>]) -> Vec<Line<'a>> {
    let mut later = std::collections::HashSet::new();
    let mut kept: Vec<Line<'a>> = lines
        .iter()
        .rev()
        .filter(|line| {
            let entry = entry(line.text);
            entry.chars().count() < 3 || later.insert(entry)
        })
        .copied()
        .collect();
    kept.reverse();
    kept
}

/// Makes headings that come again later, with the same number and words, into text.
pub fn demote_contents(paragraphs: &mut [Paragraph], source: &str) {
    let mut later: Vec<(std::mem::Discriminant<Mark>, u32, String)> = Vec::new();
    for paragraph in paragraphs.iter_mut().rev() {
        let (Mark::Domain(number) | Mark::Section(number) | Mark::Proposal(number)) =
            &paragraph.mark
        else {
            continue;
        };
        let title = entry(&paragraph.text(source));
        let kind = std::mem::discriminant(&paragraph.mark);
        let same_words = |other: &str| {
            !title.is_empty() && (other.starts_with(&title) || title.starts_with(other))
        };
        let comes_again = later
            .iter()
            .any(|(k, value, other)| *k == kind && *value == number.value && same_words(other));
        if comes_again {
            make_text(paragraph);
        } else {
            later.push((kind, number.value, title));
        }
    }
}

/// Marks what stands behind the proposals: from the first closing heading after which no number goes
/// on with theirs or begins anew in a domain or section.
pub fn mark_appendix(paragraphs: &mut [Paragraph], source: &str, layout: &Layout) {
    let mut last: Option<HeadingNumber> = None;
    let mut opening = None;
    let mut opens_part = false;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        match &paragraph.mark {
            Mark::Domain(_) | Mark::Section(_) => opens_part = true,
            Mark::Proposal(number)
                if number.follows(last.as_ref()) || (opens_part && number.value == 1) =>
            {
                last = Some(number.clone());
                opening = None;
                opens_part = false;
            }
            Mark::None if last.is_some() && opening.is_none() => {
                let closes = stands_alone(paragraph, source)
                    && layout.is_closing_heading(&paragraph.text(source));
                opening = closes.then_some(index);
            }
            _ => {}
        }
    }
    for paragraph in paragraphs.iter_mut().skip(opening.unwrap_or(usize::MAX)) {
        make_text(paragraph);
        paragraph.mark = Mark::Appendix;
    }
}

/// Gives a heading's number back to its text.
fn make_text(paragraph: &mut Paragraph) {
    let start = paragraph.mark_range.start;
    if let Some(first) = paragraph.pieces.first_mut() {
        first.start = start;
    }
    paragraph.mark_range = start..start;
    paragraph.mark = Mark::None;
}

//! What stands behind the proposals: appendices, a conclusion, the signature.

use std::ops::Range;

use super::standalone_lines::stands_alone;
use crate::document::reading::forms::fold::without_blanks;
use crate::document::reading::forms::known::is_closing_heading;
use crate::document::reading::forms::template::HeadingNumber;
use crate::document::reading::paragraphs::paragraph::{Mark, Paragraph};
use crate::text::numeral::is_numeral;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// What lines begin with that say how to reach the publisher.
const CONTACTS: [&str; 20] = [
    "地址",
    "電話",
    "电话",
    "傳真",
    "传真",
    "電郵",
    "电邮",
    "電子郵件",
    "网址",
    "網址",
    "網站",
    "聯絡",
    "联络",
    "查詢",
    "address",
    "tel",
    "fax",
    "email",
    "e-mail",
    "website",
];
/// So many such lines are no part of the last proposal.
const FEWEST_CONTACTS: usize = 2;

/// Marks what stands behind the proposals.
pub fn mark_appendix(paragraphs: &mut [Paragraph], source: &str) {
    let opening = closing_heading(paragraphs, source).unwrap_or(paragraphs.len());
    for paragraph in &mut paragraphs[opening..] {
        paragraph.unmark();
        paragraph.mark = Mark::Appendix;
    }
}

/// The first closing heading after which no number goes on with those of the proposals or begins anew in a domain or
/// section, or, where they have no numbers, no list item stands.
fn closing_heading(paragraphs: &[Paragraph], source: &str) -> Option<usize> {
    let is_numbered = |paragraph: &Paragraph| matches!(paragraph.mark, Mark::Proposal(_));
    let is_unnumbered = !paragraphs.iter().any(is_numbered);
    let mut has_items = false;
    let mut last: Option<HeadingNumber> = None;
    let mut opening = None;
    let mut opens_part = false;
    let mut section: Option<HeadingNumber> = None;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        match &paragraph.mark {
            Mark::Domain(_) => {
                opens_part = true;
                section = None;
            }
            Mark::Section(number) => {
                opens_part |= number.follows(section.as_ref());
                section = Some(number.clone());
            }
            Mark::Proposal(number)
                if number.follows(last.as_ref()) || (opens_part && number.value == 1) =>
            {
                last = Some(number.clone());
                opening = None;
                opens_part = false;
            }
            Mark::Bullet(_) if is_unnumbered => {
                has_items = true;
                opening = None;
            }
            Mark::None if (last.is_some() || has_items) && opening.is_none() => {
                let closes =
                    stands_alone(paragraph, source) && is_closing_heading(&paragraph.text(source));
                opening = closes.then_some(index);
            }
            _ => {}
        }
    }
    opening
}

/// Marks the signature under the last proposal: a line with the organisation's name, and a date and how to reach it
/// behind, or that alone.
pub fn mark_signature(paragraphs: &mut Vec<Paragraph>, source: &str, organisation: &str) {
    let Some((index, piece)) = signature_start(paragraphs, source, organisation) else {
        return;
    };
    // A heading, item or note is none, nor does one stand behind it.
    let is_marked = |paragraph: &Paragraph| !matches!(paragraph.mark, Mark::None | Mark::Appendix);
    let first = index + usize::from(piece > 0);
    if paragraphs[first..].iter().any(is_marked) {
        return;
    }
    let body = &mut paragraphs[index];
    let mut signature = Paragraph {
        mark: Mark::None,
        mark_range: 0..0,
        pieces: body.pieces.split_off(piece),
        line: body.line + piece,
        page: body.page,
    };
    // Name and date are one; how to reach the publisher is said in lines.
    let is_date_only = |rest: &Paragraph| is_date(&without_blanks(&rest.text(source)));
    if paragraphs[index + 1..].iter().all(is_date_only) {
        for rest in paragraphs.drain(index + 1..) {
            signature.pieces.extend(rest.pieces);
        }
    }
    for rest in &mut paragraphs[index + 1..] {
        rest.mark = Mark::Appendix;
    }
    signature.mark = Mark::Appendix;
    if paragraphs[index].pieces.is_empty() {
        paragraphs[index] = signature;
    } else {
        paragraphs.insert(index + 1, signature);
    }
}

/// Where the signature begins, if the last lines are one: the index of the paragraph, and of its piece.
fn signature_start(
    paragraphs: &[Paragraph],
    source: &str,
    organisation: &str,
) -> Option<(usize, usize)> {
    let bare = |range: &Range<usize>| without_blanks(&source[range.clone()]);
    let lines = paragraphs
        .iter()
        .enumerate()
        .rev()
        .flat_map(|(index, paragraph)| {
            let pieces = paragraph.pieces.iter().enumerate().rev();
            pieces.map(move |(piece, range)| (index, piece, range))
        });
    let mut contacts = 0;
    let mut start = None;
    for (index, piece, range) in lines {
        let text = bare(range);
        if text == without_blanks(organisation) {
            return Some((index, piece));
        }
        if is_contact(&text) {
            contacts += 1;
            start = Some((index, piece));
        } else if !is_date(&text) {
            break;
        }
    }
    start.filter(|_| contacts >= FEWEST_CONTACTS)
}

/// Whether `text`, which has no blanks, says how to reach the publisher: 電話：2345 6789.
fn is_contact(text: &str) -> bool {
    let text = text.to_lowercase();
    let label = CONTACTS.iter().find(|label| text.starts_with(*label));
    let is_labelled = label.is_some_and(|label| text[label.len()..].contains([':', '：']));
    is_labelled || text.starts_with("www.") || text.starts_with("http")
}

/// Whether `text`, which has no blanks, is a date and nothing else: 2025年7月, 二〇二五年七月, July2025.
fn is_date(text: &str) -> bool {
    let text = text.to_lowercase();
    let month = MONTHS.iter().find(|month| text.contains(*month));
    let rest = month.map_or(text.clone(), |month| text.replacen(month, "", 1));
    let is_part = |c: char| is_numeral(c) || "〇○年月日,，".contains(c);
    (month.is_some() || rest.contains('年')) && !rest.is_empty() && rest.chars().all(is_part)
}

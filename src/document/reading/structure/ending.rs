//! Recognises what comes after the proposals: appendices, a conclusion, and the publisher's signature.

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

/// The beginnings of lines with the publisher's contact details.
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
/// How many such lines make a signature, so that they are not part of the last proposal.
const FEWEST_CONTACTS: usize = 2;

/// Marks everything from the heading that closes the proposals on as appendix.
pub fn mark_appendix(paragraphs: &mut [Paragraph], source: &str) {
    let opening = closing_heading(paragraphs, source).unwrap_or(paragraphs.len());
    for paragraph in &mut paragraphs[opening..] {
        paragraph.unmark();
        paragraph.mark = Mark::Appendix;
    }
}

/// Returns the index of the first closing heading that no further proposal follows. Further proposals have a number
/// that continues the count or, in a new domain or section, begins it again; if proposals have no numbers, any list
/// item is one.
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

/// Marks the signature after the last proposal as appendix: the name of the organisation, followed by a date and
/// contact details, or several contact details without the name.
pub fn mark_signature(paragraphs: &mut Vec<Paragraph>, source: &str, organisation: &str) {
    let Some((index, piece)) = signature_start(paragraphs, source, organisation) else {
        return;
    };
    // Headings, items and notes are not part of a signature, and none follows it.
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
    // A date joins the name in one paragraph; contact details keep their lines.
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

/// Returns where the signature begins, as the index of a paragraph and of a piece in it, if the text ends with one.
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

/// Returns whether `text`, which has no blanks, is a contact detail: 電話：2345 6789.
fn is_contact(text: &str) -> bool {
    let text = text.to_lowercase();
    let label = CONTACTS.iter().find(|label| text.starts_with(*label));
    let is_labelled = label.is_some_and(|label| text[label.len()..].contains([':', '：']));
    is_labelled || text.starts_with("www.") || text.starts_with("http")
}

/// Returns whether `text`, which has no blanks, is only a date: 2025年7月, 二〇二五年七月, July2025.
fn is_date(text: &str) -> bool {
    let text = text.to_lowercase();
    let month = MONTHS.iter().find(|month| text.contains(*month));
    let rest = month.map_or(text.clone(), |month| text.replacen(month, "", 1));
    let is_part = |c: char| is_numeral(c) || "〇○年月日,，".contains(c);
    (month.is_some() || rest.contains('年')) && !rest.is_empty() && rest.chars().all(is_part)
}

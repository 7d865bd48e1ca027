//! Recognises the numbers that mark footnotes. Each occurs twice: in the text that the note explains, and before the
//! note.
//!
//! `[1]`, `¹` and `（註1）` can be nothing else. Plain digits can, so what surrounds them has to tell.

pub mod references;

use crate::text::chars::{is_blank, narrow};
use crate::text::numeral::Numerals;

/// The most digits that the number of a footnote has. 2025 is a year.
pub const LONGEST_MARKER: usize = 3;

/// The raised digits, as some PDF tools write markers.
const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/// Returns `text` without trailing blanks and without the footnote marker at its end, if there is one: raised digits, a
/// number in brackets, or digits after the end of a sentence.
#[must_use]
pub fn without_note(text: &str) -> &str {
    let text = text.trim_end();
    let unnoted = text.trim_end_matches(is_digit);
    let is_note = text[unnoted.len()..].chars().count() <= LONGEST_MARKER;
    if is_note && unnoted.ends_with(['。', '！', '？', '；']) {
        return unnoted;
    }
    let raised = text.trim_end_matches(|c| RAISED.contains(c));
    let Some(start) = text.rfind(['[', '［', '〔', '（', '(']) else {
        return raised;
    };
    match unmistakable(&text[start..]) {
        Some((_, length)) if start + length == text.len() => &text[..start],
        _ => raised,
    }
}

/// The marker that a footnote begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeadingMarker<'a> {
    /// Its number.
    pub number: u32,
    /// Its marker as printed.
    pub printed: &'a str,
    /// The length in bytes of the marker and a colon after it.
    pub length: usize,
    /// Whether nothing but a footnote marker is written like this.
    pub is_certain: bool,
}

/// Returns the marker that `text` begins with, if a note follows it: 「2 見立法會文件」, 「註2：見報告」.
#[must_use]
pub fn leading_marker(text: &str) -> Option<LeadingMarker<'_>> {
    let (number, printed, is_certain) = match unmistakable(text).or_else(|| worded(text)) {
        Some((number, length)) => (number, &text[..length], true),
        None => {
            let (number, length) = digits(text)?;
            (number, &text[..length], false)
        }
    };
    let rest = &text[printed.len()..];
    let colon = rest
        .chars()
        .next()
        .filter(|&c| narrow(c) == ':' && is_certain);
    let length = printed.len() + colon.map_or(0, char::len_utf8);
    let note = text[length..].trim_start_matches(is_blank);
    let is_note = if is_certain {
        !note.is_empty()
    } else {
        note.len() < rest.len() && note.starts_with(|c| !is_digit(c))
    };
    is_note.then_some(LeadingMarker {
        number,
        printed,
        length,
        is_certain,
    })
}

/// Returns the number of the marker that `text` begins with, and the length of the marker in bytes, if its form is one
/// that only footnotes have: ¹, `[1]`, （註1）.
fn unmistakable(text: &str) -> Option<(u32, usize)> {
    let raised = text.find(|c| !RAISED.contains(c)).unwrap_or(text.len());
    if raised > 0 {
        let digits = text[..raised].chars();
        let digits = digits.filter_map(|c| RAISED.chars().position(|digit| digit == c));
        let number = digits.fold(0, |number: u32, digit| {
            number.saturating_mul(10).saturating_add(digit as u32)
        });
        return Some((number, raised));
    }
    let open = text.chars().next()?;
    let inner = &text[open.len_utf8()..];
    let (number, length) = match open {
        '[' | '［' | '〔' => worded(inner).or_else(|| digits(inner))?,
        '(' | '（' => worded(inner)?,
        _ => return None,
    };
    let close = inner[length..].chars().next()?;
    let is_closed = matches!(close, ']' | '］' | '〕' | ')' | '）');
    is_closed.then_some((number, open.len_utf8() + length + close.len_utf8()))
}

/// Returns the number that follows the word for notes at the start of `text`, and the length of both in bytes: 註1.
fn worded(text: &str) -> Option<(u32, usize)> {
    let rest = text.strip_prefix(['註', '注'])?;
    let number = rest.trim_start_matches(is_blank);
    let (value, length) = digits(number)?;
    Some((value, text.len() - number.len() + length))
}

/// Returns the number that `text` begins with, and its length in bytes, if it is short enough for a footnote.
fn digits(text: &str) -> Option<(u32, usize)> {
    let (number, length) = Numerals::Arabic.parse_prefix(text)?;
    let is_short = text[..length].chars().count() <= LONGEST_MARKER;
    is_short.then_some((number, length))
}

/// Returns whether `c` is a digit, half-width or full-width.
fn is_digit(c: char) -> bool {
    Numerals::Arabic.is_digit(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_notes_begin_with() {
        for (text, number, printed, rest) in [
            ("2 見立法會文件", 2, "2", " 見立法會文件"),
            ("[2] See", 2, "[2]", " See"),
            ("註2：見報告", 2, "註2", "見報告"),
            ("²見報告", 2, "²", "見報告"),
        ] {
            let marker = leading_marker(text).expect("a marker");
            assert_eq!((marker.number, marker.printed), (number, printed));
            assert_eq!(&text[marker.length..], rest);
        }
        for text in ["2", "2 000", "2：見", "[2]", "注意"] {
            assert_eq!(leading_marker(text), None, "{text}");
        }
    }
}

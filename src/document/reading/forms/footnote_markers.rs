//! The numbers that mark footnotes: one behind the sentence that the note explains, the same before the note.

use crate::text::chars::is_blank;

/// The number of a footnote has no more digits: 2025 is a year.
pub const LONGEST_MARKER: usize = 3;

/// `text` without the number of a footnote behind its last sentence.
#[must_use]
pub fn without_note(text: &str) -> &str {
    let text = text.trim_end();
    let unnoted = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_note = text.len() - unnoted.len() <= LONGEST_MARKER;
    if is_note && unnoted.ends_with(['。', '！', '？', '；']) {
        unnoted
    } else {
        text
    }
}

/// The marker of a footnote that `text` begins with, its note behind it: 「2 見立法會文件」.
#[must_use]
pub fn leading_marker(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let marker = &text[..text.len() - rest.len()];
    let note = rest.trim_start_matches(is_blank);
    let is_note = note.len() < rest.len() && note.starts_with(|c: char| !c.is_ascii_digit());
    ((1..=LONGEST_MARKER).contains(&marker.len()) && is_note).then_some(marker)
}

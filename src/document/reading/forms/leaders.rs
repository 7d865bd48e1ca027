//! Recognises the lines of a table of contents: a title, a leader (usually dots), and a page number.

use super::fold::bare;
use crate::text::chars::is_blank;

/// The characters that leaders are made of.
const LEADERS: [char; 6] = ['.', '…', '·', '‧', '_', '-'];

/// Returns whether `text` consists only of a leader and a page number, or of parts of them: some PDF tools write each
/// dot on a line of its own.
#[must_use]
pub fn is_leader(text: &str) -> bool {
    let leads = |c: char| is_blank(c) || LEADERS.contains(&c) || c.is_ascii_digit();
    text.chars().all(leads)
}

/// Returns whether `text` contains a leader.
#[must_use]
pub fn has_leader(text: &str) -> bool {
    text.contains("....") || text.contains("……") || text.contains("‧‧‧")
}

/// Returns whether the line `text` leads to a page number, on the same line or the next.
#[must_use]
pub fn leads(text: &str) -> bool {
    has_leader(text) || (is_leader(text) && text.contains(['.', '…', '‧']))
}

/// Returns whether the line `text` leads to a page number on the next line.
#[must_use]
pub fn leads_on(text: &str) -> bool {
    leads(text) && !text.trim_end().ends_with(|c: char| c.is_ascii_digit())
}

/// Returns the title on a line of a table of contents, in the form of [`bare`] and without leader and page number.
#[must_use]
pub fn entry(text: &str) -> String {
    let narrowed = bare(text);
    let unnumbered = narrowed.trim_end_matches(|c: char| c.is_ascii_digit());
    let title = unnumbered.trim_end_matches(LEADERS);
    // Up to three digits after a blank are a page number; a year is part of the title.
    let digits = text
        .trim_end()
        .trim_end_matches(|c: char| c.is_ascii_digit());
    let is_page = text.trim_end().len() - digits.len() < 4 && digits.ends_with(is_blank);
    let has_leader = title.len() < unnumbered.len() || is_page;
    if has_leader {
        title.to_owned()
    } else {
        narrowed
    }
}

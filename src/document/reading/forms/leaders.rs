//! How the lines of a table of contents are written: a title, what leads to a page number, and that.

use super::fold::bare;
use crate::text::chars::is_blank;

/// What leads from a title to its page number.
const LEADERS: [char; 6] = ['.', '…', '·', '‧', '_', '-'];

/// Whether `text` has nothing but what leads to a page number, and that: some PDF tools write every dot
/// on a line of its own.
#[must_use]
pub fn is_leader(text: &str) -> bool {
    let leads = |c: char| is_blank(c) || LEADERS.contains(&c) || c.is_ascii_digit();
    text.chars().all(leads)
}

/// Whether `text` leads from a title to a page number.
#[must_use]
pub fn has_leader(text: &str) -> bool {
    text.contains("....") || text.contains("……") || text.contains("‧‧‧")
}

/// Whether `text`, a line, leads to a page number, on it or on the next.
#[must_use]
pub fn leads(text: &str) -> bool {
    has_leader(text) || (is_leader(text) && text.contains(['.', '…', '‧']))
}

/// Whether `text`, a line, leads to a page number that stands on the next.
#[must_use]
pub fn leads_on(text: &str) -> bool {
    leads(text) && !text.trim_end().ends_with(|c: char| c.is_ascii_digit())
}

/// What a line of a table of contents says, without its leader and page number, blanks and width.
#[must_use]
pub fn entry(text: &str) -> String {
    let narrowed = bare(text);
    let unnumbered = narrowed.trim_end_matches(|c: char| c.is_ascii_digit());
    let title = unnumbered.trim_end_matches(LEADERS);
    // Two or three digits behind a blank are a page's; a year belongs to the title.
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

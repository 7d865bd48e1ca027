//! Recognises the punctuation marks that end sentences and clauses, and those that may not begin a line.

use super::footnote_markers::without_note;

/// Returns whether `text` ends as a sentence or list item does, ignoring a footnote marker after it.
#[must_use]
pub fn ends_sentence(text: &str) -> bool {
    without_note(text).ends_with(['。', '！', '？', '；', '：', '.', '!', '?', ';', ':'])
}

/// Returns whether `text` begins with a mark that may not begin a line of Chinese, so that it must continue the line
/// before.
#[must_use]
pub fn goes_on_with_mark(text: &str) -> bool {
    text.starts_with([
        '，', '、', '。', '；', '：', '！', '？', '）', '」', '』', '》', '〉', '％',
    ])
}

/// Returns whether `text` ends with a mark that can end a paragraph: one that ends a sentence, or a closing bracket or
/// quotation mark.
#[must_use]
pub fn ends_clause(text: &str) -> bool {
    ends_sentence(text) || text.trim_end().ends_with(['）', ')', '」', '』', '》'])
}

//! The marks that end sentences and clauses.

use super::footnote_markers::without_note;

/// Whether `text` ends with the end of a sentence or of an item of a list; a footnote's number may stand
/// behind it.
#[must_use]
pub fn ends_sentence(text: &str) -> bool {
    without_note(text).ends_with(['。', '！', '？', '；', '：', '.', '!', '?', ';', ':'])
}

/// Whether `text` begins with a mark that no line of Chinese may begin with, so that it goes on with the one before.
#[must_use]
pub fn goes_on_with_mark(text: &str) -> bool {
    text.starts_with([
        '，', '、', '。', '；', '：', '！', '？', '）', '」', '』', '》', '〉', '％',
    ])
}

/// Whether `text` ends with any mark after which a paragraph may end.
#[must_use]
pub fn ends_clause(text: &str) -> bool {
    ends_sentence(text) || text.trim_end().ends_with(['）', ')', '」', '』', '》'])
}

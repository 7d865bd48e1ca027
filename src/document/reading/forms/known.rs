//! Lists the known forms of headings: the templates of their numbers, and the words that head a summary, an appendix or
//! the end of the document.

use super::fold::fold;
use super::template::Template;
use crate::text::chars::is_blank;

/// The templates of numbered domain headings.
pub const DOMAIN_TEMPLATES: [&str; 34] = [
    "{一}、",
    "{I}、",
    "{壹}、",
    "{甲}、",
    "{甲}部",
    "第{一}章",
    "第{一}節",
    "第{一}部分",
    "第{一}部份",
    "第{一}範疇",
    "第{一}篇",
    "範疇{一}",
    "領域{一}",
    "主題{一}",
    "（{一}）",
    "（{甲}）",
    "({A})",
    "{一}.",
    "{一})",
    "【{一}】",
    "第{1}章",
    "範疇{1}",
    "Chapter {1}",
    "Chapter {I}",
    "Chapter {One}",
    "Part {1}",
    "Part {I}",
    "Part {One}",
    "Part {A}",
    "Section {1}",
    "{I}.",
    "{A}.",
    "{1}.",
    "{一}",
];

/// The templates of labelled section headings.
pub const SECTION_TEMPLATES: [&str; 9] = [
    "{甲}、",
    "（{甲}）",
    "（{一}）",
    "({A})",
    "{A}.",
    "({I})",
    "{一}、",
    "第{一}節",
    "{1.1}",
];

/// The templates of proposal headings that consist of a word and a number.
pub const NAMED_PROPOSALS: [&str; 13] = [
    "建議{一}",
    "建議{1}",
    "建議{1.1}",
    "【建議{一}】",
    "【建議{1}】",
    "建議（{一}）",
    "建議（{1}）",
    "第{一}項",
    "第{1}項",
    "Proposal {1}",
    "Proposal {1.1}",
    "Recommendation {1}",
    "Recommendation {1.1}",
];
/// The templates of proposal headings that consist of a number alone, which may also number something else.
pub const NUMBERED_PROPOSALS: [&str; 12] = [
    "第{一}條",
    "{1.1}",
    "{1.1}.",
    "{1.1.1}",
    "{A1}",
    "{A1}.",
    "{A.1}",
    "{A.1}.",
    "{1}.",
    "{1}、",
    "（{1}）",
    "{1})",
];
/// Templates that also head domains or number measures. They head proposals only under domains.
pub const AMBIGUOUS_PROPOSALS: [&str; 4] = ["（{一}）", "{一}、", "{一})", "{①}"];
/// Templates that also begin notes and rows of tables. They head proposals only if nothing else does.
pub const BARE_PROPOSALS: [&str; 2] = ["R{1}", "{1}"];
/// The headings of a summary.
const SUMMARY_HEADINGS: [&str; 7] = [
    "提要",
    "摘要",
    "撮要",
    "概要",
    "summary",
    "executive summary",
    "highlights",
];
/// The beginnings of headings that come after the proposals.
const CLOSING_HEADINGS: [&str; 13] = [
    "附錄",
    "附件",
    "結語",
    "結束語",
    "總結",
    "結論",
    "參考文獻",
    "參考資料",
    "appendix",
    "annex",
    "conclusion",
    "references",
    "acknowledgement",
];
/// The lines that mark the end of a document.
const END_MARKS: [&str; 5] = ["完", "全文完", "全文終", "end", "the end"];

/// Returns whether `text` begins with a word for proposals and a number.
#[must_use]
pub fn names_proposal(text: &str) -> bool {
    Template::parse_each(&NAMED_PROPOSALS).any(|template| template.matches(text).is_some())
}

/// Returns whether `text` is the heading of a summary.
#[must_use]
pub fn is_summary_heading(text: &str) -> bool {
    is_one_of(text, &SUMMARY_HEADINGS)
}

/// Returns whether the heading `text` opens what comes after the proposals.
#[must_use]
pub fn is_closing_heading(text: &str) -> bool {
    let text: String = text.chars().map(fold).collect();
    CLOSING_HEADINGS
        .iter()
        .any(|heading| text.starts_with(heading))
}

/// Returns whether `text` marks the end of the document.
#[must_use]
pub fn is_end_mark(text: &str) -> bool {
    is_one_of(text, &END_MARKS)
}

/// Returns whether `text` is one of `words`, ignoring ornaments around it, width and letter case.
fn is_one_of(text: &str, words: &[&str]) -> bool {
    let bare = text.trim_matches(|c: char| is_blank(c) || (!c.is_alphanumeric()));
    let folded: String = bare.chars().map(fold).collect();
    words.contains(&folded.as_str())
}

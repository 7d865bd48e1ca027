//! The headings that are known: how they are numbered, and the words that say what a part is.

use super::fold::fold;
use super::template::Template;
use crate::text::chars::is_blank;

/// How domains are headed, where they are numbered.
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

/// How sections are headed, where they are labelled.
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

/// How proposals are headed by a word and a number.
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
/// How they are headed by a number alone, which may also number something else.
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
/// Numbers that also head domains or number measures: they head proposals only under domains.
pub const AMBIGUOUS_PROPOSALS: [&str; 4] = ["（{一}）", "{一}、", "{一})", "{①}"];
/// Numbers that head proposals only where nothing else does: notes and tables begin with them too.
pub const BARE_PROPOSALS: [&str; 2] = ["R{1}", "{1}"];
/// Lines that head the summary.
const SUMMARY_HEADINGS: [&str; 7] = [
    "提要",
    "摘要",
    "撮要",
    "概要",
    "summary",
    "executive summary",
    "highlights",
];
/// What headings begin with that close the proposals.
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
/// Lines that say that the document ends.
const END_MARKS: [&str; 5] = ["完", "全文完", "全文終", "end", "the end"];

/// Whether `text` begins with a word for proposals and a number.
#[must_use]
pub fn names_proposal(text: &str) -> bool {
    Template::parse_each(&NAMED_PROPOSALS).any(|template| template.matches(text).is_some())
}

/// Whether `text` heads the summary.
#[must_use]
pub fn is_summary_heading(text: &str) -> bool {
    is_one_of(text, &SUMMARY_HEADINGS)
}

/// Whether `text`, a heading, begins what comes after the proposals.
#[must_use]
pub fn is_closing_heading(text: &str) -> bool {
    let text: String = text.chars().map(fold).collect();
    CLOSING_HEADINGS
        .iter()
        .any(|heading| text.starts_with(heading))
}

/// Whether `text` says that the document ends.
#[must_use]
pub fn is_end_mark(text: &str) -> bool {
    is_one_of(text, &END_MARKS)
}

/// Whether `text` is one of `words`, ornaments around it and letter case apart.
fn is_one_of(text: &str, words: &[&str]) -> bool {
    let bare = text.trim_matches(|c: char| is_blank(c) || (!c.is_alphanumeric()));
    let folded: String = bare.chars().map(fold).collect();
    words.contains(&folded.as_str())
}

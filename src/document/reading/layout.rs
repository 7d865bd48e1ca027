//! How a booklet is typeset: its bullets, numeral styles, section labels and page marks, and the words
//! of headings that say what a part is.
//!
//! A [`Layout`] is detected from the lines of a document (`detect.rs`); the table `[layout]`
//! of `document.toml` overrules each of its choices.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::bullets::{leading_bullet, unknown_bullet};
use super::contents::without_contents;
use super::detect;
use super::detect_proposal::detect_proposal;
use super::error::{Error, ErrorKind};
use super::lines::Line;
use super::manifest::{Headed, LayoutKeys};
use super::shared_numbers::shared_numbers;
use super::template::{Template, fold};
use crate::text::chars::is_blank;

/// How domains are headed, where they are numbered.
pub(super) const DOMAIN_TEMPLATES: [&str; 28] = [
    "{一}、",
    "{壹}、",
    "{甲}、",
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
    "{一}.",
    "【{一}】",
    "第{1}章",
    "範疇{1}",
    "Chapter {1}",
    "Chapter {I}",
    "Chapter {One}",
    "Part {1}",
    "Part {I}",
    "Part {One}",
    "Section {1}",
    "{I}.",
    "{A}.",
    "{1}.",
    "{一}",
];

/// How sections are headed, where they are labelled.
pub(super) const SECTION_TEMPLATES: [&str; 8] = [
    "{甲}、",
    "（{甲}）",
    "（{一}）",
    "({A})",
    "{A}.",
    "({I})",
    "{一}、",
    "第{一}節",
];

/// How proposals are headed by a word and a number.
pub(super) const NAMED_PROPOSALS: [&str; 11] = [
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
    "Recommendation {1}",
];
/// How they are headed by a number alone, which may also number something else.
pub(super) const NUMBERED_PROPOSALS: [&str; 7] = [
    "第{一}條",
    "{1.1}",
    "{1.1}.",
    "{1}.",
    "{1}、",
    "（{1}）",
    "{1})",
];
/// Numbers that also head domains or number measures: they head proposals only under domains.
pub(super) const AMBIGUOUS_PROPOSALS: [&str; 3] = ["（{一}）", "{一}、", "{①}"];
/// Numbers that head proposals only where nothing else does: notes and tables begin with them too.
pub(super) const BARE_PROPOSALS: [&str; 2] = ["R{1}", "{1}"];
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

/// How a booklet is typeset.
#[derive(Debug, Clone)]
pub struct Layout {
    /// Bullets; the index is the level less one.
    pub bullets: Vec<char>,
    /// How domains are headed; `None`: by a line of their own without a number.
    pub domain: Option<Template>,
    /// How labelled sections are headed, where there are any.
    pub section: Option<Template>,
    /// How proposals are headed.
    pub proposal: Template,
    /// How a paragraph ends.
    pub paragraphs: ParagraphEnd,
    /// How pages are marked.
    pub pages: PageMarks,
    /// Where domains and proposals are numbered alike: the lines of their headings, and whether each heads
    /// a domain.
    pub(super) shared: BTreeMap<usize, bool>,
}

/// How a paragraph ends that no heading or bullet follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum ParagraphEnd {
    /// Its last line has blanks behind it, as some PDF tools write it; other lines have none.
    #[serde(rename = "trailing spaces")]
    TrailingSpaces,
    /// A blank line follows it, or its last line falls short of the column.
    #[serde(rename = "blank lines")]
    BlankLines,
}

/// How pages are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum PageMarks {
    /// A line with exactly one leading space and no blank line before it opens a page; a line that is
    /// only a number opens the page of that number and fixes the count.
    #[serde(rename = "one space")]
    OneSpace,
    /// A line that is only a number ends the page of that number.
    #[serde(rename = "numbers at the foot")]
    NumbersAtFoot,
    /// A line that is only a number begins the page of that number.
    #[serde(rename = "numbers at the head")]
    NumbersAtHead,
    /// A form feed begins a page; the numbers at the edges of the pages fix the count.
    #[serde(rename = "form feeds")]
    FormFeeds,
    /// Not at all.
    #[serde(rename = "none")]
    None,
}

impl Layout {
    /// Detects the layout of `lines`, those of `file`, where `keys` do not fix it.
    ///
    /// # Errors
    /// Where no template of a proposal's heading matches.
    pub fn detect(lines: &[Line<'_>], keys: &LayoutKeys, file: &str) -> Result<Self, Error> {
        let all = lines;
        let body = without_contents(lines);
        let lines = body.as_slice();
        let proposal = match &keys.proposal {
            Some(proposal) => proposal.clone(),
            None => detect_proposal(lines).ok_or_else(|| no_proposals(file))?,
        };
        let domain = match &keys.domain {
            Some(Headed(domain)) => domain.clone(),
            None => detect::detect_domain(lines, &proposal),
        };
        let is_shared = match &keys.domain {
            Some(_) => domain.as_ref() == Some(&proposal),
            None => domain.is_none(),
        };
        let shared = if is_shared {
            shared_numbers(lines, &proposal)
        } else {
            BTreeMap::new()
        };
        let domain = domain.or_else(|| (!shared.is_empty()).then(|| proposal.clone()));
        let section = match &keys.section {
            Some(Headed(section)) => section.clone(),
            None => detect::detect_section(lines, &proposal, domain.as_ref()),
        };
        let bullets = keys.bullets.clone();
        let mut layout = Self {
            bullets: bullets.unwrap_or_else(|| detect::detect_bullets(lines, &proposal)),
            domain,
            section,
            proposal,
            paragraphs: keys
                .paragraphs
                .unwrap_or_else(|| detect::detect_paragraph_end(all)),
            pages: PageMarks::None,
            shared,
        };
        layout.pages = keys
            .pages
            .unwrap_or_else(|| detect::detect_page_marks(all, &layout));
        Ok(layout)
    }

    /// The level of the bullet that `text` begins with, and the length of the bullet and the blanks
    /// behind it in bytes.
    #[must_use]
    pub fn bullet(&self, text: &str) -> Option<(u8, usize)> {
        let (glyph, length) = leading_bullet(text).or_else(|| unknown_bullet(text))?;
        let level = self.bullets.iter().position(|&bullet| bullet == glyph)?;
        Some((u8::try_from(level + 1).unwrap_or(u8::MAX), length))
    }

    /// Whether `text` begins with a bullet or as a heading with a number.
    #[must_use]
    pub fn is_marked(&self, text: &str) -> bool {
        let headings = [
            Some(&self.proposal),
            self.domain.as_ref(),
            self.section.as_ref(),
        ];
        let heads = |template: &Template| template.matches(text).is_some();
        self.bullet(text).is_some() || headings.into_iter().flatten().any(heads)
    }

    /// Whether `text` heads the summary.
    #[must_use]
    pub fn is_summary_heading(&self, text: &str) -> bool {
        is_one_of(text, &SUMMARY_HEADINGS)
    }

    /// Whether `text`, a heading, begins what comes after the proposals.
    #[must_use]
    pub fn is_closing_heading(&self, text: &str) -> bool {
        let text: String = text.chars().map(fold).collect();
        CLOSING_HEADINGS
            .iter()
            .any(|heading| text.starts_with(heading))
    }

    /// Whether `text` says that the document ends.
    #[must_use]
    pub fn is_end_mark(&self, text: &str) -> bool {
        is_one_of(text, &END_MARKS)
    }
}

/// Whether `text` is one of `words`, ornaments around it and letter case apart.
fn is_one_of(text: &str, words: &[&str]) -> bool {
    let bare = text.trim_matches(|c: char| is_blank(c) || (!c.is_alphanumeric()));
    let folded: String = bare.chars().map(fold).collect();
    words.contains(&folded.as_str())
}

fn no_proposals(file: &str) -> Error {
    let forms: Vec<String> = [&NAMED_PROPOSALS[..], &NUMBERED_PROPOSALS]
        .concat()
        .iter()
        .map(|form| format!("`{form}`"))
        .collect();
    let expected = format!(
        "numbered proposals, headed like one of {} (or as `layout.proposal` of document.toml says)",
        forms.join(" ")
    );
    Error {
        file: file.into(),
        line: None,
        kind: ErrorKind::Expected {
            expected,
            found: "none".into(),
        },
    }
}

/// Whether `line`, which follows `before`, opens a page by its leading space.
#[must_use]
pub fn opens_page(before: &Line<'_>, line: &Line<'_>) -> bool {
    let one_space = line
        .text
        .strip_prefix(' ')
        .is_some_and(|rest| !rest.starts_with(is_blank));
    one_space && !line.is_blank() && !before.is_blank()
}

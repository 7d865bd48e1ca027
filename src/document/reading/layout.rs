//! How a booklet is typeset: its bullets, numeral styles, section labels and page marks.
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
use super::known::{NAMED_PROPOSALS, NUMBERED_PROPOSALS};
use super::lines::Line;
use super::manifest::{Headed, LayoutKeys};
use super::shared_numbers::shared_numbers;
use super::template::Template;
use crate::text::chars::is_blank;

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
    /// What `document.toml` says of headings.
    pub(super) said: Said,
}

/// What `document.toml` says of headings, templates apart.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    /// How domains are headed, whatever it is.
    pub domains: bool,
    /// That there are no domains.
    pub no_domains: bool,
    /// That there are no sections.
    pub no_sections: bool,
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
            Some(key) => key.template().cloned(),
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
            Some(key) => key.template().cloned(),
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
            said: Said {
                domains: keys.domain.is_some(),
                no_domains: keys.domain == Some(Headed::Absent),
                no_sections: keys.section == Some(Headed::Absent),
            },
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

//! How a booklet is typeset: its bullets, numeral styles, section labels and page marks.
//!
//! A [`Layout`] is detected from the lines of a document (`detect.rs`); the table `[layout]`
//! of `document.toml` overrules each of its choices.

pub(super) mod among_items;
pub(super) mod column;
pub(super) mod detect;
pub(super) mod detect_proposal;
pub(super) mod guess;
pub(super) mod ornaments;
pub(super) mod sentences;
pub(super) mod shared_numbers;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::document::reading::forms::bullets::{leading_bullet, unknown_bullet};
use crate::document::reading::forms::template::Template;
use crate::document::reading::source::lines::Line;
use crate::document::reading::source::manifest::{Headed, HeadedProposal, LayoutKeys};
use crate::document::reading::structure::contents::without_contents;
use crate::text::chars::is_blank;
use detect_proposal::detect_proposal;
use guess::guesses;
use ornaments::ornaments_of;
use shared_numbers::shared_numbers;

/// How a booklet is typeset.
#[derive(Debug, Clone)]
pub struct Layout {
    /// Bullets; the index is the level less one.
    pub bullets: Vec<char>,
    /// Glyphs before headings that have no number.
    pub ornaments: Vec<char>,
    /// How domains are headed; `None`: by a line of their own without a number.
    pub domain: Option<Template>,
    /// How labelled sections are headed, where there are any.
    pub section: Option<Template>,
    /// How proposals are headed; `None`: by a line of their own without a number.
    pub proposal: Option<Template>,
    /// How a paragraph ends.
    pub paragraphs: ParagraphEnd,
    /// How pages are marked.
    pub pages: PageMarks,
    /// Where domains and proposals are numbered alike: the lines of their headings, and whether each heads
    /// a domain.
    pub shared: BTreeMap<usize, bool>,
    /// The lines of the headings of domains, where not all are that `domain` matches.
    pub domain_lines: BTreeSet<usize>,
    /// Whether how proposals are headed is no more than a guess.
    pub is_guess: bool,
    /// What `document.toml` says of headings.
    pub said: Said,
}

/// What `document.toml` says of headings, templates apart.
#[derive(Debug, Clone, Copy)]
pub struct Said {
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
    /// The layouts that `lines` may have where `keys` do not fix it, the likeliest first; more than one, or
    /// none, where no known number heads proposals.
    #[must_use]
    pub fn detect(lines: &[Line<'_>], keys: &LayoutKeys) -> Vec<Self> {
        let body = without_contents(lines);
        let of = |proposal, guess| Self::of(lines, &body, keys, proposal, guess);
        if let Some(HeadedProposal(proposal)) = &keys.proposal {
            return vec![of(proposal.clone(), false)];
        }
        match detect_proposal(&body) {
            Some(proposal) => vec![of(Some(proposal), false)],
            None => {
                let guesses = guesses(&body).into_iter();
                guesses.map(|proposal| of(proposal, true)).collect()
            }
        }
    }

    /// The layout of `all` lines, those of the table of contents among them, and `lines` without those, where
    /// proposals are headed as `proposal` says.
    fn of(
        all: &[Line<'_>],
        lines: &[Line<'_>],
        keys: &LayoutKeys,
        proposal: Option<Template>,
        is_guess: bool,
    ) -> Self {
        let is_flat = is_guess && proposal.is_some();
        let domain = match (&keys.domain, &proposal) {
            (Some(key), _) => key.template().cloned(),
            (None, Some(_)) if is_flat => None,
            (None, Some(proposal)) => detect::detect_domain(lines, proposal),
            (None, None) => detect::detect_domain_alone(lines),
        };
        let (domain, domain_lines) = match (domain, &proposal) {
            (Some(domain), Some(proposal)) => {
                let headings = among_items::headings(&domain, lines, proposal);
                (Some(domain), Some(headings))
            }
            (None, Some(proposal)) if keys.domain.is_none() && !is_flat => {
                among_items::detect(lines, proposal).unzip()
            }
            (domain, _) => (domain, None),
        };
        let domain_lines = domain_lines.unwrap_or_default();
        let is_shared = match &keys.domain {
            Some(_) => domain == proposal,
            None => domain.is_none() && !is_flat,
        };
        let shared = proposal.as_ref().filter(|_| is_shared);
        let shared = shared.map_or_else(BTreeMap::new, |proposal| shared_numbers(lines, proposal));
        let domain = domain.or_else(|| proposal.clone().filter(|_| !shared.is_empty()));
        let section = match (&keys.section, &proposal) {
            (Some(key), _) => key.template().cloned(),
            (None, Some(proposal)) if !is_flat => {
                // A table of contents may stand before the first domain.
                let first = domain_lines.first().copied().unwrap_or_default();
                let lines: Vec<_> = lines
                    .iter()
                    .filter(|line| line.number >= first)
                    .copied()
                    .collect();
                detect::detect_section(&lines, proposal, domain.as_ref())
            }
            (None, _) => None,
        };
        let mut bullets = keys
            .bullets
            .clone()
            .unwrap_or_else(|| detect::detect_bullets(lines, proposal.as_ref()));
        let mut ornaments = Vec::new();
        if keys.bullets.is_none()
            && domain.is_none()
            && let Some(proposal) = &proposal
        {
            ornaments = ornaments_of(lines, proposal);
            bullets.retain(|bullet| !ornaments.contains(bullet));
        }
        let mut layout = Self {
            bullets,
            ornaments,
            domain,
            section,
            proposal,
            paragraphs: keys
                .paragraphs
                .unwrap_or_else(|| detect::detect_paragraph_end(all)),
            pages: PageMarks::None,
            shared,
            domain_lines,
            is_guess,
            said: Said {
                domains: keys.domain.is_some(),
                no_domains: keys.domain.as_ref().is_some_and(Headed::is_absent),
                no_sections: keys.section.as_ref().map_or(is_flat, Headed::is_absent),
            },
        };
        layout.pages = keys
            .pages
            .unwrap_or_else(|| detect::detect_page_marks(all, &layout));
        layout
    }

    /// The level of the bullet that `text` begins with, and the length of the bullet and the blanks
    /// behind it in bytes.
    #[must_use]
    pub fn bullet(&self, text: &str) -> Option<(u8, usize)> {
        let (glyph, length) = leading_bullet(text).or_else(|| unknown_bullet(text))?;
        let level = self.bullets.iter().position(|&bullet| bullet == glyph)?;
        Some((u8::try_from(level + 1).unwrap_or(u8::MAX), length))
    }

    /// The length of the ornament that `text` begins with and the blanks behind it, in bytes.
    #[must_use]
    pub fn ornament(&self, text: &str) -> Option<usize> {
        let (glyph, length) = leading_bullet(text)?;
        self.ornaments.contains(&glyph).then_some(length)
    }

    /// Whether `text` begins with a bullet or as a heading with a number.
    #[must_use]
    pub fn is_marked(&self, text: &str) -> bool {
        let headings = [
            self.proposal.as_ref(),
            self.domain.as_ref(),
            self.section.as_ref(),
        ];
        let heads = |template: &Template| template.matches(text).is_some();
        let is_item = self.bullet(text).is_some() || self.ornament(text).is_some();
        is_item || headings.into_iter().flatten().any(heads)
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

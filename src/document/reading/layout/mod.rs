//! How a booklet is typeset: its bullets, numeral styles, section labels and page marks, and how wide its lines are.
//!
//! A [`Layout`] is told from the lines of a document (`detection`), its column from how wide they are.

pub(super) mod column;

use std::collections::{BTreeMap, BTreeSet};

use crate::document::reading::forms::bullets::{leading_bullet, unknown_bullet};
use crate::document::reading::forms::template::Template;
use crate::document::reading::source::manifest::{PageMarks, ParagraphEnd};

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

impl Layout {
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

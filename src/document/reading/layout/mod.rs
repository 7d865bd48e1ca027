//! Describes how a booklet is typeset: its bullets, how its headings are numbered, how its paragraphs end and how its
//! pages are marked.
//!
//! `detection` derives a [`Layout`] from the lines of a document; later steps read the text with it. How wide lines are
//! set is measured separately, in `column`.

pub(super) mod column;

use std::collections::{BTreeMap, BTreeSet};

use crate::document::reading::forms::bullets::{leading_bullet, unknown_bullet};
use crate::document::reading::forms::template::Template;
use crate::document::reading::source::manifest::{PageMarks, ParagraphEnd};

/// How a booklet is typeset.
#[derive(Debug, Clone)]
pub struct Layout {
    /// The bullets of the lists; the bullet at index `n` opens items of level `n + 1`.
    pub bullets: Vec<char>,
    /// The glyphs before headings that have no number.
    pub ornaments: Vec<char>,
    /// The template of domain headings; `None` if each is a line of its own without a number.
    pub domain: Option<Template>,
    /// The template of section headings; `None` if sections have no label.
    pub section: Option<Template>,
    /// The template of proposal headings; `None` if each is a line of its own without a number.
    pub proposal: Option<Template>,
    /// How paragraphs end.
    pub paragraphs: ParagraphEnd,
    /// How pages are marked.
    pub pages: PageMarks,
    /// Where domains and proposals are numbered alike: the numbers of the lines of their headings, and whether each
    /// heads a domain.
    pub shared: BTreeMap<usize, bool>,
    /// The numbers of the lines of domain headings; empty if every line that `domain` matches is one.
    pub domain_lines: BTreeSet<usize>,
    /// Whether the form of proposal headings is only a guess.
    pub is_guess: bool,
    /// What `document.toml` specifies about headings.
    pub said: Said,
}

/// What `document.toml` specifies about headings, apart from templates.
#[derive(Debug, Clone, Copy)]
pub struct Said {
    /// Whether it specifies how domains are headed.
    pub domains: bool,
    /// Whether it specifies how sections are headed.
    pub sections: bool,
    /// Whether it specifies that there are no domains.
    pub no_domains: bool,
    /// Whether there are no sections, because it says so or because a guess allows none.
    pub no_sections: bool,
}

impl Layout {
    /// Returns the level of the bullet that `text` begins with, and the length in bytes of the bullet and the blanks
    /// after it.
    #[must_use]
    pub fn bullet(&self, text: &str) -> Option<(u8, usize)> {
        let (glyph, length) = leading_bullet(text).or_else(|| unknown_bullet(text))?;
        let level = self.bullets.iter().position(|&bullet| bullet == glyph)?;
        Some((u8::try_from(level + 1).unwrap_or(u8::MAX), length))
    }

    /// Returns the length in bytes of the ornament that `text` begins with and the blanks after it.
    #[must_use]
    pub fn ornament(&self, text: &str) -> Option<usize> {
        let (glyph, length) = leading_bullet(text)?;
        self.ornaments.contains(&glyph).then_some(length)
    }

    /// Returns whether `text` begins with a bullet, an ornament or a numbered heading.
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

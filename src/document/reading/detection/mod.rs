//! Works out how a booklet is typeset from its lines. Whatever the table `[layout]` of `document.toml` specifies takes
//! precedence.
//!
//! The template of the proposals is detected first, then those of the domains above them and of the sections between.
//! If domains are numbered like proposals or like list items, their counts tell them apart (`shared_numbers`,
//! `among_items`). If no known number heads proposals, there may be several layouts to try (`guess`).
//!
//! `counting` and `titles` serve all other files; `proposals` uses `domains`, and both use `worded`.

mod among_items;
mod bullets;
mod contents;
mod counting;
mod domains;
pub mod guess;
mod paragraph_ends;
mod proposals;
mod sections;
mod shared_numbers;
pub mod specified;
mod titles;
mod worded;

use std::collections::{BTreeMap, BTreeSet};

use crate::document::reading::forms::template::Template;
use crate::document::reading::layout::{Layout, Said};
use crate::document::reading::pages::page_marks::detect_page_marks;
use crate::document::reading::pages::page_numbers::page_number;
use crate::document::reading::source::lines::Line;
use crate::document::reading::source::manifest::{Headed, HeadedProposal, LayoutKeys, PageMarks};
use bullets::{detect_bullets, ornaments_of};
use contents::without_contents;
use domains::{detect_domain, detect_domain_alone};
use guess::guesses;
use paragraph_ends::detect_paragraph_end;
use proposals::detect_proposal;
use sections::detect_section;
use shared_numbers::shared_numbers;

/// Returns the layouts that `lines` may have, likeliest first, with `keys` taking precedence. There is exactly one
/// unless no known number heads proposals; then there may be several or none.
#[must_use]
pub fn layouts(lines: &[Line<'_>], keys: &LayoutKeys) -> Vec<Layout> {
    let mut body = without_contents(lines);
    // A number alone on its line is a page number.
    body.retain(|line| page_number(line).is_none());
    let with = |proposal: Option<Template>, is_guess| {
        let detection = Detection {
            lines: &body,
            keys,
            proposal: proposal.as_ref(),
            is_guess,
        };
        detection.layout(lines)
    };
    if let Some(HeadedProposal(proposal)) = &keys.proposal {
        return vec![with(proposal.clone(), false)];
    }
    match detect_proposal(&body) {
        Some(proposal) => vec![with(Some(proposal), false)],
        None => {
            let guesses = guesses(&body).into_iter();
            guesses.map(|proposal| with(proposal, true)).collect()
        }
    }
}

/// What the rest of a layout is detected from, once the form of proposal headings is known.
struct Detection<'a> {
    /// The lines without page numbers and tables of contents.
    lines: &'a [Line<'a>],
    keys: &'a LayoutKeys,
    proposal: Option<&'a Template>,
    /// Whether `proposal` is only a guess.
    is_guess: bool,
}

/// How domains are headed.
#[derive(Default)]
struct Domains {
    template: Option<Template>,
    /// The numbers of the lines of their headings; empty if the template matches nothing else.
    lines: BTreeSet<usize>,
    /// The numbers of the lines of domain and proposal headings, if both are numbered alike, and whether each heads a
    /// domain.
    shared: BTreeMap<usize, bool>,
}

impl Detection<'_> {
    /// Returns the layout. `all` are all lines, including page numbers and tables of contents.
    fn layout(&self, all: &[Line<'_>]) -> Layout {
        let domains = self.domains();
        let section = self.section(&domains);
        let (bullets, ornaments) = self.bullets(domains.template.as_ref());
        let keys = self.keys;
        let mut layout = Layout {
            bullets,
            ornaments,
            domain: domains.template,
            section,
            proposal: self.proposal.cloned(),
            paragraphs: keys.paragraphs.unwrap_or_else(|| detect_paragraph_end(all)),
            pages: PageMarks::None,
            shared: domains.shared,
            domain_lines: domains.lines,
            is_guess: self.is_guess,
            said: Said {
                domains: keys.domain.is_some(),
                sections: keys.section.is_some(),
                no_domains: keys.domain.as_ref().is_some_and(Headed::is_absent),
                no_sections: keys
                    .section
                    .as_ref()
                    .map_or(self.is_flat(), Headed::is_absent),
            },
        };
        layout.pages = keys
            .pages
            .unwrap_or_else(|| detect_page_marks(all, &layout));
        layout
    }

    /// Returns whether there is nothing above the proposals because their form is a guess that excludes it.
    fn is_flat(&self) -> bool {
        self.is_guess && self.proposal.is_some()
    }

    /// Returns how domains are headed: by numbers of their own, by numbers that list items also have, or by the same
    /// numbers as proposals.
    fn domains(&self) -> Domains {
        let (template, lines) = self.numbered_domains();
        let lines = lines.unwrap_or_default();
        let shared = self.shared_numbers(template.as_ref());
        let is_shared = |_: &&Template| !shared.is_empty();
        Domains {
            template: template.or_else(|| self.proposal.filter(is_shared).cloned()),
            lines,
            shared,
        }
    }

    /// Returns the template of domain headings and, if list items have such numbers too, the numbers of the lines of
    /// the headings.
    fn numbered_domains(&self) -> (Option<Template>, Option<BTreeSet<usize>>) {
        let domain = match (&self.keys.domain, self.proposal) {
            (Some(key), _) => key.template().cloned(),
            (None, Some(_)) if self.is_flat() => None,
            (None, Some(proposal)) => detect_domain(self.lines, proposal),
            (None, None) => detect_domain_alone(self.lines),
        };
        match (domain, self.proposal) {
            (Some(domain), Some(proposal)) => {
                let headings = among_items::headings(&domain, self.lines, proposal);
                (Some(domain), Some(headings))
            }
            (None, Some(proposal)) if self.keys.domain.is_none() && !self.is_flat() => {
                among_items::detect(self.lines, proposal).unzip()
            }
            (domain, _) => (domain, None),
        }
    }

    /// Returns which of the numbers that `proposal` matches head domains, if no other template does or `document.toml`
    /// says that both are numbered alike.
    fn shared_numbers(&self, domain: Option<&Template>) -> BTreeMap<usize, bool> {
        let is_shared = match &self.keys.domain {
            Some(_) => domain == self.proposal,
            None => domain.is_none() && !self.is_flat(),
        };
        let shared = self.proposal.filter(|_| is_shared);
        shared.map_or_else(BTreeMap::new, |proposal| {
            shared_numbers(self.lines, proposal)
        })
    }

    /// Returns the template of section headings.
    fn section(&self, domains: &Domains) -> Option<Template> {
        if let Some(key) = &self.keys.section {
            return key.template().cloned();
        }
        let proposal = self.proposal.filter(|_| !self.is_flat())?;
        // Skips a table of contents before the first domain.
        let first = domains.lines.first().copied().unwrap_or_default();
        let body = self.lines.iter().filter(|line| line.number >= first);
        let body: Vec<Line<'_>> = body.copied().collect();
        detect_section(&body, proposal, domains.template.as_ref())
    }

    /// Returns the bullets of lists, and the ornaments before domain headings without numbers.
    fn bullets(&self, domain: Option<&Template>) -> (Vec<char>, Vec<char>) {
        if let Some(bullets) = &self.keys.bullets {
            return (bullets.clone(), Vec::new());
        }
        let mut bullets = detect_bullets(self.lines, self.proposal);
        let unnumbered = self.proposal.filter(|_| domain.is_none());
        let ornaments =
            unnumbered.map_or_else(Vec::new, |proposal| ornaments_of(self.lines, proposal));
        bullets.retain(|bullet| !ornaments.contains(bullet));
        (bullets, ornaments)
    }
}

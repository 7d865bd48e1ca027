//! What of a layout can be told from the lines of a document; the table `[layout]` of `document.toml` overrules each
//! choice.
//!
//! Which template heads the proposals is told first; domains stand over them, sections between. Where domains and
//! proposals, or domains and items, are numbered alike, their counts tell which is which (`shared_numbers`,
//! `among_items`); where no known number heads proposals, several layouts may be tried (`guess`).
//!
//! `counting` and `titles` serve all of them; `proposals` asks `domains`, and both ask `worded`.

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

/// The layouts that `lines` may have where `keys` do not fix it, the likeliest first; more than one, or
/// none, where no known number heads proposals.
#[must_use]
pub fn layouts(lines: &[Line<'_>], keys: &LayoutKeys) -> Vec<Layout> {
    let mut body = without_contents(lines);
    // A number alone is a page's.
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

/// What a layout is told from, once it is known how proposals are headed.
struct Detection<'a> {
    /// The lines without those of a table of contents and page numbers.
    lines: &'a [Line<'a>],
    keys: &'a LayoutKeys,
    proposal: Option<&'a Template>,
    /// Whether that is no more than a guess.
    is_guess: bool,
}

/// How domains are headed.
#[derive(Default)]
struct Domains {
    template: Option<Template>,
    /// The lines of their headings, where not all are that the template matches.
    lines: BTreeSet<usize>,
    /// The lines of their headings and those of proposals, where both are numbered alike.
    shared: BTreeMap<usize, bool>,
}

impl Detection<'_> {
    /// The layout of `all` lines, those of a table of contents among them.
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

    /// Whether a guess has it that nothing stands over the proposals.
    fn is_flat(&self) -> bool {
        self.is_guess && self.proposal.is_some()
    }

    /// How domains are headed: by numbers of their own, by such as items have, too, or by those of the proposals.
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

    /// The template of the domains' headings, and the lines of these where items of lists have such numbers, too.
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

    /// Which of the numbers of proposals head domains, where nothing else does or `document.toml` says so.
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

    /// How labelled sections are headed.
    fn section(&self, domains: &Domains) -> Option<Template> {
        if let Some(key) = &self.keys.section {
            return key.template().cloned();
        }
        let proposal = self.proposal.filter(|_| !self.is_flat())?;
        // A table of contents may stand before the first domain.
        let first = domains.lines.first().copied().unwrap_or_default();
        let body = self.lines.iter().filter(|line| line.number >= first);
        let body: Vec<Line<'_>> = body.copied().collect();
        detect_section(&body, proposal, domains.template.as_ref())
    }

    /// The bullets, and the ornaments before headings of domains that have no number.
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

//! Checks the document after the last paragraph, and reports what is missing and what was decided in doubt.

use super::Outline;
use crate::document::model::Proposal;
use crate::document::reading::forms::enumerators::is_label;
use crate::document::reading::layout::Layout;

impl Outline {
    /// Completes the document, and reports what is missing or in doubt.
    pub fn finish(&mut self, layout: &Layout) {
        self.doubt_missing_title();
        if layout.is_guess {
            self.doubt_guess(layout);
        }
        if !layout.said.domains {
            self.doubt_unmarked_domains();
        }
        if !layout.said.sections {
            self.doubt_unmarked_sections(layout);
        }
        self.doubt_unlabelled();
        self.document.summary = self.front.take_summary();
        self.expect_proposals(layout);
        self.expect_titles();
        self.doubt_bare_titles();
        self.doubt_what_is_outside();
    }

    fn doubt_missing_title(&mut self) {
        if let Some(missing) = self.front.missing_title() {
            let message = format!(
                "the title in document.toml goes on with `{missing}`, which the text before the first domain does not have"
            );
            self.remarks.doubt(1, message);
        }
    }

    /// Reports lines that stand where headings of sections would, but are not taken for any.
    fn doubt_unlabelled(&mut self) {
        if let [first, ..] = self.unlabelled.as_slice() {
            let message = format!(
                "this is the first of {} lines that stand alone over proposals without being headings of sections, which have labels here; each is read as text of the proposal before it or of the lead",
                self.unlabelled.len()
            );
            self.remarks.doubt(*first, message);
        }
    }

    /// Reports that there are no proposals, in the whole document or in a domain.
    fn expect_proposals(&mut self, layout: &Layout) {
        if self.document.proposals.is_empty() {
            let headed = layout.proposal.as_ref().map_or_else(
                || "by lines that stand alone".to_owned(),
                |proposal| format!("as `{proposal}`"),
            );
            let expected =
                format!("proposals, headed {headed} (`layout.proposal` of document.toml says how)");
            self.remarks.error(1, expected, "none");
        }
        for (domain, &line) in self.document.domains.iter().zip(&self.domain_lines) {
            if domain.last_proposal < domain.first_proposal {
                let expected = format!("proposals in the domain `{}`", domain.heading);
                self.remarks.error(line, expected, "none");
            }
        }
    }

    /// Reports proposals without a title, or with nothing but a number for one.
    fn expect_titles(&mut self) {
        for (proposal, &line) in self.document.proposals.iter().zip(&self.proposal_lines) {
            if proposal.title.is_empty() || is_label(&proposal.title) {
                let expected = format!("a title for proposal {}", proposal.number);
                let found = match proposal.title.as_str() {
                    "" => "none".to_owned(),
                    title => format!("`{title}`"),
                };
                self.remarks.error(line, expected, found);
            }
        }
    }

    /// Reports that there is more text before or after the proposals than in them.
    fn doubt_what_is_outside(&mut self) {
        let length = |texts: &[String]| texts.iter().map(String::len).sum::<usize>();
        let in_blocks = |proposal: &Proposal| {
            proposal
                .blocks
                .iter()
                .map(|block| block.text.len())
                .sum::<usize>()
        };
        let proposals = self.document.proposals.iter();
        let inside: usize = proposals
            .map(|proposal| proposal.title.len() + in_blocks(proposal))
            .sum();
        let (Some(&first), Some(&last)) = (self.proposal_lines.first(), self.proposal_lines.last())
        else {
            return;
        };
        for (outside, line, place) in [
            (&self.document.preface, first, "before this first proposal"),
            (
                &self.document.appendix,
                last,
                "behind the end of this last proposal",
            ),
        ] {
            if length(outside) > inside {
                let message = format!(
                    "more text stands {place} than in all proposals; `proposal` in the table [layout] of document.toml says what heads them"
                );
                self.remarks.doubt(line, message);
            }
        }
    }

    /// Reports what was taken for headings of proposals without a number to prove it.
    fn doubt_guess(&mut self, layout: &Layout) {
        let Some(&first) = self.proposal_lines.first() else {
            return;
        };
        let count = self.proposal_lines.len();
        let message = match &layout.proposal {
            None => format!(
                "no numbers head proposals; {count} lines that stand alone over lists are read as their headings, of which this is the first; `proposal = \"none\"` in the table [layout] of document.toml confirms them"
            ),
            Some(proposal) => format!(
                "`{proposal}` is read as heading proposals, {count} in all, because nothing numbered stands under it; `proposal` in the table [layout] of document.toml says what heads them"
            ),
        };
        self.remarks.doubt(first, message);
    }

    /// Reports that only their position shows that lines are section headings. If others have labels, `document.toml`
    /// cannot confirm them.
    fn doubt_unmarked_sections(&mut self, layout: &Layout) {
        let [first, ..] = self.unmarked_sections.as_slice() else {
            return;
        };
        let lines: Vec<String> = self
            .unmarked_sections
            .iter()
            .map(usize::to_string)
            .collect();
        let hint = match layout.section {
            None => {
                "; in the table [layout] of document.toml, `section = \"none\"` confirms them, and `section = \"absent\"` says that there are no sections"
            }
            Some(_) => "",
        };
        let message = format!(
            "nothing marks the headings of sections on lines {}{hint}",
            lines.join(", ")
        );
        self.remarks.doubt(*first, message);
    }

    /// Reports that only their position shows that lines are domain headings.
    fn doubt_unmarked_domains(&mut self) {
        if let [first, ..] = self.unmarked_domains.as_slice() {
            let message = format!(
                "nothing marks the headings of domains, {} in all, of which this is the first; in the table [layout] of document.toml, `domain = \"none\"` confirms them, and `domain = \"absent\"` says that there are no domains",
                self.unmarked_domains.len()
            );
            self.remarks.doubt(*first, message);
        }
    }

    /// Reports proposals that have only a title, in one doubt if there are many.
    fn doubt_bare_titles(&mut self) {
        let proposals = self.document.proposals.iter().zip(&self.proposal_lines);
        let bare = proposals.filter(|(proposal, _)| proposal.blocks.is_empty());
        let bare: Vec<_> = bare
            .map(|(proposal, &line)| (proposal.number, line))
            .collect();
        let count = self.document.proposals.len();
        match bare.as_slice() {
            [(first, line), ..] if is_usual(bare.len(), count) => {
                let message = format!(
                    "{} of {count} proposals have a title and nothing else; proposal {first} is the first of them",
                    bare.len()
                );
                self.remarks.doubt(*line, message);
            }
            _ => {
                for (number, line) in bare {
                    let message = format!("proposal {number} has a title and nothing else");
                    self.remarks.doubt(line, message);
                }
            }
        }
    }
}

/// Returns whether `some` of `all` proposals are too many to check one by one.
fn is_usual(some: usize, all: usize) -> bool {
    some > 5 || (some > 2 && some * 2 > all)
}

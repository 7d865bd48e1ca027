//! Fills the parts of a document with leads, measures and other blocks, footnotes, and the text after the last
//! proposal.

use super::Outline;
use super::item_levels::List;
use crate::document::model::{Block, BlockKind, Footnote};
use crate::document::reading::forms::enumerators::{enumerates, is_label};
use crate::document::reading::forms::run_in_headings::run_in;
use crate::document::reading::paragraphs::paragraph::Paragraph;
use crate::document::reading::source::ledger::Place;
use crate::document::reading::structure::front::append_paragraph;

/// The deepest level of measures.
const DEEPEST_LEVEL: u8 = 2;

impl Outline {
    /// Adds a measure with a bullet of this `level` to the open proposal.
    pub fn add_bulleted(&mut self, paragraph: &Paragraph, level: u8, text: String) -> Place {
        let level = self.list.add_bulleted(level, &text);
        self.add_measure(paragraph, level, text)
    }

    /// Adds a measure to the open proposal.
    fn add_measure(&mut self, paragraph: &Paragraph, level: u8, text: String) -> Place {
        let level = self.cap_level(paragraph.line, level);
        let Some(proposal) = self.current_proposal() else {
            self.remarks.doubt(
                paragraph.line,
                "a list item that stands in no proposal; read as a paragraph of the lead; where it belongs to one, `proposal` in the table [layout] of document.toml says what heads proposals",
            );
            return self.add_to_lead(text);
        };
        let follows = proposal.blocks.iter().any(|block| {
            block.kind == BlockKind::Measure
                && block.level.is_some_and(|before| before + 1 >= level)
        });
        if text.is_empty() {
            let expected = "the text of a measure behind its bullet";
            self.remarks.error(paragraph.line, expected, "none");
        } else if is_label(&text) {
            let expected = format!("the words of a measure behind `{text}`");
            self.remarks.error(paragraph.line, expected, "none");
        }
        let heading = run_in(&text).map(str::to_owned);
        let place = self.add_block(Block {
            kind: BlockKind::Measure,
            level: Some(level),
            heading,
            text,
            page: paragraph.page,
        });
        if level > 1 && !follows {
            self.remarks.doubt(
                paragraph.line,
                "a measure of the second level with none of the first before it; `bullets` in the table [layout] of document.toml gives the bullets of both levels",
            );
        }
        place
    }

    /// Adds a paragraph without a mark, as a sub-heading if it `heads_measures`.
    pub fn add_plain(
        &mut self,
        paragraph: &Paragraph,
        heads_measures: bool,
        text: String,
    ) -> Place {
        if !text.contains(char::is_alphabetic) {
            let message = format!(
                "`{text}` has no words; read as a paragraph; where it is a page's number, `pages` in the table [layout] of document.toml says how pages are marked"
            );
            self.remarks.doubt(paragraph.line, message);
        }
        if self.current_proposal().is_none() {
            return self.add_to_lead(text);
        }
        if enumerates(&text) {
            let level = self.list.add_numbered(&text);
            return self.add_measure(paragraph, level, text);
        }
        let kind = if heads_measures {
            BlockKind::Subheading
        } else {
            BlockKind::Paragraph
        };
        self.add_block(Block {
            kind,
            level: None,
            heading: None,
            text,
            page: paragraph.page,
        })
    }

    /// Adds a paragraph after the proposals.
    pub fn add_to_appendix(&mut self, text: String) -> Place {
        self.document.appendix.push(text);
        Place::Appendix(self.document.appendix.len() - 1)
    }

    /// Adds a footnote to the proposal that contains `anchor`, the place of its marker.
    pub fn add_footnote(
        &mut self,
        paragraph: &Paragraph,
        marker: &str,
        text: String,
        anchor: Option<Place>,
    ) -> Place {
        let (proposal, block) = match anchor {
            Some(Place::Block(proposal, block)) => (proposal, Some(block as u32)),
            Some(Place::ProposalTitle(proposal)) => (proposal, None),
            _ => {
                self.remarks.doubt(
                    paragraph.line,
                    "a footnote whose marker stands in no proposal before it; read as a note to the last one",
                );
                let Some(last) = self.document.proposals.len().checked_sub(1) else {
                    return self.add_to_lead(text);
                };
                (last, None)
            }
        };
        let notes = &mut self.document.proposals[proposal].footnotes;
        notes.push(Footnote {
            marker: marker.into(),
            text,
            block,
            page: paragraph.page,
        });
        Place::Footnote(proposal, notes.len() - 1)
    }

    /// Returns `level`, or the deepest level that there is if it is deeper.
    fn cap_level(&mut self, line: usize, level: u8) -> u8 {
        if level > DEEPEST_LEVEL && !self.has_deeper_levels {
            self.has_deeper_levels = true;
            self.remarks.doubt(
                line,
                "a measure of the third level; this and all that are as deep are read as of the second",
            );
        }
        level.min(DEEPEST_LEVEL)
    }

    fn add_block(&mut self, block: Block) -> Place {
        if block.kind != BlockKind::Measure {
            self.list = List::default();
        }
        let index = self.document.proposals.len().saturating_sub(1);
        let blocks = &mut self.document.proposals[index].blocks;
        blocks.push(block);
        Place::Block(index, blocks.len() - 1)
    }

    /// Adds to the lead of the open section or domain, which has no proposal yet, or to the front of a document without
    /// domains so far.
    fn add_to_lead(&mut self, text: String) -> Place {
        let Some(index) = self.document.domains.len().checked_sub(1) else {
            return self.add_to_front(text);
        };
        let domain = &mut self.document.domains[index];
        let (lead, place) = match domain.sections.len().checked_sub(1) {
            Some(section) => (
                &mut domain.sections[section].lead,
                Place::SectionLead(index, section),
            ),
            None => (&mut domain.lead, Place::DomainLead(index)),
        };
        append_paragraph(lead.get_or_insert_default(), &text);
        place
    }
}

//! Paragraphs → the document: domains, sections, proposals, measures.
//!
//! Data moves through four steps, each in its own file: bytes become lines ([`super::lines`]),
//! lines become paragraphs ([`super::paragraphs`]) with the help of the layout
//! ([`super::layout`]) and the pages ([`super::pages`]), and here paragraphs become the document.
//! Each paragraph is entered in the ledger as it finds its place; at the end the reader looks for
//! text that has none.

use sha2::{Digest, Sha256};

use super::contents::{demote_contents, mark_appendix};
use super::error::{Doubt, Error, ErrorKind};
use super::footnotes;
use super::front::Front;
use super::headings::{enumerates, has_letter_label, run_in, stands_alone};
use super::layout::Layout;
use super::ledger::{Consumed, Fate, Ledger, Place};
use super::lines::{Line, decode, split};
use super::manifest::Manifest;
use super::model::{Block, BlockKind, Document, Domain, Footnote, Proposal, Section, Source};
use super::pages::Pages;
use super::paragraphs::{Mark, Paragraph, assemble};
use super::template::HeadingNumber;

/// What the reader made of a text.
#[derive(Debug)]
pub struct Reading {
    /// The document, as far as it could be recovered.
    pub document: Document,
    /// What became of every character of the source.
    pub ledger: Ledger,
    /// How the booklet is typeset.
    pub layout: Layout,
    /// Decisions worth a look.
    pub doubts: Vec<Doubt>,
    /// What is wrong; a document with errors is not built.
    pub errors: Vec<Error>,
}

/// Reads `bytes`, the content of `file`, as the document `id` that `manifest` describes;
/// `manifest_file` names the manifest in errors.
///
/// # Errors
/// Where nothing can be recovered at all: no UTF-8, no text, no numbered proposals, pages that
/// contradict each other. Lesser errors are part of the reading.
pub fn read(
    id: &str,
    manifest: &Manifest,
    manifest_file: &str,
    file: &str,
    bytes: &[u8],
) -> Result<Reading, Error> {
    let source = decode(file, bytes)?;
    let lines = split(source);
    let layout = Layout::detect(&lines, &manifest.layout, manifest_file, file)?;
    let pages = Pages::follow(&lines, layout.pages, file)?;
    let mut reader = Reader::new(id, manifest, file, source, bytes);
    reader.read(&lines, &layout, &pages);
    let Reader {
        document,
        mut ledger,
        doubts,
        mut errors,
        ..
    } = reader;
    ledger.close();
    errors.extend(ledger.unaccounted(source).into_iter().map(|lost| Error {
        file: file.into(),
        line: Some(source[..lost.start].matches('\n').count() + 1),
        kind: ErrorKind::Expected {
            expected: "every character to find its place".into(),
            found: format!("`{}` without one", source[lost].trim()),
        },
    }));
    Ok(Reading {
        document,
        ledger,
        layout,
        doubts,
        errors,
    })
}

struct Reader<'a> {
    file: &'a str,
    source: &'a str,
    document: Document,
    front: Front,
    ledger: Ledger,
    doubts: Vec<Doubt>,
    errors: Vec<Error>,
    /// Where each paragraph went, for the footnotes that are found in it.
    places: Vec<Option<Place>>,
}

impl<'a> Reader<'a> {
    fn new(id: &str, manifest: &Manifest, file: &'a str, source: &'a str, bytes: &[u8]) -> Self {
        let sha256 = Sha256::digest(bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        Self {
            file,
            source,
            document: Document {
                id: id.into(),
                title: manifest.title.clone(),
                organisation: manifest.organisation.clone(),
                year: manifest.year,
                language: manifest.language.clone(),
                source: Source {
                    file: manifest.source.clone(),
                    sha256,
                },
                summary: None,
                preface: Vec::new(),
                domains: Vec::new(),
                proposals: Vec::new(),
                appendix: Vec::new(),
            },
            front: Front::new(manifest),
            ledger: Ledger::default(),
            doubts: Vec::new(),
            errors: Vec::new(),
            places: Vec::new(),
        }
    }

    fn read(&mut self, lines: &[Line<'_>], layout: &Layout, pages: &Pages) {
        let mut paragraphs = assemble(
            self.source,
            self.file,
            lines,
            layout,
            pages,
            &mut self.ledger,
            &mut self.doubts,
        );
        self.front.split_cover(&mut paragraphs, self.source);
        demote_contents(&mut paragraphs, self.source);
        mark_appendix(&mut paragraphs, self.source, layout);
        let anchors = self.cut_footnote_markers(&mut paragraphs);
        for (index, paragraph) in paragraphs.iter().enumerate() {
            let place = self.place(paragraph, &paragraphs[index + 1..], layout, anchors[index]);
            if let Some(place) = place {
                self.keep(paragraph, place);
            }
            self.places.push(place);
        }
        self.finish(lines.len());
    }

    /// Takes the markers of footnotes out of the text; returns for each footnote the paragraph
    /// that it belongs to.
    fn cut_footnote_markers(&mut self, paragraphs: &mut [Paragraph]) -> Vec<Option<usize>> {
        let mut anchors = vec![None; paragraphs.len()];
        for index in 0..paragraphs.len() {
            let Mark::Footnote(marker) = paragraphs[index].mark.clone() else {
                continue;
            };
            if let Some((anchor, range)) =
                footnotes::find_marker(&marker, &paragraphs[..index], self.source)
            {
                footnotes::cut(&mut paragraphs[anchor].pieces, &range);
                self.ledger
                    .enter(range, Fate::Consumed(Consumed::FootnoteMarker));
                anchors[index] = Some(anchor);
            }
        }
        anchors
    }

    /// Finds the place of `paragraph`, which `rest` follows; makes it where it is a new one.
    fn place(
        &mut self,
        paragraph: &Paragraph,
        rest: &[Paragraph],
        layout: &Layout,
        anchor: Option<usize>,
    ) -> Option<Place> {
        let text = paragraph.text(self.source);
        match &paragraph.mark {
            Mark::Domain(number) => Some(self.open_domain(paragraph, Some(number), text)),
            Mark::Section(number) => self.open_section(paragraph, Some(number), text),
            Mark::Proposal(number) => self.open_proposal(paragraph, number, text),
            Mark::Bullet(level) => Some(self.add_measure(paragraph, *level, text)),
            Mark::Footnote(marker) => self.add_footnote(paragraph, marker, text, anchor),
            Mark::Appendix if layout.is_end_mark(&text) && rest.is_empty() => {
                self.consume(paragraph, Consumed::EndMark);
                None
            }
            Mark::Appendix => Some(self.add_to_appendix(text)),
            Mark::None if layout.is_end_mark(&text) && rest.is_empty() => {
                self.consume(paragraph, Consumed::EndMark);
                None
            }
            Mark::None
                if stands_alone(paragraph, self.source)
                    && heads_proposals(rest, self.source, layout) =>
            {
                if layout.domain.is_none() {
                    Some(self.open_domain(paragraph, None, text))
                } else if self.document.domains.is_empty() {
                    self.place_in_front(paragraph, text, layout)
                } else if self.has_labelled_sections() {
                    Some(self.add_plain(paragraph, rest, text))
                } else {
                    self.doubt(
                        paragraph.line,
                        "read as the heading of a section, which nothing marks",
                    );
                    self.open_section(paragraph, None, text)
                }
            }
            Mark::None if self.document.domains.is_empty() => {
                self.place_in_front(paragraph, text, layout)
            }
            Mark::None => Some(self.add_plain(paragraph, rest, text)),
        }
    }

    fn place_in_front(
        &mut self,
        paragraph: &Paragraph,
        text: String,
        layout: &Layout,
    ) -> Option<Place> {
        if layout.is_summary_heading(&text) && self.front.open_summary() {
            self.consume(paragraph, Consumed::SummaryHeading);
            return None;
        }
        Some(self.front.place(text, &mut self.document))
    }

    fn open_domain(
        &mut self,
        paragraph: &Paragraph,
        number: Option<&HeadingNumber>,
        heading: String,
    ) -> Place {
        let expected = self.document.domains.len() as u32 + 1;
        if let Some(number) = number.filter(|number| number.value != expected) {
            self.error(
                paragraph.line,
                format!("domain {expected}"),
                format!("domain {} ({})", number.value, number.printed),
            );
        }
        self.document.domains.push(Domain {
            number: expected,
            numeral: number.map(|number| number.printed.clone()),
            heading,
            lead: None,
            first_proposal: self.next_number(),
            last_proposal: self.next_number() - 1,
            sections: Vec::new(),
        });
        Place::DomainHeading(self.document.domains.len() - 1)
    }

    fn open_section(
        &mut self,
        paragraph: &Paragraph,
        label: Option<&HeadingNumber>,
        title: String,
    ) -> Option<Place> {
        let next = self.next_number();
        let Some(domain) = self.document.domains.last_mut() else {
            self.error(
                paragraph.line,
                "the heading of a domain before the first section".into(),
                format!("the section `{title}`"),
            );
            return Some(self.front.place(title, &mut self.document));
        };
        let expected = domain.sections.len() as u32 + 1;
        let index = domain.sections.len();
        domain.sections.push(Section {
            label: label.map(|label| label.printed.clone()),
            title,
            lead: None,
            first_proposal: next,
            last_proposal: next - 1,
        });
        let place = Place::SectionTitle(self.document.domains.len() - 1, index);
        if let Some(label) = label.filter(|label| label.value != expected) {
            self.error(
                paragraph.line,
                format!(
                    "section {expected} of domain {}",
                    self.document.domains.len()
                ),
                format!("section {} ({})", label.value, label.printed),
            );
        }
        Some(place)
    }

    fn open_proposal(
        &mut self,
        paragraph: &Paragraph,
        number: &HeadingNumber,
        title: String,
    ) -> Option<Place> {
        let next = self.next_number();
        let Some(domain) = self.document.domains.last_mut() else {
            self.error(
                paragraph.line,
                "the heading of a domain before the first proposal".into(),
                format!("proposal {}", number.printed),
            );
            return Some(self.front.place(title, &mut self.document));
        };
        let expected = if number.parent.is_some() {
            next - domain.first_proposal + 1
        } else {
            next
        };
        let domain_number = domain.number;
        domain.last_proposal = next;
        let section = domain
            .sections
            .len()
            .checked_sub(1)
            .map(|index| index as u32);
        if let Some(section) = domain.sections.last_mut() {
            section.last_proposal = next;
        }
        if number.value != expected || number.parent.is_some_and(|parent| parent != domain_number) {
            let expected = number.parent.map_or(expected.to_string(), |_| {
                format!("{domain_number}.{expected}")
            });
            self.error(
                paragraph.line,
                format!("proposal {expected}"),
                format!("proposal {}", number.printed),
            );
        }
        let label = number.parent.map(|_| number.printed.clone());
        self.document.proposals.push(Proposal {
            number: next,
            label,
            domain: domain_number,
            section,
            title,
            page: paragraph.page,
            blocks: Vec::new(),
            footnotes: Vec::new(),
        });
        Some(Place::ProposalTitle(self.document.proposals.len() - 1))
    }

    fn add_measure(&mut self, paragraph: &Paragraph, level: u8, text: String) -> Place {
        let Some(proposal) = self.current_proposal() else {
            self.doubt(
                paragraph.line,
                "a list item that stands in no proposal; read as a paragraph of the lead",
            );
            return self.add_to_lead(text);
        };
        let follows = proposal.blocks.iter().any(|block| {
            block.kind == BlockKind::Measure
                && block.level.is_some_and(|before| before + 1 >= level)
        });
        let heading = run_in(&text).map(str::to_owned);
        let place = self.add_block(Block {
            kind: BlockKind::Measure,
            level: Some(level),
            heading,
            text,
            page: paragraph.page,
        });
        if level > 1 && !follows {
            self.doubt(
                paragraph.line,
                "a measure of the second level with none of the first before it",
            );
        }
        place
    }

    /// A paragraph without any mark, inside a domain.
    fn add_plain(&mut self, paragraph: &Paragraph, rest: &[Paragraph], text: String) -> Place {
        if self.current_proposal().is_none() {
            return self.add_to_lead(text);
        }
        if enumerates(&text) {
            let level = self.level_of_item(&text);
            return self.add_measure(paragraph, level, text);
        }
        let heads_measures = matches!(
            rest.iter()
                .find(|next| !matches!(next.mark, Mark::Footnote(_)))
                .map(|next| &next.mark),
            Some(Mark::Bullet(_) | Mark::None)
        );
        let kind = if stands_alone(paragraph, self.source) && heads_measures {
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

    /// The level of an item that a number or letter opens: under a bullet, or under an item with
    /// another kind of label, it is the second.
    fn level_of_item(&self, text: &str) -> u8 {
        let blocks = self
            .current_proposal()
            .map(|proposal| proposal.blocks.as_slice());
        let measures = blocks.unwrap_or_default().iter().rev();
        let mut measures = measures.take_while(|block| block.kind == BlockKind::Measure);
        let Some(first) = measures.find(|block| block.level == Some(1)) else {
            return 1;
        };
        let same_kind =
            enumerates(&first.text) && has_letter_label(&first.text) == has_letter_label(text);
        if same_kind { 1 } else { 2 }
    }

    fn add_block(&mut self, block: Block) -> Place {
        let index = self.document.proposals.len().saturating_sub(1);
        let blocks = &mut self.document.proposals[index].blocks;
        blocks.push(block);
        Place::Block(index, blocks.len() - 1)
    }

    /// Adds to the lead of the section or domain that is open and has no proposal yet.
    fn add_to_lead(&mut self, text: String) -> Place {
        let Some(index) = self.document.domains.len().checked_sub(1) else {
            return self.front.place(text, &mut self.document);
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

    fn add_to_appendix(&mut self, text: String) -> Place {
        self.document.appendix.push(text);
        Place::Appendix(self.document.appendix.len() - 1)
    }

    fn add_footnote(
        &mut self,
        paragraph: &Paragraph,
        marker: &str,
        text: String,
        anchor: Option<usize>,
    ) -> Option<Place> {
        self.ledger.enter(
            paragraph.mark_range.clone(),
            Fate::Consumed(Consumed::FootnoteMarker),
        );
        let place = anchor.and_then(|anchor| self.places[anchor]);
        let (proposal, block) = match place {
            Some(Place::Block(proposal, block)) => (proposal, Some(block as u32)),
            Some(Place::ProposalTitle(proposal)) => (proposal, None),
            _ => {
                self.doubt(paragraph.line, "a footnote whose marker stands in no proposal before it; read as a note to the last one");
                let Some(last) = self.document.proposals.len().checked_sub(1) else {
                    return Some(self.add_to_lead(text));
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
        Some(Place::Footnote(proposal, notes.len() - 1))
    }

    /// Whether the sections of the open domain have labels: then a line without one heads none.
    fn has_labelled_sections(&self) -> bool {
        let sections = self.document.domains.last().map(|domain| &domain.sections);
        sections.is_some_and(|sections| sections.iter().any(|section| section.label.is_some()))
    }

    /// The last proposal, where no later heading has closed it.
    fn current_proposal(&self) -> Option<&Proposal> {
        let domain = self.document.domains.last()?;
        let open = domain
            .sections
            .last()
            .map_or(domain.last_proposal >= domain.first_proposal, |section| {
                section.last_proposal >= section.first_proposal
            });
        self.document.proposals.last().filter(|_| open)
    }

    fn next_number(&self) -> u32 {
        self.document.proposals.len() as u32 + 1
    }

    fn keep(&mut self, paragraph: &Paragraph, place: Place) {
        let as_what = match paragraph.mark {
            Mark::Bullet(_) => Consumed::Bullet,
            _ => Consumed::Numeral,
        };
        if !matches!(paragraph.mark, Mark::Footnote(_)) {
            self.ledger
                .enter(paragraph.mark_range.clone(), Fate::Consumed(as_what));
        }
        for piece in &paragraph.pieces {
            self.ledger.enter(piece.clone(), Fate::Kept(place));
        }
    }

    fn consume(&mut self, paragraph: &Paragraph, as_what: Consumed) {
        for piece in &paragraph.pieces {
            self.ledger.enter(piece.clone(), Fate::Consumed(as_what));
        }
    }

    fn finish(&mut self, last_line: usize) {
        if let Some(missing) = self.front.missing_title() {
            let message = format!(
                "the title in document.toml goes on with `{missing}`, which the text before the first domain does not have"
            );
            self.doubt(1, &message);
        }
        self.document.summary = self.front.take_summary();
        let empty: Vec<String> = self
            .document
            .domains
            .iter()
            .filter(|domain| domain.last_proposal < domain.first_proposal)
            .map(|domain| domain.heading.clone())
            .collect();
        for heading in empty {
            self.error(
                last_line,
                format!("proposals in the domain `{heading}`"),
                "none".into(),
            );
        }
        let untitled: Vec<u32> = self
            .document
            .proposals
            .iter()
            .filter(|proposal| proposal.title.is_empty())
            .map(|proposal| proposal.number)
            .collect();
        for number in untitled {
            self.error(
                last_line,
                format!("a title for proposal {number}"),
                "none".into(),
            );
        }
        let bare: Vec<u32> = self
            .document
            .proposals
            .iter()
            .filter(|proposal| proposal.blocks.is_empty())
            .map(|proposal| proposal.number)
            .collect();
        for number in bare {
            self.doubt(
                last_line,
                &format!("proposal {number} has a title and nothing else"),
            );
        }
    }

    fn error(&mut self, line: usize, expected: String, found: String) {
        self.errors.push(Error {
            file: self.file.into(),
            line: Some(line),
            kind: ErrorKind::Expected { expected, found },
        });
    }

    fn doubt(&mut self, line: usize, message: &str) {
        self.doubts.push(Doubt {
            file: self.file.into(),
            line,
            message: message.into(),
        });
    }
}

/// Appends a paragraph to a text that consists of paragraphs.
pub(super) fn append_paragraph(text: &mut String, paragraph: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(paragraph);
}

/// Whether the next mark in `rest` is a proposal's number, or a section's label where sections stand
/// under headings without a number, with nothing but paragraphs before it.
fn heads_proposals(rest: &[Paragraph], source: &str, layout: &Layout) -> bool {
    let next = rest
        .iter()
        .find(|next| next.mark != Mark::None || stands_alone(next, source));
    next.is_some_and(|next| match next.mark {
        Mark::Proposal(_) => true,
        Mark::Section(_) => layout.domain.is_none(),
        _ => false,
    })
}

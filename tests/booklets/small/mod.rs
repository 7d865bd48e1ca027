//! Small booklets, each with one habit of some publisher or PDF tool that the typeset ones do not have, or with a
//! layout that `document.toml` describes.

mod addresses;
mod domains;
mod layout_keys;
mod lists;
mod long;
mod numbers;
mod odd;
mod pages;
mod paragraphs;
mod unnumbered;

use policy_proposals::document::model::{Block, BlockKind, Document};
use policy_proposals::document::reading::manifest::Manifest;
use policy_proposals::document::{Reading, read};

pub const MANIFEST: &str = "title = \"書\"\norganisation = \"會\"\nyear = 2025\nlanguage = \"zh-Hant-HK\"\nsource = \"a.pdf\"\n";
/// What stands before every small booklet: its title and who publishes it.
pub const COVER: &str = "書\n\n會\n\n";

/// What is read of `text` behind the cover, with `layout` for the table of that name; it has no errors.
pub fn reading_with(text: &str, layout: &str) -> Reading {
    let manifest = Manifest::parse("document.toml", &format!("{MANIFEST}[layout]\n{layout}\n"))
        .unwrap_or_else(|error| panic!("{error}"));
    let text = format!("{COVER}{text}");
    let reading = read("small", &manifest, "document.txt", text.as_bytes());
    let reading = reading.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(reading.errors, []);
    reading
}

pub fn reading(text: &str) -> Reading {
    reading_with(text, "")
}

/// What the reader says it was not sure of.
pub fn doubts(text: &str, layout: &str) -> Vec<String> {
    let doubts = reading_with(text, layout).doubts;
    doubts.iter().map(ToString::to_string).collect()
}

/// The document in lines: domains, sections, proposals (number, label, title) and what they hold.
pub fn lines(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    for domain in &document.domains {
        lines.push(format!("domain {}", domain.heading));
        lines.extend(domain.lead.iter().map(|lead| format!("lead {lead}")));
        for number in domain.first_proposal..=domain.last_proposal {
            let opened = |section: &&_| {
                let section: &policy_proposals::document::model::Section = section;
                section.first_proposal == number
            };
            for section in domain.sections.iter().filter(opened) {
                lines.push(format!("section {}", section.title));
                lines.extend(section.lead.iter().map(|lead| format!("lead {lead}")));
            }
            let proposal = &document.proposals[number as usize - 1];
            let label = proposal.label.as_deref().map(|label| format!("({label}) "));
            lines.push(format!(
                "{number} {}{}",
                label.unwrap_or_default(),
                proposal.title
            ));
            lines.extend(proposal.blocks.iter().map(block));
            let notes = proposal.footnotes.iter();
            lines.extend(notes.map(|note| format!("note {} {}", note.marker, note.text)));
        }
    }
    lines.extend(document.appendix.iter().map(|text| format!("end {text}")));
    lines
}

pub fn block(block: &Block) -> String {
    let mark = match (block.kind, block.level) {
        (BlockKind::Measure, Some(1)) => "•",
        (BlockKind::Measure, _) => "••",
        (BlockKind::Subheading, _) => "over",
        (BlockKind::Paragraph, _) => "text",
    };
    format!("{mark} {}", block.text)
}

#[track_caller]
pub fn reads_as(text: &str, expected: &[&str]) {
    assert_eq!(lines(&reading(text).document), expected);
}

/// Six pages that end with a form feed; `page` gives the lines of each, by its number.
pub fn pages(page: impl Fn(u32) -> String) -> String {
    (1..=6).map(|number| page(number) + "\n\n\u{C}").collect()
}

pub const LINE: &str =
    "政府應就有關範疇訂立清晰目標和時間表，並每年向立法會匯報進展，讓公眾監察成效，";

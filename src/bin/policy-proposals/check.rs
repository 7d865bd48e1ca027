//! `check`: the structure of a document folder as a tree, then doubts, then errors.

use std::path::Path;
use std::process::ExitCode;

use policy_proposals::document::model::{BlockKind, Document, Domain, Proposal};
use policy_proposals::document::reading::{DOCUMENT, MANIFEST, Reading, read_each, read_folder};

/// What an editor can do about errors in a text.
const HINT: &str = "hint: if numbers are out of order, the PDF tool may have written a page in another order: try another tool (README.md, “Adding a document”). Or something else is numbered like the proposals: say in document.toml how proposals are headed, for example with the two lines `[layout]` and `proposal = \"建議{1}\"`\n";

/// Checks `folder`, which is a document's folder or a folder of such folders. An error in one document
/// does not hide the others. `full` also prints the text of the proposals.
pub fn run(folder: &Path, full: bool) -> ExitCode {
    let is_document = folder.join(MANIFEST).exists() || folder.join(DOCUMENT).exists();
    let readings = if is_document {
        vec![read_folder(folder)]
    } else {
        read_each(folder).unwrap_or_else(|error| vec![Err(error)])
    };
    let mut report = String::new();
    let mut doubts = Vec::new();
    let mut errors = Vec::new();
    let mut is_misread = false;
    for reading in readings {
        match reading {
            Ok(reading) => {
                report += &tree(&reading, full);
                doubts.extend(reading.doubts);
                is_misread |= !reading.errors.is_empty();
                errors.extend(reading.errors);
            }
            Err(error) => errors.push(error),
        }
    }
    for doubt in &doubts {
        report += &format!("doubt: {doubt}\n");
    }
    for error in &errors {
        report += &format!("error: {error}\n");
    }
    if is_misread {
        report += HINT;
    }
    let printed = super::print(report.trim_end());
    if errors.is_empty() && printed.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn tree(reading: &Reading, full: bool) -> String {
    let document = &reading.document;
    let layout = &reading.layout;
    let bullets: Vec<String> = layout
        .bullets
        .iter()
        .map(|bullet| format!("{bullet} (U+{:04X})", u32::from(*bullet)))
        .collect();
    let headed = |template: Option<&dyn std::fmt::Display>| {
        template.map_or_else(
            || "as a line of their own".into(),
            |template| format!("`{template}`"),
        )
    };
    let mut out = format!(
        "{} · {} · {}\n",
        document.id, document.title, document.organisation
    );
    out += &format!("  {}\n", counts(document));
    out += &format!(
        "  headings: domains {}, sections {}, proposals {}; bullets {}\n",
        headed(layout.domain.as_ref().map(|template| template as _)),
        headed(layout.section.as_ref().map(|template| template as _)),
        headed(layout.proposal.as_ref().map(|template| template as _)),
        bullets.join(" "),
    );
    for head in &reading.running_heads {
        let pages = counted(head.lines.len(), "page");
        out += &format!("  running head on {pages}: {}\n", head.text);
    }
    out += &outside(&document.preface, "before the first domain", full);
    document
        .domains
        .iter()
        .for_each(|domain| out += &domain_tree(domain, document, full));
    out += &outside(&document.appendix, "after the proposals", full);
    out + "\n"
}

/// The number of things in words: 1 page, 2 pages.
fn counted(count: usize, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}

/// The text outside the domains: how many paragraphs, and with `full` the paragraphs.
fn outside(paragraphs: &[String], place: &str, full: bool) -> String {
    let mut out = match paragraphs.len() {
        0 => return String::new(),
        count => format!("  {place}: {}\n", counted(count, "paragraph")),
    };
    for paragraph in paragraphs.iter().filter(|_| full) {
        out += &format!("          {paragraph}\n");
    }
    out
}

fn counts(document: &Document) -> String {
    let blocks = |kind| document.blocks().filter(|block| block.kind == kind).count();
    let headings = document.blocks().filter(|block| block.heading.is_some());
    let sections = document.domains.iter().map(|domain| domain.sections.len());
    let footnotes = document.proposals.iter();
    let footnotes = footnotes.map(|proposal| proposal.footnotes.len());
    let pages: Vec<u32> = document.blocks().filter_map(|block| block.page).collect();
    let pages = match (pages.iter().min(), pages.iter().max()) {
        (Some(first), Some(last)) => format!("pages {first} to {last}"),
        _ => "no pages".into(),
    };
    [
        counted(document.domains.len(), "domain"),
        counted(sections.sum(), "section"),
        counted(document.proposals.len(), "proposal"),
        counted(document.measures(1), "measure") + " of level 1",
        format!("{} of level 2", document.measures(2)),
        counted(headings.count(), "run-in heading"),
        counted(blocks(BlockKind::Subheading), "sub-heading"),
        counted(blocks(BlockKind::Paragraph), "paragraph"),
        counted(footnotes.sum(), "footnote"),
        pages,
    ]
    .join(", ")
}

fn domain_tree(domain: &Domain, document: &Document, full: bool) -> String {
    let label = domain
        .numeral
        .clone()
        .unwrap_or_else(|| domain.number.to_string());
    let mut out = format!(
        "  {label} {} ({} to {})\n",
        domain.heading, domain.first_proposal, domain.last_proposal
    );
    let proposals = document
        .proposals
        .iter()
        .filter(|proposal| proposal.domain == domain.number);
    let mut section = None;
    for proposal in proposals {
        if proposal.section != section {
            section = proposal.section;
            if let Some(found) = section.and_then(|index| domain.sections.get(index as usize)) {
                out += &format!(
                    "    {} {}\n",
                    found.label.as_deref().unwrap_or("·"),
                    found.title
                );
            }
        }
        out += &proposal_line(proposal);
        if full {
            out += &contents(proposal);
        }
    }
    out
}

fn proposal_line(proposal: &Proposal) -> String {
    let number = proposal
        .label
        .clone()
        .unwrap_or_else(|| proposal.number.to_string());
    let page = proposal
        .page
        .map_or_else(String::new, |page| format!(", p. {page}"));
    let blocks = counted(proposal.blocks.len(), "block");
    let footnotes = match proposal.footnotes.len() {
        0 => String::new(),
        count => format!(", {}", counted(count, "footnote")),
    };
    let title = &proposal.title;
    format!("      {number}. {title} ({blocks}{page}{footnotes})\n")
}

/// The text of a proposal, a line for each block and footnote.
fn contents(proposal: &Proposal) -> String {
    let mut out = String::new();
    for block in &proposal.blocks {
        let mark = match (block.kind, block.level) {
            (BlockKind::Measure, Some(2)) => "    – ",
            (BlockKind::Measure, _) => "  • ",
            (BlockKind::Subheading, _) => "  # ",
            (BlockKind::Paragraph, _) => "  ",
        };
        out += &format!("        {mark}{}\n", block.text);
    }
    for note in &proposal.footnotes {
        out += &format!("          [{}] {}\n", note.marker, note.text);
    }
    out
}

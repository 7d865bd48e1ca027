//! `check`: the structure of a document folder as a tree, then doubts, then errors.

use std::path::Path;
use std::process::ExitCode;

use policy_proposals::document::model::{BlockKind, Document, Domain, Proposal};
use policy_proposals::document::reading::{DOCUMENT, MANIFEST, Reading, read_each, read_folder};

/// What an editor may do about errors in a text.
const HINT: &str = "hint: numbers out of order are often those of a page that the PDF tool wrote in another order: try the output of another, as README.md says; or something else is numbered as proposals are: the table [layout] in document.toml says what heads these, for example with the two lines `[layout]` and `proposal = \"建議{1}\"`\n";

/// Checks `folder`: a document's, or one that holds documents' folders. What is wrong with one hides
/// nothing of the others. `full` prints what the proposals hold, too.
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
            || "by a line of their own".into(),
            |template| format!("`{template}`"),
        )
    };
    let mut out = format!(
        "{} · {} · {}\n",
        document.id, document.title, document.organisation
    );
    out += &format!("  {}\n", counts(document));
    out += &format!(
        "  domains {}, sections {}, proposals {}, bullets {}\n",
        headed(layout.domain.as_ref().map(|template| template as _)),
        headed(layout.section.as_ref().map(|template| template as _)),
        headed(layout.proposal.as_ref().map(|template| template as _)),
        bullets.join(" "),
    );
    for head in &reading.running_heads {
        let lines = head.lines.len();
        out += &format!("  running head on {lines} pages: {}\n", head.text);
    }
    out += &outside(&document.preface, "before the first domain", full);
    document
        .domains
        .iter()
        .for_each(|domain| out += &domain_tree(domain, document, full));
    out += &outside(&document.appendix, "behind the proposals", full);
    out + "\n"
}

/// What stands outside the domains: how many paragraphs; where `full`, these.
fn outside(paragraphs: &[String], place: &str, full: bool) -> String {
    let mut out = match paragraphs.len() {
        0 => return String::new(),
        count => format!("  {place}: {count} paragraphs\n"),
    };
    for paragraph in paragraphs.iter().filter(|_| full) {
        out += &format!("          {paragraph}\n");
    }
    out
}

fn counts(document: &Document) -> String {
    let blocks = |kind| document.blocks().filter(|block| block.kind == kind).count();
    let pages: Vec<u32> = document.blocks().filter_map(|block| block.page).collect();
    let pages = match (pages.iter().min(), pages.iter().max()) {
        (Some(first), Some(last)) => format!("pages {first} to {last}"),
        _ => "no pages".into(),
    };
    format!(
        "{} domains, {} sections, {} proposals, {} measures of level 1, {} of level 2, {} run-in headings, {} sub-headings, {} paragraphs, {} footnotes, {pages}",
        document.domains.len(),
        document
            .domains
            .iter()
            .map(|domain| domain.sections.len())
            .sum::<usize>(),
        document.proposals.len(),
        document.measures(1),
        document.measures(2),
        document
            .blocks()
            .filter(|block| block.heading.is_some())
            .count(),
        blocks(BlockKind::Subheading),
        blocks(BlockKind::Paragraph),
        document
            .proposals
            .iter()
            .map(|proposal| proposal.footnotes.len())
            .sum::<usize>(),
    )
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
    let notes = if proposal.footnotes.is_empty() {
        String::new()
    } else {
        format!(", {} footnotes", proposal.footnotes.len())
    };
    format!(
        "      {number}. {} ({} blocks{page}{notes})\n",
        proposal.title,
        proposal.blocks.len()
    )
}

/// What a proposal holds, a line for each block and footnote.
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

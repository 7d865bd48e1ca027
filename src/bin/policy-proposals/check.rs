//! `check`: the structure of a document folder as a tree, then doubts, then errors.

use std::path::Path;
use std::process::ExitCode;

use policy_proposals::document::model::{BlockKind, Document, Domain, Proposal};
use policy_proposals::document::reading::{DOCUMENT, MANIFEST, Reading, read_folder, read_seeds};

/// Checks `folder`: a document's, or one that holds documents' folders.
pub fn run(folder: &Path) -> ExitCode {
    let is_document = folder.join(MANIFEST).exists() || folder.join(DOCUMENT).exists();
    let readings = if is_document {
        read_folder(folder)
            .map(|reading| vec![reading])
            .map_err(|error| vec![error])
    } else {
        read_seeds(folder)
    };
    let (readings, mut errors) = match readings {
        Ok(readings) => (readings, Vec::new()),
        Err(errors) => (Vec::new(), errors),
    };
    let mut report = String::new();
    for reading in &readings {
        report += &tree(reading);
        errors.extend(reading.errors.iter().cloned());
    }
    for doubt in readings.iter().flat_map(|reading| &reading.doubts) {
        report += &format!("doubt: {doubt}\n");
    }
    for error in &errors {
        report += &format!("error: {error}\n");
    }
    let printed = super::print(report.trim_end());
    if errors.is_empty() && printed.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn tree(reading: &Reading) -> String {
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
        "  domains {}, sections {}, proposals `{}`, bullets {}\n",
        headed(layout.domain.as_ref().map(|template| template as _)),
        headed(layout.section.as_ref().map(|template| template as _)),
        layout.proposal,
        bullets.join(" "),
    );
    for head in &reading.running_heads {
        let lines = head.lines.len();
        out += &format!("  running head on {lines} pages: {}\n", head.text);
    }
    document
        .domains
        .iter()
        .for_each(|domain| out += &domain_tree(domain, document));
    out + "\n"
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

fn domain_tree(domain: &Domain, document: &Document) -> String {
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

//! The text of a booklet → the document, step by step.
//!
//! Bytes become lines; what they look like tells how the booklet is typeset, and that its pages. Lines become paragraphs,
//! and paragraphs a document. What becomes of each character is entered in the ledger on the way; at the end the reader
//! looks for text that has no entry.

use sha2::{Digest, Sha256};

use super::detection::{guess, layouts};
use super::layout::Layout;
use super::pages::follow::follow_pages;
use super::pages::running_heads::{RunningHead, running_heads};
use super::paragraphs::assembly::assemble;
use super::paragraphs::mend;
use super::source::damage::doubt_damage;
use super::source::error::{Doubt, Error};
use super::source::ledger::Ledger;
use super::source::lines::{Line, decode, number_at, split};
use super::source::manifest::Manifest;
use super::source::remarks::Remarks;
use super::structure::outline::Outline;
use super::structure::structure;
use crate::document::model::Document;

/// What the reader made of a text.
#[derive(Debug)]
pub struct Reading {
    /// The document, as far as it could be recovered.
    pub document: Document,
    /// What became of every character of the source.
    pub ledger: Ledger,
    /// How the booklet is typeset.
    pub layout: Layout,
    /// The running heads that were left out.
    pub running_heads: Vec<RunningHead>,
    /// Decisions worth a look.
    pub doubts: Vec<Doubt>,
    /// What is wrong; a document with errors is not built.
    pub errors: Vec<Error>,
}

/// Reads `bytes`, the content of `file`, as the document `id` that `manifest` describes.
///
/// # Errors
/// Where nothing can be recovered at all: no UTF-8, no text, no numbered proposals, pages that
/// contradict each other. Lesser errors are part of the reading.
pub fn read(id: &str, manifest: &Manifest, file: &str, bytes: &[u8]) -> Result<Reading, Error> {
    let source = decode(file, bytes)?;
    let lines = split(source);
    let sha256 = sha256(bytes);
    let mut remarks = Remarks::about(file);
    doubt_damage(&lines, &mut remarks);
    for layout in layouts(&lines, &manifest.layout) {
        let outline = Outline::new(id, manifest, sha256.clone(), remarks.clone());
        let reading = read_as(layout, source, &lines, manifest, outline)?;
        if !reading.layout.is_guess || guess::holds(&reading.document) {
            return Ok(reading);
        }
    }
    Err(guess::no_proposals(file, &lines))
}

/// In lower-case hexadecimal.
fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads `source` as a booklet of this `layout`; the `outline` has no paragraph yet.
fn read_as(
    mut layout: Layout,
    source: &str,
    lines: &[Line<'_>],
    manifest: &Manifest,
    mut outline: Outline,
) -> Result<Reading, Error> {
    let remarks = &mut outline.remarks;
    let mut ledger = Ledger::default();
    let pages = follow_pages(lines, manifest, &mut layout, remarks)?;
    let running_heads = running_heads(lines, &layout, &pages);
    let mut paragraphs = assemble(
        source,
        lines,
        &layout,
        &pages,
        &running_heads,
        &mut ledger,
        remarks,
    );
    mend(&mut paragraphs, source, lines, &mut ledger, remarks);
    let outline = structure(paragraphs, source, lines, &layout, outline, &mut ledger);
    let Outline {
        document,
        mut remarks,
        ..
    } = outline;
    ledger.close();
    expect_all(&ledger, source, lines, &mut remarks);
    Ok(Reading {
        document,
        ledger,
        layout,
        running_heads,
        doubts: remarks.doubts,
        errors: remarks.errors,
    })
}

/// Says which text of `source` has no entry in the `ledger`, or two.
fn expect_all(ledger: &Ledger, source: &str, lines: &[Line<'_>], remarks: &mut Remarks) {
    for lost in ledger.unaccounted(source) {
        let line = number_at(lines, lost.start);
        let found = format!("`{}` without one", source[lost].trim());
        remarks.error(line, "every character to find its place", found);
    }
}

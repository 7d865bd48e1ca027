//! Runs the steps of reading: bytes → lines → layout and pages → paragraphs → document.
//!
//! Each step enters in the ledger what became of the characters it dealt with. At the end the reader reports any text
//! without an entry, so that nothing is lost unnoticed.

use sha2::{Digest, Sha256};

use super::detection::specified::expect_headings;
use super::detection::{guess, layouts};
use super::layout::Layout;
use super::pages::follow::follow_pages;
use super::pages::running_heads::{RunningHead, running_heads};
use super::paragraphs::assembly::assemble;
use super::paragraphs::mend;
use super::source::damage::doubt_damage;
use super::source::error::{Doubt, Error};
use super::source::heading_signs::take_heading_signs;
use super::source::ledger::Ledger;
use super::source::lines::{Line, decode_document, number_at, split};
use super::source::manifest::Manifest;
use super::source::remarks::Remarks;
use super::structure::outline::Outline;
use super::structure::structure;
use crate::document::model::Document;

/// The result of reading a text.
#[derive(Debug)]
pub struct Reading {
    /// The document, as far as it could be recovered.
    pub document: Document,
    /// What became of every character of the source.
    pub ledger: Ledger,
    /// How the booklet is typeset.
    pub layout: Layout,
    /// The running heads that were left out of the text.
    pub running_heads: Vec<RunningHead>,
    /// Decisions that a person should check.
    pub doubts: Vec<Doubt>,
    /// What is wrong; a document with errors is not built.
    pub errors: Vec<Error>,
}

/// Reads `bytes`, the content of `file`, as the document `id` that `manifest` describes.
///
/// # Errors
/// Fails if nothing can be recovered at all: the bytes are not UTF-8, there is no text, there are no proposals, headings
/// are not as the manifest says, or the page numbers contradict each other. Lesser errors are part of the returned reading.
pub fn read(id: &str, manifest: &Manifest, file: &str, bytes: &[u8]) -> Result<Reading, Error> {
    let source = decode_document(file, bytes)?;
    let mut lines = split(source);
    let mut ledger = Ledger::default();
    take_heading_signs(&mut lines, &mut ledger);
    let sha256 = sha256(bytes);
    let mut remarks = Remarks::about(file);
    doubt_damage(&lines, &mut remarks);
    expect_headings(file, &lines, &manifest.layout)?;
    for layout in layouts(&lines, &manifest.layout) {
        let outline = Outline::new(id, manifest, sha256.clone(), remarks.clone());
        let reading = read_as(layout, source, &lines, manifest, outline, ledger.clone())?;
        if !reading.layout.is_guess || guess::holds(&reading.document) {
            return Ok(reading);
        }
    }
    Err(guess::no_proposals(file, &lines))
}

/// Returns the SHA-256 of `bytes` in lower-case hexadecimal.
fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads `source` with this `layout`, starting from an `outline` without paragraphs and a `ledger` of what is no text.
fn read_as(
    mut layout: Layout,
    source: &str,
    lines: &[Line<'_>],
    manifest: &Manifest,
    mut outline: Outline,
    mut ledger: Ledger,
) -> Result<Reading, Error> {
    let remarks = &mut outline.remarks;
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

/// Reports the text of `source` that has no entry in the `ledger`, or more than one.
fn expect_all(ledger: &Ledger, source: &str, lines: &[Line<'_>], remarks: &mut Remarks) {
    for lost in ledger.unaccounted(source) {
        let line = number_at(lines, lost.start);
        let found = format!("`{}`, which is not", source[lost].trim());
        remarks.error(line, "every character to be accounted for once", found);
    }
}

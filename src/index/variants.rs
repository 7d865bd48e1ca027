//! The section `variants`: which characters fold to which. Writer and reader side by side.
//!
//! ```text
//! variants  count, { variant varint, difference to the variant before } …,
//!           { 2 · character, + 1 if the variant is its Simplified form, varint } …
//! ```

use super::error::{FormatError, FormatErrorKind};
use super::wire::{Reader, write_varint};
use crate::text::fold::Variants;

/// Writes `variants`.
#[must_use]
pub fn write(variants: &Variants) -> Vec<u8> {
    let mut out = Vec::new();
    write_varint(&mut out, variants.pairs().len() as u32);
    let mut before = 0;
    for &(variant, _) in variants.pairs() {
        write_varint(&mut out, u32::from(variant) - before);
        before = u32::from(variant);
    }
    for pair in variants.pairs() {
        let is_simplified = u32::from(variants.simplified_pairs().contains(pair));
        write_varint(&mut out, 2 * u32::from(pair.1) + is_simplified);
    }
    out
}

/// Reads what [`write()`] wrote.
///
/// # Errors
/// If it is anything else.
pub fn read(mut reader: Reader<'_>) -> Result<Variants, FormatError> {
    let count = reader.count();
    let mut before = 0u32;
    let mut variants = Vec::new();
    for _ in 0..count {
        // Variants ascend strictly, for binary search.
        let difference = reader.varint();
        before = before.saturating_add(difference);
        if difference == 0 {
            reader.fail(FormatErrorKind::OutOfRange);
        }
        variants.push(character(before, &mut reader));
    }
    let mut pairs = Vec::new();
    let mut simplified = Vec::new();
    for variant in variants {
        let value = reader.varint();
        let pair = (variant, character(value / 2, &mut reader));
        pairs.push(pair);
        if value % 2 == 1 {
            simplified.push(pair);
        }
    }
    reader.finish()?;
    Ok(Variants::from_sorted(pairs, simplified))
}

fn character(value: u32, reader: &mut Reader<'_>) -> char {
    char::from_u32(value).unwrap_or_else(|| {
        reader.fail(FormatErrorKind::Unicode);
        char::REPLACEMENT_CHARACTER
    })
}

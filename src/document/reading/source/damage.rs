//! Reports damage that a PDF tool did to a text: columns merged into one, characters and blanks lost. None of it can be
//! repaired here, but another tool may extract the booklet better, so each kind is reported as a doubt.

use super::lines::Line;
use super::remarks::Remarks;
use super::side_by_side::side_by_side;
use crate::document::reading::forms::bullets::is_plain_bullet;
use crate::document::reading::forms::compatibility::{is_private, is_radical};

/// The most letters that a Latin word has.
const LONGEST_WORD: usize = 28;
/// How many longer words there must be for blanks to count as lost; fewer may be names.
const FEWEST_OVERLONG: usize = 5;

/// Reports each kind of damage in `lines`.
pub fn doubt_damage(lines: &[Line<'_>], remarks: &mut Remarks) {
    doubt_columns(lines, remarks);
    doubt_characters(lines, remarks);
    doubt_blanks(lines, remarks);
}

fn doubt_columns(lines: &[Line<'_>], remarks: &mut Remarks) {
    if let [first, others @ ..] = side_by_side(lines).as_slice() {
        let message = format!(
            "text stands on both sides of a gap on this line and on {} others, as if pages had two columns; each line is read as one; if there are columns, use the output of `pdftotext -raw`, which writes one after the other",
            others.len()
        );
        remarks.doubt(*first, message);
    }
}

/// Characters of one kind: the line of the first, the first itself, and how many there are.
type Found = Option<(usize, char, usize)>;

fn doubt_characters(lines: &[Line<'_>], remarks: &mut Remarks) {
    let [mut radicals, mut unread]: [Found; 2] = [None, None];
    for line in lines {
        for c in line.text.chars().filter(|c| !c.is_ascii()) {
            let found = if is_radical(c) {
                &mut radicals
            } else if matches!(c, '\u{FFFD}' | '\u{FFFE}') || (is_private(c) && !is_plain_bullet(c))
            {
                &mut unread
            } else {
                continue;
            };
            found.get_or_insert((line.number, c, 0)).2 += 1;
        }
    }
    let said = [
        (
            radicals,
            "radicals instead of ideographs, as some PDF fonts yield them; they are kept, and search finds them; if they look wrong, correct them",
        ),
        (
            unread,
            "what a PDF tool writes for a character that it cannot read; the character is lost; type it in",
        ),
    ];
    for (found, what) in said {
        let Some((line, c, count)) = found else {
            continue;
        };
        let message = format!(
            "`{c}` (U+{:04X}) and the like, {count} in all, are {what}, or use the output of another PDF tool",
            u32::from(c)
        );
        remarks.doubt(line, message);
    }
}

/// Reports blanks that seem to be lost between Latin words.
fn doubt_blanks(lines: &[Line<'_>], remarks: &mut Remarks) {
    let overlong = |line: &Line<'_>| {
        let words = line.text.split(|c: char| !c.is_ascii_alphabetic());
        words.filter(|word| word.len() > LONGEST_WORD).count()
    };
    let count: usize = lines.iter().map(overlong).sum();
    let first = lines.iter().find(|line| overlong(line) > 0);
    if let Some(first) = first.filter(|_| count >= FEWEST_OVERLONG) {
        let message = format!(
            "a word of more than {LONGEST_WORD} letters, like {} others: the PDF tool lost the blanks between words; use the output of another tool, or of `pdftotext -layout`",
            count - 1
        );
        remarks.doubt(first.number, message);
    }
}

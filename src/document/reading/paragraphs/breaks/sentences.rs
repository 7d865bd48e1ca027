//! Recognises proposals that are whole paragraphs rather than titles, as in a Policy Address.

use super::{begins_sentence, had_room};
use crate::document::reading::forms::enumerators::is_label;
use crate::document::reading::forms::leaders::{is_leader, leads};
use crate::document::reading::forms::punctuation::ends_sentence;
use crate::document::reading::layout::Layout;
use crate::document::reading::layout::column::{NARROWEST_PAGE, falls_short, first_word, goes_on};
use crate::document::reading::source::lines::Line;

/// How many lines of a paragraph to examine.
const LONGEST: usize = 40;

/// How full the lines of a paragraph are, except the last, in percent of the column.
const FULL: usize = 60;
/// The same for its first line.
const FULL_FIRST: usize = 75;
/// The same for its first line if ideographs fill it.
const FULL_CHINESE_FIRST: usize = 88;

/// Returns whether most paragraphs that begin with a proposal's number end as a sentence does; `column` is the width of
/// a full line.
pub fn are_sentences(lines: &[Line<'_>], layout: &Layout, column: usize) -> bool {
    let Some(proposal) = &layout.proposal else {
        return false;
    };
    let column = column.max(NARROWEST_PAGE);
    let opens = |line: &Line<'_>| is_leader(line.text) || layout.is_marked(line.unindented());
    let is_sentence = |index: usize| {
        let alone = usize::from(is_label(lines[index].text));
        let rest = &lines[index + alone..];
        let closes = |(place, pair): &(usize, &[Line<'_>])| {
            let [line, next] = pair else { return true };
            let full = match place {
                0 if goes_on(line) && first_word(next) == 0 => FULL_CHINESE_FIRST,
                0 => FULL_FIRST,
                _ => FULL,
            };
            let full = full * column / 100;
            let is_whole = begins_sentence(next) && had_room(line, next);
            opens(next) || is_whole || falls_short(line, Some(next), full)
        };
        let end = rest.windows(2).take(LONGEST).enumerate().find(closes);
        // An entry of a table of contents: only the first dot of its leader is on its line.
        if end.as_ref().is_some_and(|(_, pair)| leads(pair[1].text)) {
            return false;
        }
        let last = end.map(|(_, pair)| &pair[0]).or(rest.last());
        last.is_some_and(|last| ends_sentence(last.text) && !is_label(last.text))
    };
    let heads = |index: &usize| proposal.matches(lines[*index].unindented()).is_some();
    let headings: Vec<usize> = (0..lines.len()).filter(heads).collect();
    let sentences = headings.iter().filter(|&&index| is_sentence(index));
    sentences.count() * 2 > headings.len()
}

//! Splits proposals whose title opens their paragraph, as newspapers summarise a platform: `房屋：增建公屋；…`.

use super::unnumbered;
use crate::document::reading::forms::run_in_headings::run_in;
use crate::document::reading::layout::Layout;
use crate::document::reading::paragraphs::paragraph::{Mark, Paragraph};
use crate::text::chars::is_blank;

/// The fewest proposals that make a list.
const FEWEST: usize = 2;

/// Splits such paragraphs after their titles, if proposals have no numbers and are not headed by lines that stand
/// alone.
pub fn part(paragraphs: &mut Vec<Paragraph>, source: &str, layout: &Layout) {
    if layout.proposal.is_some() || !layout.bullets.is_empty() {
        return;
    }
    let heads = |index: usize| {
        let rest = &paragraphs[index + 1..];
        unnumbered::heads(&paragraphs[index], rest, source, layout).is_some()
    };
    let titles: Vec<(usize, usize)> = (0..paragraphs.len())
        .filter_map(|index| Some((index, title_end(&paragraphs[index], source)?)))
        .collect();
    // What comes before the first is the cover.
    let first = titles.first().map_or(0, |&(index, _)| index);
    if titles.len() < FEWEST || (first..paragraphs.len()).any(heads) {
        return;
    }
    for (index, end) in titles.into_iter().rev() {
        let title = &mut paragraphs[index];
        let mut text = title.clone();
        text.pieces[0].start = end;
        text.mark_range = end..end;
        title.pieces.truncate(1);
        title.pieces[0].end = end;
        paragraphs.insert(index + 1, text);
    }
}

/// Returns where the title that opens `paragraph` ends in the source, after its colon, if words follow it.
fn title_end(paragraph: &Paragraph, source: &str) -> Option<usize> {
    let first = paragraph.pieces.first()?;
    let line = &source[first.clone()];
    let title = run_in(line).filter(|_| paragraph.mark == Mark::None)?;
    let behind = line[title.len()..].trim_start_matches(is_blank);
    let words = behind.trim_start_matches([':', '：']);
    (!words.trim_matches(is_blank).is_empty()).then_some(first.end - words.len())
}

//! Detects whether blanks at the end of a line mark the end of a paragraph, as some PDF tools write them.

use crate::document::reading::forms::bullets::leading_bullet;
use crate::document::reading::source::lines::Line;
use crate::document::reading::source::manifest::ParagraphEnd;
use crate::text::chars::is_blank;

/// Returns how paragraphs end. Trailing spaces end them if nearly every line before a bullet has some and many other
/// lines have none.
pub fn detect_paragraph_end(lines: &[Line<'_>]) -> ParagraphEnd {
    let seen: Vec<&Line<'_>> = lines.iter().filter(|line| !line.is_blank()).collect();
    let closed = |line: &Line<'_>| line.text.ends_with(is_blank);
    let before_bullets: Vec<_> = seen
        .windows(2)
        .filter(|pair| leading_bullet(pair[1].unindented()).is_some())
        .map(|pair| closed(pair[0]))
        .collect();
    let ended = before_bullets.iter().filter(|&&closed| closed).count();
    let open = seen.iter().filter(|line| !closed(line)).count();
    if ended > 0 && ended * 20 >= before_bullets.len() * 19 && open * 5 > seen.len() {
        ParagraphEnd::TrailingSpaces
    } else {
        ParagraphEnd::BlankLines
    }
}

//! Detects the glyphs that open list items, and tells them from ornaments, which look the same but stand before domain
//! headings: `■ 房屋` above numbered proposals.
//!
//! The level of a bullet follows from the order in which bullets first appear, because no list begins with its second
//! level.

use super::counting::matches_line;
use crate::document::reading::forms::bullets::leading_bullet;
use crate::document::reading::forms::template::Template;
use crate::document::reading::source::lines::Line;
use crate::text::chars::is_blank;

/// Returns the bullets in order of first appearance, from the first numbered proposal on.
pub fn detect_bullets(lines: &[Line<'_>], proposal: Option<&Template>) -> Vec<char> {
    let mut bullets = Vec::new();
    let is_before =
        |line: &&Line<'_>| proposal.is_some_and(|proposal| !matches_line(proposal, line));
    for line in lines.iter().skip_while(is_before) {
        if let Some((glyph, _)) = leading_bullet(line.unindented())
            && !bullets.contains(&glyph)
        {
            bullets.push(glyph);
        }
    }
    bullets
}

/// Returns the ornaments: the glyph right above the first heading that `proposal` matches, if it never occurs anywhere
/// but right above such a heading.
pub fn ornaments_of(lines: &[Line<'_>], proposal: &Template) -> Vec<char> {
    let texts: Vec<&str> = lines
        .iter()
        .map(|line| line.text.trim_matches(is_blank))
        .filter(|text| !text.is_empty())
        .collect();
    let heads = |index: usize| {
        texts
            .get(index)
            .is_some_and(|text| proposal.matches(text).is_some())
    };
    let glyph = |index: usize| leading_bullet(texts[index]).map(|(glyph, _)| glyph);
    let first = (0..texts.len()).find(|&index| heads(index));
    let over_first = first.and_then(|first| glyph(first.checked_sub(1)?));
    let is_ornament = |ornament: &char| {
        let mut places = (0..texts.len()).filter(|&index| glyph(index) == Some(*ornament));
        places.all(|index| heads(index + 1))
    };
    over_first.filter(is_ornament).into_iter().collect()
}

//! The glyphs that open list items.

use crate::text::chars::is_blank;

/// Glyphs that open a list item and never stand in text. To these come all that PDF tools make of
/// Wingdings and Symbol ([`is_symbol`]).
const BULLETS: &str = "•●○◦◉▪▫■□◆◇►▶▷▸▹➢➤✓✔☑✅❖❏❑★☆‣⁃⦁⚫⬤🔹🔸";
/// Glyphs that also stand inside text: bullets only with a blank behind them …
const BULLETS_BEFORE_BLANK: &str = "-*o";
/// … or a letter or an ideograph …
const BULLETS_BEFORE_WORD: &str = "–—－‒−";
/// … or anything, at the beginning of a line.
const BULLETS_AT_START: &str = "‧·・";

/// The bullet that `text` begins with, and the length of it and the blanks behind it in bytes. A bullet
/// may be all of `text`: some PDF tools write the item on the next line.
#[must_use]
pub fn leading_bullet(text: &str) -> Option<(char, usize)> {
    let glyph = text.chars().next()?;
    let rest = &text[glyph.len_utf8()..];
    let item = rest.trim_matches(is_blank);
    let apart = rest.starts_with(is_blank) || item.is_empty();
    let before_word = item.starts_with(|c: char| c.is_alphabetic());
    let opens = is_plain_bullet(glyph)
        || BULLETS_AT_START.contains(glyph)
        || (BULLETS_BEFORE_BLANK.contains(glyph) && apart)
        || (BULLETS_BEFORE_WORD.contains(glyph) && (apart || before_word));
    // 「－ 完 －」 is an ornament.
    let ornament = item.ends_with(glyph);
    (opens && !ornament).then(|| (glyph, text.len() - rest.trim_start_matches(is_blank).len()))
}

/// What `text` begins with, where that is a bullet only if `document.toml` says so.
#[must_use]
pub fn unknown_bullet(text: &str) -> Option<(char, usize)> {
    let glyph = text.chars().next()?;
    let known = [BULLETS_BEFORE_BLANK, BULLETS_BEFORE_WORD, BULLETS_AT_START];
    let is_known = is_plain_bullet(glyph) || known.iter().any(|glyphs| glyphs.contains(glyph));
    let item = text[glyph.len_utf8()..].trim_start_matches(is_blank);
    (!is_known).then(|| (glyph, text.len() - item.len()))
}

/// Whether `glyph` is a bullet wherever it stands.
#[must_use]
pub fn is_plain_bullet(glyph: char) -> bool {
    BULLETS.contains(glyph) || is_symbol(glyph)
}

/// Where PDF tools put the glyphs of symbol fonts.
fn is_symbol(glyph: char) -> bool {
    matches!(glyph, '\u{F020}'..='\u{F0FF}')
}

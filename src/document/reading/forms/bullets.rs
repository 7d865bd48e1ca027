//! Recognises the glyphs that open list items.
//!
//! Some glyphs are always bullets. Others, such as `-`, also occur in text, and what follows them decides.

use crate::text::chars::{is_blank, is_ideograph};

/// Glyphs that are always bullets. So is everything that PDF tools make of the fonts Wingdings and Symbol
/// ([`is_symbol`]).
const BULLETS: &str = "•●○◦◉▪▫■□◆◇►▶▷▸▹➢➤✓✔☑✅❖❏❑★☆‣⁃⦁⚫⬤🔹🔸";
/// Glyphs that are bullets only before a blank or at the end of a line.
const BULLETS_BEFORE_BLANK: &str = "-*o";
/// A glyph that is a bullet also right before an ideograph: `pdftotext -raw` drops the blank. Before a Latin letter or a
/// digit it may be a hyphen or a minus.
const BULLET_BEFORE_IDEOGRAPH: char = '-';
/// Glyphs that are bullets also right before a letter or an ideograph.
const BULLETS_BEFORE_WORD: &str = "–—－‒−";
/// Glyphs that are bullets at the beginning of a line, whatever follows.
const BULLETS_AT_START: &str = "‧·・";

/// Returns the bullet that `text` begins with, and the length in bytes of the bullet and the blanks after it. The
/// bullet may be all of `text`: some PDF tools write the item on the next line.
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
        || (glyph == BULLET_BEFORE_IDEOGRAPH && item.starts_with(is_ideograph))
        || (BULLETS_BEFORE_WORD.contains(glyph) && (apart || before_word));
    // 「－ 完 －」 is an ornament, not a list item. 「o Extend it to」 and 「- Review long-」, whose line ends within a
    // word, are items.
    let closed = item.strip_suffix(glyph);
    let ornament = closed.is_some_and(|words| apart == words.ends_with(is_blank));
    (opens && !ornament).then(|| (glyph, text.len() - rest.trim_start_matches(is_blank).len()))
}

/// Returns the first character of `text`, and its length in bytes with the blanks after it, unless it is one of the
/// known bullets. Such a character is a bullet only if `document.toml` says so.
#[must_use]
pub fn unknown_bullet(text: &str) -> Option<(char, usize)> {
    let glyph = text.chars().next()?;
    let known = [BULLETS_BEFORE_BLANK, BULLETS_BEFORE_WORD, BULLETS_AT_START];
    let is_known = is_plain_bullet(glyph) || known.iter().any(|glyphs| glyphs.contains(glyph));
    let item = text[glyph.len_utf8()..].trim_start_matches(is_blank);
    (!is_known).then(|| (glyph, text.len() - item.len()))
}

/// Returns whether `glyph` is always a bullet.
#[must_use]
pub fn is_plain_bullet(glyph: char) -> bool {
    BULLETS.contains(glyph) || is_symbol(glyph)
}

/// Returns whether `glyph` is where PDF tools map the glyphs of symbol fonts: in the Private Use Area.
fn is_symbol(glyph: char) -> bool {
    matches!(glyph, '\u{F020}'..='\u{F0FF}')
}

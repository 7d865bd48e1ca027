//! Names in 「」 or 《》 that become values of a facet without being in its vocabulary.
//!
//! Text in 《》 is a name; text in 「」 is a name if it ends like names of the facet. A short form that the text gives after
//! it in brackets, 「…計劃」（「短稱」）, counts as well.

use super::places::places;
use crate::document::model::Document;

/// The lengths of names.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=30;
/// Text with one of these is not a name.
const PUNCTUATION: &str = "，。；：！？,;!?";
/// Words that can come before a short form.
const CALLED: [&str; 6] = ["以下簡稱", "下稱", "簡稱", "即", "又稱", ""];

/// A name in quotes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// The name.
    pub name: String,
    /// The short form that the text gives for it.
    pub short: Option<String>,
}

/// The names in the titles and blocks of `document`: those in 「」 that end with one of `endings`, and with `titles` those
/// in 《》.
pub fn quoted(document: &Document, endings: &[String], titles: bool) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for (_, text) in places(document) {
        for name in in_text(text, endings, titles) {
            match names.iter_mut().find(|known| known.name == name.name) {
                Some(known) => known.short = known.short.take().or(name.short),
                None => names.push(name),
            }
        }
    }
    names
}

fn in_text(text: &str, endings: &[String], titles: bool) -> Vec<Name> {
    let mut names = Vec::new();
    for (open, close) in [('「', '」'), ('《', '》')] {
        let mut rest = text;
        while let Some(start) = rest.find(open) {
            rest = &rest[start + open.len_utf8()..];
            let Some(end) = rest.find(close) else { break };
            let (name, behind) = (&rest[..end], &rest[end + close.len_utf8()..]);
            // Of two nested names the loop finds the inner one later.
            let is_whole = !name.contains(open) && !name.contains(|c| PUNCTUATION.contains(c));
            let ends = || endings.iter().any(|ending| name.ends_with(ending));
            let is_name = if open == '《' { titles } else { ends() };
            if is_whole && is_name && LENGTHS.contains(&name.chars().count()) {
                names.push(Name {
                    name: name.to_owned(),
                    short: short_form(behind),
                });
            }
        }
    }
    names
}

/// The short form in brackets at the start of `behind`.
fn short_form(behind: &str) -> Option<String> {
    let inside = behind.strip_prefix(['（', '('])?;
    let inside = &inside[..inside.find(['）', ')'])?];
    let called = CALLED.iter().find_map(|word| inside.strip_prefix(word))?;
    let called = called.trim_start_matches(['：', ':']);
    let short = called.strip_prefix('「')?.strip_suffix('」')?;
    (!short.contains('「')).then(|| short.to_owned())
}

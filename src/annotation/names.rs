//! Names in 「」 or 《》, which are values of a facet without standing in its vocabulary.
//!
//! What stands in 《》 is a name; what stands in 「」 is one where it ends as names of the facet do. A short form that the
//! text gives behind it in brackets, 「…計劃」（「短稱」), counts for it.

use super::places::places;
use crate::document::model::Document;

/// Shorter and longer ones are no names.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=30;
/// No name has one of these.
const PUNCTUATION: &str = "，。；：！？,;!?";
/// What may stand before a short form.
const CALLED: [&str; 6] = ["以下簡稱", "下稱", "簡稱", "即", "又稱", ""];

/// A name in quotes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// The name.
    pub name: String,
    /// The short form that the text gives for it.
    pub short: Option<String>,
}

/// The names in the titles and blocks of `document` that stand in 「」 and end with one of `endings`, and with
/// `titles` those in 《》.
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
            // The inner one of two that are nested comes by itself.
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

/// The short form in the brackets that `behind` begins with.
fn short_form(behind: &str) -> Option<String> {
    let inside = behind.strip_prefix(['（', '('])?;
    let inside = &inside[..inside.find(['）', ')'])?];
    let called = CALLED.iter().find_map(|word| inside.strip_prefix(word))?;
    let called = called.trim_start_matches(['：', ':']);
    let short = called.strip_prefix('「')?.strip_suffix('」')?;
    (!short.contains('「')).then(|| short.to_owned())
}

//! Derives the [`Variants`] of a document's characters from OpenCC's tables. Build time only.
//!
//! Two characters are variants of each other if OpenCC turns both, as single characters, into the same Simplified
//! character, by way of its Hong Kong and Taiwan standards; or if it turns one into the other inside a word of the document
//! (憑藉 → 凭借 makes 藉 and 借 alike in a document with 憑藉). Only variants of the document's own characters are kept.

use std::collections::BTreeMap;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use unicode_normalization::UnicodeNormalization;

use super::chars::is_ideograph;
use super::fold::{Variants, normalise};

/// The Unicode blocks with variants: characters outside them fold by [`normalise`] alone.
const BLOCKS: [std::ops::RangeInclusive<u32>; 7] = [
    0xC0..=0x24F,
    0x370..=0x52F,
    0x2F00..=0x2FDF,
    0x3005..=0x3007,
    0x3400..=0x9FFF,
    0xF900..=0xFAFF,
    0x20000..=0x2A6DF,
];

/// OpenCC's conversions, each loaded once.
pub struct Converter {
    hong_kong: OpenCC,
    taiwan: OpenCC,
    simplified: OpenCC,
}

impl Converter {
    /// Loads the tables, which are built in.
    ///
    /// # Errors
    /// OpenCC's message, if they cannot be loaded.
    pub fn new() -> Result<Self, String> {
        let load = |config| OpenCC::from_config(config).map_err(|error| format!("OpenCC: {error}"));
        Ok(Self {
            hong_kong: load(BuiltinConfig::Hk2t)?,
            taiwan: load(BuiltinConfig::Tw2t)?,
            simplified: load(BuiltinConfig::T2s)?,
        })
    }

    /// `text` in Simplified characters, converted word by word.
    #[must_use]
    pub fn simplified(&self, text: &str) -> String {
        self.simplified.convert(text)
    }

    /// The character that `c` and all its variants have in common. Compatibility forms (⼈, 金), which readers get when
    /// they copy from a PDF, count as the characters that Unicode maps them to.
    fn canonical(&self, c: char) -> char {
        let mut normal = std::iter::once(c).nfkc();
        let c = normal
            .next()
            .filter(|_| normal.next().is_none())
            .unwrap_or(c);
        if !is_ideograph(c) {
            let mut lower = c.to_lowercase();
            return lower.next().filter(|_| lower.next().is_none()).unwrap_or(c);
        }
        let standard = self.taiwan.convert(&self.hong_kong.convert(&c.to_string()));
        let simplified = self.simplified.convert(&standard);
        let mut chars = simplified.chars();
        chars.next().filter(|_| chars.next().is_none()).unwrap_or(c)
    }
}

/// The variants of all characters in `texts`, and of those in `words` that the texts do not have.
#[must_use]
pub fn derive(texts: &[&str], words: &[&str], converter: &Converter) -> Variants {
    let canonical: BTreeMap<char, char> = BLOCKS
        .iter()
        .cloned()
        .flatten()
        .filter_map(char::from_u32)
        .map(|c| (c, converter.canonical(c)))
        .collect();
    let mut classes = Classes::default();
    for (&c, &canonical) in &canonical {
        classes.join(c, canonical);
    }
    for text in texts {
        for (c, simplified) in aligned(text, &converter.simplified(text)) {
            classes.join(c, simplified);
        }
    }
    let mut representatives = most_frequent(texts, &mut classes);
    for (class, c) in most_frequent(words, &mut classes) {
        representatives.entry(class).or_insert(c);
    }
    let pairs = canonical.keys().filter_map(|&c| {
        let &representative = representatives.get(&classes.find(c))?;
        (c != representative).then_some((c, representative))
    });
    let pairs: Vec<(char, char)> = pairs.collect();
    let is_simplified =
        |&&(c, representative): &&(char, char)| canonical.get(&representative) == Some(&c);
    let simplified = pairs.iter().filter(is_simplified).copied().collect();
    Variants::from_sorted(pairs, simplified)
}

/// `variants`, and the Simplified forms of those ideographs in `labels` for which it has none.
#[must_use]
pub fn with_labels(variants: &Variants, labels: &[&str], converter: &Converter) -> Variants {
    let mut pairs: BTreeMap<char, char> = variants.pairs().iter().copied().collect();
    let mut simplified = variants.simplified_pairs().to_vec();
    for c in labels.iter().flat_map(|label| label.chars()) {
        let known = variants.fold(c) != Some(c) || simplified.iter().any(|pair| pair.1 == c);
        let simple = converter.canonical(c);
        if is_ideograph(c) && !known && simple != c && !pairs.contains_key(&simple) {
            pairs.insert(simple, c);
            simplified.push((simple, c));
        }
    }
    Variants::from_sorted(pairs.into_iter().collect(), simplified)
}

/// The ideographs of `text` that differ in `simplified`, and what they became; none if the lengths differ.
fn aligned(text: &str, simplified: &str) -> Vec<(char, char)> {
    if text.chars().count() != simplified.chars().count() {
        return Vec::new();
    }
    text.chars()
        .zip(simplified.chars())
        .filter(|&(a, b)| a != b && is_ideograph(a) && is_ideograph(b))
        .collect()
}

/// For each class of characters in `texts` its most frequent character.
fn most_frequent(texts: &[&str], classes: &mut Classes) -> BTreeMap<char, char> {
    let mut counts: BTreeMap<char, u32> = BTreeMap::new();
    for c in texts
        .iter()
        .flat_map(|text| text.chars())
        .filter_map(normalise)
    {
        *counts.entry(c).or_default() += 1;
    }
    let mut best: BTreeMap<char, (u32, char)> = BTreeMap::new();
    for (c, count) in counts {
        let entry = best.entry(classes.find(c)).or_insert((count, c));
        if count > entry.0 {
            *entry = (count, c);
        }
    }
    best.into_iter().map(|(class, (_, c))| (class, c)).collect()
}

/// Classes of characters that fold alike, as a union–find forest.
#[derive(Default)]
struct Classes {
    parents: BTreeMap<char, char>,
}

impl Classes {
    fn find(&mut self, c: char) -> char {
        let Some(&parent) = self.parents.get(&c) else {
            return c;
        };
        let root = self.find(parent);
        self.parents.insert(c, root);
        root
    }

    fn join(&mut self, a: char, b: char) {
        let (a, b) = (self.find(a), self.find(b));
        if a != b {
            self.parents.insert(a, b);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_that_hong_kong_readers_meet_are_alike() {
        let converter = Converter::new().expect("OpenCC's tables");
        let text = "衞生户口内地産業綫路着手臺灣裏羣峯説麪瞭望了解憑藉";
        let variants = derive(&[text], &[], &converter);
        for (a, b) in [
            ("衞", "衛"),
            ("衞", "卫"),
            ("户", "戶"),
            ("内", "內"),
            ("産", "產"),
            ("綫", "線"),
            ("綫", "线"),
            ("着", "著"),
            ("臺", "台"),
            ("裏", "裡"),
            ("羣", "群"),
            ("峯", "峰"),
            ("説", "說"),
            ("説", "说"),
            ("麪", "麵"),
            ("藉", "借"),
            ("手", "⼿"),
            ("路", "\u{F937}"),
        ] {
            assert_eq!(variants.fold_text(a), variants.fold_text(b), "{a} {b}");
        }
        assert_ne!(variants.fold_text("户"), variants.fold_text("内"));
    }
}

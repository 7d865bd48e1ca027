//! Folding, implemented a second time from its description.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;

/// OpenCC's conversions.
pub struct Tables {
    hong_kong: OpenCC,
    taiwan: OpenCC,
    simplified: OpenCC,
}

/// OpenCC's conversions, loaded once.
pub static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let load = |config| OpenCC::from_config(config).expect("OpenCC's tables are built in");
    Tables {
        hong_kong: load(BuiltinConfig::Hk2t),
        taiwan: load(BuiltinConfig::Tw2t),
        simplified: load(BuiltinConfig::T2s),
    }
});

impl Tables {
    /// `text` in Simplified characters, converted word by word.
    pub fn simplified(&self, text: &str) -> String {
        self.simplified.convert(text)
    }

    /// `c` in Simplified characters, converted alone.
    pub fn simplified_char(&self, c: char) -> char {
        only(&self.simplified.convert(&c.to_string())).unwrap_or(c)
    }

    /// The Simplified form of the standard form of a variant: hk2t, then tw2t, then t2s.
    fn step(&self, c: char) -> char {
        let standard = self.taiwan.convert(&self.hong_kong.convert(&c.to_string()));
        only(&self.simplified.convert(&standard)).unwrap_or(c)
    }

    /// Follows [`Tables::step`] until it repeats, and takes the least character of the cycle: the same one for all
    /// characters that the tables connect.
    fn settle(&self, c: char) -> char {
        let mut path = vec![c];
        loop {
            let next = self.step(path[path.len() - 1]);
            if let Some(start) = path.iter().position(|&before| before == next) {
                return *path[start..].iter().min().expect("a cycle has a character");
            }
            path.push(next);
        }
    }
}

fn only(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

/// Folding for one document.
pub struct Folding {
    /// What [`Tables::settle`] gives for the characters of the document and of the main block of ideographs.
    settled: HashMap<char, char>,
    /// Characters that are alike because of words of the document in Simplified (憑藉, 凭借), each with the least
    /// character of its class.
    by_word: BTreeMap<char, char>,
}

impl Folding {
    /// Folding for a document with these `texts`.
    pub fn of(texts: &[&str]) -> Self {
        let mut chars: BTreeSet<char> = ('\u{4E00}'..='\u{9FFF}').collect();
        let mut pairs = BTreeSet::new();
        for text in texts {
            let simplified = TABLES.simplified(text);
            chars.extend(text.chars().chain(simplified.chars()));
            if text.chars().count() == simplified.chars().count() {
                pairs.extend(text.chars().zip(simplified.chars()).filter(|(a, b)| a != b));
            }
        }
        let settled: HashMap<char, char> = chars
            .into_iter()
            .map(|c| (c, settle_cased(narrow(c))))
            .collect();
        let mut folding = Self {
            settled,
            by_word: BTreeMap::new(),
        };
        for (a, b) in pairs {
            let (a, b) = (folding.alike(a), folding.alike(b));
            let (least, other) = (a.min(b), a.max(b));
            if least != other {
                for stands_for in folding.by_word.values_mut() {
                    if *stands_for == other {
                        *stands_for = least;
                    }
                }
                folding.by_word.insert(other, least);
            }
        }
        folding
    }

    fn alike(&self, c: char) -> char {
        let settled = self
            .settled
            .get(&c)
            .copied()
            .unwrap_or_else(|| settle_cased(narrow(c)));
        self.by_word.get(&settled).copied().unwrap_or(settled)
    }

    /// What `c` folds to; `None` if folding leaves it out.
    pub fn fold_char(&self, c: char) -> Option<char> {
        (!counts_for_nothing(c)).then(|| self.alike(c))
    }

    /// `text`, folded.
    pub fn fold(&self, text: &str) -> String {
        text.chars().filter_map(|c| self.fold_char(c)).collect()
    }
}

fn settle_cased(c: char) -> char {
    let lower = only(&c.to_lowercase().to_string()).unwrap_or(c);
    if lower.is_ascii() {
        lower
    } else {
        TABLES.settle(lower)
    }
}

/// White space, hyphens and dashes, middle dots, quotation and title marks.
pub fn counts_for_nothing(c: char) -> bool {
    c.is_whitespace() || [DASHES, DOTS, QUOTES].iter().any(|list| list.contains(c))
}

/// Hyphens and dashes.
pub const DASHES: &str =
    "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{FE58}\u{FE63}\u{FF0D}";
/// Middle dots.
pub const DOTS: &str = "\u{B7}\u{2022}\u{2027}\u{2219}\u{22C5}\u{30FB}\u{FF65}";
/// Quotation and title marks.
pub const QUOTES: &str = "「」『』《》〈〉“”‘’\"'\u{FF02}\u{FF07}\u{FF62}\u{FF63}";

/// `c` in the width that folding gives it: half width for ASCII, full width for Chinese punctuation.
pub fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFF01 + 0x21).unwrap_or(c),
        '\u{FE55}' => ':',
        '\u{FF61}' => '。',
        '\u{FF64}' => '、',
        _ => c,
    }
}

/// `c` in full width, if it has such a form.
pub fn full_width(c: char) -> char {
    match c {
        ' ' => '\u{3000}',
        '!'..='~' => char::from_u32(c as u32 - 0x21 + 0xFF01).unwrap_or(c),
        _ => c,
    }
}

/// `c` in half width, if it has such a form.
pub fn half_width(c: char) -> char {
    match c {
        '。' => '\u{FF61}',
        '「' => '\u{FF62}',
        '」' => '\u{FF63}',
        '、' => '\u{FF64}',
        '\u{3000}' => ' ',
        _ => narrow(c),
    }
}

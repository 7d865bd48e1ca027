//! What the tests of search share: the embedded document, and folding and scanning written a second
//! time, from the words of the contract alone and as plainly as possible. Nothing here calls the
//! library's own folding, postings or query parser, so that the two can only agree by being right.

// Every test file is a crate of its own and uses a part of this.
#![allow(dead_code)]

pub mod scratch;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use policy_proposals::EMBEDDED;
use policy_proposals::document::model::Document;
use policy_proposals::index::{self, Stored};
use policy_proposals::search::PolicyDocument;
use policy_proposals::search::results::{Hit, Marked, MatchKind, SearchOptions, SearchResults};

/// The document that the tests are about.
pub const ID: &str = "bpa-2024";

static DOCUMENTS: LazyLock<Vec<Stored<'static>>> =
    LazyLock::new(|| index::open(EMBEDDED).expect("the embedded documents open"));

/// The document, as it is stored.
pub static STORED: LazyLock<&Stored<'static>> = LazyLock::new(|| {
    DOCUMENTS
        .iter()
        .find(|stored| stored.head().id == ID)
        .expect("the embedded documents include the one that is tested")
});

/// The document, ready to be searched.
pub static SEARCH: LazyLock<PolicyDocument<'static>> =
    LazyLock::new(|| PolicyDocument::new(&STORED));

/// The document, as a plain scan sees it.
pub static SCAN: LazyLock<Scan> = LazyLock::new(|| Scan::of(&STORED.document()));

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

    /// Follows [`Tables::step`] until it goes round, and takes the least character of the round:
    /// the same for all characters that the tables lead to each other.
    fn settle(&self, c: char) -> char {
        let mut path = vec![c];
        loop {
            let next = self.step(path[path.len() - 1]);
            if let Some(start) = path.iter().position(|&before| before == next) {
                return *path[start..].iter().min().expect("a round has a character");
            }
            path.push(next);
        }
    }
}

fn only(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

/// Folding as the contract words it.
pub struct Folding {
    /// What characters settle to, for those of the document and of the main block of ideographs.
    settled: HashMap<char, char>,
    /// Characters that are alike because words of the document are written so in Simplified
    /// (憑藉, 凭借), each with the character that stands for all of them.
    by_word: BTreeMap<char, char>,
}

impl Folding {
    /// Folding for a document that consists of `texts`.
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

    /// What `c` folds to; `None` where it counts for nothing.
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

/// `c` in the width that it is folded in: half width for ASCII, full width for Chinese punctuation.
pub fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFF01 + 0x21).unwrap_or(c),
        '\u{FE55}' => ':',
        '\u{FF61}' => '。',
        '\u{FF64}' => '、',
        _ => c,
    }
}

/// `c` in full width, where it has such a form.
pub fn full_width(c: char) -> char {
    match c {
        ' ' => '\u{3000}',
        '!'..='~' => char::from_u32(c as u32 - 0x21 + 0xFF01).unwrap_or(c),
        _ => c,
    }
}

/// `c` in half width, where it has such a form.
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

/// What of a proposal a field is; indices count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Title,
    Block(u32),
    Footnote(u32),
}

/// A title, block or footnote.
pub struct Field {
    /// The number of its proposal.
    pub proposal: u32,
    pub place: Place,
    pub text: String,
    pub folded: Vec<char>,
    /// For each folded character where it stands in the text, in UTF-16 units.
    spans: Vec<(u32, u32)>,
}

impl Field {
    fn new(proposal: u32, place: Place, text: &str, folding: &Folding) -> Self {
        let (mut folded, mut spans, mut position) = (Vec::new(), Vec::new(), 0);
        for c in text.chars() {
            let end = position + c.len_utf16() as u32;
            if let Some(c) = folding.fold_char(c) {
                folded.push(c);
                spans.push((position, end));
            }
            position = end;
        }
        Self {
            proposal,
            place,
            text: text.to_owned(),
            folded,
            spans,
        }
    }

    /// Whether it contains `run`, which is folded.
    pub fn contains(&self, run: &[char]) -> bool {
        self.folded.windows(run.len()).any(|window| window == run)
    }

    /// Where any of `runs` (folded) stand in the text, as UTF-16 ranges, those that touch joined.
    pub fn marks(&self, runs: &[Vec<char>]) -> Vec<(u32, u32)> {
        let mut covered: BTreeSet<(u32, u32)> = BTreeSet::new();
        for run in runs.iter().filter(|run| !run.is_empty()) {
            for (start, window) in self.folded.windows(run.len()).enumerate() {
                if window == run {
                    covered.insert((self.spans[start].0, self.spans[start + run.len() - 1].1));
                }
            }
        }
        let mut joined: Vec<(u32, u32)> = Vec::new();
        for (start, end) in covered {
            match joined.last_mut() {
                Some(last) if start <= last.1 => last.1 = last.1.max(end),
                _ => joined.push((start, end)),
            }
        }
        joined
    }
}

/// A document as a plain scan sees it.
pub struct Scan {
    pub document: Document,
    pub folding: Folding,
    pub fields: Vec<Field>,
}

impl Scan {
    /// Folds every field of `document`.
    pub fn of(document: &Document) -> Self {
        let places = places(document);
        let texts: Vec<&str> = places.iter().map(|&(_, _, text)| text).collect();
        let folding = Folding::of(&texts);
        let fields = places
            .iter()
            .map(|&(proposal, place, text)| Field::new(proposal, place, text, &folding))
            .collect();
        Self {
            document: document.clone(),
            folding,
            fields,
        }
    }

    /// The numbers of all proposals.
    pub fn all(&self) -> Vec<u32> {
        self.document
            .proposals
            .iter()
            .map(|proposal| proposal.number)
            .collect()
    }

    /// `text`, folded, as characters.
    pub fn fold(&self, text: &str) -> Vec<char> {
        self.folding.fold(text).chars().collect()
    }

    /// The numbers of the proposals that have a field whose folded text contains `text`, folded;
    /// all of them where it folds to nothing.
    pub fn find(&self, text: &str) -> Vec<u32> {
        let run = self.fold(text);
        if run.is_empty() {
            return self.all();
        }
        let found: BTreeSet<u32> = self
            .fields
            .iter()
            .filter(|field| field.contains(&run))
            .map(|field| field.proposal)
            .collect();
        found.into_iter().collect()
    }

    /// The numbers of the proposals that [`Scan::find`] finds for every one of `texts`.
    pub fn find_all(&self, texts: &[&str]) -> Vec<u32> {
        let mut found = self.all();
        for text in texts {
            let containing = self.find(text);
            found.retain(|number| containing.contains(number));
        }
        found
    }

    /// The field at `place` of the proposal with `number`.
    pub fn field(&self, number: u32, place: Place) -> &Field {
        self.fields
            .iter()
            .find(|field| field.proposal == number && field.place == place)
            .expect("a hit shows fields that the document has")
    }
}

fn places(document: &Document) -> Vec<(u32, Place, &str)> {
    let mut places = Vec::new();
    for proposal in &document.proposals {
        let number = proposal.number;
        places.push((number, Place::Title, proposal.title.as_str()));
        for (index, block) in (0..).zip(&proposal.blocks) {
            places.push((number, Place::Block(index), block.text.as_str()));
        }
        for (index, footnote) in (0..).zip(&proposal.footnotes) {
            places.push((number, Place::Footnote(index), footnote.text.as_str()));
        }
    }
    places
}

/// Every hit, without facets and passages, as the document numbers them.
pub fn only_numbers() -> SearchOptions {
    SearchOptions {
        limit: Some(u32::MAX),
        facets: Some(false),
        passages: Some(0),
        ..SearchOptions::default()
    }
}

/// Every hit with every passage.
pub fn everything() -> SearchOptions {
    SearchOptions {
        limit: Some(u32::MAX),
        passages: Some(u32::MAX),
        ..SearchOptions::default()
    }
}

/// Searches the document without filters, which cannot fail.
pub fn search(query: &str, options: &SearchOptions) -> SearchResults {
    SEARCH
        .search(query, options)
        .expect("a query is never an error")
}

/// The numbers of the hits that are exact, in ascending order.
pub fn exact(results: &SearchResults) -> Vec<u32> {
    let mut numbers: Vec<u32> = results
        .hits
        .iter()
        .filter(|hit| hit.kind == MatchKind::Exact)
        .map(|hit| hit.number)
        .collect();
    numbers.sort_unstable();
    numbers
}

/// The numbers of the hits, in their order.
pub fn numbers(results: &SearchResults) -> Vec<u32> {
    results.hits.iter().map(|hit| hit.number).collect()
}

/// What a hit shows: its title and its passages, with their places.
pub fn shown(hit: &Hit) -> Vec<(Place, &Marked)> {
    let passages = hit.passages.iter().map(|passage| {
        let place = match (passage.block, passage.footnote) {
            (Some(block), None) => Place::Block(block),
            (None, Some(footnote)) => Place::Footnote(footnote),
            other => panic!("a passage is a block or a footnote, found {other:?}"),
        };
        (place, &passage.text)
    });
    std::iter::once((Place::Title, &hit.title))
        .chain(passages)
        .collect()
}

/// Random numbers that are the same in every run (SplitMix64).
pub struct Random(pub u64);

impl Random {
    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.bits() % end as u64) as usize
    }

    /// One of `items`.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// A run of `shortest` to `longest` characters of some field that is long enough.
    pub fn run(&mut self, scan: &Scan, shortest: usize, longest: usize) -> String {
        loop {
            let chars: Vec<char> = self.pick(&scan.fields).text.chars().collect();
            let length = shortest + self.below(longest - shortest + 1);
            if length <= chars.len() {
                let start = self.below(chars.len() - length + 1);
                return chars[start..start + length].iter().collect();
            }
        }
    }
}

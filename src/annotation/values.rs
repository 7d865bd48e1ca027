//! Finds the values of a facet in titles and blocks.
//!
//! A text has a value if it contains one of the value's words, unless the word is part of an excluded longer
//! word. If words of two values overlap, only the longer one counts: 中國證監會 is not 證監會.

use std::ops::Range;

use super::folded::{FoldedText, Pattern, pattern};
use super::model::{AnnotatedFacet, AnnotatedValue, Place};
use super::names::{self, Name};
use super::places::places;
use super::vocabulary::{Value, Vocabulary};
use crate::document::model::Document;
use crate::text::fold::Variants;

/// A name with this in front of it is still the same name.
const CITY: &str = "香港";

/// A value with the words that show it.
struct Wanted {
    value: String,
    labels: [String; 2],
    words: Vec<Pattern>,
    not: Vec<Pattern>,
}

impl Wanted {
    /// The places of its words in `text`, except inside excluded words.
    fn find(&self, text: &FoldedText) -> Vec<Range<usize>> {
        let everywhere = |patterns: &[Pattern]| -> Vec<Range<usize>> {
            let ranges = patterns.iter().flat_map(|pattern| text.find(pattern));
            ranges.collect()
        };
        let excluded = everywhere(&self.not);
        let mut ranges = everywhere(&self.words);
        ranges.retain(|range| {
            let mut around = excluded.iter();
            !around.any(|not| not.start <= range.start && range.end <= not.end)
        });
        ranges
    }
}

/// A place in a text that has a value of a facet.
#[derive(Debug, Clone)]
pub struct Carried {
    /// The index of the value among those of the facet.
    pub value: usize,
    /// The characters of the folded text that show it.
    pub range: Range<usize>,
}

/// Finds the values of a facet in the texts of a document.
pub struct Finder<'v> {
    wanted: Vec<Wanted>,
    variants: &'v Variants,
}

/// The facet of `vocabulary`, with those of its values that `document` has.
pub fn annotated_facet(
    document: &Document,
    vocabulary: &Vocabulary,
    variants: &Variants,
) -> AnnotatedFacet {
    let finder = Finder::new(document, vocabulary, variants);
    let mut values: Vec<AnnotatedValue> = finder
        .wanted
        .iter()
        .map(|wanted| AnnotatedValue {
            value: wanted.value.clone(),
            labels: wanted.labels.clone(),
            places: Vec::new(),
        })
        .collect();
    for (place, text) in places(document) {
        for carried in finder.find(text) {
            let places: &mut Vec<Place> = &mut values[carried.value].places;
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }
    values.retain(|value| !value.places.is_empty());
    if vocabulary.key.has_names() {
        values.sort_by_key(|value| std::cmp::Reverse(proposals(&value.places)));
    }
    AnnotatedFacet {
        key: vocabulary.key,
        names: vocabulary.names.clone(),
        values,
    }
}

/// Those of `found` that do not overlap with a longer one of another value.
fn longest(found: impl Iterator<Item = Carried>) -> Vec<Carried> {
    let found: Vec<Carried> = found.collect();
    let is_beaten = |carried: &Carried| {
        found.iter().any(|other| {
            other.value != carried.value
                && other.range.len() > carried.range.len()
                && other.range.start < carried.range.end
                && carried.range.start < other.range.end
        })
    };
    let longest = found.iter().filter(|carried| !is_beaten(carried));
    longest.cloned().collect()
}

/// The number of proposals in `places`, which are in ascending order.
fn proposals(places: &[Place]) -> usize {
    places.chunk_by(|a, b| a.proposal == b.proposal).count()
}

impl<'v> Finder<'v> {
    /// The values of `vocabulary`, and the names in quotes in `document`.
    #[must_use]
    pub fn new(document: &Document, vocabulary: &Vocabulary, variants: &'v Variants) -> Self {
        let patterns = |words: &[String]| -> Vec<Pattern> {
            words.iter().map(|word| pattern(word, variants)).collect()
        };
        let of_value = |value: &Value| Wanted {
            value: value.value.clone(),
            labels: value.labels.clone(),
            words: patterns(&value.words),
            not: patterns(&value.not),
        };
        let mut finder = Self {
            wanted: vocabulary.values.iter().map(of_value).collect(),
            variants,
        };
        for name in names::quoted(document, &vocabulary.endings, vocabulary.titles) {
            if !vocabulary.not.contains(&name.name) {
                finder.add(&name, &vocabulary.endings);
            }
        }
        finder
    }

    /// The value at `index`, as in the API.
    #[must_use]
    pub fn value(&self, index: usize) -> &str {
        &self.wanted[index].value
    }

    /// The values in `text`; only the longer one if two overlap.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Carried> {
        let text = FoldedText::of(text, self.variants);
        let found = self.wanted.iter().enumerate();
        longest(found.flat_map(|(value, wanted)| {
            let ranges = wanted.find(&text).into_iter();
            ranges.map(move |range| Carried { value, range })
        }))
    }

    /// Adds a name in quotes as a value, or as a word of the value that it already is.
    fn add(&mut self, name: &Name, endings: &[String]) {
        let whole = pattern(&name.name, self.variants);
        let mut words = vec![whole.clone()];
        words.extend(name.short.iter().map(|short| pattern(short, self.variants)));
        if let Some(known) = self.same(&name.name, endings) {
            self.wanted[known].words.extend(words);
            return;
        }
        self.wanted.push(Wanted {
            value: name.name.clone(),
            labels: [name.name.clone(), String::new()],
            words,
            not: Vec::new(),
        });
    }

    /// The value that `name` is: one of its words, with nothing but 香港 before it and an ending after it.
    fn same(&self, name: &str, endings: &[String]) -> Option<usize> {
        let text = FoldedText::of(name, self.variants);
        let fold = |word: &str| -> Vec<char> {
            word.chars().filter_map(|c| self.variants.fold(c)).collect()
        };
        let city = fold(CITY);
        let adds_nothing = |range: &Range<usize>| {
            let (before, behind) = (&text.chars()[..range.start], &text.chars()[range.end..]);
            (before.is_empty() || before == city)
                && (behind.is_empty() || endings.iter().any(|ending| fold(ending) == behind))
        };
        self.wanted.iter().position(|wanted| {
            let mut ranges = wanted.words.iter().flat_map(|word| text.find(word));
            ranges.any(|range| adds_nothing(&range))
        })
    }
}

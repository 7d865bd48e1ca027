//! Which values of a facet a title or a block carries.
//!
//! A value is carried where one of its words stands, unless only inside one of the longer words that its
//! editor excluded. Where words of two values overlap the longer one counts: 中國證監會 is not 證監會.

use std::ops::Range;

use super::folded::{Folded, Pattern, pattern};
use super::model::{AnnotatedFacet, AnnotatedValue, Place};
use super::names::{self, Name};
use super::places::places;
use super::vocabulary::{Value, Vocabulary};
use crate::document::model::Document;
use crate::text::fold::Variants;

/// What a name may have beside a word of a value and still be the same: 香港 in front.
const CITY: &str = "香港";

/// A value while it is looked for.
struct Wanted {
    value: String,
    labels: [String; 2],
    words: Vec<Pattern>,
    not: Vec<Pattern>,
}

impl Wanted {
    /// Where one of its words stands in `text`, and not inside of one that excludes it.
    fn find(&self, text: &Folded) -> Vec<Range<usize>> {
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

/// Where a word of a facet stands in a text.
#[derive(Debug, Clone)]
pub struct Carried {
    /// The index of the value among those of the facet.
    pub value: usize,
    /// The characters of the folded text.
    pub range: Range<usize>,
}

/// The values of a facet, ready to be looked for in a document.
pub struct Finder<'v> {
    wanted: Vec<Wanted>,
    variants: &'v Variants,
}

/// The facet of `vocabulary` in `document`: the values that it has somewhere.
pub fn facet(document: &Document, vocabulary: &Vocabulary, variants: &Variants) -> AnnotatedFacet {
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

/// Those of `found` that no longer one of another value overlaps.
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

/// How many proposals `places`, which ascend, belong to.
fn proposals(places: &[Place]) -> usize {
    places.chunk_by(|a, b| a.proposal == b.proposal).count()
}

impl<'v> Finder<'v> {
    /// The values of `vocabulary`, and those that the quotes of `document` add to them.
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

    /// The value at `index`, as filters write it.
    #[must_use]
    pub fn value(&self, index: usize) -> &str {
        &self.wanted[index].value
    }

    /// Where `text` carries values; the longer of two that overlap.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Carried> {
        let text = Folded::of(text, self.variants);
        let found = self.wanted.iter().enumerate();
        longest(found.flat_map(|(value, wanted)| {
            let ranges = wanted.find(&text).into_iter();
            ranges.map(move |range| Carried { value, range })
        }))
    }

    /// Adds a name from quotes, unless it is one of the values that are there: that value then has
    /// the whole name for a word.
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

    /// The value of which `name` says no more than a word, 香港 and an ending.
    fn same(&self, name: &str, endings: &[String]) -> Option<usize> {
        let text = Folded::of(name, self.variants);
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

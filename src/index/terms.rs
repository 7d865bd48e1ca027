//! The term index: which runs of characters are words of the document, as an `fst::Set`.
//!
//! Chinese is written without spaces, so the words of a document have to be recovered from it. A
//! term is
//!
//! * a Latin word, with its digits: `InnoHK`, `STEM`, `5G`;
//! * a name: what stands between 「」, 『』 or 《》;
//! * a run of two to eight ideographs that occurs at least twice, whose parts occur together far
//!   more often than by chance (pointwise mutual information of its weakest joint), and that
//!   borders on different characters on both sides, so that it is no piece of a longer word.
//!   (Cohesion and freedom of the boundaries as in the unsupervised word discovery of Feng et al.,
//!   “Accessor Variety Criteria for Chinese Word Extraction”, Computational Linguistics 30:1, 2004.)

#[cfg(not(target_arch = "wasm32"))]
pub use build::{build, terms};

#[cfg(not(target_arch = "wasm32"))]
mod build {
    use std::collections::{BTreeMap, BTreeSet};

    use fst::SetBuilder;

    use crate::text::chars::{is_ideograph, is_word_character};
    use crate::text::fold::{Variants, simplify};

    const LONGEST_WORD: usize = 8;
    const LONGEST_NAME: usize = 24;
    /// How much more often than by chance the weakest joint of a word must hold.
    const COHESION: f64 = 16.0;
    /// With how many different characters a word must border on either side.
    const FREEDOM: usize = 3;
    /// Function words of one character: no word of the document begins or ends with one.
    const FUNCTION_CHARACTERS: &str =
        "的和及與等將在為是以或由並於了就向對可之其而從把令讓使至到各更該此也都被所但亦";

    /// The term index of `texts`, as bytes of an `fst::Set`.
    #[must_use]
    pub fn build(texts: &[&str], variants: &Variants) -> Vec<u8> {
        let mut builder = SetBuilder::memory();
        for term in terms(texts, variants) {
            // The keys of a set come in order and without repeats: the one thing that can fail.
            let _ = builder.insert(term);
        }
        builder.into_inner().unwrap_or_default()
    }

    /// The terms of `texts`, folded.
    #[must_use]
    pub fn terms(texts: &[&str], variants: &Variants) -> BTreeSet<String> {
        let mut terms = BTreeSet::new();
        for text in texts {
            terms.extend(latin_words(text).map(|word| variants.fold_text(word)));
            terms.extend(names(text).map(|name| variants.fold_text(name)));
        }
        terms.extend(words(texts, variants));
        terms.retain(|term| term.chars().count() > 1);
        terms
    }

    fn latin_words(text: &str) -> impl Iterator<Item = &str> {
        text.split(|c| !is_word_character(c))
            .filter(|word| word.chars().any(char::is_alphabetic))
    }

    /// What stands between the marks of a name, where it is one: no punctuation inside.
    fn names(text: &str) -> impl Iterator<Item = &str> {
        let between = |open: char, close: char| {
            text.split(open)
                .skip(1)
                .filter_map(move |rest| rest.split_once(close).map(|(name, _)| name))
        };
        let is_name = |name: &&str| {
            name.chars().count() <= LONGEST_NAME
                && name
                    .chars()
                    .all(|c| is_ideograph(c) || simplify(c).is_none_or(is_word_character))
        };
        between('「', '」')
            .chain(between('『', '』'))
            .chain(between('《', '》'))
            .filter(is_name)
    }

    /// Ideographic words, by cohesion and freedom.
    fn words(texts: &[&str], variants: &Variants) -> Vec<String> {
        let runs: Vec<Vec<char>> = texts
            .iter()
            .flat_map(|text| text.split(|c| !is_ideograph(c)))
            .map(|run| {
                run.chars()
                    .filter_map(|c| variants.fold(c))
                    .collect::<Vec<char>>()
            })
            .filter(|run| !run.is_empty())
            .collect();
        let counts = Counts::of(&runs);
        counts
            .grams
            .iter()
            .filter(|(word, count)| {
                word.len() > 1 && **count >= FREEDOM as u32 && counts.is_word(word)
            })
            .map(|(word, _)| word.iter().collect())
            .collect()
    }

    /// How often each run of up to [`LONGEST_WORD`] characters occurs, and what it borders on.
    #[derive(Default)]
    struct Counts<'a> {
        grams: BTreeMap<&'a [char], u32>,
        /// Neighbours on the left and on the right; each end of a run counts as a neighbour of its
        /// own.
        left: BTreeMap<&'a [char], BTreeSet<Neighbour>>,
        right: BTreeMap<&'a [char], BTreeSet<Neighbour>>,
        total: f64,
    }

    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    enum Neighbour {
        Character(char),
        End(usize),
    }

    impl<'a> Counts<'a> {
        fn of(runs: &'a [Vec<char>]) -> Self {
            let mut counts = Self::default();
            for (index, run) in runs.iter().enumerate() {
                counts.total += run.len() as f64;
                for start in 0..run.len() {
                    for end in start + 1..=run.len().min(start + LONGEST_WORD) {
                        let gram = &run[start..end];
                        *counts.grams.entry(gram).or_default() += 1;
                        let neighbour = |position: Option<usize>| {
                            position
                                .and_then(|position| run.get(position))
                                .map_or(Neighbour::End(index), |&c| Neighbour::Character(c))
                        };
                        counts
                            .left
                            .entry(gram)
                            .or_default()
                            .insert(neighbour(start.checked_sub(1)));
                        counts
                            .right
                            .entry(gram)
                            .or_default()
                            .insert(neighbour(Some(end)));
                    }
                }
            }
            counts
        }

        fn count(&self, gram: &[char]) -> f64 {
            self.grams.get(gram).copied().map_or(0.0, f64::from)
        }

        fn is_word(&self, word: &[char]) -> bool {
            let bare = |c: Option<&char>| c.is_some_and(|&c| !FUNCTION_CHARACTERS.contains(c));
            let free = |sides: &BTreeMap<&[char], BTreeSet<Neighbour>>| {
                sides.get(word).is_some_and(|side| side.len() >= FREEDOM)
            };
            let joints = (1..word.len()).map(|joint| {
                self.count(word) * self.total
                    / (self.count(&word[..joint]) * self.count(&word[joint..]))
            });
            joints.fold(f64::INFINITY, f64::min) >= COHESION
                && free(&self.left)
                && free(&self.right)
                && bare(word.first())
                && bare(word.last())
        }
    }
}

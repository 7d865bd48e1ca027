//! A query that is not found as it stands → what it may mean: concepts, each with every way that the
//! document may put it.
//!
//! Numbers are taken in the form that the document has (`numbers`, `number_forms`); the rest is cut into its pieces
//! ([`segmentation`](super::segmentation)). Where one of them has a slip of the finger, the query as it was meant
//! ([`correction`](super::correction)) is all that is said. Otherwise each piece becomes a concept, but for stop words.

mod number_forms;
mod numbers;

use std::ops::Range;

use super::corpus::matches::Matches;
use super::correction::{self, Corrected};
use super::knowledge::Knowledge;
use super::query::text::QueryText;
use super::results::{Clause, ClauseKind, Expansion};
use super::segmentation::{Piece, PieceKind};
use super::vocabulary::Meaning;

/// A word that stands less often may be short for a name.
const FEW: usize = 5;

/// What a query may mean.
#[derive(Debug, Clone, Default)]
pub struct Interpretation {
    /// What is asked for: for each concept where the document has it in any of its forms.
    pub concepts: Vec<Matches>,
    /// Whether nothing is left of it but a single ideograph beside stop words, which says little: 點樣生.
    pub is_vague: bool,
    /// What it was meant to be, where it has slips of the finger.
    pub corrected: Option<Corrected>,
    /// Words that other words were tried for.
    pub expansions: Vec<Expansion>,
    /// Words that carry no weight.
    pub ignored: Vec<String>,
    /// Words of which nothing is known.
    pub unmatched: Vec<String>,
    /// The rarest word that is found, and how rare it is.
    pub rarest: Option<(f64, String)>,
}

impl Interpretation {
    /// Whether it names a word that may be why nothing was found.
    #[must_use]
    pub fn says_why(&self) -> bool {
        !self.unmatched.is_empty() || !self.ignored.is_empty()
    }

    /// Notes that `to` was looked for, too, where it is anything else than `from`.
    fn note_expansion(&mut self, from: &str, to: Vec<String>) {
        if to.iter().any(|to| to != from) {
            let from = from.to_owned();
            self.expansions.push(Expansion { from, to });
        }
    }

    /// Notes the words of a piece that stands as `matches` says, unless it `is_lone`, a single ideograph.
    fn note_written(&mut self, written: String, matches: &Matches, is_lone: bool) {
        if !matches.is_found() {
            self.unmatched.push(written);
            return;
        }
        let rarest = self.rarest.as_ref();
        if !is_lone && rarest.is_none_or(|(rarity, _)| *rarity < matches.rarity) {
            self.rarest = Some((matches.rarity, written));
        }
    }
}

/// What is asked for: clauses that have to be found, and where each of them stands as it is.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'q> {
    /// The clauses, none of which excludes.
    pub clauses: &'q [&'q Clause],
    /// Where they stand.
    pub matches: &'q [Matches],
}

impl Knowledge<'_> {
    /// What `wanted` may mean. `keeps_clauses` is for [`Knowledge::pieces`]; `corrects` says whether to look for slips of
    /// the finger.
    #[must_use]
    pub fn interpret(
        &self,
        wanted: Wanted<'_>,
        keeps_clauses: bool,
        corrects: bool,
    ) -> Interpretation {
        let mut taken = Interpretation::default();
        let mut runs = Vec::new();
        for (clause, matches) in wanted.clauses.iter().zip(wanted.matches) {
            if clause.kind == ClauseKind::Exact {
                taken.concepts.push(matches.clone());
            } else {
                runs.push(clause.text.as_str());
            }
        }
        // A number and what it counts may stand apart: 18 區.
        if runs.len() > 1 {
            let run = runs.concat();
            if self.take_number(&run, &QueryText::of(&run, &self.corpus), &mut taken) {
                return taken;
            }
        }
        let (text, numbers) = self.without_numbers(&runs, &mut taken);
        let pieces = self.pieces(&text, keeps_clauses);
        if corrects && let Some(mut corrected) = correction::corrected(&self.corpus, &text, &pieces)
        {
            corrected.text.push_str(&numbers);
            taken.corrected = Some(corrected);
            return taken;
        }
        for piece in &pieces {
            self.take_piece(&text, piece, &mut taken);
        }
        taken.is_vague &= taken.concepts.len() == 1 && !taken.ignored.is_empty();
        taken
    }

    /// The units of `runs` that are no numbers which the document has in another form, with words joined that stand
    /// apart; and those numbers, white space before each.
    fn without_numbers(&self, runs: &[&str], taken: &mut Interpretation) -> (QueryText, String) {
        let mut text = QueryText::default();
        let mut numbers = String::new();
        for run in runs {
            let clause = QueryText::of(run, &self.corpus);
            if self.take_number(run, &clause, taken) {
                numbers.push(' ');
                numbers.push_str(run);
                continue;
            }
            let joined = match self.in_other_numbers(&clause, taken) {
                Some(other) => {
                    let clause = QueryText::of(&other, &self.corpus);
                    self.joined(other, clause)
                }
                None => self.joined((*run).to_owned(), clause),
            };
            text.add(&joined, &self.corpus);
        }
        (text, numbers)
    }

    /// Takes a piece of a query for a concept, or notes that it is none.
    fn take_piece(&self, text: &QueryText, piece: &Piece, taken: &mut Interpretation) {
        let units = piece.units.clone();
        let written = text.tokens().written(units.clone());
        if piece.kind == PieceKind::StopWord {
            taken.ignored.push(written);
            return;
        }
        let mut matches = self.corpus.matches(text.run(units.clone()));
        if let PieceKind::Name(name) = &piece.kind {
            self.add_name(&written, name.clone(), &mut matches, taken);
        } else {
            self.add_meanings(text, units.clone(), &mut matches, taken);
        }
        let is_lone = text.is_character(&units);
        taken.is_vague = is_lone;
        if !is_lone {
            self.vocabulary
                .add_readers(&self.corpus, &mut matches, text, units);
        }
        taken.note_written(written, &matches, is_lone);
        taken.concepts.push(matches);
    }

    /// Adds what the glossary and the facets know `units` to mean, or else the name that they are short for.
    fn add_meanings(
        &self,
        text: &QueryText,
        units: Range<usize>,
        matches: &mut Matches,
        taken: &mut Interpretation,
    ) {
        let written = text.tokens().written(units.clone());
        let meaning = self.vocabulary.meaning(text, units.clone());
        if let Some(Meaning::Key(key)) = meaning {
            self.add_targets(&written, key, matches, taken);
        }
        if let Some(value) = self.vocabulary.labelled(&self.corpus, text, units.clone()) {
            let to = self.corpus.add_carriers(matches, value);
            if meaning.is_none() {
                taken.note_expansion(&written, Vec::from_iter(to));
            }
        }
        // A short form may stand beside the name in the document.
        if meaning.is_none()
            && matches.occurrences.len() < FEW
            && let Some(name) = self.vocabulary.name_for(&self.corpus, text.run(units))
        {
            self.add_name(&written, name, matches, taken);
        }
    }

    /// Adds the name that an abbreviation stands for.
    fn add_name(
        &self,
        written: &str,
        name: Range<usize>,
        matches: &mut Matches,
        taken: &mut Interpretation,
    ) {
        let name = &self.corpus.postings.symbols()[name];
        self.corpus.add_matches(matches, name, 1.0);
        taken.note_expansion(written, vec![self.corpus.shown(name)]);
    }

    /// Adds what the glossary leads to from a key.
    fn add_targets(
        &self,
        written: &str,
        key: usize,
        matches: &mut Matches,
        taken: &mut Interpretation,
    ) {
        let (weight, targets) = self.corpus.stored.lexicon().targets(key);
        let mut to = Vec::new();
        for target in targets {
            let Some(run) = self.corpus.postings.symbols().get(target) else {
                continue;
            };
            self.corpus.add_matches(matches, run, weight);
            to.push(self.corpus.shown(run));
        }
        taken.note_expansion(written, to);
    }
}

//! Interprets a query of which little is found as written, as a list of concepts, each with every way in which the
//! document may put it.
//!
//! Numbers are put into the form that the document uses (`numbers`, `number_forms`), and the rest is split into
//! pieces ([`segmentation`](super::segmentation)). If one of these has a typing mistake, the result is just the corrected
//! query ([`correction`](super::correction)). Otherwise each piece that is not a stop word becomes a concept.

mod number_forms;
mod numbers;

use std::ops::Range;

use super::corpus::matches::Matches;
use super::correction::{self, Corrected};
use super::knowledge::Knowledge;
use super::query::lookup::Lookup;
use super::query::text::QueryText;
use super::results::{ClauseKind, Expansion};
use super::segmentation::{Piece, PieceKind};
use super::vocabulary::Meaning;

/// A word that occurs less often than this may also be an abbreviation of a name.
const FEW: usize = 5;

/// What a query may mean.
#[derive(Debug, Clone, Default)]
pub struct Interpretation {
    /// The concepts asked for: the occurrences of each, in any of its forms.
    pub concepts: Vec<Matches>,
    /// Whether all that is left is a single ideograph beside stop words, which says little: 點樣生.
    pub is_vague: bool,
    /// The corrected query, if there are typing mistakes.
    pub corrected: Option<Corrected>,
    /// Words that were also looked up in other forms.
    pub expansions: Vec<Expansion>,
    /// Words that carry no weight.
    pub ignored: Vec<String>,
    /// Words that were not found in any form.
    pub unmatched: Vec<String>,
    /// The rarest word that was found, with its rarity.
    pub rarest: Option<(f64, String)>,
}

impl Interpretation {
    /// Returns whether it names a word that may be the reason why nothing was found.
    #[must_use]
    pub fn says_why(&self) -> bool {
        !self.unmatched.is_empty() || !self.ignored.is_empty()
    }

    /// Records that `to` was also looked up for `from`, unless they are the same.
    fn note_expansion(&mut self, from: &str, to: Vec<String>) {
        if to.iter().any(|to| to != from) {
            let from = from.to_owned();
            self.expansions.push(Expansion { from, to });
        }
    }

    /// Records a piece as unmatched if `matches` are empty, or else as the rarest if it is, and not a lone ideograph.
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

impl Knowledge<'_> {
    /// Interprets the required clauses of `lookup`. `keeps_clauses` is passed to [`Knowledge::pieces`]; `corrects` says
    /// whether to correct typing mistakes.
    #[must_use]
    pub fn interpret(
        &self,
        lookup: &Lookup<'_>,
        keeps_clauses: bool,
        corrects: bool,
    ) -> Interpretation {
        let mut interpretation = Interpretation::default();
        let mut runs = Vec::new();
        for (clause, matches) in lookup.required.iter().zip(&lookup.matches) {
            if clause.kind == ClauseKind::Exact {
                interpretation.concepts.push(matches.clone());
            } else {
                runs.push(clause.text.as_str());
            }
        }
        // A number and what it counts may be separate clauses: 18 區.
        if runs.len() > 1 {
            let run = runs.concat();
            let text = QueryText::of(&run, &self.corpus);
            if self.add_number(&run, &text, &mut interpretation) {
                return interpretation;
            }
        }
        let (text, numbers) = self.without_numbers(&runs, &mut interpretation);
        let pieces = self.pieces(&text, keeps_clauses);
        let corrected = || correction::corrected(&self.corpus, &self.vocabulary, &text, &pieces);
        if corrects && let Some(mut corrected) = corrected() {
            corrected.text.push_str(&numbers);
            interpretation.corrected = Some(corrected);
            return interpretation;
        }
        for piece in &pieces {
            self.add_piece(&text, piece, &mut interpretation);
        }
        interpretation.is_vague &=
            interpretation.concepts.len() == 1 && !interpretation.ignored.is_empty();
        interpretation
    }

    /// Splits `runs` into units, except for those that the document has with their number in another form: these become
    /// concepts, and are returned beside the units, each after a space. In the others, numbers take the form that the
    /// document uses, and separable words are joined.
    fn without_numbers(
        &self,
        runs: &[&str],
        interpretation: &mut Interpretation,
    ) -> (QueryText, String) {
        let mut text = QueryText::default();
        let mut numbers = String::new();
        for run in runs {
            let clause = QueryText::of(run, &self.corpus);
            if self.add_number(run, &clause, interpretation) {
                numbers.push(' ');
                numbers.push_str(run);
                continue;
            }
            let joined = match self.in_other_numbers(&clause, interpretation) {
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

    /// Adds a piece of a query as a concept, or records it as ignored if it is a stop word.
    fn add_piece(&self, text: &QueryText, piece: &Piece, interpretation: &mut Interpretation) {
        let units = piece.units.clone();
        let written = text.tokens().as_written(units.clone());
        if piece.kind == PieceKind::StopWord {
            interpretation.ignored.push(written);
            return;
        }
        let mut matches = self.corpus.matches(text.run(units.clone()));
        if let PieceKind::Name(name) = &piece.kind {
            self.add_name(&written, name.clone(), &mut matches, interpretation);
        } else {
            self.add_meanings(text, units.clone(), &mut matches, interpretation);
        }
        let is_lone = text.is_character(&units);
        interpretation.is_vague = is_lone;
        if !is_lone {
            self.vocabulary
                .add_readers(&self.corpus, &mut matches, text, units);
        }
        interpretation.note_written(written, &matches, is_lone);
        interpretation.concepts.push(matches);
    }

    /// Adds to `matches` what `units` mean as a key of the glossary and as a label of a facet. If they are not a key
    /// and occur rarely, they may also abbreviate a name.
    fn add_meanings(
        &self,
        text: &QueryText,
        units: Range<usize>,
        matches: &mut Matches,
        interpretation: &mut Interpretation,
    ) {
        let written = text.tokens().as_written(units.clone());
        let meaning = self.vocabulary.meaning(text, units.clone());
        if let Some(Meaning::Key(key)) = meaning {
            self.add_targets(&written, key, matches, interpretation);
        }
        if let Some(value) = self.vocabulary.labelled(&self.corpus, text, units.clone()) {
            let to = self.corpus.add_carriers(matches, value);
            if meaning.is_none()
                && let Some(to) = to
            {
                interpretation.note_expansion(&written, vec![to]);
            }
        }
        // The document may use an abbreviation beside the name.
        if meaning.is_none()
            && matches.occurrences.len() < FEW
            && let Some(name) = self.vocabulary.name_for(&self.corpus, text.run(units))
        {
            self.add_name(&written, name, matches, interpretation);
        }
    }

    /// Adds to `matches` the occurrences of the name that `written` abbreviates.
    fn add_name(
        &self,
        written: &str,
        name: Range<usize>,
        matches: &mut Matches,
        interpretation: &mut Interpretation,
    ) {
        let name = &self.corpus.postings.symbols()[name];
        self.corpus.add_matches(matches, name, 1.0);
        interpretation.note_expansion(written, vec![self.corpus.shown(name)]);
    }

    /// Adds to `matches` the occurrences of what the glossary has for `key`.
    fn add_targets(
        &self,
        written: &str,
        key: usize,
        matches: &mut Matches,
        interpretation: &mut Interpretation,
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
        interpretation.note_expansion(written, to);
    }
}

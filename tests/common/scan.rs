//! Searches a document by a plain scan through every title, block and footnote.

use std::collections::BTreeSet;

use policy_proposals::document::model::Document;

use super::folding::Folding;

/// Which part of a proposal a field is.
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
    /// For each folded character its range in the text, in UTF-16 units.
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

    /// The places of all `runs` (folded) in the text, as UTF-16 ranges; adjacent ones are joined.
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

/// A document with all its fields folded.
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
    /// all of them if it folds to nothing.
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

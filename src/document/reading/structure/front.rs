//! Handles what comes before the first domain: title, organisation, summary and preface.

use std::ops::Range;

use crate::document::model::{Document, DomainSummary, Summary};
use crate::document::reading::forms::fold::without_blanks;
use crate::document::reading::forms::template::Template;
use crate::document::reading::paragraphs::paragraph::{Mark, Paragraph};
use crate::document::reading::source::ledger::Place;
use crate::document::reading::source::manifest::Manifest;

/// How the summary numbers its paragraphs by domain.
const SUMMARY_TEMPLATES: [&str; 5] = ["第{一}，", "第{一}、", "{一}、", "（{一}）", "{1}."];

/// Assigns the paragraphs before the first domain their places.
#[derive(Debug)]
pub struct Front {
    /// The part of the title that has not been met yet, without blanks.
    title: String,
    organisation: String,
    summary: Option<Summary>,
}

impl Front {
    pub fn new(manifest: &Manifest) -> Self {
        Self {
            title: without_blanks(&manifest.title),
            organisation: without_blanks(&manifest.organisation),
            summary: None,
        }
    }

    /// Splits the cover into lines, because title and organisation may be on consecutive lines. A letter may come
    /// before it.
    pub fn split_cover(&self, paragraphs: &mut Vec<Paragraph>, source: &str) {
        let is_named = |piece: &Range<usize>| {
            let bare = without_blanks(&source[piece.clone()]);
            self.title.contains(&bare) || bare == self.organisation
        };
        let front = paragraphs
            .iter()
            .take_while(|paragraph| paragraph.mark == Mark::None)
            .count();
        let is_cover = |paragraph: &Paragraph| paragraph.pieces.iter().all(is_named);
        for index in (0..front).rev() {
            if index == 0 || is_cover(&paragraphs[index]) {
                split(paragraphs, index, is_named);
            }
        }
    }

    /// Begins the summary; returns false if it has begun already.
    pub fn open_summary(&mut self) -> bool {
        let opens = self.summary.is_none();
        self.summary.get_or_insert_default();
        opens
    }

    /// Returns the place of `text`, which it adds to the summary or the preface unless it is part of the title or the
    /// organisation's name.
    pub fn place(&mut self, text: String, document: &mut Document) -> Place {
        let bare = without_blanks(&text);
        if let Some(rest) = self.title.strip_prefix(&bare) {
            self.title = rest.to_owned();
            return Place::Title;
        }
        if bare == self.organisation {
            self.organisation.clear();
            return Place::Organisation;
        }
        match &mut self.summary {
            Some(summary) => place_in_summary(summary, text),
            None => {
                document.preface.push(text);
                Place::Preface(document.preface.len() - 1)
            }
        }
    }

    /// Returns whether `text` is the next part of the title, or the organisation's name.
    pub fn names(&self, text: &str) -> bool {
        let bare = without_blanks(text);
        !bare.is_empty() && (self.title.starts_with(&bare) || self.organisation == bare)
    }

    /// Returns the part of the title that the text does not have, if any.
    pub fn missing_title(&self) -> Option<&str> {
        Some(self.title.as_str()).filter(|title| !title.is_empty())
    }

    pub fn take_summary(&mut self) -> Option<Summary> {
        self.summary.take()
    }
}

/// Splits the paragraph at `index` after each of its leading lines that `is_named` holds for, and keeps the rest
/// together.
fn split(paragraphs: &mut Vec<Paragraph>, index: usize, is_named: impl Fn(&Range<usize>) -> bool) {
    let whole = &paragraphs[index];
    let named = whole
        .pieces
        .iter()
        .take_while(|piece| is_named(piece))
        .count();
    if named == 0 || whole.pieces.len() == 1 {
        return;
    }
    let mut cover: Vec<Paragraph> = Vec::new();
    for ((index, piece), line) in whole.pieces.iter().enumerate().zip(whole.line..) {
        match cover.last_mut().filter(|_| index > named) {
            Some(last) => last.pieces.push(piece.clone()),
            None => cover.push(Paragraph {
                mark: Mark::None,
                mark_range: whole.mark_range.clone(),
                pieces: vec![piece.clone()],
                line,
                page: whole.page,
            }),
        }
    }
    paragraphs.splice(index..=index, cover);
}

fn place_in_summary(summary: &mut Summary, text: String) -> Place {
    let next = summary.domains.len() as u32 + 1;
    let is_next = |template: Template| {
        let number = template.matches(&text);
        number.is_some_and(|number| number.value == next)
    };
    let opens = Template::parse_each(&SUMMARY_TEMPLATES).any(is_next);
    if opens {
        summary.domains.push(DomainSummary {
            domain: next,
            paragraphs: Vec::new(),
        });
    }
    let Some(index) = summary.domains.len().checked_sub(1) else {
        append_paragraph(&mut summary.intro, &text);
        return Place::SummaryIntro;
    };
    let paragraphs = &mut summary.domains[index].paragraphs;
    paragraphs.push(text);
    Place::SummaryDomain(index, paragraphs.len() - 1)
}

/// Appends a paragraph to a text made of paragraphs.
pub fn append_paragraph(text: &mut String, paragraph: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(paragraph);
}

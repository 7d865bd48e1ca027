//! A ranked proposal → what is shown of it: marked title, marked passages.

use super::PolicyDocument;
use super::evaluate::Ranked;
use super::fields::FieldPlace;
use super::matching::Matches;
use super::results::{Hit, Marked, Passage};
use super::{marks, order};

impl PolicyDocument<'_> {
    /// The hit for `ranked`, with its best passages.
    pub(super) fn hit(&self, ranked: &Ranked, marked: &[Matches], passages: usize) -> Hit {
        let record = &self.stored.proposals()[ranked.index];
        let title = self
            .fields
            .partition_point(|field| field.proposal < ranked.index);
        let others = (title + 1..self.fields.len())
            .take_while(|&field| self.fields[field].proposal == ranked.index);
        let weight = |field: usize| {
            marked
                .iter()
                .filter(|matches| matches.fields().any(|found| found == field))
                .map(|matches| matches.rarity)
                .sum::<f64>()
        };
        let best = order::best_first(
            others
                .map(|field| (weight(field), field))
                .filter(|&(weight, _)| weight > 0.0),
        );
        Hit {
            number: ranked.index as u32 + 1,
            title: self.marked(title, marked),
            domain: record.domain,
            section: record.section,
            page: record.page,
            score: ranked.score,
            kind: ranked.kind,
            passages: best
                .into_iter()
                .take(passages)
                .map(|(_, field)| self.passage(field, marked))
                .collect(),
        }
    }

    fn passage(&self, field: usize, marked: &[Matches]) -> Passage {
        let record = &self.stored.proposals()[self.fields[field].proposal];
        let (block, footnote, page) = match self.fields[field].place {
            FieldPlace::Title => (None, None, record.page),
            FieldPlace::Block(index) => (Some(index), None, record.blocks[index as usize].page),
            FieldPlace::Footnote(index) => {
                (None, Some(index), record.footnotes[index as usize].page)
            }
        };
        Passage {
            block,
            footnote,
            text: self.marked(field, marked),
            page,
        }
    }

    fn marked(&self, field: usize, marked: &[Matches]) -> Marked {
        let text = self.stored.text().string(self.fields[field].text);
        let occurrences = marked
            .iter()
            .flat_map(|matches| &matches.occurrences)
            .filter(|occurrence| occurrence.field == field);
        let marks = marks::mark(
            &text,
            occurrences.map(|occurrence| (occurrence.start, occurrence.end)),
        );
        Marked { text, marks }
    }
}

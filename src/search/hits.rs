//! A ranked proposal → what is shown of it: marked title, marked passages.

use super::PolicyDocument;
use super::evaluate::Ranked;
use super::fields::FieldPlace;
use super::matching::Matches;
use super::results::{Carried, Hit, Marked, Passage};
use super::{marks, order};

/// What a value that was filtered by counts beside words of the query: more than any of them.
const CARRIED: f64 = 100.0;

impl PolicyDocument<'_> {
    /// The hit for `ranked`, with its best passages: those that carry what was filtered by before others.
    pub(super) fn hit(
        &self,
        ranked: &Ranked,
        marked: &[Matches],
        passages: usize,
        carried: Vec<Carried>,
    ) -> Hit {
        let record = &self.stored.proposals()[ranked.index];
        let mut title = 0;
        let mut weighed = Vec::new();
        for (index, field) in self.fields.iter().enumerate() {
            if field.proposal != ranked.index {
                continue;
            }
            if field.place == FieldPlace::Title {
                title = index;
                continue;
            }
            let mut weight = 0.0;
            for matches in marked {
                if matches.stands_in(index) {
                    weight += matches.rarity;
                }
            }
            for carried in &carried {
                if let FieldPlace::Block(block) = field.place
                    && carried.blocks.contains(&block)
                {
                    weight += CARRIED;
                }
            }
            if weight > 0.0 {
                weighed.push((weight, index));
            }
        }
        let mut best = Vec::new();
        for (_, field) in order::best_first(&weighed) {
            if best.len() < passages {
                best.push(self.passage(field, marked));
            }
        }
        Hit {
            number: ranked.index as u32 + 1,
            title: self.marked(title, marked),
            domain: record.domain,
            section: record.section,
            page: record.page,
            score: ranked.score,
            kind: ranked.kind,
            passages: best,
            carried,
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
        let mut occurrences = Vec::new();
        for matches in marked {
            for occurrence in &matches.occurrences {
                if occurrence.field == field {
                    occurrences.push((occurrence.start, occurrence.end));
                }
            }
        }
        let marks = marks::mark(&text, occurrences);
        Marked { text, marks }
    }
}

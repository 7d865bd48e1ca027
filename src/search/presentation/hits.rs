//! A ranked proposal → what is shown of it: marked title, marked passages.

use crate::index::fields::FieldPlace;
use crate::search::corpus::Corpus;
use crate::search::corpus::marks;
use crate::search::corpus::matches::Matches;
use crate::search::order;
use crate::search::ranking::Ranked;
use crate::search::results::{Carried, Hit, Marked, Passage};

/// What a value that was filtered by counts beside words of the query: more than any of them.
const CARRIED: f64 = 100.0;

impl Corpus<'_> {
    /// The hit for `ranked`, with as many of its best passages: those that carry what was filtered by before others.
    #[must_use]
    pub fn hit(
        &self,
        ranked: &Ranked,
        marked: &[Matches],
        passages: usize,
        carried: Vec<Carried>,
    ) -> Hit {
        let record = &self.stored.proposals()[ranked.index];
        let mut fields = self.fields_of(ranked.index);
        let title = fields.next().unwrap_or_default();
        let mut weighed = Vec::new();
        for field in fields {
            let weight = self.weight_of(field, marked, &carried);
            if weight > 0.0 {
                weighed.push((weight, field));
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

    /// How much of what is `marked`, by rarity, and of what was filtered by `field` has.
    fn weight_of(&self, field: usize, marked: &[Matches], carried: &[Carried]) -> f64 {
        let mut weight = 0.0;
        for matches in marked {
            if matches.stands_in(field) {
                weight += matches.rarity;
            }
        }
        if let FieldPlace::Block(block) = self.fields[field].place {
            for carried in carried {
                if carried.blocks.contains(&block) {
                    weight += CARRIED;
                }
            }
        }
        weight
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

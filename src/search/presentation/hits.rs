//! Builds a hit from a ranked proposal: marks its title, and chooses and marks its best passages.

use crate::index::fields::FieldPlace;
use crate::search::corpus::Corpus;
use crate::search::corpus::marks;
use crate::search::corpus::matches::Matches;
use crate::search::order;
use crate::search::ranking::Ranked;
use crate::search::results::{Carried, Hit, Marked, Passage};

/// The weight of carrying a value filtered by: more than the words of a query have.
const CARRIED: f64 = 100.0;

impl Corpus<'_> {
    /// Returns the hit for `ranked` with at most `passages` of its best passages. Those that carry a value filtered by
    /// come before all others.
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

    /// Returns the weight of `field` as a passage: the rarity of what is `marked` in it, and [`CARRIED`] for each value
    /// that it carries.
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

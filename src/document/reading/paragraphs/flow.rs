//! The running text: each line goes on with the paragraph before it or opens one.

use super::{Assembly, Mark, Paragraph};
use crate::document::reading::lines::Line;

impl<'a> Assembly<'a> {
    pub(super) fn take(&mut self, line: &Line<'a>, next: Option<&Line<'a>>, page: Option<u32>) {
        if self.breaks.blanks_close(self.blanks) {
            self.note = None;
        }
        if let Some(note) = self.note {
            self.paragraphs[note].pieces.push(line.content());
            if self.breaks.closes(line, next) {
                self.note = None;
            }
            self.blanks = 0;
            return;
        }
        let fresh = self.starts_fresh(line) || self.stands_between(line, next);
        let (mark, length) = self.mark(line, fresh);
        let continued = self
            .flow
            .filter(|&flow| mark == Mark::None && (!fresh || self.resumes_unfinished(flow, line)));
        if continued.is_some() && fresh && !self.page_turned {
            self.doubt_join(line);
        }
        let waiting = if continued.is_none() && mark == Mark::None {
            self.waiting.pop_front()
        } else {
            None
        };
        if let Some(flow) = continued.or(waiting) {
            self.flow = Some(flow);
            self.paragraphs[flow].pieces.push(line.content());
        } else {
            self.open(line, page, mark, length);
        }
        self.last = Some(*line);
        self.blanks = 0;
        self.page_turned = false;
    }

    fn open(&mut self, line: &Line<'a>, page: Option<u32>, mark: Mark, length: usize) {
        let content = line.content();
        let text = content.start + length..content.end;
        let mark_end = content.start + self.source[content.start..text.start].trim_end().len();
        match &mark {
            Mark::Proposal(number) => self.last_proposal = Some(number.clone()),
            Mark::Domain(number) => {
                self.last_domain = number.value;
                self.last_section = 0;
            }
            Mark::Section(number) => self.last_section = number.value,
            _ => {}
        }
        if matches!(mark, Mark::Bullet(_)) {
            self.item_indent.get_or_insert(line.indent());
        }
        let is_item = matches!(mark, Mark::Bullet(_));
        if is_item && text.is_empty() && self.flow.is_some_and(|flow| self.is_empty_item(flow)) {
            self.waiting.push_back(self.paragraphs.len());
        } else {
            self.waiting.clear();
            self.flow = Some(self.paragraphs.len());
        }
        self.paragraphs.push(Paragraph {
            mark,
            mark_range: content.start..mark_end,
            pieces: vec![text],
            line: line.number,
            page,
        });
    }

    /// Whether the paragraph `flow` is a bullet whose text is still to come.
    fn is_empty_item(&self, flow: usize) -> bool {
        let paragraph = &self.paragraphs[flow];
        matches!(paragraph.mark, Mark::Bullet(_)) && paragraph.awaits_text()
    }

    fn doubt_join(&mut self, line: &Line<'_>) {
        let Some(last) = self.last else { return };
        let message = format!(
            "read as the rest of line {}, which looks like the end of a paragraph but is no end of a sentence",
            last.number
        );
        self.remarks.doubt(line.number, message);
    }
}

//! Which printed page each line stands on, and what belongs to the paper: sheets, page numbers, running heads.
//!
//! `page_marks` tells how pages are marked, `follow` follows these marks from line to line. Each uses only what stands
//! before it in `page_numbers → sheets → page_marks → follow`; `running_heads` asks for the pages themselves.

pub mod follow;
pub mod page_marks;
pub mod page_numbers;
pub mod running_heads;
mod sheets;

use std::collections::BTreeMap;

/// The pages of a document's lines.
#[derive(Debug, Default)]
pub struct Pages {
    /// The printed page of each line, by index; empty where pages are not known.
    pages: Vec<Option<u32>>,
    /// The indices of the lines that are nothing but a page number.
    numbers: BTreeMap<usize, u32>,
    /// The indices of the lines that begin with their page's number, and how many bytes of them are that.
    run_in: BTreeMap<usize, usize>,
    /// The sheet of each line, where there are form feeds.
    sheets: Option<Vec<usize>>,
}

impl Pages {
    /// Whether the printed page of any line is known.
    #[must_use]
    pub fn are_known(&self) -> bool {
        self.pages.iter().any(Option::is_some)
    }

    /// The printed page of the line at `index`.
    #[must_use]
    pub fn of(&self, index: usize) -> Option<u32> {
        self.pages.get(index).copied().flatten()
    }

    /// Whether the line at `index` is the first of a page: of one that a form feed begins, where there
    /// are form feeds, otherwise of one that the page marks tell.
    #[must_use]
    pub fn opens(&self, index: usize) -> bool {
        match &self.sheets {
            Some(sheets) => index > 0 && sheets[index] != sheets[index - 1],
            None => index > 0 && self.of(index) != self.of(index - 1),
        }
    }

    /// Whether the line at `index` is nothing but a page number.
    #[must_use]
    pub fn is_number(&self, index: usize) -> bool {
        self.numbers.contains_key(&index)
    }

    /// How many bytes of the line at `index` are the number of its page, which was run into it.
    #[must_use]
    pub fn run_in(&self, index: usize) -> usize {
        self.run_in.get(&index).copied().unwrap_or_default()
    }
}

//! Finds the printed page of each line, and the lines that belong to the page rather than to the text: page numbers and
//! running heads.
//!
//! `page_marks` detects how pages are marked, and `follow` follows these marks from line to line. Each file uses only
//! those before it in `page_numbers → sheets → page_marks → follow`; `running_heads` uses the resulting [`Pages`].

pub mod follow;
pub mod page_marks;
pub mod page_numbers;
pub mod running_heads;
mod sheets;

use std::collections::BTreeMap;

/// The pages that the lines of a document are on.
#[derive(Debug, Default)]
pub struct Pages {
    /// The printed page of each line, by index; empty if pages are not known.
    pages: Vec<Option<u32>>,
    /// The page numbers that are alone on their lines, by the index of the line.
    numbers: BTreeMap<usize, u32>,
    /// How many bytes of a line are the page number that it begins with, by the index of the line.
    run_in: BTreeMap<usize, usize>,
    /// The sheet of each line, by index, if there are form feeds.
    sheets: Option<Vec<usize>>,
}

impl Pages {
    /// Returns whether the printed page of any line is known.
    #[must_use]
    pub fn are_known(&self) -> bool {
        self.pages.iter().any(Option::is_some)
    }

    /// Returns the printed page of the line at `index`.
    #[must_use]
    pub fn of(&self, index: usize) -> Option<u32> {
        self.pages.get(index).copied().flatten()
    }

    /// Returns whether the line at `index` is the first of a page. Form feeds decide if there are any, and otherwise
    /// the page marks.
    #[must_use]
    pub fn opens(&self, index: usize) -> bool {
        match &self.sheets {
            Some(sheets) => index > 0 && sheets[index] != sheets[index - 1],
            None => index > 0 && self.of(index) != self.of(index - 1),
        }
    }

    /// Returns whether the line at `index` contains only a page number.
    #[must_use]
    pub fn is_number(&self, index: usize) -> bool {
        self.numbers.contains_key(&index)
    }

    /// Returns how many bytes of the line at `index` are a page number that was run into it.
    #[must_use]
    pub fn run_in(&self, index: usize) -> usize {
        self.run_in.get(&index).copied().unwrap_or_default()
    }
}

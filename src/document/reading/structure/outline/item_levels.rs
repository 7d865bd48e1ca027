//! Finds the level of list items from the numbers or letters that open them.
//!
//! The kind of label decides. An item whose kind belongs to an open list continues that list, and any other kind opens
//! a list inside the last item. 1. contains （1）, which contains ①; the next may be 2. again.

use crate::document::reading::forms::compatibility::Spelled;
use crate::document::reading::forms::enumerators::enumerates;
use crate::text::chars::narrow;
use crate::text::numeral::circled;

/// What an item begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    /// A bullet of this level.
    Bullet(u8),
    /// A number or letter, with or without brackets.
    Numbered {
        digits: Digits,
        /// Whether a bracket precedes it.
        opened: bool,
        /// Whether a bracket follows it.
        closed: bool,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Digits {
    Arabic,
    /// This many Arabic numbers separated by points: 1.1.1.
    Dotted(usize),
    Chinese,
    Circled,
    /// i, ii, iii.
    Roman,
    /// a, b, c.
    Small,
    Capital,
}

/// The current list: consecutive measures with nothing else between them.
#[derive(Debug, Default)]
pub struct List {
    /// The labels of the lists that an item may continue, outermost first.
    open: Vec<Label>,
    /// The text of the last item.
    last: String,
}

impl List {
    /// Adds an item whose `text` begins with a number or letter; returns its level, from 1.
    pub fn add_numbered(&mut self, text: &str) -> u8 {
        let label = Label::of(text, &self.last, &self.open);
        self.add(label, text)
    }

    /// Adds an item with this `text` and a bullet of this `level`; returns its level, which is one deeper if the list
    /// began with a numbered item.
    pub fn add_bulleted(&mut self, level: u8, text: &str) -> u8 {
        let is_numbered = matches!(self.open.first(), Some(Label::Numbered { .. }));
        let level = level + u8::from(is_numbered);
        let label = if enumerates(text) {
            Label::of(text, &self.last, &self.open)
        } else {
            Label::Bullet(level)
        };
        self.add(label, text);
        level
    }

    fn add(&mut self, label: Label, text: &str) -> u8 {
        go_on(&mut self.open, label);
        text.clone_into(&mut self.last);
        u8::try_from(self.open.len()).unwrap_or(u8::MAX)
    }
}

/// Continues the list of `label` and closes those inside it, or opens a list if there is none.
fn go_on(open: &mut Vec<Label>, label: Label) {
    match open.iter().position(|&known| known == label) {
        Some(index) => open.truncate(index + 1),
        None => open.push(label),
    }
}

impl Label {
    /// Returns the label that `text` begins with. `last` is the text of the item before, and `open` are the labels of
    /// the lists that it may continue.
    fn of(text: &str, last: &str, open: &[Self]) -> Self {
        let spelled = Spelled::of(text);
        let text = spelled.as_ref().map_or(text, |spelled| &spelled.text);
        let head: String = text.chars().take(12).map(narrow).collect();
        let opened = head.starts_with('(');
        let label: String = inner(&head).to_owned();
        let numbered = |digits| Self::Numbered {
            digits,
            opened,
            closed: head[usize::from(opened) + label.len()..].starts_with(')'),
        };
        let parts = label.split('.').filter(|part| !part.is_empty()).count();
        let digits = match label.chars().next() {
            Some(c) if circled(c).is_some() => Digits::Circled,
            Some(c) if c.is_ascii_digit() && parts > 1 => Digits::Dotted(parts),
            Some(c) if c.is_ascii_digit() => Digits::Arabic,
            Some(c) if c.is_ascii_uppercase() => Digits::Capital,
            Some(c) if c.is_ascii_lowercase() => {
                let is_open = |digits| open.contains(&numbered(digits));
                if is_roman(&label, inner(last), is_open(Digits::Roman)) {
                    Digits::Roman
                } else {
                    Digits::Small
                }
            }
            _ => Digits::Chinese,
        };
        numbered(digits)
    }
}

/// Returns the label at the beginning of `text` without its brackets.
fn inner(text: &str) -> &str {
    let text = text.trim_start_matches(|c| narrow(c) == '(');
    let is_label = |c: char| {
        let c = narrow(c);
        c.is_ascii_alphanumeric() || c == '.'
    };
    let end = text.find(|c| !is_label(c)).unwrap_or(text.len());
    &text[..end]
}

/// Returns whether `label` is a Roman numeral. i, v and x are letters if they come after h, u and w.
fn is_roman(label: &str, last: &str, is_open: bool) -> bool {
    let label = label.trim_end_matches('.');
    let follows_letter = [("i", "h"), ("v", "u"), ("x", "w")]
        .iter()
        .any(|&(letter, before)| label == letter && last.trim_end_matches('.') == before);
    let of_digits = !label.is_empty() && label.chars().all(|c| "ivx".contains(c));
    of_digits && !follows_letter && (is_open || label.len() > 1 || label == "i")
}

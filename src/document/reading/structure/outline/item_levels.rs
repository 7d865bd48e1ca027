//! List items that a number or letter opens, and how deep they stand.
//!
//! The kind of label tells the level: an item whose kind is open goes on with that list, any other
//! opens a list within the one before. 1. holds （1）, （1） holds ①; after them comes 2. again.

use crate::document::reading::forms::compatibility::Spelled;
use crate::document::reading::forms::enumerators::enumerates;
use crate::text::chars::narrow;
use crate::text::numeral::circled;

/// What an item begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    /// A glyph, of this level.
    Bullet(u8),
    /// A number or letter with what stands around it.
    Numbered {
        digits: Digits,
        /// Whether a bracket stands before it.
        opened: bool,
        /// Whether one stands behind it.
        closed: bool,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Digits {
    Arabic,
    /// So many Arabic numbers with points between: 1.1.1.
    Dotted(usize),
    Chinese,
    Circled,
    /// i, ii, iii.
    Roman,
    /// a, b, c.
    Small,
    Capital,
}

/// The list that is being read: measures with nothing else between them.
#[derive(Debug, Default)]
pub struct List {
    /// The labels of the lists that an item may go on with, from the outermost in.
    open: Vec<Label>,
    /// The text of the last item.
    last: String,
}

impl List {
    /// Adds an item of this `text` that a number or letter opens; returns its level, from 1.
    pub fn add_numbered(&mut self, text: &str) -> u8 {
        let label = Label::of(text, &self.last, &self.open);
        self.add(label, text)
    }

    /// Adds an item of this `text` with a bullet of this `level`; returns its level, which is one deeper in a list that
    /// a numbered item opens.
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

/// Closes the lists within the one that `label` goes on with, or opens its list.
fn go_on(open: &mut Vec<Label>, label: Label) {
    match open.iter().position(|&known| known == label) {
        Some(index) => open.truncate(index + 1),
        None => open.push(label),
    }
}

impl Label {
    /// The label that `text` begins with, where `last` is the item before it and `open` are the labels
    /// of the lists that it may go on with.
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

/// The label at the start of `text` without brackets.
fn inner(text: &str) -> &str {
    let text = text.trim_start_matches(|c| narrow(c) == '(');
    let is_label = |c: char| {
        let c = narrow(c);
        c.is_ascii_alphanumeric() || c == '.'
    };
    let end = text.find(|c| !is_label(c)).unwrap_or(text.len());
    &text[..end]
}

/// Whether `label` is a Roman numeral: i, v and x are also letters, and follow h, u and w as such.
fn is_roman(label: &str, last: &str, is_open: bool) -> bool {
    let label = label.trim_end_matches('.');
    let follows_letter = [("i", "h"), ("v", "u"), ("x", "w")]
        .iter()
        .any(|&(letter, before)| label == letter && last.trim_end_matches('.') == before);
    let of_digits = !label.is_empty() && label.chars().all(|c| "ivx".contains(c));
    of_digits && !follows_letter && (is_open || label.len() > 1 || label == "i")
}

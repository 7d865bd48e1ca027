//! Removes tables of contents, whose entries would otherwise be taken for headings.

use std::collections::HashSet;

use crate::document::reading::forms::enumerators::is_label;
use crate::document::reading::forms::fold::bare;
use crate::document::reading::forms::known::DOMAIN_TEMPLATES;
use crate::document::reading::forms::leaders::{entry, has_leader, is_leader};
use crate::document::reading::forms::template::Template;
use crate::document::reading::source::lines::Line;
use crate::text::chars::is_blank;

/// How many characters of a title that wraps must be on its first line to identify it.
const FEWEST: usize = 6;
/// The most bytes that a heading number on a line of its own has: `Chapter Seventeen`.
const LONGEST_NUMBER: usize = 18;
/// The most characters of a title that fit on a line.
const LONGEST: usize = 100;

/// Returns `lines` without those of a table of contents.
///
/// An entry names a line that comes later, and leads to a page number or has such a line next to it. A line that recurs
/// by itself is kept: it is a heading that several chapters have.
#[must_use]
pub fn without_contents<'a>(lines: &[Line<'a>]) -> Vec<Line<'a>> {
    let mut later = HashSet::new();
    let titles = titles(lines);
    let mut comes_again: Vec<bool> = titles
        .iter()
        .rev()
        .map(|title| {
            let names = title.names();
            let begins =
                |name: &String| title.leads && beginnings(name).any(|part| later.contains(part));
            let is_known = names
                .iter()
                .any(|name| later.contains(name) || begins(name));
            later.extend(names);
            is_known
        })
        .collect();
    comes_again.reverse();
    let comes_again = |index: Option<usize>| {
        index.is_some_and(|index| comes_again.get(index).is_some_and(|&again| again))
    };
    let is_entry = |index: usize| {
        let beside = comes_again(index.checked_sub(1)) || comes_again(Some(index + 1));
        comes_again(Some(index)) && (beside || titles[index].leads)
    };
    let named: HashSet<usize> = (0..titles.len())
        .filter(|&index| is_entry(index))
        .flat_map(|index| {
            let title = &titles[index];
            title.number.into_iter().chain([title.line])
        })
        .map(|line| line.number)
        .collect();
    let kept = lines.iter().filter(|line| !named.contains(&line.number));
    kept.copied().collect()
}

/// Returns the beginnings of the title `name` that may be all of it on its first line.
fn beginnings(name: &str) -> impl Iterator<Item = &str> {
    let ends = name.char_indices().map(|(index, _)| index);
    ends.take(LONGEST).skip(FEWEST).map(|end| &name[..end])
}

/// A line that may be an entry of a table of contents or what one names, and the line before it if that is its number.
struct Title<'l, 'a> {
    number: Option<&'l Line<'a>>,
    line: &'l Line<'a>,
    /// Whether a leader to a page number follows it.
    leads: bool,
}

impl Title<'_, '_> {
    /// Returns its text as entries and headings are compared, without and with its number. Texts too short to identify
    /// anything are left out.
    fn names(&self) -> Vec<String> {
        let title = entry(self.line.text);
        let numbered = self.number.map(|number| bare(number.text) + &title);
        let names = [Some(title), numbered].into_iter().flatten();
        names.filter(|name| name.chars().count() >= 3).collect()
    }
}

fn titles<'l, 'a>(lines: &'l [Line<'a>]) -> Vec<Title<'l, 'a>> {
    let mut titles: Vec<Title<'l, 'a>> = Vec::new();
    let mut number = None;
    let templates: Vec<Template> = Template::parse_each(&DOMAIN_TEMPLATES).collect();
    let is_number = |text: &str| {
        let text = text.trim_matches(is_blank);
        let is_all = |template: &Template| {
            let number = template.matches(text);
            number.is_some_and(|number| number.length == text.len())
        };
        text.len() <= LONGEST_NUMBER && templates.iter().any(is_all)
    };
    for line in lines.iter().filter(|line| !line.is_blank()) {
        if is_label(line.text) || is_number(line.text) {
            number = Some(line);
        } else if !is_leader(line.text) {
            titles.push(Title {
                number: number.take(),
                line,
                leads: has_leader(line.text),
            });
        } else if let Some(title) = titles.last_mut() {
            title.leads |= line.text.contains(['.', '…', '‧']);
        }
    }
    titles
}

//! Takes the number signs off the headings of a text in Markdown: `## 一、房屋`. What remains is read as any heading.

use super::ledger::{Consumed, Fate, Ledger};
use super::lines::Line;
use crate::text::chars::is_blank;

/// The deepest level of headings in Markdown.
const DEEPEST: usize = 6;
/// How many such lines make a text one in Markdown.
const FEWEST: usize = 3;

/// Takes the signs off `lines` and enters them in the `ledger`, if there are enough of them.
pub fn take_heading_signs(lines: &mut [Line<'_>], ledger: &mut Ledger) {
    if lines.iter().filter_map(signs).count() < FEWEST {
        return;
    }
    for line in lines {
        if let Some(length) = signs(line) {
            let (signs, heading) = line.split_at(length);
            ledger.enter(signs.content(), Fate::Consumed(Consumed::HeadingSigns));
            *line = heading;
        }
    }
}

/// Returns the length in bytes of the signs that `line` begins with and of the blanks behind them.
fn signs(line: &Line<'_>) -> Option<usize> {
    let rest = line.text.trim_start_matches('#');
    let heading = rest.trim_start_matches(is_blank);
    let is_heading = (1..=DEEPEST).contains(&(line.text.len() - rest.len()));
    (is_heading && heading.len() < rest.len()).then(|| line.text.len() - heading.len())
}

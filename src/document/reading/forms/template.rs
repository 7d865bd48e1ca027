//! Matches the numbers of headings against templates: `{一}、`, `建議{一}：`, `{1.1}`, `Part {I}`, `{①}`.
//!
//! A template describes the beginning of a heading: literal text around one numeral in braces. Letter case, white space
//! and the width of punctuation make no difference.

use std::fmt;

use serde::Deserialize;

use super::compatibility::{Spelled, stands_for_others};
use super::fold::fold;
use super::slot::{self, Slot};
use crate::text::chars::{is_blank, is_dash, is_ideograph, narrow};
use crate::text::numeral::Numerals;

/// The form that the headings of one kind begin with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Template {
    source: String,
    before: String,
    slot: Slot,
    after: String,
}

/// The number of a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingNumber {
    /// The number; if there are several, as in 1.1, the last.
    pub value: u32,
    /// The numbers before it, which are those of the parts that the heading is in, outermost first.
    pub parents: Vec<u32>,
    /// The numeral as printed.
    pub printed: String,
    /// How many bytes of the line the template matched, including white space after the number.
    pub length: usize,
}

impl HeadingNumber {
    /// Returns whether this number comes next after `last`: 1 or 1.1 if there is none; 1.3 or 2.1 after 1.2.
    #[must_use]
    pub fn follows(&self, last: Option<&Self>) -> bool {
        let mut numbers = self.numbers();
        let differs = last.and_then(|last| {
            let (last, number) = last.numbers().zip(&mut numbers).find(|(a, b)| a != b)?;
            Some(number == last + 1)
        });
        differs.unwrap_or(last.is_none()) && numbers.all(|number| number == 1)
    }

    /// Returns all numbers, outermost first.
    fn numbers(&self) -> impl Iterator<Item = u32> {
        self.parents.iter().copied().chain([self.value])
    }
}

impl Template {
    /// Parses a template such as `建議{一}：`; returns `None` if it contains no known numeral in braces.
    #[must_use]
    pub fn parse(source: &str) -> Option<Self> {
        let (before, rest) = source.split_once('{')?;
        let (slot, after) = rest.split_once('}')?;
        let slot = Slot::parse(slot)?;
        Some(Self {
            source: source.into(),
            before: before.into(),
            slot,
            after: after.into(),
        })
    }

    /// Parses each of `sources` and skips those that are no templates.
    pub fn parse_each(sources: &[&str]) -> impl Iterator<Item = Self> {
        sources.iter().filter_map(|source| Self::parse(source))
    }

    /// Matches the beginning of `text`, which must not start with a blank.
    #[must_use]
    pub fn matches(&self, text: &str) -> Option<HeadingNumber> {
        if !text.chars().next().is_some_and(|c| self.may_begin_with(c)) {
            return None;
        }
        let Some(spelled) = Spelled::of(text) else {
            return self.matches_spelled(text);
        };
        let number = self.matches_spelled(&spelled.text)?;
        let length = spelled.original(number.length);
        Some(HeadingNumber { length, ..number })
    }

    /// Returns whether a match may begin with `c`. This quick check rules out nearly all lines.
    fn may_begin_with(&self, c: char) -> bool {
        let begins = match self.before.chars().find(|&c| !is_blank(c)) {
            Some(literal) => literal == c || fold(literal) == fold(c),
            None => self.slot.may_begin_with(c),
        };
        begins || stands_for_others(c)
    }

    fn matches_spelled(&self, text: &str) -> Option<HeadingNumber> {
        let start = skip_blanks(text, match_literal(text, &self.before)?);
        let (mut parents, digits) = self.slot.parse_prefix(&text[start..])?;
        let value = parents.pop()?;
        let end = start + digits;
        let length = end + self.match_after(&text[end..])?;
        Some(HeadingNumber {
            value,
            parents,
            printed: text[start..end].into(),
            length,
        })
    }

    /// Returns whether a title may follow the number without a mark or blank between, as after a Chinese word with an
    /// Arabic number (建議1) and after 1.1.
    fn needs_no_mark(&self) -> bool {
        let is_named = self.before.ends_with(is_ideograph);
        self.slot.is_dotted() || (is_named && self.slot == Slot::Plain(Numerals::Arabic))
    }

    /// Returns whether its numbers are Latin letters: A, B, C or I, II, III.
    #[must_use]
    pub fn is_lettered(&self) -> bool {
        matches!(self.slot, Slot::Plain(Numerals::Letters | Numerals::Roman))
    }

    fn ends_in_bracket(&self) -> bool {
        self.after.ends_with(|c| narrow(c) == ')')
    }

    fn match_after(&self, text: &str) -> Option<usize> {
        let literal = match_literal(text, &self.after)?;
        let rest = &text[literal..];
        let next = rest.chars().next();
        // `1.` does not match in `1.5`, nor `{1.1}` in `1.1.1` or `1.1%`, nor `Part {1}` in `Part 12A`.
        let runs_on = match self.after.chars().next_back() {
            None if self.slot == Slot::Plain(Numerals::Circled) => false,
            None if self.needs_no_mark() && next.is_some_and(begins_title) => false,
            None if rest.starts_with("——") => false,
            None => next.is_some_and(|c| !is_blank(c) && !matches!(narrow(c), ':')),
            Some(last) => {
                last.is_ascii()
                    && narrow(last) != ')'
                    && next.is_some_and(|c| narrow(c).is_ascii_digit())
            }
        };
        if runs_on {
            return None;
        }
        // A colon may follow a number, and a comma a bracket: （一）、.
        let is_mark = |c: &char| narrow(*c) == ':' || (*c == '、' && self.ends_in_bracket());
        let colon = next.filter(is_mark).map_or(0, char::len_utf8);
        let end = skip_blanks(text, literal + colon);
        Some(end + self.dash(&text[end..]))
    }

    /// Returns how many bytes of `text` are a dash between number and title, which may follow a template that ends
    /// without a mark: `Proposal 1 – Health`.
    fn dash(&self, text: &str) -> usize {
        let title = text.trim_start_matches(|c| is_dash(c) || c == '─');
        let dashes = text.len() - title.len();
        let behind = title.trim_start_matches(is_blank);
        let is_apart = behind.len() < title.len() || text[..dashes].chars().count() > 1;
        if self.after.is_empty() && dashes > 0 && is_apart && !behind.is_empty() {
            text.len() - behind.len()
        } else {
            0
        }
    }
}

impl TryFrom<String> for Template {
    type Error = String;

    fn try_from(source: String) -> Result<Self, String> {
        Self::parse(&source).ok_or_else(|| {
            let known = slot::KNOWN
                .map(|numeral| format!("{{{numeral}}}"))
                .join(", ");
            format!("expected a numeral in braces ({known}), found `{source}`")
        })
    }
}

impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.source)
    }
}

/// Returns whether `c` can begin a title after a number: an ideograph that is not a measure word, as in 建議3項.
fn begins_title(c: char) -> bool {
    is_ideograph(c) && !"項项個个條条點点年月日名間间億亿萬万千百成倍元至米噸呎".contains(c)
}

/// Returns the length in bytes of what `literal` matches at the beginning of `text`.
fn match_literal(text: &str, literal: &str) -> Option<usize> {
    let mut position = 0;
    for wanted in literal.chars().filter(|&c| !is_blank(c)) {
        position = skip_blanks(text, position);
        let found = text[position..].chars().next()?;
        if fold(found) != fold(wanted) {
            return None;
        }
        position += found.len_utf8();
    }
    Some(position)
}

fn skip_blanks(text: &str, position: usize) -> usize {
    let rest = &text[position..];
    position + (rest.len() - rest.trim_start_matches(is_blank).len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(template: &str, text: &str) -> Option<(u32, Option<u32>, String)> {
        let number = Template::parse(template)
            .expect("a template")
            .matches(text)?;
        Some((
            number.value,
            number.parents.first().copied(),
            text[number.length..].to_owned(),
        ))
    }

    #[test]
    fn headings_match_and_lookalikes_do_not() {
        assert_eq!(number("{1}.", "12.  明確"), Some((12, None, "明確".into())));
        assert_eq!(number("{1}.", "2.0》，與各"), None);
        assert_eq!(number("{1}.", "２.１. 房屋"), None);
        assert_eq!(number("{1}.", "13 個範疇"), None);
        assert_eq!(
            number("{一}、", "十二、  完善"),
            Some((12, None, "完善".into()))
        );
        assert_eq!(
            number("建議{一}：", "建議十一:發展"),
            Some((11, None, "發展".into()))
        );
        assert_eq!(
            number("{1.1}", "2.10 Raise"),
            Some((10, Some(2), "Raise".into()))
        );
        assert_eq!(number("{1.1}", "2.10% of"), None);
        assert_eq!(number("{1.1}", "2.10億元"), None);
        assert_eq!(
            number("{1.1}", "2.1改善"),
            Some((1, Some(2), "改善".into()))
        );
        assert_eq!(
            number("{A1}", "B2 Health"),
            Some((2, Some(2), "Health".into()))
        );
        assert_eq!(number("{A1}", "B2B trade"), None);
        assert_eq!(
            number("{1.1.1}", "2.1.3改善"),
            Some((3, Some(2), "改善".into()))
        );
        assert_eq!(
            number("({i})", "(iv) Health"),
            Some((4, None, "Health".into()))
        );
        assert_eq!(
            number("（{一}）", "(二)、房屋"),
            Some((2, None, "房屋".into()))
        );
        assert_eq!(number("({a})", "(A) Health"), None);
        assert_eq!(
            number("{a}.", "b. Health"),
            Some((2, None, "Health".into()))
        );
        assert_eq!(
            number("Part {I}", "PART IV: Health"),
            Some((4, None, "Health".into()))
        );
        for text in ["Proposal 3 – Health", "PROPOSAL 3: Health"] {
            assert_eq!(
                number("Proposal {1}", text),
                Some((3, None, "Health".into()))
            );
        }
        assert_eq!(
            number("建議{1}", "建議3——加快建屋"),
            Some((3, None, "加快建屋".into()))
        );
        assert_eq!(
            number("建議{1}", "建議3加快建屋"),
            Some((3, None, "加快建屋".into()))
        );
        assert_eq!(number("建議{1}", "建議3項措施"), None);
        assert_eq!(number("{1}", "3項措施"), None);
        assert_eq!(
            number("{①}", "③加快建屋"),
            Some((3, None, "加快建屋".into()))
        );
        assert_eq!(
            number("（{1}）", "⑶加快建屋"),
            Some((3, None, "加快建屋".into()))
        );
        assert_eq!(
            number("{I}、", "Ⅲ、加快建屋"),
            Some((3, None, "加快建屋".into()))
        );
        assert_eq!(
            number("{一}、", "⼆⼗、⾏政"),
            Some((20, None, "⾏政".into()))
        );
        assert_eq!(
            number("第{一}章", "第三章 房屋"),
            Some((3, None, "房屋".into()))
        );
    }

    #[test]
    fn numbers_of_parts_within_parts_count_up() {
        let number = |text| Template::parse("{1.1.1}").and_then(|template| template.matches(text));
        let follows = |text, last| {
            let last = number(last);
            number(text).is_some_and(|number| number.follows(last.as_ref()))
        };
        assert!(follows("1.1.1", ""));
        for next in ["1.2.4", "1.3.1", "2.1.1"] {
            assert!(follows(next, "1.2.3"), "{next}");
        }
        for other in ["1.2.3", "1.2.5", "1.3.2", "2.1.2", "2.2.1", "1.1.1"] {
            assert!(!follows(other, "1.2.3"), "{other}");
        }
    }

    #[test]
    fn a_template_needs_a_known_numeral() {
        assert_eq!(Template::parse("建議一："), None);
        assert_eq!(Template::parse("{x}."), None);
    }
}

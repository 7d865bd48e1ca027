//! Recognises the numbers of list items: (1), 1), 1., (a), (i), ①, 1.1.1.

use super::compatibility::Spelled;
use super::fold::bare;
use crate::text::chars::{is_blank, is_ideograph, narrow};
use crate::text::numeral::{circled, is_numeral};

/// Returns whether `text` begins with the number of a list item: (1), 1), 1., (a), (i), ①, 1.1.1.
#[must_use]
pub fn enumerates(text: &str) -> bool {
    let spelled = Spelled::of(text);
    let text = spelled.as_ref().map_or(text, |spelled| &spelled.text);
    if text.starts_with(|c| circled(c).is_some()) {
        return true;
    }
    if is_dotted(text) {
        return true;
    }
    let narrowed: String = text.chars().take(8).map(narrow).collect();
    let (bracketed, head) = narrowed
        .strip_prefix('(')
        .map_or((false, narrowed.as_str()), |head| (true, head));
    let label: String = head
        .chars()
        .take_while(|&c| c.is_ascii_alphanumeric() || is_numeral(c))
        .collect();
    let rest = &head[label.len()..];
    let is_label = (1..=2).contains(&label.chars().count())
        || (!label.is_empty() && label.chars().all(|c| "ivx".contains(c)))
        || (label.chars().count() == 3 && label.chars().all(is_numeral));
    let closed = rest.starts_with(')')
        || (!bracketed
            && rest.starts_with('.')
            && !rest[1..].starts_with(|c: char| c.is_ascii_digit()));
    is_label && closed
}

/// Returns whether `text` is the number of a list item and nothing else.
#[must_use]
pub fn is_label(text: &str) -> bool {
    let bare = bare(text);
    let inner = bare.trim_start_matches('(').trim_end_matches([')', '.']);
    let is_part =
        |part: &str| (1..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
    let is_dotted = inner.split('.').count() >= 3 && inner.split('.').all(is_part);
    let is_number = |c: char| c.is_ascii_alphanumeric() || is_numeral(c) || circled(c).is_some();
    // 「十二、」
    let is_chinese = bare.strip_suffix('、').is_some_and(|number| {
        (1..=3).contains(&number.chars().count()) && number.chars().all(is_numeral)
    });
    is_dotted
        || is_chinese
        || (!inner.is_empty() && inner.chars().all(is_number) && enumerates(&bare))
}

/// Returns whether `text` begins with three or more numbers separated by points, followed by a blank or an ideograph.
fn is_dotted(text: &str) -> bool {
    let number = text.trim_start_matches(|c| narrow(c).is_ascii_digit() || narrow(c) == '.');
    let label: String = text[..text.len() - number.len()]
        .chars()
        .map(narrow)
        .collect();
    let parts: Vec<&str> = label.trim_end_matches('.').split('.').collect();
    let is_part = |part: &&str| (1..=2).contains(&part.len());
    parts.len() >= 3
        && parts.iter().all(is_part)
        && number.starts_with(|c| is_blank(c) || is_ideograph(c))
}

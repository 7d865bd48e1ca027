//! Finds the run-in heading of a measure: the words before its colon.

use crate::text::chars::{is_blank, is_ideograph, narrow};

/// The most characters that a run-in heading has.
const LONGEST_RUN_IN: usize = 48;

/// Words that announce a list or a remark when they precede a colon, and are not a heading then.
const ANNOUNCING: [&str; 16] = [
    "包括",
    "例如",
    "譬如",
    "如",
    "即",
    "建議",
    "如下",
    "以下",
    "分別為",
    "分別是",
    "是",
    "including",
    "include",
    "includes",
    "following",
    "for example",
];

/// Returns the run-in heading of a measure's `text`: the words before its first colon outside brackets that belongs
/// to no ratio, time or address, unless the words are the beginning of a sentence rather than a heading.
#[must_use]
pub fn run_in(text: &str) -> Option<&str> {
    let colon = first_open_colon(text)?;
    let heading = text[..colon].trim_end();
    let length = heading.chars().count();
    let announces = ANNOUNCING.iter().any(|word| ends_with_word(heading, word));
    let is_sentence = heading.contains(['。', '；', '！', '？']) || heading.contains(". ");
    (length > 0 && length <= LONGEST_RUN_IN && !announces && !is_sentence).then_some(heading)
}

fn ends_with_word(heading: &str, word: &str) -> bool {
    let Some(start) = heading
        .len()
        .checked_sub(word.len())
        .filter(|&start| heading.is_char_boundary(start))
    else {
        return false;
    };
    let (before, last) = heading.split_at(start);
    last.eq_ignore_ascii_case(word)
        && (!word.is_ascii() || before.is_empty() || before.ends_with(is_blank))
}

/// Returns the position of the first colon outside brackets that belongs to no ratio or time; none behind an address,
/// where any colon may be part of it.
fn first_open_colon(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    let mut before = None;
    for (index, c) in text.char_indices() {
        match narrow(c) {
            '(' | '「' | '『' | '《' | '〈' | '[' => depth += 1,
            ')' | '」' | '』' | '》' | '〉' | ']' => depth = depth.saturating_sub(1),
            ':' if depth == 0 => {
                let rest = text[index + c.len_utf8()..].trim_start_matches(is_blank);
                let ratio = rest.starts_with(|c| narrow(c).is_ascii_digit())
                    && before.is_some_and(|c| {
                        !is_ideograph(c) && c != '」' && c != '》' && !c.is_ascii_alphabetic()
                    });
                if rest.starts_with("//") {
                    return None;
                }
                if !ratio {
                    return Some(index);
                }
            }
            _ => {}
        }
        if !is_blank(c) {
            before = Some(c);
        }
    }
    None
}

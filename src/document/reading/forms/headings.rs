//! Headings that nothing marks: the run-in heading of a measure and lines that stand as headings.

use crate::document::reading::paragraphs::Paragraph;
use crate::document::reading::paragraphs::breaks::ends_clause;
use crate::text::chars::{columns, is_blank, is_ideograph, narrow};
use crate::text::numeral::{circled, is_numeral};

/// A run-in heading is no longer than this, in characters.
const LONGEST_RUN_IN: usize = 48;
/// A line that is a heading is no longer than this, in columns (an ideograph takes two).
const LONGEST_LINE: usize = 72;

/// Words before a colon that announce a list or a remark: such a colon makes no heading.
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

/// The run-in heading of a measure's `text`: the words before its first colon, where that colon
/// stands outside brackets, in no ratio or time, and the words are a heading and not the beginning
/// of a sentence.
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

/// The first colon outside brackets that stands between no two digits.
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
                let address = rest.starts_with("//");
                return (!ratio && !address).then_some(index);
            }
            _ => {}
        }
        if !is_blank(c) {
            before = Some(c);
        }
    }
    None
}

/// Whether `paragraph` reads as a heading on a line of its own: short, and nothing ends it.
#[must_use]
pub fn stands_alone(paragraph: &Paragraph, source: &str) -> bool {
    let text = paragraph.text(source);
    let width: usize = text.chars().map(columns).sum();
    let quoted =
        text.starts_with(['「', '『', '《', '【']) && text.ends_with(['」', '』', '》', '】']);
    let ends = ends_clause(&text) || text.ends_with(['，', '、', ',']);
    paragraph.pieces.len() == 1
        && !enumerates(&text)
        && !text.starts_with(|c: char| c.is_ascii_lowercase())
        && width <= LONGEST_LINE
        && text.contains(char::is_alphabetic)
        && (quoted || !ends || text.ends_with(['」', '』', '》']))
}

/// Whether `text` begins with the number of a list's item: (1), 1), 1., (a), (i), ①, 1.1.1.
#[must_use]
pub fn enumerates(text: &str) -> bool {
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

/// Whether `text` is the number of a list's item and nothing else.
#[must_use]
pub fn is_label(text: &str) -> bool {
    let bare: String = text.chars().filter(|&c| !is_blank(c)).map(narrow).collect();
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

/// Whether `text` begins with three numbers or more, points between them and nothing but words behind.
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

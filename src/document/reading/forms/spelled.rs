//! Parses numbers that English headings spell out: `Chapter One`.

/// The words for the numbers from 1 on.
const WORDS: [&str; 20] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// Returns the number whose word `text` begins with, and the length of the word in bytes.
#[must_use]
pub fn parse_prefix(text: &str) -> Option<(u32, usize)> {
    let end = text.find(|c: char| !c.is_ascii_alphabetic());
    let word = &text[..end.unwrap_or(text.len())];
    (1..).zip(WORDS).find_map(|(value, known)| {
        word.eq_ignore_ascii_case(known)
            .then_some((value, word.len()))
    })
}

//! A run that the document does not have as a whole → the parts of it that it may have.
//!
//! The run is cut along the cheapest path over the words of the term index and single characters:
//! fewest pieces first, words before characters. Characters that belong to no word stay together as
//! a part of their own; one left alone says nothing and is dropped.

use fst::Set;

use crate::text::chars::{is_ideograph, is_word_character};

const WORD: u32 = 10;
const CHARACTER: u32 = 12;
/// Longer runs are cut into parts only up to here; a query is a sentence, not a book.
const LONGEST: usize = 200;

/// The parts of `run`, which is folded.
#[must_use]
pub fn parts(run: &str, terms: &Set<&[u8]>) -> Vec<String> {
    let chars: Vec<char> = run.chars().take(LONGEST).collect();
    let mut parts: Vec<String> = Vec::new();
    let mut loose = String::new();
    for (start, end) in cheapest_path(&chars, terms) {
        let c = chars[start];
        if end - start > 1 {
            flush(&mut loose, &mut parts);
            parts.push(chars[start..end].iter().collect());
            continue;
        }
        let continues = loose
            .chars()
            .next_back()
            .is_none_or(|before| is_ideograph(before) == is_ideograph(c));
        let belongs = is_ideograph(c) || is_word_character(c);
        if !continues || !belongs {
            flush(&mut loose, &mut parts);
        }
        if belongs {
            loose.push(c);
        }
    }
    flush(&mut loose, &mut parts);
    parts.dedup();
    parts
}

fn flush(loose: &mut String, parts: &mut Vec<String>) {
    if loose.chars().count() > 1 {
        parts.push(std::mem::take(loose));
    }
    loose.clear();
}

/// The pieces of the cheapest path, as ranges of `chars`.
fn cheapest_path(chars: &[char], terms: &Set<&[u8]>) -> Vec<(usize, usize)> {
    let mut best: Vec<(u32, usize)> = vec![(u32::MAX, 0); chars.len() + 1];
    best[0] = (0, 0);
    for start in 0..chars.len() {
        let cost = best[start].0;
        let mut offer = |end: usize, cost: u32| {
            if cost < best[end].0 {
                best[end] = (cost, start);
            }
        };
        offer(start + 1, cost + CHARACTER);
        for end in words_at(chars, start, terms) {
            offer(end, cost + WORD);
        }
    }
    let mut path = Vec::new();
    let mut end = chars.len();
    while end > 0 {
        let start = best[end].1;
        path.push((start, end));
        end = start;
    }
    path.reverse();
    path
}

/// Where the words of the term index end that begin at `start`: one walk down its automaton.
fn words_at(chars: &[char], start: usize, terms: &Set<&[u8]>) -> Vec<usize> {
    let fst = terms.as_fst();
    let mut node = fst.root();
    let mut ends = Vec::new();
    let mut bytes = [0; 4];
    for (offset, c) in chars[start..].iter().enumerate() {
        for &byte in c.encode_utf8(&mut bytes).as_bytes() {
            let Some(transition) = node.find_input(byte) else {
                return ends;
            };
            node = fst.node(node.transition(transition).addr);
        }
        if node.is_final() {
            ends.push(start + offset + 1);
        }
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_cut_into_words_and_what_is_left() {
        let mut words = ["北部都會區", "人才", "公寓", "park"];
        words.sort_unstable();
        let bytes = Set::from_iter(words)
            .expect("sorted")
            .into_fst()
            .into_inner();
        let terms = Set::new(&bytes[..]).expect("a set");
        assert_eq!(
            parts("北部都會區的人才公寓", &terms),
            ["北部都會區", "人才", "公寓"]
        );
        assert_eq!(
            parts("ipark人才，單車徑", &terms),
            ["park", "人才", "單車徑"]
        );
        assert_eq!(parts("", &terms), Vec::<String>::new());
    }
}

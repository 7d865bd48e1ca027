//! Finds numbers in a text that may refer to footnotes, and rates how likely each is to do so. For plain digits, the
//! characters around them tell whether they are a marker or count something.

use super::{digits, is_digit, unmistakable, worded};
use crate::text::chars::{is_blank, is_ideograph, is_word_character};

/// Marks that end a sentence or a clause; markers are set right after them.
const CLAUSE_ENDS: [char; 4] = ['。', '，', '；', '、'];
/// Closing marks that a marker may be set right after.
const CLOSING: [char; 3] = ['」', '》', '）'];
/// What may follow a marker inside a clause. Measure words, as in 3間, may not.
const BEHIND_NUMBER: &str = "。，；、！？）)」』》的及和與与或並并亦將将應应等";
/// Characters that a number after them belongs to: 表1, 不少於5.
const BEFORE_FIGURES: &str = "第註表圖图件錄录議议章節节條条款項项例號号至比為为是到達达於于約约共逾近餘余及和或每各零一二三四五六七八九十百千萬万億亿";
/// The fewest letters that a Latin word before a marker has. CO2 is not a word with a marker.
const SHORTEST_WORD: usize = 3;

/// How likely a number in the text is a footnote marker. Unless it is [`Sure`](Self::Sure), the note must be on the
/// same page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likelihood {
    /// It ends a line.
    Possible,
    /// It stands where a figure would not.
    Likely,
    /// It comes right after a clause, or has a form that only markers have.
    Sure,
}

/// A number in a text that may refer to a footnote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// The number of the note.
    pub number: u32,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Its length in bytes.
    pub length: usize,
    /// How likely it is a marker.
    pub likelihood: Likelihood,
}

/// Returns the numbers in `text` that may refer to footnotes, in order.
#[must_use]
pub fn references(text: &str) -> Vec<Reference> {
    let mut references = Vec::new();
    let mut start = 0;
    while let Some(c) = text[start..].chars().next() {
        let certain = unmistakable(&text[start..]).filter(|_| !is_exponent(&text[..start]));
        // 注 also ends words: 關注.
        let named = || worded(&text[start..]).filter(|_| c == '註' && !names(&text[..start]));
        let found = certain
            .or_else(named)
            .map(|found| (found, Some(Likelihood::Sure)))
            .or_else(|| {
                let (number, length) = digits(&text[start..])?;
                let likelihood = likelihood(&text[..start], &text[start + length..]);
                Some(((number, length), likelihood))
            });
        if let Some(((number, length), likelihood)) = found {
            references.extend(likelihood.map(|likelihood| Reference {
                number,
                start,
                length,
                likelihood,
            }));
            start += length;
        } else {
            let run = text[start..].find(|c| !is_digit(c));
            start += run.filter(|&run| run > 0).unwrap_or(c.len_utf8());
        }
    }
    references
}

/// Returns how likely digits between `before` and `behind` are a footnote marker, or `None` if they cannot be one.
fn likelihood(before: &str, behind: &str) -> Option<Likelihood> {
    let next = behind.chars().next();
    let last = before.chars().next_back()?;
    let is_apart = next.is_none_or(is_blank);
    let closed = CLOSING.contains(&last);
    if is_blank(last) {
        // A marker set apart after a punctuation mark: 「……的補助。 1 」.
        let mark = before.trim_end_matches(is_blank).chars().next_back()?;
        let is_mark = !is_word_character(mark)
            && mark.is_ascii_punctuation() | "。，；：、！？」』》）".contains(mark);
        return (is_mark && is_apart).then_some(Likelihood::Sure);
    }
    if closed || CLAUSE_ENDS.contains(&last) {
        // A marker right after the mark that ends its sentence or clause: 「……負擔。2」.
        let goes_on = is_apart
            || next.is_some_and(|c| is_ideograph(c) || (closed && CLAUSE_ENDS.contains(&c)));
        return goes_on.then_some(Likelihood::Sure);
    }
    let goes_on = next.is_some_and(|c| BEHIND_NUMBER.contains(c));
    if is_ideograph(last) && !BEFORE_FIGURES.contains(last) {
        return match next {
            None => Some(Likelihood::Possible),
            Some(_) => goes_on.then_some(Likelihood::Likely),
        };
    }
    let sentence = before.trim_end_matches(['.', ';']);
    if sentence.len() < before.len() && has_no_decimals(sentence) {
        return is_apart.then_some(Likelihood::Likely);
    }
    let word = before.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '"', '”', '’']);
    let letters = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_word = word.len() - letters.len() >= SHORTEST_WORD;
    let is_closed = word.len() == before.len()
        && next.is_some_and(|c| matches!(c, '.' | ',' | ';' | ':' | ')'));
    (is_word && (is_apart || is_closed)).then_some(Likelihood::Likely)
}

/// Returns whether `text` ends with a figure that no decimals can follow, so that a point after it ends the sentence: a
/// percentage or a round sum (5%, 250,000), or a year (2024, 2025/26).
fn has_no_decimals(text: &str) -> bool {
    if text.ends_with('%') || text.ends_with(",000") {
        return true;
    }
    let head = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == '/');
    let year = text[head.len()..].split('/').next().unwrap_or_default();
    year.len() == 4 && year.starts_with(['1', '2'])
}

/// Returns whether `before` makes a following 註1 part of the sentence: 詳見註1, 附註1.
fn names(before: &str) -> bool {
    let word = before.trim_end_matches(is_blank);
    word.ends_with([
        '附', '備', '见', '見', '看', '閱', '阅', '參', '参', '照', '如', '按', '據', '据', '和',
        '及', '與', '与',
    ])
}

/// Returns whether a raised digit after `before` is an exponent: m².
fn is_exponent(before: &str) -> bool {
    before.ends_with(['m', '米', '呎', '尺'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(u32, Likelihood)> {
        let references = references(text).into_iter();
        references
            .map(|found| (found.number, found.likelihood))
            .collect()
    }

    #[test]
    fn numbers_that_may_refer_to_notes() {
        use Likelihood::{Likely, Possible, Sure};
        for (text, expected) in [
            ("減輕負擔。2", (2, Sure)),
            ("檢討「法例」12，", (12, Sure)),
            ("的補助。 1 ", (1, Sure)),
            ("輪候公屋[3]的", (3, Sure)),
            ("輪候公屋（註 3）的", (3, Sure)),
            ("輪候公屋³，", (3, Sure)),
            ("輪候公屋。註3", (3, Sure)),
            ("輪候公屋註 3 的", (3, Sure)),
            ("閒置用地2，興建", (2, Likely)),
            ("閒置用地2的", (2, Likely)),
            ("閒置用地２，", (2, Likely)),
            ("two years;1", (1, Likely)),
            ("from 2025/26.1", (1, Likely)),
            ("up to HK$250,000.1", (1, Likely)),
            ("by 25%.1", (1, Likely)),
            ("re-skilling programmes2 and", (2, Likely)),
            ("增加院舍宿位3", (3, Possible)),
            ("社會關注3", (3, Possible)),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
        for text in [
            "設立5間學校",
            "不少於5，",
            "（表1）",
            "建議1：",
            "由2.5倍",
            "CO2 emissions",
            "Q4 2024",
            "100m² ",
            "2024年",
            "HK$5.5 million",
            "HK$1,234.5",
            "詳見註1",
            "附註1",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}

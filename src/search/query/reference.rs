//! Resolves references, which readers type to look something up by number rather than to search for it: 建議 31,
//! 第七十七項, proposal 20, 第八範疇, 六、金融, 第 38 頁.

use crate::document::model::Domain;
use crate::search::corpus::Corpus;
use crate::search::results::Reference;
use crate::text::chars::{is_ideograph, is_word_character};
use crate::text::fold::normalise;
use crate::text::numeral::{is_numeral, parse_number};
use crate::text::tokens::{Gap, Tokens};

/// What may precede the number of a proposal, folded by [`normalise`]; Traditional and Simplified.
const BEFORE_PROPOSAL: [&str; 13] = [
    "",
    "#",
    "no.",
    "no",
    "n°",
    "proposal",
    "proposalno.",
    "proposal#",
    "recommendation",
    "建議",
    "建议",
    "建議#",
    "建议#",
];
/// What may follow it if it is an ordinal: 建議第 12 項.
const AFTER_PROPOSAL: [&str; 11] = [
    "",
    "項",
    "项",
    "項建議",
    "项建议",
    "個建議",
    "个建议",
    "號",
    "号",
    "號建議",
    "号建议",
];
/// What may follow a number that such a word precedes: 建議 12 號.
const AFTER_NUMBER: [char; 2] = ['號', '号'];
/// What may follow an ordinal only if such a word precedes it: 建議第 38 條. Alone, 第四條 is an article of some law.
const AFTER_NAMED: [&str; 2] = ["條", "条"];
/// What may precede the number of a domain, and follow it if it is an ordinal.
const BEFORE_DOMAIN: [&str; 7] = [
    "",
    "範疇",
    "范畴",
    "domain",
    "policyarea",
    "chapter",
    "part",
];
const AFTER_DOMAIN: [&str; 6] = ["範疇", "范畴", "個範疇", "个范畴", "章", "部分"];
/// What may precede the number of a page, and follow it if it is an ordinal.
const BEFORE_PAGE: [&str; 6] = ["", "page", "p.", "p", "頁", "页"];
const AFTER_PAGE: [&str; 2] = ["頁", "页"];
const ORDINAL: &str = "第";

/// The word for a domain, which may precede or follow words of its heading.
const DOMAIN: [char; 2] = ['範', '疇'];
/// The fewest characters that identify a heading.
const SHORTEST_WORDS: usize = 2;

impl Corpus<'_> {
    /// Resolves a reference.
    ///
    /// This may be a proposal by number (建議 31, 第七十七項, #58, proposal 20) or by its printed label; a domain by number
    /// (第八範疇), by its heading, by 範疇 with part of the heading, or by number and words (六、金融); or a page by number
    /// (第 38 頁, p. 38).
    #[must_use]
    pub fn find(&self, reference: &str) -> Option<Reference> {
        if let Some(number) = proposal_number(reference) {
            return self.has(number).then_some(Reference::Proposal { number });
        }
        if let Some(domain) = domain_number(reference) {
            let known = self.domains().iter().any(|known| known.number == domain);
            return known.then_some(Reference::Domain { domain });
        }
        if let Some(page) = page_number(reference) {
            let mut proposals = self.stored.proposals().iter();
            let is_printed = proposals.any(|proposal| proposal.is_on(page));
            return is_printed.then_some(Reference::Page { page });
        }
        for (index, proposal) in self.stored.proposals().iter().enumerate() {
            if proposal
                .label(self.stored.text())
                .is_some_and(|label| label == reference.trim())
            {
                let number = index as u32 + 1;
                return Some(Reference::Proposal { number });
            }
        }
        let reference = Tokens::of(reference, self.stored.variants());
        let numbered = self.numbered_domain(&reference);
        let domain = numbered.or_else(|| self.named_domain(&reference.chars))?;
        Some(Reference::Domain { domain })
    }

    /// Returns the number of the domain that `reference` gives by both number and words of its headings.
    fn numbered_domain(&self, reference: &Tokens) -> Option<u32> {
        let (number, words) = numbered(reference)?;
        let mut domains = self.domains().iter();
        let domain = domains.find(|domain| domain.number == number)?;
        let headings = self.headings(domain);
        let is_letter = |c: &&char| is_ideograph(**c) || is_word_character(**c);
        let mut letters = words.iter().filter(is_letter);
        let mut heading = headings.iter();
        // In the same order, but not necessarily adjacent: 土地房屋 for 土地及房屋.
        let is_meant = letters.clone().count() >= SHORTEST_WORDS
            && letters.all(|letter| heading.any(|c| c == letter));
        is_meant.then_some(number)
    }

    /// Returns the number of the domain whose heading is `words` or, if 範疇 precedes or follows them, contains them.
    fn named_domain(&self, words: &[char]) -> Option<u32> {
        let of_domain = words.strip_prefix(&DOMAIN).or(words.strip_suffix(&DOMAIN));
        // What occurs in the text is a query rather than a reference.
        let occurs = self.contains(&self.postings.alphabet().run(words));
        let part = of_domain.filter(|part| part.len() >= SHORTEST_WORDS && !occurs);
        let is_meant = |domain: &&Domain| {
            let heading = Tokens::of(&domain.heading, self.stored.variants()).chars;
            let has = |part: &[char]| heading.windows(part.len()).any(|window| window == part);
            heading == words || part.is_some_and(has)
        };
        Some(self.domains().iter().find(is_meant)?.number)
    }

    /// Returns the folded characters of the heading of `domain`, followed by those of its sections' titles.
    fn headings(&self, domain: &Domain) -> Vec<char> {
        let mut headings = Tokens::of(&domain.heading, self.stored.variants());
        for section in &domain.sections {
            headings.add(&section.title, self.stored.variants());
        }
        headings.chars
    }
}

/// Splits `reference` into a number and the words after it, which 範疇, punctuation or white space must set off.
fn numbered(reference: &Tokens) -> Option<(u32, &[char])> {
    let ordinal = usize::from(reference.chars.first() == Some(&'第'));
    let mut digits = String::new();
    for &c in reference.chars[ordinal..]
        .iter()
        .take_while(|c| is_numeral(**c))
    {
        digits.push(c);
    }
    let number = parse_number(&digits)?;
    let end = ordinal + digits.chars().count();
    let mut after = reference.units.iter().filter(|unit| unit.start >= end);
    let is_set_off = after.next().is_some_and(|unit| unit.gap != Gap::None);
    let rest = &reference.chars[end..];
    let words = rest.strip_prefix(&DOMAIN);
    words
        .or(is_set_off.then_some(rest))
        .map(|words| (number, words))
}

/// Returns the number of the proposal that `reference` denotes, whether or not there is one.
#[must_use]
pub fn proposal_number(reference: &str) -> Option<u32> {
    number_in(&normalised(reference)?, &BEFORE_PROPOSAL, &AFTER_PROPOSAL)
}

/// Returns the number of the domain that `reference` denotes, whether or not there is one.
#[must_use]
pub fn domain_number(reference: &str) -> Option<u32> {
    number_in(&normalised(reference)?, &BEFORE_DOMAIN, &AFTER_DOMAIN)
}

/// Returns the number of the page that `reference` denotes, whether or not there is one.
#[must_use]
pub fn page_number(reference: &str) -> Option<u32> {
    number_in(&normalised(reference)?, &BEFORE_PAGE, &AFTER_PAGE)
}

/// Normalises `text`; `None` if a character that normalisation drops separates two numerals, which makes them two
/// numbers (1-2, 五 十).
fn normalised(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut parted = false;
    for c in text.chars() {
        let Some(c) = normalise(c) else {
            parted = out.ends_with(is_numeral);
            continue;
        };
        if parted && is_numeral(c) {
            return None;
        }
        parted = false;
        out.push(c);
    }
    Some(out)
}

/// Returns the number in `text` that follows one of `before`, or that stands between 第, optionally with one of `before`
/// in front, and one of `after`.
fn number_in(text: &str, before: &[&str], after: &[&str]) -> Option<u32> {
    for before in before {
        let Some(rest) = text.strip_prefix(before) else {
            continue;
        };
        let is_named = !before.is_empty();
        let bare = if is_named {
            Some(rest.strip_suffix(AFTER_NUMBER).unwrap_or(rest))
        } else {
            Some(rest).filter(|_| after.contains(&""))
        };
        let ordinal = || {
            let rest = rest.strip_prefix(ORDINAL)?;
            let named = || number_before(rest, &AFTER_NAMED).filter(|_| is_named);
            number_before(rest, after).or_else(named)
        };
        if let Some(number) = bare.and_then(parse_number).or_else(ordinal) {
            return Some(number);
        }
    }
    None
}

/// Returns the number that is all of `text` but one of `ends`.
fn number_before(text: &str, ends: &[&str]) -> Option<u32> {
    ends.iter()
        .find_map(|end| parse_number(text.strip_suffix(end)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_as_readers_write_them() {
        for (text, number) in [
            ("建議 31", 31),
            ("第七十七項", 77),
            ("#58", 58),
            ("proposal 20", 20),
            ("Proposal No. 20", 20),
            ("第12项建议", 12),
            ("１２", 12),
            ("七十七", 77),
            ("「建議三十一」", 31),
            ("第 14 項", 14),
            ("建議第38條", 38),
            ("建議 38 號", 38),
            ("第38號建議", 38),
        ] {
            assert_eq!(proposal_number(text), Some(number), "{text}");
        }
        for (text, number) in [
            ("第八範疇", 8),
            ("范畴 8", 8),
            ("domain 13", 13),
            ("Policy area 8", 8),
            ("第十二个范畴", 12),
        ] {
            assert_eq!(domain_number(text), Some(number), "{text}");
            assert_eq!(proposal_number(text), None, "{text}");
        }
        for (text, number) in [("第 38 頁", 38), ("p.38", 38), ("P. 38", 38), ("page 7", 7)] {
            assert_eq!(page_number(text), Some(number), "{text}");
            assert_eq!(proposal_number(text), None, "{text}");
        }
        for text in [
            "",
            "項",
            "建議",
            "3,000 萬",
            "65 歲",
            "1-2",
            "1 2",
            "18 區",
            "3 項建議",
            "第 3 章",
            "38 號",
        ] {
            assert_eq!(proposal_number(text), None, "{text}");
        }
    }
}

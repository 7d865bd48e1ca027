//! 「建議 31」, 「第七十七項」, “proposal 20”, 「第八範疇」: what a reference points to.

use crate::text::fold::simplify;
use crate::text::numeral::{is_numeral, parse_number};

/// What stands before and after a proposal's number, folded by [`simplify`]; Traditional and
/// Simplified.
const PROPOSAL_FORMS: [(&str, &str); 23] = [
    ("", ""),
    ("#", ""),
    ("no.", ""),
    ("no", ""),
    ("n°", ""),
    ("proposal", ""),
    ("proposalno.", ""),
    ("proposal#", ""),
    ("recommendation", ""),
    ("建議", ""),
    ("建议", ""),
    ("建議#", ""),
    ("建議第", "項"),
    ("建议第", "项"),
    ("建議第", ""),
    ("第", ""),
    ("第", "項"),
    ("第", "项"),
    ("第", "項建議"),
    ("第", "项建议"),
    ("第", "個建議"),
    ("第", "个建议"),
    ("第", "號"),
];

/// The same for a domain's number.
const DOMAIN_FORMS: [(&str, &str); 11] = [
    ("第", "範疇"),
    ("第", "范畴"),
    ("第", "個範疇"),
    ("第", "个范畴"),
    ("範疇", ""),
    ("范畴", ""),
    ("第", "章"),
    ("第", "部分"),
    ("domain", ""),
    ("chapter", ""),
    ("part", ""),
];

/// The number of the proposal that `reference` is written for, whether there is one or not.
#[must_use]
pub fn proposal_number(reference: &str) -> Option<u32> {
    number_in(&simplified(reference)?, &PROPOSAL_FORMS)
}

/// The number of the domain that `reference` is written for, whether there is one or not.
#[must_use]
pub fn domain_number(reference: &str) -> Option<u32> {
    number_in(&simplified(reference)?, &DOMAIN_FORMS)
}

/// `text` without what counts for nothing; `None` where that stands between two numerals,
/// which are two numbers then (1-2, 五 十).
fn simplified(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut parted = false;
    for c in text.chars() {
        let Some(c) = simplify(c) else {
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

fn number_in(text: &str, forms: &[(&str, &str)]) -> Option<u32> {
    forms
        .iter()
        .find_map(|(before, after)| parse_number(text.strip_prefix(before)?.strip_suffix(after)?))
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
            ("第 12 項", 12),
        ] {
            assert_eq!(proposal_number(text), Some(number), "{text}");
        }
        for (text, number) in [
            ("第八範疇", 8),
            ("范畴 8", 8),
            ("domain 13", 13),
            ("第十二个范畴", 12),
        ] {
            assert_eq!(domain_number(text), Some(number), "{text}");
            assert_eq!(proposal_number(text), None, "{text}");
        }
        for text in ["", "項", "建議", "3,000 萬", "65 歲", "1-2", "1 2", "18 區"] {
            assert_eq!(proposal_number(text), None, "{text}");
        }
    }
}

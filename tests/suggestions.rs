//! Every suggestion completes what was typed and leads to results; every proposal has related ones.

mod common;

use common::{SCAN, SEARCH, only_numbers, search};
use policy_proposals::search::results::{PolicyErrorCode, SuggestionKind};

#[test]
fn suggestions_complete_the_query_and_lead_to_results() {
    for (prefix, expected) in [
        ("北部", "北部都會區"),
        ("北部都会", "北部都會區"),
        ("inno", "InnoHK"),
        ("INNO", "InnoHK"),
        ("長", "長者"),
        ("family", "family office"),
    ] {
        let suggestions = SEARCH.suggest(prefix, 8);
        let texts: Vec<&str> = suggestions
            .iter()
            .map(|suggestion| suggestion.text.text.as_str())
            .collect();
        assert!(texts.contains(&expected), "{prefix}: {texts:?}");
        assert!(suggestions.len() <= 8, "{prefix}");
        for (index, suggestion) in suggestions.iter().enumerate() {
            let text = &suggestion.text.text;
            assert!(
                !texts[..index].contains(&text.as_str()),
                "{prefix}: {text} comes once"
            );
            let units: Vec<u16> = text.encode_utf16().collect();
            let &(start, end) = suggestion
                .text
                .marks
                .first()
                .expect("what was typed is marked");
            let typed = String::from_utf16_lossy(&units[start as usize..end as usize]);
            assert_eq!(
                SCAN.folding.fold(&typed),
                SCAN.folding.fold(prefix),
                "{prefix}: {text}"
            );
            let leads = match (suggestion.kind, suggestion.number) {
                (SuggestionKind::Proposal, Some(number)) => SEARCH.proposal(number).is_some(),
                (SuggestionKind::Domain, Some(number)) => SEARCH
                    .domains()
                    .iter()
                    .any(|domain| domain.number == number),
                (SuggestionKind::Term | SuggestionKind::Reader, None) => {
                    search(text, &only_numbers()).total > 0
                }
                _ => false,
            };
            assert!(leads, "{prefix}: {text}");
        }
    }
    for prefix in ["", "  ", "𨋢", "zzzz", "「」"] {
        assert_eq!(SEARCH.suggest(prefix, 8), [], "{prefix:?}");
    }
    assert_eq!(SEARCH.suggest("香港", 3).len(), 3);
}

#[test]
fn suggestions_are_whole_words() {
    for (prefix, fragment) in [
        ("長者", "長者提供"),
        ("國際", "國際機"),
        ("進一步", "進一步提"),
    ] {
        let suggestions = SEARCH.suggest(prefix, 8);
        let texts = suggestions.iter().map(|suggestion| &suggestion.text.text);
        assert!(
            texts.clone().all(|text| text != fragment),
            "{prefix}: {fragment}"
        );
        assert!(texts.count() > 1, "{prefix}");
    }
}

#[test]
fn every_proposal_has_related_ones() {
    for number in 1..=148 {
        let related = SEARCH.related(number, 5).expect("a proposal");
        assert_eq!(related.len(), 5, "{number}");
        assert!(related.iter().all(|hit| hit.number != number), "{number}");
        assert!(related.is_sorted_by(|a, b| a.score >= b.score), "{number}");
    }
    // Of the two on hydrogen each is the other's nearest.
    let nearest = |number| SEARCH.related(number, 1).expect("a proposal")[0].number;
    assert_eq!((nearest(112), nearest(113)), (113, 112));
    for number in [0, 149] {
        let error = SEARCH.related(number, 5).expect_err("no such proposal");
        assert_eq!(error.code, PolicyErrorCode::UnknownProposal);
        assert_eq!(
            error.message,
            format!("number: expected 1 to 148, found {number}")
        );
    }
}

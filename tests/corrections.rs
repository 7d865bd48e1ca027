//! Typing mistakes are corrected, and the results say so; words that the document has, or that mean something else,
//! are left alone.

mod common;

use common::{answer, numbers};
use policy_proposals::search::results::{Hit, MatchKind};

#[test]
fn typing_mistakes_are_corrected_and_reported() {
    for (query, meant, number) in [
        ("InnoKH", "InnoHK", 16),
        ("CPTPPP", "CPTPP", 46),
        ("綠地區區", "綠在區區", 116),
        ("強積今", "強積金", 142),
        ("強績金", "強積金", 142),
        ("消費者委會員", "消費者委員會", 148),
        // One character too many, beside the first.
        ("北東部都會", "北部都會", 12),
    ] {
        let results = answer(query);
        let corrections: Vec<&str> = results
            .corrections
            .iter()
            .map(|to| to.to.as_str())
            .collect();
        assert_eq!(corrections, [meant], "{query}");
        assert!(
            numbers(&results).contains(&number),
            "{query}: {:?}",
            numbers(&results)
        );
        assert!(
            results.hits.iter().all(|hit| hit.kind != MatchKind::Exact),
            "{query}"
        );
    }
    // A common word is not turned into another, and what is there is not corrected.
    for query in [
        "手機維修",
        "電子煙",
        "學前教育",
        "第五條",
        "第三期",
        "InnoHK",
        // The beginning of a word of the document.
        "家族辦公 拍賣",
        // A word with something beside it is a word of its own.
        "保險業",
        "優質計劃",
        "加唔加人工",
        "長者和學生坐高鐵",
        // The end of it begins another word there: 出生率持續, 勞工計劃.
        "出生率低",
        "勞工處",
        // No word ends like that: 物業的.
        "物業稅",
        // Adjacent in the document, so that nothing is between a verb and its object.
        "首次置業",
    ] {
        assert_eq!(answer(query).corrections, [], "{query}");
    }
    // Where even the first character is another, or little was typed, it is a guess.
    for query in ["比部都會區", "Whete"] {
        let guess = answer(query);
        assert_eq!(guess.corrections.len(), 1, "{query}");
        let is_loose = |hit: &Hit| hit.kind == MatchKind::Loose;
        assert!(guess.hits.iter().all(is_loose), "{query}");
    }
}

#[test]
fn a_misspelt_query_is_answered_like_the_right_one() {
    for (typed, meant) in [
        ("電子付支", "電子支付"),
        ("北部都會匡 InnoKH", "北部都會區 InnoHK"),
        ("家旋辦公室 拍賣", "家族辦公室 拍賣"),
        // A number beside it, which the document writes otherwise, is asked for as well.
        ("3000萬 北部都會匡", "3000萬 北部都會區"),
        ("強績金「首次置業」", "強積金「首次置業」"),
        ("企業積組", "企業重組"),
        // Readers say so, the document does not.
        ("電車充店", "電車充電"),
    ] {
        let (wrong, right) = (answer(typed), answer(meant));
        assert!(!wrong.corrections.is_empty(), "{typed}");
        let best = numbers(&right).into_iter().take(3);
        assert!(best.eq(numbers(&wrong).into_iter().take(3)), "{typed}");
        assert!(
            wrong.hits.iter().all(|hit| hit.kind != MatchKind::Exact),
            "{typed}"
        );
    }
}

#[test]
fn every_mistake_of_a_query_is_corrected() {
    for query in ["InnoKH 北部都會匡", "北部都會匡 InnoKH"] {
        let results = answer(query);
        assert_eq!(results.corrections.len(), 2, "{query}");
        assert!(results.total > 0, "{query}");
    }
}

#[test]
fn misspelt_english_words_are_looked_up_as_they_were_meant() {
    for (typed, meant) in [
        // A letter is wrong, missing, extra, or in another place.
        ("insurence", "insurance"),
        ("recyling", "recycling"),
        ("tourissm", "tourism"),
        ("childern", "children"),
        // The rest of a phrase confirms a short word, be it of the glossary or of a facet.
        ("public housng", "public housing"),
        ("belt and raod", "belt and road"),
        ("greater bay aera", "greater bay area"),
    ] {
        let (wrong, right) = (answer(typed), answer(meant));
        assert_eq!(wrong.corrections.len(), 1, "{typed}");
        assert_eq!(numbers(&wrong), numbers(&right), "{typed}");
    }
    // A short word by itself is a guess.
    let guess = answer("housng");
    assert_eq!(guess.corrections[0].to, "housing");
    assert!(guess.hits.iter().all(|hit| hit.kind == MatchKind::Loose));
    // English words that the booklet has no use for are not turned into others that it has.
    for query in ["report", "story", "world", "place", "horse", "winter"] {
        assert_eq!(answer(query).corrections, [], "{query}");
    }
}

#[test]
fn a_query_in_another_language_is_not_corrected() {
    let query = "on parle de transpart, hopital, ecomonie, recyling, insurence";
    assert_eq!(answer(query).corrections, []);
    // Fewer unknown words than that are English, misspelt.
    assert_eq!(answer("recyling insurence").corrections.len(), 2);
}

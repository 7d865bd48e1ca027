//! Guards that search understands the reader: by other words, shortened names, slips of the finger,
//! numbers in another form and whole questions; that it says what it did; and that suggestions and
//! related proposals lead somewhere. How well it does so in general, `relevance.rs` measures.

mod common;

use std::collections::BTreeSet;

use common::{SCAN, SEARCH, everything, exact, numbers, only_numbers, search};
use policy_proposals::search::results::{
    Facet, FacetValue, Hit, MatchKind, PolicyErrorCode, Reference, SearchOptions, SearchResults,
    SuggestionKind,
};

fn answer(query: &str) -> SearchResults {
    search(query, &everything())
}

/// How the hit for `number` was reached.
fn kind(results: &SearchResults, number: u32) -> Option<MatchKind> {
    let hit = results.hits.iter().find(|hit| hit.number == number)?;
    Some(hit.kind)
}

fn expansions(results: &SearchResults) -> Vec<(String, Vec<String>)> {
    let explanation = results.explanation.iter();
    explanation
        .flat_map(|explanation| &explanation.expanded)
        .map(|expansion| (expansion.from.clone(), expansion.to.clone()))
        .collect()
}

#[test]
fn other_words_lead_to_the_words_of_the_document() {
    for (query, word, number) in [
        ("MPF", "強積金", 142),
        ("SMEs", "中小企", 50),
        ("electric car", "電動車", 114),
        ("R&D", "科研", 16),
        ("塞車", "擠塞", 88),
        ("堵车", "擠塞", 88),
    ] {
        let results = answer(query);
        assert!(exact(&results).is_empty(), "{query} is not in the text");
        assert_eq!(kind(&results, number), Some(MatchKind::Close), "{query}");
        let words: Vec<String> = expansions(&results)
            .into_iter()
            .flat_map(|(_, to)| to)
            .collect();
        assert!(
            words.iter().any(|to| to.contains(word)),
            "{query}: {words:?}"
        );
        let hit = results.hits.iter().find(|hit| hit.number == number);
        let marked = hit.is_some_and(|hit| {
            hit.passages
                .iter()
                .any(|passage| !passage.text.marks.is_empty())
        });
        assert!(marked, "{query}: the word of the document is marked");
    }
}

#[test]
fn what_the_document_has_is_not_loosened() {
    for query in ["長者", "北部都會區", "創科", "過海隧道"] {
        let results = answer(query);
        assert_eq!(exact(&results), SCAN.find(query), "{query}");
        assert_eq!(results.total as usize, SCAN.find(query).len(), "{query}");
        assert_eq!(
            results.explanation, None,
            "{query}: there is nothing to explain"
        );
    }
}

#[test]
fn shortened_names_are_found_in_their_full_form() {
    for (query, name, number) in [
        ("旅發局", "旅遊發展局", 43),
        ("生產力局", "生產力促進局", 51),
        ("生产力局", "生產力促進局", 51),
    ] {
        let results = answer(query);
        let names: Vec<String> = expansions(&results)
            .into_iter()
            .flat_map(|(_, to)| to)
            .collect();
        assert!(
            names.iter().any(|to| to.contains(name)),
            "{query}: {names:?}"
        );
        assert!(numbers(&results).contains(&number), "{query}");
    }
}

#[test]
fn words_side_by_side_are_no_shortened_name() {
    for query in ["大公司", "香港用", "吸引國際"] {
        let results = answer(query);
        let names: Vec<(String, Vec<String>)> = expansions(&results);
        assert!(
            names.iter().all(|(from, _)| from != query),
            "{query}: {names:?}"
        );
    }
}

#[test]
fn what_readers_say_is_known_inside_of_what_they_ask() {
    for (query, number) in [
        ("凍倉", 2),
        ("新界邊度可以租到凍倉？", 2),
        ("想學做livestreaming有冇資助", 4),
        ("Are there any influencers who sell online?", 4),
    ] {
        let results = answer(query);
        assert!(
            kind(&results, number).is_some(),
            "{query}: {:?}",
            numbers(&results)
        );
        assert!(exact(&results).is_empty(), "{query} is not in the text");
    }
    // A word is found by its stem, not inside of another: art is no part of smart.
    assert_eq!(
        numbers(&answer("livestreams")),
        numbers(&answer("livestream"))
    );
    assert!(
        !numbers(&answer("art")).contains(&15),
        "smart manufacturing"
    );
}

#[test]
fn where_one_word_is_found_nowhere_the_others_are_found_loosely() {
    let results = answer("碳市場 彗星");
    assert_eq!(kind(&results, 78), Some(MatchKind::Loose));
    let unmatched = results.explanation.map(|explanation| explanation.unmatched);
    assert_eq!(unmatched, Some(vec!["彗星".to_owned()]));
}

#[test]
fn what_is_asked_for_and_excluded_is_found_by_none_of_its_parts() {
    assert_eq!(answer("時間銀行 -時間銀行").total, 0);
}

#[test]
fn a_letter_inside_of_words_is_none_however_often_it_stands_there() {
    assert_eq!(answer("x 彗星").total, 0);
    // A word of its own it is in e 站通.
    assert_eq!(numbers(&answer("e 彗星")), [31]);
}

#[test]
fn beside_a_word_of_which_nothing_is_known_what_is_about_the_other_comes_first() {
    let results = answer("彗星人才");
    assert_eq!(results.loose, results.total);
    let title = &results.hits.first().expect("a hit").title.text;
    assert!(title.contains("人才"), "{title}");
}

#[test]
fn what_less_sure_words_lead_to_is_no_confident_answer() {
    // Whoever types 電車 may mean a tram: 0.4 of what is written.
    let results = answer("電車");
    assert_eq!(kind(&results, 89), Some(MatchKind::Loose));
}

#[test]
fn slips_of_the_finger_are_corrected_and_said() {
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
        // The beginning of what stands there.
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
        // Side by side in the document, so that nothing stands between a verb and its object.
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
fn forms_of_an_english_word_find_the_same() {
    for (form, word) in [
        ("recycled", "recycle"),
        ("recycling", "recycle"),
        ("investing", "invest"),
        ("harbor", "harbour"),
        ("data center", "data centre"),
        ("labor", "labour"),
    ] {
        let (form, word) = (answer(form), answer(word));
        assert!(!word.hits.is_empty());
        assert_eq!(numbers(&form), numbers(&word), "{}", form.query.text);
    }
    // What begins alike is not the same: no developer is development.
    for (word, other) in [
        ("developer", "development"),
        ("pension", "pensioner"),
        ("hospitality", "hospital"),
        ("universal", "university"),
    ] {
        assert_ne!(numbers(&answer(word)), numbers(&answer(other)), "{word}");
    }
}

#[test]
fn what_is_misspelt_is_answered_as_if_it_was_spelt_right() {
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
fn every_slip_of_a_query_is_corrected() {
    for query in ["InnoKH 北部都會匡", "北部都會匡 InnoKH"] {
        let results = answer(query);
        assert_eq!(results.corrections.len(), 2, "{query}");
        assert!(results.total > 0, "{query}");
    }
}

#[test]
fn numbers_are_alike_in_all_their_forms() {
    for forms in [
        ["3,000萬", "3000 萬", "三千萬"].as_slice(),
        &["18區", "十八區", "18 區"],
        &["百分之五", "5%"],
    ] {
        let found: Vec<Vec<u32>> = forms
            .iter()
            .map(|form| {
                let mut found = numbers(&answer(form));
                found.sort_unstable();
                found
            })
            .collect();
        let sure: Vec<u32> = forms.iter().flat_map(|form| SCAN.find(form)).collect();
        assert!(!sure.is_empty(), "{forms:?} stand in the text");
        for (form, found) in forms.iter().zip(&found) {
            let missing: Vec<&u32> = sure
                .iter()
                .filter(|number| !found.contains(number))
                .collect();
            let enough = SCAN.find(form).len() >= 5;
            assert!(enough || missing.is_empty(), "{form}: without {missing:?}");
        }
    }
}

#[test]
fn a_comma_that_groups_no_digits_belongs_to_no_number() {
    for (query, other) in [("1,8區", "18 區"), ("1,5%", "15%")] {
        let said = expansions(&answer(query));
        let is_other = |(_, to): &(String, Vec<String>)| to.iter().any(|to| to.contains(other));
        assert!(!said.iter().any(is_other), "{query}: {said:?}");
    }
}

#[test]
fn no_form_of_a_number_is_said_twice() {
    for query in ["五%", "百分之五", "兩成"] {
        for (from, to) in expansions(&answer(query)) {
            let once: BTreeSet<&String> = to.iter().collect();
            assert_eq!(once.len(), to.len(), "{query}: {from} → {to:?}");
        }
    }
}

#[test]
fn numbers_are_read_inside_of_what_else_is_asked() {
    for (query, as_printed) in [
        ("七十歲嘅長者有咩津貼", "70歲嘅長者有咩津貼"),
        ("廿四小時清關", "24小時清關"),
    ] {
        let results = answer(query);
        assert!(results.total > 0, "{query}");
        assert_eq!(numbers(&results), numbers(&answer(as_printed)), "{query}");
        let said = expansions(&results);
        assert!(
            said.iter().any(|(from, _)| query.starts_with(from)),
            "{query}: {said:?}"
        );
    }
}

#[test]
fn domains_are_looked_up_by_number_and_words() {
    for (query, domain) in [
        ("六、金融", 6),
        ("第八 土地", 8),
        ("第十一、醫療", 11),
        ("第十一範疇 醫療", 11),
        ("金融範疇", 6),
        ("促進醫療升級增值，壯大人才庫", 11),
    ] {
        assert_eq!(
            SEARCH.find(query),
            Some(Reference::Domain { domain }),
            "{query}"
        );
        let expected: Vec<u32> = SCAN
            .document
            .proposals
            .iter()
            .filter(|proposal| proposal.domain == domain)
            .map(|proposal| proposal.number)
            .collect();
        let found = numbers(&answer(query));
        assert_eq!(found[..expected.len()], expected, "{query}");
    }
    for query in [
        "一帶一路",
        "十八區",
        "三跑道",
        "5 年旅遊",
        "第八 教育",
        "第二產業",
    ] {
        let reference = SEARCH.find(query);
        assert!(
            !matches!(reference, Some(Reference::Domain { .. })),
            "{query}"
        );
    }
}

#[test]
fn a_question_is_answered_by_what_it_asks_for() {
    for (query, word, number) in [
        ("點樣可以申請強積金買樓？", "點樣", 142),
        ("政府會唔會推出時間銀行？", "會唔會", 104),
        ("How can we abolish the liquor tax?", "How can", 6),
    ] {
        let results = answer(query);
        assert!(
            numbers(&results).contains(&number),
            "{query}: {:?}",
            numbers(&results)
        );
        let ignored = results
            .explanation
            .expect("stop words were left out")
            .ignored;
        let first = word.split(' ').next().unwrap_or(word);
        assert!(
            ignored.iter().any(|ignored| ignored == first),
            "{query}: {ignored:?}"
        );
    }
}

#[test]
fn words_that_stand_apart_are_joined() {
    for (query, together) in [
        ("借唔到錢", "借錢"),
        ("生咗個仔", "生仔"),
        ("买不起房", "买房"),
        ("加唔加價", "加價"),
        ("中小企借唔到錢", "中小企 借錢"),
    ] {
        let apart = answer(query);
        assert!(apart.total > 0, "{query}");
        assert_eq!(numbers(&apart), numbers(&answer(together)), "{query}");
    }
}

#[test]
fn complaints_are_answered_by_what_they_are_about() {
    for (query, about) in [
        ("隧道收費太貴", "隧道收費"),
        ("停车难", "停车"),
        ("街市好貴", "街市"),
    ] {
        let results = answer(query);
        assert_eq!(numbers(&results), numbers(&answer(about)), "{query}");
        assert!(results.hits[0].kind != MatchKind::Loose, "{query}");
    }
}

#[test]
fn a_name_that_a_facet_has_finds_what_carries_it() {
    for (query, name) in [
        ("Hong Kong Trade Development Council", "香港貿易發展局"),
        ("Trade Development Council", "香港貿易發展局"),
        ("Sha Tau Kok", "沙頭角"),
        ("Hung Shui Kiu", "洪水橋／厦村"),
        ("Tung Chung", "東涌"),
    ] {
        let results = answer(query);
        let carriers = carriers(name);
        assert!(!carriers.is_empty(), "{name}");
        let confident = results
            .hits
            .iter()
            .filter(|hit| hit.kind == MatchKind::Close);
        let confident: Vec<u32> = confident.map(|hit| hit.number).collect();
        let missing = carriers.iter().find(|number| !confident.contains(number));
        assert_eq!(missing, None, "{query}: {confident:?}");
    }
}

/// The proposals that pass the filter `name`.
fn carriers(name: &str) -> Vec<u32> {
    let value = FacetValue::Text(name.to_owned());
    let facets = SEARCH.facets();
    let has = |facet: &&Facet| facet.values.iter().any(|known| known.value == value);
    let facet = facets.iter().find(has).expect("the name of some facet");
    let options = SearchOptions {
        filters: vec![(facet.key.as_str().to_owned(), vec![value])],
        ..everything()
    };
    numbers(&search("", &options))
}

#[test]
fn loose_hits_are_few_and_last() {
    for query in [
        "大灣區創科金融人才",
        "搬去大灣區退休，睇醫生點算？",
        "北部都會區 河套 月球",
    ] {
        let results = answer(query);
        let kinds: Vec<MatchKind> = results.hits.iter().map(|hit| hit.kind).collect();
        assert!(kinds.is_sorted_by(|a, b| a >= b), "{query}: {kinds:?}");
        let loose = kinds
            .iter()
            .filter(|&&kind| kind == MatchKind::Loose)
            .count();
        let most = if loose == kinds.len() { 8 } else { 5 };
        assert!((1..=most).contains(&loose), "{query}: {loose}");
        assert_eq!(results.loose as usize, loose, "{query}");
    }
}

#[test]
fn a_single_character_beside_stop_words_says_little() {
    let results = answer("點樣生");
    assert!((1..=8).contains(&results.total), "{}", results.total);
    assert_eq!(results.loose, results.total);
    assert_eq!(answer("生").loose, 0);
    // But what is quoted is asked for as it stands.
    assert_eq!(answer("\"生\" 點樣").loose, 0);
}

#[test]
fn what_is_found_nowhere_is_named_with_the_nearest_that_is() {
    let nothing = answer("\"月球 填海\"");
    assert_eq!(nothing.total, 0);
    let explanation = nothing.explanation.expect("says why");
    assert_eq!(explanation.unmatched, ["月球 填海"]);
    let nearest = explanation
        .nearest
        .expect("without quotes there is something");
    assert!(answer(&nearest).total > 0, "{nearest}");

    let excluded = answer("填海 -填海");
    let nearest = excluded
        .explanation
        .and_then(|explanation| explanation.nearest);
    assert_eq!(nearest.as_deref(), Some("填海"));

    let explanation = answer("月球基地").explanation.expect("says why");
    assert!(!explanation.unmatched.is_empty());
}

#[test]
fn suggestions_complete_what_was_typed_and_lead_somewhere() {
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
fn suggestions_are_no_fragments_of_phrases() {
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

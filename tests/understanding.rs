//! Search understands readers who use other words than the document: synonyms, shortened names, English, whole
//! questions. It says what it did with the query, and only guesses where it calls a hit loose. `relevance.rs`
//! measures how well this works in general; here are the cases that must not break.

mod common;

use common::{SCAN, SEARCH, answer, everything, exact, expansions, numbers, search};
use policy_proposals::search::results::{
    Facet, FacetValue, MatchKind, SearchOptions, SearchResults,
};

/// How the hit for `number` was reached.
fn kind(results: &SearchResults, number: u32) -> Option<MatchKind> {
    let hit = results.hits.iter().find(|hit| hit.number == number)?;
    Some(hit.kind)
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
fn words_of_the_document_are_not_loosened() {
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
fn adjacent_words_are_not_a_shortened_name() {
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
fn readers_phrases_are_found_inside_questions() {
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
fn with_one_unknown_word_the_others_are_found_loosely() {
    let results = answer("碳市場 彗星");
    assert_eq!(kind(&results, 78), Some(MatchKind::Loose));
    let unmatched = results.explanation.map(|explanation| explanation.unmatched);
    assert_eq!(unmatched, Some(vec!["彗星".to_owned()]));
}

#[test]
fn a_term_that_is_also_excluded_finds_nothing() {
    assert_eq!(answer("時間銀行 -時間銀行").total, 0);
}

#[test]
fn a_frequent_letter_inside_words_is_not_a_word() {
    assert_eq!(answer("x 彗星").total, 0);
    // A word of its own it is in e 站通.
    assert_eq!(numbers(&answer("e 彗星")), [31]);
}

#[test]
fn beside_an_unknown_word_titles_with_the_known_one_come_first() {
    let results = answer("彗星人才");
    assert_eq!(results.loose, results.total);
    let title = &results.hits.first().expect("a hit").title.text;
    assert!(title.contains("人才"), "{title}");
}

#[test]
fn a_low_weight_in_the_glossary_gives_loose_hits() {
    // Whoever types 電車 may mean a tram: 0.4 of what is written.
    let results = answer("電車");
    assert_eq!(kind(&results, 89), Some(MatchKind::Loose));
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
fn question_words_are_left_out() {
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
fn split_words_are_joined() {
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
fn complaints_are_answered_by_their_subject() {
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
fn a_name_in_a_facet_finds_all_measures_that_have_it() {
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
fn a_single_character_beside_stop_words_gives_loose_hits() {
    let results = answer("點樣生");
    assert!((1..=8).contains(&results.total), "{}", results.total);
    assert_eq!(results.loose, results.total);
    assert_eq!(answer("生").loose, 0);
    // But a quoted character is asked for exactly.
    assert_eq!(answer("\"生\" 點樣").loose, 0);
}

#[test]
fn an_empty_answer_names_the_unknown_words_and_the_nearest_query() {
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

//! Any string is a query and gets an answer, the same each time. Excluded words exclude; quoted phrases are found
//! exactly; proposals with all terms come first, and a further term never adds exact hits.

mod common;

use common::{
    Random, SCAN, SEARCH, STORED, everything, exact, numbers, only_numbers, search, shown,
};
use policy_proposals::search::PolicyDocument;
use policy_proposals::search::results::{ClauseKind, Hit, MatchKind, SearchOptions, SearchResults};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(148),
        ..ProptestConfig::default()
    }
}

/// Characters that something might trip over.
const ODD: &str = "\0\u{1}\u{7F}\u{85}\t\n\r \u{A0}\u{3000}\u{200B}\u{200D}\u{2028}\u{FEFF}\u{AD}\u{301}\u{FE0F}\u{E0100}\u{202E}\u{D7FF}\u{E000}\u{FFFD}\u{FFFF}\u{10000}\u{10FFFF}𨋢😀ßİıǅﬁ﷽--－−—「」『』《》“”‘’\"\"''＂#＃第項建議一十百千零〇兩%％，：0９²½Ⅳ①";

/// Strings of odd characters and of characters of the document.
fn odd_strings() -> impl Strategy<Value = String> {
    let odd: Vec<char> = ODD.chars().collect();
    let common: Vec<char> = SCAN.fields[1].text.chars().collect();
    let c = prop_oneof![
        3 => prop::sample::select(odd),
        2 => prop::sample::select(common),
        1 => any::<char>(),
    ];
    prop::collection::vec(c, 0..60).prop_map(String::from_iter)
}

/// A run of the document, with nothing in it that a query would read as more than text.
fn runs(length: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = String> {
    (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        length,
    )
        .prop_filter_map("a plain run", |(field, start, length)| {
            let chars: Vec<char> = field.get(&SCAN.fields).text.chars().collect();
            let start = start.index(chars.len());
            let run = String::from_iter(&chars[start..chars.len().min(start + length)]);
            is_plain(&run).then_some(run)
        })
}

fn is_plain(run: &str) -> bool {
    !SCAN.folding.fold(run).is_empty()
        && !run.chars().any(char::is_whitespace)
        && !run.starts_with(['-', '－', '「', '『', '“', '"'])
}

/// That an answer is whole: every hit once, all of them counted, all marks inside their texts.
fn assert_sound(query: &str, results: &SearchResults) {
    let mut found = numbers(results);
    assert_eq!(found.len(), results.total as usize, "{query:?}");
    found.sort_unstable();
    assert!(found.is_sorted_by(|a, b| a < b), "{query:?}: once each");
    assert!(found.iter().all(|number| (1..=148).contains(number)));
    assert_eq!(results.query.text, query);
    for hit in &results.hits {
        assert!(hit.score.is_finite(), "{query:?}: {}", hit.score);
        for (_, marked) in shown(hit) {
            let units: Vec<u16> = marked.text.encode_utf16().collect();
            for &(start, end) in &marked.marks {
                assert!(start < end, "{query:?}");
                let slice = String::from_utf16(&units[start as usize..end as usize]);
                assert!(slice.is_ok(), "{query:?}: a mark splits no character");
            }
        }
    }
    let kinds: Vec<MatchKind> = results.hits.iter().map(|hit| hit.kind).collect();
    assert!(kinds.is_sorted_by(|a, b| a >= b), "{query:?}: {kinds:?}");
}

fn has_run(hit: &Hit, run: &str) -> bool {
    let run = SCAN.fold(run);
    let of_hit = |field: &&common::Field| field.proposal == hit.number;
    SCAN.fields
        .iter()
        .filter(of_hit)
        .any(|field| field.contains(&run))
}

proptest! {
    #![proptest_config(config(1_500))]

    #[test]
    fn any_string_has_an_answer(query in prop_oneof![odd_strings(), any::<String>()]) {
        let results = search(&query, &everything());
        assert_sound(&query, &results);
        prop_assert_eq!(search(&query, &everything()), results, "the same each time");
    }

    #[test]
    fn what_is_excluded_does_not_come(
        wanted in prop::collection::vec(runs(1..=3), 0..3),
        excluded in prop::collection::vec(runs(1..=4), 1..3),
        quoted in any::<bool>(),
        order in any::<bool>(),
    ) {
        let minus = excluded.iter().map(|run| {
            if quoted { format!("-「{run}」") } else { format!("-{run}") }
        });
        // Quotation marks inside would end the quotes.
        prop_assume!(!quoted || excluded.iter().all(|run| !run.contains(['「', '」'])));
        let mut terms: Vec<String> = wanted.iter().cloned().chain(minus).collect();
        if order {
            terms.reverse();
        }
        let query = terms.join(" ");
        let results = search(&query, &only_numbers());
        for hit in &results.hits {
            for run in &excluded {
                prop_assert!(!has_run(hit, run), "{}: {} has {}", query, hit.number, run);
            }
        }
        let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
        let mut expected = SCAN.find_all(&wanted);
        for run in &excluded {
            let containing = SCAN.find(run);
            expected.retain(|number| !containing.contains(number));
        }
        prop_assert_eq!(exact(&results), expected, "{}", query);
    }

    #[test]
    fn proposals_with_all_terms_come_first(terms in prop::collection::vec(runs(1..=4), 2..5)) {
        let query = terms.join(" ");
        prop_assume!(SEARCH.find(&query).is_none());
        let results = search(&query, &only_numbers());
        assert_sound(&query, &results);
        let terms: Vec<&str> = terms.iter().map(String::as_str).collect();
        let expected = SCAN.find_all(&terms);
        prop_assert_eq!(exact(&results), expected.clone(), "{}", query);
        let mut first = numbers(&results)[..expected.len()].to_vec();
        first.sort_unstable();
        prop_assert_eq!(first, expected, "{}: they come first", query);
    }

    #[test]
    fn another_term_adds_no_exact_hit(
        terms in prop::collection::vec(runs(1..=3), 1..4),
        another in runs(1..=3),
    ) {
        let fewer = terms.join(" ");
        let more = format!("{fewer} {another}");
        prop_assume!(SEARCH.find(&fewer).is_none() && SEARCH.find(&more).is_none());
        let (fewer, more) = (search(&fewer, &only_numbers()), search(&more, &only_numbers()));
        let before = exact(&fewer);
        prop_assert!(exact(&more).iter().all(|number| before.contains(number)));
    }

    #[test]
    fn quotes_keep_a_run_together(first in runs(1..=3), second in runs(1..=3)) {
        prop_assume!(![&first, &second].iter().any(|run| run.contains(['「', '」'])));
        let together = format!("{first} {second}");
        let expected = SCAN.find(&together);
        for (open, close) in [("\"", "\""), ("「", "」"), ("“", "”"), ("『", "』")] {
            let query = format!("{open}{together}{close}");
            let results = search(&query, &only_numbers());
            prop_assert_eq!(results.query.clauses.len(), 1, "{}", &query);
            prop_assert_eq!(results.query.clauses[0].kind, ClauseKind::Exact, "{}", &query);
            if results.query.reference.is_none() {
                prop_assert_eq!(exact(&results), expected.clone(), "{}", &query);
                prop_assert_eq!(results.total as usize, expected.len(), "{}", &query);
            }
        }
    }

    #[test]
    fn quotes_around_one_term_do_not_change_the_order(first in runs(2..=3), second in runs(2..=3)) {
        prop_assume!(!first.contains(['「', '」']) && SCAN.find(&format!("{first}{second}")).is_empty());
        let (bare, quoted) = (format!("{first} {second}"), format!("「{first}」 {second}"));
        prop_assume!(SEARCH.find(&bare).is_none());
        let mut bare = search(&bare, &only_numbers()).hits;
        let mut quoted = search(&quoted, &only_numbers()).hits;
        for hits in [&mut bare, &mut quoted] {
            hits.retain(|hit| hit.kind == MatchKind::Exact);
        }
        prop_assert_eq!(bare, quoted, "{} {}", first, second);
    }

    #[test]
    fn a_quoted_term_is_required_among_others(quoted in runs(2..=4), other in runs(2..=4)) {
        prop_assume!(!quoted.contains(['「', '」']));
        let query = format!("{other} \"{quoted}\" 月球基地");
        for hit in &search(&query, &only_numbers()).hits {
            prop_assert!(has_run(hit, &quoted), "{}: {}", query, hit.number);
        }
    }
}

#[test]
fn the_same_document_opened_again_answers_the_same() {
    let again = PolicyDocument::new(&STORED);
    let mut random = Random(3);
    for _ in 0..300 {
        let query = random.run(&SCAN, 1, 12);
        let answer = again.search(&query, &everything()).expect("never an error");
        assert_eq!(answer, search(&query, &everything()), "{query}");
    }
}

/// Some 100,000 characters of what a reader would not type.
fn long_strings() -> Vec<(&'static str, String)> {
    const LENGTH: usize = 100_000;
    let repeated = |text: &str| text.chars().cycle().take(LENGTH).collect::<String>();
    let text = |separator: &str| {
        let texts: Vec<&str> = SCAN
            .fields
            .iter()
            .map(|field| field.text.as_str())
            .collect();
        texts
            .join(separator)
            .chars()
            .cycle()
            .take(LENGTH)
            .collect::<String>()
    };
    let terms = |length: usize| {
        let chars: Vec<char> = text("").chars().filter(|c| !c.is_whitespace()).collect();
        let terms: Vec<String> = chars.chunks(length).map(String::from_iter).collect();
        terms.join(" ").chars().take(LENGTH).collect::<String>()
    };
    let mut random = Random(100_000);
    let noise = (0..LENGTH).map(|_| char::from_u32(random.below(0x11_0000) as u32).unwrap_or('\0'));
    vec![
        ("one character", repeated("的")),
        ("a character that is nowhere", repeated("𨋢")),
        ("terms of one character", repeated("的 ")),
        ("the same term", repeated("人才 ")),
        ("many terms that are nowhere", repeated("月球基地火星 ")),
        ("excluded terms", repeated("-的 ")),
        ("minus signs", repeated("-")),
        ("full-width minus signs", repeated("－")),
        ("minus signs apart", repeated("- ")),
        ("ideographic spaces", repeated("　")),
        ("quotes", repeated("\"")),
        ("quotes apart", repeated("\" ")),
        ("open quotes", repeated("「")),
        ("open quotes apart", repeated("「 ")),
        ("open quotes apart, one closed", repeated("「 ") + "」"),
        ("minus and open quotes", repeated("-『 ")),
        ("closing quotes", repeated("」")),
        ("quoted terms", repeated("「的」 ")),
        ("digits", repeated("1234567890")),
        ("numerals", repeated("一百二十")),
        ("parted words", repeated("買得樓")),
        ("doubled verbs", repeated("加唔加人工")),
        ("the document", text("")),
        ("the document, in lines", text("\n")),
        ("the document, character by character", terms(1)),
        ("the document, two characters a term", terms(2)),
        ("the document, four characters a term", terms(4)),
        ("Latin", repeated("InnoHK STEM ")),
        ("combining marks", repeated("e\u{301}\u{302}")),
        ("any characters", noise.collect()),
    ]
}

#[test]
fn very_long_strings_have_an_answer() {
    // Work that grew with the square of the length would not come to an end here.
    for (what, query) in long_strings() {
        let results = search(&query, &SearchOptions::default());
        assert_eq!(results.query.text, query, "{what}");
        assert!(results.hits.len() <= 10, "{what}");
        assert_eq!(SEARCH.find(&query), None, "{what}");
    }
}

#[test]
fn unbalanced_quotes_are_text() {
    for query in [
        "\"人才",
        "「人才",
        "人才」",
        "“人才",
        "人才\"",
        "』人才",
        "《人才",
        "「「人才」",
    ] {
        assert_eq!(
            exact(&search(query, &only_numbers())),
            SCAN.find("人才"),
            "{query}"
        );
    }
    for query in [
        "\"",
        "「",
        "」",
        "\"\"\"",
        "「「「",
        "-\"",
        "-「",
        "-",
        "--",
        "－",
        "- -",
        "　　",
    ] {
        assert_eq!(
            numbers(&search(query, &only_numbers())),
            SCAN.all(),
            "{query}"
        );
    }
}

#[test]
fn what_reads_as_a_number_can_be_excluded_too() {
    for run in ["2", "12", "30", "一", "十", "十四", "四五", "第三", "5"] {
        let containing = SCAN.find(run);
        assert!(!containing.is_empty(), "{run} occurs");
        let mut expected = SCAN.all();
        expected.retain(|number| !containing.contains(number));
        for query in [format!("-{run}"), format!("－{run}"), format!("-\"{run}\"")] {
            assert_eq!(exact(&search(&query, &only_numbers())), expected, "{query}");
        }
    }
}

#[test]
fn what_reads_as_a_number_is_a_run_in_quotes() {
    for run in [
        "2",
        "12",
        "30",
        "一",
        "十",
        "三十",
        "2024",
        "第一",
        "5",
        "建議 1",
        "#3",
        "proposal 20",
    ] {
        for query in [format!("\"{run}\""), format!("「{run}」")] {
            let results = search(&query, &only_numbers());
            assert_eq!(exact(&results), SCAN.find(run), "{query}");
        }
    }
}

#[test]
fn two_numbers_are_two_terms() {
    // And not the digits of one number.
    for terms in [
        ["1", "2"],
        ["2", "0"],
        ["3", "0"],
        ["五", "十"],
        ["一", "十"],
    ] {
        let expected = SCAN.find_all(&terms);
        assert!(!expected.is_empty(), "{terms:?} occur together");
        let query = terms.join(" ");
        assert_eq!(exact(&search(&query, &only_numbers())), expected, "{query}");
    }
}

#[test]
fn a_minus_inside_a_word_excludes_nothing() {
    assert_eq!(
        exact(&search("inno-hk", &only_numbers())),
        SCAN.find("InnoHK"),
        "a hyphen inside a word"
    );
    assert_eq!(
        exact(&search("人才 - 創科", &only_numbers())),
        SCAN.find_all(&["人才", "創科"]),
        "a dash between words"
    );
}

#[test]
fn nothing_sensible_finds_nothing() {
    for query in [
        "𨋢",
        "qwertyuiop",
        "ЖЖЖЖ",
        "😀",
        "zzz xxx",
        "\"月球基地\"",
        "أبجد",
        "！！！！",
    ] {
        let results = search(query, &only_numbers());
        assert_eq!((results.total, results.hits.len()), (0, 0), "{query}");
        assert!(results.explanation.is_some(), "{query}: says why");
    }
}

//! A run of text finds exactly the proposals that a plain scan finds: every substring of one to eight characters of
//! every title, block and footnote, as written, in Simplified characters, in full and half width, and in either case; longer
//! runs; and runs that do not occur. The scan uses a second implementation of folding. It goes through the document once
//! and notes for every folded run which proposals have it.

mod common;

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use common::{
    DASHES, DOTS, Field, QUOTES, Random, SCAN, SEARCH, TABLES, exact, full_width, half_width,
    numbers, only_numbers, search,
};
use policy_proposals::search::results::MatchKind;

const LONGEST: usize = 8;
/// How many failures a message lists.
const SHOWN: usize = 12;

/// For every folded run of the document, of one to eight characters, the proposals that have it.
static GRAMS: LazyLock<HashMap<String, Vec<u32>>> = LazyLock::new(|| {
    let mut grams: HashMap<String, Vec<u32>> = HashMap::new();
    for field in &SCAN.fields {
        for length in 1..=LONGEST {
            for gram in field.folded.windows(length) {
                let proposals = grams.entry(gram.iter().collect()).or_default();
                if proposals.last() != Some(&field.proposal) {
                    proposals.push(field.proposal);
                }
            }
        }
    }
    grams
});

/// What the scan finds for a run whose folded form is `folded`, of at most eight characters.
fn scanned(folded: &str) -> Vec<u32> {
    if folded.is_empty() {
        return SCAN.all();
    }
    GRAMS.get(folded).cloned().unwrap_or_default()
}

/// Every substring of every field, written as `form` writes the field (character by character),
/// once each; only those that differ from the document's own spelling, unless that is the form.
fn substrings(form: impl Fn(&Field) -> Vec<char>) -> BTreeSet<String> {
    let mut substrings = BTreeSet::new();
    let mut compared = HashSet::new();
    for field in &SCAN.fields {
        let original: Vec<char> = field.text.chars().collect();
        let written = form(field);
        assert_eq!(
            written.len(),
            original.len(),
            "the form is aligned with the text"
        );
        let is_original = written == original;
        for length in 1..=LONGEST {
            for (written, original) in written.windows(length).zip(original.windows(length)) {
                if is_original || written != original {
                    let (written, original) =
                        (String::from_iter(written), String::from_iter(original));
                    if compared.insert((written.clone(), original.clone())) {
                        assert_eq!(
                            SCAN.folding.fold(&written),
                            SCAN.folding.fold(&original),
                            "{written} is another way to write {original}"
                        );
                    }
                    substrings.insert(written);
                }
            }
        }
    }
    substrings
}

fn by_character(form: impl Fn(char) -> char) -> impl Fn(&Field) -> Vec<char> {
    move |field| field.text.chars().map(&form).collect()
}

fn fail_if_any(failures: &[String], of: usize) {
    assert!(
        failures.is_empty(),
        "{} of {of} queries:\n{}",
        failures.len(),
        failures[..failures.len().min(SHOWN)].join("\n")
    );
}

/// Asks for every one of `runs` in quotes.
fn assert_found_as_quoted_runs(runs: &BTreeSet<String>, at_least: usize) {
    assert!(
        runs.len() >= at_least,
        "expected at least {at_least} runs, found {}",
        runs.len()
    );
    let options = only_numbers();
    let mut failures = Vec::new();
    for run in runs {
        let query = format!("\"{run}\"");
        let results = search(&query, &options);
        let mut found = numbers(&results);
        found.sort_unstable();
        let expected = scanned(&SCAN.folding.fold(run));
        if found != expected || results.total as usize != found.len() {
            let reading = results.query.reference;
            failures.push(format!(
                "{query} (reference: {reading:?}): scan {expected:?}, search {found:?}"
            ));
        } else if exact(&results) != expected {
            failures.push(format!("{query}: found by other than the exact run"));
        }
    }
    fail_if_any(&failures, runs.len());
}

/// Whether `query` may be one run of text: no white space, no minus before it.
fn is_single_run(query: &str) -> bool {
    !query.chars().any(char::is_whitespace) && !query.starts_with(['-', '－'])
}

/// Whether `query` is one run of text, and no reference.
fn is_bare_run(query: &str) -> bool {
    is_single_run(query) && SEARCH.find(query).is_none()
}

/// Asks for every one of `runs` without quotes: exactly the scan's hits are exact, and they come
/// before any others. What is read as a reference is left out; what that may be is looked at by
/// [`what_reads_as_a_reference_has_a_number`].
fn assert_found_as_bare_runs(runs: &BTreeSet<String>, at_least: usize) {
    let options = only_numbers();
    let mut failures = Vec::new();
    let mut count = 0;
    for query in runs.iter().filter(|run| is_single_run(run)) {
        let results = search(query, &options);
        if results.query.reference.is_some() {
            continue;
        }
        count += 1;
        let (found, expected) = (exact(&results), scanned(&SCAN.folding.fold(query)));
        if found != expected {
            failures.push(format!("{query}: scan {expected:?}, search {found:?}"));
        }
        if results.hits[..expected.len().min(results.hits.len())]
            .iter()
            .any(|hit| hit.kind != MatchKind::Exact)
        {
            failures.push(format!("{query}: a looser hit before an exact one"));
        }
    }
    assert!(
        count >= at_least,
        "expected at least {at_least} runs, found {count}"
    );
    fail_if_any(&failures, count);
}

#[test]
fn every_substring_as_it_is_written() {
    assert_found_as_quoted_runs(&substrings(by_character(|c| c)), 200_000);
}

#[test]
fn every_substring_as_it_is_written_without_quotes() {
    assert_found_as_bare_runs(&substrings(by_character(|c| c)), 200_000);
}

#[test]
fn every_substring_in_simplified_characters_one_by_one() {
    let runs = substrings(by_character(|c| TABLES.simplified_char(c)));
    assert_found_as_quoted_runs(&runs, 100_000);
    assert_found_as_bare_runs(&runs, 100_000);
}

#[test]
fn every_substring_in_simplified_characters_word_by_word() {
    let mut aligned = 0;
    for field in &SCAN.fields {
        let simplified = TABLES.simplified(&field.text);
        aligned += usize::from(simplified.chars().count() == field.text.chars().count());
    }
    assert!(
        aligned * 10 >= SCAN.fields.len() * 9,
        "nearly all fields keep their length, found {aligned} of {}",
        SCAN.fields.len()
    );
    let runs = substrings(|field| {
        let original: Vec<char> = field.text.chars().collect();
        let simplified: Vec<char> = TABLES.simplified(&field.text).chars().collect();
        if simplified.len() == original.len() {
            simplified
        } else {
            original
        }
    });
    assert_found_as_quoted_runs(&runs, 100_000);
}

#[test]
fn every_substring_in_full_width() {
    let runs = substrings(by_character(full_width));
    let runs = runs
        .into_iter()
        .filter(|run| run.chars().any(|c| ('！'..='～').contains(&c)));
    let runs: BTreeSet<String> = runs.collect();
    assert_found_as_quoted_runs(&runs, 5_000);
    assert_found_as_bare_runs(&runs, 2_000);
}

#[test]
fn every_substring_in_half_width() {
    let differ = |field: &Field| -> Vec<char> { field.text.chars().map(half_width).collect() };
    let runs = substrings(differ);
    let runs: BTreeSet<String> = runs
        .into_iter()
        .filter(|run| {
            run.chars()
                .any(|c| c.is_ascii_punctuation() || ('｡'..='･').contains(&c))
        })
        .collect();
    assert_found_as_quoted_runs(&runs, 50_000);
    assert_found_as_bare_runs(&runs, 20_000);
}

#[test]
fn every_substring_in_either_case() {
    let upper = substrings(by_character(|c| c.to_ascii_uppercase()));
    let lower = substrings(by_character(|c| c.to_ascii_lowercase()));
    let has_letter = |run: &String| run.chars().any(|c| c.is_ascii_alphabetic());
    let runs: BTreeSet<String> = upper.into_iter().chain(lower).filter(has_letter).collect();
    assert_found_as_quoted_runs(&runs, 2_000);
    assert_found_as_bare_runs(&runs, 1_000);
}

#[test]
fn what_reads_as_a_reference_has_a_number() {
    // The tests above leave out what reads as a reference; this keeps that from hiding anything.
    const NUMERALS: &str = "0123456789０１２３４５６７８９一二三四五六七八九十百千零〇兩";
    let mut surprising = Vec::new();
    for run in substrings(by_character(|c| c)) {
        if SEARCH.find(&run).is_none() {
            continue;
        }
        let rest: String = run.chars().filter(|&c| !NUMERALS.contains(c)).collect();
        let rest = SCAN.folding.fold(&rest);
        let known = [
            "",
            "建議",
            "第",
            "第項",
            "第範疇",
            "第個建議",
            "第章",
            "第部分",
            "第號",
            "#",
        ];
        if rest.chars().count() == SCAN.folding.fold(&run).chars().count()
            || !known.iter().any(|form| SCAN.folding.fold(form) == rest)
        {
            surprising.push(run);
        }
    }
    fail_if_any(&surprising, surprising.len());
}

#[test]
fn longer_runs_are_found_where_they_stand() {
    let mut random = Random(9);
    let options = only_numbers();
    let mut failures = Vec::new();
    for _ in 0..4_000 {
        let run = random.run(&SCAN, 9, 60);
        let expected = SCAN.find(&run);
        let mut found = numbers(&search(&format!("\"{run}\""), &options));
        found.sort_unstable();
        if found != expected || expected.is_empty() {
            failures.push(format!("\"{run}\": scan {expected:?}, search {found:?}"));
        }
        if is_bare_run(&run) && exact(&search(&run, &options)) != expected {
            failures.push(format!("{run}: not as the scan {expected:?}"));
        }
    }
    fail_if_any(&failures, 4_000);
}

#[test]
fn runs_that_do_not_occur_have_no_exact_hit() {
    let mut random = Random(60);
    let options = only_numbers();
    let alphabet: Vec<char> = SCAN
        .fields
        .iter()
        .flat_map(|field| field.text.chars())
        .filter(|&c| !common::counts_for_nothing(c))
        .collect();
    let (mut asked, mut failures) = (0, Vec::new());
    while asked < 4_000 {
        let mut chars: Vec<char> = random.run(&SCAN, 2, 60).chars().collect();
        let position = random.below(chars.len());
        chars[position] = *random.pick(&alphabet);
        let run = String::from_iter(chars);
        if !SCAN.find(&run).is_empty() {
            continue;
        }
        asked += 1;
        let quoted = search(&format!("\"{run}\""), &options);
        if quoted.total != 0 || !quoted.hits.is_empty() {
            failures.push(format!("\"{run}\": search {:?}", numbers(&quoted)));
        }
        if is_bare_run(&run) && !exact(&search(&run, &options)).is_empty() {
            failures.push(format!("{run}: an exact hit"));
        }
    }
    fail_if_any(&failures, asked);
}

#[test]
fn nothing_matches_across_two_fields() {
    let options = only_numbers();
    let mut asked = 0;
    for pair in SCAN.fields.windows(2) {
        let end = pair[0].text.chars().rev().take(4).collect::<Vec<_>>();
        let run: String = end
            .iter()
            .rev()
            .copied()
            .chain(pair[1].text.chars().take(4))
            .collect();
        if SCAN.find(&run).is_empty() {
            asked += 1;
            assert_eq!(search(&format!("\"{run}\""), &options).total, 0, "{run}");
        }
    }
    assert!(
        asked > 700,
        "nearly no two fields continue each other, found {asked}"
    );
}

#[test]
fn what_readers_leave_out_counts_for_nothing() {
    let options = only_numbers();
    for run in ["北部都會區", "人才", "新型工業化", "香港大城小區", "InnoHK"] {
        let expected = SCAN.find(run);
        assert!(!expected.is_empty(), "{run} occurs");
        let chars: Vec<char> = run.chars().collect();
        let middle = chars.len() / 2;
        let with = |c: char| -> String {
            let (before, after) = chars.split_at(middle);
            before.iter().chain([&c]).chain(after).collect()
        };
        for c in DASHES.chars().chain(DOTS.chars()).chain(QUOTES.chars()) {
            let query = with(c);
            assert_eq!(
                exact(&search(&query, &options)),
                expected,
                "{query} (U+{:04X})",
                c as u32
            );
        }
        for c in [' ', '\t', '\n', '\u{A0}', '\u{2003}', '\u{3000}'] {
            let query = format!("\"{}\"", with(c));
            assert_eq!(exact(&search(&query, &options)), expected, "{query:?}");
        }
        for c in "，。、：；！？（）／％＋…,.:;!?()/%+&@#".chars() {
            let query = with(c);
            assert_eq!(
                exact(&search(&query, &options)),
                SCAN.find(&query),
                "{query}"
            );
            assert!(SCAN.find(&query).is_empty(), "{query} does not occur");
        }
    }
}

#[test]
fn the_variants_that_the_contract_names_are_alike() {
    let options = only_numbers();
    for variants in [
        "衞衛卫",
        "户戶",
        "内內",
        "産產产",
        "綫線线",
        "着著",
        "臺台",
        "裏裡里",
        "羣群",
    ] {
        let sets: Vec<(char, Vec<u32>)> = variants
            .chars()
            .map(|c| (c, exact(&search(&format!("\"{c}\""), &options))))
            .collect();
        for (c, found) in &sets {
            assert_eq!(found, &sets[0].1, "{c} and {}", sets[0].0);
            assert_eq!(found, &SCAN.find(&c.to_string()), "{c}");
        }
    }
    assert!(!SCAN.find("衛生").is_empty() && !SCAN.find("户").is_empty());
}

#[test]
fn what_folds_to_nothing_lists_everything() {
    for query in [
        "", " ", "　", "\"\"", "「」", "\"‧\"", "\" - \"", "《》", "--", "“”",
    ] {
        assert_eq!(
            numbers(&search(query, &only_numbers())),
            SCAN.all(),
            "{query:?}"
        );
    }
}

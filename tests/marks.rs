//! Marks, the highlighted ranges of a text: they are inside the text, in order, without overlaps, and never split a
//! character; they cover every place where a plain scan finds the query, and nothing else; and every exact hit has at least
//! one.

mod common;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use common::{
    Place, Random, SCAN, SEARCH, Scan, TABLES, everything, exact, full_width, half_width, search,
    shown,
};
use policy_proposals::document::model::Document;
use policy_proposals::editorial::Editorial;
use policy_proposals::index;
use policy_proposals::search::PolicyDocument;
use policy_proposals::search::results::{Hit, Marked, MatchKind, SearchResults};
use policy_proposals::text::variants::Converter;

/// The text of each mark; fails where a mark is not a range of whole characters.
fn slices(marked: &Marked) -> Vec<String> {
    let units: Vec<u16> = marked.text.encode_utf16().collect();
    let slice = |&(start, end): &(u32, u32)| {
        let range = units.get(start as usize..end as usize);
        let range = range.unwrap_or_else(|| panic!("({start}, {end}) is inside {}", marked.text));
        String::from_utf16(range)
            .unwrap_or_else(|_| panic!("({start}, {end}) splits no character of {}", marked.text))
    };
    marked.marks.iter().map(slice).collect()
}

fn assert_well_formed(query: &str, marked: &Marked) {
    let length = marked.text.encode_utf16().count() as u32;
    let mut before = 0;
    for (index, &(start, end)) in marked.marks.iter().enumerate() {
        assert!(start < end, "{query}: ({start}, {end}) is empty");
        assert!(end <= length, "{query}: ({start}, {end}) is outside");
        assert!(
            index == 0 || start > before,
            "{query}: ({start}, {end}) does not come after {before}"
        );
        before = end;
    }
    for slice in slices(marked) {
        let ends = [slice.chars().next(), slice.chars().next_back()];
        assert!(
            ends.iter()
                .flatten()
                .all(|&c| !common::counts_for_nothing(c)),
            "{query}: the mark {slice:?} begins and ends with what counts"
        );
    }
}

/// What is shown of `hit` is the document's, and is marked where `runs` (folded) stand in it; every
/// field that has one of them is shown.
fn assert_marked(scan: &Scan, query: &str, hit: &Hit, runs: &[Vec<char>]) {
    let mut seen = BTreeSet::new();
    for (place, marked) in shown(hit) {
        let field = scan.field(hit.number, place);
        assert_eq!(marked.text, field.text, "{query}: {} {place:?}", hit.number);
        assert_well_formed(query, marked);
        assert_eq!(
            marked.marks,
            field.marks(runs),
            "{query}: {} {place:?} {}",
            hit.number,
            marked.text
        );
        assert!(seen.insert(place), "{query}: {place:?} is shown twice");
    }
    let expected: BTreeSet<Place> = scan
        .fields
        .iter()
        .filter(|field| field.proposal == hit.number && !field.marks(runs).is_empty())
        .map(|field| field.place)
        .chain([Place::Title])
        .collect();
    assert_eq!(
        seen, expected,
        "{query}: the fields shown of {}",
        hit.number
    );
}

/// Asks for `query`, which is a list of `runs`: its exact hits are the scan's and are marked as the
/// scan would; other hits are marked well.
fn assert_query(scan: &Scan, document: &PolicyDocument<'_>, query: &str, runs: &[&str]) -> usize {
    let results = document
        .search(query, &everything())
        .expect("a query is never an error");
    if results.query.reference.is_some() {
        return 0;
    }
    assert_eq!(exact(&results), scan.find_all(runs), "{query}");
    let runs: Vec<Vec<char>> = runs.iter().map(|run| scan.fold(run)).collect();
    for hit in &results.hits {
        if hit.kind == MatchKind::Exact {
            assert_marked(scan, query, hit, &runs);
            assert_has_marks(query, hit);
        }
        for (_, marked) in shown(hit) {
            assert_well_formed(query, marked);
        }
    }
    results.hits.len()
}

fn assert_has_marks(query: &str, hit: &Hit) {
    let marks: usize = shown(hit)
        .iter()
        .map(|(_, marked)| marked.marks.len())
        .sum();
    assert!(marks > 0, "{query}: nothing is marked in {}", hit.number);
}

fn assert_run(run: &str) -> usize {
    assert_query(&SCAN, &SEARCH, &format!("\"{run}\""), &[run])
}

/// The runs of a title between punctuation and white space.
fn words(title: &str) -> Vec<String> {
    title
        .split(|c: char| c.is_whitespace() || "，、。：；（）「」《》".contains(c))
        .filter(|word| !SCAN.fold(word).is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_words_of_every_title_are_marked() {
    let mut hits = 0;
    for proposal in &SCAN.document.proposals {
        for word in words(&proposal.title) {
            hits += assert_run(&word);
            hits += assert_query(&SCAN, &SEARCH, &word, &[&word]);
        }
    }
    assert!(hits > 500, "the words of titles occur, found {hits}");
}

#[test]
fn random_runs_are_marked_however_they_are_written() {
    let mut random = Random(5);
    let mut hits = 0;
    for _ in 0..1_500 {
        let run = random.run(&SCAN, 2, 14);
        if SCAN.fold(&run).is_empty() {
            continue;
        }
        hits += assert_run(&run);
        hits += assert_run(&TABLES.simplified(&run));
        hits += assert_run(&run.chars().map(full_width).collect::<String>());
        hits += assert_run(&run.chars().map(half_width).collect::<String>());
        hits += assert_run(&run.to_uppercase());
    }
    assert!(hits > 7_000, "the runs occur, found {hits}");
}

#[test]
fn single_characters_are_marked_everywhere() {
    for c in [
        "的", "港", "金", "，", "、", "%", "g", "Ｋ", "衛", "着", "台", "综",
    ] {
        assert!(assert_run(c) > 0, "{c} occurs");
    }
}

#[test]
fn white_space_and_marks_inside_a_query_change_no_mark() {
    let mut random = Random(77);
    let additions = [" ", "　", "「", "」", "《", "‧", "-", "—", "\t", "』", "’"];
    for _ in 0..1_500 {
        let run = random.run(&SCAN, 2, 8);
        if SCAN.fold(&run).is_empty() {
            continue;
        }
        let mut written = String::new();
        for c in run.chars() {
            written.push(c);
            written.push_str(random.pick::<&str>(&additions));
        }
        assert_run(&written);
    }
}

#[test]
fn latin_and_chinese_mix() {
    let queries = [
        "I PARK 2 期",
        "ipark2期",
        "innohk",
        "ＩｎｎｏＨＫ",
        "5G",
        "STEM 教育",
        "30%",
        "１０％",
        "及30",
        "B2B",
        "AI",
    ];
    let mut hits = 0;
    for query in queries {
        hits += assert_run(query);
    }
    // Whatever Latin words there are, with what stands around them.
    for field in &SCAN.fields {
        let chars: Vec<char> = field.text.chars().collect();
        for (index, c) in chars.iter().enumerate() {
            if c.is_ascii_alphabetic() {
                let around = &chars[index.saturating_sub(3)..(index + 4).min(chars.len())];
                hits += assert_run(&String::from_iter(around));
            }
        }
    }
    assert!(hits > 300, "Latin words occur, found {hits}");
}

#[test]
fn footnotes_are_marked() {
    let mut asked = 0;
    for field in &SCAN.fields {
        let Place::Footnote(index) = field.place else {
            continue;
        };
        let chars: Vec<char> = field.text.chars().collect();
        for run in chars.windows(chars.len().min(6)) {
            let run = String::from_iter(run);
            assert_run(&run);
            let results = search(&format!("\"{run}\""), &everything());
            let hit = results.hits.iter().find(|hit| hit.number == field.proposal);
            let hit = hit.expect("the proposal of the footnote is found");
            let passage = hit
                .passages
                .iter()
                .find(|passage| passage.footnote == Some(index))
                .expect("the footnote is shown");
            assert!(!passage.text.marks.is_empty());
            asked += 1;
        }
    }
    assert!(asked > 0, "the document has a footnote");
}

#[test]
fn several_terms_are_each_marked() {
    let mut random = Random(31);
    let mut hits = 0;
    for _ in 0..600 {
        let number = random.pick(&SCAN.document.proposals).number;
        let fields: Vec<_> = SCAN
            .fields
            .iter()
            .filter(|field| field.proposal == number)
            .collect();
        let runs: Vec<String> = (0..2 + random.below(2))
            .map(|_| {
                let chars: Vec<char> = random.pick(&fields).text.chars().collect();
                let length = 1 + random.below(chars.len().min(4));
                let start = random.below(chars.len() - length + 1);
                String::from_iter(&chars[start..start + length])
            })
            .filter(|run| !SCAN.fold(run).is_empty())
            .collect();
        let runs: Vec<&str> = runs.iter().map(String::as_str).collect();
        if runs.is_empty() {
            continue;
        }
        let query = runs
            .iter()
            .map(|run| format!("\"{run}\""))
            .collect::<Vec<_>>();
        hits += assert_query(&SCAN, &SEARCH, &query.join(" "), &runs);
        let bare = |run: &&str| !run.contains(char::is_whitespace) && !run.starts_with(['-', '－']);
        if runs.iter().all(bare) {
            hits += assert_query(&SCAN, &SEARCH, &runs.join("　"), &runs);
        }
    }
    assert!(hits > 2_000, "the terms occur together, found {hits}");
}

#[test]
fn loose_hits_are_marked_well() {
    let mut loose = 0;
    for query in [
        "大灣區創科金融",
        "新型工业化人才",
        "電動車充電站",
        "一帶一路創科人才",
        "北部都會區 河套 月球",
    ] {
        let results = search(query, &everything());
        for hit in results
            .hits
            .iter()
            .filter(|hit| hit.kind == MatchKind::Loose)
        {
            loose += 1;
            assert_has_marks(query, hit);
            let folded = SCAN.folding.fold(query);
            for (place, marked) in shown(hit) {
                assert_eq!(marked.text, SCAN.field(hit.number, place).text);
                assert_well_formed(query, marked);
                for slice in slices(marked) {
                    let first = SCAN.fold(&slice)[0];
                    assert!(folded.contains(first), "{query}: {slice} is nothing of it");
                }
            }
        }
    }
    assert!(loose > 0, "some of these have loose hits");
}

#[test]
fn passages_say_where_they_stand() {
    for query in ["創科", "人才", "碳", "的"] {
        for hit in search(query, &everything()).hits {
            let proposal = &SCAN.document.proposals[hit.number as usize - 1];
            assert_eq!(
                (hit.domain, hit.section),
                (proposal.domain, proposal.section)
            );
            assert_eq!(hit.page, proposal.page, "{query}: {}", hit.number);
            for passage in &hit.passages {
                let page = match (passage.block, passage.footnote) {
                    (Some(block), _) => proposal.blocks[block as usize].page,
                    (_, Some(footnote)) => proposal.footnotes[footnote as usize].page,
                    _ => None,
                };
                assert_eq!(passage.page, page, "{query}: {}", hit.number);
            }
        }
    }
}

#[test]
fn no_more_passages_than_asked_for() {
    let all = search("人才", &everything());
    for passages in [0, 1, 2, 5] {
        let options = policy_proposals::search::results::SearchOptions {
            passages: Some(passages),
            ..everything()
        };
        let some: SearchResults = search("人才", &options);
        for (hit, whole) in some.hits.iter().zip(&all.hits) {
            let length = whole.passages.len().min(passages as usize);
            assert_eq!(
                hit.passages,
                whole.passages[..length],
                "the best ones first"
            );
            assert_eq!(hit.title, whole.title);
        }
    }
}

/// A document with what the real one does not have: characters of two UTF-16 units.
static RARE: LazyLock<(Document, Vec<u8>)> = LazyLock::new(|| {
    let mut document = SCAN.document.clone();
    document.proposals[0].title = "搭𨋢上樓𠝹蛋糕😀".into();
    document.proposals[0].blocks[0].text = "𨋢𨋢：「𨋢」‧𨋢 😀😀a𠮷b".into();
    document.proposals[0].blocks[0].heading = Some("𨋢𨋢".into());
    document.proposals[1].title = "𨋢a𨋢Ａ𨋢a".into();
    let converter = Converter::new().expect("OpenCC's tables");
    let bytes = index::compile(
        std::slice::from_ref(&document),
        &Editorial::default(),
        &converter,
    );
    (document, bytes)
});

#[test]
fn characters_of_two_units_are_never_split() {
    let (document, bytes) = &*RARE;
    let stored = index::open(bytes).expect("what was compiled opens");
    let (scan, searched) = (Scan::of(document), PolicyDocument::new(&stored[0]));
    let texts = [
        &document.proposals[0].title,
        &document.proposals[0].blocks[0].text,
        &document.proposals[1].title,
    ];
    let mut hits = 0;
    for text in texts {
        let chars: Vec<char> = text.chars().collect();
        for length in 1..=chars.len() {
            for run in chars.windows(length).map(String::from_iter) {
                if !scan.fold(&run).is_empty() {
                    hits += assert_query(&scan, &searched, &format!("\"{run}\""), &[&run]);
                }
            }
        }
    }
    assert!(hits > 200, "the runs occur, found {hits}");
    let title = |query: &str| {
        let results = searched
            .search(query, &everything())
            .expect("a query is never an error");
        let hit = results.hits.into_iter().find(|hit| hit.number == 1);
        hit.map(|hit| hit.title.marks)
    };
    assert_eq!(title("𨋢"), Some(vec![(1, 3)]));
    assert_eq!(title("𨋢上樓𠝹"), Some(vec![(1, 7)]));
    assert_eq!(title("糕😀"), Some(vec![(8, 11)]));
}

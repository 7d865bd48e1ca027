//! Editorial files: mistakes in the glossary, the readers' words and the vocabularies of facets are reported with file and
//! line, and the files in `seeds/` have none.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use common::scratch::Scratch;
use common::{SCAN, STORED};
use policy_proposals::editorial::{Glossary, readers, vocabulary};
use policy_proposals::text::chars::is_ideograph;
use policy_proposals::text::tokens::Tokens;

fn errors(text: &str) -> Vec<String> {
    let scratch = Scratch::with("theme.toml", text);
    let errors = Glossary::read(scratch.path()).expect_err("there is a mistake");
    errors.iter().map(|error| scratch.message(error)).collect()
}

#[test]
fn mistakes_in_a_glossary_are_named_with_their_line() {
    for (text, expected) in [
        (
            "[one-way]\n\"甲\" = [\"乙\"]\n\"丙\" = []",
            "theme.toml:3: expected words that it leads to, found `丙` with an empty list",
        ),
        (
            "[one-way]\n\n\"MPF\" = [\"mpf\"]",
            "theme.toml:3: expected an entry that leads to another word, found `MPF`, which leads to `mpf`",
        ),
        (
            "[one-way]\n\"甲\" = { to = [\"乙\"], weight = 2.0 }",
            "theme.toml:2: expected a weight of 0.1 to 1, in tenths, found `甲` with 2",
        ),
        (
            "[one-way]\n\"甲\" = { to = [\"乙\"], weight = 0.75 }",
            "theme.toml:2: expected a weight of 0.1 to 1, in tenths, found `甲` with 0.75",
        ),
        (
            "two-way = [[\"甲\", \"乙\"]]\n[one-way]\n\"乙\" = [\"丙\"]",
            "theme.toml:3: expected each key once, found `乙`, which stands at theme.toml:1 already",
        ),
        (
            "[one-way]\n\"centres\" = [\"甲\"]\n\"Center\" = [\"乙\"]",
            "theme.toml:3: expected each key once, found `Center`, which stands at theme.toml:2 already",
        ),
        (
            "[one-way]\n\"甲\" = [\"\\n\"]",
            "theme.toml:2: expected an entry that leads to another word, found `甲`, which leads to `\\n`",
        ),
        (
            "[one-way]\n\"乙\" = [\"甲\", \"丙\"]\n\"丙\" = [\"乙\"]",
            "theme.toml:3: expected a group under two-way, found `丙` and `乙`, which lead to each other",
        ),
    ] {
        assert_eq!(errors(text), [expected]);
    }
    let unknown = errors("[two-ways]\n");
    assert!(
        unknown[0].starts_with("theme.toml:1: unknown field `two-ways`"),
        "{unknown:?}"
    );
    let broken = errors("[one-way]\n\"甲\" = [\"乙\"\n");
    assert!(broken[0].starts_with("theme.toml:"), "{broken:?}");
}

#[test]
fn mistakes_in_readers_words_are_named_with_their_line() {
    for (text, expected) in [
        (
            "1 = [\"甲\"]\n149 = [\"乙\"]",
            "readers.toml:2: expected the number of a proposal, 1 to 148, found `149`",
        ),
        (
            "1 = [\"甲\", \"乙\",\n  \"甲\"]",
            "readers.toml:2: expected different phrases of one line, found `甲`",
        ),
        (
            "1 = [\"甲\\n乙\"]",
            "readers.toml:1: expected different phrases of one line, found `甲\\n乙`",
        ),
        (
            "one = [\"甲\"]",
            "readers.toml:1: expected the number of a proposal, 1 to 148, found `one`",
        ),
    ] {
        let scratch = Scratch::with(readers::FILE, text);
        let error = readers::read(scratch.path(), &SCAN.document).expect_err("there is a mistake");
        assert_eq!(scratch.message(&error), expected);
    }
}

#[test]
fn mistakes_in_a_vocabulary_are_named_with_their_line() {
    let head = "zh-Hant = \"對象\"\nen = \"For whom\"\n";
    for (text, expected) in [
        (
            "[values.Elderly]\nzh-Hant = \"長者\"\nen = \"Elderly\"",
            "audience.toml:3: expected a name, or a value in small letters, digits and hyphens with its zh-Hant, found `Elderly`",
        ),
        (
            "[values.elderly]\nzh-Hant = \"長者\"\nen = \"Older\\tpeople\"",
            "audience.toml:3: expected labels of one line, found `長者`, `Older\\tpeople`",
        ),
        (
            "[values.elderly]\nzh-Hant = \"長者\"\nen = \"Elderly\"\nwords = []",
            "audience.toml:3: expected words that show it, found `elderly` with an empty list",
        ),
        (
            "[values]\n\"長者\" = { en = \"Elderly\", words = [\"長者\", \"長者\"] }",
            "audience.toml:4: expected different words, found `長者`",
        ),
        (
            "[values]\n\"長者\" = { en = \"Elderly\", words = [\"…\"] }",
            "audience.toml:4: expected different words, found `…`",
        ),
        (
            "[values]\n\"長者\" = { en = \"Elderly\", words = [\"\\n\"] }",
            "audience.toml:4: expected different words, found `\\n`",
        ),
        (
            "[values]\n\"長者\" = { en = \"Elderly\",\n not = [\"樓齡\"] }",
            "audience.toml:5: expected a word in which one of the value's words stands, found `樓齡`",
        ),
    ] {
        let scratch = Scratch::with("audience.toml", &format!("{head}{text}"));
        let errors = vocabulary::read(scratch.path()).expect_err("there is a mistake");
        let messages: Vec<String> = errors.iter().map(|error| scratch.message(error)).collect();
        assert_eq!(messages, [expected]);
    }
    for (text, message) in [
        ("zh-Hant = \"對象\"\n[values]", "missing field `en`"),
        (
            "zh-Hant = \"對象\"\nen = \"\"\nword = []\n[values]",
            "unknown field `word`",
        ),
    ] {
        let scratch = Scratch::with("place.toml", text);
        let errors = vocabulary::read(scratch.path()).expect_err("there is a mistake");
        assert!(errors[0].to_string().contains(message), "{errors:?}");
    }
}

#[test]
fn the_vocabulary_of_the_readme_reads() {
    let example = include_str!("../README.md")
        .split("```toml\n")
        .find(|block| block.starts_with("# seeds/facets/audience.toml"))
        .and_then(|block| block.split("```").next())
        .expect("the README shows one");
    let scratch = Scratch::with("audience.toml", example);
    let read = vocabulary::read(scratch.path()).unwrap_or_else(|errors| panic!("{errors:?}"));
    let elderly = &read[0].values[0];
    assert_eq!(
        (elderly.value.as_str(), elderly.labels[0].as_str()),
        ("elderly", "長者")
    );
    assert_eq!((elderly.words.len(), elderly.not.len()), (3, 1));
}

#[test]
fn the_vocabularies_are_in_order() {
    let vocabularies =
        vocabulary::read("seeds/facets".as_ref()).unwrap_or_else(|errors| panic!("{errors:?}"));
    assert_eq!(vocabularies.len(), vocabulary::KEYS.len());
    for vocabulary in vocabularies {
        let key = vocabulary.key.as_str();
        let mut seen = BTreeSet::new();
        for value in &vocabulary.values {
            assert!(
                !value.labels[1].trim().is_empty(),
                "{key}: {} has no English",
                value.value
            );
            for word in &value.words {
                // A word of a person or a means may show two of them, a name has one bearer.
                let is_new = seen.insert(word.to_lowercase());
                let may_repeat = matches!(key, "audience" | "instrument");
                assert!(
                    is_new || may_repeat,
                    "{key}: {word} stands under two values"
                );
            }
        }
    }
}

#[test]
fn the_glossary_is_in_order() {
    let glossary =
        Glossary::read(Path::new("seeds/glossary")).unwrap_or_else(|errors| panic!("{errors:?}"));
    assert!(glossary.entries.len() > 2_000, "{}", glossary.entries.len());
    // Most entries lead to words of the documents.
    let leads = glossary.entries.iter().filter(|entry| {
        entry
            .targets
            .iter()
            .any(|target| !SCAN.find(target).is_empty())
    });
    let share = leads.count() * 100 / glossary.entries.len();
    assert!(share >= 75, "only {share} in a hundred lead somewhere");
}

#[test]
fn every_proposal_has_words_of_readers() {
    let readers = readers::read(Path::new("seeds/bpa-2024"), &SCAN.document).expect("they read");
    assert_eq!(readers.len(), 148);
    for (index, phrases) in readers.iter().enumerate() {
        assert!(phrases.len() >= 3, "proposal {}", index + 1);
        assert!(
            phrases.iter().any(|phrase| phrase.is_ascii()),
            "proposal {}: English",
            index + 1
        );
    }
}

/// Development queries are for measuring: those that need editorial words are not among these words.
#[test]
fn no_development_query_is_in_the_data() {
    let queries: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("relevance/dev.json")).expect("JSON");
    let glossary = Glossary::read(Path::new("seeds/glossary")).expect("it reads");
    let readers = readers::read(Path::new("seeds/bpa-2024"), &SCAN.document).expect("they read");
    let keys = glossary
        .entries
        .iter()
        .map(|entry| entry.key.to_lowercase());
    let words: BTreeSet<String> = keys
        .chain(readers.iter().flatten().map(|phrase| phrase.to_lowercase()))
        .collect();
    for query in queries {
        let text = query["query"].as_str().expect("a query").to_lowercase();
        let category = query["category"].as_str().expect("a category");
        let needs_words = ["synonym", "english", "question", "typo"].contains(&category);
        // The acronym of the Mandatory Provident Fund is any glossary's.
        assert!(
            !needs_words || text == "mpf" || !words.contains(&text),
            "{text}"
        );
    }
}

/// Nor are they in the code or the documentation: what is made for one query helps no other.
#[test]
fn no_development_query_is_in_the_code() {
    let queries: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("relevance/dev.json")).expect("JSON");
    let mut files = vec![PathBuf::from("README.md")];
    for folder in ["src", "www/src", "www/demo/src"] {
        add_files(Path::new(folder), &mut files);
    }
    assert!(files.len() > 50, "{}", files.len());
    for query in queries {
        let text = query["query"].as_str().expect("a query");
        let category = query["category"].as_str().expect("a category");
        // Single words of the booklet, and references, are common property.
        if ["exact", "simplified", "lookup"].contains(&category) {
            continue;
        }
        for file in &files {
            let content = fs::read_to_string(file).expect("text");
            let mut words = content.match_indices(text).filter(|(start, _)| {
                let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
                let before = content[..*start].chars().next_back();
                let after = content[start + text.len()..].chars().next();
                !text.is_ascii() || (!letter(before) && !letter(after))
            });
            assert!(words.next().is_none(), "{text} in {}", file.display());
        }
    }
}

fn add_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            add_files(&path, files);
        } else {
            files.push(path);
        }
    }
}

#[test]
fn hardly_a_word_is_taken_for_a_key_that_is_none() {
    let variants = STORED.variants();
    let key = |text: &str| {
        let tokens = Tokens::of(text, variants);
        tokens.hash(tokens.all())
    };
    let glossary = Glossary::read(Path::new("seeds/glossary")).expect("the glossary reads");
    let keys: BTreeSet<u64> = glossary
        .entries
        .iter()
        .map(|entry| key(&entry.key))
        .collect();
    let mut pairs = BTreeSet::new();
    for field in &SCAN.fields {
        let chars: Vec<char> = field.text.chars().collect();
        let ideographs = chars
            .windows(2)
            .filter(|pair| pair.iter().all(|&c| is_ideograph(c)));
        pairs.extend(ideographs.map(String::from_iter));
    }
    let others: Vec<u64> = pairs
        .iter()
        .map(|pair| key(pair))
        .filter(|key| !keys.contains(key))
        .collect();
    let taken = others
        .iter()
        .filter(|&&key| STORED.lexicon().find(key).is_some())
        .count();
    assert!(
        taken * 5_000 <= others.len(),
        "{taken} of {} pairs of characters",
        others.len()
    );
}

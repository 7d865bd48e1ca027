//! What an editor is told when a document folder is not as it should be: which file, which line,
//! what was expected and what was found.

mod common;

use std::path::Path;

use common::scratch::Scratch;
use policy_proposals::document::reading::manifest::Manifest;
use policy_proposals::document::reading::{DOCUMENT, MANIFEST as MANIFEST_FILE};
use policy_proposals::document::{read, read_folder, read_seeds};

const MANIFEST: &str = "title = \"書\"\norganisation = \"會\"\nyear = 2024\nlanguage = \"zh-Hant-HK\"\nsource = \"a.pdf\"\n";
const TEXT: &str = "書\n\n會\n\n一、房屋\n\n甲、供應\n\n1. 增加供應\n\n• 措施甲。\n\n2. 改善質素\n\n• 措施乙。\n\n二、教育\n\n3. 支援學校\n\n• 措施丙。\n";

/// All that is wrong with a document of this text and manifest, as an editor sees it.
fn errors(text: &[u8], manifest: &str) -> Vec<String> {
    let manifest = match Manifest::parse("document.toml", manifest) {
        Ok(manifest) => manifest,
        Err(error) => return vec![error.to_string()],
    };
    match read("test", &manifest, "document.txt", text) {
        Ok(reading) => reading.errors.iter().map(ToString::to_string).collect(),
        Err(error) => vec![error.to_string()],
    }
}

fn errors_after(from: &str, to: &str) -> Vec<String> {
    assert!(TEXT.contains(from), "{from}");
    errors(TEXT.replacen(from, to, 1).as_bytes(), MANIFEST)
}

#[test]
fn the_unchanged_document_has_no_errors() {
    assert_eq!(errors(TEXT.as_bytes(), MANIFEST), Vec::<String>::new());
}

#[test]
fn numbers_that_skip_or_repeat() {
    assert_eq!(
        errors_after("2. 改善", "4. 改善"),
        ["document.txt:13: expected proposal 2, found proposal 4"]
    );
    assert_eq!(
        errors_after("3. 支援", "2. 支援"),
        ["document.txt:19: expected proposal 3 or 1, found proposal 2"]
    );
    assert_eq!(
        errors_after("二、教育", "三、教育"),
        ["document.txt:17: expected domain 2, found domain 3 (三)"]
    );
    assert_eq!(
        errors_after("甲、供應", "乙、供應"),
        ["document.txt:7: expected section 1 of domain 1, found section 2 (乙)"]
    );
}

#[test]
fn a_number_that_is_wrong_is_said_once() {
    let skipped = TEXT
        .replace("2. 改善", "4. 改善")
        .replace("3. 支援", "5. 支援");
    assert_eq!(
        errors(skipped.as_bytes(), MANIFEST),
        ["document.txt:13: expected proposal 2, found proposal 4"]
    );
    let gone_back = TEXT.replace("3. 支援學校", "2. 支援學校\n\n• 措施丁。\n\n3. 支援教師");
    assert_eq!(
        errors(gone_back.as_bytes(), MANIFEST),
        ["document.txt:19: expected proposal 3 or 1, found proposal 2"]
    );
    let corrected = TEXT.replace("2. 改善", "4. 改善");
    assert_eq!(
        errors(corrected.as_bytes(), MANIFEST),
        ["document.txt:13: expected proposal 2, found proposal 4"]
    );
}

#[test]
fn numbers_may_begin_anew_with_a_domain_but_not_within_it() {
    assert_eq!(errors_after("3. 支援", "1. 支援"), Vec::<String>::new());
    assert_eq!(
        errors_after("2. 改善", "1. 改善"),
        ["document.txt:13: expected proposal 2, found proposal 1"]
    );
}

#[test]
fn a_dotted_number_of_another_domain() {
    let text = "書\n\n會\n\n1. House\n\n1.1 More\n\n• One.\n\n2.1 Better\n\n• Two.\n";
    assert_eq!(
        errors(text.as_bytes(), MANIFEST),
        ["document.txt:11: expected proposal 1.2, found proposal 2.1"]
    );
}

#[test]
fn headings_that_stand_in_the_wrong_place() {
    assert_eq!(
        errors_after("一、房屋\n\n甲、供應\n\n", "甲、供應\n\n一、房屋\n\n"),
        [
            "document.txt:5: expected the heading of a domain before the first section, found the section `供應`"
        ]
    );
    let first = errors_after(
        "一、房屋\n\n甲、供應\n\n1. 增加供應",
        "1. 增加供應\n\n一、房屋",
    );
    assert_eq!(
        first[0],
        "document.txt:5: expected the heading of a domain before the first proposal, found proposal 1",
        "{first:?}"
    );
    assert_eq!(
        errors_after("3. 支援學校\n\n• 措施丙。\n", "沒有編號的段落。\n"),
        ["document.txt:17: expected proposals in the domain `教育`, found none"]
    );
}

#[test]
fn a_document_without_numbered_proposals() {
    let found = errors("書\n\n只有一段。\n".as_bytes(), MANIFEST);
    assert_eq!(found.len(), 1);
    assert!(
        found[0].starts_with(
            "document.txt: expected numbered proposals, headed like one of `建議{一}`"
        ),
        "{found:?}"
    );
    assert!(found[0].ends_with("found none"), "{found:?}");
}

#[test]
fn the_numbers_that_there_are_where_none_is_known_to_head_proposals() {
    let text = "書\n\n會\n\n一、房屋\n\nI. 公屋\n\n(i) 增建公屋。\n\nII. 居屋\n\n(i) 增建居屋。\n\n二、交通\n\nI. 鐵路\n";
    let found = errors(text.as_bytes(), MANIFEST);
    assert_eq!(found.len(), 1);
    assert!(
        found[0].ends_with("found none; `{I}.` counts up 2 lines from line 7 on; `{一}、` counts up 2 lines from line 5 on"),
        "{found:?}"
    );
}

#[test]
fn domains_are_not_taken_for_proposals_of_an_unknown_form() {
    for form in ["1-1 ", "i. "] {
        let text = TEXT
            .replace("甲、供應\n\n", "")
            .replace("1. ", form)
            .replace("2. ", &form.replace('1', "2"))
            .replace("3. ", &form.replace('1', "3"));
        let found = errors(text.as_bytes(), MANIFEST);
        assert!(
            found[0].starts_with("document.txt: expected numbered proposals"),
            "{form}: {found:?}"
        );
    }
}

#[test]
fn a_title_that_is_only_a_number() {
    assert_eq!(
        errors_after("1. 增加供應\n\n", "1.\n\n(1)\n\n"),
        ["document.txt:9: expected a title for proposal 1, found `(1)`"]
    );
}

#[test]
fn bytes_that_are_no_text() {
    assert_eq!(
        errors(
            "書\n\n會\n"
                .as_bytes()
                .iter()
                .copied()
                .chain([b'a', 0xFF, b'b'])
                .collect::<Vec<_>>()
                .as_slice(),
            MANIFEST
        ),
        [
            "document.txt:4: expected UTF-8, found the byte 0xFF at offset 10; save the file in UTF-8"
        ]
    );
    assert_eq!(
        errors(b"a\rb\r\nc\rd\xFF", MANIFEST),
        ["document.txt:4: expected UTF-8, found the byte 0xFF at offset 8; save the file in UTF-8"],
        "lines end with LF, CR LF or CR"
    );
    for empty in ["", " \n\r\n\u{3000}\n", "\u{FEFF}\n"] {
        assert_eq!(
            errors(empty.as_bytes(), MANIFEST),
            ["document.txt: expected the text of a document, found nothing"]
        );
    }
}

#[test]
fn files_that_are_no_plain_text() {
    for (bytes, found) in [
        (&b"%PDF-1.7\n1. a\n"[..], "a PDF"),
        (
            b"PK\x03\x04\x14\0\x06\0",
            "a Word document or another zip archive",
        ),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Word document"),
        (b"{\\rtf1\\ansi 1. Build}", "rich text (RTF)"),
        (b"\xFF\xFE\xF8\x66\n\0", "text in UTF-16"),
        (b"\xFE\xFF\x66\xF8\0\n", "text in UTF-16"),
        (
            b"\xEF\xBB\xBF<!doctype html>\n<h2>1. a</h2>\n",
            "a web page in HTML",
        ),
        (b"\n <HTML lang=en>\n<h2>1. a</h2>\n", "a web page in HTML"),
    ] {
        let expected = format!("document.txt: expected plain text in UTF-8, found {found}");
        let found = errors(bytes, MANIFEST);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with(&expected), "{found:?}");
    }
}

#[test]
fn page_numbers_that_contradict_each_other() {
    let text = "書\n\n一、房屋\n\n1. 甲\n\n 乙\n\n5 \n\n丙\n 丁\n\n9 \n\n2. 戊\n\n• 己。\n";
    let manifest = format!("{MANIFEST}[layout]\npages = \"one space\"\n");
    assert_eq!(
        errors(text.as_bytes(), &manifest),
        ["document.txt:14: expected page number 7, counted from page 5 on line 9, found 9"]
    );
}

#[test]
fn a_template_that_matches_nothing() {
    for key in ["domain", "section", "proposal"] {
        let manifest = format!("{MANIFEST}[layout]\n{key} = \"建議{{一}}：\"\n");
        assert_eq!(
            errors(TEXT.as_bytes(), &manifest),
            [format!(
                "document.txt: expected {key}s, headed as `建議{{一}}：`, as `layout.{key}` of document.toml says, found none"
            )]
        );
    }
}

#[test]
fn headings_and_bullets_without_words() {
    assert_eq!(
        errors_after("2. 改善質素\n\n• 措施乙。", "2.\n\n• 措施乙。"),
        ["document.txt:13: expected a title for proposal 2, found none"]
    );
    assert_eq!(
        errors_after("• 措施甲。", "•\n\n• 措施甲。"),
        ["document.txt:11: expected the text of a measure behind its bullet, found none"]
    );
}

#[test]
fn page_marks_that_are_not_there() {
    let with = |pages: &str| {
        let manifest = format!("{MANIFEST}[layout]\npages = \"{pages}\"\n");
        errors(TEXT.as_bytes(), &manifest)
    };
    for pages in ["numbers at the foot", "numbers at the head", "one space"] {
        assert_eq!(
            with(pages),
            [
                "document.txt: expected lines with nothing but a page number, as `layout.pages` of document.toml says, found none"
            ]
        );
    }
    assert_eq!(
        with("form feeds"),
        ["document.txt: expected form feeds, as `layout.pages` of document.toml says, found none"]
    );
}

#[test]
fn a_manifest_with_missing_unknown_or_wrong_keys() {
    let without_year = MANIFEST.replace("year = 2024\n", "");
    assert_eq!(
        errors(TEXT.as_bytes(), &without_year),
        ["document.toml:1: missing field `year`"]
    );
    let unknown = MANIFEST.replace("source", "sauce");
    assert_eq!(
        errors(TEXT.as_bytes(), &unknown),
        [
            "document.toml:5: unknown field `sauce`, expected one of `title`, `organisation`, `year`, `language`, `source`, `layout`"
        ]
    );
    for year in ["\"2024\"", "2024.5", "-5", "24", "20240", "202400"] {
        let wrong = MANIFEST.replace("2024", year);
        let expected =
            format!("document.toml:3: expected a year of four digits such as 2025, found `{year}`");
        assert_eq!(errors(TEXT.as_bytes(), &wrong), [expected]);
    }
    let empty = MANIFEST.replace("\"會\"", "\" \"");
    assert_eq!(
        errors(TEXT.as_bytes(), &empty),
        ["document.toml:2: expected a value for `organisation`, found an empty string"]
    );
}

#[test]
fn layout_keys_without_a_meaning() {
    let with = |layout: &str| errors(TEXT.as_bytes(), &format!("{MANIFEST}[layout]\n{layout}\n"));
    for key in ["proposal", "domain", "section"] {
        assert_eq!(
            with(&format!("{key} = \"建議\"")),
            [
                "document.toml:7: expected a numeral in braces ({一}, {壹}, {甲}, {1}, {①}, {I}, {A}, {i}, {a}, {One}, {1.1}, {1.1.1}, {A1}, {A.1}), found `建議`"
            ]
        );
    }
    assert_eq!(
        with("# a line\nparagraphs = \"tabs\""),
        ["document.toml:8: unknown variant `tabs`, expected `trailing spaces` or `blank lines`"]
    );
    assert_eq!(
        with("pages = \"two spaces\""),
        [
            "document.toml:7: unknown variant `two spaces`, expected one of `one space`, `numbers at the foot`, `numbers at the head`, `form feeds`, `none`"
        ]
    );
    for bullets in [
        "\"•\"",
        "[\"••\"]",
        "[\"\"]",
        "[\" \"]",
        "[1]",
        "[\"•\", \"•\"]",
    ] {
        assert_eq!(
            with(&format!("bullets = {bullets}")),
            [format!(
                "document.toml:7: expected a list of different bullets, one for each level, such as [\"•\", \"–\"], found `{bullets}`"
            )]
        );
    }
    assert_eq!(
        with("colour = \"red\""),
        [
            "document.toml:7: unknown field `colour`, expected one of `bullets`, `domain`, `section`, `proposal`, `paragraphs`, `pages`"
        ]
    );
}

#[test]
fn a_manifest_that_is_no_toml() {
    let with = |source: &str| errors(TEXT.as_bytes(), &MANIFEST.replace("\"a.pdf\"", source));
    assert_eq!(
        with("“a.pdf”"),
        [
            "document.toml:5: string values must be quoted, expected literal string; for TOML only \" and ' are quotation marks, not “"
        ]
    );
    assert_eq!(
        with("\"C:\\Users\\a.pdf\""),
        [
            "document.toml:5: too few unicode value digits, expected unicode hexadecimal value; between \" and \" each backslash has to be doubled, between ' and ' it need not be"
        ]
    );
    let folder = with("\"C:\\Papers\\a.pdf\"");
    assert!(
        folder[0].ends_with(
            "; between \" and \" each backslash has to be doubled, between ' and ' it need not be"
        ),
        "{folder:?}"
    );
    assert_eq!(
        errors(TEXT.as_bytes(), "\u{FEFF}"),
        ["document.toml:1: missing field `title`"]
    );
}

#[test]
fn a_key_of_the_document_in_the_table_of_the_layout() {
    let manifest = MANIFEST.replace("language", "[layout]\nlanguage");
    assert_eq!(
        errors(TEXT.as_bytes(), &manifest),
        [
            "document.toml:5: unknown field `language`, expected one of `bullets`, `domain`, `section`, `proposal`, `paragraphs`, `pages`; `language` has to stand above the line `[layout]`"
        ]
    );
}

#[test]
fn an_empty_manifest() {
    let scratch = Scratch::with(MANIFEST_FILE, " \n");
    scratch.write(DOCUMENT, TEXT);
    let error = read_folder(scratch.path()).expect_err("nothing says what it is");
    assert_eq!(
        scratch.message(&error),
        "document.toml:1: missing field `title`"
    );
}

#[test]
fn a_language_is_named_by_its_tag() {
    let manifest = |language: &str| MANIFEST.replace("zh-Hant-HK", language);
    for language in ["en", "zh-Hant", "yue-Hant-HK"] {
        assert_eq!(
            errors("一、房屋\n".as_bytes(), &manifest(language)).len(),
            1
        );
    }
    for language in ["Chinese", "zh_HK", "中文"] {
        let found = errors("一、房屋\n".as_bytes(), &manifest(language));
        let expected = "expected a language tag such as zh-Hant-HK or en";
        assert!(found[0].contains(expected), "{found:?}");
        assert!(found[0].starts_with("document.toml:4: "), "{found:?}");
    }
}

#[test]
fn folders_without_documents() {
    let error = read_folder(Path::new("tests/documents/nowhere")).expect_err("no such folder");
    assert!(
        error
            .to_string()
            .starts_with("tests/documents/nowhere/document.toml: cannot be read: there is no such file; a document is a folder with document.txt and document.toml"),
        "{error}"
    );
    let errors = read_seeds(Path::new("src")).expect_err("no documents");
    assert_eq!(
        errors[0].to_string(),
        "src: expected at least one folder with document.txt and document.toml, found none"
    );
}

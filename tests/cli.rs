//! The command line, as an editor or a script calls it.

mod common;

use std::path::Path;
use std::process::{Command, Output};

use common::scratch::Scratch;
use policy_proposals::document::model::Document;
use policy_proposals::document::reading::{DOCUMENT, MANIFEST};
use policy_proposals::document::{read_folder, read_seeds};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_policy-proposals"))
        .args(arguments)
        .output()
        .expect("the command starts")
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("UTF-8")
}

#[test]
fn export_prints_the_document_of_the_contract() {
    let output = run(&["export", "--format", "json"]);
    assert!(output.status.success());
    let document: serde_json::Value = serde_json::from_str(stdout(&output)).expect("JSON");
    assert_eq!(document["id"], "bpa-2024");
    assert_eq!(
        document["title"],
        "推動新質生產力 發展經濟民生 對 2024 年《施政報告》的建議"
    );
    assert_eq!(document["organisation"], "香港經濟民生聯盟");
    assert_eq!(
        document["source"]["sha256"],
        "412e64f01ee74c6212760993dc756fd4b5d9838fc9424e77ea41a6250dcac68e"
    );
    assert_eq!(document["domains"].as_array().map(Vec::len), Some(13));
    assert_eq!(document["domains"][1]["numeral"], "二");
    assert_eq!(
        document["domains"][1]["sections"][0],
        serde_json::json!({ "label": "甲", "title": "加快發展「北部都會區」創科產業", "firstProposal": 12, "lastProposal": 14 })
    );
    assert_eq!(
        document["summary"]["domains"].as_array().map(Vec::len),
        Some(13)
    );
    let proposals = document["proposals"].as_array().expect("proposals");
    assert_eq!(proposals.len(), 148);
    assert_eq!(proposals[96]["page"], 41);
    assert_eq!(proposals[0]["section"], 0);
    assert!(
        proposals[74].get("section").is_none(),
        "an absent key is left out"
    );
    assert_eq!(
        proposals[0]["blocks"][0]["heading"],
        "住宅物業計入 3,000 萬元投資移民資產要求"
    );
    assert_eq!(proposals[41]["footnotes"][0]["marker"], "1");
    assert!(document.get("preface").is_none());
}

#[test]
fn an_unknown_document_is_named_with_those_there_are() {
    let output = run(&["export", "--document", "nothing"]);
    assert!(!output.status.success());
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "error: document: expected one of bpa-2024, found `nothing`\n"
    );
}

#[test]
fn check_prints_structure_doubts_and_errors() {
    let output = run(&["check", "seeds/bpa-2024"]);
    assert!(output.status.success());
    let report = stdout(&output);
    assert!(report.contains("13 domains, 25 sections, 148 proposals, 602 measures of level 1, 32 of level 2, 84 run-in headings, 15 sub-headings, 4 paragraphs, 1 footnote, pages 5 to 58"), "{report}");
    assert!(report.contains("    乙 完善房屋政策和置業階梯，提高生活質素\n      97. 放寬按揭成數，減輕「上樓」成本，完善置業階梯 (6 blocks, p. 41)"), "{report}");
    assert!(
        report.contains("\ndoubt: seeds/bpa-2024/document.txt:2311: "),
        "{report}"
    );
    let samples = run(&["check", "tests/documents"]);
    assert!(
        stdout(&samples).contains("sample-zh · 施政建議書"),
        "{}",
        stdout(&samples)
    );
}

#[test]
fn check_in_full_prints_the_text_of_the_proposals() {
    let output = run(&["check", "tests/documents/sample-zh", "--full"]);
    let report = stdout(&output);
    let expected = read_folder(Path::new("tests/documents/sample-zh")).expect("the sample reads");
    let Document {
        preface, appendix, ..
    } = &expected.document;
    let outside = preface.iter().chain(appendix);
    let blocks = expected.document.blocks().map(|block| &block.text);
    for text in blocks.chain(outside) {
        assert!(report.contains(text), "{report}");
    }
    let count = format!("  after the proposals: {} paragraphs\n", appendix.len());
    assert!(report.contains(&count), "{report}");
}

#[test]
fn an_error_in_one_folder_does_not_hide_the_others() {
    let scratch = Scratch::new();
    scratch.copy("tests/documents/sample-zh", &[DOCUMENT, MANIFEST], "good");
    scratch.copy("tests/documents/sample-zh", &[DOCUMENT], "bad");
    let output = run(&["check", &scratch.path().display().to_string()]);
    let errors = read_seeds(scratch.path()).expect_err("a manifest is missing");
    let report = stdout(&output);
    assert_eq!(output.status.code(), Some(1));
    assert!(report.starts_with("good · 施政建議書"), "{report}");
    assert!(
        report.contains("bad/document.toml: cannot be read: "),
        "{report}"
    );
    assert_eq!(errors.len(), 1, "the build still stops");
}

#[test]
fn check_fails_on_an_error() {
    let output = run(&["check", "src"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        stdout(&output),
        "error: src: expected at least one folder with document.txt and document.toml, found none\n"
    );
}

#[test]
fn check_asks_for_a_folder() {
    for (path, found) in [("README.md", "a file"), ("no-such-folder", "nothing")] {
        let output = run(&["check", path]);
        assert!(!output.status.success());
        let error = format!("error: {path}: expected a folder, found {found}");
        assert!(stdout(&output).contains(&error), "{}", stdout(&output));
    }
}

#[test]
fn search_prints_hits_with_marks_and_pages() {
    let output = run(&["search", "过海隧道", "--limit", "1"]);
    assert!(output.status.success());
    let text = stdout(&output);
    assert!(text.starts_with("2 proposals found\n\n88. "), "{text}");
    assert!(text.contains("興建第四條›過海隧道‹，並"), "{text}");
    assert!(text.contains("[p. 38]"), "{text}");
    assert!(!text.contains("\n89. "), "{text}");
    let json = run(&["search", "過海隧道", "--json"]);
    let results: serde_json::Value = serde_json::from_str(stdout(&json)).expect("JSON");
    assert_eq!(results["total"], 2);
    assert_eq!(results["hits"][0]["match"], "exact");
    assert_eq!(
        results["hits"][0]["passages"][0]["text"]["marks"][0],
        serde_json::json!([10, 14])
    );
    assert_eq!(results["facets"][0]["key"], "domain");
    let excluded = run(&["search", "-回收", "--limit", "1"]);
    assert!(stdout(&excluded).ends_with("]\n"), "any text is a query");
}

#[test]
fn search_says_what_was_done_to_the_query() {
    let corrected = run(&["search", "InnoKH", "--limit", "1"]);
    assert!(stdout(&corrected).contains("\nInnoKH: corrected to InnoHK\n"));
    let expanded = run(&["search", "塞車", "--limit", "1"]);
    assert!(stdout(&expanded).contains("\n塞車: also searched as 擠塞\n"));
    let nothing = run(&["search", "qqqqzzzz"]);
    assert_eq!(
        stdout(&nothing),
        "no proposals found\nqqqqzzzz: not in the document\n"
    );
}

#[test]
fn a_limit_that_is_not_a_whole_number_is_an_error_that_says_so() {
    for limit in ["-1", "1.5", "ten"] {
        let output = run(&["search", "過海隧道", "--limit", limit]);
        assert_eq!(output.status.code(), Some(2), "{limit}");
        let message = String::from_utf8_lossy(&output.stderr);
        assert!(
            message.contains("--limit <NUMBER>': expected a whole number of 0 or more"),
            "{message}"
        );
    }
}

#[test]
fn check_has_a_hint_for_a_text_that_is_misread() {
    let folder = Scratch::new();
    let text = "書\n\n一、房屋\n\n1. 增加供應\n\n• 建屋。\n\n4. 維修\n\n• 巡查。\n";
    let manifest = "title = \"書\"\norganisation = \"會\"\nyear = 2025\nlanguage = \"zh-Hant-HK\"\nsource = \"a.pdf\"\n";
    folder.write(DOCUMENT, text);
    folder.write(MANIFEST, manifest);
    let output = run(&["check", &folder.path().display().to_string()]);
    assert!(!output.status.success());
    let report = stdout(&output);
    assert!(
        report.contains(":9: expected proposal 2, found proposal 4\nhint: "),
        "{report}"
    );
}

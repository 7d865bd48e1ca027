//! What stands where nothing of its kind is meant to: no character of it is lost, and nothing empty comes of it.

use policy_proposals::document::read;
use policy_proposals::document::reading::manifest::Manifest;

use super::{LINE, MANIFEST, lines, reading, reads_as};

#[test]
fn what_is_marked_is_no_signature() {
    for (end, expected) in [
        ("• 會\n", "• 會"),
        ("（1） 會\n", "•• （1）會"),
        ("會\n\n• 2025年7月\n", "• 2025 年 7 月"),
    ] {
        let found =
            lines(&reading(&format!("一、房屋\n\n1. 增加供應\n\n• 建屋。\n\n{end}")).document);
        assert!(found.contains(&expected.to_owned()), "{end}: {found:?}");
    }
}

#[test]
fn a_number_without_words_is_no_note() {
    let found =
        reading("一、房屋\n\n1. 增加供應\n\n• 建屋。1\n\n1\n-----\n\n2. 改善維修\n\n• 巡查。\n");
    let expected = [
        "domain 房屋",
        "1 增加供應",
        "• 建屋。1",
        "text 1",
        "2 改善維修",
        "• 巡查。",
    ];
    assert_eq!(lines(&found.document), expected);
    let doubts: Vec<_> = found.doubts.iter().map(ToString::to_string).collect();
    assert!(
        doubts
            .iter()
            .any(|doubt| doubt.starts_with("document.txt:11: `1` has no words")),
        "{doubts:?}"
    );
}

#[test]
fn nothing_is_left_of_a_line_that_was_but_the_marker_of_a_note() {
    reads_as(
        "一、房屋\n\n2\n\n1. 增加供應\n\n• 建屋。\n\n2\n見報告。\n\n2. 改善維修\n\n• 巡查。\n",
        &[
            "domain 房屋",
            "1 增加供應",
            "• 建屋。",
            "note 2 見報告。",
            "2 改善維修",
            "• 巡查。",
        ],
    );
}

#[test]
fn a_bullet_without_words_before_the_proposals_is_a_doubt() {
    let found = reading("一、房屋\n\n•\n\n1. 增加供應\n\n• 建屋。\n");
    assert_eq!(
        lines(&found.document),
        ["domain 房屋", "1 增加供應", "• 建屋。"]
    );
    assert_eq!(
        found.doubts[0].to_string(),
        "document.txt:7: a bullet without words, in no proposal; left out"
    );
}

#[test]
fn a_domain_without_words_is_a_doubt() {
    let found =
        reading("【一】\n\n1. 增加供應\n\n• 建屋。\n\n【二】交通\n\n2. 加快鐵路\n\n• 動工。\n");
    assert_eq!(
        found.doubts[0].to_string(),
        "document.txt:5: domain 1 has a number and no words"
    );
}

#[test]
fn characters_without_a_shape_are_no_part_of_lines() {
    let text = format!(
        "一、房屋\n\n1. 供應\n\n• {LINE}\n改善居住環境。\n• 檢討政策。\n\n2. 維修\n\n• 巡查。\n"
    );
    let odd = text
        .replace('\n', "\u{200B}\n\u{FEFF}")
        .replace("• ", "• \u{200B}");
    assert_eq!(
        lines(&reading(&odd).document),
        lines(&reading(&text).document)
    );
}

#[test]
fn headings_in_full_width_digits_and_in_radicals() {
    let text = "１. 房屋\n\n１.１. 供應\n\n• 建屋。\n\n１.２. 維修\n\n• 巡查。\n\n２. 教育\n\n２.１. 師資\n\n• 培訓。\n\n附\u{F93F}\n\n名單\n";
    let found = reading(text).document;
    assert_eq!((found.domains.len(), found.proposals.len()), (2, 3));
    assert_eq!(found.appendix.len(), 2);
    let text =
        "⼀、房屋\n\n⑴ 供應\n\n• 建屋。\n\n⑵ 維修\n\n• 巡查。\n\n⼆、教育\n\n⑶ 師資\n\n• 培訓。\n";
    let found = reading(text).document;
    assert_eq!((found.domains.len(), found.proposals.len()), (2, 3));
}

#[test]
fn characters_that_a_tool_could_not_read_are_a_doubt() {
    let text = "一、房屋\n\n1. 供應\n\n• 建屋\u{FFFD}\u{E123}。\n\n2. 維修\n\n• \u{2F8F}政。\n\n\u{F0B7} 巡查。\n";
    let doubts: Vec<_> = reading(text)
        .doubts
        .iter()
        .map(ToString::to_string)
        .collect();
    let begins = [
        "document.txt:13: `\u{2F8F}` (U+2F8F) and the like, 1 in all, are radicals",
        "document.txt:9: `\u{FFFD}` (U+FFFD) and the like, 2 in all, are what a PDF tool writes",
    ];
    for begin in begins {
        assert!(
            doubts.iter().any(|doubt| doubt.starts_with(begin)),
            "{doubts:?}"
        );
    }
}

#[test]
fn headings_in_markdown_are_read_without_their_signs() {
    let text = "# 書\n\n會\n\n## 一、房屋\n\n### （一）供應\n\n#### 1. 增加供應\n\n- 建屋。\n  - 覓地。\n\n#### 2. 改善維修\n\n- 巡查，\n  每月\n  # 1 次。\n\n## 二、交通\n\n#### 3. 擴建鐵路\n\n- 加密班次。\n";
    let manifest = Manifest::parse("document.toml", MANIFEST).expect("a manifest");
    let reading = read("small", &manifest, "document.txt", text.as_bytes()).expect("a reading");
    assert_eq!((reading.errors, reading.doubts), (vec![], vec![]));
    assert_eq!(
        lines(&reading.document),
        [
            "domain 房屋",
            "section 供應",
            "1 增加供應",
            "• 建屋。",
            "•• 覓地。",
            "2 改善維修",
            "• 巡查，每月# 1 次。",
            "domain 交通",
            "3 擴建鐵路",
            "• 加密班次。",
        ]
    );
}

#[test]
fn a_number_sign_in_other_texts_is_text() {
    let found =
        reading("一、房屋\n\n1. 增加供應\n\n# 甲乙丙丁。\n\n2. 改善維修\n\n• 巡查。\n").document;
    assert_eq!(found.proposals[0].blocks[0].text, "#甲乙丙丁。");
}

//! What stands where nothing of its kind is meant to: no character of it is lost, and nothing empty comes of it.

use super::{lines, reading, reads_as};

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

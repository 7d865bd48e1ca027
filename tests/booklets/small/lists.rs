//! List items: bullets, numbers and levels.

use policy_proposals::document::read;
use policy_proposals::document::reading::manifest::Manifest;

use super::{COVER, LINE, MANIFEST, block, lines, reading, reading_with, reads_as};

#[test]
fn a_number_on_a_line_of_its_own_waits_for_its_words() {
    reads_as(
        "一、房屋\n\n1.\n\n增加供應\n\n•\n\n加快建屋，讓市民受惠。\n\n2.\n\n改善維修\n\n政府應加強巡查，及早找出失修樓宇，保障居民安全。\n",
        &[
            "domain 房屋",
            "1 增加供應",
            "• 加快建屋，讓市民受惠。",
            "2 改善維修",
            "text 政府應加強巡查，及早找出失修樓宇，保障居民安全。",
        ],
    );
}

#[test]
fn dashes_and_letters_alone_on_a_line_are_bullets() {
    for glyph in ["–", "o", "-", "‧"] {
        reads_as(
            &format!(
                "一、房屋\n\n1. 增加供應\n\n•\n\n加快建屋，包括：\n{glyph}\n\n善用土地；\n\n{glyph}\n\n簡化程序。\n\n2. 改善維修\n\n•\n\n加強巡查。\n"
            ),
            &[
                "domain 房屋",
                "1 增加供應",
                "• 加快建屋，包括：",
                "•• 善用土地；",
                "•• 簡化程序。",
                "2 改善維修",
                "• 加強巡查。",
            ],
        );
    }
}

#[test]
fn numbers_of_another_kind_are_a_level_deeper() {
    let lists = [
        ["(a)", "(i)", "(ii)", "(b)"],
        ["1.", "（1）", "（2）", "2."],
        ["（1）", "①", "②", "（2）"],
        ["1.1.1 ", "(a)", "(b)", "1.1.2 "],
        ["①", "(1)", "(2)", "②"],
        ["a)", "1)", "2)", "b)"],
        ["• ", "(1) ", "(2) ", "• "],
    ];
    for list in lists {
        let items: String = list
            .iter()
            .map(|label| format!("{label}加快建屋；\n\n"))
            .collect();
        let text = format!("一、房屋\n\n建議一：增加供應\n\n{items}建議二：改善維修\n\n• 巡查。\n");
        let found = reading(&text).document;
        let levels: Vec<_> = found.proposals[0]
            .blocks
            .iter()
            .filter_map(|block| block.level)
            .collect();
        assert_eq!(levels, [1, 2, 2, 1], "{list:?}");
    }
}

#[test]
fn letters_go_on_behind_h() {
    let items: String = ('a'..='k')
        .map(|letter| format!("({letter}) 加快建屋。\n\n"))
        .collect();
    let text = format!("一、房屋\n\n建議一：增加供應\n\n{items}");
    assert_eq!(reading(&text).document.measures(1), 11);
}

#[test]
fn measures_have_two_levels_and_deeper_ones_are_a_doubt() {
    let text = "一、房屋\n\n建議一：增加供應\n\n• 建屋：\n\n– 用地：\n\n➢ 棕地；\n\n➢ 綠地。\n\n1. 供應：\n\n(a) 私營：\n\n(i) 首置；\n";
    let reading = reading(text);
    let levels: Vec<_> = reading
        .document
        .blocks()
        .filter_map(|block| block.level)
        .collect();
    assert_eq!(levels, [1, 2, 2, 2, 2, 2, 2]);
    assert_eq!(reading.doubts.len(), 1, "{:?}", reading.doubts);
}

#[test]
fn plain_text_between_numbered_measures_heads_no_section() {
    let text = "一、房屋\n\n（一）增加供應\n\n1. 加快建屋。\n\n2. 善用組裝合成建築法興建公營\n\n房屋。\n\n3. 簡化程序，多建\n\n4. 檢討。\n\n（二）改善維修\n\n1. 加強巡查。\n\n2. 檢討法例。\n";
    let found = reading_with(text, "proposal = \"（{一}）\"\nsection = \"none\"").document;
    assert_eq!(found.domains[0].sections, []);
    assert_eq!(found.proposals.len(), 2);
}

#[test]
fn a_column_of_bullets_before_the_column_of_their_texts() {
    reads_as(
        "一、房屋\n\n1. 增加供應\n\n•\n\n•\n\n加快建屋。\n\n善用土地。\n\n2. 改善維修\n\n•\n\n加強巡查。\n\n另行檢討。\n",
        &[
            "domain 房屋",
            "1 增加供應",
            "• 加快建屋。",
            "• 善用土地。",
            "2 改善維修",
            "• 加強巡查。",
            "text 另行檢討。",
        ],
    );
}

#[test]
fn numbers_of_items_on_lines_of_their_own_wait_for_their_words() {
    reads_as(
        "一、房屋\n\n建議一：增加供應\n\n1.\n\n加快建屋。\n\n(a)\n善用土地。\n\n2.\n\n3.\n\n簡化程序。\n\n檢討法例。\n\n建議二：改善維修\n\n2.1.1\n\n巡查。\n",
        &[
            "domain 房屋",
            "1 增加供應",
            "• 1.加快建屋。",
            "•• (a)善用土地。",
            "• 2.簡化程序。",
            "• 3.檢討法例。",
            "2 改善維修",
            "• 2.1.1 巡查。",
        ],
    );
}

#[test]
fn a_number_without_words_is_an_error() {
    let manifest = Manifest::parse("document.toml", MANIFEST).expect("a manifest");
    let text = format!("{COVER}一、房屋\n\n建議一：供應\n\n1.\n\n建議二：維修\n\n1. 巡查。\n");
    let reading = read("small", &manifest, "document.txt", text.as_bytes());
    let errors = reading.unwrap_or_else(|error| panic!("{error}")).errors;
    let errors: Vec<_> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(
        errors,
        ["document.txt:9: expected the words of a measure behind `1.`, found none"]
    );
}

#[test]
fn the_bullet_of_an_outer_list_may_stand_before_the_inner_list_that_comes_first() {
    let outer = "一、房屋\n\n1. 增加供應\n\n";
    let expected = [
        "domain 房屋",
        "1 增加供應",
        "• 加快建屋，包括：",
        "•• 善用土地；",
        "•• 簡化程序。",
        "• 檢討法例。",
    ];
    for list in [
        "•\n\n加快建屋，包括：\n\n•\n\n–\n\n善用土地；\n\n–\n\n簡化程序。\n\n檢討法例。\n",
        "•\n\n•\n\n加快建屋，包括：\n–\n\n善用土地；\n\n–\n\n簡化程序。\n\n檢討法例。\n",
    ] {
        let reading = reading(&format!("{outer}{list}"));
        assert_eq!(lines(&reading.document), expected, "{list}");
        let doubted: Vec<_> = reading.doubts.iter().map(|doubt| doubt.line).collect();
        let last = format!("{COVER}{outer}{list}").lines().count();
        assert!(doubted.contains(&last), "{:?}", reading.doubts);
    }
}

#[test]
fn items_whose_bullets_stand_before_them_all_end_where_sentences_do() {
    let line = "Publish clear targets for all departments and report once a year.";
    let text = format!(
        "Part I Trade\n\n1. Open\n\n•\n\n•\n\n{line}\nReport on all of them to the public and to the members of the panel\nevery year.\n\n2. Reform\n\n• Review.\n"
    );
    assert_eq!(reading(&text).document.measures(1), 3);
}

#[test]
fn bullets_as_web_pages_have_them() {
    for bullet in ["‣", "⦁", "★", "✅ ", "🔹"] {
        let text = format!("一、房屋\n\n1. 增建公屋\n\n{bullet}建屋。\n{bullet}收地。\n");
        let document = reading(&text).document;
        let blocks: Vec<_> = document.blocks().map(block).collect();
        assert_eq!(blocks, ["• 建屋。", "• 收地。"], "{bullet}");
    }
}

#[test]
fn bullets_under_numbered_measures_are_a_level_deeper() {
    reads_as(
        "一、房屋\n\n1、供應\n（1）覓地\n• 棕地\n• 岩洞\n（2）建屋\n• 公屋\n2、維修\n• 巡查\n• 宣傳\n",
        &[
            "domain 房屋",
            "1 供應",
            "• （1）覓地",
            "•• 棕地",
            "•• 岩洞",
            "• （2）建屋",
            "•• 公屋",
            "2 維修",
            "• 巡查",
            "• 宣傳",
        ],
    );
}

#[test]
fn a_numbered_measure_goes_on_with_none_that_no_mark_ends() {
    let full = LINE.trim_end_matches('，');
    let text = format!("一、房屋\n\n1. 供應\n\n(a) {full}\n\n(b) 建屋。\n\n2. 維修\n\n• 巡查。\n");
    let blocks = &reading(&text).document.proposals[0].blocks;
    assert_eq!(blocks.len(), 2, "{blocks:?}");
}

#[test]
fn margins_that_differ_from_page_to_page_are_no_levels() {
    reads_as(
        "一、房屋\n\n1. 供應\n\n   • 建屋。\n\n   • 用地：\n\n      • 棕地。\n\n\u{C}        • 綠地。\n\n     • 審批。\n\n2.   維修\n\n       • 巡查。\n\n         • 升降機。\n",
        &[
            "domain 房屋",
            "1 供應",
            "• 建屋。",
            "• 用地：",
            "•• 棕地。",
            "•• 綠地。",
            "• 審批。",
            "2 維修",
            "• 巡查。",
            "•• 升降機。",
        ],
    );
}

#[test]
fn figure_dashes_and_minus_signs_are_bullets() {
    for dash in ["‒", "−"] {
        let text = format!("A. Housing\n\n1. Supply\n\n{dash} Build homes.\n\n{dash} Sell land.\n");
        assert_eq!(reading(&text).document.measures(1), 2);
    }
}

#[test]
fn lines_under_the_words_of_a_numbered_item_go_on_with_it_also_behind_a_sentence() {
    let text = format!(
        "建議一：供應\n  (1) {LINE}\n      讓公眾了解。\n  (2) 政府應訂立清晰目標和時間表，並向立法會匯報。\n      同時每年檢討各區的進度。\n建議二：維修\n  (1) {LINE}\n      方便業主。\n"
    );
    let read = reading(&text).document;
    let blocks: Vec<String> = read.proposals[0].blocks.iter().map(block).collect();
    let whole = "• (2)政府應訂立清晰目標和時間表，並向立法會匯報。同時每年檢討各區的進度。";
    assert_eq!(blocks[1..], [whole]);
}

#[test]
fn numbers_above_the_sentences_that_they_count_head_no_proposals() {
    let proposal = |number: usize, title: &str| {
        format!("{number}.\n{title}\n①\n政府應就{title}增撥資源。\n②\n政府應就{title}檢討法例。\n")
    };
    let text = format!(
        "範疇一：房屋\n\n{}{}範疇二：交通\n\n{}{}",
        proposal(1, "加快建屋"),
        proposal(2, "改善維修"),
        proposal(1, "延長鐵路"),
        proposal(2, "紓緩擠塞")
    );
    let read = reading(&text).document;
    let titles = read.proposals.iter().map(|proposal| &proposal.title);
    let expected = ["加快建屋", "改善維修", "延長鐵路", "紓緩擠塞"];
    assert_eq!(titles.collect::<Vec<_>>(), expected);
    assert_eq!(read.measures(1), 8);
}

#[test]
fn items_whose_line_ends_with_the_glyph_of_their_bullet() {
    reads_as(
        "Part 1: Housing\n\n1. Build more\n\n- Review the long-\n  term plan.\n\n  o Speed up works, and so on.\n  o Extend the scheme to\n    more estates.\n\n2. Repair\n\n- Inspect lifts.\n\n- End -\n",
        &[
            "domain Housing",
            "1 Build more",
            "• Review the long-term plan.",
            "•• Speed up works, and so on.",
            "•• Extend the scheme to more estates.",
            "2 Repair",
            "• Inspect lifts.",
        ],
    );
}

#[test]
fn hyphens_right_before_ideographs_are_bullets() {
    reads_as(
        "一、房屋\n\n1. 增加供應\n\n-增建公屋，目標為\n-5% 的水平。\n-加快審批。\n\n2. 改善維修\n\n-加強巡查。\n",
        &[
            "domain 房屋",
            "1 增加供應",
            "• 增建公屋，目標為-5%的水平。",
            "• 加快審批。",
            "2 改善維修",
            "• 加強巡查。",
        ],
    );
}

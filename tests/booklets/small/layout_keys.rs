//! The table `[layout]` of document.toml overrules what is detected: an editor can describe a booklet
//! that detection does not understand.

use policy_proposals::document::model::Document;

use super::reading_with;

fn document(text: &str, layout: &str) -> Document {
    reading_with(text, layout).document
}

#[test]
fn bullets_of_any_kind() {
    let text = "一、房屋\n\n1. 增加供應\n\n※ 措施甲。\n\n＞措施乙。\n\n※ 措施丙。\n";
    let found = document(text, "bullets = [\"※\", \"＞\"]");
    let blocks = &found.proposals[0].blocks;
    let measures: Vec<_> = blocks
        .iter()
        .map(|block| (block.level, block.text.as_str()))
        .collect();
    assert_eq!(
        measures,
        [
            (Some(1), "措施甲。"),
            (Some(2), "措施乙。"),
            (Some(1), "措施丙。")
        ]
    );
}

#[test]
fn headings_of_any_kind() {
    let text = "卷一 房屋\n\n計劃甲 增加供應\n\n• 措施。\n\n計劃乙 改善質素\n\n• 措施。\n";
    let found = document(text, "domain = \"卷{一}\"\nproposal = \"計劃{甲}\"");
    assert_eq!(found.domains[0].heading, "房屋");
    let titles: Vec<_> = found
        .proposals
        .iter()
        .map(|proposal| proposal.title.as_str())
        .collect();
    assert_eq!(titles, ["增加供應", "改善質素"]);
}

#[test]
fn no_pages_where_numbers_are_no_pages() {
    let text = "一、房屋\n\n1. 甲\n\n• 乙。\n\n1\n\n• 丙。\n\n2\n\n• 丁。\n\n3\n\n• 戊。\n";
    assert_eq!(
        document(text, "pages = \"numbers at the foot\"").proposals[0].page,
        Some(1)
    );
    assert_eq!(document(text, "pages = \"none\"").proposals[0].page, None);
}

#[test]
fn a_year_on_the_cover_is_no_page() {
    let text = "2025\n\n一、房屋\n\n1. 甲\n\n• 乙\n 丙。\n\n5\n\n• 丁\n 戊。\n\n7\n\n• 己。\n";
    let found = document(text, "pages = \"one space\"");
    assert_eq!(found.preface, ["2025"]);
    assert_eq!(
        found.proposals[0]
            .blocks
            .last()
            .and_then(|block| block.page),
        Some(7)
    );
}

#[test]
fn form_feeds_count_from_the_printed_numbers_or_from_one() {
    let page = |number: &str| format!("\u{C}• 乙。\n\n{number}\n\n");
    let text = |numbers: [&str; 3]| {
        let pages: String = numbers.iter().map(|number| page(number)).collect();
        format!("一、房屋\n\n1. 甲\n\n{pages}")
    };
    let pages = |numbers| {
        let found = document(&text(numbers), "pages = \"form feeds\"");
        let blocks = found.blocks().filter(|block| block.text == "乙。");
        blocks.map(|block| block.page).collect::<Vec<_>>()
    };
    assert_eq!(pages(["5", "", "7"]), [Some(5), Some(6), Some(7)]);
    assert_eq!(pages(["", "", ""]), [Some(2), Some(3), Some(4)]);
}

#[test]
fn lines_that_stand_alone_are_no_domains_or_sections_where_there_are_none() {
    let text = "(A) House\n\nA home for all\n\nMore flats should be built.\n\n(B) Move\n\nA seat for all\n\nMore buses should run.\n";
    let blocks = |layout: &str| {
        let found = document(text, layout);
        let blocks = found.blocks().map(|block| block.text.clone());
        (found.domains.len(), blocks.collect::<Vec<_>>())
    };
    let key = "proposal = \"({A})\"\ndomain = \"absent\"\nsection = \"absent\"";
    assert_eq!(
        blocks(key),
        (
            1,
            vec![
                "A home for all".to_owned(),
                "More flats should be built.".to_owned(),
                "A seat for all".to_owned(),
                "More buses should run.".to_owned()
            ]
        )
    );
    assert_eq!(blocks("proposal = \"({A})\"").0, 2);
}

#[test]
fn numerals_in_lower_case() {
    let text = "一、房屋\n\nI. 公屋\n\n(i) 增建公屋。\n\n(ii) 檢討政策。\n\nII. 居屋\n\n(i) 增建居屋。\n\n二、交通\n\nI. 鐵路\n\n(i) 延長鐵路。\n";
    let found = document(
        text,
        "domain = \"{一}、\"\nsection = \"{I}.\"\nproposal = \"({i})\"",
    );
    let titles: Vec<_> = found
        .proposals
        .iter()
        .map(|proposal| (proposal.domain, proposal.section, proposal.title.as_str()))
        .collect();
    assert_eq!(
        titles,
        [
            (1, Some(0), "增建公屋。"),
            (1, Some(0), "檢討政策。"),
            (1, Some(1), "增建居屋。"),
            (2, Some(0), "延長鐵路。")
        ]
    );
}

//! Booklets and web pages that have no domains, or whose headings nothing marks.

use policy_proposals::document::read;
use policy_proposals::document::reading::manifest::Manifest;

use super::{MANIFEST, doubts, lines, reading, reading_with, reads_as};

#[test]
fn a_list_without_any_heading_is_one_domain_under_the_title() {
    let text = "1. 增建公屋\n\n2. 延長鐵路\n\n3. 增聘護士\n\n4. 資助課後照顧\n";
    reads_as(
        text,
        &[
            "domain 書",
            "1 增建公屋",
            "2 延長鐵路",
            "3 增聘護士",
            "4 資助課後照顧",
        ],
    );
    assert_eq!(
        doubts(text, ""),
        [
            "document.txt:5: no heading of a domain stands before this proposal; it and those behind it are read as one domain, under the document's title",
            "document.txt:5: 4 of 4 proposals have a title and nothing else; proposal 1 is the first of them",
        ]
    );
}

#[test]
fn a_page_of_numbered_titles_with_a_paragraph_or_bullets_under_each() {
    reads_as(
        "  1. Housing\n    More flats should be built each year.\n  2. Transport\n    Fares should be frozen.\n",
        &[
            "domain 書",
            "1 Housing",
            "text More flats should be built each year.",
            "2 Transport",
            "text Fares should be frozen.",
        ],
    );
    reads_as(
        "1. Housing\n- More flats should be built.\n- Rents should be frozen.\n2. Transport\n- Fares should be frozen.\n",
        &[
            "domain 書",
            "1 Housing",
            "• More flats should be built.",
            "• Rents should be frozen.",
            "2 Transport",
            "• Fares should be frozen.",
        ],
    );
}

#[test]
fn few_titles_without_more_are_said_one_by_one() {
    let text = "一、房屋\n\n1. 增建公屋\n\n• 建屋。\n\n2. 監管\n\n3. 維修\n\n• 巡查。\n\n• 資助。\n\n4. 重建\n\n• 收地。\n";
    assert_eq!(
        doubts(text, ""),
        ["document.txt:11: proposal 2 has a title and nothing else"]
    );
    assert_eq!(reading(text).document.domains.len(), 1);
}

#[test]
fn neither_the_cover_nor_a_letter_before_it_is_a_domain() {
    let text = "敬啟者\n\n現附上本會的建議。\n\n此致\n\n秘書處\n\n\n會\n書\n\n1. 增建公屋\n\n• 建屋。\n\n2. 延長鐵路\n\n• 動工。\n";
    let manifest = Manifest::parse("document.toml", MANIFEST).expect("a manifest");
    let reading = read("small", &manifest, "document.txt", text.as_bytes()).expect("a reading");
    let document = &reading.document;
    assert_eq!(
        lines(document),
        [
            "domain 書",
            "1 增建公屋",
            "• 建屋。",
            "2 延長鐵路",
            "• 動工。"
        ]
    );
    assert_eq!(
        document.preface,
        ["敬啟者", "現附上本會的建議。", "此致", "秘書處"]
    );
}

#[test]
fn headings_of_domains_that_nothing_marks_are_a_doubt_until_the_editor_says_so() {
    let text = "房屋\n\n1. 增建公屋\n\n• 建屋。\n\n交通\n\n2. 延長鐵路\n\n• 動工。\n";
    let doubt = "document.txt:5: nothing marks the headings of domains, 2 in all, of which this is the first; in the table [layout] of document.toml, `domain = \"none\"` confirms them, and `domain = \"absent\"` says that there are no domains";
    assert_eq!(doubts(text, ""), [doubt]);
    assert_eq!(doubts(text, "domain = \"none\""), Vec::<String>::new());
}

#[test]
fn headings_of_domains_in_more_forms() {
    for (first, second) in [
        ("甲部 房屋", "乙部 交通"),
        ("甲部：房屋", "乙部：交通"),
        ("(A) 房屋", "(B) 交通"),
        ("（甲）房屋", "（乙）交通"),
        ("Part A: 房屋", "Part B: 交通"),
        ("一）房屋", "二）交通"),
        ("(一)、房屋", "(二)、交通"),
        ("■ 房屋", "■ 交通"),
        ("◆房屋", "◆交通"),
    ] {
        for (one, two) in [("1. ", "2. "), ("1. ", "1. ")] {
            let text = format!(
                "{first}\n\n{one}增建公屋\n\n• 建屋。\n\n{second}\n\n{two}延長鐵路\n\n• 動工。\n"
            );
            let found = lines(&reading(&text).document);
            let domains = found.iter().filter(|line| line.starts_with("domain"));
            let domains: Vec<_> = domains.collect();
            assert_eq!(domains, ["domain 房屋", "domain 交通"], "{text}");
        }
    }
}

#[test]
fn headings_of_domains_that_a_colon_ends() {
    reads_as(
        "■房屋：\n1. 增建公屋，收回土地\n2. 加快審批\n■交通：\n1. 延長鐵路\n2. 凍結票價\n",
        &[
            "domain 房屋：",
            "1 增建公屋，收回土地",
            "2 加快審批",
            "domain 交通：",
            "3 (1) 延長鐵路",
            "4 (2) 凍結票價",
        ],
    );
    reads_as(
        "房屋：\n\n1. 增建公屋\n\n• 建屋。\n\n交通：\n\n2. 延長鐵路\n\n我們建議：\n\n• 動工。\n",
        &[
            "domain 房屋：",
            "1 增建公屋",
            "• 建屋。",
            "domain 交通：",
            "2 延長鐵路",
            "text 我們建議：",
            "• 動工。",
        ],
    );
}

#[test]
fn a_bullet_over_a_proposal_by_chance_is_a_bullet() {
    reads_as(
        "• 前言一點。\n\n1. 增建公屋\n\n• 建屋。\n\n2. 延長鐵路\n\n• 動工。\n",
        &[
            "domain 書",
            "1 增建公屋",
            "• 建屋。",
            "2 延長鐵路",
            "• 動工。",
        ],
    );
}

#[test]
fn numbers_that_may_head_domains_under_headings_that_nothing_marks() {
    reads_as(
        "【房屋】\n\n（一）增建公屋\n\n• 建屋。\n\n（二）監管\n\n• 立法。\n\n【交通】\n\n（一）延長鐵路\n\n• 動工。\n",
        &[
            "domain 【房屋】",
            "1 增建公屋",
            "• 建屋。",
            "2 監管",
            "• 立法。",
            "domain 【交通】",
            "3 (一) 延長鐵路",
            "• 動工。",
        ],
    );
}

#[test]
fn sections_that_nothing_marks_are_a_doubt_until_document_toml_confirms_them() {
    let text = "一、房屋\n\n供應\n\n1. 增加公屋\n\n• 建屋。\n\n維修\n\n2. 加強巡查\n\n• 巡查。\n\n二、交通\n\n3. 擴建鐵路\n\n• 加密班次。\n";
    let doubt = "document.txt:7: nothing marks the headings of sections on lines 7, 13; in the table [layout] of document.toml, `section = \"none\"` confirms them, and `section = \"absent\"` says that there are no sections";
    assert_eq!(doubts(text, ""), [doubt]);
    assert_eq!(doubts(text, "section = \"none\""), Vec::<String>::new());
    let titles = |layout| {
        let found = reading_with(text, layout).document;
        let sections = found.domains[0].sections.iter();
        sections
            .map(|section| section.title.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(titles("section = \"none\""), ["供應", "維修"]);
    assert_eq!(titles("section = \"absent\""), Vec::<String>::new());
}

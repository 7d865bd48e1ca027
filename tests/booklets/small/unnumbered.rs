//! Booklets and platforms whose proposals no known number heads.

use policy_proposals::document::read;
use policy_proposals::document::reading::manifest::Manifest;

use super::{COVER, LINE, MANIFEST, doubts, lines, reading, reading_with, reads_as};

const PLATFORM: &str = "增建公屋\n\n• 收回土地。\n\n• 加快審批。\n\n改善舊區\n\n• 資助維修。\n\n延長鐵路\n\n• 動工。\n";

#[test]
fn lines_over_lists_are_proposals() {
    reads_as(
        PLATFORM,
        &[
            "domain 書",
            "1 增建公屋",
            "• 收回土地。",
            "• 加快審批。",
            "2 改善舊區",
            "• 資助維修。",
            "3 延長鐵路",
            "• 動工。",
        ],
    );
    assert_eq!(
        doubts(PLATFORM, ""),
        [
            "document.txt:5: no heading of a domain stands before this proposal; it and those behind it are read as one domain, under the document's title",
            "document.txt:5: no numbers head proposals; 3 lines that stand alone over lists are read as their headings, of which this is the first; `proposal = \"none\"` in the table [layout] of document.toml confirms them",
        ]
    );
    let said = "proposal = \"none\"\ndomain = \"absent\"";
    assert_eq!(reading_with(PLATFORM, said).doubts, []);
}

#[test]
fn a_line_over_such_lines_is_a_domain() {
    reads_as(
        &format!(
            "房屋政策\n增建公屋\n- 收回土地。\n- {LINE}。\n改善舊區\n- 資助維修。\n交通運輸\n延長鐵路\n- 動工。\n"
        ),
        &[
            "domain 房屋政策",
            "1 增建公屋",
            "• 收回土地。",
            &format!("• {LINE}。"),
            "2 改善舊區",
            "• 資助維修。",
            "domain 交通運輸",
            "3 延長鐵路",
            "• 動工。",
        ],
    );
}

#[test]
fn numbered_domains_over_proposals_without_numbers() {
    reads_as(
        "一、房屋\n\n市民需要安居。\n\n增建公屋\n\n• 建屋。\n\n改善舊區\n\n有關工作刻不容緩。\n\n• 維修。\n\n二、交通\n\n延長鐵路\n\n• 動工。\n\n結語\n\n齊心建設。\n",
        &[
            "domain 房屋",
            "lead 市民需要安居。",
            "1 增建公屋",
            "• 建屋。",
            "2 改善舊區",
            "text 有關工作刻不容緩。",
            "• 維修。",
            "domain 交通",
            "3 延長鐵路",
            "• 動工。",
            "end 結語",
            "end 齊心建設。",
        ],
    );
}

#[test]
fn lines_over_paragraphs_are_proposals_where_the_editor_says_so() {
    let text = "房屋：\n收回土地，增建公屋，縮短輪候時間，並檢討現行政策，讓市民安居樂業。\n\n交通：\n延長鐵路，並凍結票價。\n共享成果\n  1. 增設公園\n  2. 重建街市\n";
    assert_eq!(
        lines(&reading_with(text, "proposal = \"none\"").document),
        [
            "domain 書",
            "1 房屋：",
            "text 收回土地，增建公屋，縮短輪候時間，並檢討現行政策，讓市民安居樂業。",
            "2 交通：",
            "text 延長鐵路，並凍結票價。",
            "3 共享成果",
            "• 1.增設公園",
            "• 2.重建街市",
        ]
    );
}

#[test]
fn titles_that_open_their_paragraphs() {
    let text = format!(
        "房屋：{LINE}\n並縮短輪候時間。\n\n交通運輸：延長鐵路；凍結票價。\n\n醫療：增聘護士。\n"
    );
    assert_eq!(
        lines(&reading_with(&text, "proposal = \"none\"").document),
        [
            "domain 書",
            "1 房屋：",
            &format!("text {LINE}並縮短輪候時間。"),
            "2 交通運輸：",
            "text 延長鐵路；凍結票價。",
            "3 醫療：",
            "text 增聘護士。",
        ]
    );
}

#[test]
fn numbers_that_head_domains_elsewhere_head_proposals_where_nothing_stands_under_them() {
    let text = "一、增建公屋（房屋）\n\n二、延長鐵路（交通）\n\n三、增聘護士（醫療）\n";
    reads_as(
        text,
        &[
            "domain 書",
            "1 增建公屋（房屋）",
            "2 延長鐵路（交通）",
            "3 增聘護士（醫療）",
        ],
    );
    let doubt = "document.txt:5: `{一}、` is read as heading proposals, 3 in all, because nothing numbered stands under it; `proposal` in the table [layout] of document.toml says what heads them";
    assert!(
        doubts(text, "").contains(&doubt.to_owned()),
        "{:?}",
        doubts(text, "")
    );
    reads_as(
        "(A) House\n\nA home for all\n\nMore flats should be built.\n\n(B) Move\n\nA seat for all\n\nMore buses should run.\n",
        &[
            "domain 書",
            "1 House",
            "over A home for all",
            "text More flats should be built.",
            "2 Move",
            "over A seat for all",
            "text More buses should run.",
        ],
    );
}

#[test]
fn more_text_before_the_proposals_than_in_them_is_a_doubt() {
    let text = format!(
        "競選政綱\n\n房屋\n{LINE}\n並縮短輪候時間。\n\n共享成果\n\n1. 增設公園\n\n2. 重建街市\n"
    );
    let doubt = "document.txt:13: more text stands before this first proposal than in all proposals; `proposal` in the table [layout] of document.toml says what heads them";
    assert!(
        doubts(&text, "").contains(&doubt.to_owned()),
        "{:?}",
        doubts(&text, "")
    );
}

#[test]
fn titles_with_numbers_of_an_unknown_form_are_no_titles_without_numbers() {
    let text = PLATFORM
        .replace("增建公屋", "1-1 增建公屋")
        .replace("改善舊區", "1-2 改善舊區")
        .replace("延長鐵路", "1-3 延長鐵路");
    let manifest = Manifest::parse("document.toml", MANIFEST).expect("a manifest");
    let found = read(
        "small",
        &manifest,
        "document.txt",
        format!("{COVER}{text}").as_bytes(),
    );
    let error = found.expect_err("no known number").to_string();
    assert!(error.contains("expected numbered proposals"), "{error}");
}

#[test]
fn a_word_that_no_list_knows_heads_proposals_without_domains() {
    let text = "Ask 1: Ban plastics\n\nThe second phase should start no later than in January.\n\n- Publish a timetable\n\nAsk 2: Protect parks\nNo part of them should be used.\n\nAsk 3: Speed up buses\n\n- Build depots\n";
    let found = reading(text);
    let titles = found.document.proposals.iter();
    let titles: Vec<_> = titles.map(|proposal| proposal.title.as_str()).collect();
    assert_eq!(titles, ["Ban plastics", "Protect parks", "Speed up buses"]);
    assert!(found.doubts.iter().any(|doubt| {
        doubt
            .to_string()
            .contains("`Ask{1}` is read as heading proposals")
    }));
}

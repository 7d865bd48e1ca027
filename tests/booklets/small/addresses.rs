//! Policy Addresses and what is set like them: numbered paragraphs under chapters, lists whose items are numbered
//! as the chapters are.

use super::{lines, reading, reads_as};

#[test]
fn items_of_lists_that_are_numbered_as_domains_are() {
    reads_as(
        "（一）前言\n\n1. 我們會聆聽市民的意見。\n\n（二）房屋\n\n2. 我們會增建公屋，措施包括：\n\n（一）收回土地；\n\n（二）加快審批；及\n\n（三）善用科技。\n\n（三）交通\n\n3. 我們會延長鐵路。\n",
        &[
            "domain 前言",
            "1 我們會聆聽市民的意見。",
            "domain 房屋",
            "2 我們會增建公屋，措施包括：",
            "• （一）收回土地；",
            "• （二）加快審批；及",
            "• （三）善用科技。",
            "domain 交通",
            "3 我們會延長鐵路。",
        ],
    );
}

const CHAPTERS: &str = "Contents\n\nChapter I\n\nBuild Homes for the\nCity and its People\n1 – 2\n(A)\n\nLand\n1\n(B)\n\nFlats\n2\n\nChapter II\n\nMove\n3\n(A)\n\nRails\n3\n\nChapter I\n\nBuild Homes for the\nCity and its People\n(A) Land\n1.\nWe will find more land for new homes near railways, and speed up the work of all the\nbureaux that are concerned.\n(B) Flats\nBuild More\n2.\nWe will build more flats in the next ten years, so that those who wait for the first of the\nBuilding Scheme wait no longer than three years.\n\nChapter II\n\nMove\n(A) Rails\n3.\nWe will extend the railways to new towns.\n";

#[test]
fn chapters_and_lettered_sections_that_a_table_of_contents_lists_over_several_lines() {
    reads_as(
        CHAPTERS,
        &[
            "domain Build Homes for the City and its People",
            "section Land",
            "1 We will find more land for new homes near railways, and speed up the work of all the bureaux that are concerned.",
            "section Flats",
            "lead Build More",
            "2 We will build more flats in the next ten years, so that those who wait for the first of the Building Scheme wait no longer than three years.",
            "domain Move",
            "section Rails",
            "3 We will extend the railways to new towns.",
        ],
    );
}

#[test]
fn a_line_over_proposals_is_a_doubt_where_sections_have_labels() {
    let doubts = reading(CHAPTERS).doubts;
    let doubt = "document.txt:39: this is the first of 1 lines that stand alone over proposals without being headings of sections, which have labels here; each is read as text of the proposal before it or of the lead";
    assert!(
        doubts.iter().any(|found| found.to_string() == doubt),
        "{doubts:?}"
    );
}

#[test]
fn sections_of_the_same_name_in_two_domains_are_no_table_of_contents() {
    reads_as(
        "一、房屋\n\n甲、短期\n\n1. 增建公屋\n\n• 建屋。\n\n乙、長期\n\n2. 監管\n\n• 立法。\n\n二、交通\n\n甲、短期\n\n3. 加快鐵路\n\n• 動工。\n",
        &[
            "domain 房屋",
            "section 短期",
            "1 增建公屋",
            "• 建屋。",
            "section 長期",
            "2 監管",
            "• 立法。",
            "domain 交通",
            "section 短期",
            "3 加快鐵路",
            "• 動工。",
        ],
    );
    let text = "一、房屋\n\n甲、短期\n\n1. 增建公屋\n\n• 建屋。\n\n二、交通\n\n甲、短期\n\n2. 加快鐵路\n\n• 動工。\n";
    let sections = reading(text)
        .document
        .domains
        .into_iter()
        .flat_map(|domain| domain.sections);
    assert!(
        sections
            .map(|section| section.label)
            .all(|label| label.as_deref() == Some("甲"))
    );
}

#[test]
fn letters_that_begin_late_are_no_sections() {
    let text = "一、房屋\n\n1. 增建公屋\n\n• 建屋。\n\nI. 公共房屋\n\n2. 監管\n\n• 立法。\n\n二、交通\n\n3. 加快鐵路\n\n• 動工。\n";
    let document = reading(text).document;
    assert!(!lines(&document).contains(&"section 公共房屋".to_owned()));
}

#[test]
fn lettered_sections_under_roman_domains() {
    let section = |letter: char| {
        format!("{letter}. 工作{letter}\n\n① 措施{letter}\n\n• 巡查{letter}區。\n\n")
    };
    let sections: String = ('A'..='D').map(section).collect();
    let text = format!("I. 房屋\n\n{sections}II. 教育\n\n① 師資\n\n• 培訓。\n");
    let found = reading(&text).document;
    let sections = found.domains.iter().map(|domain| domain.sections.len());
    assert_eq!(sections.collect::<Vec<_>>(), [4, 0]);
}

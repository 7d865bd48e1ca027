//! Where headings and paragraphs end, and what of a line is no text: notes, signatures, hyphens.

use super::{LINE, block, doubts, lines, pages, reading, reading_with, reads_as};

#[test]
fn headings_that_end_in_a_word_like_a_conjunction_end() {
    let proposals: String = ["邁向碳中和", "鼓勵市民參與", "推動電動車普及", "改善水質"]
        .iter()
        .zip(1..)
        .map(|(title, number)| format!("{number}. {title}\n{LINE}\n以回應第{number}項訴求。\n"))
        .collect();
    let found = reading(&format!("一、環境\n{LINE}\n以回應社會訴求。\n{proposals}")).document;
    let titles: Vec<_> = found.proposals.iter().map(|p| p.title.as_str()).collect();
    assert_eq!(
        titles,
        ["邁向碳中和", "鼓勵市民參與", "推動電動車普及", "改善水質"]
    );
}

#[test]
fn headings_do_not_swallow_a_paragraph_where_others_stand_apart() {
    let text = format!(
        "一、環境\n{LINE}\n以回應訴求。\n1. 改善水質\n\n• 加快工程。\n\n2. 改善空氣\n\n• 監測。\n\n3. 鼓勵回收\n{LINE}\n加強宣傳。\n\n• 增設回收點。\n"
    );
    let found = reading(&text).document;
    assert_eq!(found.proposals[2].title, "鼓勵回收");
    assert_eq!(found.proposals[2].blocks.len(), 2);
}

#[test]
fn titles_that_fill_most_of_their_line_are_no_sentences() {
    // Each title leaves room for three ideographs or more, and the paragraph below ends as a sentence does.
    let titles = [
        "建議一：檢視屋邨升降機的更換安排，並在各區增設社區客廳的服務點",
        "建議二：延長圖書館開放時間，並擴大學校數碼器材的資助範圍和名額上限",
        "建議三：優化口岸的通關安排，落實各區海濱長廊的連接和步道工程",
    ];
    let proposals: String = titles
        .iter()
        .map(|title| format!("{title}\n{LINE}\n{LINE}\n以回應訴求。\n"))
        .collect();
    let found = reading(&format!("一、民生\n{proposals}")).document;
    let found: Vec<&str> = found.proposals.iter().map(|p| p.title.as_str()).collect();
    assert_eq!(found, titles.map(|title| &title["建議一：".len()..]));
}

#[test]
fn a_title_in_larger_type_may_leave_a_single_ideograph_for_the_next_line() {
    let text = format!(
        "一、民生\n建議一：檢視屋邨升降機的更換安排，並在各區增設社區客廳的服\n務\n{LINE}\n以回應訴求。\n建議二：延長圖書館開放時間\n{LINE}\n以回應訴求。\n"
    );
    let found = reading(&text).document;
    assert_eq!(
        found.proposals[0].title,
        "檢視屋邨升降機的更換安排，並在各區增設社區客廳的服務"
    );
    assert_eq!(found.proposals[0].blocks.len(), 1);
}

#[test]
fn an_indented_first_line_right_under_a_title_opens_a_paragraph() {
    let title = |indent: &str| {
        format!(
            "Proposal 1: Extend the opening hours of libraries and\n{indent}Study Rooms in every District of the Territory\n"
        )
    };
    let body = "     Libraries close early in most districts, and there is\nlittle room to study at home. Longer hours would help\npupils and workers alike.\n";
    let text = |indent| {
        format!(
            "Chapter 1: Learning\n\n{}{body}\n• Open longer.\n\nProposal 2: Lend more books\n{body}\n• Buy books.\n",
            title(indent)
        )
    };
    for indent in ["", "            "] {
        let found = reading(&text(indent)).document;
        let titles: Vec<_> = found.proposals.iter().map(|p| p.title.as_str()).collect();
        assert_eq!(
            titles,
            [
                "Extend the opening hours of libraries and Study Rooms in every District of the Territory",
                "Lend more books"
            ]
        );
        assert!(found.proposals.iter().all(|p| p.blocks.len() == 2));
    }
}

#[test]
fn a_run_in_heading_may_contain_a_ratio() {
    let text = "一、房屋\n\n1. 增加供應\n\n• 公私營比例 7:3：每年檢討。\n\n• 由早上 9:30 至下午 5:30：延長服務。\n\n• 比例維持在 7:3。\n\n• 網址 https://example.org/a: 見附件。\n";
    let found = reading(text).document;
    let headings: Vec<Option<&str>> = found
        .blocks()
        .map(|block| block.heading.as_deref())
        .collect();
    let expected = [
        Some("公私營比例 7:3"),
        Some("由早上 9:30 至下午 5:30"),
        None,
        None,
    ];
    assert_eq!(headings, expected);
}

#[test]
fn a_signature_is_no_part_of_the_last_proposal() {
    for signature in [
        "\n會\n2025 年 7 月\n",
        "\n會\n\n二〇二五年七月\n",
        "會\n",
        "\n會\nJuly 2025\n",
    ] {
        let text = format!(
            "一、房屋\n\n1. 增加供應\n\n• 建屋。\n\n2. 改善維修\n\n• 加強巡查。\n{signature}"
        );
        let found = reading(&text).document;
        assert_eq!(found.proposals[1].blocks.len(), 1, "{signature}");
        assert_eq!(found.proposals[1].blocks[0].text, "加強巡查。");
        assert_eq!(found.appendix.len(), 1);
        assert!(found.appendix[0].starts_with('會'));
    }
}

#[test]
fn a_mark_of_the_end_in_the_middle_of_the_line_is_no_part_of_the_last_item() {
    for mark in ["－ 完 －", "（全文完）", "- End -"] {
        let text = format!("一、房屋\n\n1. 增加供應\n\n•  加強\n   巡查。\n            {mark}\n");
        let found = reading(&text).document;
        assert_eq!(found.proposals[0].blocks[0].text, "加強巡查。", "{mark}");
        assert_eq!(found.appendix.len() + found.proposals[0].blocks.len(), 1);
    }
}

#[test]
fn footnotes_at_the_foot_of_a_page_whose_markers_end_sentences() {
    let page = |page: u32| {
        let head = if page == 1 { "一、房屋\n\n" } else { "" };
        let (first, second) = (page * 2 - 1, page * 2);
        format!(
            "{head}{page}. 措施{page}\n\n• {LINE}\n減輕負擔。{first}\n\n• 檢討「法例」{second}，如期完成。\n\n{first} 同上，第 {page}2 頁。\n{second} 見立法會文件。\n\n{page}"
        )
    };
    let found = reading(&pages(page)).document;
    for (proposal, page) in found.proposals.iter().zip(1..) {
        let blocks: Vec<_> = proposal
            .blocks
            .iter()
            .map(|block| block.text.as_str())
            .collect();
        let first = format!("{LINE}減輕負擔。");
        assert_eq!(blocks, [first.as_str(), "檢討「法例」，如期完成。"]);
        let notes: Vec<_> = proposal
            .footnotes
            .iter()
            .map(|note| (note.text.clone(), note.block))
            .collect();
        let expected = format!("同上，第 {page}2 頁。");
        assert_eq!(
            notes,
            [(expected, Some(0)), ("見立法會文件。".into(), Some(1))]
        );
    }
}

#[test]
fn a_sentence_that_leaves_room_for_two_characters_ends_its_paragraph() {
    let ends = "政府應就有關範疇訂立清晰目標和時間表，並每年向立法會匯報進展，讓公眾監察。";
    let text = format!(
        "一、環境\n\n1. 改善水質\n\n{LINE}\n{LINE}\n{ends}\n{LINE}\n加強宣傳。\n\n2. 改善空氣\n\n• 監測。\n"
    );
    assert_eq!(reading(&text).document.proposals[0].blocks.len(), 2);
}

#[test]
fn hyphens_of_broken_words_go_where_the_text_has_the_whole_word() {
    let text = "Part I Business\n\n1. Reform\n\n• Help busi\u{2010}\nness and its long-\nterm re-\nform; lower the ceil\u{2010}\ning of work\u{2010}hours.\n\nPart II Trade\n\n2. Open\n\n• Trade more.\n";
    let found = reading(text).document;
    assert_eq!(
        found.proposals[0].blocks[0].text,
        "Help business and its long-term reform; lower the ceil\u{2010}ing of work\u{2010}hours."
    );
}

#[test]
fn hyphens_that_only_ends_of_lines_have_were_set_by_a_program() {
    let text = "Part I Business\n\n1. Reform\n\n• Lower the ceil\u{2010}\ning for part\u{2010}\ntime work, as of part-time studies.\n\n2. Open\n\n• Trade more.\n";
    let found = reading(text).document;
    assert_eq!(
        found.proposals[0].blocks[0].text,
        "Lower the ceiling for part\u{2010}time work, as of part-time studies."
    );
}

#[test]
fn a_hyphen_that_may_have_broken_a_word_is_a_doubt_where_others_did() {
    let text = |word: &str| {
        format!(
            "Part I Trade\n\n1. Reform\n\n• Help busi-\nness and lower the ceil-\ning of {word}.\n\n2. Open\n\n• Trade more.\n"
        )
    };
    let lines = |text: &str| {
        let doubts = reading(text).doubts.into_iter();
        doubts.map(|doubt| doubt.line).collect::<Vec<_>>()
    };
    assert_eq!(lines(&text("business")), [10]);
    assert!(lines(&text("trade")).is_empty());
}

#[test]
fn a_heading_goes_on_where_justified_lines_have_more_blanks() {
    let line = "The   Government   should   publish   clear   targets   and   report   on   all   of   them";
    let text = format!(
        "Part I Trade\n\n1. Deepen ties with the member states of the Association of the South\nEast\n{line}\n{line}\n{line}\nevery year.\n2. Open\n• Trade more.\n"
    );
    assert_eq!(
        reading(&text).document.proposals[0].title,
        "Deepen ties with the member states of the Association of the South East"
    );
}

#[test]
fn a_heading_between_a_full_line_and_a_full_line() {
    let full = "政府應就有關範疇訂立清晰目標和時間表，並每年向立法會匯報進展，讓公眾監察成效。";
    let text = format!("房屋\n{full}\n1. 增加供應\n{full}\n交通\n{full}\n2. 加快鐵路\n{full}\n");
    let found = reading(&text).document;
    let headings: Vec<_> = found
        .domains
        .iter()
        .map(|domain| domain.heading.as_str())
        .collect();
    assert_eq!(headings, ["房屋", "交通"]);
}

#[test]
fn numbers_that_stand_apart_from_their_sentence_are_part_of_it() {
    let text = "一、房屋\n\n1. 增加供應\n\n輪候人數由\n\n2019\n\n年的\n\n12.3 萬人增至 18.7 萬人。\n\n•\n\n增撥\n\n20\n\n億元。\n\n•\n\n檢討。\n";
    let reading = reading_with(text, "pages = \"none\"");
    assert_eq!(
        lines(&reading.document)[2..],
        [
            "text 輪候人數由 2019 年的 12.3 萬人增至 18.7 萬人。",
            "• 增撥 20 億元。",
            "• 檢討。"
        ]
    );
    let doubted: Vec<_> = reading.doubts.iter().map(|doubt| doubt.line).collect();
    assert_eq!(doubted, [11, 21]);
}

#[test]
fn a_full_line_goes_on_behind_a_blank_line_and_that_is_a_doubt() {
    let text = format!(
        "一、房屋\n\n建議一：增加供應\n\n1.\n\n{LINE}以便利企\n\n業。\n2. 簡化程序。\n\n建議二：改善維修\n\n1. {LINE}\n加強巡查。\n"
    );
    let reading = reading(&text);
    assert_eq!(reading.document.proposals[0].blocks.len(), 2);
    let doubted: Vec<_> = reading.doubts.iter().map(|doubt| doubt.line).collect();
    assert_eq!(doubted, [13]);
}

#[test]
fn a_sentence_ends_before_the_number_of_its_footnote() {
    let page = |page: u32| {
        let head = if page == 1 { "一、房屋\n\n" } else { "" };
        format!(
            "{head}{page}. 措施{page}\n\n{LINE}並檢討。{page}\n\n{LINE}\n改善。\n\n{page} 同上。\n\n{page}"
        )
    };
    for proposal in reading(&pages(page)).document.proposals {
        assert_eq!(proposal.blocks.len(), 2, "{:?}", proposal.blocks);
    }
}

#[test]
fn headings_end_where_only_bullets_stand_alone_behind_others() {
    let text = format!(
        "一、環境\n\n1. 改善全港各區的水質和空氣質素並加強監察及執法工作\n{LINE}\n加強宣傳。\n2. 改善空氣\n•\n\n監測。\n\n3. 鼓勵回收\n•\n\n增設回收點。\n"
    );
    assert_eq!(
        reading(&text).document.proposals[0].title,
        "改善全港各區的水質和空氣質素並加強監察及執法工作"
    );
}

/// Proposals of paragraphs whose first lines were indented by two characters, which the text has lost:
/// most go on, some for more than a line.
fn indented(paragraphs: &str) -> String {
    let [first, full] = [33, 35].map(|length| "政".repeat(length));
    let others: String = (2..=30)
        .map(|number| {
            let more = if number % 5 == 0 {
                format!("{full}\n")
            } else {
                String::new()
            };
            format!("{number}. 措施{number}\n{first}\n{more}檢討。\n")
        })
        .collect();
    let paragraphs = paragraphs.replace("FIRST", &first).replace("FULL", &full);
    format!("一、環境\n{first}\n檢討。\n1. 改善水質\n{paragraphs}{others}")
}

#[test]
fn first_lines_that_lost_their_indents_begin_paragraphs() {
    let [first, full] = [32, 34].map(|length| "政".repeat(length));
    for (paragraphs, count) in [
        (format!("{first}。\nFIRST\n改善。\n"), 2),
        (format!("FIRST\n{full}。\nFIRST\n改善。\n"), 2),
        (format!("FIRST\n{full}。\nFULL\n改善。\n"), 1),
        ("FIRST\nFULL\n改善。\nFIRST\n改善。\n".to_owned(), 2),
    ] {
        let found = reading_with(&indented(&paragraphs), "pages = \"none\"").document;
        assert_eq!(found.proposals[0].blocks.len(), count, "{paragraphs}");
        assert_eq!(found.proposals.len(), 30);
    }
}

#[test]
fn where_a_paragraph_may_end_with_a_full_line_is_a_doubt() {
    let full = "政".repeat(34);
    let text = format!("FIRST\n{full}。\nFULL\n改善。\nFIRST\n檢討。\n");
    assert_eq!(
        doubts(&indented(&text), "pages = \"none\""),
        [
            "document.txt:10: a sentence ends where the line is full, so that a paragraph may end there; read as continuing (lines 10); if one ends, put a blank line after it"
        ]
    );
}

#[test]
fn a_heading_ends_where_the_next_line_shows_that_there_was_room() {
    let line = "The Government should publish clear targets and report on all of them, as";
    let text = format!(
        "Part I Trade\n1. Deepen ties with member states of the Asian associations in all\n{line}\n{line}\nbefore.\n2. Open\n• Trade more.\n"
    );
    let found = reading(&text).document;
    assert_eq!(
        found.proposals[0].title,
        "Deepen ties with member states of the Asian associations in all"
    );
}

#[test]
fn a_mark_of_the_end_may_stand_before_the_last_notes() {
    let text = "一、房屋\n\n1. 增加供應\n\n• 巡查。1\n\n（完）\n\n1 同上。\n";
    let found = reading(text).document;
    assert_eq!(
        lines(&found),
        ["domain 房屋", "1 增加供應", "• 巡查。", "note 1 同上。"]
    );
}

#[test]
fn a_number_behind_a_sentence_without_its_note_is_a_doubt() {
    assert_eq!(
        doubts("一、房屋\n\n1. 增加供應\n\n• 巡查。7\n\n• 檢討。\n", ""),
        [
            "document.txt:9: `7` looks like the number of a footnote, of which no note was found; read as text"
        ]
    );
}

#[test]
fn a_paragraph_without_words_is_a_doubt() {
    let text = "一、房屋\n\n1. 增加供應\n\n• 巡查。\n\n7\n\n• 檢討。\n\n2. 改善\n\n• 立法。\n";
    let doubts = reading_with(text, "pages = \"none\"").doubts;
    let doubts: Vec<_> = doubts.iter().map(|doubt| doubt.line).collect();
    assert_eq!(doubts, [11]);
}

#[test]
fn a_title_and_a_sentence_that_nothing_parts_are_parted_and_that_is_a_doubt() {
    let title = "改善全港各區的水質和空氣質素並加強監察及執法工作";
    let text = format!(
        "一、環境\n\n1. 改善空氣\n\n• 監測。\n\n2. {title}\n{LINE}\n加強宣傳。\n\n3. 鼓勵回收\n\n• 宣傳。\n\n4. 減廢\n\n• 收費。\n"
    );
    let reading = reading(&text);
    assert_eq!(reading.document.proposals[1].title, title);
    let doubted: Vec<_> = reading.doubts.iter().map(|doubt| doubt.line).collect();
    assert_eq!(doubted, [12]);
}

#[test]
fn notes_go_on_behind_a_blank_line_and_their_numbers_may_have_a_line_of_their_own() {
    let page = |page: u32| {
        let head = if page == 1 { "一、房屋\n\n" } else { "" };
        format!(
            "{head}{page}. 措施{page}\n\n• {LINE}並檢討。\n  {page}\n\n• 改善。\n\n{page} {LINE}\n瀏覽。\n\n{page}"
        )
    };
    for proposal in reading(&pages(page)).document.proposals {
        assert_eq!(proposal.blocks[0].text, format!("{LINE}並檢討。"));
        assert_eq!(proposal.footnotes[0].text, format!("{LINE}瀏覽。"));
    }
}

/// Three pages with a note at the foot of each, whose number stands where `text` has `{}`.
fn noted(text: &str) -> String {
    let page = |page: usize| {
        let head = if page == 1 { "一、房屋\n\n" } else { "" };
        let text = text.replace("{}", &page.to_string());
        format!("{head}{page}. 措施{page}\n\n{text}\n\n{page} 同上。\n\n{page}\n\n\u{C}")
    };
    (1..=3).map(page).collect()
}

#[test]
fn numbers_of_notes_stand_right_behind_the_words_that_they_explain() {
    for text in [
        "• 善用閒置用地{}，興建房屋。",
        "• 善用閒置用地{}的建議，興建房屋。",
        "• 興建房屋。\n• 增加宿位{}",
        "• Offer grants for two years;{}",
        "• Extend the scheme{} and simplify it.",
        "• 善用閒置用地[{}]興建房屋。",
        "• 善用閒置用地（註{}）興建房屋。",
    ] {
        for proposal in reading(&noted(text)).document.proposals {
            assert_eq!(proposal.footnotes.len(), 1, "{text} {proposal:?}");
            let left: String = proposal.blocks.iter().map(block).collect();
            assert!(!left.contains(char::is_numeric), "{left}");
        }
    }
}

#[test]
fn notes_begin_with_brackets_raised_digits_or_a_word() {
    for (reference, note, marker) in [
        ("[1]", "[1] 同上。", "[1]"),
        ("¹", "¹ 同上。", "¹"),
        ("（註1）", "註1：同上。", "註1"),
    ] {
        let text = format!("一、房屋\n\n1. 供應\n\n• 善用土地{reference}建屋。\n\n{note}\n");
        let found = reading(&text).document;
        let note = format!("note {marker} 同上。");
        let expected = ["domain 房屋", "1 供應", "• 善用土地建屋。", note.as_str()];
        assert_eq!(lines(&found), expected);
    }
}

#[test]
fn page_numbers_of_a_table_of_contents_are_no_notes() {
    let contents = "目錄\n一、房屋\n........\n1\n二、教育\n........\n2\n\u{C}";
    let text = format!("{contents}一、房屋\n\n{}", noted("• 巡查用地{}，建屋。"));
    let text = text.replacen("\u{C}一、房屋\n\n一、房屋", "\u{C}一、房屋", 1);
    let text = text.replace("3. 措施3", "二、教育\n\n3. 措施3");
    for proposal in reading(&text).document.proposals {
        assert_eq!(proposal.footnotes.len(), 1, "{proposal:?}");
    }
}

#[test]
fn a_line_that_begins_with_a_comma_goes_on_and_is_as_full_as_with_the_one_before() {
    let text = format!(
        "一、房屋\n\n1. 供應\n\n• {LINE}\n改善居住環境。\n• 善用政府閒置用地\n，{}\n興建房屋。\n2. 維修\n• 巡查。\n",
        &LINE[..LINE.len() - 30]
    );
    let found = reading(&text).document;
    let expected = format!("善用政府閒置用地，{}興建房屋。", &LINE[..LINE.len() - 30]);
    assert_eq!(found.proposals[0].blocks.len(), 2, "{:?}", lines(&found));
    assert_eq!(found.proposals[0].blocks[1].text, expected);
}

#[test]
fn a_line_that_only_the_next_is_left_of_opens_a_paragraph_behind_an_item() {
    let text = format!(
        "一、房屋\n\n1. 供應\n\n  • {LINE}\n    改善居住環境。\n    {LINE}\n促請政府交代進度。\n\n2. 維修\n\n  • 巡查。\n"
    );
    let blocks = &reading(&text).document.proposals[0].blocks;
    let kinds: Vec<_> = blocks.iter().map(|block| block.kind).collect();
    use policy_proposals::document::model::BlockKind;
    assert_eq!(kinds, [BlockKind::Measure, BlockKind::Paragraph]);
}

#[test]
fn how_to_reach_the_publisher_is_no_part_of_the_last_proposal() {
    let contact = "地址：灣仔某道1號\n\n電話：2345 6789\n\n電郵：info@example.org\n";
    for end in [format!("會\n\n{contact}"), contact.to_owned()] {
        let text = format!("一、房屋\n\n1. 供應\n\n• 建屋。\n\n{end}");
        let found = reading(&text).document;
        assert_eq!(found.proposals[0].blocks.len(), 1, "{end}");
        assert!(!found.appendix.is_empty());
    }
}

#[test]
fn soft_hyphens_at_the_ends_of_lines_break_words() {
    let text = "1. Tax\n\n1.1 Rates\n\n• Review the cross-boundary arrangements and publish the re\u{AD}\nsults every year.\n\n2. Work\n\n2.1 Pay\n\n• Raise it.\n";
    let text = &reading(text).document.proposals[0].blocks[0].text;
    assert!(text.ends_with("publish the results every year."), "{text}");
}

#[test]
fn a_short_line_that_begins_in_lower_case_is_no_heading() {
    reads_as(
        "一、Tax\n\n1. Rates\n\n– Lower the minimum turnover requirement;\nand\n– Simplify the form.\n\n2. Pay\n\n– Raise it.\n",
        &[
            "domain Tax",
            "1 Rates",
            "• Lower the minimum turnover requirement; and",
            "• Simplify the form.",
            "2 Pay",
            "• Raise it.",
        ],
    );
}

#[test]
fn notes_with_a_word_before_their_number_may_skip_one() {
    let text = format!(
        "一、房屋\n\n1. 增加供應\n\n• {LINE}並檢討。註1\n\n• 詳見註1。\n\n註1 見立法會文件。\n註3 見審計報告。\n\n\u{C}2. 改善維修\n\n• {LINE}並巡查。註4\n\n註4 見年報。\n"
    );
    let proposals = reading(&text).document.proposals;
    let notes = proposals.iter().flat_map(|proposal| &proposal.footnotes);
    let notes: Vec<_> = notes
        .map(|note| (note.marker.as_str(), note.block, note.text.as_str()))
        .collect();
    assert_eq!(notes[0], ("註1", Some(0), "見立法會文件。"));
    assert_eq!(notes.last(), Some(&("註4", Some(0), "見年報。")));
    assert_eq!(proposals[0].blocks[1].text, "詳見註 1。");
}

#[test]
fn a_note_whose_number_stands_on_a_line_of_its_own_belongs_to_what_is_before_it() {
    let text = "A. Housing\n\n1. Supply\n\n• Build homes with the money that was set aside for land.\n1\n• Sell land.\n\n2. Repair\n\n• Inspect lifts.\n\n1 Report of the Housing Authority, 2024, table 3.\n";
    let proposals = reading(text).document.proposals;
    assert_eq!(proposals[0].footnotes[0].block, Some(0));
    assert_eq!(proposals[1].footnotes, []);
}

#[test]
fn a_title_in_latin_letters_ends_before_a_sentence_in_a_narrower_line() {
    let sentences = "The Government has taken welcome steps over the past year in that field.\nMore can be done, and at little cost to the public purse, as members tell us now.\n";
    let proposal = |number: usize| {
        format!(
            "Proposal {number}: Build a long-term plan for professional services here\n{sentences}• Publish it.\n"
        )
    };
    let text: String = (1..=4).map(proposal).collect();
    for proposal in reading(&text).document.proposals {
        assert_eq!(
            proposal.title,
            "Build a long-term plan for professional services here"
        );
        assert_eq!(proposal.blocks.len(), 2);
    }
}

#[test]
fn titles_and_paragraphs_in_two_languages_are_not_joined() {
    let chinese = "近年輪候時間持續延長，政府應增撥資源，並訂立清晰目標和時間表。";
    let english = "Waiting times have grown, so set aside more money and publish targets.";
    let proposal = |number: usize| {
        format!(
            "建議 {number}：加快建屋\nRecommendation {number}: Build public rental housing faster in all the districts\n{chinese}\n{english}\n"
        )
    };
    let text: String = (1..=3).map(proposal).collect();
    let read = reading(&text).document;
    assert_eq!(read.domains[0].sections, []);
    for proposal in &read.proposals {
        let blocks: Vec<String> = proposal.blocks.iter().map(block).collect();
        let title = format!(
            "Recommendation {}: Build public rental housing faster in all the districts",
            proposal.number
        );
        assert_eq!(proposal.title, "加快建屋");
        assert!(blocks[0].ends_with(&title), "{blocks:?}");
        assert_eq!(
            blocks[1..],
            [format!("text {chinese}"), format!("text {english}")]
        );
    }
}

#[test]
fn a_note_goes_on_with_a_line_that_begins_with_a_comma() {
    let text = format!(
        "一、房屋\n\n1. 增加供應\n\n• {LINE}並檢討。註1\n註1 見《長遠房屋策略》\n，第 12 段。\n"
    );
    let proposals = reading(&text).document.proposals;
    assert_eq!(
        proposals[0].footnotes[0].text,
        "見《長遠房屋策略》，第 12 段。"
    );
}

#[test]
fn paragraphs_of_a_word_processor_are_a_line_each_though_none_is_wider_than_a_page() {
    let first = "近年輪候公屋的時間持續延長，現有服務未能追上人口的轉變。";
    let second = "政府應增撥資源，訂立清晰目標和時間表，並每年向立法會匯報。";
    let proposal = |number: usize| format!("{number}. 加快建屋\n{first}\n{second}\n");
    let text: String = (1..=12).map(proposal).collect();
    for proposal in reading(&text).document.proposals {
        assert_eq!(proposal.blocks.len(), 2);
    }
}

#[test]
fn a_title_below_its_number_ends_before_the_paragraph_that_it_took_in() {
    let title = "Improve access to water resources for enterprises of every size in all districts";
    let text = "Members told us that building maintenance is among their main concerns, and\nthe following measures would help them.\n";
    let proposal = |number: usize| match number {
        3 => format!("1.{number}\n{title}\n{text}• Publish targets.\n"),
        _ => format!("1.{number}\nSet targets\n{text}• Publish targets.\n"),
    };
    let proposals: String = (1..=6).map(proposal).collect();
    let read = reading(&format!("1. Water\n\n{proposals}")).document;
    assert_eq!(read.proposals[2].title, title);
    assert_eq!(read.proposals[2].blocks.len(), 2);
}

#[test]
fn one_item_that_goes_on_is_whole_where_all_others_fit_on_a_line() {
    let item = "政府應增撥資源，訂立清晰的目標和時間表，並每年匯報。";
    let mut proposals: Vec<String> = (1..=30)
        .map(|number| format!("{number}. 措施{number}\n• {item}\n"))
        .collect();
    proposals[7] = format!("8. 措施8\n• {LINE}\n讓公眾了解。\n");
    let read = reading(&proposals.concat()).document;
    assert!(
        read.proposals
            .iter()
            .all(|proposal| proposal.blocks.len() == 1)
    );
}

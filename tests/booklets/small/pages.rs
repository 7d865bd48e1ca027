//! Page numbers and running heads, as booklets have them and PDF tools write them.

use super::{LINE, doubts, lines, pages, reading};

#[test]
fn headings_notes_and_bullets_at_the_edge_of_pages_are_no_running_heads() {
    let text = pages(|page| {
        let domain = if page == 1 { "一、房屋\n\n" } else { "" };
        format!("{domain}建議 {page}\n\n完善措施\n\n• 增撥資源。\n\n1 同上，第 {page}2 頁。")
    });
    let reading = reading(&text);
    assert_eq!(reading.running_heads, []);
    assert_eq!(reading.document.proposals.len(), 6);
    let kept = lines(&reading.document);
    assert_eq!(kept.iter().filter(|line| line.contains("同上")).count(), 6);
}

#[test]
fn bullets_on_lines_of_their_own_at_the_head_of_pages_stay() {
    let text = pages(|page| {
        let head = if page == 1 {
            "一、房屋\n\n1. 供應\n\n"
        } else {
            ""
        };
        format!("{head}•\n\n增撥資源。\n\n•\n\n檢討法例。\n\n{page}")
    });
    assert_eq!(reading(&text).document.measures(1), 12);
}

#[test]
fn running_heads_go_and_are_named() {
    let text = pages(|page| {
        let side = if page % 2 == 0 { "左" } else { "右" };
        format!("工會 {side}頁\n{page}. 完善措施\n\n• 增撥資源。\n\n施政建議 2025")
    });
    let reading = reading(&format!("一、房屋\n\n\u{C}{text}"));
    let heads = reading.running_heads.iter();
    let heads: Vec<_> = heads
        .map(|head| (head.text.as_str(), head.lines.len()))
        .collect();
    assert_eq!(
        heads,
        [("工會 右頁", 3), ("工會 左頁", 3), ("施政建議 2025", 6)]
    );
    assert!(
        lines(&reading.document)
            .iter()
            .all(|line| !line.contains("工會"))
    );
}

#[test]
fn a_running_head_goes_also_where_a_bullet_stands_before_it() {
    let text = pages(|page| {
        let head = if page == 4 {
            "工會建議\n\n•\n\n工會秘書處\n\n"
        } else {
            "工會建議\n\n工會秘書處\n\n• "
        };
        format!(
            "{head}增撥資源。\n\n{number}. 完善措施\n\n• 檢討第{page}項。\n\n{page}",
            number = page + 1
        )
    });
    let found = reading(&format!("一、房屋\n\n1. 措施\n\n\u{C}{text}"));
    assert!(
        found
            .document
            .blocks()
            .all(|block| !block.text.contains("工會"))
    );
}

#[test]
fn the_title_on_the_cover_is_no_running_head() {
    let text = pages(|page| format!("書\n\n{page}. 完善措施\n\n• 增撥資源。\n\n{page}"));
    let reading = reading(&format!("\u{C}{text}").replace("1. 完善", "一、房屋\n\n1. 完善"));
    assert_eq!(reading.running_heads[0].lines.len(), 6);
    assert_eq!(reading.doubts, []);
}

#[test]
fn a_page_number_that_ran_into_the_first_line_goes() {
    let text = pages(|page| {
        let number = if page % 3 == 0 {
            format!("-{page}")
        } else {
            format!("-{page}-\n\n")
        };
        format!("{number}(a) 增撥資源。\n\n{page}、完善措施\n\n(a) 檢討第{page}項。")
    });
    let found = reading(&text.replace("-1-\n\n", "-1-\n\n一、房屋\n\n").replacen(
        "(a) 增撥資源。",
        "",
        1,
    ))
    .document;
    assert!(found.blocks().all(|block| block.text.starts_with("(a)")));
    let pages = found.proposals.iter().map(|proposal| proposal.page);
    assert_eq!(
        pages.collect::<Vec<_>>(),
        (1..=6).map(Some).collect::<Vec<_>>()
    );
}

#[test]
fn numbers_and_running_heads_in_the_middle_of_a_page_go() {
    let text = pages(|page| {
        let (head, middle, number) = if page == 4 {
            (String::new(), "\n\n工會建議\n\n4".to_owned(), String::new())
        } else {
            ("工會建議\n\n".to_owned(), String::new(), page.to_string())
        };
        format!(
            "{head}{page}. 措施{page}\n\n• {LINE}{middle}\n\n增撥資源。\n\n• 檢討。\n\n• 修訂。\n\n{number}"
        )
    });
    let found = reading(&text.replacen("1. 措", "一、房屋\n\n1. 措", 1)).document;
    let blocks = &found.proposals[3].blocks;
    assert_eq!(blocks[0].text, format!("{LINE}增撥資源。"));
    assert_eq!(
        (blocks[0].page, found.proposals[4].page),
        (Some(4), Some(5))
    );
}

#[test]
fn page_numbers_that_ran_into_most_first_lines_are_found() {
    let text = pages(|page| {
        let head = if page == 1 {
            "-1-\n\n一、房屋\n\n"
        } else {
            &format!("-{page}(b) 檢討。\n\n")
        };
        format!("{head}{page}、措施{page}\n\n(a) 增撥資源。")
    });
    let found = reading(&text).document;
    assert_eq!(found.proposals[5].page, Some(6));
    assert_eq!(found.proposals[4].blocks[1].text, "(b)檢討。");
}

/// The pages that the proposals of a booklet begin on, of which `page` gives the text of one.
fn printed_pages(page: impl Fn(u32) -> String) -> Vec<Option<u32>> {
    let reading = reading(&format!("\u{C}一、房屋\n\n{}", pages(page)));
    let proposals = reading.document.proposals.iter();
    assert!(
        reading
            .document
            .blocks()
            .all(|block| block.text == "增撥資源。")
    );
    proposals.map(|proposal| proposal.page).collect()
}

#[test]
fn page_numbers_in_many_forms() {
    let numbers: [fn(u32) -> String; 8] = [
        |page| page.to_string(),
        |page| format!("第 {page} 頁，共 12 頁"),
        |page| format!("{page} | Page"),
        |page| format!("P a g e  | {page}"),
        |page| format!("工會聯合會　{page}"),
        |page| format!("{page}    施政建議"),
        |page| format!("二〇二五年施政報告建議書  P.{page}"),
        |page| {
            format!(
                "第{}頁",
                ["二", "三", "四", "五", "六", "七"][page as usize - 2]
            )
        },
    ];
    for number in numbers {
        let title = ["甲", "乙", "丙", "丁", "戊", "己"];
        let at_foot = printed_pages(|page| {
            let title = title[page as usize - 1];
            format!(
                "{page}. 措施{title}\n\n• 增撥資源。\n\n{}",
                number(page + 1)
            )
        });
        let at_head = printed_pages(|page| {
            let title = title[page as usize - 1];
            format!(
                "{}\n\n{page}. 措施{title}\n\n• 增撥資源。",
                number(page + 1)
            )
        });
        let expected: Vec<_> = (2..=7).map(Some).collect();
        assert_eq!(at_foot, expected, "{} at the foot", number(2));
        assert_eq!(at_head, expected, "{} at the head", number(2));
    }
}

#[test]
fn pages_whose_numbers_are_not_found_are_a_doubt() {
    let text = pages(|page| format!("{page}. 措施{page}\n\n• 增撥資源。"));
    assert_eq!(
        doubts(&format!("一、房屋\n\n{text}"), ""),
        [
            "document.txt:1: no page numbers were found, so that nothing has a page; `pages` in the table [layout] of document.toml says how pages are marked, or \"none\""
        ]
    );
}

#[test]
fn lines_that_begin_with_one_space_and_form_feeds_are_no_page_marks() {
    let text = pages(|page| {
        format!(
            " {page}. 措施{page}\n     加快興建。\n 按時完成。\n\n        {}",
            page + 1
        )
    });
    let reading = reading(&format!("目錄\n房屋....2\n\n\u{C} 一、房屋\n\n{text}"));
    assert_eq!(reading.document.proposals[5].page, Some(7));
}

#[test]
fn a_count_by_one_space_that_contradicts_a_number_is_given_up() {
    let text: String = (1..=6)
        .map(|page| {
            format!("{page}. 措施{page}\n     加快興建。\n 按時完成，\n 如期啟用。\n\n{page}\n\n")
        })
        .collect();
    let reading = reading(&format!("一、房屋\n\n{text}"));
    assert_eq!(reading.document.proposals[5].page, Some(6));
    assert!(
        reading.doubts[0]
            .message
            .starts_with("pages that begin with one space do not count up"),
        "{:?}",
        reading.doubts
    );
}

#[test]
fn columns_beside_each_other_are_a_doubt() {
    let line = |number: usize| format!("• 改善第{number}區的環境　　　• 增加第{number}區的綠化\n");
    let lines: String = (1..=30).map(line).collect();
    let doubts = reading(&format!("一、房屋\n\n1. 環境\n\n{lines}")).doubts;
    let first = doubts.first().map(ToString::to_string);
    let begins = "document.txt:9: text stands on both sides of a gap on this line and on 29 others";
    assert!(first.is_some_and(|first| first.starts_with(begins)));
}

#[test]
fn a_page_number_ends_the_note_before_it() {
    let note = "See the annual report of the authority for the figures of last year.";
    let page = |page: u32| {
        let head = if page == 1 { "一、房屋\n\n" } else { "" };
        format!("{head}{page}. 措施\n\n{LINE}並檢討。{page}\n{page} {note}\n{page}\n{LINE}改善。\n")
    };
    let text: String = (1..=5).map(page).collect();
    for proposal in reading(&text).document.proposals {
        assert_eq!(proposal.footnotes[0].text, note);
    }
}

#[test]
fn bare_numbers_head_proposals_though_pages_have_them_alone() {
    let page = |page: u32| {
        let title = format!("{page} 措施{page}\n\n• 巡查第{page}區。\n\n• 檢討。");
        match page {
            1 => format!("第一部分　房屋\n\n{title}\n\n{page}"),
            4 => format!("第二部分　教育\n\n{title}\n\n{page}"),
            _ => format!("{title}\n\n{page}"),
        }
    };
    let found = reading(&format!("目錄\n\n2\n\n\u{C}{}", pages(page)));
    assert_eq!(found.document.proposals.len(), 6);
    assert_eq!(found.document.domains.len(), 2);
}

#[test]
fn a_running_head_may_stand_over_a_page_number_in_two_lines() {
    let text =
        pages(|page| format!("{page}. 措施{page}\n\n• 增撥資源。\n\n施政報告意見書\nP\n.{page}"));
    let found = reading(&format!("一、房屋\n\n\u{C}{text}"));
    let blocks = found.document.blocks().count();
    assert_eq!(blocks, 6, "{:?}", lines(&found.document));
}

#[test]
fn a_form_feed_right_behind_the_last_word_of_a_page_ends_its_line() {
    let page = |page| {
        format!("工會建議\n\n{page}. 完善措施\n\n• 增撥資源。\n\n• 檢討第{page}項\n\n- {page} -")
    };
    let text = format!("一、房屋\n\n{}", pages(page));
    let torn = text.replace("\n\n\u{C}", "\u{C}");
    let expected = reading(&text);
    assert_eq!(
        reading(&torn).document.proposals,
        expected.document.proposals
    );
    assert_eq!(reading(&torn).running_heads[0].text, "工會建議");
    // Editors count no line there.
    let doubted = doubts("一、房屋\n\n1. 供應\n\n• 建屋。\u{C}• 檢討\u{E000}。\n", "");
    assert!(doubted[0].starts_with("document.txt:9:"), "{doubted:?}");
}

#[test]
fn page_numbers_with_radicals_are_page_numbers() {
    let page = |page| format!("{page}. 完善措施\n\n• 增撥資源。\n\n第 {page} ⾴");
    let text = format!("一、房屋\n\n{}", pages(page));
    let last = reading(&text).document.proposals.pop();
    assert_eq!(last.and_then(|proposal| proposal.page), Some(6));
}

#[test]
fn blanks_lost_between_words_are_a_doubt() {
    let text = "A. Housing\n\n1. Supply\n\n• Buildmorepublicrentalhousingunits.\n";
    assert_eq!(doubts(text, "").len(), 0);
    let found = doubts(&text.replace("units.", "units everywhere.\n\n• Buildmorepublicrentalhousingunitsnow.\n\n• Setasidelandforhomesineachnewdistrict.\n\n• Publishatimetableforallofthesesteps.\n\n• Reporttothecouncilonprogresseveryyear."), "");
    let begins = "document.txt:9: a word of more than 28 letters, like 4 others";
    assert!(
        found.iter().any(|doubt| doubt.starts_with(begins)),
        "{found:?}"
    );
}

#[test]
fn a_running_head_may_stand_over_the_notes_of_most_pages() {
    let text = pages(|page| {
        let domain = if page == 1 { "一、房屋\n\n" } else { "" };
        let notes = format!("註{page} 見第{page}號立法會文件，\n該文件載於網頁。");
        let (marker, notes) = match page {
            2 => (String::new(), String::new()),
            _ => (format!("註{page}"), notes),
        };
        format!("{domain}{page}. 措施{page}\n• 增撥資源。{marker}\n施政報告意見書\n{notes}")
    });
    let found = reading(&text);
    assert_eq!(found.running_heads[0].lines.len(), 6);
    assert_eq!(found.document.blocks().count(), 6);
    let notes = found
        .document
        .proposals
        .iter()
        .map(|proposal| proposal.footnotes.len());
    assert_eq!(notes.sum::<usize>(), 5);
}

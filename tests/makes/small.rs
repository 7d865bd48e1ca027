//! Small booklets, each with one habit of some publisher or PDF tool that the large make does not have.

use policy_proposals::document::model::{Block, BlockKind, Document};
use policy_proposals::document::reading::manifest::Manifest;
use policy_proposals::document::{Reading, read};

const MANIFEST: &str = "title = \"書\"\norganisation = \"會\"\nyear = 2025\nlanguage = \"zh-Hant-HK\"\nsource = \"a.pdf\"\n";
const COVER: &str = "書\n\n會\n\n";

fn reading_with(text: &str, layout: &str) -> Reading {
    let manifest = Manifest::parse("document.toml", &format!("{MANIFEST}[layout]\n{layout}\n"))
        .unwrap_or_else(|error| panic!("{error}"));
    let text = format!("{COVER}{text}");
    let reading = read("small", &manifest, "document.txt", text.as_bytes());
    let reading = reading.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(reading.errors, []);
    reading
}

fn reading(text: &str) -> Reading {
    reading_with(text, "")
}

/// The document in lines: domains, sections, proposals (number, label, title) and what they hold.
fn lines(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    for domain in &document.domains {
        lines.push(format!("domain {}", domain.heading));
        lines.extend(domain.lead.iter().map(|lead| format!("lead {lead}")));
        for number in domain.first_proposal..=domain.last_proposal {
            let opened = |section: &&_| {
                let section: &policy_proposals::document::model::Section = section;
                section.first_proposal == number
            };
            for section in domain.sections.iter().filter(opened) {
                lines.push(format!("section {}", section.title));
                lines.extend(section.lead.iter().map(|lead| format!("lead {lead}")));
            }
            let proposal = &document.proposals[number as usize - 1];
            let label = proposal.label.as_deref().map(|label| format!("({label}) "));
            lines.push(format!(
                "{number} {}{}",
                label.unwrap_or_default(),
                proposal.title
            ));
            lines.extend(proposal.blocks.iter().map(block));
            let notes = proposal.footnotes.iter();
            lines.extend(notes.map(|note| format!("note {} {}", note.marker, note.text)));
        }
    }
    lines.extend(document.appendix.iter().map(|text| format!("end {text}")));
    lines
}

fn block(block: &Block) -> String {
    let mark = match (block.kind, block.level) {
        (BlockKind::Measure, Some(1)) => "•",
        (BlockKind::Measure, _) => "••",
        (BlockKind::Subheading, _) => "over",
        (BlockKind::Paragraph, _) => "text",
    };
    format!("{mark} {}", block.text)
}

#[track_caller]
fn reads_as(text: &str, expected: &[&str]) {
    assert_eq!(lines(&reading(text).document), expected);
}

#[test]
fn numbers_that_begin_anew_in_each_domain_go_on_and_stay_as_labels() {
    reads_as(
        "一、房屋\n\n1. 增加供應\n\n• 建屋。\n\n2. 改善維修\n\n• 巡查。\n\n二、交通\n\n1. 加快鐵路\n\n• 動工。\n\n2. 紓緩擠塞\n\n• 分流。\n",
        &[
            "domain 房屋",
            "1 增加供應",
            "• 建屋。",
            "2 改善維修",
            "• 巡查。",
            "domain 交通",
            "3 (1) 加快鐵路",
            "• 動工。",
            "4 (2) 紓緩擠塞",
            "• 分流。",
        ],
    );
}

#[test]
fn numbers_that_begin_anew_in_each_section() {
    reads_as(
        "一、房屋\n\n甲、短期\n\n1. 增加供應\n\n• 建屋。\n\n乙、長期\n\n1. 改善維修\n\n• 巡查。\n\n2. 監管\n\n• 立法。\n\n二、交通\n\n1. 加快鐵路\n\n• 動工。\n",
        &[
            "domain 房屋",
            "section 短期",
            "1 增加供應",
            "• 建屋。",
            "section 長期",
            "2 (1) 改善維修",
            "• 巡查。",
            "3 (2) 監管",
            "• 立法。",
            "domain 交通",
            "4 (1) 加快鐵路",
            "• 動工。",
        ],
    );
}

#[test]
fn an_appendix_with_numbers_of_its_own_is_no_new_count() {
    let text = "一、房屋\n\n1. 增加供應\n\n• 建屋。\n\n二、交通\n\n1. 加快鐵路\n\n• 動工。\n\n附件\n\n1. 問卷結果。\n";
    assert_eq!(reading(text).document.appendix, ["附件", "1.問卷結果。"]);
}

/// Six pages that end with a form feed; `page` gives the lines of each, by its number.
fn pages(page: impl Fn(u32) -> String) -> String {
    (1..=6).map(|number| page(number) + "\n\n\u{C}").collect()
}

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
    let reading = reading(&format!("一、房屋\n\n{text}"));
    let doubts: Vec<_> = reading.doubts.iter().map(ToString::to_string).collect();
    assert_eq!(
        doubts,
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

const NUMERALS: [&str; 7] = ["一", "二", "三", "四", "五", "六", "七"];

/// A heading's number: of the proposal in the document, of its domain, of the proposal within that.
type Numbering = fn(usize, usize, usize) -> String;

/// Two domains of three and two proposals, each with two measures; `heading` gets the number of a
/// proposal in the document, that of its domain and that within it.
fn five_proposals(
    domain: impl Fn(usize) -> String,
    heading: impl Fn(usize, usize, usize) -> String,
) -> String {
    let mut text = String::new();
    let mut number = 0;
    for (index, (name, count)) in [("房屋政策", 3), ("交通運輸", 2)].into_iter().enumerate()
    {
        text += &format!(
            "{}{name}\n\n政府應訂立長遠目標，並每年公布進度。\n\n",
            domain(index)
        );
        for (part, position) in NUMERALS[1..=count].iter().zip(1..) {
            number += 1;
            let heading = heading(number, index + 1, position);
            text += &format!("{heading}完善{name}第{part}部\n\n");
            text += "• 增撥資源，加快推行有關措施。\n\n• 檢討現行法例，堵塞漏洞。\n\n";
        }
    }
    text
}

#[track_caller]
fn has_five_proposals(text: &str, what: &str) {
    let reading = reading(text);
    let titles: Vec<_> = reading
        .document
        .proposals
        .iter()
        .map(|p| p.title.as_str())
        .collect();
    let expected = ["房屋政策", "房屋政策", "房屋政策", "交通運輸", "交通運輸"]
        .into_iter()
        .zip([1, 2, 3, 1, 2])
        .map(|(name, position)| format!("完善{name}第{}部", NUMERALS[position]));
    assert_eq!(titles, expected.collect::<Vec<_>>(), "{what}");
    assert_eq!(reading.document.domains.len(), 2, "{what}");
    assert_eq!(reading.document.measures(1), 10, "{what}");
    assert_eq!(reading.doubts, [], "{what}");
}

#[test]
fn numbers_of_proposals_in_many_forms() {
    let forms: [(&str, Numbering); 14] = [
        ("（一）", |n, _, _| format!("（{}）", NUMERALS[n - 1])),
        ("（一） anew", |_, _, p| {
            format!("（{}）", NUMERALS[p - 1])
        }),
        ("1.1.", |_, d, p| format!("{d}.{p}. ")),
        ("【建議1】", |n, _, _| format!("【建議{n}】")),
        ("建議（一）", |n, _, _| {
            format!("建議（{}）", NUMERALS[n - 1])
        }),
        ("建議1", |n, _, _| format!("建議{n}")),
        ("建議一： anew", |_, _, p| {
            format!("建議{}：", NUMERALS[p - 1])
        }),
        ("1　", |n, _, _| format!("{n}　")),
        ("01　", |n, _, _| format!("{n:02}　")),
        ("R1", |n, _, _| format!("R{n} ")),
        ("①", |n, _, _| {
            format!("{} ", ["①", "②", "③", "④", "⑤"][n - 1])
        }),
        ("❶", |n, _, _| ["❶", "❷", "❸", "❹", "❺"][n - 1].to_owned()),
        ("1) anew", |_, _, p| format!("{p}) ")),
        ("第一項", |n, _, _| format!("第{}項　", NUMERALS[n - 1])),
    ];
    for (name, heading) in forms {
        has_five_proposals(
            &five_proposals(|domain| format!("{}、", NUMERALS[domain]), heading),
            name,
        );
    }
    let plain: Numbering = |_, _, position| format!("{}、", NUMERALS[position - 1]);
    for domain in [
        ["壹、", "貳、"],
        ["第一章　", "第二章　"],
        ["Part I ", "Part II "],
    ] {
        has_five_proposals(
            &five_proposals(|index| domain[index].to_owned(), plain),
            domain[0],
        );
    }
}

#[test]
fn measures_that_are_numbered_inside_proposals_are_no_proposals() {
    let measures = "1. 加快興建公營房屋。\n\n2. 善用組裝合成建築法。\n\n3. 簡化審批程序。\n\n";
    let text: String = ["一、房屋", "二、交通"]
        .iter()
        .map(|domain| {
            // What comes again word for word is a table of contents.
            let proposals = ["（一）增加", "（二）改善"];
            let proposals = proposals.map(|title| format!("{title}{domain}\n\n{measures}"));
            format!("{domain}\n\n政府應訂立目標。\n\n{}", proposals.concat())
        })
        .collect();
    let found = reading(&text).document;
    assert_eq!((found.domains.len(), found.proposals.len()), (2, 4));
    assert_eq!(found.measures(1), 12);
    assert_eq!(found.proposals[2].label.as_deref(), Some("一"));
}

#[test]
fn sections_under_chapters() {
    for labels in [["一、", "二、"], ["第一節　", "第二節　"]] {
        let text: String = ["第一章　房屋", "第二章　交通"]
            .iter()
            .map(|chapter| {
                format!(
                    "{chapter}\n\n{}{chapter}短期\n\n1. 增加{chapter}\n\n• 建屋。\n\n{}{chapter}長期\n\n2. 改善{chapter}\n\n• 巡查。\n\n",
                    labels[0], labels[1]
                )
            })
            .collect();
        let found = reading(&text).document;
        let titles: Vec<_> = found
            .domains
            .iter()
            .flat_map(|domain| &domain.sections)
            .map(|section| section.title.as_str())
            .collect();
        assert_eq!(titles.len(), 4, "{titles:?}");
        assert_eq!(found.proposals.len(), 4);
    }
}

const LINE: &str = "政府應就有關範疇訂立清晰目標和時間表，並每年向立法會匯報進展，讓公眾監察成效，";

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
fn titles_that_come_again_in_another_domain_are_no_contents() {
    let chapter = |name: &str| {
        format!(
            "{name}\n\n甲、短期措施\n\n1. 支援{name}\n\n• 增撥資源。\n\n乙、長期措施\n\n2. 檢討{name}\n\n• 修訂{name}法例。\n\n"
        )
    };
    let chapters = [chapter("一、房屋"), chapter("二、交通")].concat();
    let contents = "目錄\n\n一、房屋 2\n\n甲、短期措施 2\n\n乙、長期措施 3\n\n二、交通 4\n\n甲、短期措施 4\n\n乙、長期措施 5\n\n";
    for text in [chapters.clone(), format!("{contents}{chapters}")] {
        let found = reading(&text).document;
        let sections = found.domains.iter().map(|domain| domain.sections.len());
        assert_eq!(sections.collect::<Vec<_>>(), [2, 2]);
        assert_eq!(found.proposals.len(), 4);
    }
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
fn closing_headings_in_simplified_characters() {
    for heading in ["参考文献", "总结", "结论", "結束語", "附录一"] {
        let text = format!(
            "一、房屋\n\n建议一：增加供应\n\n• 建屋。\n\n{heading}\n\n[1] 政府：《施政报告》。\n"
        );
        assert_eq!(reading(&text).document.appendix.len(), 2, "{heading}");
    }
}

#[test]
fn plain_text_between_numbered_measures_heads_no_section() {
    let text = "一、房屋\n\n（一）增加供應\n\n1. 加快建屋。\n\n2. 善用組裝合成建築法興建公營\n\n房屋。\n\n3. 簡化程序，多建\n\n4. 檢討。\n\n（二）改善維修\n\n1. 加強巡查。\n\n2. 檢討法例。\n";
    let found = reading_with(text, "proposal = \"（{一}）\"\nsection = \"none\"").document;
    assert_eq!(found.domains[0].sections, []);
    assert_eq!(found.proposals.len(), 2);
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
    let text = "Part I Business\n\n1. Reform\n\n• Help busi\u{2010}\nness and its long-\nterm re-\nform; lower the ceil\u{2010}\ning.\n\nPart II Trade\n\n2. Open\n\n• Trade more.\n";
    let found = reading(text).document;
    assert_eq!(
        found.proposals[0].blocks[0].text,
        "Help business and its long-term reform; lower the ceil\u{2010}ing."
    );
}

#[test]
fn a_title_over_headings_without_numbers_is_no_domain() {
    let text =
        "房屋\n\n政府應訂立目標。\n\n1. 增加供應\n\n• 建屋。\n\n交通\n\n2. 加快鐵路\n\n• 動工。\n";
    let manifest = Manifest::parse("document.toml", MANIFEST).expect("a manifest");
    let text = format!("書\n\n為市民謀福祉，與政府同心協力。\n\n{text}");
    let reading = read("small", &manifest, "document.txt", text.as_bytes());
    let found = reading.unwrap_or_else(|error| panic!("{error}")).document;
    let headings: Vec<_> = found
        .domains
        .iter()
        .map(|domain| domain.heading.as_str())
        .collect();
    assert_eq!(headings, ["房屋", "交通"]);
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
fn contents_whose_dots_stand_on_lines_of_their_own() {
    let contents = "目錄\n一、房屋 .\n.\n.\n.\n. 2\n建議 1：增加供應 .\n.\n.\n. 2\n二、交通 .\n.\n. 3\n建議 2：加快鐵路 .\n.\n. 3\n";
    let body =
        "一、房屋\n\n建議 1：增加供應\n\n• 建屋。\n\n二、交通\n\n建議 2：加快鐵路\n\n• 動工。\n";
    let found = reading(&format!("{contents}{body}")).document;
    assert_eq!((found.domains.len(), found.proposals.len()), (2, 2));
    assert_eq!(found.measures(1), 2);
}

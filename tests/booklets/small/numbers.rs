//! Headings: how they are numbered, what stands over what, what only names them.

use policy_proposals::document::read;
use policy_proposals::document::reading::manifest::Manifest;

use super::{MANIFEST, reading, reading_with, reads_as};

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
    let forms: [(&str, Numbering); 17] = [
        ("重點建議一：", |n, _, _| {
            format!("重點建議{}：", NUMERALS[n - 1])
        }),
        ("措施1：", |n, _, _| format!("措施{n}：")),
        ("1.1", |_, d, p| format!("{d}.{p}")),
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
        ["Chapter One: ", "Chapter Two: "],
        ["【一】", "【二】"],
        ["政策範疇一：", "政策範疇二："],
        ["主題 1：", "主題 2："],
        ["Theme 1: ", "Theme 2: "],
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
fn closing_headings_in_simplified_characters() {
    for heading in ["参考文献", "总结", "结论", "結束語", "附录一"] {
        let text = format!(
            "一、房屋\n\n建议一：增加供应\n\n• 建屋。\n\n{heading}\n\n[1] 政府：《施政报告》。\n"
        );
        assert_eq!(reading(&text).document.appendix.len(), 2, "{heading}");
    }
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
fn contents_whose_dots_stand_on_lines_of_their_own() {
    let contents = "目錄\n一、房屋 .\n.\n.\n.\n. 2\n建議 1：增加供應 .\n.\n.\n. 2\n二、交通 .\n.\n. 3\n建議 2：加快鐵路 .\n.\n. 3\n";
    let body =
        "一、房屋\n\n建議 1：增加供應\n\n• 建屋。\n\n二、交通\n\n建議 2：加快鐵路\n\n• 動工。\n";
    let found = reading(&format!("{contents}{body}")).document;
    assert_eq!((found.domains.len(), found.proposals.len()), (2, 2));
    assert_eq!(found.measures(1), 2);
}

#[test]
fn contents_of_headings_whose_numbers_stand_on_lines_of_their_own() {
    let contents = "目錄\n\n1. 增加房屋供應 .... 2\n\n2. 改善交通運輸 .... 3\n\n";
    let body = "1.\n\n增加房屋供應\n\n1.1 善用土地\n\n• 建屋。\n\n2.\n\n改善交通運輸\n\n2.1 加快鐵路\n\n• 動工。\n";
    reads_as(
        &format!("{contents}{body}"),
        &[
            "domain 增加房屋供應",
            "1 (1.1) 善用土地",
            "• 建屋。",
            "domain 改善交通運輸",
            "2 (2.1) 加快鐵路",
            "• 動工。",
        ],
    );
}

#[test]
fn domains_with_a_numeral_and_a_blank_over_numbered_proposals() {
    has_five_proposals(
        &five_proposals(
            |domain| format!("{}　", NUMERALS[domain]),
            |n, _, _| format!("{n}. "),
        ),
        "一　",
    );
}

#[test]
fn numerals_of_domains_on_lines_of_their_own() {
    let text = five_proposals(
        |domain| format!("{}、\n", NUMERALS[domain]),
        |n, _, _| format!("{n}. "),
    );
    let contents = "目錄\n\n一、房屋政策 .... 2\n\n二、交通運輸 .... 3\n\n";
    has_five_proposals(&format!("{contents}{text}"), "一、 alone");
}

#[test]
fn contents_name_headings_that_go_on_on_the_next_line() {
    let contents = "目錄\n第一部分 增加房屋供應 Housing and Land\n......\n2\n建議1：善用土地\n......\n2\n第二部分 改善交通運輸 Transport and Roads\n......\n3\n建議2：加快鐵路\n......\n3\n";
    let body = "第一部分 增加房屋供應 Housing and\nLand\n建議1：善用土地\n• 建屋。\n第二部分 改善交通運輸 Transport and\nRoads\n建議2：加快鐵路\n• 動工。\n";
    let found = reading(&format!("{contents}{body}")).document;
    assert_eq!((found.domains.len(), found.proposals.len()), (2, 2));
}

#[test]
fn domains_and_proposals_that_are_numbered_alike() {
    let alike = |heading: Numbering| five_proposals(|domain| format!("{}. ", domain + 1), heading);
    let on = alike(|number, _, _| format!("{number}. "));
    has_five_proposals(&on, "going on");
    has_five_proposals(&alike(|_, _, position| format!("{position}. ")), "anew");
    let contents = "目錄\n\n1. 房屋政策 .... 2\n\n2. 交通運輸 .... 3\n\n";
    has_five_proposals(&format!("{contents}{on}"), "behind contents");
    let found = reading_with(&on, "domain = \"{1}.\"\nproposal = \"{1}.\"").document;
    assert_eq!((found.domains.len(), found.proposals.len()), (2, 5));
}

#[test]
fn contents_whose_numbers_stand_before_all_their_titles() {
    let text = "目錄\n第一章\n第二章\n\n房屋........3\n教育........5\n\n第一章\n\n房屋\n\n1.1 供應\n\n• 建屋。\n\n第二章\n\n教育\n\n2.1 師資\n\n• 培訓。\n";
    reads_as(
        text,
        &[
            "domain 房屋",
            "1 (1.1) 供應",
            "• 建屋。",
            "domain 教育",
            "2 (2.1) 師資",
            "• 培訓。",
        ],
    );
}

#[test]
fn numbers_of_three_parts_head_proposals_where_sentences_stand_under_them() {
    let text = "第一章 房屋\n\n1.1 供應\n\n1.1.1 加快建屋\n\n近年輪候時間延長。\n\n1.1.2 善用土地\n\n政府應檢討法例。\n\n1.2 維修\n\n1.2.1 加強巡查\n\n樓宇失修。\n\n第二章 交通\n\n2.1 鐵路\n\n2.1.1 加快動工\n\n進度落後。\n\n2.1.2 檢討票價\n\n票價過高。\n";
    reads_as(
        text,
        &[
            "domain 房屋",
            "section 供應",
            "1 (1.1.1) 加快建屋",
            "text 近年輪候時間延長。",
            "2 (1.1.2) 善用土地",
            "text 政府應檢討法例。",
            "section 維修",
            "3 (1.2.1) 加強巡查",
            "text 樓宇失修。",
            "domain 交通",
            "section 鐵路",
            "4 (2.1.1) 加快動工",
            "text 進度落後。",
            "5 (2.1.2) 檢討票價",
            "text 票價過高。",
        ],
    );
    let missing = text.replace("1.1.2 善用", "1.1.3 善用");
    let manifest = Manifest::parse("document.toml", MANIFEST).expect("a manifest");
    let reading = read("small", &manifest, "document.txt", missing.as_bytes()).expect("a reading");
    let errors: Vec<String> = reading.errors.iter().map(ToString::to_string).collect();
    let expected = "document.txt:9: expected proposal 1.1.2, found proposal 1.1.3";
    assert_eq!(errors, [expected]);
}

#[test]
fn letters_and_numbers_head_proposals_in_chapters_with_letters() {
    for point in ["", "."] {
        let text = format!(
            "A. Housing\n\nA{point}1. Build more\n\n(i) Use brownfield sites.\n\nA{point}2. Repair more\n\n(i) Inspect lifts.\n\nB. Transport\n\nB{point}1. Run more buses\n\n(i) Publish timetables.\n"
        );
        let read = reading(&text).document;
        let labels = read.proposals.iter().map(|proposal| proposal.label.clone());
        let labels: Vec<String> = labels.flatten().collect();
        assert_eq!(
            labels,
            [("A", 1), ("A", 2), ("B", 1)]
                .map(|(letter, number)| format!("{letter}{point}{number}"))
        );
        assert_eq!(read.domains.len(), 2);
    }
}

#[test]
fn words_and_numbers_of_two_parts_head_proposals() {
    reads_as(
        "Chapter 1: Housing\n\nRecommendation 1.1: Build more\n\nHomes are few.\n\nRecommendation 1.2: Repair more\n\nLifts are old.\n\nChapter 2: Transport\n\nRecommendation 2.1: Run more buses\n\nBuses are full.\n",
        &[
            "domain Housing",
            "1 (1.1) Build more",
            "text Homes are few.",
            "2 (1.2) Repair more",
            "text Lifts are old.",
            "domain Transport",
            "3 (2.1) Run more buses",
            "text Buses are full.",
        ],
    );
}

//! Are figures what the text says? Every figure of the first document stands in a list that was read by eye
//! against its text, `tests/figures/bpa-2024.tsv`; sentences as other booklets write them say what else is read.
//!
//! A changed list is printed by `cargo test --test figures -- --nocapture`.

mod common;

use common::{SCAN, SEARCH};
use policy_proposals::annotation::figures::find;
use policy_proposals::search::results::{Figure, FigureKind, FigureRelation};

use FigureKind::{Age, Count, Date, Duration, Money, Percentage, Ratio};
use FigureRelation::{About, AtLeast, AtMost, Change, Range};

const LISTED: &str = include_str!("figures/bpa-2024.tsv");

fn row(figure: &Figure) -> String {
    let optional = |value: Option<String>| value.unwrap_or_default();
    [
        figure.proposal.to_string(),
        figure.block.to_string(),
        optional(figure.page.map(|page| page.to_string())),
        figure.kind.as_str().to_owned(),
        figure.text.clone(),
        figure.value.to_string(),
        optional(figure.to.map(|to| to.to_string())),
        optional(figure.relation.map(|relation| format!("{relation:?}"))),
        figure.unit.clone(),
    ]
    .join("\t")
}

#[test]
fn every_figure_of_the_document_is_listed() {
    let figures = SEARCH.figures();
    let rows: Vec<String> = figures.iter().map(row).collect();
    let listed: Vec<&str> = LISTED.lines().skip(1).collect();
    if rows != listed {
        println!("{}", rows.join("\n"));
    }
    assert_eq!(rows, listed);
}

#[test]
fn figures_stand_where_they_say() {
    for figure in SEARCH.figures() {
        let block =
            &SCAN.document.proposals[figure.proposal as usize - 1].blocks[figure.block as usize];
        let units: Vec<u16> = block.text.encode_utf16().collect();
        let words = &units[figure.start as usize..figure.end as usize];
        assert_eq!(String::from_utf16_lossy(words), figure.text);
        assert_eq!(figure.page, block.page);
    }
}

type Expected<'a> = (
    FigureKind,
    f64,
    Option<f64>,
    Option<FigureRelation>,
    &'a str,
    &'a str,
);

fn assert_read(text: &str, expected: &[Expected<'_>]) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let found = find(text);
    let words: Vec<String> = found
        .iter()
        .map(|figure| &units[figure.start as usize..figure.end as usize])
        .map(String::from_utf16_lossy)
        .collect();
    let read: Vec<Expected<'_>> = found
        .iter()
        .zip(&words)
        .map(|(figure, words)| {
            let unit = figure.unit.as_str();
            (
                figure.kind,
                figure.value,
                figure.to,
                figure.relation,
                unit,
                words.as_str(),
            )
        })
        .collect();
    assert_eq!(read, expected, "{text}");
}

/// The figures of `text`, each as `kind value–to unit 〔its words〕`.
fn said(text: &str) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let found = find(text);
    let said = found.iter().map(|figure| {
        let words = &units[figure.start as usize..figure.end as usize];
        let to = figure.to.map_or(String::new(), |to| format!("–{to}"));
        format!(
            "{} {}{to} {} 〔{}〕",
            figure.kind.as_str(),
            figure.value,
            figure.unit,
            String::from_utf16_lossy(words)
        )
    });
    said.collect::<Vec<_>>().join(" ")
}

/// Asserts that each of `texts` says the figures beside it, all of whose words are the whole text.
fn assert_said(texts: &[(&str, &str)]) {
    for (text, figure) in texts {
        assert_eq!(said(text), format!("{figure} 〔{text}〕"));
    }
}

#[test]
fn the_parts_of_a_number_are_read_together() {
    assert_said(&[
        ("1億5千萬元", "money 150000000 HKD"),
        ("1 億 5,000 萬元", "money 150000000 HKD"),
        ("8 萬億 5,000 億元", "money 8500000000000 HKD"),
        ("3萬5千元", "money 35000 HKD"),
        ("2萬5000元", "money 25000 HKD"),
        ("3千5百元", "money 3500 HKD"),
        ("1萬5千多元", "money 15000 HKD"),
        ("一億零五百萬元", "money 105000000 HKD"),
        ("兩億三千萬零五百元", "money 230000500 HKD"),
        ("1萬2千人", "count 12000 人"),
        ("1萬5千至2萬元", "money 15000–20000 HKD"),
        ("1萬5千元至2萬5千元", "money 15000–25000 HKD"),
        ("3 至 3 萬 5 千元", "money 30000–35000 HKD"),
        ("三至五百人", "count 300–500 人"),
        ("三至五百萬元", "money 3000000–5000000 HKD"),
        ("五至十年", "duration 5–10 years"),
        ("兩點五億元", "money 250000000 HKD"),
        ("百分之二十五點五", "percentage 25.5 percent"),
    ]);
    // It may begin with two years or with twenty.
    assert_eq!(said("二至三十年"), "duration 30 years 〔三十年〕");
    assert_eq!(
        said("1.5 億元 2 千萬元"),
        "money 150000000 HKD 〔1.5 億元〕 money 20000000 HKD 〔2 千萬元〕"
    );
    // Part of a number is none, where the whole is an ordinal, has no unit or says too little.
    for text in [
        "第3萬5千",
        "第 3 萬 5 千名",
        "1.5億 2千萬",
        "1.5億2千萬元",
        "三萬五元",
        "2萬5元",
        "$100 萬 50 個",
        "五百二人",
        "12,34元",
        "1,2,3年",
        "數十人",
        "幾十萬元",
        "三點四十個",
    ] {
        assert_eq!(said(text), "", "{text}");
    }
}

#[test]
fn two_numerals_side_by_side_leave_the_number_open() {
    for text in [
        "兩三年",
        "三五年",
        "三四成",
        "一兩成",
        "兩三個月",
        "五六個",
        "三五百人",
        "七八萬元",
        "三萬五六千元",
        "一百二三十人",
        "十五六歲",
        "兩三個百分點",
        "兩、三年",
        "三、四成",
        "五五分帳",
        "九七年",
    ] {
        assert_eq!(said(text), "", "{text}");
    }
    assert_said(&[
        ("兩至三年", "duration 2–3 years"),
        ("一至兩成", "percentage 10–20 percent"),
        ("二零二五年", "date 2025 year"),
        ("一九九七年七月一日", "date 19970701 day"),
        ("二十五歲", "age 25 years"),
    ]);
}

#[test]
fn what_is_more_than_whole_units_belongs_to_the_figure() {
    assert_said(&[
        ("兩個半月", "duration 2.5 months"),
        ("6 個半月", "duration 6.5 months"),
        ("一個半小時", "duration 1.5 hours"),
        ("两个半星期", "duration 2.5 weeks"),
        ("兩至三個半月", "duration 2–3.5 months"),
        ("兩個多月", "duration 2 months"),
        ("3 個小時", "duration 3 hours"),
        ("九成半", "percentage 95 percent"),
        ("七成五", "percentage 75 percent"),
        ("兩倍半", "ratio 2.5 times"),
        ("一年零三個月", "duration 15 months"),
        ("1 小時 30 分鐘", "duration 90 minutes"),
    ]);
    for (text, figures) in [
        ("65 歲半價乘車", "age 65 years 〔65 歲〕"),
        ("三年半導體計劃", "duration 3 years 〔三年〕"),
        ("兩間半官方機構", "count 2 間 〔兩間〕"),
        ("兩個半足球場", ""),
        ("五公里半", ""),
        ("減五成五年內", "duration 5 years 〔五年〕"),
        ("一星期五天", "duration 5 days 〔五天〕"),
    ] {
        assert_eq!(said(text), figures, "{text}");
    }
}

#[test]
fn no_figure_is_infinite_and_no_decade_a_length_of_time() {
    for text in [
        "0分之一",
        "零分之一",
        "1:0",
        "90年代",
        "上世紀八十年代",
        "1990 年代",
        "1980至90年代",
        "2020年代初",
    ] {
        assert_eq!(said(text), "", "{text}");
    }
    assert_eq!(said("2030 年代表大會"), "date 2030 year 〔2030 年〕");
}

#[test]
fn a_date_has_the_year_and_month_that_the_one_before_says() {
    assert_said(&[
        ("3月5日至8日", "date 305–308 day"),
        ("2025 年 3 月 5 日至 8 日", "date 20250305–20250308 day"),
        ("2025年3月5日至4月8日", "date 20250305–20250408 day"),
        ("2024 年 7 月至 9 月", "date 202407–202409 month"),
        ("2024年至25年", "date 2024–2025 year"),
        ("2024 至 25 年度", "date 2024–2025 year"),
        ("二零二五至二六年度", "date 2025–2026 year"),
        ("12月30日至1月2日", "date 1230–102 day"),
    ]);
    for (text, figures) in [
        (
            "2024/25學年9月",
            "date 2024–2025 year 〔2024/25學年〕 date 9 month 〔9月〕",
        ),
        (
            "3 月 5 日、8 至 10 日及 12 日",
            "date 305 day 〔3 月 5 日〕 date 308–310 day 〔8 至 10 日〕 date 312 day 〔12 日〕",
        ),
        (
            "3月5日或30日內",
            "date 305 day 〔3月5日〕 duration 30 days 〔30日〕",
        ),
        (
            "2024年12月及3月",
            "date 202412 month 〔2024年12月〕 date 3 month 〔3月〕",
        ),
        ("3日至5日", "duration 3–5 days 〔3日至5日〕"),
    ] {
        assert_eq!(said(text), figures, "{text}");
    }
}

#[test]
fn figures_as_booklets_write_them() {
    let cases: [(&str, &[Expected<'_>]); 31] = [
        (
            "撥款 3,000 萬元",
            &[(Money, 3e7, None, None, "HKD", "3,000 萬元")],
        ),
        (
            "資助額由 100 萬元提高至 120 萬元",
            &[(
                Money,
                1e6,
                Some(1.2e6),
                Some(Change),
                "HKD",
                "100 萬元提高至 120 萬元",
            )],
        ),
        (
            "提高津貼，由 1,000 元至 1,500 元",
            &[(
                Money,
                1e3,
                Some(1.5e3),
                Some(Change),
                "HKD",
                "1,000 元至 1,500 元",
            )],
        ),
        (
            "罰款 1,000 至 2,000 元",
            &[(
                Money,
                1e3,
                Some(2e3),
                Some(Range),
                "HKD",
                "1,000 至 2,000 元",
            )],
        ),
        (
            "五十萬元以上",
            &[(Money, 5e5, None, Some(AtLeast), "HKD", "五十萬元")],
        ),
        (
            "一億二千萬元",
            &[(Money, 1.2e8, None, None, "HKD", "一億二千萬元")],
        ),
        ("一百億元", &[(Money, 1e10, None, None, "HKD", "一百億元")]),
        ("廿五億元", &[(Money, 2.5e9, None, None, "HKD", "廿五億元")]),
        (
            "100 億元人民幣和 50 億元",
            &[
                (Money, 1e10, None, None, "RMB", "100 億元人民幣"),
                (Money, 5e9, None, None, "RMB", "50 億元"),
            ],
        ),
        (
            "HK$500 million",
            &[(Money, 5e8, None, None, "HKD", "HK$500 million")],
        ),
        (
            "約 1.5 億美元",
            &[(Money, 1.5e8, None, Some(About), "USD", "1.5 億美元")],
        ),
        ("兩元乘車", &[(Money, 2.0, None, None, "HKD", "兩元")]),
        (
            "三分之一提升至二分之一",
            &[(
                Ratio,
                0.333_333,
                Some(0.5),
                Some(Change),
                "times",
                "三分之一提升至二分之一",
            )],
        ),
        (
            "七成半",
            &[(Percentage, 75.0, None, None, "percent", "七成半")],
        ),
        (
            "百分之五",
            &[(Percentage, 5.0, None, None, "percent", "百分之五")],
        ),
        (
            "由 16.5% 減至 8.25%",
            &[(
                Percentage,
                16.5,
                Some(8.25),
                Some(Change),
                "percent",
                "16.5% 減至 8.25%",
            )],
        ),
        (
            "上調兩個百分點",
            &[(
                Percentage,
                2.0,
                None,
                None,
                "percentage points",
                "兩個百分點",
            )],
        ),
        ("比例為 1:5", &[(Ratio, 0.2, None, None, "times", "1:5")]),
        (
            "65 歲或以上",
            &[(Age, 65.0, None, Some(AtLeast), "years", "65 歲")],
        ),
        (
            "60 至 64 歲",
            &[(Age, 60.0, Some(64.0), Some(Range), "years", "60 至 64 歲")],
        ),
        (
            "未來 10 年內",
            &[(Duration, 10.0, None, Some(AtMost), "years", "10 年")],
        ),
        (
            "不少於六個月",
            &[(Duration, 6.0, None, Some(AtLeast), "months", "六個月")],
        ),
        ("一年半", &[(Duration, 1.5, None, None, "years", "一年半")]),
        (
            "24 小時",
            &[(Duration, 24.0, None, None, "hours", "24 小時")],
        ),
        (
            "2030 年前",
            &[(Date, 2030.0, None, Some(AtMost), "year", "2030 年")],
        ),
        (
            "2024/25 年度",
            &[(
                Date,
                2024.0,
                Some(2025.0),
                Some(Range),
                "year",
                "2024/25 年度",
            )],
        ),
        (
            "2025 年 7 月 1 日起",
            &[(
                Date,
                20_250_701.0,
                None,
                Some(AtLeast),
                "day",
                "2025 年 7 月 1 日",
            )],
        ),
        (
            "逾 200 多間學校",
            &[(Count, 200.0, None, Some(AtLeast), "間", "200 多間")],
        ),
        ("十八區", &[(Count, 18.0, None, None, "區", "十八區")]),
        (
            "興建 30 萬個單位",
            &[(Count, 3e5, None, None, "個單位", "30 萬個單位")],
        ),
        (
            "at least 500 places within 3 years",
            &[
                (Count, 500.0, None, Some(AtLeast), "places", "500 places"),
                (Duration, 3.0, None, None, "years", "3 years"),
            ],
        ),
    ];
    for (text, expected) in cases {
        assert_read(text, expected);
    }
}

#[test]
fn figures_that_are_easily_misread() {
    let cases: [(&str, &[Expected<'_>]); 13] = [
        (
            "100 至 120 萬元",
            &[(
                Money,
                1e6,
                Some(1.2e6),
                Some(Range),
                "HKD",
                "100 至 120 萬元",
            )],
        ),
        (
            "5,000 至 1 萬元",
            &[(Money, 5e3, Some(1e4), Some(Range), "HKD", "5,000 至 1 萬元")],
        ),
        (
            "三至五成",
            &[(
                Percentage,
                30.0,
                Some(50.0),
                Some(Range),
                "percent",
                "三至五成",
            )],
        ),
        (
            "2024 至 2026 年",
            &[(
                Date,
                2024.0,
                Some(2026.0),
                Some(Range),
                "year",
                "2024 至 2026 年",
            )],
        ),
        (
            "3 至 5 月",
            &[(Date, 3.0, Some(5.0), Some(Range), "month", "3 至 5 月")],
        ),
        (
            "師生比例為 1:15",
            &[(Ratio, 0.066_667, None, None, "times", "1:15")],
        ),
        ("於 11:30 開始", &[]),
        (
            "10 億元人民幣和 5 億港元",
            &[
                (Money, 1e9, None, None, "RMB", "10 億元人民幣"),
                (Money, 5e8, None, None, "HKD", "5 億港元"),
            ],
        ),
        ("合約兩年", &[(Duration, 2.0, None, None, "years", "兩年")]),
        (
            "兩年內地工作經驗",
            &[(Duration, 2.0, None, None, "years", "兩年")],
        ),
        (
            "2025 年前海合作區",
            &[(Date, 2025.0, None, None, "year", "2025 年")],
        ),
        (
            "3 years and 5 years",
            &[
                (Duration, 3.0, None, None, "years", "3 years"),
                (Duration, 5.0, None, None, "years", "5 years"),
            ],
        ),
        ("一對一輔導", &[]),
    ];
    for (text, expected) in cases {
        assert_read(text, expected);
    }
}

#[test]
fn what_is_no_figure() {
    for text in [
        "",
        "一帶一路",
        "一國兩制",
        "一地兩檢",
        "一個地方",
        "第三階段",
        "第 12 項",
        "5G 網絡",
        "「十四五」規劃",
        "二十大精神",
        "三中全會",
        "一站式",
        "進一步",
        "四川",
        "九龍",
        "八達通",
        "每一間",
        "一年一度",
        "一日千里",
        "五年計劃",
        "InnoHK 2.0",
        "產學研 1+計劃",
        "萬事俱備",
        "百貨公司",
        "統一",
        "唯一",
        "一致",
        "十分",
        "千禧",
        "雙十一",
    ] {
        assert_read(text, &[]);
    }
}

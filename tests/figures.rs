//! Figures are found and understood. `tests/figures/bpa-2024.tsv` lists every figure of the first document; it was checked
//! by eye against the text. Sentences in the style of other booklets cover further forms.
//!
//! `cargo test --test figures -- --nocapture` prints a changed list.

mod common;

use common::{SCAN, SEARCH};
use policy_proposals::annotation::figures::find;
use policy_proposals::search::results::{Figure, FigureRelation};

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

/// The figures of `text`, each as `kind value unit 〔its words〕`, with `≥`, `≤` or `≈` before the value, and `–` to the
/// other end of a range or `→` to what the value is to become behind it.
fn said(text: &str) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let said = find(text).into_iter().map(|figure| {
        let (sign, joint) = match figure.relation {
            None => ("", "?"),
            Some(Range) => ("", "–"),
            Some(Change) => ("", "→"),
            Some(AtLeast) => ("≥", "?"),
            Some(AtMost) => ("≤", "?"),
            Some(About) => ("≈", "?"),
        };
        let to = figure.to.map_or(String::new(), |to| format!("{joint}{to}"));
        let words = &units[figure.start as usize..figure.end as usize];
        format!(
            "{} {sign}{}{to} {} 〔{}〕",
            figure.kind.as_str(),
            figure.value,
            figure.unit,
            String::from_utf16_lossy(words)
        )
    });
    said.collect::<Vec<_>>().join(" ")
}

/// Asserts that each text states the figures beside it.
fn assert_figures(cases: &[(&str, &str)]) {
    for (text, figures) in cases {
        assert_eq!(said(text), *figures, "{text}");
    }
}

/// Asserts that each text is nothing but the figure beside it.
fn assert_is_figure(cases: &[(&str, &str)]) {
    for (text, figure) in cases {
        assert_eq!(said(text), format!("{figure} 〔{text}〕"));
    }
}

/// Asserts that no text states a figure.
fn assert_no_figures(texts: &[&str]) {
    for text in texts {
        assert_eq!(said(text), "", "{text}");
    }
}

#[test]
fn the_parts_of_a_number_are_read_together() {
    assert_is_figure(&[
        ("1億5千萬元", "money 150000000 HKD"),
        ("1 億 5,000 萬元", "money 150000000 HKD"),
        ("8 萬億 5,000 億元", "money 8500000000000 HKD"),
        ("3萬5千元", "money 35000 HKD"),
        ("2萬5000元", "money 25000 HKD"),
        ("3千5百元", "money 3500 HKD"),
        ("1萬5千多元", "money ≥15000 HKD"),
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
    assert_no_figures(&[
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
    ]);
}

#[test]
fn two_numerals_side_by_side_leave_the_number_open() {
    assert_no_figures(&[
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
    ]);
    assert_is_figure(&[
        ("兩至三年", "duration 2–3 years"),
        ("一至兩成", "percentage 10–20 percent"),
        ("二零二五年", "date 2025 year"),
        ("一九九七年七月一日", "date 19970701 day"),
        ("二十五歲", "age 25 years"),
    ]);
}

#[test]
fn what_is_more_than_whole_units_belongs_to_the_figure() {
    assert_is_figure(&[
        ("兩個半月", "duration 2.5 months"),
        ("6 個半月", "duration 6.5 months"),
        ("一個半小時", "duration 1.5 hours"),
        ("两个半星期", "duration 2.5 weeks"),
        ("兩至三個半月", "duration 2–3.5 months"),
        ("兩個多月", "duration ≥2 months"),
        ("3 個小時", "duration 3 hours"),
        ("九成半", "percentage 95 percent"),
        ("七成五", "percentage 75 percent"),
        ("兩倍半", "ratio 2.5 times"),
        ("一年零三個月", "duration 15 months"),
        ("1 小時 30 分鐘", "duration 90 minutes"),
    ]);
    assert_figures(&[
        ("65 歲半價乘車", "age 65 years 〔65 歲〕"),
        ("三年半導體計劃", "duration 3 years 〔三年〕"),
        ("兩間半官方機構", "count 2 間 〔兩間〕"),
        ("兩個半足球場", ""),
        ("五公里半", ""),
        ("減五成五年內", "duration ≤5 years 〔五年〕"),
        ("一星期五天", "duration 5 days 〔五天〕"),
    ]);
}

#[test]
fn no_figure_is_infinite_and_no_decade_a_length_of_time() {
    assert_no_figures(&[
        "0分之一",
        "零分之一",
        "1:0",
        "90年代",
        "上世紀八十年代",
        "1990 年代",
        "1980至90年代",
        "2020年代初",
    ]);
    assert_eq!(said("2030 年代表大會"), "date 2030 year 〔2030 年〕");
}

#[test]
fn a_date_has_the_year_and_month_that_the_one_before_says() {
    assert_is_figure(&[
        ("3月5日至8日", "date 305–308 day"),
        ("2025 年 3 月 5 日至 8 日", "date 20250305–20250308 day"),
        ("2025年3月5日至4月8日", "date 20250305–20250408 day"),
        ("2024 年 7 月至 9 月", "date 202407–202409 month"),
        ("2024年至25年", "date 2024–2025 year"),
        ("2024 至 25 年度", "date 2024–2025 year"),
        ("二零二五至二六年度", "date 2025–2026 year"),
        ("12月30日至1月2日", "date 1230–102 day"),
    ]);
    assert_figures(&[
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
            "date 305 day 〔3月5日〕 duration ≤30 days 〔30日〕",
        ),
        (
            "2024年12月及3月",
            "date 202412 month 〔2024年12月〕 date 3 month 〔3月〕",
        ),
        ("3日至5日", "duration 3–5 days 〔3日至5日〕"),
    ]);
}

#[test]
fn figures_as_booklets_write_them() {
    assert_figures(&[
        ("撥款 3,000 萬元", "money 30000000 HKD 〔3,000 萬元〕"),
        (
            "資助額由 100 萬元提高至 120 萬元",
            "money 1000000→1200000 HKD 〔100 萬元提高至 120 萬元〕",
        ),
        (
            "提高津貼，由 1,000 元至 1,500 元",
            "money 1000→1500 HKD 〔1,000 元至 1,500 元〕",
        ),
        (
            "罰款 1,000 至 2,000 元",
            "money 1000–2000 HKD 〔1,000 至 2,000 元〕",
        ),
        ("五十萬元以上", "money ≥500000 HKD 〔五十萬元〕"),
        ("一億二千萬元", "money 120000000 HKD 〔一億二千萬元〕"),
        ("一百億元", "money 10000000000 HKD 〔一百億元〕"),
        ("廿五億元", "money 2500000000 HKD 〔廿五億元〕"),
        (
            "100 億元人民幣和 50 億元",
            "money 10000000000 RMB 〔100 億元人民幣〕 money 5000000000 RMB 〔50 億元〕",
        ),
        ("HK$500 million", "money 500000000 HKD 〔HK$500 million〕"),
        ("約 1.5 億美元", "money ≈150000000 USD 〔1.5 億美元〕"),
        ("兩元乘車", "money 2 HKD 〔兩元〕"),
        (
            "三分之一提升至二分之一",
            "ratio 0.333333→0.5 times 〔三分之一提升至二分之一〕",
        ),
        ("七成半", "percentage 75 percent 〔七成半〕"),
        ("百分之五", "percentage 5 percent 〔百分之五〕"),
        (
            "由 16.5% 減至 8.25%",
            "percentage 16.5→8.25 percent 〔16.5% 減至 8.25%〕",
        ),
        (
            "上調兩個百分點",
            "percentage 2 percentage points 〔兩個百分點〕",
        ),
        ("比例為 1:5", "ratio 0.2 times 〔1:5〕"),
        ("65 歲或以上", "age ≥65 years 〔65 歲〕"),
        ("60 至 64 歲", "age 60–64 years 〔60 至 64 歲〕"),
        ("未來 10 年內", "duration ≤10 years 〔10 年〕"),
        ("不少於六個月", "duration ≥6 months 〔六個月〕"),
        ("一年半", "duration 1.5 years 〔一年半〕"),
        ("24 小時", "duration 24 hours 〔24 小時〕"),
        ("2030 年前", "date ≤2030 year 〔2030 年〕"),
        ("2024/25 年度", "date 2024–2025 year 〔2024/25 年度〕"),
        (
            "2025 年 7 月 1 日起",
            "date ≥20250701 day 〔2025 年 7 月 1 日〕",
        ),
        ("逾 200 多間學校", "count ≥200 間 〔200 多間〕"),
        ("十八區", "count 18 區 〔十八區〕"),
        ("興建 30 萬個單位", "count 300000 個單位 〔30 萬個單位〕"),
        (
            "at least 500 places within 3 years",
            "count ≥500 places 〔500 places〕 duration 3 years 〔3 years〕",
        ),
    ]);
}

#[test]
fn figures_that_are_easily_misread() {
    assert_figures(&[
        (
            "100 至 120 萬元",
            "money 1000000–1200000 HKD 〔100 至 120 萬元〕",
        ),
        (
            "5,000 至 1 萬元",
            "money 5000–10000 HKD 〔5,000 至 1 萬元〕",
        ),
        ("三至五成", "percentage 30–50 percent 〔三至五成〕"),
        ("2024 至 2026 年", "date 2024–2026 year 〔2024 至 2026 年〕"),
        ("3 至 5 月", "date 3–5 month 〔3 至 5 月〕"),
        ("師生比例為 1:15", "ratio 0.066667 times 〔1:15〕"),
        ("於 11:30 開始", ""),
        (
            "10 億元人民幣和 5 億港元",
            "money 1000000000 RMB 〔10 億元人民幣〕 money 500000000 HKD 〔5 億港元〕",
        ),
        ("合約兩年", "duration 2 years 〔兩年〕"),
        ("兩年內地工作經驗", "duration 2 years 〔兩年〕"),
        ("2025 年前海合作區", "date 2025 year 〔2025 年〕"),
        (
            "3 years and 5 years",
            "duration 3 years 〔3 years〕 duration 5 years 〔5 years〕",
        ),
        ("一對一輔導", ""),
    ]);
}

#[test]
fn what_is_no_figure() {
    assert_no_figures(&[
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
    ]);
}

//! Long texts are read in a time that grows with their length. Work that grew with its square would make
//! itself felt here.

use policy_proposals::document::read;
use policy_proposals::document::reading::manifest::Manifest;

use super::{COVER, MANIFEST};

const HEADED: &str = "一、房屋\n\n1. 增加供應\n\n• 措施甲。\n\n";

fn each(count: usize, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect()
}

fn long_texts() -> [(&'static str, String); 11] {
    let words = |index: usize| char::from_u32(0x4E00 + index as u32 % 3_000).unwrap_or('一');
    let headed = |rest: &str| HEADED.to_owned() + rest;
    let wrapped = "增加供應增加供應增加供應增加供應增加供應增加供應\n增加供應。\n\n";
    [
        ("blank lines", headed(&"\n".repeat(50_000))),
        (
            "lines of numbers",
            headed(&each(25_000, |index| format!("{}\n", index % 999 + 1))),
        ),
        ("title after title", "書\n".repeat(25_000) + HEADED),
        (
            "bullets before their words",
            headed(&("•\n".repeat(30_000) + &"措施。\n".repeat(15_000))),
        ),
        (
            "bullet after bullet without words",
            headed(&"•\n\n字：\n\n".repeat(12_000)),
        ),
        (
            "words with a number",
            each(6_000, |index| {
                format!("詞{}{} 房屋\n\n", words(index), index / 3_000 + 1)
            }),
        ),
        (
            "headings that are sentences",
            "一、房屋\n\n".to_owned()
                + &each(3_000, |index| format!("{}. {wrapped}", index + 1))
                + &each(6_999, |index| format!("{}. 供應\n\n", index + 3_001)),
        ),
        (
            "lines that begin as notes do",
            headed(&each(40_000, |index| {
                format!("{} 增撥資源5，\n", index % 9 + 1)
            })),
        ),
        (
            "a list of lettered items",
            headed(&each(40_000, |_| "(a) 增撥資源。\n".to_owned())),
        ),
        (
            "a table of contents",
            each(6_000, |index| format!("第{index}項供應土地 ...... 1\n")) + HEADED,
        ),
        (
            "the same headings again",
            each(4_000, |index| format!("{}. 供應{index}\n\n", index + 1)).repeat(2) + HEADED,
        ),
    ]
}

#[test]
fn long_texts_are_read() {
    let manifest = Manifest::parse("document.toml", MANIFEST).expect("a manifest");
    for (what, text) in long_texts() {
        let text = format!("{COVER}{text}");
        let reading = read("small", &manifest, "document.txt", text.as_bytes());
        let reading = reading.unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!(reading.ledger.unaccounted(&text), [], "{what}");
    }
}

//! The first document, typeset in many other ways, reads back as itself: other widths, bullets and
//! numerals, with and without blank lines, double-spaced, unwrapped, with page numbers, running heads
//! and form feeds, with a table of contents. What the next booklet looks like is not known; that the
//! reader does not depend on what this one looks like is shown here.

mod small;
mod typeset;

use std::path::Path;

use policy_proposals::document::model::{Document, Domain, Proposal};
use policy_proposals::document::reading::manifest::Manifest;
use policy_proposals::document::{Reading, read, read_folder};
use policy_proposals::text::numeral::chinese;
use typeset::{Make, PageMake, typeset};

const PLAIN_PAGES: PageMake = PageMake {
    lines: 40,
    number: None,
    around: 1,
    form_feed: false,
    running_head: "",
};

fn plain() -> Make {
    Make {
        width: 76,
        blanks: 1,
        blanks_between_measures: 1,
        double_spaced: false,
        bullets: ["• ", "– "],
        indents: [["", ""], ["", ""]],
        domain: |domain| format!("{}、{}", chinese::write(domain.number), domain.heading),
        section: |index, title| format!("{}、{title}", ["甲", "乙", "丙", "丁"][index]),
        proposal: |proposal, _| format!("{}. {}", proposal.number, proposal.title),
        pages: None,
        contents: false,
        line_end: "\n",
    }
}

fn hard() -> Make {
    Make {
        blanks: 0,
        blanks_between_measures: 0,
        ..plain()
    }
}

fn makes() -> Vec<(&'static str, Make)> {
    let numbered: fn(usize) -> String = |page| page.to_string();
    let dotted: fn(&Proposal, &Domain) -> String = |proposal, domain| {
        format!(
            "{}.{} {}",
            domain.number,
            proposal.number - domain.first_proposal + 1,
            proposal.title
        )
    };
    let chapter: fn(&Domain) -> String =
        |domain| format!("第{}章 {}", chinese::write(domain.number), domain.heading);
    vec![
        ("blank lines", plain()),
        (
            "blank lines between headings only",
            Make {
                blanks_between_measures: 0,
                ..plain()
            },
        ),
        ("no blank lines", hard()),
        (
            "narrow",
            Make {
                width: 40,
                ..plain()
            },
        ),
        (
            "double-spaced",
            Make {
                double_spaced: true,
                ..plain()
            },
        ),
        ("unwrapped", Make { width: 0, ..hard() }),
        (
            "unwrapped, blank lines",
            Make {
                width: 0,
                ..plain()
            },
        ),
        (
            "hanging",
            Make {
                indents: [["  ", "    "], ["    ", "      "]],
                ..plain()
            },
        ),
        (
            "hanging, no blank lines",
            Make {
                indents: [["  ", "    "], ["    ", "      "]],
                ..hard()
            },
        ),
        (
            "CR LF",
            Make {
                line_end: "\r\n",
                ..hard()
            },
        ),
        (
            "建議一：",
            Make {
                domain: chapter,
                proposal: |proposal, _| {
                    format!(
                        "建議{}：{}",
                        chinese::write(proposal.number),
                        proposal.title
                    )
                },
                ..plain()
            },
        ),
        (
            "建議 1：, no blank lines",
            Make {
                domain: chapter,
                proposal: |proposal, _| format!("建議 {}：{}", proposal.number, proposal.title),
                ..hard()
            },
        ),
        (
            "1.1",
            Make {
                domain: |domain| format!("{}. {}", domain.number, domain.heading),
                proposal: dotted,
                ..plain()
            },
        ),
        (
            "1.1 in chapters, no blank lines",
            Make {
                domain: chapter,
                proposal: dotted,
                ..hard()
            },
        ),
        (
            "1. anew in each domain",
            Make {
                proposal: |proposal, domain| {
                    let number = proposal.number - domain.first_proposal + 1;
                    format!("{number}. {}", proposal.title)
                },
                ..plain()
            },
        ),
        (
            "A. for domains",
            Make {
                domain: |domain| {
                    format!(
                        "{}. {}",
                        char::from(b'@' + domain.number as u8),
                        domain.heading
                    )
                },
                ..plain()
            },
        ),
        (
            "（1） for proposals",
            Make {
                proposal: |proposal, _| format!("（{}） {}", proposal.number, proposal.title),
                ..plain()
            },
        ),
        (
            "1、 for proposals",
            Make {
                proposal: |proposal, _| format!("{}、{}", proposal.number, proposal.title),
                ..hard()
            },
        ),
        (
            "（一） for sections",
            Make {
                section: |index, title| format!("（{}）{title}", chinese::write(index as u32 + 1)),
                ..plain()
            },
        ),
        (
            "A. for sections",
            Make {
                section: |index, title| format!("{}. {title}", ["A", "B", "C", "D"][index]),
                ..plain()
            },
        ),
        (
            "sections without labels",
            Make {
                section: |_, title| title.to_owned(),
                ..plain()
            },
        ),
        (
            "- and *",
            Make {
                bullets: ["- ", "* "],
                ..plain()
            },
        ),
        (
            "‧ and –, no blanks",
            Make {
                bullets: ["‧", "–"],
                ..hard()
            },
        ),
        (
            "• and o",
            Make {
                bullets: ["• ", "o "],
                ..plain()
            },
        ),
        (
            "one bullet, two indents",
            Make {
                bullets: ["• ", "• "],
                indents: [["", ""], ["    ", "    "]],
                ..plain()
            },
        ),
        (
            "Wingdings",
            Make {
                bullets: ["\u{F0A8} ", "\u{F076} "],
                ..plain()
            },
        ),
        (
            "bullets on lines of their own",
            Make {
                bullets: ["•\n", "◦\n"],
                ..plain()
            },
        ),
        (
            "numbers at the foot",
            Make {
                pages: Some(PageMake {
                    number: Some(numbered),
                    ..PLAIN_PAGES
                }),
                ..plain()
            },
        ),
        (
            "numbers at the foot, nothing around",
            Make {
                pages: Some(PageMake {
                    number: Some(numbered),
                    around: 0,
                    ..PLAIN_PAGES
                }),
                ..hard()
            },
        ),
        (
            "- 7 -",
            Make {
                pages: Some(PageMake {
                    number: Some(|page| format!("- {page} -")),
                    ..PLAIN_PAGES
                }),
                ..plain()
            },
        ),
        (
            "第 7 頁",
            Make {
                pages: Some(PageMake {
                    number: Some(|page| format!("第 {page} 頁")),
                    ..PLAIN_PAGES
                }),
                ..plain()
            },
        ),
        (
            "numbers and form feeds",
            Make {
                pages: Some(PageMake {
                    number: Some(numbered),
                    form_feed: true,
                    ..PLAIN_PAGES
                }),
                ..plain()
            },
        ),
        (
            "form feeds only",
            Make {
                pages: Some(PageMake {
                    form_feed: true,
                    ..PLAIN_PAGES
                }),
                ..plain()
            },
        ),
        (
            "running heads",
            Make {
                pages: Some(PageMake {
                    form_feed: true,
                    running_head: "對政府的建議",
                    ..PLAIN_PAGES
                }),
                ..plain()
            },
        ),
        (
            "contents",
            Make {
                contents: true,
                ..plain()
            },
        ),
        (
            "contents, no blank lines",
            Make {
                contents: true,
                ..hard()
            },
        ),
    ]
}

#[test]
fn every_make_reads_back_as_the_same_document() {
    let expected = read_folder(Path::new("seeds/bpa-2024"))
        .unwrap_or_else(|error| panic!("{error}"))
        .document;
    let mut failures = Vec::new();
    for (name, make) in makes() {
        let text = typeset(&expected, &make);
        match reading(&expected, &text) {
            Ok(reading) => failures.extend(
                differences(&expected, &reading)
                    .into_iter()
                    .map(|difference| format!("{name}: {difference}")),
            ),
            Err(error) => failures.push(format!("{name}: {error}")),
        }
    }
    assert!(
        failures.is_empty(),
        "{} differences:\n{}",
        failures.len(),
        failures[..failures.len().min(20)].join("\n")
    );
}

fn reading(expected: &Document, text: &str) -> Result<Reading, String> {
    let manifest = format!(
        "title = {:?}\norganisation = {:?}\nyear = 2024\nlanguage = \"zh-Hant-HK\"\nsource = \"-\"\n",
        expected.title, expected.organisation
    );
    let manifest =
        Manifest::parse("document.toml", &manifest).map_err(|error| error.to_string())?;
    let reading = read("make", &manifest, "document.txt", text.as_bytes())
        .map_err(|error| error.to_string())?;
    match reading.errors.first() {
        Some(error) => Err(error.to_string()),
        None => Ok(reading),
    }
}

fn differences(expected: &Document, reading: &Reading) -> Vec<String> {
    let found = &reading.document;
    let mut differences = Vec::new();
    let mut compare = |what: String, expected: String, found: String| {
        if expected != found {
            differences.push(format!("{what}: expected {expected}, found {found}"));
        }
    };
    for (expected, found) in expected.domains.iter().zip(&found.domains) {
        let shape = |domain: &Domain| {
            let sections: Vec<_> = domain
                .sections
                .iter()
                .map(|section| {
                    (
                        &section.title,
                        &section.lead,
                        section.first_proposal,
                        section.last_proposal,
                    )
                })
                .collect();
            format!(
                "{:?}",
                (
                    &domain.heading,
                    &domain.lead,
                    domain.first_proposal,
                    domain.last_proposal,
                    sections
                )
            )
        };
        compare(
            format!("domain {}", expected.number),
            shape(expected),
            shape(found),
        );
    }
    for (expected, found) in expected.proposals.iter().zip(&found.proposals) {
        let shape = |proposal: &Proposal| {
            let blocks: Vec<_> = proposal
                .blocks
                .iter()
                .map(|block| (block.kind, block.level, block.text.clone()))
                .collect();
            format!(
                "{:?}",
                (&proposal.title, proposal.domain, proposal.section, blocks)
            )
        };
        compare(
            format!("proposal {}", expected.number),
            shape(expected),
            shape(found),
        );
    }
    compare(
        "domains".into(),
        expected.domains.len().to_string(),
        found.domains.len().to_string(),
    );
    compare(
        "proposals".into(),
        expected.proposals.len().to_string(),
        found.proposals.len().to_string(),
    );
    differences
}

//! What the reader makes of the first document: its structure, the traps in its typesetting that
//! must come out right, its pages, and the proof that no character was lost.

use std::collections::BTreeMap;
use std::path::Path;

use policy_proposals::document::model::{Block, BlockKind, Document, Proposal};
use policy_proposals::document::reading::ledger::{Consumed, Fate, Place};
use policy_proposals::document::{Reading, read_folder};

const FOLDERS: [&str; 3] = [
    "seeds/bpa-2024",
    "tests/documents/sample-zh",
    "tests/documents/sample-en",
];

fn reading(folder: &str) -> Reading {
    read_folder(Path::new(folder)).unwrap_or_else(|error| panic!("{error}"))
}

fn document() -> Document {
    reading(FOLDERS[0]).document
}

fn proposal(document: &Document, number: usize) -> &Proposal {
    &document.proposals[number - 1]
}

fn block(document: &Document, number: usize, index: usize) -> &Block {
    &proposal(document, number).blocks[index]
}

#[test]
fn the_whole_structure_is_recovered() {
    let document = document();
    let blocks = |kind| document.blocks().filter(|block| block.kind == kind).count();
    assert_eq!(document.domains.len(), 13);
    let sections: Vec<_> = document
        .domains
        .iter()
        .flat_map(|domain| &domain.sections)
        .collect();
    assert_eq!(sections.len(), 25);
    assert_eq!(
        sections
            .iter()
            .filter(|section| section.label.is_some())
            .count(),
        22
    );
    assert_eq!(document.proposals.len(), 148);
    assert_eq!((document.measures(1), document.measures(2)), (602, 32));
    assert_eq!(
        document
            .blocks()
            .filter(|block| block.heading.is_some())
            .count(),
        84
    );
    assert_eq!(blocks(BlockKind::Subheading), 15);
    assert_eq!(blocks(BlockKind::Paragraph), 4);
    assert_eq!(
        document
            .proposals
            .iter()
            .map(|proposal| proposal.footnotes.len())
            .sum::<usize>(),
        1
    );
    let summary = document.summary.as_ref().expect("a summary");
    assert!(summary.intro.starts_with("香港正進入由治及興的關鍵階段"));
    assert_eq!(
        summary
            .domains
            .iter()
            .map(|domain| domain.domain)
            .collect::<Vec<_>>(),
        (1..=13).collect::<Vec<_>>()
    );
    assert_eq!(summary.domains[0].paragraphs.len(), 3);
    assert!(document.preface.is_empty());
}

#[test]
fn domains_and_sections_have_their_headings_leads_and_proposals() {
    let document = document();
    let first = &document.domains[0];
    assert_eq!(
        first.heading,
        "發展新質生產力和跨境電商產業，實現「高質經濟」、「高質惠民」、「高質治理」"
    );
    assert!(
        first
            .lead
            .as_ref()
            .is_some_and(|lead| lead.starts_with("為實現高質量發展"))
    );
    let sections: Vec<_> = first
        .sections
        .iter()
        .map(|section| {
            (
                section.label.as_deref(),
                section.title.as_str(),
                section.first_proposal,
                section.last_proposal,
            )
        })
        .collect();
    assert_eq!(
        sections,
        [
            (None, "「高質經濟」", 1, 7),
            (None, "「高質惠民」", 8, 9),
            (None, "「高質治理」", 10, 11)
        ]
    );
    assert!(first.sections.iter().all(|section| {
        section
            .lead
            .as_ref()
            .is_some_and(|lead| lead.ends_with('。'))
    }));
    assert_eq!(
        document.domains[8].heading,
        "推動銀髮經濟，制訂人口政策，支援中產、婦女和弱勢社群"
    );
    let ninth = &document.domains[7];
    assert_eq!(
        (
            ninth.numeral.as_deref(),
            ninth.first_proposal,
            ninth.last_proposal
        ),
        (Some("八"), 92, 103)
    );
    let labels: Vec<_> = ninth
        .sections
        .iter()
        .filter_map(|section| section.label.as_deref())
        .collect();
    assert_eq!(labels, ["甲", "乙", "丙"]);
    assert_eq!(
        (
            proposal(&document, 97).domain,
            proposal(&document, 97).section
        ),
        (8, Some(1))
    );
    assert_eq!(proposal(&document, 75).section, None);
}

#[test]
fn titles_wrapped_over_two_lines_are_whole() {
    let document = document();
    for (number, title) in [
        (
            2,
            "完善食品檢驗機制，發揮香港國際機場的空運中轉角色，增強冷鏈國際聯運能力和競爭優勢",
        ),
        (14, "推動生命健康和醫療科技發展，完善跨界協柞和訂立客觀指標"),
        (61, "「日夜都繽紛」，促進本體經濟"),
        (97, "放寬按揭成數，減輕「上樓」成本，完善置業階梯"),
    ] {
        assert_eq!(proposal(&document, number).title, title);
    }
    assert!(
        document
            .proposals
            .iter()
            .all(|proposal| !proposal.title.ends_with('。'))
    );
}

#[test]
fn lines_that_only_look_like_something_else_stay_text() {
    let document = document();
    // A line begins 「2.0》，與各持分者」.
    assert!(
        block(&document, 57, 2)
            .text
            .contains("《香港旅遊業發展藍圖 2.0》，與各持分者商議")
    );
    // The page number 39 stands in the middle of this sentence, 7 behind a measure of proposal 3.
    assert!(
        block(&document, 90, 1)
            .text
            .contains("大數據分析及車聯網等技術的研發")
    );
    assert!(
        document
            .blocks()
            .all(|block| block.text.trim() != "7" && block.text.trim() != "39")
    );
    // A justified line with Latin words; spaces between ideographs are the typesetter's.
    assert!(block(&document, 3, 4).text.starts_with(
        "完善智能商貿配對平台「商對易」（Click2Match）和提供「掃碼易」（Scan2Match）服務"
    ));
    assert!(
        block(&document, 3, 5)
            .text
            .contains("HKTDC Marketplace App 收集的數據")
    );
    // A line ends like a paragraph in the middle of a sentence.
    assert!(block(&document, 77, 5).text.contains("企業境外放款限制"));
    // A bullet with one space; a paragraph in brackets without a bullet.
    assert_eq!(block(&document, 97, 2).level, Some(1));
    assert_eq!(block(&document, 97, 5).kind, BlockKind::Paragraph);
    assert_eq!(
        block(&document, 97, 5).text,
        "（更多協助青年置業安居的建議，可見青年部分）"
    );
    // A measure without a full stop.
    assert!(block(&document, 132, 0).text.ends_with("跨學科學習能力"));
    // The next heading stands right behind proposal 7 and belongs to no proposal.
    assert!(document.blocks().all(|block| block.text != "「高質惠民」"));
    assert!(block(&document, 7, 18).text.ends_with("並舉辦高峰論壇。"));
}

#[test]
fn run_in_headings_end_at_the_colon_that_is_a_headings() {
    let document = document();
    let heading = |number, index| block(&document, number, index).heading.as_deref();
    assert_eq!(
        heading(16, 0),
        Some("完善六所研發中心的關鍵績效指標（KPI）")
    );
    assert_eq!(
        heading(20, 0),
        Some("「產學研 1+」計劃"),
        "nothing follows but a list of level 2"
    );
    assert_eq!(
        heading(23, 1),
        Some("成立「科技中學」"),
        "the colon is a small form"
    );
    assert_eq!(
        heading(23, 6),
        Some("增加「指定專業/界別課程資助計劃」和「職學計劃」的津貼")
    );
    assert_eq!(heading(6, 2), None, "例如﹕ begins no list of its own");
    assert_eq!(heading(19, 0), None, "a ratio");
    assert_eq!(heading(24, 1), None, "包括：");
    assert_eq!(heading(60, 3), None, "inside brackets");
    for block in document.blocks() {
        if let Some(heading) = &block.heading {
            assert!(block.text.starts_with(heading), "{heading}");
            assert!(
                block.text[heading.len()..].starts_with(['：', '﹕']),
                "{heading}"
            );
        }
    }
}

#[test]
fn measures_of_level_2_follow_the_measure_they_belong_to() {
    let document = document();
    for proposal in &document.proposals {
        let mut under_level_1 = false;
        for block in &proposal.blocks {
            match block.level {
                Some(1) => under_level_1 = true,
                Some(_) => assert!(
                    under_level_1,
                    "proposal {}: {}",
                    proposal.number, block.text
                ),
                None => under_level_1 = false,
            }
        }
    }
    let levels: Vec<_> = proposal(&document, 20)
        .blocks
        .iter()
        .map(|block| block.level.unwrap_or(0))
        .collect();
    assert_eq!(levels, [1, 2, 2, 2, 2, 1, 2, 2, 2, 2]);
}

#[test]
fn the_footnote_belongs_to_the_proposal_that_refers_to_it() {
    let document = document();
    let note = &proposal(&document, 42).footnotes[0];
    assert_eq!((note.marker.as_str(), note.block), ("1", Some(0)));
    assert!(
        note.text
            .starts_with("以立法會考察團今年 7 月訪問的廈門市為例")
    );
    assert!(note.text.ends_with("包括多家行內龍頭企業。"));
    assert!(
        block(&document, 42, 0)
            .text
            .ends_with("提供足夠的生活補助。")
    );
    assert!(block(&document, 43, 1).text.ends_with("規劃對香港的定位。"));
    assert!(block(&document, 43, 2).text.starts_with("加強投資推廣署"));
}

#[test]
fn pages_are_the_printed_ones() {
    let document = document();
    for (number, page) in [(1, 5), (3, 6), (97, 41), (148, 58)] {
        assert_eq!(
            proposal(&document, number).page,
            Some(page),
            "proposal {number}"
        );
    }
    // The text right after the stray 7 and the first block that begins after the stray 39.
    assert_eq!(block(&document, 3, 11).page, Some(7));
    assert_eq!(
        (block(&document, 90, 1).page, block(&document, 90, 2).page),
        (Some(38), Some(39))
    );
    let pages: Vec<u32> = document
        .blocks()
        .map(|block| block.page.expect("every block has a page"))
        .collect();
    assert!(pages.is_sorted());
}

#[test]
fn one_space_stands_between_ideographs_and_latin() {
    for text in texts(&document()) {
        let characters: Vec<char> = text.chars().collect();
        for pair in characters.windows(2) {
            let mixed = |a: char, b: char| {
                ('\u{4E00}'..='\u{9FFF}').contains(&a) && b.is_ascii_alphanumeric()
            };
            assert!(
                !mixed(pair[0], pair[1]) && !mixed(pair[1], pair[0]),
                "{text}"
            );
            assert!(pair != [' ', ' '] && pair != ['%', ' '], "{text}");
        }
        assert_eq!(text.trim(), text);
        assert!(!text.contains(['\u{F06C}', '\u{F0D8}', '\r']), "{text}");
    }
}

fn texts(document: &Document) -> Vec<&str> {
    let of = |proposal| {
        let Proposal {
            title,
            blocks,
            footnotes,
            ..
        }: &Proposal = proposal;
        let blocks = blocks.iter().map(|block| &block.text);
        std::iter::once(title)
            .chain(blocks)
            .chain(footnotes.iter().map(|note| &note.text))
    };
    document
        .proposals
        .iter()
        .flat_map(of)
        .map(String::as_str)
        .collect()
}

/// The text at `place` of the document, as the ledger names places.
fn text_at(document: &Document, place: Place) -> &str {
    match place {
        Place::Title => &document.title,
        Place::Organisation => &document.organisation,
        Place::Preface(index) => &document.preface[index],
        Place::Appendix(index) => &document.appendix[index],
        Place::SummaryIntro => &document.summary.as_ref().expect("a summary").intro,
        Place::SummaryDomain(domain, paragraph) => {
            &document.summary.as_ref().expect("a summary").domains[domain].paragraphs[paragraph]
        }
        Place::DomainHeading(domain) => &document.domains[domain].heading,
        Place::DomainLead(domain) => document.domains[domain].lead.as_deref().expect("a lead"),
        Place::SectionTitle(domain, section) => &document.domains[domain].sections[section].title,
        Place::SectionLead(domain, section) => document.domains[domain].sections[section]
            .lead
            .as_deref()
            .expect("a lead"),
        Place::ProposalTitle(proposal) => &document.proposals[proposal].title,
        Place::Block(proposal, block) => &document.proposals[proposal].blocks[block].text,
        Place::Footnote(proposal, note) => &document.proposals[proposal].footnotes[note].text,
    }
}

/// How many texts a document has for readers to read.
fn text_count(document: &Document) -> usize {
    let summary = document.summary.iter().map(|summary| {
        usize::from(!summary.intro.is_empty())
            + summary
                .domains
                .iter()
                .map(|domain| domain.paragraphs.len())
                .sum::<usize>()
    });
    let domains = document.domains.iter().map(|domain| {
        1 + usize::from(domain.lead.is_some())
            + domain
                .sections
                .iter()
                .map(|section| 1 + usize::from(section.lead.is_some()))
                .sum::<usize>()
    });
    document.preface.len()
        + document.appendix.len()
        + summary.sum::<usize>()
        + domains.sum::<usize>()
        + texts(document).len()
}

fn visible(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{FEFF}')
        .collect()
}

/// Every character of the source that can be seen is either in the document, in order, or on the
/// list of what was consumed; and every text of the document comes from the source.
#[test]
fn nothing_is_lost_and_nothing_is_added() {
    for folder in FOLDERS {
        let reading = reading(folder);
        assert_eq!(reading.errors, []);
        let source =
            std::fs::read_to_string(Path::new(folder).join("document.txt")).expect("UTF-8");
        let mut position = 0;
        let mut kept: BTreeMap<Place, String> = BTreeMap::new();
        let mut order: Vec<Place> = Vec::new();
        for entry in reading.ledger.entries() {
            assert!(
                entry.range.start >= position,
                "{folder}: entries overlap at byte {position}"
            );
            assert_eq!(
                visible(&source[position..entry.range.start]),
                "",
                "{folder}: lost before byte {}",
                entry.range.start
            );
            position = entry.range.end;
            if let Fate::Kept(place) = entry.fate {
                kept.entry(place)
                    .or_default()
                    .push_str(&source[entry.range.clone()]);
                if order.last() != Some(&place) && !matches!(place, Place::Footnote(..)) {
                    order.push(place);
                }
            }
        }
        assert_eq!(
            visible(&source[position..]),
            "",
            "{folder}: lost at the end"
        );
        for (&place, text) in &kept {
            assert_eq!(
                visible(text),
                visible(text_at(&reading.document, place)),
                "{folder}: {place:?}"
            );
        }
        let in_document_order =
            |place: &&Place| matches!(place, Place::ProposalTitle(_) | Place::Block(..));
        let proposals: Vec<(usize, usize)> = order
            .iter()
            .filter(in_document_order)
            .map(|place| match *place {
                Place::Block(proposal, block) => (proposal, block + 1),
                Place::ProposalTitle(proposal) => (proposal, 0),
                _ => unreachable!("filtered before"),
            })
            .collect();
        assert!(
            proposals.is_sorted_by(|a, b| a < b),
            "{folder}: out of order"
        );
        let head = [Place::Title, Place::Organisation]
            .iter()
            .filter(|place| kept.contains_key(place))
            .count();
        assert_eq!(
            kept.len() - head,
            text_count(&reading.document),
            "{folder}: a text comes from nowhere"
        );
    }
}

#[test]
fn what_is_consumed_is_what_typesetting_put_in() {
    let reading = reading(FOLDERS[0]);
    let source = std::fs::read_to_string("seeds/bpa-2024/document.txt").expect("UTF-8");
    let mut consumed: BTreeMap<Consumed, Vec<&str>> = BTreeMap::new();
    for entry in reading.ledger.entries() {
        if let Fate::Consumed(as_what) = entry.fate {
            consumed
                .entry(as_what)
                .or_default()
                .push(&source[entry.range.clone()]);
        }
    }
    assert_eq!(consumed[&Consumed::Bullet].len(), 634);
    assert!(
        consumed[&Consumed::Bullet]
            .iter()
            .all(|bullet| matches!(*bullet, "\u{F06C}" | "\u{F0D8}"))
    );
    assert_eq!(consumed[&Consumed::Numeral].len(), 13 + 22 + 148);
    assert_eq!(consumed[&Consumed::PageNumber], ["7", "39"]);
    assert_eq!(consumed[&Consumed::FootnoteMarker], ["1", "1"]);
    assert_eq!(consumed[&Consumed::SummaryHeading], ["提要："]);
    assert_eq!(consumed[&Consumed::EndMark], ["－完－"]);
    assert_eq!(consumed.len(), 6);
}

#[test]
fn what_was_decided_in_doubt_is_said() {
    let mut doubts: Vec<(usize, String)> = reading(FOLDERS[0])
        .doubts
        .into_iter()
        .map(|doubt| (doubt.line, doubt.to_string()))
        .collect();
    doubts.sort();
    let sections = "nothing marks the headings of sections on lines 184, 541, 602";
    let join = "read as the rest of line 2309, which looks like the end of a paragraph but is no end of a sentence";
    let expected = [(184, sections), (2311, join)].map(|(line, message)| {
        (
            line,
            format!("seeds/bpa-2024/document.txt:{line}: {message}"),
        )
    });
    assert_eq!(doubts, expected);
}

//! A proposal, a domain or a page is found by every way to write its number; a domain by its words too.

mod common;

use common::{SCAN, SEARCH, TABLES, answer, everything, full_width, numbers, only_numbers, search};
use policy_proposals::document::model::Proposal;
use policy_proposals::search::results::{Reference, SearchOptions};
use policy_proposals::text::numeral::chinese;

fn wide(number: u32) -> String {
    number.to_string().chars().map(full_width).collect()
}

/// Every way to write a reference to the proposal with `number`.
fn references(number: u32) -> Vec<String> {
    let (arabic, chinese, wide) = (number.to_string(), chinese::write(number), wide(number));
    let mut written = vec![
        arabic.clone(),
        wide.clone(),
        chinese.clone(),
        format!(" {arabic} "),
        format!("#{number}"),
        format!("# {number}"),
        format!("＃{wide}"),
        format!("proposal {number}"),
        format!("Proposal {number}"),
        format!("PROPOSAL #{number}"),
        format!("ｐｒｏｐｏｓａｌ　{wide}"),
    ];
    for numeral in [arabic, chinese, wide] {
        for form in [
            "建議 N",
            "建議N",
            "建議　N",
            "第N項",
            "第 N 項",
            "「第N項」",
            "第N項建議",
        ] {
            let reference = form.replace('N', &numeral);
            written.push(TABLES.simplified(&reference));
            written.push(reference);
        }
    }
    written
}

#[test]
fn every_proposal_is_found_by_its_number() {
    assert_eq!(SCAN.document.proposals.len(), 148);
    for number in 1..=148 {
        for reference in references(number) {
            assert_eq!(
                SEARCH.find(&reference),
                Some(Reference::Proposal { number }),
                "{reference}"
            );
        }
    }
    assert_eq!(
        references(5)
            .iter()
            .filter(|written| written.contains('项'))
            .count(),
        12
    );
}

#[test]
fn other_numbers_find_no_proposal() {
    for number in [0, 149, 150, 200, 248, 314, 999] {
        for reference in references(number) {
            assert_eq!(SEARCH.find(&reference), None, "{reference}");
        }
    }
    for reference in [
        "1000",
        "9999",
        "10000",
        "4294967297",
        "18446744073709551617",
        "-",
        "",
        "項",
        "第項",
    ] {
        assert_eq!(SEARCH.find(reference), None, "{reference}");
    }
    for reference in [
        "建議", "第", "#", "proposal", "百", "十十", "1.5", "3,000", "12a", "人才",
    ] {
        assert_eq!(SEARCH.find(reference), None, "{reference}");
    }
}

#[test]
fn every_domain_is_found_by_its_number_and_its_heading() {
    assert_eq!(SCAN.document.domains.len(), 13);
    for domain in &SCAN.document.domains {
        let number = domain.number;
        let mut written = vec![domain.heading.clone(), TABLES.simplified(&domain.heading)];
        written.push(domain.heading.chars().map(full_width).collect());
        written.push(format!("「{}」", domain.heading));
        for numeral in [number.to_string(), chinese::write(number), wide(number)] {
            written.push(format!("第{numeral}範疇"));
            written.push(format!("第 {numeral} 範疇"));
            written.push(format!("第{numeral}范畴"));
        }
        for reference in written {
            assert_eq!(
                SEARCH.find(&reference),
                Some(Reference::Domain { domain: number }),
                "{reference}"
            );
        }
    }
    for number in [0, 14, 20, 148] {
        for numeral in [number.to_string(), chinese::write(number)] {
            assert_eq!(SEARCH.find(&format!("第{numeral}範疇")), None, "{numeral}");
        }
    }
}

#[test]
fn domains_are_looked_up_by_number_and_words() {
    for (query, domain) in [
        ("六、金融", 6),
        ("第八 土地", 8),
        ("第十一、醫療", 11),
        ("第十一範疇 醫療", 11),
        ("金融範疇", 6),
        ("促進醫療升級增值，壯大人才庫", 11),
    ] {
        assert_eq!(
            SEARCH.find(query),
            Some(Reference::Domain { domain }),
            "{query}"
        );
        let expected: Vec<u32> = SCAN
            .document
            .proposals
            .iter()
            .filter(|proposal| proposal.domain == domain)
            .map(|proposal| proposal.number)
            .collect();
        let found = numbers(&answer(query));
        assert_eq!(found[..expected.len()], expected, "{query}");
    }
    for query in [
        "一帶一路",
        "十八區",
        "三跑道",
        "5 年旅遊",
        "第八 教育",
        "第二產業",
    ] {
        let reference = SEARCH.find(query);
        assert!(
            !matches!(reference, Some(Reference::Domain { .. })),
            "{query}"
        );
    }
}

#[test]
fn every_page_is_found_by_its_number() {
    for page in 1..=100 {
        let is_on = |proposal: &&Proposal| {
            let mut pages = proposal.blocks.iter().map(|block| block.page);
            proposal.page == Some(page) || pages.any(|of_block| of_block == Some(page))
        };
        let proposals = SCAN.document.proposals.iter().filter(is_on);
        let there: Vec<u32> = proposals.map(|proposal| proposal.number).collect();
        let expected = (!there.is_empty()).then_some(Reference::Page { page });
        for query in [
            format!("第 {page} 頁"),
            format!("第{}页", chinese::write(page)),
            format!("p.{page}"),
            format!("page {page}"),
        ] {
            assert_eq!(SEARCH.find(&query), expected, "{query}");
            if expected.is_some() {
                let found = numbers(&search(&query, &everything()));
                assert_eq!(found[..there.len()], there, "{query}");
            }
        }
    }
}

#[test]
fn the_referenced_proposals_come_first() {
    for number in 1..=148 {
        for query in [
            format!("建議 {number}"),
            format!("第{}項", chinese::write(number)),
            format!("#{number}"),
        ] {
            let results = search(&query, &SearchOptions::default());
            assert_eq!(
                results.query.reference,
                Some(Reference::Proposal { number }),
                "{query}"
            );
            assert_eq!(results.hits[0].number, number, "{query}");
        }
    }
    for domain in &SCAN.document.domains {
        let results = search(&format!("第{}範疇", domain.number), &only_numbers());
        let first: Vec<u32> = (domain.first_proposal..=domain.last_proposal).collect();
        assert_eq!(
            numbers(&results)[..first.len()],
            first,
            "第{}範疇",
            domain.number
        );
    }
}

//! Search results for a terminal, with ›matches‹ marked.

use policy_proposals::search::results::{Hit, Marked, MatchKind, SearchResults};

/// The results as text.
pub fn results(results: &SearchResults) -> String {
    let mut lines = vec![match results.total {
        0 => "no proposals found".to_owned(),
        1 => "1 proposal found".to_owned(),
        total => format!("{total} proposals found"),
    }];
    for correction in &results.corrections {
        lines.push(format!(
            "{}: corrected to {}",
            correction.from, correction.to
        ));
    }
    if let Some(explanation) = &results.explanation {
        for expansion in &explanation.expanded {
            lines.push(format!(
                "{}: also searched as {}",
                expansion.from,
                expansion.to.join(", ")
            ));
        }
        for word in &explanation.unmatched {
            lines.push(format!("{word}: not in the document"));
        }
        if let Some(nearest) = &explanation.nearest {
            lines.push(format!("try instead: {nearest}"));
        }
    }
    lines.extend(results.hits.iter().flat_map(hit));
    lines.join("\n")
}

fn hit(hit: &Hit) -> Vec<String> {
    let page = |page: Option<u32>| page.map_or_else(String::new, |page| format!(" [p. {page}]"));
    let kind = match hit.kind {
        MatchKind::Exact => "",
        MatchKind::Close => " (in other words)",
        MatchKind::Loose => " (part of the query)",
    };
    let mut lines = vec![format!(
        "\n{}. {}{}{kind}",
        hit.number,
        marked(&hit.title),
        page(hit.page)
    )];
    lines.extend(
        hit.passages
            .iter()
            .map(|passage| format!("   {}{}", marked(&passage.text), page(passage.page))),
    );
    lines
}

fn marked(marked: &Marked) -> String {
    let units: Vec<u16> = marked.text.encode_utf16().collect();
    let piece =
        |start: u32, end: u32| String::from_utf16_lossy(&units[start as usize..end as usize]);
    let mut out = String::new();
    let mut position = 0;
    for &(start, end) in &marked.marks {
        out += &format!("{}›{}‹", piece(position, start), piece(start, end));
        position = end;
    }
    out + &piece(position, units.len() as u32)
}

//! Parses a query into clauses. Any string is a query.
//!
//! White space separates terms. A whole term in `"…"`, `“…”`, `「…」` or `『…』` asks for the exact run, including white
//! space inside; a minus before a term excludes it. Quotation marks that open inside a term, or close before its end
//! (「高質經濟」政策), belong to an ordinary run and are ignored like all such marks. The exception is `"…"`, which titles
//! are not set in: it always ends its term, so `"高質經濟"政策` are two.

use crate::search::results::{Clause, ClauseKind};
use crate::text::fold::normalise;

/// How many terms are read. A text that has more is not a question.
const MOST_TERMS: usize = 100;

const QUOTES: [(char, char); 4] = [('"', '"'), ('“', '”'), ('「', '」'), ('『', '』')];

/// Returns the clauses of `query`, in order. Terms of which folding leaves nothing are left out.
#[must_use]
pub fn parse(query: &str) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut rest = query.trim_start();
    while !rest.is_empty() && clauses.len() < MOST_TERMS {
        let minus = rest
            .strip_prefix(['-', '－'])
            .filter(|after| after.starts_with(|c: char| !c.is_whitespace()));
        let term = minus.unwrap_or(rest);
        let (text, quoted, after) =
            quoted(term).map_or_else(|| unquoted(term), |(text, after)| (text, true, after));
        let kind = match (minus, quoted) {
            (Some(_), _) => ClauseKind::Excluded,
            (None, true) => ClauseKind::Exact,
            (None, false) => ClauseKind::Run,
        };
        // A lone dash asks for nothing.
        if text.chars().any(|c| normalise(c).is_some()) {
            let text = text.to_owned();
            clauses.push(Clause { text, kind });
        }
        rest = after.trim_start();
    }
    clauses
}

/// Splits a quoted term off the start of `text`; returns what is between the quotes, and what follows.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let first = text.chars().next()?;
    let &(open, close) = QUOTES.iter().find(|&&(open, _)| open == first)?;
    let inner = text.strip_prefix(open)?;
    let (between, rest) = inner.split_at_checked(closing(inner, open, close)?)?;
    let after = rest.strip_prefix(close)?;
    let ends = after.is_empty() || after.starts_with(char::is_whitespace) || open == '"';
    ends.then_some((between, after))
}

/// Returns where in `text` a quote that was opened before it closes; quotes may be nested.
fn closing(text: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 1;
    for (index, c) in text.char_indices() {
        if c == close {
            depth -= 1;
        } else if c == open {
            depth += 1;
        }
        if depth == 0 {
            return Some(index);
        }
    }
    None
}

/// Splits an unquoted term off the start of `text`; returns the term, `false` for unquoted, and what follows.
fn unquoted(text: &str) -> (&str, bool, &str) {
    let (term, rest) = text
        .find(char::is_whitespace)
        .and_then(|end| text.split_at_checked(end))
        .unwrap_or((text, ""));
    (term, false, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clauses(query: &str) -> Vec<(ClauseKind, String)> {
        parse(query)
            .into_iter()
            .map(|clause| (clause.kind, clause.text))
            .collect()
    }

    #[test]
    fn terms_quotes_and_exclusions() {
        use ClauseKind::{Exact, Excluded, Run};
        assert_eq!(
            clauses("  北部都會區　人才公寓 "),
            [(Run, "北部都會區".into()), (Run, "人才公寓".into())]
        );
        assert_eq!(
            clauses("\"I PARK 2 期\" -「垃圾 徵費」 -回收"),
            [
                (Exact, "I PARK 2 期".into()),
                (Excluded, "垃圾 徵費".into()),
                (Excluded, "回收".into())
            ]
        );
        assert_eq!(
            clauses("「高質經濟」政策"),
            [(Run, "「高質經濟」政策".into())]
        );
        assert_eq!(
            clauses("「高質『經濟』」"),
            [(Exact, "高質『經濟』".into())]
        );
        assert_eq!(
            clauses("\"unclosed run"),
            [(Run, "\"unclosed".into()), (Run, "run".into())]
        );
        assert_eq!(
            clauses("I-PARK - 2"),
            [(Run, "I-PARK".into()), (Run, "2".into())]
        );
        assert_eq!(clauses(""), []);
    }
}

//! Parses the TOML that editors write, and adds to the parser's messages what an editor may not know about TOML.

use serde::de::DeserializeOwned;

use super::error::{Error, ErrorKind};
use super::lines::line_number;

/// Quotation marks that word processors put in place of `"` and `'`, and those of Chinese.
const OTHER_QUOTES: &str = "“”„‘’「」『』＂";

/// Parses `text`, the content of `file`.
///
/// # Errors
/// Fails, naming the line if it is known, if `text` is no TOML, or not what `T` needs.
pub fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Error> {
    toml::from_str(text).map_err(|error| {
        let line = error
            .span()
            .map(|span| line_number(text.as_bytes(), span.start));
        let written = line.and_then(|line| text.lines().nth(line - 1));
        let message = error.message().replace('\n', " ");
        let hint = written.map_or_else(String::new, |written| hint(&message, written));
        Error {
            file: file.into(),
            line,
            kind: ErrorKind::Toml(message + &hint),
        }
    })
}

/// Returns what to say behind the parser's `message` about the line `written`; empty if it says enough.
fn hint(message: &str, written: &str) -> String {
    let value = written.split_once('=').map_or(written, |(_, value)| value);
    let value = value.trim_start_matches(['[', ' ']);
    let quote = value.chars().next().filter(|&c| OTHER_QUOTES.contains(c));
    if let Some(quote) = quote.filter(|_| message.contains("quoted")) {
        return format!("; for TOML only \" and ' are quotation marks, not {quote}");
    }
    let is_escape = ["escape", "unicode"]
        .iter()
        .any(|word| message.contains(word));
    if is_escape && value.starts_with('"') && value.contains('\\') {
        return "; between \" and \" each backslash has to be doubled, between ' and ' it need not be"
            .into();
    }
    String::new()
}

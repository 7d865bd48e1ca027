//! Recognises files that are no plain text by their first bytes, so that an editor is told what to do with them.

use super::error::{Error, ErrorKind};

/// How files of each kind begin, in any letter case.
const BEGINNINGS: [(&[u8], &str); 8] = [
    (b"%PDF", PDF),
    (b"PK\x03\x04", WORD),
    (b"\xD0\xCF\x11\xE0", OLD_WORD),
    (b"{\\rtf", RTF),
    (b"\xFF\xFE", UTF_16),
    (b"\xFE\xFF", UTF_16),
    (b"<!DOCTYPE html", HTML),
    (b"<html", HTML),
];
const PDF: &str = "a PDF; write its text with `pdftotext -layout`, as README.md says";
const WORD: &str = "a Word document or another zip archive; save it as plain text in UTF-8";
const OLD_WORD: &str = "an old Word document; save it as plain text in UTF-8";
const RTF: &str = "rich text (RTF); save it as plain text in UTF-8";
const UTF_16: &str = "text in UTF-16; save it in UTF-8";
const HTML: &str = "a web page in HTML; copy the text of the article as a browser shows it";

/// Checks that `bytes`, the content of `file`, are not those of another kind of file.
///
/// # Errors
/// Says which kind of file it is, and what to do.
pub fn expect_plain_text(file: &str, bytes: &[u8]) -> Result<(), Error> {
    let content = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let content = content.trim_ascii_start();
    let begins = |beginning: &[u8]| {
        let start = content.get(..beginning.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(beginning))
    };
    let kind = BEGINNINGS.iter().find(|(beginning, _)| begins(beginning));
    kind.map_or(Ok(()), |(_, found)| {
        Err(Error {
            file: file.into(),
            line: None,
            kind: ErrorKind::Expected {
                expected: "plain text in UTF-8".into(),
                found: (*found).into(),
            },
        })
    })
}

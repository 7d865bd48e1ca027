//! `document.toml`: what cannot be read from the text itself.
//!
//! Five keys are required; the optional table `[layout]` overrules what the reader would detect
//! about the way the booklet is typeset (see [`crate::document::reading::layout`]).

use serde::Deserialize;

use super::error::{Error, ErrorKind};
use super::lines::line_number;
use crate::document::reading::forms::template::Template;

/// The keys of `document.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The title, its lines joined by a space.
    pub title: String,
    /// Who published it.
    pub organisation: String,
    /// The year of the Policy Address it speaks to.
    pub year: u16,
    /// A BCP 47 language tag.
    pub language: String,
    /// The name or address of the file that the publisher gave out.
    pub source: String,
    /// How the booklet is typeset, where that should not be detected.
    #[serde(default)]
    pub layout: LayoutKeys,
}

/// The keys of the table `[layout]`, each optional.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LayoutKeys {
    /// Bullets by level: `["•", "–"]`.
    pub bullets: Option<Vec<char>>,
    /// The template of a domain's heading, `"{一}、"`, `"none"` for headings without a number, or
    /// `"absent"` where there are no domains.
    pub domain: Option<Headed>,
    /// The template of a section's heading, `"{甲}、"`, `"none"` where nothing marks them, or `"absent"`.
    pub section: Option<Headed>,
    /// The template of a proposal's heading, `"建議{一}："`, or `"none"` for headings without a number.
    pub proposal: Option<HeadedProposal>,
    /// How a paragraph ends: `"trailing spaces"` or `"blank lines"`.
    pub paragraphs: Option<ParagraphEnd>,
    /// How pages are marked: `"one space"`, `"numbers at the foot"`, `"numbers at the head"`,
    /// `"form feeds"` or `"none"`.
    pub pages: Option<PageMarks>,
}

/// How a paragraph ends that no heading or bullet follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum ParagraphEnd {
    /// Its last line has blanks behind it, as some PDF tools write it; other lines have none.
    #[serde(rename = "trailing spaces")]
    TrailingSpaces,
    /// A blank line follows it, or its last line falls short of the column.
    #[serde(rename = "blank lines")]
    BlankLines,
}

/// How pages are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum PageMarks {
    /// A line with exactly one leading space and no blank line before it opens a page; a line that is
    /// only a number opens the page of that number and fixes the count.
    #[serde(rename = "one space")]
    OneSpace,
    /// A line that is only a number ends the page of that number.
    #[serde(rename = "numbers at the foot")]
    NumbersAtFoot,
    /// A line that is only a number begins the page of that number.
    #[serde(rename = "numbers at the head")]
    NumbersAtHead,
    /// A form feed begins a page; the numbers at the edges of the pages fix the count.
    #[serde(rename = "form feeds")]
    FormFeeds,
    /// Not at all.
    #[serde(rename = "none")]
    None,
}

/// How headings of a kind are marked.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
pub enum Headed {
    /// By a number.
    Numbered(Template),
    /// By nothing: they stand on lines of their own.
    Unnumbered,
    /// There are none.
    Absent,
}

impl Headed {
    /// The template of the numbered ones.
    #[must_use]
    pub fn template(&self) -> Option<&Template> {
        match self {
            Self::Numbered(template) => Some(template),
            Self::Unnumbered | Self::Absent => None,
        }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

/// How headings of proposals are marked: by a number, or by nothing.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
pub struct HeadedProposal(pub Option<Template>);

impl TryFrom<String> for HeadedProposal {
    type Error = String;

    fn try_from(source: String) -> Result<Self, String> {
        match source.as_str() {
            "none" => Ok(Self(None)),
            _ => Template::try_from(source).map(|template| Self(Some(template))),
        }
    }
}

impl TryFrom<String> for Headed {
    type Error = String;

    fn try_from(source: String) -> Result<Self, String> {
        match source.as_str() {
            "none" => Ok(Self::Unnumbered),
            "absent" => Ok(Self::Absent),
            _ => Template::try_from(source).map(Self::Numbered),
        }
    }
}

impl Manifest {
    /// Reads `text`, the content of `file`.
    ///
    /// # Errors
    /// With the line, where a key is missing, unknown or of the wrong type.
    pub fn parse(file: &str, text: &str) -> Result<Self, Error> {
        let manifest: Self = toml::from_str(text).map_err(|error| Error {
            file: file.into(),
            line: error
                .span()
                .map(|span| line_number(text.as_bytes(), span.start)),
            kind: ErrorKind::Manifest(error.message().replace('\n', " ")),
        })?;
        match manifest.unexpected() {
            None => Ok(manifest),
            Some((key, kind)) => Err(Error {
                file: file.into(),
                line: text
                    .lines()
                    .position(|line| line.trim_start().starts_with(key))
                    .map(|index| index + 1),
                kind,
            }),
        }
    }

    /// The first key whose value is of the right type and still cannot be, and what should stand there.
    fn unexpected(&self) -> Option<(&'static str, ErrorKind)> {
        let values = [
            ("title", &self.title),
            ("organisation", &self.organisation),
            ("language", &self.language),
            ("source", &self.source),
        ];
        let mut empty = values.iter().filter(|(_, value)| value.trim().is_empty());
        if let Some(&(key, _)) = empty.next() {
            let kind = ErrorKind::Expected {
                expected: format!("a value for `{key}`"),
                found: "an empty string".into(),
            };
            return Some((key, kind));
        }
        let kind = || ErrorKind::Expected {
            expected: "a language tag such as zh-Hant-HK or en".into(),
            found: format!("`{}`", self.language),
        };
        (!is_language_tag(&self.language)).then(|| ("language", kind()))
    }
}

/// Whether `tag` is formed as browsers know the names of languages: zh-Hant-HK, en.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
    };
    (2..=3).contains(&language.len())
        && language.chars().all(|c| c.is_ascii_alphabetic())
        && parts.all(is_part)
}

//! Parses `document.toml`, which states what cannot be read from the text itself.
//!
//! Five keys are required. The optional table `[layout]` overrides what the reader would detect about the booklet's
//! typesetting (see [`crate::document::reading::layout`]).

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use toml::Value;

use super::error::{Error, ErrorKind};
use super::toml_text;
use crate::document::reading::forms::template::Template;
use crate::text::chars::is_blank;

/// The content of `document.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The title, its lines joined by a space.
    pub title: String,
    /// Who published it.
    pub organisation: String,
    /// The year of the Policy Address that the booklet responds to.
    #[serde(deserialize_with = "year")]
    pub year: u16,
    /// A BCP 47 language tag.
    pub language: String,
    /// The name or address of the publisher's file.
    pub source: String,
    /// How the booklet is typeset, where this is not to be detected.
    #[serde(default)]
    pub layout: LayoutKeys,
}

/// The table `[layout]`; every key is optional.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LayoutKeys {
    /// The bullets by level: `["•", "–"]`.
    #[serde(default, deserialize_with = "bullets")]
    pub bullets: Option<Vec<char>>,
    /// The template of domain headings, such as `"{一}、"`; `"none"` if they have no number; `"absent"` if there are no
    /// domains.
    pub domain: Option<Headed>,
    /// The template of section headings, such as `"{甲}、"`; `"none"` if nothing marks them; `"absent"` if there are no
    /// sections.
    pub section: Option<Headed>,
    /// The template of proposal headings, such as `"建議{一}："`; `"none"` if they have no number.
    pub proposal: Option<HeadedProposal>,
    /// How paragraphs end: `"trailing spaces"` or `"blank lines"`.
    pub paragraphs: Option<ParagraphEnd>,
    /// How pages are marked: `"one space"`, `"numbers at the foot"`, `"numbers at the head"`, `"form feeds"` or
    /// `"none"`.
    pub pages: Option<PageMarks>,
}

/// How a paragraph ends if no heading or bullet follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum ParagraphEnd {
    /// Its last line ends with blanks, and no other line does, as some PDF tools write it.
    #[serde(rename = "trailing spaces")]
    TrailingSpaces,
    /// A blank line follows it, or its last line is shorter than the column.
    #[serde(rename = "blank lines")]
    BlankLines,
}

/// How pages are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum PageMarks {
    /// A line with exactly one leading space and no blank line before it begins a page. A line that contains only a
    /// number begins the page with that number, and so fixes the count.
    #[serde(rename = "one space")]
    OneSpace,
    /// A line that contains only a number ends the page with that number.
    #[serde(rename = "numbers at the foot")]
    NumbersAtFoot,
    /// A line that contains only a number begins the page with that number.
    #[serde(rename = "numbers at the head")]
    NumbersAtHead,
    /// A form feed begins a page; the numbers at the edges of the pages fix the count.
    #[serde(rename = "form feeds")]
    FormFeeds,
    /// They are not marked.
    #[serde(rename = "none")]
    None,
}

/// How headings of one kind are marked.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
pub enum Headed {
    /// They have a number that matches this template.
    Numbered(Template),
    /// They have no number and stand on lines of their own.
    Unnumbered,
    /// There are no such headings.
    Absent,
}

impl Headed {
    /// Returns the template, if the headings are numbered.
    #[must_use]
    pub fn template(&self) -> Option<&Template> {
        match self {
            Self::Numbered(template) => Some(template),
            Self::Unnumbered | Self::Absent => None,
        }
    }

    /// Returns whether there are no such headings.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

/// How proposal headings are marked: by a number that matches the template, or, if there is none, by nothing.
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
    /// Parses `text`, the content of `file`.
    ///
    /// # Errors
    /// Fails, naming the line if it is known, if a key is missing, unknown, of the wrong type, or has an impossible
    /// value.
    pub fn parse(file: &str, text: &str) -> Result<Self, Error> {
        let manifest: Self = toml_text::parse(file, text).map_err(in_the_layout)?;
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

    /// Returns the first key whose value has the right type but is impossible, and what was expected instead.
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

/// Adds to the `error` about an unknown key of `[layout]` that it is one of the keys above that table, if it is.
fn in_the_layout(mut error: Error) -> Error {
    if let ErrorKind::Toml(message) = &mut error.kind
        && let Some(rest) = message.strip_prefix("unknown field `")
        && let Some((key, _)) = rest.split_once('`')
        && ["title", "organisation", "year", "language", "source"].contains(&key)
    {
        *message += &format!("; `{key}` has to stand above the line `[layout]`");
    }
    error
}

fn year<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    let value = Value::deserialize(deserializer)?;
    let year = value.as_integer().and_then(|year| u16::try_from(year).ok());
    year.filter(|year| (1000..=9999).contains(year))
        .ok_or_else(|| {
            D::Error::custom(format!(
                "expected a year of four digits such as 2025, found `{value}`"
            ))
        })
}

fn bullets<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<char>>, D::Error> {
    let value = Value::deserialize(deserializer)?;
    let bullets = value
        .as_array()
        .and_then(|bullets| bullets.iter().map(bullet).collect::<Option<Vec<char>>>());
    let differ = |bullets: &Vec<char>| {
        let mut before = bullets.iter().enumerate();
        before.all(|(index, bullet)| !bullets[..index].contains(bullet))
    };
    match bullets.filter(differ) {
        Some(bullets) => Ok(Some(bullets)),
        None => Err(D::Error::custom(format!(
            "expected a list of different bullets, one for each level, such as [\"•\", \"–\"], found `{value}`"
        ))),
    }
}

/// Returns the only character of `value`, if there is something to see.
fn bullet(value: &Value) -> Option<char> {
    let mut characters = value.as_str()?.chars();
    let bullet = characters.next().filter(|&c| !is_blank(c))?;
    characters.next().is_none().then_some(bullet)
}

/// Returns whether `tag` has the form of a language tag that browsers accept: zh-Hant-HK, en.
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

//! How a booklet is typeset: the one place that knows of bullets, numeral styles, section labels
//! and page marks.
//!
//! A [`Layout`] is detected from the lines of a document. For each kind of heading the templates
//! below are tried, and the one whose numbers count up furthest wins; bullets take their levels
//! from the order in which they first appear, because no list begins with its second level. The
//! table `[layout]` of `document.toml` overrules each of these choices.

use super::error::{Error, ErrorKind};
use super::lines::Line;
use super::manifest::LayoutKeys;
use super::template::{HeadingNumber, Template};
use crate::text::chars::{is_blank, narrow};

/// Glyphs that open a list item. U+F06C, U+F0D8 and U+F0B7 are what PDF tools make of Wingdings
/// and Symbol bullets.
const BULLETS: &str = "\u{F06C}\u{F0D8}\u{F0B7}\u{F0A7}\u{F0FC}•‧·・●○◦◉▪▫■□◆◇►▶➢➤✓✔–—-*";
/// Of those, the ones that also stand inside text: bullets only with a blank behind them …
const BULLETS_BEFORE_BLANK: &str = "-*";
/// … or a letter or an ideograph.
const BULLETS_BEFORE_WORD: &str = "–—";

const DOMAIN_TEMPLATES: [&str; 20] = [
    "{一}、",
    "第{一}章",
    "第{一}部分",
    "第{一}部份",
    "第{一}範疇",
    "第{一}篇",
    "範疇{一}",
    "領域{一}",
    "主題{一}",
    "（{一}）",
    "{一}.",
    "第{1}章",
    "範疇{1}",
    "Chapter {1}",
    "Part {1}",
    "Part {I}",
    "Section {1}",
    "{I}.",
    "{A}.",
    "{1}.",
];
const SECTION_TEMPLATES: [&str; 6] = ["{甲}、", "（{甲}）", "（{一}）", "({A})", "{A}.", "({I})"];
const PROPOSAL_TEMPLATES: [&str; 12] = [
    "建議{一}",
    "建議{1}",
    "第{一}項",
    "第{1}項",
    "第{一}條",
    "Proposal {1}",
    "Recommendation {1}",
    "{1.1}",
    "{1}.",
    "{1}、",
    "（{1}）",
    "{1})",
];
/// Lines that head the summary.
const SUMMARY_HEADINGS: [&str; 7] = [
    "提要",
    "摘要",
    "撮要",
    "概要",
    "summary",
    "executive summary",
    "highlights",
];
/// Lines that say that the document ends.
const END_MARKS: [&str; 5] = ["完", "全文完", "全文終", "end", "the end"];

/// How a booklet is typeset.
#[derive(Debug, Clone)]
pub struct Layout {
    /// Bullets; the index is the level less one.
    pub bullets: Vec<char>,
    /// How domains are headed; `None`: by a line of their own without a number.
    pub domain: Option<Template>,
    /// How labelled sections are headed, where there are any.
    pub section: Option<Template>,
    /// How proposals are headed.
    pub proposal: Template,
    /// How a paragraph ends.
    pub paragraphs: ParagraphEnd,
    /// How pages are marked.
    pub pages: PageMarks,
}

/// How a paragraph ends that no heading or bullet follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParagraphEnd {
    /// Its last line has blanks behind it, as some PDF tools write it; other lines have none.
    TrailingSpaces,
    /// A blank line follows it, or its last line falls short of the column.
    BlankLines,
}

/// How pages are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageMarks {
    /// A line with exactly one leading space and no blank line before it opens a page (so does a
    /// form feed); a line that is only a number opens the page of that number and fixes the count.
    OneSpace,
    /// A line that is only a number ends the page of that number.
    NumbersAtFoot,
    /// Not at all.
    None,
}

impl Layout {
    /// Detects the layout of `lines`, where `keys` do not fix it.
    ///
    /// # Errors
    /// Where a key has no meaning, or no template of a proposal's heading matches.
    pub fn detect(
        lines: &[Line<'_>],
        keys: &LayoutKeys,
        manifest: &str,
        file: &str,
    ) -> Result<Self, Error> {
        let fixed = |key: &str, value: &Option<String>| {
            value
                .as_deref()
                .map(|value| template(key, value, manifest))
                .transpose()
        };
        let proposal = fixed("proposal", &keys.proposal)?
            .or_else(|| longest(&PROPOSAL_TEMPLATES, lines, None))
            .ok_or_else(|| no_proposals(file))?;
        let domain = match keys.domain.as_deref() {
            Some("none") => None,
            _ => fixed("domain", &keys.domain)?.or_else(|| detect_domain(lines, &proposal)),
        };
        let section = match keys.section.as_deref() {
            Some("none") => None,
            _ => fixed("section", &keys.section)?
                .or_else(|| detect_section(lines, &proposal, domain.as_ref())),
        };
        Ok(Self {
            bullets: match &keys.bullets {
                Some(bullets) => bullets
                    .iter()
                    .map(|bullet| single(bullet, manifest))
                    .collect::<Result<_, _>>()?,
                None => detect_bullets(lines),
            },
            domain,
            section,
            proposal,
            paragraphs: choose(
                "paragraphs",
                keys.paragraphs.as_deref(),
                manifest,
                &[
                    ("trailing spaces", ParagraphEnd::TrailingSpaces),
                    ("blank lines", ParagraphEnd::BlankLines),
                ],
            )?
            .unwrap_or_else(|| detect_paragraph_end(lines)),
            pages: choose(
                "pages",
                keys.pages.as_deref(),
                manifest,
                &[
                    ("one space", PageMarks::OneSpace),
                    ("numbers at the foot", PageMarks::NumbersAtFoot),
                    ("none", PageMarks::None),
                ],
            )?
            .unwrap_or_else(|| detect_page_marks(lines)),
        })
    }

    /// The level of the bullet that `text` begins with, and the length of the bullet and the blanks
    /// behind it in bytes.
    #[must_use]
    pub fn bullet(&self, text: &str) -> Option<(u8, usize)> {
        let (glyph, length) = leading_bullet(text)?;
        let level = self.bullets.iter().position(|&bullet| bullet == glyph)?;
        Some((u8::try_from(level + 1).unwrap_or(u8::MAX), length))
    }

    /// Whether `text` heads the summary.
    #[must_use]
    pub fn is_summary_heading(&self, text: &str) -> bool {
        is_one_of(text, &SUMMARY_HEADINGS)
    }

    /// Whether `text` says that the document ends.
    #[must_use]
    pub fn is_end_mark(&self, text: &str) -> bool {
        is_one_of(text, &END_MARKS)
    }
}

/// Whether `text` is one of `words`, ornaments around it and letter case apart.
fn is_one_of(text: &str, words: &[&str]) -> bool {
    let bare = text.trim_matches(|c: char| is_blank(c) || (!c.is_alphanumeric()));
    words.iter().any(|word| bare.eq_ignore_ascii_case(word))
}

fn template(key: &str, value: &str, manifest: &str) -> Result<Template, Error> {
    Template::parse(value).ok_or_else(|| expected(manifest, format!("`layout.{key}` to hold a numeral in braces ({{一}}, {{甲}}, {{1}}, {{I}}, {{A}} or {{1.1}})"), format!("`{value}`")))
}

fn single(value: &str, manifest: &str) -> Result<char, Error> {
    let mut chars = value.chars();
    match (chars.next(), chars.next()) {
        (Some(bullet), None) => Ok(bullet),
        _ => Err(expected(
            manifest,
            "one character for each of `layout.bullets`".into(),
            format!("`{value}`"),
        )),
    }
}

fn choose<T: Copy>(
    key: &str,
    value: Option<&str>,
    manifest: &str,
    choices: &[(&str, T)],
) -> Result<Option<T>, Error> {
    let Some(value) = value else { return Ok(None) };
    let choice = choices.iter().find(|(name, _)| *name == value);
    choice.map(|&(_, choice)| Some(choice)).ok_or_else(|| {
        let names: Vec<String> = choices
            .iter()
            .map(|(name, _)| format!("`{name}`"))
            .collect();
        expected(
            manifest,
            format!("`layout.{key}` to be {}", names.join(" or ")),
            format!("`{value}`"),
        )
    })
}

fn expected(file: &str, expected: String, found: String) -> Error {
    Error {
        file: file.into(),
        line: None,
        kind: ErrorKind::Expected { expected, found },
    }
}

fn no_proposals(file: &str) -> Error {
    let forms: Vec<String> = PROPOSAL_TEMPLATES
        .iter()
        .map(|form| format!("`{form}`"))
        .collect();
    expected(
        file,
        format!(
            "numbered proposals, headed like one of {} (or as `layout.proposal` of document.toml says)",
            forms.join(" ")
        ),
        "none".into(),
    )
}

/// The template of `candidates` whose numbers count up furthest through `lines`; the first of equals.
fn longest(candidates: &[&str], lines: &[Line<'_>], not: Option<&Template>) -> Option<Template> {
    let mut best: Option<(usize, Template)> = None;
    for template in candidates
        .iter()
        .filter_map(|source| Template::parse(source))
    {
        let count = chain(&template, lines);
        if Some(&template) != not && count > best.as_ref().map_or(0, |(count, _)| *count) {
            best = Some((count, template));
        }
    }
    best.map(|(_, template)| template)
}

/// The template of the domains' headings: the first of them stands before the first proposal.
/// Where none does, a template that counts all the same is an error for the reader to report.
fn detect_domain(lines: &[Line<'_>], proposal: &Template) -> Option<Template> {
    let first = |template: &Template| {
        let heads = |line: &Line<'_>| {
            template
                .matches(line.text.trim_start_matches(is_blank))
                .is_some()
        };
        lines.iter().position(heads)
    };
    let heads_proposals = |source: &&str| {
        let found = Template::parse(source).and_then(|domain| first(&domain));
        found.is_some() && found < first(proposal)
    };
    let before_proposals: Vec<&str> = DOMAIN_TEMPLATES
        .into_iter()
        .filter(heads_proposals)
        .collect();
    longest(&before_proposals, lines, Some(proposal)).or_else(|| {
        longest(&DOMAIN_TEMPLATES, lines, Some(proposal))
            .filter(|template| chain(template, lines) > 1)
    })
}

/// The template of the sections' headings: the one that most lines begin with, and every such line
/// has a proposal behind it before the next; otherwise it numbers the items of lists.
fn detect_section(
    lines: &[Line<'_>],
    proposal: &Template,
    domain: Option<&Template>,
) -> Option<Template> {
    let mut best: Option<(usize, Template)> = None;
    for template in SECTION_TEMPLATES
        .iter()
        .filter_map(|source| Template::parse(source))
    {
        let count = count_sections(&template, lines, proposal);
        if Some(&template) != domain && count > best.as_ref().map_or(0, |(count, _)| *count) {
            best = Some((count, template));
        }
    }
    best.map(|(_, template)| template)
}

fn count_sections(template: &Template, lines: &[Line<'_>], proposal: &Template) -> usize {
    let mut count = 0;
    let mut awaits_proposal = false;
    for line in lines {
        let text = line.text.trim_start_matches(is_blank);
        if template.matches(text).is_some() {
            if awaits_proposal {
                return 0;
            }
            count += 1;
            awaits_proposal = true;
        } else if proposal.matches(text).is_some() {
            awaits_proposal = false;
        }
    }
    count
}

/// How many lines continue the count 1, 2, 3 … with `template`.
fn chain(template: &Template, lines: &[Line<'_>]) -> usize {
    let mut last: Option<HeadingNumber> = None;
    let mut count = 0;
    for line in lines {
        let Some(number) = template.matches(line.text.trim_start_matches(is_blank)) else {
            continue;
        };
        if number.follows(last.as_ref()) {
            last = Some(number);
            count += 1;
        }
    }
    count
}

fn leading_bullet(text: &str) -> Option<(char, usize)> {
    let glyph = text.chars().next().filter(|&c| BULLETS.contains(c))?;
    let rest = &text[glyph.len_utf8()..];
    let item = rest.trim_start_matches(is_blank);
    let blanks = rest.len() - item.len();
    let before_word = item.starts_with(|c: char| c.is_alphabetic());
    let opens = blanks > 0
        || !BULLETS_BEFORE_BLANK.contains(glyph)
            && (before_word || !BULLETS_BEFORE_WORD.contains(glyph));
    (opens && !item.is_empty()).then_some((glyph, glyph.len_utf8() + blanks))
}

fn detect_bullets(lines: &[Line<'_>]) -> Vec<char> {
    let mut bullets = Vec::new();
    for line in lines {
        if let Some((glyph, _)) = leading_bullet(line.text.trim_start_matches(is_blank))
            && !bullets.contains(&glyph)
        {
            bullets.push(glyph);
        }
    }
    bullets
}

/// Trailing spaces end paragraphs where nearly every line before a bullet has them, and many lines
/// have none.
fn detect_paragraph_end(lines: &[Line<'_>]) -> ParagraphEnd {
    let seen: Vec<&Line<'_>> = lines.iter().filter(|line| !line.is_blank()).collect();
    let closed = |line: &Line<'_>| line.text.ends_with(is_blank);
    let before_bullets: Vec<_> = seen
        .windows(2)
        .filter(|pair| leading_bullet(pair[1].text.trim_start_matches(is_blank)).is_some())
        .map(|pair| closed(pair[0]))
        .collect();
    let ended = before_bullets.iter().filter(|&&closed| closed).count();
    let open = seen.iter().filter(|line| !closed(line)).count();
    if ended > 0 && ended * 20 >= before_bullets.len() * 19 && open * 5 > seen.len() {
        ParagraphEnd::TrailingSpaces
    } else {
        ParagraphEnd::BlankLines
    }
}

fn detect_page_marks(lines: &[Line<'_>]) -> PageMarks {
    let numbers: Vec<u32> = lines.iter().filter_map(bare_number).collect();
    let openers = lines
        .windows(2)
        .filter(|pair| opens_page(&pair[0], &pair[1]))
        .count();
    let in_order = numbers
        .windows(2)
        .filter(|pair| pair[1] == pair[0] + 1)
        .count();
    if openers >= 3 && numbers.len() >= 2 {
        PageMarks::OneSpace
    } else if in_order >= 2 && in_order + 1 == numbers.len() {
        PageMarks::NumbersAtFoot
    } else {
        PageMarks::None
    }
}

/// Whether `line`, which follows `before`, opens a page by its leading space or form feed.
#[must_use]
pub fn opens_page(before: &Line<'_>, line: &Line<'_>) -> bool {
    let one_space = line
        .text
        .strip_prefix(' ')
        .is_some_and(|rest| !rest.starts_with(is_blank));
    line.text.starts_with('\u{C}') || (one_space && !line.is_blank() && !before.is_blank())
}

/// The number that is all there is on `line`, rules around it apart (`7`, `- 7 -`).
#[must_use]
pub fn bare_number(line: &Line<'_>) -> Option<u32> {
    let bare = line
        .text
        .trim_matches(|c| is_blank(c) || matches!(c, '-' | '–' | '—' | '－'));
    if bare.is_empty() || bare.len() > 4 || !bare.chars().all(|c| narrow(c).is_ascii_digit()) {
        return None;
    }
    bare.parse().ok()
}

//! A typesetter: a document as the plain text of a booklet of some make, which is how it is typeset.

use policy_proposals::document::model::{BlockKind, Document, Domain, Proposal};
use policy_proposals::text::chars::columns;

/// How a booklet is typeset.
pub struct Make {
    /// How many columns a line has; 0: lines are not wrapped.
    pub width: usize,
    /// Blank lines behind headings and paragraphs.
    pub blanks: usize,
    /// Blank lines behind measures.
    pub blanks_between_measures: usize,
    /// Whether a blank line stands behind every line.
    pub double_spaced: bool,
    /// What opens measures of level 1 and 2.
    pub bullets: [&'static str; 2],
    /// How far measures of either level are indented, and their other lines.
    pub indents: [[&'static str; 2]; 2],
    pub domain: fn(&Domain) -> String,
    pub section: fn(usize, &str) -> String,
    pub proposal: fn(&Proposal, &Domain) -> String,
    pub pages: Option<PageMake>,
    pub contents: bool,
    pub line_end: &'static str,
}

/// How the pages of a booklet are marked.
pub struct PageMake {
    pub lines: usize,
    pub number: Option<fn(usize) -> String>,
    /// Blank lines around the number.
    pub around: usize,
    pub form_feed: bool,
    pub running_head: &'static str,
}

/// `document` as plain text of this make. Its footnote is left out.
pub fn typeset(document: &Document, make: &Make) -> String {
    let mut booklet = Typesetter {
        make,
        lines: Vec::new(),
    };
    if make.contents {
        booklet.contents(document);
    }
    for part in document
        .title
        .splitn(2, ' ')
        .chain([document.organisation.as_str()])
    {
        booklet.heading(part);
    }
    for domain in &document.domains {
        booklet.domain(domain, document);
    }
    let lines = match &make.pages {
        Some(pages) => paginate(&booklet.lines, pages),
        None => booklet.lines,
    };
    lines.join(make.line_end) + make.line_end
}

struct Typesetter<'m> {
    make: &'m Make,
    lines: Vec<String>,
}

impl Typesetter<'_> {
    fn contents(&mut self, document: &Document) {
        self.heading("目錄");
        for domain in &document.domains {
            let heading = (self.make.domain)(domain);
            let line = format!("{heading} ........ {}", domain.number * 4);
            self.paragraph(&line, ["", ""], 0);
        }
    }

    fn domain(&mut self, domain: &Domain, document: &Document) {
        self.heading(&(self.make.domain)(domain));
        self.lead(domain.lead.as_deref());
        let in_domain = |proposal: &&Proposal| proposal.domain == domain.number;
        for proposal in document.proposals.iter().filter(in_domain) {
            let mut sections = domain.sections.iter().enumerate();
            let opened = sections.find(|(_, section)| section.first_proposal == proposal.number);
            if let Some((index, section)) = opened {
                self.heading(&(self.make.section)(index, &section.title));
                self.lead(section.lead.as_deref());
            }
            self.proposal(proposal, domain);
        }
    }

    fn proposal(&mut self, proposal: &Proposal, domain: &Domain) {
        self.heading(&(self.make.proposal)(proposal, domain));
        for block in &proposal.blocks {
            match block.kind {
                BlockKind::Measure => {
                    let level = usize::from(block.level.unwrap_or(1) - 1);
                    let text = format!("{}{}", self.make.bullets[level], block.text);
                    self.paragraph(
                        &text,
                        self.make.indents[level],
                        self.make.blanks_between_measures,
                    );
                }
                BlockKind::Subheading => self.heading(&block.text),
                BlockKind::Paragraph => {
                    self.paragraph(&block.text, ["\u{3000}\u{3000}", ""], self.make.blanks)
                }
            }
        }
    }

    fn heading(&mut self, text: &str) {
        self.paragraph(text, ["", ""], self.make.blanks);
    }

    fn lead(&mut self, lead: Option<&str>) {
        for paragraph in lead.into_iter().flat_map(str::lines) {
            self.paragraph(paragraph, ["\u{3000}\u{3000}", ""], self.make.blanks);
        }
    }

    fn paragraph(&mut self, text: &str, [indent, hang]: [&str; 2], blanks: usize) {
        let lines = wrap(&format!("{indent}{text}"), hang, self.make.width);
        if self.make.double_spaced {
            self.lines
                .extend(lines.into_iter().flat_map(|line| [line, String::new()]));
        } else {
            self.lines.extend(lines);
            self.lines
                .extend(std::iter::repeat_n(String::new(), blanks));
        }
    }
}

fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// Fills lines as Chinese setting does: Latin words stay whole, no line begins with a closing mark or
/// ends with an opening one.
fn wrap(text: &str, hang: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in words(text) {
        if word == "\n" {
            lines.push(std::mem::replace(&mut line, hang.to_owned()));
            continue;
        }
        let hangs_over =
            word.starts_with(|c| "，。、；：！？）」』》%".contains(c)) && width(&word) <= 2;
        if columns > 0
            && width(&line) + width(&word) > columns
            && !hangs_over
            && !line.trim().is_empty()
        {
            let kept = line.trim_end_matches(|c| "（「『《".contains(c));
            let carried = format!("{hang}{}", &line[kept.len()..]);
            lines.push(kept.trim_end().to_owned());
            line = carried;
            if word == " " {
                continue;
            }
        }
        line.push_str(&word);
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// What cannot be broken: a run of visible ASCII, or one other character.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for c in text.chars() {
        match words.last_mut() {
            Some(last)
                if c.is_ascii_graphic() && last.ends_with(|c: char| c.is_ascii_graphic()) =>
            {
                last.push(c)
            }
            _ => words.push(c.to_string()),
        }
    }
    words
}

fn paginate(lines: &[String], make: &PageMake) -> Vec<String> {
    let mut out = Vec::new();
    for (index, page) in lines.chunks(make.lines).enumerate() {
        let mut page = page.to_vec();
        if !make.running_head.is_empty() {
            page.splice(0..0, [make.running_head.to_owned(), String::new()]);
        }
        if make.form_feed && index > 0 {
            page[0].insert(0, '\u{C}');
        }
        out.extend(page);
        if let Some(number) = make.number {
            let around = || std::iter::repeat_n(String::new(), make.around);
            out.extend(around().chain([number(index + 1)]).chain(around()));
        }
    }
    out
}

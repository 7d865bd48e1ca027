//! What facets and their values are called, in the languages of the interface, and which of these is the document's.

use crate::search::results::{FigureKind, Labels};
use crate::text::fold::Variants;

/// What the facet of domains is called: Traditional, Simplified, English.
pub const DOMAIN: [&str; 3] = ["範疇", "范畴", "Policy area"];
/// The same of sections.
pub const SECTION: [&str; 3] = ["分節", "分节", "Section"];
/// The same of figures.
pub const FIGURE: [&str; 3] = ["數字", "数字", "Figures"];
/// The same for the kinds of figures, in their order.
pub const KINDS: [[&str; 3]; FigureKind::ALL.len()] = [
    ["金額", "金额", "Sums of money"],
    ["百分比", "百分比", "Percentages"],
    ["比例", "比例", "Ratios"],
    ["年齡", "年龄", "Ages"],
    ["時間", "时间", "Lengths of time"],
    ["日期", "日期", "Dates"],
    ["數量", "数量", "Numbers"],
];

/// The language of a document, as far as labels have it.
#[derive(Debug, Clone, Copy)]
pub enum Language {
    /// Traditional Chinese.
    Traditional,
    /// Simplified Chinese.
    Simplified,
    /// Any other, which English stands for.
    Other,
}

impl Language {
    /// The language of the BCP 47 `tag`.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        let is = |prefix: &str| tag.starts_with(prefix);
        if !is("zh") {
            Self::Other
        } else if is("zh-Hans") || is("zh-CN") || is("zh-SG") {
            Self::Simplified
        } else {
            Self::Traditional
        }
    }

    /// The one of `labels` in this language.
    #[must_use]
    pub fn label(self, labels: &Labels) -> String {
        match self {
            Self::Traditional => &labels.zh_hant,
            Self::Simplified => &labels.zh_hans,
            Self::Other => &labels.en,
        }
        .clone()
    }
}

/// The labels for a name in three languages.
#[must_use]
pub fn named([zh_hant, zh_hans, en]: [&str; 3]) -> Labels {
    Labels {
        zh_hant: zh_hant.to_owned(),
        zh_hans: zh_hans.to_owned(),
        en: en.to_owned(),
    }
}

/// The labels for a name in Traditional Chinese and, unless that is empty, in English.
#[must_use]
pub fn translated([chinese, english]: &[String; 2], variants: &Variants) -> Labels {
    let en = if english.is_empty() { chinese } else { english };
    Labels {
        zh_hant: chinese.clone(),
        zh_hans: variants.simplified(chinese),
        en: en.clone(),
    }
}

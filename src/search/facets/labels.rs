//! Labels: what facets and their values are called in each language of the interface, and which of these languages is
//! the document's.

use crate::search::results::{FigureKind, Labels};
use crate::text::fold::Variants;

/// The label of the facet of domains, in Traditional, Simplified and English.
pub const DOMAIN: [&str; 3] = ["範疇", "范畴", "Policy area"];
/// The label of the facet of sections.
pub const SECTION: [&str; 3] = ["分節", "分节", "Section"];
/// The label of the facet of figures.
pub const FIGURE: [&str; 3] = ["數字", "数字", "Figures"];
/// The labels of the kinds of figures, in the order of [`FigureKind::ALL`].
pub const KINDS: [[&str; 3]; FigureKind::ALL.len()] = [
    ["金額", "金额", "Sums of money"],
    ["百分比", "百分比", "Percentages"],
    ["比例", "比例", "Ratios"],
    ["年齡", "年龄", "Ages"],
    ["時間", "时间", "Lengths of time"],
    ["日期", "日期", "Dates"],
    ["數量", "数量", "Numbers"],
];

/// The language of a document, as far as there are labels in it.
#[derive(Debug, Clone, Copy)]
pub enum Language {
    /// Traditional Chinese.
    Traditional,
    /// Simplified Chinese.
    Simplified,
    /// Any other, for which English labels are used.
    Other,
}

impl Language {
    /// Returns the language for a BCP 47 `tag`.
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

    /// Returns the one of `labels` in this language.
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

/// Returns the labels for a name given in Traditional, Simplified and English.
#[must_use]
pub fn named([zh_hant, zh_hans, en]: [&str; 3]) -> Labels {
    Labels {
        zh_hant: zh_hant.to_owned(),
        zh_hans: zh_hans.to_owned(),
        en: en.to_owned(),
    }
}

/// Returns the labels for a name given in Traditional Chinese and English. Simplified is derived, and the Chinese name
/// stands in for an English one that is empty.
#[must_use]
pub fn translated([chinese, english]: &[String; 2], variants: &Variants) -> Labels {
    let en = if english.is_empty() { chinese } else { english };
    Labels {
        zh_hant: chinese.clone(),
        zh_hans: variants.simplified(chinese),
        en: en.clone(),
    }
}

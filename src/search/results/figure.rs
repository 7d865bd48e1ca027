//! Figures: the sums of money, percentages, dates and other numbers that measures state.

use serde::Serialize;

use crate::annotation::model::{FigureKind, FigureRelation};

/// A figure stated by a measure.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Figure {
    /// The number of the proposal.
    pub proposal: u32,
    /// The block that states it, as a zero-based index into the proposal's blocks.
    pub block: u32,
    /// The printed page on which the block begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// What it measures.
    pub kind: FigureKind,
    /// Its value, in `unit`. A date is written as digits from the year down: 2030, 203006, 20300630; or 6 and 630 where
    /// the text gives no year.
    pub value: f64,
    /// The other end of a range, or what `value` is to become.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<f64>,
    /// How `value` is qualified; absent where the figure is simply `value`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relation: Option<FigureRelation>,
    /// The unit of both values, which depends on the kind. `money`: the currency, `HKD`, `RMB`, `USD`, `EUR`, `GBP` or
    /// `JPY`; `percentage`: `percent`, or `percentage points` for a difference; `ratio`: `times`; `age`: `years`;
    /// `duration`: `years`, `months`, `weeks`, `days`, `hours`, `minutes` or `seconds`; `date`: its precision, `year`,
    /// `month` or `day`; `count`: what is counted, in the words of the text.
    pub unit: String,
    /// The words that state it.
    pub text: String,
    /// Where `text` begins in the block's text, in UTF-16 code units.
    pub start: u32,
    /// Where `text` ends in the block's text, exclusive, in UTF-16 code units.
    pub end: u32,
}

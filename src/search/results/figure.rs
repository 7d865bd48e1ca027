//! The figures that measures state.

use serde::Serialize;

use crate::annotation::model::{FigureKind, FigureRelation};

/// A figure that a measure states.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Figure {
    /// The proposal's number.
    pub proposal: u32,
    /// The block that states it, as an index from 0 into the proposal's blocks.
    pub block: u32,
    /// The printed page that the block begins on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// What it measures.
    pub kind: FigureKind,
    /// Its value, in its unit. A date is written in digits from the year on: 2030, 203006, 20300630; 6 and 630 where
    /// the text says no year.
    pub value: f64,
    /// The other end of a range, or what the value is to become.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<f64>,
    /// How it is meant, where it is not simply its value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relation: Option<FigureRelation>,
    /// The unit of both values, by kind: of `money` the currency, `HKD`, `RMB`, `USD`, `EUR`, `GBP` or `JPY`; of a
    /// `percentage` `percent`, or `percentage points` where it is a difference; of a `ratio` `times`; of an `age`
    /// `years`; of a `duration` `years`, `months`, `weeks`, `days`, `hours`, `minutes` or `seconds`; of a `date` how
    /// exact it is, `year`, `month` or `day`; of a `count` what is counted, as the text has it.
    pub unit: String,
    /// The words that it stands in.
    pub text: String,
    /// Where they begin in the block's text, in UTF-16 units.
    pub start: u32,
    /// Where they end, exclusive.
    pub end: u32,
}

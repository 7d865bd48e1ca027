//! Annotations: the facet values and the figures that are found in the measures of a document.

use serde::Serialize;

/// The filters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum FacetKey {
    /// The domain of a proposal.
    Domain,
    /// The section of a proposal.
    Section,
    /// Whom a measure is for.
    Audience,
    /// How it works: a subsidy, a tax, a law and so on.
    Instrument,
    /// The places that it names.
    Place,
    /// The organisations that it names.
    Body,
    /// The schemes, funds, laws and papers that it names.
    Programme,
    /// The kinds of figures in it.
    Figure,
}

impl FacetKey {
    /// All keys, in the order in which facets are shown.
    pub const ALL: [Self; 8] = [
        Self::Domain,
        Self::Section,
        Self::Audience,
        Self::Instrument,
        Self::Place,
        Self::Body,
        Self::Programme,
        Self::Figure,
    ];

    /// The key in the API and in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Domain => "domain",
            Self::Section => "section",
            Self::Audience => "audience",
            Self::Instrument => "instrument",
            Self::Place => "place",
            Self::Body => "body",
            Self::Programme => "programme",
            Self::Figure => "figure",
        }
    }

    /// Whether its values are names.
    #[must_use]
    pub fn has_names(self) -> bool {
        matches!(self, Self::Place | Self::Body | Self::Programme)
    }
}

/// What a figure measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum FigureKind {
    /// A sum of money.
    Money,
    /// A percentage, or a difference in percentage points.
    Percentage,
    /// A fraction or a multiple.
    Ratio,
    /// An age.
    Age,
    /// A length of time.
    Duration,
    /// A year, a month or a day.
    Date,
    /// A number of things.
    Count,
}

impl FigureKind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Money,
        Self::Percentage,
        Self::Ratio,
        Self::Age,
        Self::Duration,
        Self::Date,
        Self::Count,
    ];

    /// The kind in the API and in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Percentage => "percentage",
            Self::Ratio => "ratio",
            Self::Age => "age",
            Self::Duration => "duration",
            Self::Date => "date",
            Self::Count => "count",
        }
    }
}

/// How the value of a figure is meant: from `value` to `to` (`range`), `value` that becomes `to` (`change`), `value` or more
/// (`atLeast`), `value` or less (`atMost`), or about `value` (`about`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum FigureRelation {
    /// From `value` to `to`.
    Range,
    /// `value` becomes `to`.
    Change,
    /// `value` or more.
    AtLeast,
    /// `value` or less.
    AtMost,
    /// About `value`.
    About,
}

impl FigureRelation {
    /// All relations.
    pub const ALL: [Self; 5] = [
        Self::Range,
        Self::Change,
        Self::AtLeast,
        Self::AtMost,
        Self::About,
    ];
}

/// A figure in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct StatedFigure {
    /// What it measures.
    pub kind: FigureKind,
    /// Its value, in its unit.
    pub value: f64,
    /// The end of a range, or the new value of a change.
    pub to: Option<f64>,
    /// How the values are meant; `None` for a plain value.
    pub relation: Option<FigureRelation>,
    /// The unit of both values.
    pub unit: String,
    /// Where it begins in the text, in UTF-16 units.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
}

/// The title or a block of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The index of the proposal.
    pub proposal: u32,
    /// The index of the block; `None` for the title.
    pub block: Option<u32>,
}

/// A facet of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct AnnotatedFacet {
    /// Its key.
    pub key: FacetKey,
    /// Its name in Traditional Chinese and in English.
    pub names: [String; 2],
    /// Its values, in the order in which they are shown.
    pub values: Vec<AnnotatedValue>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq)]
pub struct AnnotatedValue {
    /// The value in the API and in addresses.
    pub value: String,
    /// Its labels in Traditional Chinese and in English; the second may be empty.
    pub labels: [String; 2],
    /// The titles and blocks that have it, ascending.
    pub places: Vec<Place>,
}

/// The annotations of a document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Annotations {
    /// The facets whose values are found in the text; domains, sections and kinds of figures are not among them.
    pub facets: Vec<AnnotatedFacet>,
    /// The figures of the blocks, in order.
    pub figures: Vec<(Place, StatedFigure)>,
}

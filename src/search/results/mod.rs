//! The types that search takes and returns, as the JavaScript API exposes them.
//!
//! The TypeScript declarations are generated from these types, doc comments included, so the comments here are also the
//! API reference. Offsets count UTF-16 code units, and ends are exclusive. A key without a value is left out.

mod about;
mod error;
mod facet;
mod figure;
mod query;
mod search;
mod suggestion;

pub use about::{About, Counts, DocumentInfo};
pub use error::{PolicyErrorCode, SearchError};
pub use facet::{Carried, Facet, FacetCount, FacetValue, Labels};
pub use figure::Figure;
pub use query::{Clause, ClauseKind, Correction, Expansion, Explanation, ParsedQuery, Reference};
pub use search::{Hit, Marked, MatchKind, Passage, SearchOptions, SearchResults, Sort};
pub use suggestion::{Suggestion, SuggestionKind};

pub use crate::annotation::model::{FacetKey, FigureKind, FigureRelation};

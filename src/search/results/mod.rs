//! What search takes and gives: the types that the JavaScript API shows. Offsets are UTF-16 code units, ends
//! exclusive; a key whose value is absent is left out.

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

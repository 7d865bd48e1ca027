//! What a reader typed: its clauses, the proposal, domain or page that it may refer to, and its units as they are
//! looked at when it is read in parts.

pub mod clauses;
pub mod reference;
pub mod text;

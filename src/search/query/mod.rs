//! Parses what a reader typed: into clauses (`clauses`), as a reference to a proposal, domain or page (`reference`),
//! and into the units that segmentation works on (`text`).

pub mod clauses;
pub mod reference;
pub mod text;

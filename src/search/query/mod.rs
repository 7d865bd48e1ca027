//! Parses what a reader typed: into clauses (`clauses`), which are looked up as written (`lookup`); as a reference to a
//! proposal, domain or page (`reference`); and into the units that segmentation works on (`text`).

pub mod clauses;
pub mod lookup;
pub mod reference;
pub mod text;

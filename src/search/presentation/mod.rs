//! What is shown: of each hit its marked title and passages (`hits`), and what was done to the query (`explanation`).

mod explanation;
mod hits;

pub use explanation::explain;

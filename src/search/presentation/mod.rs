//! Turns an answer into what a page shows: the marked title and passages of each hit (`hits`), and an explanation of
//! what was done to the query (`explanation`).

mod explanation;
mod hits;

pub use explanation::explain;

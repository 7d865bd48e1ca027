//! How headings, items of lists and bullets are written, in any booklet.

pub mod bullets;
pub mod fold;
pub mod headings;
pub mod items;
pub mod known;
pub mod numbering;
pub mod spelled;
pub mod template;
pub mod worded;

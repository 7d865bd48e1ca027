//! What stands where nothing of its kind is meant to: no character of it is lost, and nothing empty comes of it.

use super::{lines, reading};

#[test]
fn what_is_marked_is_no_signature() {
    for (end, expected) in [
        ("• 會\n", "• 會"),
        ("（1） 會\n", "•• （1）會"),
        ("會\n\n• 2025年7月\n", "• 2025 年 7 月"),
    ] {
        let found =
            lines(&reading(&format!("一、房屋\n\n1. 增加供應\n\n• 建屋。\n\n{end}")).document);
        assert!(found.contains(&expected.to_owned()), "{end}: {found:?}");
    }
}

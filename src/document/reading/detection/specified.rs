//! Checks that the headings that `document.toml` specifies are there. If they are not, whatever else could be said about
//! the document would follow from that.

use super::counting::first;
use crate::document::reading::forms::template::Template;
use crate::document::reading::source::error::{Error, ErrorKind};
use crate::document::reading::source::lines::Line;
use crate::document::reading::source::manifest::{Headed, LayoutKeys};

/// Checks that each template in `keys` matches at least one of `lines`, which are those of `file`.
///
/// # Errors
/// Names the first template that matches none.
pub fn expect_headings(file: &str, lines: &[Line<'_>], keys: &LayoutKeys) -> Result<(), Error> {
    let templates: [(&str, Option<&Template>); 3] = [
        ("domain", keys.domain.as_ref().and_then(Headed::template)),
        ("section", keys.section.as_ref().and_then(Headed::template)),
        (
            "proposal",
            keys.proposal.as_ref().and_then(|key| key.0.as_ref()),
        ),
    ];
    for (key, template) in templates {
        if let Some(template) = template.filter(|template| first(template, lines).is_none()) {
            return Err(Error {
                file: file.into(),
                line: None,
                kind: ErrorKind::Expected {
                    expected: format!(
                        "{key}s, headed as `{template}`, as `layout.{key}` of document.toml says"
                    ),
                    found: "none".into(),
                },
            });
        }
    }
    Ok(())
}

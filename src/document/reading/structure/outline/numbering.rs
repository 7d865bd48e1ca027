//! Whether the printed numbers of the proposals count up, so that one that is missing shows.

use crate::document::reading::forms::template::HeadingNumber;

/// The count of the proposals as they are printed.
#[derive(Debug, Default)]
pub struct Numbering {
    /// The last number, right or wrong.
    last: Option<HeadingNumber>,
    /// The number that should have stood there.
    expected: u32,
}

impl Numbering {
    /// Checks a plain `number`: it goes on with the last one, or begins anew where it `opens_part`, a
    /// domain or a section.
    ///
    /// # Errors
    /// With what was expected; a number that goes on after one that was wrong is not wrong again.
    pub fn check(&mut self, number: &HeadingNumber, opens_part: bool) -> Result<(), String> {
        let next = self.expected + 1;
        let begins_anew = opens_part && number.value == 1;
        let goes_on = number.value == next || number.follows(self.last.as_ref());
        self.last = Some(number.clone());
        if goes_on || begins_anew {
            self.expected = number.value;
            return Ok(());
        }
        self.expected = next;
        Err(if opens_part && next > 1 {
            format!("{next} or 1")
        } else {
            next.to_string()
        })
    }

    /// Checks a `number` such as 1.1, that of the `position`th proposal in `parts`: a domain and perhaps a section.
    ///
    /// # Errors
    /// As [`check`](Self::check).
    pub fn check_within(
        &mut self,
        number: &HeadingNumber,
        parts: &[u32],
        position: u32,
    ) -> Result<(), String> {
        let goes_on = number.value == position || number.follows(self.last.as_ref());
        self.last = Some(number.clone());
        if goes_on && number.parents.starts_with(parts) {
            Ok(())
        } else {
            let numbers = parts.iter().chain([&position]);
            let numbers: Vec<String> = numbers.map(u32::to_string).collect();
            Err(numbers.join("."))
        }
    }
}

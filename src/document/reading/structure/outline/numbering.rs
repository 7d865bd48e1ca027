//! Checks that the printed numbers of proposals count up, so that a missing proposal is noticed.

use crate::document::reading::forms::template::HeadingNumber;

/// The count of printed numbers.
#[derive(Debug, Default)]
pub struct Numbering {
    /// The last number, right or wrong.
    last: Option<HeadingNumber>,
    /// The number that was expected in its place.
    expected: u32,
}

impl Numbering {
    /// Checks that a plain `number` continues the count, or begins again if its proposal `opens_part`, that is, is the
    /// first of a domain or section.
    ///
    /// # Errors
    /// Returns what was expected. A number that continues a wrong one is not another error.
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

    /// Checks the `number`, such as 1.1, of the `position`th proposal in `parts`, the numbers of its domain and perhaps
    /// of its section.
    ///
    /// # Errors
    /// Returns what was expected.
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

//! The exact values of figures. Writer and reader side by side.
//!
//! ```text
//! number  exponent of ten + 6 + 32 · (the digits' bits above 32) varint; the digits' low 32 bits varint
//! ```

use crate::index::wire::{Reader, write_varint};

/// The smallest exponent of ten.
const SMALLEST: i32 = -6;
/// The number of exponents, from [`SMALLEST`] on.
const EXPONENTS: u32 = 32;

/// Writes `value`, which is not negative and has at most six decimal places: its digits without trailing zeros, and
/// their exponent of ten.
pub fn write_number(out: &mut Vec<u8>, value: f64) {
    let (mut digits, mut exponent) = if value.fract() == 0.0 {
        (value as u64, 0)
    } else {
        ((value * 1e6).round() as u64, SMALLEST)
    };
    while digits > 0 && digits.is_multiple_of(10) {
        digits /= 10;
        exponent += 1;
    }
    let exponent = (exponent - SMALLEST) as u32;
    write_varint(out, exponent + EXPONENTS * (digits >> 32) as u32);
    write_varint(out, digits as u32);
}

/// Reads what [`write_number`] wrote.
pub fn read_number(reader: &mut Reader<'_>) -> f64 {
    let head = reader.varint();
    let digits = u64::from(head / EXPONENTS) << 32 | u64::from(reader.varint());
    let exponent = (head % EXPONENTS) as i32 + SMALLEST;
    let mut power = 1.0;
    for _ in 0..exponent.abs() {
        power *= 10.0;
    }
    // A single rounding, at the end, gives the nearest number.
    if exponent < 0 {
        digits as f64 / power
    } else {
        digits as f64 * power
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_survive_the_wire_exactly() {
        for value in [
            0.0,
            5.0,
            0.05,
            0.333_333,
            65.0,
            2.5e3,
            1.6e13,
            3.1e13,
            8e12,
            1.2e8,
            2024.0,
            5_000.123_456,
            12_345_678_901.0,
            999_999_999_999_999.0,
        ] {
            let mut bytes = Vec::new();
            write_number(&mut bytes, value);
            let mut reader = Reader::new(&bytes, 0);
            assert_eq!(read_number(&mut reader), value);
            assert_eq!(reader.finish(), Ok(()));
        }
    }
}

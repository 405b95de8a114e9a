//! JANコード: the bar code of a product, 13 or 8 digits, also the 12 of a UPC. The last digit checks
//! the others (GS1 General Specifications, 7.9).

/// What is wrong with a text that should be a bar code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JanFault {
    /// Not 8, 12 or 13 digits.
    Format,
    CheckDigit,
}

impl JanFault {
    pub fn code(self) -> &'static str {
        match self {
            JanFault::Format => "bad_format",
            JanFault::CheckDigit => "bad_check_digit",
        }
    }
}

/// Checks a bar code of plain digits.
pub fn check(jan: &str) -> Result<(), JanFault> {
    if !matches!(jan.len(), 8 | 12 | 13) || !jan.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(JanFault::Format);
    }
    // From the right, every other digit counts three times.
    let sum: u32 = jan
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, digit)| u32::from(digit - b'0') * if place % 2 == 1 { 3 } else { 1 })
        .sum();
    if sum.is_multiple_of(10) {
        Ok(())
    } else {
        Err(JanFault::CheckDigit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn real_ones() {
        for (jan, expected) in [
            ("4901085614679", Ok(())),
            ("4902102072618", Ok(())),
            ("49123456", Ok(())),
            ("036000291452", Ok(())),
            ("4901085614678", Err(JanFault::CheckDigit)),
            ("", Err(JanFault::Format)),
            ("490108561467", Err(JanFault::CheckDigit)),
            ("4901085-14679", Err(JanFault::Format)),
            ("４９０１０８５６１４６７９", Err(JanFault::Format)),
        ] {
            assert_eq!(check(jan), expected, "{jan}");
        }
    }

    proptest! {
        /// One digit misread is always noticed.
        #[test]
        fn one_wrong_digit_shows(body in "[0-9]{12}", place in 0_usize..13, by in 1_u8..10) {
            let last = (0..10).find(|last| check(&format!("{body}{last}")).is_ok()).unwrap();
            let mut jan = format!("{body}{last}").into_bytes();
            jan[place] = b'0' + (jan[place] - b'0' + by) % 10;
            prop_assert_eq!(check(std::str::from_utf8(&jan).unwrap()), Err(JanFault::CheckDigit));
        }
    }
}

//! What a spreadsheet does to values behind its user's back.

use domain::order_import::RowIssueCode;

use crate::csv::encoding::nfkc;

/// Damage to a key, a number or a date that cannot be undone.
pub(crate) fn damage(text: &str) -> Option<RowIssueCode> {
    if is_hashes(text) {
        Some(RowIssueCode::ExcelHashes)
    } else if is_error_value(text) {
        Some(RowIssueCode::ExcelError)
    } else if is_exponent(text) {
        Some(RowIssueCode::ExcelExponent)
    } else {
        None
    }
}

/// `#REF!` and its like; damage in any field.
pub(crate) fn is_error_value(text: &str) -> bool {
    const ERRORS: [&str; 10] = [
        "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!",
    ];
    text.starts_with('#') && ERRORS.contains(&text)
}

/// A column too narrow to show its value is saved as hashes.
fn is_hashes(text: &str) -> bool {
    text.len() >= 2 && text.bytes().all(|b| b == b'#')
}

/// `9.01235E+10`: the digits that made it a number to call are gone. Spreadsheets always write the
/// sign, so a product code `1E10` is left alone.
fn is_exponent(text: &str) -> bool {
    let power = text.len() - text.bytes().rev().take_while(u8::is_ascii_digit).count();
    let Some(digits) = text[..power].strip_suffix("E+") else {
        return false;
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    all_digits(whole) && all_digits(part) && all_digits(&text[power..])
}

/// The phone number with the zero that a spreadsheet ate: Japanese numbers have ten or eleven
/// digits and start with 0.
pub(crate) fn phone_with_zero(text: &str) -> Option<String> {
    let digits = nfkc(text);
    let bare = matches!(digits.len(), 9 | 10) && digits.bytes().all(|b| b.is_ascii_digit());
    (bare && !digits.starts_with('0')).then(|| format!("0{digits}"))
}

/// The postal code with the zero that a spreadsheet ate; six digits of seven.
pub(crate) fn postal_code_with_zero(text: &str) -> Option<String> {
    let digits = nfkc(text);
    let bare = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_digit());
    bare.then(|| format!("0{digits}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_recognised() {
        use RowIssueCode::{ExcelError, ExcelExponent, ExcelHashes};
        let cases = [
            ("1E+10", Some(ExcelExponent)),
            ("9.01235E+10", Some(ExcelExponent)),
            ("1E10", None),
            ("AE+10", None),
            ("E+10", None),
            ("1.E+10", None),
            ("#####", Some(ExcelHashes)),
            ("#", None),
            ("#1", None),
            ("#REF!", Some(ExcelError)),
            ("#N/A", Some(ExcelError)),
            ("", None),
            ("A-1001", None),
        ];
        for (text, expected) in cases {
            assert_eq!(damage(text), expected, "{text}");
        }
    }

    #[test]
    fn eaten_zeros_come_back() {
        let phones = [
            ("312345678", Some("0312345678")),
            ("9012345678", Some("09012345678")),
            ("９０１２３４５６７８", Some("09012345678")),
            ("0312345678", None),
            ("090-1234-5678", None),
            ("3-1234-5678", None),
            ("12345678", None),
            ("", None),
        ];
        for (text, expected) in phones {
            assert_eq!(phone_with_zero(text).as_deref(), expected, "{text}");
        }
        let codes = [
            ("600001", Some("0600001")),
            ("0600001", None),
            ("060-0001", None),
            ("60001", None),
        ];
        for (text, expected) in codes {
            assert_eq!(postal_code_with_zero(text).as_deref(), expected, "{text}");
        }
    }
}

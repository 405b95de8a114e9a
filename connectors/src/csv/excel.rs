//! What a spreadsheet does to values behind its user's back.

use std::borrow::Cow;

use domain::order_import::RowIssueCode;

use crate::csv::encoding::nfkc;

/// Damage to a key, a number or a date that cannot be undone, in letters of either width.
pub(crate) fn damage(text: &str) -> Option<RowIssueCode> {
    if !text.starts_with(begins_damage) {
        return None;
    }
    let text = &nfkc(text);
    if is_hashes(text) {
        Some(RowIssueCode::ExcelHashes)
    } else if is_error_value(text) {
        Some(RowIssueCode::ExcelError)
    } else if is_exponent(text) {
        Some(RowIssueCode::ExcelExponent)
    } else if text.len() > 1 && text.starts_with('=') {
        Some(RowIssueCode::ExcelFormula)
    } else {
        None
    }
}

/// Most values are told from damage by how they begin.
fn begins_damage(first: char) -> bool {
    matches!(first, '#' | '=' | '0'..='9' | '＃' | '＝' | '０'..='９')
}

/// The value in `="0123"`, which carts write so that a spreadsheet leaves it alone.
pub(crate) fn unwrapped(field: &[u8]) -> Option<&[u8]> {
    let value = field.strip_prefix(b"=\"")?.strip_suffix(b"\"")?;
    (!value.contains(&b'"')).then_some(value)
}

/// The same of a text, which is left as it is where nothing is wrapped.
pub(crate) fn unwrapped_text(text: &str) -> Option<&str> {
    std::str::from_utf8(unwrapped(text.as_bytes())?)
        .ok()
        .map(str::trim)
}

/// Digits that a program took for a number with a fraction, `312345678.0`, without it.
pub(crate) fn whole_digits(text: &str) -> Cow<'_, str> {
    let normal = nfkc(text);
    match normal.strip_suffix(".0") {
        Some(digits) if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) => {
            digits.to_owned().into()
        }
        _ => text.into(),
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
    let mantissa = &text[..power];
    let Some(digits) = mantissa
        .strip_suffix("E+")
        .or_else(|| mantissa.strip_suffix("e+"))
    else {
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

/// The postal code with the zeros that a spreadsheet ate; five or six digits of seven.
pub(crate) fn postal_code_with_zeros(text: &str) -> Option<String> {
    let digits = nfkc(text);
    let bare = matches!(digits.len(), 5 | 6) && digits.bytes().all(|b| b.is_ascii_digit());
    bare.then(|| format!("{digits:0>7}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_recognised() {
        use RowIssueCode::{ExcelError, ExcelExponent, ExcelFormula, ExcelHashes};
        let cases = [
            ("1E+10", Some(ExcelExponent)),
            ("9.01235E+10", Some(ExcelExponent)),
            ("1.23457e+12", Some(ExcelExponent)),
            ("１．２３４５７Ｅ＋１２", Some(ExcelExponent)),
            ("=0123", Some(ExcelFormula)),
            ("=", None),
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
            ("10001", Some("0010001")),
            ("６００００１", Some("0600001")),
            ("1001", None),
        ];
        for (text, expected) in codes {
            assert_eq!(postal_code_with_zeros(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn what_is_wrapped_against_spreadsheets_comes_out() {
        for (text, expected) in [
            ("=\"0123\"", Some("0123")),
            ("=\" 0123 \"", Some("0123")),
            ("=\"\"", Some("")),
            ("=0123", None),
            ("\"0123\"", None),
            ("=\"01\"&\"23\"", None),
            ("=\"", None),
        ] {
            assert_eq!(unwrapped_text(text), expected, "{text}");
        }
    }

    #[test]
    fn a_fraction_of_nothing_goes() {
        for (text, expected) in [
            ("312345678.0", "312345678"),
            ("６００００１．０", "600001"),
            ("312345678.5", "312345678.5"),
            ("TEA.0", "TEA.0"),
            (".0", ".0"),
        ] {
            assert_eq!(whole_digits(text), expected, "{text}");
        }
    }
}

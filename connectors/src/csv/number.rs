//! Whole numbers and tax rates as people write them.

use domain::RateBp;
use domain::order_import::RowIssueCode;

use crate::csv::encoding::nfkc;
use crate::csv::{Fault, excel};

/// A whole number within ±`limit`: `1,200` `¥1,200` `￥１，２００` `-300円` `△300` `1200.0`.
pub(crate) fn whole_number(text: &str, limit: i64) -> Result<i64, Fault> {
    let text = excel::unwrapped_text(text).unwrap_or(text);
    let value = match plain_digits(text.as_bytes()) {
        Some(value) => value,
        None => written_number(text)?,
    };
    if value.unsigned_abs() <= limit.unsigned_abs() {
        Ok(value)
    } else {
        Err(Fault::hinting(RowIssueCode::OutOfRange, format!("±{limit}")))
    }
}

/// 消費税率: 10, 8 or 0, also as `10%` and `軽減8%`, or as the fraction a spreadsheet keeps for it.
pub(crate) fn tax_rate(text: &str) -> Result<RateBp, Fault> {
    let normal = nfkc(text.trim());
    if let Some(damage) = excel::damage(&normal) {
        return Err(damage.into());
    }
    let named = |name: &str| {
        let rest = normal.strip_prefix(name)?;
        Some(rest.strip_prefix("税率").unwrap_or(rest).trim_start())
    };
    let (bare, only) = match (named("軽減"), named("標準")) {
        (Some(rest), _) => (rest, Some(RateBp::REDUCED)),
        (_, Some(rest)) => (rest, Some(RateBp::STANDARD)),
        _ => (&*normal, None),
    };
    let number = bare.strip_suffix('%').unwrap_or(bare).trim_end();
    let is_fraction = number.len() == bare.len();
    let rate = match number {
        "10" | "10.0" | "10.00" => Ok(RateBp::STANDARD),
        "8" | "8.0" | "8.00" => Ok(RateBp::REDUCED),
        "0" | "0.0" | "0.00" => Ok(RateBp::NONE),
        "0.1" | "0.10" if is_fraction => Ok(RateBp::STANDARD),
        "0.08" if is_fraction => Ok(RateBp::REDUCED),
        _ => Err(()),
    };
    // 標準8% says two things.
    match rate {
        Ok(rate) if only.is_none_or(|only| only == rate) => Ok(rate),
        _ => Err(Fault::hinting(RowIssueCode::NotARate, "10, 8, 0")),
    }
}

/// The number in the form nearly all fields have, told without decoding them.
pub(crate) fn plain_digits(bytes: &[u8]) -> Option<i64> {
    let digits = bytes.strip_prefix(b"-").unwrap_or(bytes);
    if digits.is_empty() || digits.len() > 17 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let value = digits
        .iter()
        .fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
    Some(if digits.len() == bytes.len() {
        value
    } else {
        -value
    })
}

fn written_number(text: &str) -> Result<i64, Fault> {
    let normal = nfkc(text.trim());
    if let Some(damage) = excel::damage(&normal) {
        return Err(damage.into());
    }
    let not_a_number = || Fault::from(RowIssueCode::NotANumber);
    let (outer_minus, rest) = sign(&normal);
    let rest = rest.trim_start_matches(['¥', '\\']);
    let (inner_minus, rest) = sign(rest);
    let rest = rest.strip_suffix('円').unwrap_or(rest).trim();
    let (whole, part) = rest.split_once('.').unwrap_or((rest, ""));
    if outer_minus && inner_minus || !part.bytes().all(|b| b == b'0') {
        return Err(not_a_number());
    }
    let digits = without_separators(whole).ok_or_else(not_a_number)?;
    if digits.len() > 17 {
        return Err(RowIssueCode::OutOfRange.into());
    }
    let value = plain_digits(digits.as_bytes()).ok_or_else(not_a_number)?;
    Ok(if outer_minus || inner_minus { -value } else { value })
}

/// Accountants write △ and ▲ for minus.
fn sign(text: &str) -> (bool, &str) {
    let rest = text.strip_prefix(['-', '−', '–', '△', '▲', '▵', '▴']);
    (
        rest.is_some(),
        rest.or_else(|| text.strip_prefix('+'))
            .unwrap_or(text)
            .trim_start(),
    )
}

/// The digits of `1,234,567`; `None` where the commas stand elsewhere or something is no digit.
fn without_separators(text: &str) -> Option<String> {
    let mut groups = text.split(',');
    let first = groups.next().filter(|g| !g.is_empty())?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.len() > 3 {
            return None;
        }
        digits.push_str(group);
    }
    digits.bytes().all(|b| b.is_ascii_digit()).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use RowIssueCode::{ExcelError, ExcelExponent, ExcelHashes, NotANumber, NotARate, OutOfRange};

    #[test]
    fn numbers_as_written() {
        let cases = [
            ("1200", 1200),
            ("0", 0),
            ("-300", -300),
            ("007", 7),
            ("1,200", 1200),
            ("1,234,567", 1_234_567),
            ("¥1,200", 1200),
            ("\\1,200", 1200),
            ("￥１，２００", 1200),
            ("1200円", 1200),
            ("1,200 円", 1200),
            (" 1200　", 1200),
            ("1200.0", 1200),
            ("1200.00", 1200),
            ("1200.", 1200),
            ("-¥300", -300),
            ("¥-300", -300),
            ("△300", -300),
            ("▲1,300", -1300),
            ("−300", -300),
            ("－３００", -300),
            ("+5", 5),
            ("=\"1200\"", 1200),
        ];
        for (text, expected) in cases {
            assert_eq!(whole_number(text, 10_000_000), Ok(expected), "{text}");
        }
    }

    #[test]
    fn not_numbers() {
        let cases = [
            ("abc", NotANumber),
            ("1.5", NotANumber),
            ("1,2", NotANumber),
            ("1234,567", NotANumber),
            (",200", NotANumber),
            ("--1", NotANumber),
            ("-", NotANumber),
            ("¥", NotANumber),
            ("12 34", NotANumber),
            ("1E+05", ExcelExponent),
            ("####", ExcelHashes),
            ("#VALUE!", ExcelError),
            ("1001", OutOfRange),
            ("-1001", OutOfRange),
            ("99999999999999999999999", OutOfRange),
        ];
        for (text, expected) in cases {
            assert_eq!(
                whole_number(text, 1000).map_err(|f| f.code),
                Err(expected),
                "{text}"
            );
        }
    }

    #[test]
    fn rates() {
        let cases = [
            ("10", 1000),
            ("10%", 1000),
            ("１０％", 1000),
            ("10.0", 1000),
            ("0.1", 1000),
            ("０.1", 1000),
            ("8", 800),
            ("8 %", 800),
            ("0.08", 800),
            ("軽減8%", 800),
            ("軽減税率８％", 800),
            ("標準 10%", 1000),
            ("0", 0),
            ("0%", 0),
        ];
        for (text, expected) in cases {
            assert_eq!(tax_rate(text), Ok(RateBp(expected)), "{text}");
        }
        for text in ["5", "0.1%", "100", "1000", "ten", "-10", "標準8%", "軽減"] {
            assert_eq!(tax_rate(text).map_err(|f| f.code), Err(NotARate), "{text}");
        }
    }
}

//! Telephone numbers, in the one spelling that lookups and 同梱候補 compare.

use std::fmt;

use crate::text::fold;

/// A telephone number: digits with the leading zero, or `+` and digits outside Japan.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Phone {
    number: String,
    zero_restored: bool,
}

impl Phone {
    pub fn as_str(&self) -> &str {
        &self.number
    }

    pub fn into_string(self) -> String {
        self.number
    }

    /// The leading zero was missing, as a spreadsheet leaves it.
    pub fn zero_restored(&self) -> bool {
        self.zero_restored
    }

    /// Typed to fill the field: it tells nothing about who the person is.
    pub fn is_placeholder(&self) -> bool {
        const COUNTING: &str = "0123456789";
        let digits = self.number.trim_start_matches('+');
        let subscriber = digits.get(if digits.len() == 11 { 3 } else { 2 }..);
        all_same(digits)
            || digits == COUNTING
            || subscriber.is_some_and(|rest| rest.bytes().all(|d| d == b'0'))
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phone(…)")
    }
}

/// The first valid telephone number in a field, which may hold two.
pub fn normalize_phone(text: &str) -> Option<Phone> {
    fold(text)
        .split(|c: char| !(c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | ' ' | '(' | ')')))
        .find_map(first_number)
}

/// Spaces and brackets may stand within a number or between two: the whole is tried first, then
/// every run of pieces.
fn first_number(chunk: &str) -> Option<Phone> {
    read(&bare(chunk)).or_else(|| {
        let pieces: Vec<String> = chunk.split([' ', '(', ')']).map(bare).collect();
        (0..pieces.len()).find_map(|start| first_run(&pieces[start..]))
    })
}

fn first_run(pieces: &[String]) -> Option<Phone> {
    const LONGEST: usize = 16;
    let mut number = String::new();
    for piece in pieces {
        number.push_str(piece);
        if number.len() > LONGEST {
            break;
        }
        if let Some(phone) = read(&number) {
            return Some(phone);
        }
    }
    None
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

/// A number of digits and perhaps a leading `+`.
fn read(number: &str) -> Option<Phone> {
    let digits = number.strip_prefix('+').unwrap_or(number);
    if !digits.bytes().all(|d| d.is_ascii_digit()) {
        return None;
    }
    if number.starts_with('+') {
        return match digits.strip_prefix("81") {
            Some(rest) => domestic(rest, false),
            None => foreign(number),
        };
    }
    match digits.len() {
        // A spreadsheet drops the `+` too.
        11 | 12 if digits.starts_with("81") => domestic(&digits[2..], false),
        9 | 10 => domestic(digits, !digits.starts_with('0')),
        _ if digits.starts_with('0') => domestic(digits, false),
        _ => None,
    }
}

fn domestic(digits: &str, zero_restored: bool) -> Option<Phone> {
    let number = if digits.starts_with('0') {
        digits.to_owned()
    } else {
        format!("0{digits}")
    };
    is_domestic(&number).then_some(Phone {
        number,
        zero_restored,
    })
}

/// 10 digits, or 11 for mobiles, IP phones and 0800. Zeros only are let through, to be seen as a
/// placeholder.
fn is_domestic(number: &str) -> bool {
    let long = matches!(
        number.get(..3),
        Some("020" | "050" | "060" | "070" | "080" | "090")
    );
    match number.len() {
        10 => all_same(number) || !(long || number.starts_with("00")),
        11 => all_same(number) || long,
        _ => false,
    }
}

/// E.164: at most 15 digits with the country code.
fn foreign(number: &str) -> Option<Phone> {
    let plausible = (9..=16).contains(&number.len()) && !number.starts_with("+0");
    plausible.then(|| Phone {
        number: number.to_owned(),
        zero_restored: false,
    })
}

fn all_same(digits: &str) -> bool {
    digits.bytes().all(|d| digits.as_bytes().first() == Some(&d))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn normal(text: &str) -> Option<String> {
        normalize_phone(text).map(Phone::into_string)
    }

    #[test]
    fn table() {
        for (text, number) in [
            ("09012345678", Some("09012345678")),
            ("０９０－１２３４－５６７８", Some("09012345678")),
            ("090ー1234ー5678", Some("09012345678")),
            ("+81 90-1234-5678", Some("09012345678")),
            ("+81 (0)90-1234-5678", Some("09012345678")),
            ("819012345678", Some("09012345678")),
            ("81312345678", Some("0312345678")),
            ("03-1234-5678", Some("0312345678")),
            ("03(1234)5678", Some("0312345678")),
            ("03 1234 5678", Some("0312345678")),
            ("03.1234.5678", Some("0312345678")),
            ("TEL：０３－１２３４－５６７８（自宅）", Some("0312345678")),
            ("03-1234-5678 内線12", Some("0312345678")),
            ("0120-123-456", Some("0120123456")),
            ("0570-012-345", Some("0570012345")),
            ("0800-123-4567", Some("08001234567")),
            ("312345678", Some("0312345678")),
            ("9012345678", Some("09012345678")),
            ("03-1234-5678/090-1234-5678", Some("0312345678")),
            ("03-1234-5678 090-1234-5678", Some("0312345678")),
            ("090 1234 5678 03 1234 5678", Some("09012345678")),
            ("03-1234-5678(090-1234-5678)", Some("0312345678")),
            ("1234、09012345678", Some("09012345678")),
            ("+1 415-555-2671", Some("+14155552671")),
            ("0000000000", Some("0000000000")),
            ("", None),
            ("なし", None),
            ("110", None),
            ("090-1234-567", None),
            ("03-1234-56789", None),
            ("9.01235E+10", None),
            ("#####", None),
        ] {
            assert_eq!(normal(text).as_deref(), number, "{text}");
        }
    }

    #[test]
    fn tells_a_restored_zero() {
        assert!(normalize_phone("312345678").unwrap().zero_restored());
        assert!(!normalize_phone("+81312345678").unwrap().zero_restored());
        assert!(!normalize_phone("0312345678").unwrap().zero_restored());
    }

    #[test]
    fn placeholders() {
        for text in [
            "0000000000",
            "000-0000-0000",
            "090-0000-0000",
            "0300000000",
            "0123456789",
            "+99999999999",
        ] {
            assert!(normalize_phone(text).unwrap().is_placeholder(), "{text}");
        }
        for text in ["090-1234-5678", "03-1234-5678", "0120-000-100"] {
            assert!(!normalize_phone(text).unwrap().is_placeholder(), "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]

        #[test]
        fn normalizing_twice_is_normalizing_once(text in prop_oneof![any::<String>(), "[0-9０-９+\\-ー ()/ ]{0,30}"]) {
            if let Some(once) = normal(&text) {
                prop_assert_eq!(normal(&once), Some(once));
            }
        }

        #[test]
        fn spelling_does_not_matter(number in "0(3[1-9]|[5789]0[1-9]{2})[0-9]{7}") {
            let wide: String = number.chars().map(|d| char::from_u32(d as u32 + 0xFEE0).unwrap()).collect();
            let dashed = format!("{}-{}-{}", &number[..2], &number[2..6], &number[6..]);
            let international = format!("+81{}", &number[1..]);
            for text in [&wide, &dashed, &international, &number[1..].to_owned()] {
                prop_assert_eq!(normal(text), normal(&number));
            }
        }
    }
}

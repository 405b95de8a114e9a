//! 個口: one box of a shipment, and the number it is tracked by.

use crate::{ParcelId, ShipmentId, TenantId};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Parcel {
    pub tenant_id: TenantId,
    pub id: ParcelId,
    pub shipment_id: ShipmentId,
    /// Its place among the boxes, from 1.
    pub position: i64,
    /// Digits and capital letters, without hyphens.
    pub tracking_number: String,
}

/// A tracking number without hyphens and blanks, in half width; `None` where nothing is left, or
/// something that is no letter, digit or hyphen.
pub fn tracking_number(text: &str) -> Option<String> {
    use unicode_normalization::UnicodeNormalization as _;
    const LONGEST: usize = 30;
    let plain: String = text
        .nfkc()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '‐' | '−' | '–' | '—' | 'ー'))
        .map(|c| c.to_ascii_uppercase())
        .collect();
    let fits = (1..=LONGEST).contains(&plain.len()) && plain.bytes().all(|b| b.is_ascii_alphanumeric());
    fits.then_some(plain)
}

/// Whether the number's check digit is right, where the carrier is one whose numbers have one that we
/// know: twelve digits, of which the last is what the first eleven leave when divided by seven (ヤマト,
/// 佐川, ゆうパック alike).
pub fn check_digit(carrier: &str, number: &str) -> Option<bool> {
    const KNOWN: [&str; 6] = ["ヤマト", "クロネコ", "佐川", "日本郵便", "ゆうパック", "郵政"];
    if !KNOWN.iter().any(|known| carrier.contains(known)) {
        return None;
    }
    let (head, last) = number.split_at_checked(11).filter(|(_, last)| last.len() == 1)?;
    let (head, last) = (head.parse::<u64>().ok()?, last.parse::<u64>().ok()?);
    Some(head % 7 == last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_one_way() {
        for (text, number) in [
            ("1234-5678-9012", Some("123456789012")),
            ("１２３４－５６７８－９０１２", Some("123456789012")),
            (" ab12 ", Some("AB12")),
            ("", None),
            ("--", None),
            ("12/34", None),
            ("お問い合わせ", None),
        ] {
            assert_eq!(tracking_number(text).as_deref(), number, "{text}");
        }
        assert_eq!(tracking_number(&"1".repeat(31)), None);
    }

    #[test]
    fn the_last_digit_is_the_rest_of_seven() {
        for (carrier, number, right) in [
            // 12,345,678,901 leaves 3 when divided by 7.
            ("ヤマト運輸", "123456789013", Some(true)),
            ("ヤマト運輸", "123456789016", Some(false)),
            ("佐川急便", "123456789013", Some(true)),
            ("日本郵便", "123456789010", Some(false)),
            ("西濃運輸", "123456789010", None),
            ("ヤマト運輸", "12345", None),
            ("ヤマト運輸", "ABCDEFGHIJKL", None),
        ] {
            assert_eq!(check_digit(carrier, number), right, "{carrier} {number}");
        }
    }
}

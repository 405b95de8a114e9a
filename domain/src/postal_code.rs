//! 郵便番号: seven digits, whatever a spreadsheet or a keyboard made of them.

use crate::text::fold_compact;

/// A postal code's seven digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PostalCode {
    digits: String,
    zero_restored: bool,
}

impl PostalCode {
    pub fn as_str(&self) -> &str {
        &self.digits
    }

    pub fn into_string(self) -> String {
        self.digits
    }

    /// Leading zeros were missing, as a spreadsheet leaves them.
    pub fn zero_restored(&self) -> bool {
        self.zero_restored
    }
}

/// Reads `〒060-0001`, `０６００００１`, and what a spreadsheet makes of it: `600001`.
pub fn normalize_postal_code(text: &str) -> Option<PostalCode> {
    let folded = fold_compact(text);
    let code = folded.strip_prefix('〒').unwrap_or(&folded);
    let digits = match code.split_once('-') {
        Some((area, town)) if area.len() <= 3 && town.len() == 4 => format!("{area}{town}"),
        Some(_) => return None,
        None => code.to_owned(),
    };
    // Sapporo's codes start with 00, so two zeros may be lost.
    if !(5..=7).contains(&digits.len()) || !digits.bytes().all(|d| d.is_ascii_digit()) {
        return None;
    }
    let zero_restored = digits.len() < 7;
    let digits = format!("{digits:0>7}");
    (!digits.starts_with("000")).then_some(PostalCode {
        digits,
        zero_restored,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn table() {
        for (text, code) in [
            ("1000001", Some(("1000001", false))),
            ("100-0001", Some(("1000001", false))),
            ("〒100-0001", Some(("1000001", false))),
            ("〒 １００－０００１", Some(("1000001", false))),
            ("100ー0001", Some(("1000001", false))),
            ("600001", Some(("0600001", true))),
            ("60-0001", Some(("0600001", true))),
            ("10010", Some(("0010010", true))),
            ("", None),
            ("0000000", None),
            ("000-0000", None),
            ("100-001", None),
            ("10-00001", None),
            ("12345678", None),
            ("#####", None),
            ("SW1A 1AA", None),
        ] {
            let read = normalize_postal_code(text);
            assert_eq!(
                read.as_ref().map(|c| (c.as_str(), c.zero_restored())),
                code,
                "{text}"
            );
        }
    }

    proptest! {
        #[test]
        fn normalizing_twice_is_normalizing_once(text in prop_oneof![any::<String>(), "〒?[0-9０-９]{0,4}[-ー]?[0-9]{3,5}"]) {
            if let Some(once) = normalize_postal_code(&text) {
                prop_assert_eq!(once.as_str().len(), 7);
                let twice = normalize_postal_code(once.as_str()).unwrap();
                prop_assert_eq!(twice.as_str(), once.as_str());
            }
        }
    }
}

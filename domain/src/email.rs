//! Mail addresses, in the one spelling that lookups compare.

use crate::text::fold;

/// The first mail address in a field, folded. Lenient: malls hand out masked addresses, and old
/// mobile ones break RFC 5322 (`a..b.@…`); a shop must still find the order.
pub fn normalize_email(text: &str) -> Option<String> {
    let folded = fold(text);
    folded
        .split(|c: char| c.is_whitespace() || "<>,;、\"".contains(c))
        .map(|part| part.strip_prefix("mailto:").unwrap_or(part))
        .find(|part| is_address(part))
        .map(str::to_owned)
}

fn is_address(text: &str) -> bool {
    text.rsplit_once('@').is_some_and(|(local, host)| {
        let labels = host.split('.').count();
        !local.is_empty() && labels >= 2 && !host.split('.').any(str::is_empty)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn table() {
        for (text, address) in [
            ("hanako@example.com", Some("hanako@example.com")),
            (" Hanako@Example.COM\r\n", Some("hanako@example.com")),
            ("ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｃｏｍ", Some("hanako@example.com")),
            ("山田 花子 <hanako@example.com>", Some("hanako@example.com")),
            ("\"a@b\" <hanako@example.com>", Some("hanako@example.com")),
            ("mailto:hanako@example.com", Some("hanako@example.com")),
            ("hanako@example.com, taro@example.com", Some("hanako@example.com")),
            ("neko..nyan.@docomo.ne.jp", Some("neko..nyan.@docomo.ne.jp")),
            ("h****o@example.com", Some("h****o@example.com")),
            (
                "1a2b3c@marketplace.amazon.co.jp",
                Some("1a2b3c@marketplace.amazon.co.jp"),
            ),
            ("", None),
            ("なし", None),
            ("@example.com", None),
            ("hanako@", None),
            ("hanako@localhost", None),
            ("hanako@example..com", None),
        ] {
            assert_eq!(normalize_email(text).as_deref(), address, "{text}");
        }
    }

    proptest! {
        #[test]
        fn normalizing_twice_is_normalizing_once(text in prop_oneof![any::<String>(), "[a-zA-Z＠@.<> 　ー]{0,20}@[a-z.]{1,9}"]) {
            if let Some(once) = normalize_email(&text) {
                prop_assert_eq!(normalize_email(&once), Some(once));
            }
        }
    }
}

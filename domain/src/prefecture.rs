//! 都道府県, in the one spelling that lookups compare.

use crate::address::PREFECTURES;
use crate::text::fold_compact;

/// 東京 is 東京都, however wide it is written; what is no prefecture of Japan is itself. None if there is
/// none.
pub fn prefecture_key(text: &str) -> Option<String> {
    let key = fold_compact(text);
    let known = PREFECTURES.into_iter().find(|name| short(name) == key);
    let key = known.map_or_else(|| key.into_owned(), str::to_owned);
    (!key.is_empty()).then_some(key)
}

/// 北海道 has no other name.
fn short(name: &str) -> &str {
    name.strip_suffix(['都', '府', '県']).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn table() {
        for (text, key) in [
            ("東京都", Some("東京都")),
            ("東京", Some("東京都")),
            (" 東　京　都 ", Some("東京都")),
            ("京都", Some("京都府")),
            ("京都府", Some("京都府")),
            ("大阪", Some("大阪府")),
            ("神奈川", Some("神奈川県")),
            ("北海道", Some("北海道")),
            ("北海", Some("北海")),
            ("ＣＡ", Some("ca")),
            ("", None),
            ("　", None),
        ] {
            assert_eq!(prefecture_key(text).as_deref(), key, "{text}");
        }
        for name in PREFECTURES {
            assert_eq!(prefecture_key(name).as_deref(), Some(name));
            assert_eq!(prefecture_key(short(name)).as_deref(), Some(name));
        }
    }

    proptest! {
        #[test]
        fn keying_twice_is_keying_once(text in prop_oneof![any::<String>(), "[東京都大阪府北海道 　]{0,5}"]) {
            if let Some(once) = prefecture_key(&text) {
                prop_assert_eq!(prefecture_key(&once), Some(once));
            }
        }
    }
}

//! Names of people, in the one spelling that lookups compare.

use crate::person::Person;
use crate::text::fold_compact;

/// The key of a name: folded, without spaces, middle dots and the 様 or 御中 of an address label.
/// 髙橋　一郎 and 高橋一郎 are one. Empty if nothing of the name is left.
pub fn name_key(name: &str) -> String {
    // Before folding, which joins what then stands together.
    let undotted = name.replace(['・', '･'], "");
    let mut key = fold_compact(&undotted).into_owned();
    while let Some(rest) = ["様", "御中"].iter().find_map(|title| key.strip_suffix(title)) {
        key.truncate(rest.len());
    }
    key
}

impl Person {
    /// The [`name_key`] of 姓 and 名. None if there is no name.
    pub fn name_key(&self) -> Option<String> {
        non_empty(name_key(&format!("{}{}", self.family_name, self.given_name)))
    }

    /// The [`name_key`] of セイ and メイ. None if there is no kana.
    pub fn kana_key(&self) -> Option<String> {
        non_empty(name_key(&format!("{}{}", self.family_kana, self.given_kana)))
    }
}

fn non_empty(key: String) -> Option<String> {
    (!key.is_empty()).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn table() {
        for (name, key) in [
            ("髙橋　一郎", "高橋一郎"),
            ("高橋一郎", "高橋一郎"),
            ("高橋 一郎 様", "高橋一郎"),
            ("渡邉　邊", "渡辺辺"),
            ("齋藤 﨑", "斎藤崎"),
            ("タカハシ　イチロウ", "タカハシイチロウ"),
            ("ﾀｶﾊｼ ｲﾁﾛｳ", "タカハシイチロウ"),
            ("たかはし いちろう", "タカハシイチロウ"),
            ("マイケル・ジョンソン", "マイケルジョンソン"),
            ("ＪＯＨＮ Smith", "johnsmith"),
            ("㈱ねこの手　御中", "(株)ネコノ手"),
            ("鵜殿", "鵜殿"),
            ("　", ""),
            ("様", ""),
        ] {
            assert_eq!(name_key(name), key, "{name}");
        }
    }

    #[test]
    fn a_name_in_one_field_is_the_same_as_in_two() {
        let two = Person {
            family_name: "髙橋".into(),
            given_name: "一郎".into(),
            ..Person::default()
        };
        let one = Person {
            family_name: "高橋　一郎".into(),
            ..Person::default()
        };
        assert_eq!(two.name_key(), one.name_key());
        assert_eq!(two.kana_key(), None);
    }

    proptest! {
        #[test]
        fn keying_twice_is_keying_once(name in prop_oneof![any::<String>(), "[高髙様御中・ 　カー゛]{0,8}"]) {
            let once = name_key(&name);
            prop_assert_eq!(&name_key(&once), &once);
        }
    }
}

//! 運送会社: who is meant by what stands in 運送会社システム.

use serde::{Deserialize, Serialize};

use crate::text::fold_compact;

/// A carrier whose waybills, islands and days of delivery are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Carrier {
    /// ヤマト運輸.
    Yamato,
    /// 佐川急便.
    Sagawa,
    /// 日本郵便.
    JapanPost,
    /// 西濃運輸.
    Seino,
    /// 福山通運.
    Fukuyama,
}

impl Carrier {
    pub const ALL: [Carrier; 5] = [
        Carrier::Yamato,
        Carrier::Sagawa,
        Carrier::JapanPost,
        Carrier::Seino,
        Carrier::Fukuyama,
    ];

    /// As the database and the API spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            Carrier::Yamato => "yamato",
            Carrier::Sagawa => "sagawa",
            Carrier::JapanPost => "japan_post",
            Carrier::Seino => "seino",
            Carrier::Fukuyama => "fukuyama",
        }
    }

    /// Whom a name of a carrier, of its label program or of its service means.
    pub fn of(text: &str) -> Option<Carrier> {
        let everyday = match text {
            "" => return None,
            "ヤマト運輸" => Some(Carrier::Yamato),
            "佐川急便" => Some(Carrier::Sagawa),
            "日本郵便" => Some(Carrier::JapanPost),
            _ => None,
        };
        everyday.or_else(|| {
            let folded = fold_compact(text);
            let word = WORDS.iter().find(|(word, _)| folded.contains(word));
            word.map(|(_, carrier)| *carrier)
        })
    }
}

/// Folded: kana are katakana, letters small.
const WORDS: [(&str, Carrier); 21] = [
    ("ヤマト", Carrier::Yamato),
    ("クロネコ", Carrier::Yamato),
    ("宅急便", Carrier::Yamato),
    ("ネコポス", Carrier::Yamato),
    ("b2", Carrier::Yamato),
    ("yamato", Carrier::Yamato),
    ("佐川", Carrier::Sagawa),
    ("飛脚", Carrier::Sagawa),
    ("e飛伝", Carrier::Sagawa),
    ("sagawa", Carrier::Sagawa),
    ("日本郵便", Carrier::JapanPost),
    ("郵便", Carrier::JapanPost),
    ("ユウパ", Carrier::JapanPost),
    ("ユウプリ", Carrier::JapanPost),
    ("japan_post", Carrier::JapanPost),
    ("西濃", Carrier::Seino),
    ("カンガルー", Carrier::Seino),
    ("seino", Carrier::Seino),
    ("福山", Carrier::Fukuyama),
    ("istar", Carrier::Fukuyama),
    ("fukuyama", Carrier::Fukuyama),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table() {
        for (text, carrier) in [
            ("ヤマト運輸", Some(Carrier::Yamato)),
            ("ﾔﾏﾄ運輸", Some(Carrier::Yamato)),
            ("B2クラウド", Some(Carrier::Yamato)),
            ("e飛伝Ⅲ", Some(Carrier::Sagawa)),
            ("ゆうパック", Some(Carrier::JapanPost)),
            ("ゆうプリR", Some(Carrier::JapanPost)),
            ("カンガルーマジックⅡ", Some(Carrier::Seino)),
            ("福山通運", Some(Carrier::Fukuyama)),
            ("自社便", None),
            ("", None),
        ] {
            assert_eq!(Carrier::of(text), carrier, "{text}");
        }
        for carrier in Carrier::ALL {
            assert_eq!(serde_json::json!(carrier), carrier.as_str());
            assert_eq!(Carrier::of(carrier.as_str()), Some(carrier));
        }
    }
}

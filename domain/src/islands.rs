//! 離島: municipalities that consist of islands without a bridge or tunnel to the main islands.
//!
//! What carriers call an island, and what they ask for it, differs by carrier and is published by none
//! as data: this is common geography, ours and uncertain. Islands that belong to a municipality of the
//! mainland are not in it; a shop adds those, and whatever its carrier says, as its own
//! [delivery areas](crate::delivery_area).

/// Prefecture, and its municipalities of islands.
const MUNICIPALITIES: &[(&str, &[&str])] = &[
    ("北海道", &["奥尻町", "礼文町", "利尻町", "利尻富士町"]),
    (
        "東京都",
        &[
            "大島町",
            "利島村",
            "新島村",
            "神津島村",
            "三宅村",
            "御蔵島村",
            "八丈町",
            "青ヶ島村",
            "小笠原村",
        ],
    ),
    ("新潟県", &["佐渡市", "粟島浦村"]),
    ("島根県", &["海士町", "西ノ島町", "知夫村", "隠岐の島町"]),
    ("広島県", &["大崎上島町"]),
    ("香川県", &["土庄町", "小豆島町", "直島町"]),
    ("愛媛県", &["上島町"]),
    (
        "長崎県",
        &["対馬市", "壱岐市", "五島市", "新上五島町", "小値賀町"],
    ),
    ("大分県", &["姫島村"]),
    (
        "鹿児島県",
        &[
            "西之表市",
            "中種子町",
            "南種子町",
            "屋久島町",
            "奄美市",
            "大和村",
            "宇検村",
            "瀬戸内町",
            "龍郷町",
            "喜界町",
            "徳之島町",
            "天城町",
            "伊仙町",
            "和泊町",
            "知名町",
            "与論町",
            "三島村",
            "十島村",
        ],
    ),
    (
        "沖縄県",
        &[
            "石垣市",
            "宮古島市",
            "多良間村",
            "竹富町",
            "与那国町",
            "久米島町",
            "渡嘉敷村",
            "座間味村",
            "粟国村",
            "渡名喜村",
            "南大東村",
            "北大東村",
            "伊江村",
            "伊平屋村",
            "伊是名村",
        ],
    ),
];

/// Whether a municipality is one of islands. Its name may stand behind that of its district or island
/// (八丈島八丈町), and more of the address behind it.
pub fn is_island(prefecture: &str, rest: &str) -> bool {
    let known = MUNICIPALITIES.iter().find(|(name, _)| *name == prefecture);
    known.is_some_and(|(_, names)| names.iter().any(|name| names_it(rest, name)))
}

/// The names of districts and islands are short: what comes later is a street.
fn names_it(rest: &str, name: &str) -> bool {
    const LONGEST_DISTRICT: usize = 6;
    rest.find(name)
        .is_some_and(|at| rest[..at].chars().count() <= LONGEST_DISTRICT)
}

/// All of them, as prefecture and municipality.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    MUNICIPALITIES
        .iter()
        .flat_map(|(prefecture, names)| names.iter().map(|name| (*prefecture, *name)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::PREFECTURES;

    #[test]
    fn table() {
        for (prefecture, rest, island) in [
            ("東京都", "八丈島八丈町三根", true),
            ("東京都", "大島町元町", true),
            ("東京都", "江東区大島1-2-3", false),
            ("広島県", "豊田郡大崎上島町", true),
            ("愛媛県", "越智郡上島町", true),
            ("大分県", "東国東郡姫島村1630-1", true),
            ("大分県", "国東市国見町", false),
            ("山口県", "大島郡周防大島町", false),
            ("沖縄県", "那覇市", false),
            ("沖縄県", "石垣市", true),
            ("新潟県", "", false),
            ("", "佐渡市", false),
        ] {
            assert_eq!(is_island(prefecture, rest), island, "{prefecture}{rest}");
        }
    }

    #[test]
    fn prefectures_are_spelled_as_everywhere() {
        for (prefecture, _) in all() {
            assert!(PREFECTURES.contains(&prefecture), "{prefecture}");
        }
    }
}

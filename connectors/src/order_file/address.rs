//! An address in one field, cut into 都道府県, 市区町村 and the rest. The parts put together are
//! always what came in.

use domain::address::PREFECTURES;

/// Prefecture, city and street; parts that cannot be told apart stay together in the street.
pub(crate) fn split(address: &str) -> (&str, &str, &str) {
    let (prefecture, rest) = address.split_at(prefecture_length(address));
    if prefecture.is_empty() {
        return ("", "", address);
    }
    let (city, street) = rest.split_at(city_length(rest));
    (prefecture, city, street)
}

fn prefecture_length(address: &str) -> usize {
    PREFECTURES
        .iter()
        .find(|prefecture| address.starts_with(*prefecture))
        .map_or(0, |prefecture| prefecture.len())
}

/// Cities in whose names 市, 郡, 町, 村 or 区 is not the end.
const CITIES: [&str; 20] = [
    "四日市市",
    "廿日市市",
    "野々市市",
    "十日町市",
    "東村山市",
    "武蔵村山市",
    "大和郡山市",
    "郡山市",
    "小郡市",
    "郡上市",
    "蒲郡市",
    "町田市",
    "大町市",
    "村上市",
    "村山市",
    "羽村市",
    "大村市",
    "田村市",
    "市川市",
    "市原市",
];

/// Districts with a 市 in their names.
const DISTRICTS: [&str; 2] = ["余市郡", "高市郡"];

/// Towns with another 町 or 村 in their names.
const TOWNS: [&str; 3] = ["村田町", "玉村町", "大町町"];

/// 市 with its 区, 郡 with its 町 or 村, or a 区 of Tokyo.
fn city_length(rest: &str) -> usize {
    let begins = |names: &[&str], text: &str| {
        names
            .iter()
            .find(|name| text.starts_with(**name))
            .map(|name| name.len())
    };
    if let Some(city) = begins(&CITIES, rest) {
        return city;
    }
    let end_of = |mark: char, text: &str| text.find(mark).map(|at| at + mark.len_utf8());
    let city = end_of('市', rest);
    let district = end_of('郡', rest).filter(|end| city.is_none_or(|city| *end < city));
    if let Some(district) = begins(&DISTRICTS, rest).or(district) {
        let rest = &rest[district..];
        let town = begins(&TOWNS, rest).or_else(|| rest.find(['町', '村']).map(|at| at + '町'.len_utf8()));
        return town.map_or(0, |town| district + town);
    }
    if let Some(city) = city.filter(|end| is_name(&rest[..*end])) {
        let ward =
            end_of('区', &rest[city..]).filter(|end| *end <= MAX_WARD && is_name(&rest[city..city + end]));
        return city + ward.unwrap_or(0);
    }
    let ward_or_town = rest.find(['区', '町', '村']).map(|at| at + '町'.len_utf8());
    let ward_or_town = begins(&TOWNS, rest).or(ward_or_town);
    ward_or_town.filter(|end| is_name(&rest[..*end])).unwrap_or(0)
}

/// In bytes: no ward's name is longer than four characters and 区.
const MAX_WARD: usize = 15;

/// Names of places hold no digits and few characters; anything else is a street or a building.
fn is_name(text: &str) -> bool {
    const LONGEST: usize = 8;
    text.chars().count() <= LONGEST
        && !text
            .chars()
            .any(|c| c.is_numeric() && !('\u{4e00}'..='\u{9fff}').contains(&c) || c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn towns_are_found_whatever_their_names_hold() {
        for name in [
            "北海道余市郡余市町",
            "北海道余市郡仁木町",
            "北海道余市郡赤井川村",
            "宮城県柴田郡村田町",
            "宮城県村田町",
            "山形県東村山郡山辺町",
            "山形県北村山郡大石田町",
            "福島県田村郡三春町",
            "栃木県芳賀郡市貝町",
            "群馬県佐波郡玉村町",
            "富山県中新川郡上市町",
            "山梨県西八代郡市川三郷町",
            "兵庫県神崎郡市川町",
            "奈良県高市郡高取町",
            "奈良県高市郡明日香村",
            "奈良県吉野郡下市町",
            "佐賀県杵島郡大町町",
        ] {
            let address = format!("{name}大字町村1-2");
            let (prefecture, city, street) = split(&address);
            assert_eq!(
                (format!("{prefecture}{city}").as_str(), street),
                (name, "大字町村1-2")
            );
        }
    }

    #[test]
    fn addresses_are_cut_where_the_city_ends() {
        let cases = [
            ("東京都千代田区丸の内1-1-1", ("東京都", "千代田区", "丸の内1-1-1")),
            (
                "神奈川県横浜市西区みなとみらい2-2-1",
                ("神奈川県", "横浜市西区", "みなとみらい2-2-1"),
            ),
            ("三重県四日市市諏訪町1-5", ("三重県", "四日市市", "諏訪町1-5")),
            ("東京都町田市森野2-2-22", ("東京都", "町田市", "森野2-2-22")),
            (
                "北海道余市郡余市町朝日町26",
                ("北海道", "余市郡余市町", "朝日町26"),
            ),
            (
                "愛知県海部郡飛島村竹之郷3-1",
                ("愛知県", "海部郡飛島村", "竹之郷3-1"),
            ),
            ("千葉県市川市八幡1-1-1", ("千葉県", "市川市", "八幡1-1-1")),
            ("大阪府大阪市北区梅田3丁目", ("大阪府", "大阪市北区", "梅田3丁目")),
            (
                "京都府京都市中京区寺町通御池上る",
                ("京都府", "京都市中京区", "寺町通御池上る"),
            ),
            ("東京都八丈町大賀郷2551", ("東京都", "八丈町", "大賀郷2551")),
            (
                "福岡県北九州市小倉北区城内1-1",
                ("福岡県", "北九州市小倉北区", "城内1-1"),
            ),
            ("長野県1-2-3", ("長野県", "", "1-2-3")),
            ("横浜市西区1-1", ("", "", "横浜市西区1-1")),
            ("", ("", "", "")),
        ];
        for (address, expected) in cases {
            assert_eq!(split(address), expected);
        }
    }
}

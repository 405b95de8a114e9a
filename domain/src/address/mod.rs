//! Addresses, in the one spelling that 同梱候補 and the blacklist compare.
//!
//! The prefecture is left out: many carts do, and with city, town and number it tells nothing more.

mod characters;
mod numbers;
mod spelling;

use crate::person::Person;
use crate::text::fold;

use numbers::NumberPart;

/// How an address compares. 二丁目３番地の１, 2丁目3-1 and ２－３－１ are one.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct AddressKey {
    full: String,
    street: String,
}

impl AddressKey {
    /// None if the person has no address.
    pub fn of(person: &Person) -> Option<AddressKey> {
        AddressKey::of_text(&format!(
            "{} {} {}",
            person.city.trim(),
            person.street.trim(),
            person.building.trim()
        ))
    }

    /// The key of an address in one text. None if the text says nothing beyond the prefecture.
    pub fn of_text(address: &str) -> Option<AddressKey> {
        const ENOUGH: usize = 8;
        let mut key = read(&fold(address));
        // Taking one thing out may bring together what reads as another.
        for _ in 0..ENOUGH {
            let again = read(&fold(&key.full));
            if again == key {
                break;
            }
            key = again;
        }
        (!key.full.is_empty()).then_some(key)
    }

    /// With building and room.
    pub fn full(&self) -> &str {
        &self.full
    }

    /// City, town and at most three numbers (丁目, 番地, 号): the same for all rooms of a building.
    /// For an address in Kyoto by its streets (上る, 東入) only the city and ward, because the same
    /// house has many such names.
    pub fn street(&self) -> &str {
        &self.street
    }
}

impl std::fmt::Debug for AddressKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AddressKey(…)")
    }
}

fn read(folded: &str) -> AddressKey {
    let spelled = spelling::unify(without_prefecture(folded));
    let Some(part) = NumberPart::find(&spelled) else {
        let full: String = spelled.iter().collect();
        let street = kyoto_ward(&full).map_or_else(|| full.clone(), str::to_owned);
        return AddressKey { full, street };
    };
    let town: String = spelled[..part.start].iter().collect();
    let building = spelling::unify_building(&spelled[part.end..]);
    let all = part.numbers.join("-");
    let first = part.numbers[..part.numbers.len().min(3)].join("-");
    // A digit here did not belong to the number before it.
    let gap = if building.starts_with(|c: char| c.is_ascii_digit()) {
        "-"
    } else {
        ""
    };
    let street = match kyoto_ward(&town) {
        Some(ward) => ward.to_owned(),
        None => format!("{town}{first}"),
    };
    AddressKey {
        full: format!("{town}{all}{gap}{building}"),
        street,
    }
}

fn without_prefecture(folded: &str) -> &str {
    let mut rest = folded;
    while let Some(shorter) = PREFECTURES.iter().find_map(|name| rest.strip_prefix(name)) {
        rest = shorter.trim_start();
    }
    rest
}

/// 京都市 and the ward, where the rest of the town is told by its streets (通り名).
fn kyoto_ward(town: &str) -> Option<&str> {
    const TURNS: [&str; 8] = [
        "上ル",
        "下ル",
        "上ガル",
        "下ガル",
        "東入",
        "西入",
        "東イル",
        "西イル",
    ];
    if !town.starts_with("京都市") || !TURNS.iter().any(|turn| town.contains(turn)) {
        return None;
    }
    let (ward, _) = town.split_once('区')?;
    town.get(..ward.len() + '区'.len_utf8())
}

/// 都道府県, north to south.
pub const PREFECTURES: [&str; 47] = [
    "北海道",
    "青森県",
    "岩手県",
    "宮城県",
    "秋田県",
    "山形県",
    "福島県",
    "茨城県",
    "栃木県",
    "群馬県",
    "埼玉県",
    "千葉県",
    "東京都",
    "神奈川県",
    "新潟県",
    "富山県",
    "石川県",
    "福井県",
    "山梨県",
    "長野県",
    "岐阜県",
    "静岡県",
    "愛知県",
    "三重県",
    "滋賀県",
    "京都府",
    "大阪府",
    "兵庫県",
    "奈良県",
    "和歌山県",
    "鳥取県",
    "島根県",
    "岡山県",
    "広島県",
    "山口県",
    "徳島県",
    "香川県",
    "愛媛県",
    "高知県",
    "福岡県",
    "佐賀県",
    "長崎県",
    "熊本県",
    "大分県",
    "宮崎県",
    "鹿児島県",
    "沖縄県",
];

#[cfg(test)]
mod tests;

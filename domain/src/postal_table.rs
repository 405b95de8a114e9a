//! 郵便番号 and the places they stand for: Japan Post's table, small enough to be kept in memory.
//!
//! A code stands for a set of places: several towns, now and then in several cities or prefectures
//! (498-0000), or one large office (大口事業所).

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::Date;

const MAGIC: &str = "nekonote-postal 1";
const CODE: usize = 7;

/// The table in one text, with the places where its lines start.
pub struct PostalTable {
    text: String,
    cities: Vec<(String, String)>,
    towns: Vec<u32>,
    offices: Vec<u32>,
    /// The day it tells of.
    pub as_of: Date,
    /// Where it comes from.
    pub source: String,
}

/// A place that a code stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub code: String,
    pub prefecture: String,
    pub city: String,
    /// 町域; empty where the code is the whole city's (以下に掲載がない場合).
    pub town: String,
    pub office: Option<Office>,
}

/// 大口事業所: an organization with a code of its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Office {
    pub name: String,
    /// 番地 and building.
    pub street: String,
}

impl std::fmt::Debug for PostalTable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PostalTable({}, {} towns)", self.as_of, self.towns.len())
    }
}

impl PostalTable {
    /// Reads the text that [`PostalTable::write`] writes; none where it is something else.
    pub fn read(text: String) -> Option<PostalTable> {
        let mut head = text.lines().next()?.split('\t');
        if head.next()? != MAGIC {
            return None;
        }
        let (as_of, source) = (head.next()?.parse().ok()?, head.next()?.to_owned());
        let mut cities = Vec::new();
        let mut parts = [Vec::new(), Vec::new()];
        let mut part = 0;
        let mut at = 0;
        for (i, line) in text.split_inclusive('\n').enumerate() {
            let start = u32::try_from(at).ok()?;
            at += line.len();
            let line = line.trim_end_matches('\n');
            match part {
                _ if i == 0 => {}
                _ if line.is_empty() => part += 1,
                0 => {
                    let (prefecture, city) = line.split_once('\t')?;
                    cities.push((prefecture.to_owned(), city.to_owned()));
                }
                1 | 2 => {
                    let fields: Vec<&str> = line.split('\t').collect();
                    let city: usize = fields.get(1)?.parse().ok()?;
                    let length = if part == 1 { 3 } else { 5 };
                    if fields[0].len() != CODE || city >= cities.len() || fields.len() != length {
                        return None;
                    }
                    parts[part - 1].push(start);
                }
                _ => return None,
            }
        }
        let [towns, offices] = parts;
        Some(PostalTable {
            text,
            cities,
            towns,
            offices,
            as_of,
            source,
        })
    }

    /// The text of a table of these places.
    pub fn write(places: &BTreeSet<Place>, as_of: Date, source: &str) -> String {
        let cities: BTreeSet<(&str, &str)> = places
            .iter()
            .map(|place| (place.prefecture.as_str(), place.city.as_str()))
            .collect();
        let cities: Vec<(&str, &str)> = cities.into_iter().collect();
        let number = |place: &Place| {
            let city = (place.prefecture.as_str(), place.city.as_str());
            cities.binary_search(&city).unwrap_or_default()
        };
        let mut text = format!("{MAGIC}\t{as_of}\t{source}\n");
        for (prefecture, city) in &cities {
            let _ = writeln!(text, "{prefecture}\t{city}");
        }
        text.push('\n');
        for place in places.iter().filter(|place| place.office.is_none()) {
            let _ = writeln!(text, "{}\t{}\t{}", place.code, number(place), place.town);
        }
        text.push('\n');
        for place in places {
            if let Some(office) = &place.office {
                let (code, town) = (&place.code, &place.town);
                let _ = writeln!(
                    text,
                    "{code}\t{}\t{town}\t{}\t{}",
                    number(place),
                    office.street,
                    office.name
                );
            }
        }
        text
    }

    /// What a code of seven digits stands for; nothing if it is in the table no more, or not yet.
    pub fn places(&self, code: &str) -> Vec<Place> {
        let mut places = Vec::new();
        for lines in [&self.towns, &self.offices] {
            let from = lines.partition_point(|&at| self.code(at) < code);
            let those = lines[from..].iter().take_while(|&&at| self.code(at) == code);
            places.extend(those.map(|&at| self.place(at)));
        }
        places
    }

    /// Every place; those of offices last.
    pub fn all(&self) -> impl Iterator<Item = Place> {
        self.towns.iter().chain(&self.offices).map(|&at| self.place(at))
    }

    pub fn len(&self) -> (usize, usize) {
        (self.towns.len(), self.offices.len())
    }

    fn code(&self, at: u32) -> &str {
        let at = at as usize;
        self.text.get(at..at + CODE).unwrap_or_default()
    }

    fn place(&self, at: u32) -> Place {
        let line = self.text.get(at as usize..).unwrap_or_default();
        let mut fields = line.lines().next().unwrap_or_default().split('\t');
        let mut next = || fields.next().unwrap_or_default();
        let code = next().to_owned();
        let city: usize = next().parse().unwrap_or_default();
        let town = next().to_owned();
        let (street, name) = (next(), next());
        let (prefecture, city) = self.cities.get(city).cloned().unwrap_or_default();
        let office = (!name.is_empty()).then(|| Office {
            name: name.to_owned(),
            street: street.to_owned(),
        });
        Place {
            code,
            prefecture,
            city,
            town,
            office,
        }
    }
}

#[cfg(test)]
pub(crate) fn sample() -> PostalTable {
    let place = |(code, prefecture, city, town): (&str, &str, &str, &str)| Place {
        code: code.into(),
        prefecture: prefecture.into(),
        city: city.into(),
        town: town.into(),
        office: None,
    };
    let mut places: BTreeSet<Place> = [
        ("1500001", "東京都", "渋谷区", "神宮前"),
        ("0600001", "北海道", "札幌市中央区", "北一条西"),
        ("4980000", "三重県", "桑名郡木曽岬町", ""),
        ("4980000", "愛知県", "弥富市", ""),
        ("6028368", "京都府", "京都市上京区", "北町"),
        ("0285102", "岩手県", "岩手郡葛巻町", "葛巻"),
        ("1000013", "東京都", "千代田区", "霞が関"),
    ]
    .map(place)
    .into();
    places.insert(Place {
        code: "0608621".into(),
        prefecture: "北海道".into(),
        city: "札幌市中央区".into(),
        town: "北一条西".into(),
        office: Some(Office {
            name: "株式会社　日本経済新聞社　札幌支社".into(),
            street: "6丁目1-2".into(),
        }),
    });
    let as_of = Date::from_ymd_opt(2026, 10, 1).unwrap();
    PostalTable::read(PostalTable::write(&places, as_of, "sample")).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_stands_for_a_set() {
        let table = sample();
        assert_eq!(table.len(), (7, 1));
        let of = |code: &str| -> Vec<(String, String)> {
            let places = table.places(code).into_iter();
            places.map(|place| (place.prefecture, place.town)).collect()
        };
        assert_eq!(of("1500001"), [("東京都".into(), "神宮前".into())]);
        assert_eq!(
            of("4980000"),
            [("三重県".into(), String::new()), ("愛知県".into(), String::new())]
        );
        assert_eq!(of("0000000"), []);
        assert_eq!(of("9999999"), []);
        let office = table.places("0608621").remove(0).office.unwrap();
        assert_eq!(
            (office.street.as_str(), office.name.contains("日本経済新聞社")),
            ("6丁目1-2", true)
        );
        let all: BTreeSet<Place> = table.all().collect();
        assert_eq!(
            PostalTable::write(&all, table.as_of, "sample"),
            table.text,
            "and back"
        );
    }

    #[test]
    fn another_text_is_no_table() {
        for text in [
            "",
            "x",
            "nekonote-postal 1\t2026-10-01\tx\n\n1500001\t0\t神宮前\n",
        ] {
            assert!(PostalTable::read(text.to_owned()).is_none(), "{text}");
        }
    }
}

//! How many days a parcel takes from one prefecture to another.
//!
//! What carriers publish differs by carrier, service and town. This is a rough table by region, ours
//! and uncertain: neighbors by the next day, the rest of the main islands in two, Okinawa in three.

use crate::address::PREFECTURES;

/// Where nothing is known of origin or destination.
pub const USUAL: u64 = 1;

/// Days on the way, at least 1.
pub fn lead_days(origin: &str, destination: &str) -> u64 {
    let (Some(from), Some(to)) = (region(origin), region(destination)) else {
        return USUAL;
    };
    if from == to {
        return 1;
    }
    if from == OKINAWA || to == OKINAWA {
        return 3;
    }
    match from.abs_diff(to) {
        0..=3 => 1,
        _ => 2,
    }
}

const OKINAWA: usize = 8;
/// How many prefectures each region has, in the order of [`PREFECTURES`], which goes north to south:
/// 北海道, 東北, 関東, 信越・北陸, 東海, 近畿, 中国・四国, 九州, 沖縄.
const REGIONS: [usize; 9] = [1, 6, 7, 6, 4, 6, 9, 7, 1];

fn region(prefecture: &str) -> Option<usize> {
    let mut place = PREFECTURES.iter().position(|name| *name == prefecture)?;
    for (region, count) in REGIONS.into_iter().enumerate() {
        if place < count {
            return Some(region);
        }
        place -= count;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_cover_the_country() {
        assert_eq!(REGIONS.iter().sum::<usize>(), PREFECTURES.len());
        for (prefecture, expected) in [
            ("北海道", 0),
            ("福島県", 1),
            ("神奈川県", 2),
            ("三重県", 4),
            ("高知県", 6),
            ("鹿児島県", 7),
            ("沖縄県", 8),
        ] {
            assert_eq!(region(prefecture), Some(expected), "{prefecture}");
        }
    }

    #[test]
    fn table() {
        for (from, to, days) in [
            ("東京都", "東京都", 1),
            ("東京都", "大阪府", 1),
            ("東京都", "北海道", 1),
            ("東京都", "福岡県", 2),
            ("大阪府", "北海道", 2),
            ("福岡県", "北海道", 2),
            ("東京都", "沖縄県", 3),
            ("", "東京都", 1),
        ] {
            assert_eq!(lead_days(from, to), days, "{from} {to}");
            assert_eq!(lead_days(to, from), days, "{to} {from}");
        }
    }
}

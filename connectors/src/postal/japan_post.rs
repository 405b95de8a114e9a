//! KEN_ALL.CSV, utf_ken_all.csv and JIGYOSYO.CSV: no header, told apart by their number of fields.
//!
//! <https://www.post.japanpost.jp/zipcode/dl/readme.html>. In KEN_ALL a long town goes on in further
//! records, and towns carry remarks for people.

use std::borrow::Cow;
use std::collections::BTreeSet;

use domain::postal_table::{Office, Place};

const TOWN_FIELDS: usize = 15;
const OFFICE_FIELDS: usize = 13;
const REMOVED: &str = "5";

/// Why a file is not one of these; the number of the record that says so, from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    #[error("record {0} has neither the 15 fields of KEN_ALL nor the 13 of JIGYOSYO")]
    Fields(usize),
    #[error("record {0} has no postal code of seven digits")]
    Code(usize),
    #[error("the file ends within a town’s brackets")]
    Unclosed,
    #[error("neither UTF-8 nor Shift_JIS")]
    Encoding,
    #[error("the file has no records")]
    Empty,
}

/// The places in a file. A file holds towns or offices, never both.
pub fn read(file: &[u8]) -> Result<BTreeSet<Place>, FileError> {
    let text = decode(file)?;
    let mut records = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut places = BTreeSet::new();
    let mut open: Option<Place> = None;
    for (i, record) in records.records().enumerate() {
        let record = record.map_err(|_| FileError::Fields(i + 1))?;
        let field = |i: usize| record.get(i).unwrap_or_default().trim();
        let place = |code: usize, prefecture: usize| Place {
            code: field(code).to_owned(),
            prefecture: field(prefecture).to_owned(),
            city: field(prefecture + 1).to_owned(),
            town: field(prefecture + 2).to_owned(),
            office: None,
        };
        let mut place = match record.len() {
            TOWN_FIELDS => place(2, 6),
            OFFICE_FIELDS if field(12) == REMOVED => continue,
            OFFICE_FIELDS => Place {
                office: Some(Office {
                    name: field(2).to_owned(),
                    street: field(6).to_owned(),
                }),
                ..place(7, 3)
            },
            _ => return Err(FileError::Fields(i + 1)),
        };
        if place.code.len() != 7 || !place.code.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(FileError::Code(i + 1));
        }
        if let Some(begun) = open.take() {
            place.town = begun.town + &place.town;
        }
        if place.office.is_none() && place.town.contains('（') && !place.town.contains('）') {
            open = Some(place);
            continue;
        }
        if place.office.is_none() {
            let town = town(&place.town).to_owned();
            place.town = town;
        }
        places.insert(place);
    }
    match open {
        Some(_) => Err(FileError::Unclosed),
        None if places.is_empty() => Err(FileError::Empty),
        None => Ok(places),
    }
}

fn decode(file: &[u8]) -> Result<Cow<'_, str>, FileError> {
    let file = file.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file);
    if let Ok(text) = std::str::from_utf8(file) {
        return Ok(text.into());
    }
    let (text, _, broken) = encoding_rs::SHIFT_JIS.decode(file);
    if broken {
        Err(FileError::Encoding)
    } else {
        Ok(text)
    }
}

/// A town without its remarks: brackets, 以下に掲載がない場合, …一円, …の次に番地がくる場合, 第1地割～第3地割.
fn town(text: &str) -> &str {
    if text == "以下に掲載がない場合" || text.contains("の次に") {
        return "";
    }
    let text = text.split('（').next().unwrap_or_default();
    if let Some(town) = text.strip_suffix("一円")
        && !town.is_empty()
    {
        return town;
    }
    match text.find("地割") {
        Some(at) => {
            let town = &text[..at];
            let town = town.trim_end_matches(|c: char| c.is_numeric() || matches!(c, '～' | '〜' | '、'));
            // 第１地割～第１３地割: the first is where the remark begins.
            let first = text[..at]
                .find(|c: char| c.is_numeric())
                .map_or(town, |at| &text[..at]);
            first.strip_suffix('第').unwrap_or(first)
        }
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ken_all(towns: &[(&str, &str)]) -> String {
        let record = |(code, town): &(&str, &str)| {
            format!(
                "03302,\"02851\",\"{code}\",\"ｲﾜﾃｹﾝ\",\"ｲﾜﾃｸﾞﾝｸｽﾞﾏｷﾏﾁ\",\"ｸｽﾞﾏｷ\",\"岩手県\",\"岩手郡葛巻町\",\"{town}\",1,1,0,0,0,0\r\n"
            )
        };
        towns.iter().map(record).collect()
    }

    fn towns(file: &[u8]) -> Result<Vec<String>, FileError> {
        Ok(read(file)?.into_iter().map(|place| place.town).collect())
    }

    #[test]
    fn remarks_are_no_part_of_a_town() {
        for (written, expected) in [
            ("以下に掲載がない場合", ""),
            ("境町の次に番地がくる場合", ""),
            ("大通西（１～１９丁目）", "大通西"),
            ("三宅島一円", "三宅島"),
            ("一円", "一円"),
            ("種市第１５地割～第２１地割（鹿糠、小路合）", "種市"),
            ("葛巻（第４０地割「５７番地１２５、１７６を除く」～第４５", "葛巻"),
            ("神宮前", "神宮前"),
        ] {
            assert_eq!(town(written), expected, "{written}");
        }
    }

    #[test]
    fn a_long_town_goes_on_in_further_records() {
        let file = ken_all(&[
            ("0285102", "葛巻（第４０地割「５７番地１２５、"),
            ("0285102", "１７６を除く」～第４５"),
            ("0285102", "地割）"),
            ("0285103", "江刈"),
        ]);
        assert_eq!(towns(file.as_bytes()), Ok(vec!["葛巻".into(), "江刈".into()]));
        let (shift_jis, _, _) = encoding_rs::SHIFT_JIS.encode(&file);
        assert_eq!(towns(&shift_jis), towns(file.as_bytes()), "as KEN_ALL is encoded");
        assert_eq!(
            towns(ken_all(&[("0285102", "葛巻（第４０")]).as_bytes()),
            Err(FileError::Unclosed)
        );
    }

    #[test]
    fn offices() {
        let file = "01101,\"(ｶﾌﾞ)ﾆﾎﾝ\",\"株式会社　日本経済新聞社\",\"北海道\",\"札幌市中央区\",\"北一条西\",\"６丁目１－２\",\"0608621\",\"060  \",\"札幌中央\",0,0,0\n\
                    01101,\"ﾅｼ\",\"なくなった会社\",\"北海道\",\"札幌市中央区\",\"北一条西\",\"１\",\"0608622\",\"060  \",\"札幌中央\",0,0,5\n";
        let places: Vec<Place> = read(file.as_bytes()).unwrap().into_iter().collect();
        assert_eq!(places.len(), 1);
        assert_eq!(places[0].office.as_ref().unwrap().street, "６丁目１－２");
    }

    #[test]
    fn other_files_are_refused() {
        assert_eq!(read(b""), Err(FileError::Empty));
        assert_eq!(read(b"a,b\n"), Err(FileError::Fields(1)));
        assert_eq!(read(ken_all(&[("123", "x")]).as_bytes()), Err(FileError::Code(1)));
        assert_eq!(read(b"\xFF\xFF\xFF"), Err(FileError::Encoding));
    }
}

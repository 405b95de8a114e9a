//! ブラックリスト as a file: one row an entry, CP932 or UTF-8.

use domain::Date;
use domain::blacklist::BlacklistPersonal;

use crate::csv::encoding::Unmappable;
use crate::csv::sheet::{Sheet, SheetRow};
use crate::csv::write::{RecordWriter, TextEncoding, WriteError};
use crate::csv::{FileFault, date, header};

/// Rows a file may have.
pub const MAX_ROWS: usize = 100_000;

const COLUMNS: [&str; 6] = ["メールアドレス", "氏名", "電話番号", "住所", "理由", "有効期限"];

/// A row of the file.
#[derive(Clone, Debug)]
pub struct BlacklistLine {
    /// As a spreadsheet counts.
    pub row: i64,
    /// The entry and its last day, or the code of what is wrong.
    pub entry: Result<(BlacklistPersonal, Option<Date>), &'static str>,
}

/// The rows below the header, in whichever order its columns are; or the code of what is wrong with
/// the file.
pub fn read(bytes: &[u8]) -> Result<Vec<BlacklistLine>, FileFault> {
    let has_rows = !bytes.is_empty();
    let sheet = Sheet::read_with(bytes, is_header, COLUMNS, MAX_ROWS).map_err(|fault| match fault.code {
        "header_not_found" if has_rows => FileFault {
            code: "no_layout_fits",
            ..fault
        },
        "header_not_found" => "required".into(),
        _ => fault,
    })?;
    let places = COLUMNS.map(|name| sheet.place(name));
    let line = |row: &SheetRow| BlacklistLine {
        row: row.number,
        entry: entry(row, places),
    };
    Ok(sheet.rows.iter().map(line).collect())
}

/// Whoever it is about can be found by one of them.
fn is_header(names: &[String]) -> bool {
    COLUMNS[..4]
        .iter()
        .any(|name| names.contains(&header::normal(name)))
}

fn entry(
    row: &SheetRow,
    places: [Option<usize>; 6],
) -> Result<(BlacklistPersonal, Option<Date>), &'static str> {
    row.readable()?;
    let [email, name, phone, address, reason, day] =
        places.map(|place| place.map_or("", |place| row.text(place)).to_owned());
    let expires_on = match day.as_str() {
        "" => None,
        day => Some(date::date(day).map_err(|_| "bad_format")?.0),
    };
    let personal = BlacklistPersonal {
        email,
        name,
        phone,
        address,
        reason,
    };
    Ok((personal, expires_on))
}

/// Entries as rows, below a header where it is the file's beginning. What CP932 lacks becomes the common form of
/// the same kanji, else 〓; what a spreadsheet takes for a formula gets an apostrophe before it.
pub fn write(
    entries: &[(BlacklistPersonal, Option<Date>)],
    with_header: bool,
    encoding: TextEncoding,
) -> Result<Vec<u8>, WriteError> {
    let encoding = match encoding {
        TextEncoding::Utf8WithMark if !with_header => TextEncoding::Utf8,
        other => other,
    };
    let mut out = Vec::new();
    let mut writer = RecordWriter::new(&mut out, encoding, Unmappable::Similar)?;
    if with_header {
        for name in COLUMNS {
            writer.text(name)?;
        }
        writer.end_record()?;
    }
    for (entry, expires_on) in entries {
        for text in [
            &entry.email,
            &entry.name,
            &entry.phone,
            &entry.address,
            &entry.reason,
        ] {
            writer.harmless_text(text)?;
        }
        let day = expires_on.map(|day| day.format("%Y/%m/%d").to_string());
        writer.text(&day.unwrap_or_default())?;
        writer.end_record()?;
    }
    writer.finish()?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn out_and_in_again() {
        let entries = vec![
            (
                BlacklistPersonal {
                    email: "a@example.jp".into(),
                    name: "髙橋 一郎".into(),
                    phone: "090-1234-5678".into(),
                    address: "東京都渋谷区神宮前1-2-3".into(),
                    reason: "代引の\n受取拒否".into(),
                },
                Date::from_ymd_opt(2027, 1, 31),
            ),
            (
                BlacklistPersonal {
                    phone: "+81-3-1234-5678".into(),
                    ..BlacklistPersonal::default()
                },
                None,
            ),
        ];
        for encoding in [
            TextEncoding::ShiftJis,
            TextEncoding::Utf8,
            TextEncoding::Utf8WithMark,
        ] {
            let bytes = write(&entries, true, encoding).unwrap();
            let read: Vec<_> = read(&bytes)
                .unwrap()
                .into_iter()
                .map(|line| line.entry.unwrap())
                .collect();
            assert_eq!(read, entries);
        }
    }

    #[test]
    fn columns_stand_in_any_order() {
        let lines = read("電話番号,備考,氏名,有効期限\n0312345678,x,山田,きのう\n,,,\n".as_bytes()).unwrap();
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].entry.clone().unwrap_err(), "bad_format");
        assert_eq!(read(b"a,b\n1,2\n").unwrap_err(), "no_layout_fits".into());
        assert_eq!(read(b"").unwrap_err(), "required".into());
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(&[b"\x8e\x81\x96\xbc,b\n".as_slice(), &bytes].concat());
        }
    }
}

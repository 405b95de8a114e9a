//! 送り状番号 back from carriers' programs: columns by their names, else by the places that the
//! program is known to use.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};

use domain::Date;
use domain::order_import::{FileEncoding, RowIssueCode};
use domain::parcel::tracking_number;
use domain::waybill::{ResultColumn, ResultColumns, WaybillFormat};

use crate::csv::encoding::{Unmappable, decode};
use crate::csv::formula::{guarded_field, guarded_fields, unguarded, unguarded_field};
use crate::csv::header::normal;
use crate::csv::record::{Record, RecordReader};
use crate::csv::source::{Ahead, Source};
use crate::csv::write::{Dialect, RecordWriter, TextEncoding, WriteError};
use crate::csv::{date, excel};

/// One row of a result file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultRow {
    /// As a spreadsheet counts.
    pub row: i64,
    /// Digits and capital letters; empty where there is none yet.
    pub tracking_number: String,
    /// What may name the shipment, likeliest first.
    pub keys: Vec<String>,
    pub shipped_on: Option<Date>,
    /// Where something stands in the place of that day, and is none.
    pub bad_date: Option<BadDate>,
    /// What makes the row unusable.
    pub fault: Option<ResultFault>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultFault {
    Unreadable,
    /// A spreadsheet has spoiled the number.
    Damaged,
    /// What stands in its place is no tracking number.
    BadNumber,
}

/// A day that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadDate {
    /// The day that a spreadsheet's number stands for.
    pub meant: Option<String>,
}

/// Where a file has what is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Places {
    tracking: usize,
    keys: Vec<usize>,
    shipped_on: Option<usize>,
}

/// A result file, row by row.
pub struct ResultScan<R> {
    records: RecordReader<Source<Ahead<R>>>,
    record: Record,
    encoding: FileEncoding,
    places: Places,
    /// The first record is a row, not a header.
    pending: bool,
}

const HEADER_WITHIN: u32 = 5;
const TRACKING: &[&str] = &[
    "お問い合せ送り状No.",
    "お問い合わせ番号",
    "お問い合せ番号",
    "お問合せ番号",
    "お問い合わせ送り状番号",
    "送り状番号",
    "追跡番号",
    "伝票番号",
];
const KEYS: &[&str] = &[
    "お客様管理番号",
    "お客様側管理番号",
    "管理番号",
    "取込番号",
    "受注番号",
    "注文番号",
    "摘要/記事",
    "記事",
];
const SHIPPED_ON: &[&str] = &["出荷日", "発送日", "出荷予定日", "発送予定日"];

/// Opens a result file; `None` where neither a header nor the program nor the shop tells where things are.
pub fn results<R: Read>(
    reader: R,
    format: Option<WaybillFormat>,
    own: Option<&ResultColumns>,
) -> io::Result<Option<ResultScan<R>>> {
    let (source, encoding) = Source::sniff(reader)?;
    let mut records = RecordReader::new(source);
    let mut record = Record::new();
    let is_header = |record: &Record| by_names(&names(record, encoding), own).is_some();
    records.find_separator(HEADER_WITHIN, is_header)?;
    let fallback = match own {
        Some(own) => by_position(own),
        None => format.and_then(places_of),
    };
    while records.read(&mut record)? && record.row <= HEADER_WITHIN {
        if let Some(places) = by_names(&names(&record, encoding), own) {
            records.expect(record.len());
            return Ok(Some(ResultScan {
                records,
                record,
                encoding,
                places,
                pending: false,
            }));
        }
        // A file that may go without a header has it in its first row or not at all.
        if fallback.is_some() {
            break;
        }
    }
    Ok(fallback.filter(|_| record.row > 0).map(|places| ResultScan {
        records,
        record,
        encoding,
        places,
        pending: true,
    }))
}

fn names(record: &Record, encoding: FileEncoding) -> Vec<String> {
    let name = |field| normal(&decode(encoding, unguarded_field(field)).unwrap_or_default());
    record.fields().map(name).collect()
}

/// Where a header has what the shop names, else what is usually named so.
fn by_names(names: &[String], own: Option<&ResultColumns>) -> Option<Places> {
    let place = |wanted: &str| names.iter().position(|name| *name == normal(wanted));
    let located = |column: &ResultColumn| column.name.as_deref().and_then(place);
    let (tracking, keys, shipped_on) = match own {
        Some(own) => (
            located(&own.tracking_number),
            own.keys.iter().filter_map(located).collect(),
            own.shipped_on.as_ref().and_then(located),
        ),
        None => (
            TRACKING.iter().find_map(|wanted| place(wanted)),
            KEYS.iter()
                .filter_map(|wanted| place(wanted))
                .collect::<Vec<usize>>(),
            SHIPPED_ON.iter().find_map(|wanted| place(wanted)),
        ),
    };
    Some(Places {
        tracking: tracking?,
        keys,
        shipped_on,
    })
    .filter(|places| !places.keys.is_empty())
}

fn by_position(own: &ResultColumns) -> Option<Places> {
    let place = |column: &ResultColumn| usize::try_from(column.position?.checked_sub(1)?).ok();
    let keys: Vec<usize> = own.keys.iter().filter_map(place).collect();
    let tracking = place(&own.tracking_number)?;
    (!keys.is_empty()).then(|| Places {
        tracking,
        keys,
        shipped_on: own.shipped_on.as_ref().and_then(place),
    })
}

/// As programs that read these files today count, from 0.
fn places_of(format: WaybillFormat) -> Option<Places> {
    let (tracking, keys, shipped_on): (usize, &[usize], Option<usize>) = match format {
        WaybillFormat::YamatoB2 => (3, &[0, 32], Some(4)),
        WaybillFormat::SagawaEhiden3 => (0, &[18, 33], Some(2)),
        WaybillFormat::SeinoKangarooMagic2 => (2, &[1], Some(0)),
        WaybillFormat::JapanPostYupackPrintR => (124, &[63, 61], None),
        WaybillFormat::Custom => return None,
    };
    Some(Places {
        tracking,
        keys: keys.to_vec(),
        shipped_on,
    })
}

impl<R: Read> Iterator for ResultScan<R> {
    type Item = io::Result<ResultRow>;

    fn next(&mut self) -> Option<io::Result<ResultRow>> {
        loop {
            if !std::mem::take(&mut self.pending) {
                match self.records.read(&mut self.record) {
                    Ok(true) => {}
                    Ok(false) => return None,
                    Err(error) => return Some(Err(error)),
                }
            }
            if !self.record.is_blank() {
                return Some(Ok(self.row()));
            }
        }
    }
}

impl<R: Read> ResultScan<R> {
    fn row(&self) -> ResultRow {
        let record = &self.record;
        let mut fault = record.fault.map(|_| ResultFault::Unreadable);
        let mut field = |place: usize| {
            if let Some(text) = decode(self.encoding, record.field(place)) {
                unwrapped(unguarded(text.trim())).to_owned()
            } else {
                fault = Some(ResultFault::Unreadable);
                String::new()
            }
        };
        let tracking = field(self.places.tracking);
        let keys: Vec<String> = self.places.keys.iter().map(|place| field(*place)).collect();
        let shipped_on = self.places.shipped_on.map(&mut field);
        let number = tracking_number(&tracking);
        let fault = fault.or_else(|| {
            if excel::damage(&tracking).is_some() {
                return Some(ResultFault::Damaged);
            }
            (number.is_none() && !tracking.is_empty()).then_some(ResultFault::BadNumber)
        });
        let day = shipped_on.filter(|text| !text.is_empty());
        let (shipped_on, bad_date) = match day.map(|text| date::date(&text)) {
            None => (None, None),
            Some(Ok((day, _))) => (Some(day), None),
            Some(Err(wrong)) => (None, Some(BadDate { meant: wrong.hint })),
        };
        ResultRow {
            row: i64::from(record.row),
            tracking_number: number.unwrap_or_default(),
            keys: keys.into_iter().filter(|key| !key.is_empty()).collect(),
            shipped_on,
            bad_date,
            fault,
        }
    }
}

/// What stands in `="…"`, which programs write so that spreadsheets leave a number alone.
fn unwrapped(text: &str) -> &str {
    let inner = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    inner.unwrap_or(text)
}

/// The encoding of a result file, and of the file of its rows that failed.
pub fn results_encoding(reader: impl Read) -> io::Result<FileEncoding> {
    Source::sniff(reader).map(|(_, encoding)| encoding)
}

/// The rows of a result file that failed, their fields unchanged, with the reasons in a last column;
/// the header comes along, if there is one. What a spreadsheet takes for a formula gets an apostrophe before
/// it, which is taken off when the file is read. The encoding is the file's own; UTF-16 becomes UTF-8 with a
/// mark.
pub fn failed_results(
    reader: impl Read,
    own: Option<&ResultColumns>,
    reasons: &BTreeMap<i64, String>,
    out: impl Write,
) -> Result<(), WriteError> {
    let (source, encoding) = Source::sniff(reader)?;
    let text_encoding = TextEncoding::of_file(encoding, source.has_mark);
    let mut records = RecordReader::new(source);
    let mut record = Record::new();
    let is_header = |record: &Record| by_names(&names(record, encoding), own).is_some();
    records.find_separator(HEADER_WITHIN, is_header)?;
    let dialect = Dialect {
        separator: records.separator(),
        ..Dialect::new(text_encoding, Unmappable::Similar)
    };
    let mut writer = RecordWriter::spelled(out, dialect)?;
    while records.read(&mut record)? {
        let is_header = record.row <= HEADER_WITHIN && is_header(&record);
        let reason = match reasons.get(&i64::from(record.row)) {
            Some(reason) => reason.as_str(),
            None if is_header => "エラー",
            None => continue,
        };
        for field in record.fields() {
            writer.bytes(&guarded_field(field));
        }
        if record.fault == Some(RowIssueCode::BadQuote) {
            writer.as_is(&guarded_fields(record.rest(), dialect.separator));
        }
        writer.text(reason)?;
        writer.end_record()?;
    }
    writer.finish()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &[u8], format: Option<WaybillFormat>) -> Vec<ResultRow> {
        results(file, format, None)
            .unwrap()
            .unwrap()
            .map(Result::unwrap)
            .collect()
    }

    fn cp932(text: &str) -> Vec<u8> {
        encoding_rs::SHIFT_JIS.encode(text).0.into_owned()
    }

    fn row(row: i64, number: &str, keys: &[&str], shipped_on: Option<&str>) -> ResultRow {
        ResultRow {
            row,
            tracking_number: number.to_owned(),
            keys: keys.iter().map(|key| (*key).to_owned()).collect(),
            shipped_on: shipped_on.map(|date| date.parse().unwrap()),
            bad_date: None,
            fault: None,
        }
    }

    #[test]
    fn columns_are_found_by_name() {
        let file = cp932(
            "お問い合せ送り状No.,出荷日,お客様管理番号\r\n\"4010-1234-5675\",2026/11/22,S1\r\n\r\n401012345686,,S2\r\n",
        );
        let expected = [
            row(2, "401012345675", &["S1"], Some("2026-11-22")),
            row(4, "401012345686", &["S2"], None),
        ];
        assert_eq!(read(&file, None), expected);
        assert_eq!(read(&file, Some(WaybillFormat::YamatoB2)), expected);
    }

    #[test]
    fn a_file_has_one_encoding() {
        let file = "送り状番号,管理番号\n401012345675,ﾐｷ\n";
        for file in [file.as_bytes().to_vec(), cp932(file)] {
            assert_eq!(read(&file, None), [row(2, "401012345675", &["ﾐｷ"], None)]);
        }
        let damaged = ["送り状番号,管理番号\n401012345675,".as_bytes(), b"\xe3\x81\n"].concat();
        assert_eq!(read(&damaged, None)[0].fault, Some(ResultFault::Unreadable));
    }

    #[test]
    fn a_row_with_an_open_quote_takes_no_other_with_it() {
        let file = cp932("管理番号,送り状番号,備考\r\nS1,111,\"至急\r\nS2,222,\"割れ物\"\r\nS3,33");
        let rows = read(&file, None);
        assert_eq!(rows[0].fault, Some(ResultFault::Unreadable));
        assert_eq!(rows[1], row(3, "222", &["S2"], None));
        assert_eq!(rows[2].fault, Some(ResultFault::Unreadable), "cut off");
        let mut out = Vec::new();
        failed_results(&file[..], None, &BTreeMap::from([(2, "x".to_owned())]), &mut out).unwrap();
        let expected = "管理番号,送り状番号,備考,エラー\r\nS1,111,\"至急,x\r\n";
        assert_eq!(out, cp932(expected));
    }

    #[test]
    fn tabs_separate_too() {
        let file = cp932("管理番号\t送り状番号\r\nS1\t111\r\n");
        assert_eq!(read(&file, None), [row(2, "111", &["S1"], None)]);
        let mut out = Vec::new();
        failed_results(&file[..], None, &BTreeMap::from([(2, "x".to_owned())]), &mut out).unwrap();
        assert_eq!(out, cp932("管理番号\t送り状番号\tエラー\r\nS1\t111\tx\r\n"));
    }

    #[test]
    fn without_names_the_program_tells_the_places() {
        let file = cp932("S1,0,0,123456789012,2026/11/22,,\r\nS2,0,0,123456789023,2026/11/22,,\r\n");
        assert_eq!(
            read(&file, Some(WaybillFormat::YamatoB2)),
            [
                row(1, "123456789012", &["S1"], Some("2026-11-22")),
                row(2, "123456789023", &["S2"], Some("2026-11-22")),
            ]
        );
        assert!(results(&file[..], None, None).unwrap().is_none());
        assert!(
            results(&b""[..], Some(WaybillFormat::YamatoB2), None)
                .unwrap()
                .is_none()
        );
    }

    #[test]
    fn the_shop_says_where_things_are() {
        let column = |name: Option<&str>, position: Option<u32>| ResultColumn {
            name: name.map(str::to_owned),
            position,
        };
        let own = ResultColumns {
            tracking_number: column(Some("追跡"), Some(2)),
            keys: vec![column(Some("注番"), Some(1))],
            shipped_on: None,
        };
        let read = |file: &str| -> Vec<ResultRow> {
            let file = cp932(file);
            let rows = results(&file[..], Some(WaybillFormat::JapanPostYupackPrintR), Some(&own));
            rows.unwrap().unwrap().map(Result::unwrap).collect()
        };
        assert_eq!(read("追跡,注番\r\n111,A\r\n"), [row(2, "111", &["A"], None)]);
        assert_eq!(read("A,111\r\n"), [row(1, "111", &["A"], None)]);
    }

    #[test]
    fn a_day_that_cannot_be_read_is_told() {
        for (field, meant) in [("46022", Some("2025/12/31")), ("いつか", None)] {
            let file = cp932(&format!(
                "送り状番号,管理番号,出荷日\r\n401012345675,S1,{field}\r\n"
            ));
            let bad_date = Some(BadDate {
                meant: meant.map(str::to_owned),
            });
            let expected = ResultRow {
                bad_date,
                ..row(2, "401012345675", &["S1"], None)
            };
            assert_eq!(read(&file, None), [expected], "{field}");
        }
    }

    #[test]
    fn numbers_wrapped_against_spreadsheets_come_out() {
        let file = "送り状番号,管理番号\r\n=\"401012345675\",=\"0123\"\r\n";
        assert_eq!(
            read(file.as_bytes(), None),
            [row(2, "401012345675", &["0123"], None)]
        );
    }

    #[test]
    fn failed_rows_go_back_as_they_came_and_are_no_formulas() {
        let text =
            "管理番号,送り状番号,お届け先名\r\n+81,111,\"=HYPERLINK(\"\"x\"\",1)\"\r\n=\"012\",222,髙橋\r\n";
        let failed = "管理番号,送り状番号,お届け先名,エラー\r\n'+81,111,\"'=HYPERLINK(\"\"x\"\",1)\",x\r\n\
                      \"'=\"\"012\"\"\",222,髙橋,x\r\n";
        let utf16 = |text: &str| -> Vec<u8> {
            let units = std::iter::once(0xfeff).chain(text.encode_utf16());
            units.flat_map(u16::to_le_bytes).collect()
        };
        let marked = |text: &str| format!("\u{feff}{text}").into_bytes();
        let reasons = BTreeMap::from([(2, "x".to_owned()), (3, "x".to_owned())]);
        for (file, expected, encoding) in [
            (cp932(text), cp932(failed), FileEncoding::ShiftJis),
            (
                text.as_bytes().to_vec(),
                failed.as_bytes().to_vec(),
                FileEncoding::Utf8,
            ),
            (marked(text), marked(failed), FileEncoding::Utf8),
            (utf16(text), marked(failed), FileEncoding::Utf16),
        ] {
            let mut out = Vec::new();
            failed_results(&file[..], None, &reasons, &mut out).unwrap();
            assert_eq!(out, expected, "{encoding:?}: {}", String::from_utf8_lossy(&out));
            assert_eq!(results_encoding(&file[..]).unwrap(), encoding);
            let keys = |file: &[u8]| -> Vec<Vec<String>> {
                read(file, None).into_iter().map(|row| row.keys).collect()
            };
            assert_eq!(keys(&out), keys(&file));
            assert_eq!(keys(&out), [["+81"], ["012"]]);
        }
        let damaged = [&cp932("管理番号,送り状番号\r\nS1,111,"), &b"\x82\r\n"[..]].concat();
        let mut out = Vec::new();
        failed_results(&damaged[..], None, &reasons, &mut out).unwrap();
        let expected = [
            &cp932("管理番号,送り状番号,エラー\r\nS1,111,"),
            &b"\x82,x\r\n"[..],
        ]
        .concat();
        assert_eq!(out, expected, "what is no text stays what it is");
    }

    #[test]
    fn what_is_no_number_is_told() {
        for (field, fault) in [
            ("4.01012E+11", Some(ResultFault::Damaged)),
            ("####", Some(ResultFault::Damaged)),
            ("未発行", Some(ResultFault::BadNumber)),
            ("", None),
        ] {
            let file = cp932(&format!("送り状番号,管理番号\r\n{field},S1\r\n"));
            assert_eq!(read(&file, None)[0].fault, fault, "{field}");
        }
    }
}

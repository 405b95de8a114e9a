//! A small file as a whole: the header, wherever it is among the first rows, and the fields below it by
//! the names of their columns. For masters; orders are read as a stream (`order_file`).

use std::io::Read;

use domain::order_import::{FileEncoding, RowIssueCode};

use crate::csv::encoding::decode;
use crate::csv::formula::unguarded;
use crate::csv::record::{Record, RecordReader};
use crate::csv::source::Source;
use crate::csv::surplus::Surplus;
use crate::csv::{FileFault, foreign, header};

/// Rows above the header that are looked at: titles that spreadsheets leave there.
const HEADER_WITHIN: u32 = 20;

/// What is wrong with the file as a whole, or with one of its fields, as a stable code.
pub(crate) type Code = &'static str;

pub(crate) struct Sheet {
    /// As the file has them.
    names: Vec<String>,
    normal: Vec<String>,
    pub rows: Vec<SheetRow>,
}

pub(crate) struct SheetRow {
    /// As a spreadsheet counts.
    pub number: i64,
    /// One for every column; or why the row cannot be read.
    fields: Result<Vec<String>, Code>,
}

impl Sheet {
    /// Reads a file whose header has all of `required`. None of `known` may be there twice.
    pub fn read<'n>(
        bytes: &[u8],
        required: &[&str],
        known: impl IntoIterator<Item = &'n str>,
        max_rows: usize,
    ) -> Result<Sheet, FileFault> {
        let wanted: Vec<String> = required.iter().map(|name| header::normal(name)).collect();
        let is_header = |names: &[String]| wanted.iter().all(|wanted| names.contains(wanted));
        Sheet::read_with(bytes, is_header, known, max_rows)
    }

    /// Reads a file whose header is told by its names as they are compared.
    pub fn read_with<'n>(
        bytes: &[u8],
        is_header: impl Fn(&[String]) -> bool,
        known: impl IntoIterator<Item = &'n str>,
        max_rows: usize,
    ) -> Result<Sheet, FileFault> {
        let broken = |_| "undecodable_text";
        let (source, encoding) = Source::sniff(bytes).map_err(broken)?;
        let mut records = RecordReader::new(source);
        records
            .find_separator(HEADER_WITHIN, |record| is_header(&names(record, encoding).1))
            .map_err(broken)?;
        let foreign = foreign::kind(records.head().map_err(broken)?);
        let mut sheet =
            Sheet::below_header(&mut records, encoding, is_header).map_err(|fault| FileFault {
                hint: foreign.or(fault.hint),
                ..fault
            })?;
        if known.into_iter().any(|name| sheet.is_there_twice(name)) {
            return Err(code_of(RowIssueCode::DuplicateColumn).into());
        }
        sheet.read_rows(&mut records, encoding, max_rows)?;
        Ok(sheet)
    }

    fn below_header(
        records: &mut RecordReader<impl Read>,
        encoding: FileEncoding,
        is_header: impl Fn(&[String]) -> bool,
    ) -> Result<Sheet, FileFault> {
        let mut record = Record::new();
        let mut hint = None;
        while records.read(&mut record).map_err(|_| "undecodable_text")? && record.row <= HEADER_WITHIN {
            let (names, normal) = names(&record, encoding);
            if is_header(&normal) {
                return match record.fault {
                    Some(code) => Err(code_of(code).into()),
                    None => Ok(Sheet {
                        names,
                        normal,
                        rows: Vec::new(),
                    }),
                };
            }
            let are_header = |names: &[String]| {
                let names: Vec<String> = names.iter().map(|name| header::normal(name)).collect();
                is_header(&names)
            };
            hint = hint.or_else(|| foreign::encoding(&record, are_header));
        }
        Err(FileFault {
            code: code_of(RowIssueCode::HeaderNotFound),
            hint,
        })
    }

    fn read_rows(
        &mut self,
        records: &mut RecordReader<impl Read>,
        encoding: FileEncoding,
        max_rows: usize,
    ) -> Result<(), FileFault> {
        let columns = self.names.len();
        records.expect(columns);
        let mut record = Record::new();
        let (mut surplus, mut cells) = (Surplus::new(columns), Vec::new());
        while records.read(&mut record).map_err(|_| "undecodable_text")? {
            if record.is_blank() {
                continue;
            }
            if self.rows.len() == max_rows {
                return Err("too_many_items".into());
            }
            surplus.row(&record);
            cells.push(record.len().saturating_sub(columns));
            self.rows.push(SheetRow {
                number: i64::from(record.row),
                fields: fields(&record, encoding, columns),
            });
        }
        for (row, cells) in self.rows.iter_mut().zip(cells) {
            if cells > 0 && cells != surplus.usual() {
                row.fields = Err(code_of(RowIssueCode::TooManyFields));
            }
        }
        Ok(())
    }

    fn is_there_twice(&self, name: &str) -> bool {
        let wanted = header::normal(name);
        self.normal.iter().filter(|normal| **normal == wanted).count() > 1
    }

    /// Where a column is, however wide its name is written.
    pub fn place(&self, name: &str) -> Option<usize> {
        let wanted = header::normal(name);
        self.normal.iter().position(|normal| *normal == wanted)
    }

    /// The columns' names as the file has them.
    pub fn names(&self) -> impl Iterator<Item = (usize, &str)> {
        self.names.iter().map(String::as_str).enumerate()
    }
}

impl SheetRow {
    /// Whether the row can be read at all.
    pub fn readable(&self) -> Result<(), Code> {
        self.fields.as_ref().map(|_| ()).map_err(|code| *code)
    }

    /// Without white space around it; empty where the row ends before it.
    pub fn text(&self, place: usize) -> &str {
        let field = self.fields.as_ref().ok().and_then(|fields| fields.get(place));
        field.map_or("", String::as_str)
    }
}

/// The columns' names as the file has them, and as they are compared.
fn names(record: &Record, encoding: FileEncoding) -> (Vec<String>, Vec<String>) {
    let name = |name| decode(encoding, name).unwrap_or_default().trim().to_owned();
    let names: Vec<String> = record.fields().map(name).collect();
    let normal = names.iter().map(|name| header::normal(name)).collect();
    (names, normal)
}

fn fields(record: &Record, encoding: FileEncoding, columns: usize) -> Result<Vec<String>, Code> {
    if let Some(code) = record.fault {
        return Err(code_of(code));
    }
    let text = |place| {
        let text = decode(encoding, record.field(place))?;
        Some(unguarded(text.trim()).to_owned())
    };
    let texts: Option<Vec<String>> = (0..columns).map(text).collect();
    texts.ok_or("undecodable_text")
}

/// The stable code of what is wrong with a field.
pub(crate) fn code_of(code: RowIssueCode) -> Code {
    code.code()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], required: &[&str], max_rows: usize) -> Result<Sheet, FileFault> {
        Sheet::read(bytes, required, required.iter().copied(), max_rows)
    }

    fn refusal(bytes: &[u8], required: &[&str]) -> (&'static str, Option<&'static str>) {
        let fault = read(bytes, required, 1).err().unwrap();
        (fault.code, fault.hint)
    }

    /// Each row's number, and its first cell or why there is none.
    fn rows(file: &[u8], required: &[&str]) -> Vec<(i64, Result<String, Code>)> {
        let sheet = read(file, required, 9).ok().unwrap();
        let told = |row: &SheetRow| (row.number, row.readable().map(|()| row.text(0).to_owned()));
        sheet.rows.iter().map(told).collect()
    }

    #[test]
    fn a_header_may_stand_below_titles() {
        let file = "在庫一覧\n出力日,2026/11/22\n\n商品コード, 在庫数 \nA, 3\n,\n\nB,'=1\n";
        let sheet = read(file.as_bytes(), &["商品コード", "在庫数"], 9).ok().unwrap();
        let rows: Vec<_> = sheet
            .rows
            .iter()
            .map(|row| (row.number, row.text(0), row.text(1), row.text(7)))
            .collect();
        assert_eq!(rows, [(5, "A", "3", ""), (8, "B", "=1", "")]);
        assert_eq!(refusal(b"a,b\n", &["x"]), ("header_not_found", None));
        assert_eq!(refusal(b"", &["x"]), ("header_not_found", None));
        assert_eq!(refusal(b"x\n1\n2\n", &["x"]), ("too_many_items", None));
    }

    #[test]
    fn a_file_that_is_something_else_says_what_it_seems_to_be() {
        let euc = encoding_rs::EUC_JP.encode("商品コード,在庫数\nA,1\n").0;
        for (file, hint) in [
            (&b"PK\x03\x04xl/workbook.xml"[..], "xlsx"),
            (b"\x1f\x8b\x08\0", "gzip"),
            (&euc, "euc-jp"),
        ] {
            assert_eq!(refusal(file, &["商品コード"]), ("header_not_found", Some(hint)));
        }
    }

    #[test]
    fn a_known_column_stands_there_once() {
        assert_eq!(
            refusal("x,ｘ\n1,2\n".as_bytes(), &["x"]),
            ("duplicate_column", None)
        );
        assert_eq!(rows(b"x,y,y\n1,2,3\n", &["x"]), [(2, Ok("1".to_owned()))]);
    }

    #[test]
    fn tabs_and_semicolons_separate_too() {
        for separator in [",", "\t", ";"] {
            let file = "コード,数\nお茶,1\n".replace(',', separator);
            let wide = std::iter::once(0xfeff).chain(file.encode_utf16());
            let wide: Vec<u8> = wide.flat_map(u16::to_le_bytes).collect();
            let shift_jis = encoding_rs::SHIFT_JIS.encode(&file).0;
            for bytes in [file.as_bytes(), &wide, &shift_jis] {
                let sheet = read(bytes, &["コード", "数"], 9).ok().unwrap();
                assert_eq!((sheet.rows[0].text(0), sheet.rows[0].text(1)), ("お茶", "1"));
            }
        }
    }

    #[test]
    fn rows_that_lost_their_shape_are_told() {
        let shifted = "c,n,m\nA,1,200,\nB,1,,\nC,3,x\n";
        let told: Vec<_> = rows(shifted.as_bytes(), &["c"])
            .into_iter()
            .map(|row| row.1.err())
            .collect();
        assert_eq!(told, [Some("too_many_fields"), Some("too_many_fields"), None]);
        let habit = "c,n,m\nA,1,x,\nB,1,,\n";
        assert!(rows(habit.as_bytes(), &["c"]).iter().all(|row| row.1.is_ok()));
        assert_eq!(rows(b"c,n,m\nA,1,200,\n", &["c"])[0].1, Err("too_many_fields"));
        let cut = rows(b"c,n,m\nA,1\nB,12", &["c"]);
        assert_eq!(cut, [(2, Ok("A".to_owned())), (3, Err("too_few_fields"))]);
        let open = rows(b"c,n\nA,\"1\nB,\"2\"\n", &["c"]);
        assert_eq!(open, [(2, Err("bad_quote")), (3, Ok("B".to_owned()))]);
    }

    #[test]
    fn a_row_that_cannot_be_read_says_why_and_harms_no_other() {
        let file = [
            "商品コード,在庫数\nTEA-9,1,200\nTEA-8,3\nTEA-7,".as_bytes(),
            b"\xe3\x81\n",
            "緑茶,5\n".as_bytes(),
        ]
        .concat();
        let told: Vec<_> = rows(&file, &["商品コード", "在庫数"])
            .into_iter()
            .map(|row| row.1)
            .collect();
        assert_eq!(
            told,
            [
                Err("too_many_fields"),
                Ok("TEA-8".to_owned()),
                Err("undecodable_text"),
                Ok("緑茶".to_owned())
            ]
        );
    }
}

//! A small file as a whole: the header, wherever it is among the first rows, and the fields below it by
//! the names of their columns. For masters; orders are read as a stream (`order_file`).

use domain::order_import::{FileEncoding, RowIssueCode};

use crate::csv::encoding::{decode, trim};
use crate::csv::formula::unguarded;
use crate::csv::header;
use crate::csv::record::{Record, RecordReader};
use crate::csv::source::Source;

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
    /// Reads a file whose header has all of `required`.
    pub fn read(bytes: &[u8], required: &[&str], max_rows: usize) -> Result<Sheet, Code> {
        let (source, encoding) = Source::sniff(bytes).map_err(|_| "undecodable_text")?;
        let mut records = RecordReader::new(source);
        let mut record = Record::new();
        let wanted: Vec<String> = required.iter().map(|name| header::normal(name)).collect();
        let mut sheet = loop {
            if !records.read(&mut record).map_err(|_| "undecodable_text")? || record.row > HEADER_WITHIN {
                return Err("header_not_found");
            }
            let names: Vec<String> = record
                .fields()
                .map(|name| decode(encoding, name).unwrap_or_default().trim().to_owned())
                .collect();
            let normal: Vec<String> = names.iter().map(|name| header::normal(name)).collect();
            if wanted.iter().all(|wanted| normal.contains(wanted)) {
                break Sheet {
                    names,
                    normal,
                    rows: Vec::new(),
                };
            }
        };
        while records.read(&mut record).map_err(|_| "undecodable_text")? {
            if record.is_blank() {
                continue;
            }
            if sheet.rows.len() == max_rows {
                return Err("too_many_items");
            }
            sheet.rows.push(SheetRow {
                number: i64::from(record.row),
                fields: fields(&record, encoding, sheet.names.len()),
            });
        }
        Ok(sheet)
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

fn fields(record: &Record, encoding: FileEncoding, columns: usize) -> Result<Vec<String>, Code> {
    if record.fault.is_some() {
        return Err("undecodable_text");
    }
    // A comma too many, as in an amount without quotes, shifts the others.
    if (columns..record.len()).any(|place| !trim(encoding, record.field(place)).is_empty()) {
        return Err(code_of(RowIssueCode::TooManyFields));
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

    #[test]
    fn a_header_may_stand_below_titles() {
        let file = "在庫一覧\n出力日,2026/11/22\n\n商品コード, 在庫数 \nA, 3\n,\n\nB,'=1\n";
        let sheet = Sheet::read(file.as_bytes(), &["商品コード", "在庫数"], 9).unwrap();
        let rows: Vec<_> = sheet
            .rows
            .iter()
            .map(|row| (row.number, row.text(0), row.text(1), row.text(7)))
            .collect();
        assert_eq!(rows, [(5, "A", "3", ""), (8, "B", "=1", "")]);
        assert_eq!(Sheet::read(b"a,b\n", &["x"], 9).err(), Some("header_not_found"));
        assert_eq!(Sheet::read(b"", &["x"], 9).err(), Some("header_not_found"));
        assert_eq!(Sheet::read(b"x\n1\n2\n", &["x"], 1).err(), Some("too_many_items"));
    }

    #[test]
    fn a_row_that_cannot_be_read_says_why_and_harms_no_other() {
        let file = [
            "商品コード,在庫数\nTEA-9,1,200\nTEA-8,3, ,\nTEA-7,".as_bytes(),
            b"\xe3\x81\n",
            "緑茶,5\n".as_bytes(),
        ]
        .concat();
        let sheet = Sheet::read(&file, &["商品コード", "在庫数"], 9).unwrap();
        let rows: Vec<_> = sheet
            .rows
            .iter()
            .map(|row| row.readable().map(|()| row.text(0)))
            .collect();
        assert_eq!(
            rows,
            [
                Err("too_many_fields"),
                Ok("TEA-8"),
                Err("undecodable_text"),
                Ok("緑茶")
            ]
        );
    }
}

//! The rows that failed, as a file that can be corrected and sent again.

use std::io::{self, Read, Write};

use domain::order_import::FileEncoding;

use crate::csv::encoding::Unmappable;
use crate::csv::record::{Record, RecordReader};
use crate::csv::source::Source;
use crate::csv::write::{RecordWriter, TextEncoding, WriteError};
use crate::order_file::scan::Scan;

/// The column of reasons.
const REASONS: &str = "エラー";

/// Writes the header and the rows of the scanned file that failed, their fields unchanged, with
/// the reasons in a last column. `failed` ascends by row; several reasons of one row are joined.
/// The encoding is the file's own; UTF-16 becomes UTF-8 with a mark. Tells how many rows it wrote.
pub fn failed_rows(
    reader: impl Read,
    scan: &Scan,
    failed: impl IntoIterator<Item = io::Result<(i64, String)>>,
    out: impl Write,
) -> Result<u64, WriteError> {
    let mut writer = RecordWriter::new(out, encoding(scan), Unmappable::Replace)?;
    let mut records = RecordReader::new(Source::open(reader)?.0);
    let mut record = Record::new();
    let mut failed = failed.into_iter();
    let mut next = failed.next().transpose()?;
    let mut written = 0;
    while records.read(&mut record)? {
        let row = i64::from(record.row);
        if record.row == scan.header_row {
            write_row(&mut writer, scan, &record, REASONS)?;
        }
        let mut reasons: Vec<String> = Vec::new();
        while let Some((_, reason)) = next.take_if(|(failed, _)| *failed <= row) {
            reasons.push(reason);
            next = failed.next().transpose()?;
        }
        if record.row > scan.header_row && !reasons.is_empty() {
            write_row(&mut writer, scan, &record, &reasons.join(" / "))?;
            written += 1;
        }
        if next.is_none() && record.row >= scan.header_row {
            break;
        }
    }
    writer.finish()?;
    Ok(written)
}

fn write_row(
    writer: &mut RecordWriter<impl Write>,
    scan: &Scan,
    record: &Record,
    reasons: &str,
) -> Result<(), WriteError> {
    let width = scan.layout.width;
    for index in 0..width {
        if Some(index) != scan.layout.ignored {
            writer.bytes(record.field(index))?;
        }
    }
    // Under its header, also in a row that has more fields than there are columns.
    writer.text(reasons)?;
    let end = (width..record.len()).rfind(|index| !record.field(*index).is_empty());
    for index in width..end.map_or(width, |last| last + 1) {
        writer.bytes(record.field(index))?;
    }
    writer.end_record()
}

fn encoding(scan: &Scan) -> TextEncoding {
    match scan.encoding {
        FileEncoding::ShiftJis => TextEncoding::ShiftJis,
        FileEncoding::Utf8 if !scan.has_mark => TextEncoding::Utf8,
        FileEncoding::Utf8 | FileEncoding::Utf16 => TextEncoding::Utf8WithMark,
    }
}

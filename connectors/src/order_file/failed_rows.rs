//! The rows that failed, as a file that can be corrected and sent again.

use std::io::{self, Read, Write};

use domain::order_import::RowIssueCode;

use crate::csv::encoding::Unmappable;
use crate::csv::formula::{guarded_field, guarded_fields};
use crate::csv::record::Record;
use crate::csv::write::{Dialect, RecordWriter, TextEncoding, WriteError};
use crate::order_file::scan::Scan;

/// The column of reasons.
const REASONS: &str = "エラー";

/// Writes the header and the rows of the scanned file that failed, their fields unchanged, with
/// the reasons in a last column. `failed` ascends by row; several reasons of one row are joined.
/// What a spreadsheet takes for a formula gets an apostrophe before it, which is taken off when the file
/// is read. Encoding and separator are the file's own; UTF-16 becomes UTF-8 with a mark. Tells how many
/// rows it wrote.
pub fn failed_rows(
    reader: impl Read,
    scan: &Scan,
    failed: impl IntoIterator<Item = io::Result<(i64, String)>>,
    out: impl Write,
) -> Result<u64, WriteError> {
    let encoding = TextEncoding::of_file(scan.encoding, scan.has_mark);
    let dialect = Dialect {
        separator: scan.separator,
        ..Dialect::new(encoding, Unmappable::Replace)
    };
    let mut writer = RecordWriter::spelled(out, dialect)?;
    let mut records = scan.records(reader)?;
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
    if matches!(
        record.fault,
        Some(RowIssueCode::BadQuote | RowIssueCode::TooFewFields)
    ) {
        return write_broken(writer, scan, record, reasons);
    }
    let width = scan.layout.width;
    for index in 0..width {
        if Some(index) != scan.layout.ignored {
            writer.bytes(&guarded_field(record.field(index)));
        }
    }
    // Under its header, also in a row that has more fields than there are columns.
    writer.text(reasons)?;
    if record.len() != width + scan.layout.surplus {
        for index in width..record.len() {
            writer.bytes(&guarded_field(record.field(index)));
        }
    }
    writer.end_record()
}

/// A row that is broken must stay so until somebody has mended it: sent again as it is, it fails again.
fn write_broken(
    writer: &mut RecordWriter<impl Write>,
    scan: &Scan,
    record: &Record,
    reasons: &str,
) -> Result<(), WriteError> {
    let whole = record.whole();
    for index in (0..whole).filter(|index| Some(*index) != scan.layout.ignored) {
        writer.bytes(&guarded_field(record.field(index)));
    }
    writer.as_is(&guarded_fields(record.rest(), scan.separator));
    if record.fault == Some(RowIssueCode::TooFewFields) {
        // Its end is the file's.
        return Ok(());
    }
    // The reasons of last time stand in what was kept as it is.
    if scan.layout.ignored.is_none_or(|ignored| ignored < whole) {
        writer.text(reasons)?;
    }
    writer.end_record()
}

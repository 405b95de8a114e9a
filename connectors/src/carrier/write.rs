//! Rows into a file as carriers' programs read it: CP932 and CRLF, unless a shop's own layout says
//! otherwise.

use super::format::Layout;
use super::row::RenderedRow;
use crate::csv::encoding::Unmappable;
use crate::csv::write::{Dialect, RecordWriter, TextEncoding, WriteError};

/// A file in the making; there are some thousand shipments at most, so it is held in memory.
pub struct WaybillWriter(RecordWriter<Vec<u8>>);

impl WaybillWriter {
    pub fn new(layout: &Layout) -> Result<WaybillWriter, WriteError> {
        let encoding = if layout.utf8 {
            TextEncoding::Utf8
        } else {
            TextEncoding::ShiftJis
        };
        let mut dialect = Dialect::new(encoding, Unmappable::Similar);
        dialect.always_quotes = layout.quoted;
        let mut records = RecordWriter::spelled(Vec::new(), dialect)?;
        if layout.header {
            for column in &layout.columns {
                records.text(&column.name)?;
            }
            records.end_record()?;
        }
        Ok(WaybillWriter(records))
    }

    pub fn write(&mut self, row: &RenderedRow) -> Result<(), WriteError> {
        for _ in 0..row.times {
            for cell in &row.cells {
                self.0.text(cell)?;
            }
            self.0.end_record()?;
        }
        Ok(())
    }

    /// The whole file.
    pub fn finish(self) -> Result<Vec<u8>, WriteError> {
        self.0.into_file().map(|(file, _)| file)
    }
}

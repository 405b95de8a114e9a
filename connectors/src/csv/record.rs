//! One record at a time, as raw bytes, numbered as a spreadsheet numbers rows, and bounded:
//! an unclosed quote must not swallow the file into memory.

use std::io::{self, Read};

use csv_core::ReadRecordResult;
use domain::order_import::RowIssueCode;

const BUFFER: usize = 64 * 1024;
/// The longest record accepted, without its quotes and separators.
pub(crate) const MAX_RECORD_BYTES: usize = 1024 * 1024;
const MAX_FIELDS: usize = 4096;

/// The fields of one record, unquoted but not decoded.
pub(crate) struct Record {
    text: Vec<u8>,
    text_len: usize,
    ends: Vec<usize>,
    fields: usize,
    /// From 1.
    pub row: u32,
    /// What makes the record unusable as a whole.
    pub fault: Option<RowIssueCode>,
    /// It grew too long to be kept.
    is_dropped: bool,
}

impl Record {
    pub fn new() -> Record {
        Record {
            text: vec![0; 4096],
            text_len: 0,
            ends: vec![0; 128],
            fields: 0,
            row: 0,
            fault: None,
            is_dropped: false,
        }
    }

    /// Empty beyond the last field: short rows are read as if they were filled up.
    pub fn field(&self, index: usize) -> &[u8] {
        if index >= self.fields {
            return &[];
        }
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        &self.text[start..self.ends[index]]
    }

    pub fn fields(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.fields).map(|index| self.field(index))
    }

    pub fn len(&self) -> usize {
        self.fields
    }

    /// All fields in one piece, and where each ends in it.
    pub fn parts(&self) -> (&[u8], &[usize]) {
        (&self.text[..self.text_len], &self.ends[..self.fields])
    }

    /// Nothing but separators: spreadsheets leave such rows below the data.
    pub fn is_blank(&self) -> bool {
        self.text_len == 0 && self.fault.is_none()
    }

    fn start(&mut self, row: u32) {
        self.row = row;
        self.text_len = 0;
        self.fields = 0;
        self.fault = None;
        self.is_dropped = false;
    }

    fn grow_text(&mut self) {
        if self.text.len() < MAX_RECORD_BYTES {
            self.text.resize(self.text.len() * 2, 0);
        } else {
            self.overflow();
        }
    }

    fn grow_ends(&mut self) {
        if self.ends.len() < MAX_FIELDS {
            self.ends.resize(self.ends.len() * 2, 0);
        } else {
            self.overflow();
        }
    }

    /// Reading goes on to the record's end, but what it holds is dropped.
    fn overflow(&mut self) {
        self.is_dropped = true;
        self.text_len = 0;
        self.fields = 0;
    }

    fn finish(&mut self) {
        if self.is_dropped {
            self.fault.get_or_insert(RowIssueCode::RecordTooLong);
            self.text_len = 0;
            self.fields = 0;
        }
    }
}

pub(crate) struct RecordReader<R> {
    input: R,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    core: csv_core::Reader,
    row: u32,
    /// The last record ended with CR: an LF that follows belongs to it.
    after_cr: bool,
}

impl<R: Read> RecordReader<R> {
    pub fn new(input: R) -> RecordReader<R> {
        RecordReader {
            input,
            buffer: vec![0; BUFFER],
            start: 0,
            end: 0,
            core: csv_core::Reader::new(),
            row: 0,
            after_cr: false,
        }
    }

    /// Reads the next record; false at the end of the file. Empty lines count as rows but are not
    /// given out.
    pub fn read(&mut self, record: &mut Record) -> io::Result<bool> {
        if !self.skip_empty_lines()? {
            return Ok(false);
        }
        record.start(self.next_row()?);
        loop {
            self.fill()?;
            let at_end = self.start == self.end;
            // The last line may lack its end; if adding one does not end the record, a quote is open.
            let input = match (at_end, record.fault) {
                (true, Some(RowIssueCode::UnclosedQuote)) => &[],
                (true, _) => &b"\n"[..],
                (false, _) => &self.buffer[self.start..self.end],
            };
            let (result, read, text, ends) = self.core.read_record(
                input,
                &mut record.text[record.text_len..],
                &mut record.ends[record.fields..],
            );
            let last = read.checked_sub(1).map(|last| input[last]);
            if !at_end {
                self.start += read;
            }
            record.text_len += text;
            record.fields += ends;
            match result {
                ReadRecordResult::InputEmpty if at_end => record.fault = Some(RowIssueCode::UnclosedQuote),
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => record.grow_text(),
                ReadRecordResult::OutputEndsFull => record.grow_ends(),
                ReadRecordResult::Record | ReadRecordResult::End => {
                    self.after_cr = last == Some(b'\r');
                    record.finish();
                    return Ok(true);
                }
            }
        }
    }

    /// False at the end of the file.
    fn skip_empty_lines(&mut self) -> io::Result<bool> {
        loop {
            self.fill()?;
            if self.start == self.end {
                return Ok(false);
            }
            let byte = self.buffer[self.start];
            let ends_last_record = std::mem::take(&mut self.after_cr) && byte == b'\n';
            if !matches!(byte, b'\r' | b'\n') {
                return Ok(true);
            }
            self.start += 1;
            if !ends_last_record {
                self.next_row()?;
                self.after_cr = byte == b'\r';
            }
        }
    }

    fn next_row(&mut self) -> io::Result<u32> {
        self.row = self
            .row
            .checked_add(1)
            .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "too many records"))?;
        Ok(self.row)
    }

    /// Leaves the buffer empty only at the end of the file.
    fn fill(&mut self) -> io::Result<()> {
        if self.start < self.end {
            return Ok(());
        }
        self.start = 0;
        self.end = 0;
        loop {
            match self.input.read(&mut self.buffer) {
                Ok(n) => {
                    self.end = n;
                    return Ok(());
                }
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return Err(e),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Row = (u32, Vec<String>, Option<RowIssueCode>);

    fn rows(bytes: &[u8]) -> Vec<Row> {
        let mut reader = RecordReader::new(bytes);
        let mut record = Record::new();
        let mut rows = Vec::new();
        while reader.read(&mut record).unwrap() {
            let fields = record
                .fields()
                .map(|f| String::from_utf8(f.to_vec()).unwrap())
                .collect();
            rows.push((record.row, fields, record.fault));
        }
        rows
    }

    fn row(number: u32, fields: &[&str]) -> Row {
        (number, fields.iter().map(ToString::to_string).collect(), None)
    }

    #[test]
    fn every_line_end_and_empty_line_counts_once() {
        let expected = [row(1, &["a", "b"]), row(2, &["c", "d"]), row(4, &["e", ""])];
        for text in [
            "a,b\r\nc,d\r\n\r\ne,\r\n",
            "a,b\nc,d\n\ne,\n",
            "a,b\rc,d\r\re,",
            "a,b\r\nc,d\n\ne,\r",
        ] {
            assert_eq!(rows(text.as_bytes()), expected, "{text:?}");
        }
    }

    #[test]
    fn quoted_line_breaks_stay_in_one_row() {
        assert_eq!(
            rows(b"1,\"a\r\nb\"\r\n2,\"say \"\"x\"\"\"\r\n3,12\" disc\r\n"),
            [
                row(1, &["1", "a\r\nb"]),
                row(2, &["2", "say \"x\""]),
                row(3, &["3", "12\" disc"])
            ]
        );
    }

    #[test]
    fn unclosed_quote_is_told() {
        let read = rows(b"1,a\n2,\"b\n3,c\n");
        assert_eq!(read[0], row(1, &["1", "a"]));
        assert_eq!(read[1].2, Some(RowIssueCode::UnclosedQuote));
        assert_eq!(rows(b"1,\"b\"")[0].2, None);
        assert_eq!(rows(b"1,\"")[0].2, Some(RowIssueCode::UnclosedQuote));
        let long = format!("1,\"{}", "x".repeat(2 * MAX_RECORD_BYTES));
        assert_eq!(
            rows(long.as_bytes()),
            [(1, vec![], Some(RowIssueCode::UnclosedQuote))]
        );
    }

    #[test]
    fn too_long_a_record_is_dropped_and_the_next_one_read() {
        let long = "x".repeat(3 * MAX_RECORD_BYTES);
        let many = ",".repeat(3 * MAX_FIELDS);
        let read = rows(format!("1\n{long},{long}\n{many}\n4\n").as_bytes());
        assert_eq!(read.iter().map(|r| r.0).collect::<Vec<_>>(), [1, 2, 3, 4]);
        assert_eq!(read[1], (2, vec![], Some(RowIssueCode::RecordTooLong)));
        assert_eq!(read[2], (3, vec![], Some(RowIssueCode::RecordTooLong)));
        assert_eq!(read[3], row(4, &["4"]));
    }
}

//! CSV out: CRLF, quotes only where needed, Windows-31J or UTF-8.

use std::io::{self, Write};

use crate::csv::encoding::{Unmappable, UnmappableChar, encode_shift_jis};

/// The encodings files are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextEncoding {
    /// Windows-31J (CP932).
    #[default]
    ShiftJis,
    Utf8,
    /// With a byte order mark, by which spreadsheets know it.
    Utf8WithMark,
}

/// Why a file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error(transparent)]
    Io(#[from] io::Error),
    #[error(transparent)]
    Unmappable(#[from] UnmappableChar),
}

impl From<csv::Error> for WriteError {
    fn from(error: csv::Error) -> WriteError {
        WriteError::Io(error.into())
    }
}

pub(crate) struct RecordWriter<W: Write> {
    csv: csv::Writer<W>,
    encoding: TextEncoding,
    policy: Unmappable,
    encoded: Vec<u8>,
    unmappable: u64,
}

impl<W: Write> RecordWriter<W> {
    pub fn new(mut out: W, encoding: TextEncoding, policy: Unmappable) -> io::Result<RecordWriter<W>> {
        if encoding == TextEncoding::Utf8WithMark {
            out.write_all(b"\xef\xbb\xbf")?;
        }
        let csv = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .buffer_capacity(64 * 1024)
            .from_writer(out);
        Ok(RecordWriter {
            csv,
            encoding,
            policy,
            encoded: Vec::new(),
            unmappable: 0,
        })
    }

    /// Adds a field to the record.
    pub fn text(&mut self, text: &str) -> Result<(), WriteError> {
        if self.encoding != TextEncoding::ShiftJis || text.is_ascii() {
            return self.bytes(text.as_bytes());
        }
        self.encoded.clear();
        self.unmappable += encode_shift_jis(text, self.policy, &mut self.encoded)?;
        self.csv.write_field(&self.encoded)?;
        Ok(())
    }

    /// Adds a field that is encoded already.
    pub fn bytes(&mut self, field: &[u8]) -> Result<(), WriteError> {
        self.csv.write_field(field)?;
        Ok(())
    }

    pub fn end_record(&mut self) -> Result<(), WriteError> {
        self.csv.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// Flushes, and tells how many characters were replaced.
    pub fn finish(mut self) -> Result<u64, WriteError> {
        self.csv.flush()?;
        Ok(self.unmappable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(encoding: TextEncoding, fields: &[&str]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut writer = RecordWriter::new(&mut out, encoding, Unmappable::Reject).unwrap();
        for field in fields {
            writer.text(field).unwrap();
        }
        writer.end_record().unwrap();
        writer.finish().unwrap();
        out
    }

    #[test]
    fn quotes_only_what_needs_them() {
        let fields = ["a", "", "b,c", "say \"x\"", "two\r\nlines", " d "];
        let expected = "a,,\"b,c\",\"say \"\"x\"\"\",\"two\r\nlines\", d \r\n";
        assert_eq!(written(TextEncoding::Utf8, &fields), expected.as_bytes());
    }

    #[test]
    fn windows_31j_and_mark() {
        assert_eq!(
            written(TextEncoding::ShiftJis, &["ソ表", "〜"]),
            b"\x83\x5c\x95\x5c,\x81\x60\r\n"
        );
        assert_eq!(written(TextEncoding::Utf8WithMark, &["a"]), b"\xef\xbb\xbfa\r\n");
    }
}

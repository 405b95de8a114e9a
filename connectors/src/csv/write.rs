//! CSV out: CRLF, quotes only where needed, Windows-31J or UTF-8.

use std::io::{self, Write};

use domain::order_import::FileEncoding;

use crate::csv::encoding::{Lacking, Unmappable, UnmappableChar, encode_shift_jis};
use crate::csv::formula::{guarded, unmistakable};

const BUFFER: usize = 64 * 1024;

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

impl TextEncoding {
    /// For rows of a file that go back as they came: its own; UTF-16 becomes UTF-8 with a mark.
    pub(crate) fn of_file(encoding: FileEncoding, has_mark: bool) -> TextEncoding {
        match encoding {
            FileEncoding::ShiftJis => TextEncoding::ShiftJis,
            FileEncoding::Utf8 if !has_mark => TextEncoding::Utf8,
            FileEncoding::Utf8 | FileEncoding::Utf16 => TextEncoding::Utf8WithMark,
        }
    }
}

/// Why a file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error(transparent)]
    Io(#[from] io::Error),
    #[error(transparent)]
    Unmappable(#[from] UnmappableChar),
}

/// How a file is spelled.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dialect {
    pub encoding: TextEncoding,
    pub unmappable: Unmappable,
    pub line_end: &'static str,
    /// Around every field, not only where it needs them.
    pub always_quotes: bool,
    pub separator: u8,
}

impl Dialect {
    /// Commas, CRLF, and quotes only where needed.
    pub fn new(encoding: TextEncoding, unmappable: Unmappable) -> Dialect {
        Dialect {
            encoding,
            unmappable,
            line_end: "\r\n",
            always_quotes: false,
            separator: b',',
        }
    }
}

pub(crate) struct RecordWriter<W: Write> {
    out: W,
    dialect: Dialect,
    /// What is not written yet.
    buffer: Vec<u8>,
    /// How many fields the record has so far.
    fields: usize,
    /// Where the record's last field begins in the buffer.
    field: usize,
    encoded: Vec<u8>,
    lacking: Lacking,
}

impl<W: Write> RecordWriter<W> {
    pub fn new(out: W, encoding: TextEncoding, policy: Unmappable) -> io::Result<RecordWriter<W>> {
        RecordWriter::spelled(out, Dialect::new(encoding, policy))
    }

    pub fn spelled(mut out: W, dialect: Dialect) -> io::Result<RecordWriter<W>> {
        if dialect.encoding == TextEncoding::Utf8WithMark {
            out.write_all(b"\xef\xbb\xbf")?;
        }
        Ok(RecordWriter {
            out,
            dialect,
            buffer: Vec::with_capacity(BUFFER),
            fields: 0,
            field: 0,
            encoded: Vec::new(),
            lacking: Lacking::default(),
        })
    }

    /// Adds a field to the record.
    pub fn text(&mut self, text: &str) -> Result<(), WriteError> {
        if self.dialect.encoding != TextEncoding::ShiftJis || text.is_ascii() {
            self.bytes(text.as_bytes());
            return Ok(());
        }
        let mut encoded = std::mem::take(&mut self.encoded);
        encoded.clear();
        encode_shift_jis(text, self.dialect.unmappable, &mut encoded, &mut self.lacking)?;
        self.bytes(&encoded);
        self.encoded = encoded;
        Ok(())
    }

    /// Adds a text that a spreadsheet will not take for a formula.
    pub fn harmless_text(&mut self, text: &str) -> Result<(), WriteError> {
        self.text(&guarded(text))
    }

    /// Adds a text that is read as it is, formula or not.
    pub fn exact_text(&mut self, text: &str) -> Result<(), WriteError> {
        self.text(&unmistakable(text))
    }

    /// Adds a field that is encoded already.
    pub fn bytes(&mut self, field: &[u8]) {
        self.separate();
        let separator = self.dialect.separator;
        let needs_quotes = |byte: &u8| *byte == separator || matches!(byte, b'"' | b'\r' | b'\n');
        if !self.dialect.always_quotes && !field.iter().any(needs_quotes) {
            self.buffer.extend_from_slice(field);
            return;
        }
        self.buffer.push(b'"');
        for part in field.split_inclusive(|byte| *byte == b'"') {
            self.buffer.extend_from_slice(part);
            if part.ends_with(b"\"") {
                self.buffer.push(b'"');
            }
        }
        self.buffer.push(b'"');
    }

    /// Adds fields just as they stand in a file, with their quotes and separators.
    pub fn as_is(&mut self, fields: &[u8]) {
        self.separate();
        self.buffer.extend_from_slice(fields);
    }

    fn separate(&mut self) {
        if self.fields > 0 {
            self.buffer.push(self.dialect.separator);
        }
        self.fields += 1;
        self.field = self.buffer.len();
    }

    pub fn end_record(&mut self) -> Result<(), WriteError> {
        // A line with nothing on it would be no record.
        if self.fields == 1 && self.field == self.buffer.len() {
            self.buffer.extend_from_slice(b"\"\"");
        }
        self.buffer.extend_from_slice(self.dialect.line_end.as_bytes());
        self.fields = 0;
        if self.buffer.len() >= BUFFER {
            self.write_out()?;
        }
        Ok(())
    }

    fn write_out(&mut self) -> io::Result<()> {
        self.out.write_all(&self.buffer)?;
        self.buffer.clear();
        Ok(())
    }

    /// Flushes, and tells which characters were replaced.
    pub fn finish(self) -> Result<Lacking, WriteError> {
        self.into_file().map(|(_, lacking)| lacking)
    }

    /// What was written, flushed, and which characters were replaced.
    pub fn into_file(mut self) -> Result<(W, Lacking), WriteError> {
        self.write_out()?;
        self.out.flush()?;
        Ok((self.out, self.lacking))
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
    fn a_record_of_one_empty_field_is_one() {
        assert_eq!(written(TextEncoding::Utf8, &[""]), b"\"\"\r\n");
        assert_eq!(written(TextEncoding::Utf8, &["", ""]), b",\r\n");
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

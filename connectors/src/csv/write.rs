//! CSV out: CRLF, quotes only where needed, Windows-31J or UTF-8.

use std::io::{self, Write};

use crate::csv::encoding::{Lacking, Unmappable, UnmappableChar, encode_shift_jis};
use crate::csv::formula::guarded;

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

/// How a file is spelled.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dialect {
    pub encoding: TextEncoding,
    pub unmappable: Unmappable,
    pub line_end: csv::Terminator,
    pub quotes: csv::QuoteStyle,
}

impl Dialect {
    /// CRLF, and quotes only where needed.
    pub fn new(encoding: TextEncoding, unmappable: Unmappable) -> Dialect {
        Dialect {
            encoding,
            unmappable,
            line_end: csv::Terminator::CRLF,
            quotes: csv::QuoteStyle::Necessary,
        }
    }
}

pub(crate) struct RecordWriter<W: Write> {
    csv: csv::Writer<W>,
    encoding: TextEncoding,
    policy: Unmappable,
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
        let csv = csv::WriterBuilder::new()
            .terminator(dialect.line_end)
            .quote_style(dialect.quotes)
            .flexible(true)
            .buffer_capacity(64 * 1024)
            .from_writer(out);
        Ok(RecordWriter {
            csv,
            encoding: dialect.encoding,
            policy: dialect.unmappable,
            encoded: Vec::new(),
            lacking: Lacking::default(),
        })
    }

    /// Adds a field to the record.
    pub fn text(&mut self, text: &str) -> Result<(), WriteError> {
        if self.encoding != TextEncoding::ShiftJis || text.is_ascii() {
            return self.bytes(text.as_bytes());
        }
        self.encoded.clear();
        encode_shift_jis(text, self.policy, &mut self.encoded, &mut self.lacking)?;
        self.csv.write_field(&self.encoded)?;
        Ok(())
    }

    /// Adds a text that a spreadsheet will not take for a formula.
    pub fn harmless_text(&mut self, text: &str) -> Result<(), WriteError> {
        self.text(&guarded(text))
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

    /// Flushes, and tells which characters were replaced.
    pub fn finish(self) -> Result<Lacking, WriteError> {
        self.into_file().map(|(_, lacking)| lacking)
    }

    /// What was written, flushed, and which characters were replaced.
    pub fn into_file(self) -> Result<(W, Lacking), WriteError> {
        let file = self.csv.into_inner().map_err(|error| {
            let error = error.error();
            io::Error::new(error.kind(), error.to_string())
        })?;
        Ok((file, self.lacking))
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

//! One record at a time, as raw bytes, numbered as a spreadsheet numbers rows, and bounded:
//! an unclosed quote must not swallow the file, neither into memory nor out of sight.

use std::io::{self, Read};

use domain::order_import::RowIssueCode;

const BUFFER: usize = 64 * 1024;
/// The longest record accepted, as it stands in the file.
pub(crate) const MAX_RECORD_BYTES: usize = 1024 * 1024;
const MAX_FIELDS: usize = 4096;
/// What may stand between fields; the likeliest first.
const SEPARATORS: [u8; 3] = [b',', b'\t', b';'];

/// What programs of the time of DOS write behind the last line.
const END_OF_TEXT: u8 = 0x1a;

fn is_nothing(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, 0 | END_OF_TEXT)
}

/// The fields of one record, unquoted but not decoded.
pub(crate) struct Record {
    text: Vec<u8>,
    ends: Vec<usize>,
    /// From 1.
    pub row: u32,
    /// What makes the record unusable as a whole.
    pub fault: Option<RowIssueCode>,
    /// As it stands in the file: the field that is not whole, and what follows it.
    rest: Vec<u8>,
}

impl Record {
    pub fn new() -> Record {
        Record {
            text: Vec::with_capacity(4096),
            ends: Vec::with_capacity(128),
            row: 0,
            fault: None,
            rest: Vec::new(),
        }
    }

    /// Empty beyond the last field: short rows are read as if they were filled up.
    pub fn field(&self, index: usize) -> &[u8] {
        let Some(&end) = self.ends.get(index) else {
            return &[];
        };
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        &self.text[start..end]
    }

    pub fn fields(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.ends.len()).map(|index| self.field(index))
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// All fields in one piece, and where each ends in it.
    pub fn parts(&self) -> (&[u8], &[usize]) {
        (&self.text, &self.ends)
    }

    /// Nothing but separators, white space and marks of the end: spreadsheets leave such rows below the data,
    /// and old programs end their files with 0x1A.
    pub fn is_blank(&self) -> bool {
        self.fault.is_none() && self.text.iter().all(|byte| is_nothing(*byte))
    }

    /// How many of the first columns can be believed.
    pub fn whole(&self) -> usize {
        match self.fault {
            // What a short row does not have is empty.
            None => usize::MAX,
            Some(RowIssueCode::TooFewFields) => self.ends.len().saturating_sub(1),
            Some(_) => self.ends.len(),
        }
    }

    /// What follows the fields that are [`whole`](Record::whole), as it stands in the file.
    pub fn rest(&self) -> &[u8] {
        &self.rest
    }

    fn start(&mut self, row: u32) {
        self.row = row;
        self.text.clear();
        self.ends.clear();
        self.rest.clear();
        self.fault = None;
    }

    fn end_field(&mut self) {
        // One more than may be tells that there are too many.
        if self.ends.len() <= MAX_FIELDS {
            self.ends.push(self.text.len());
        }
    }

    /// The text of the field that is being read is dropped.
    fn drop_field(&mut self) {
        self.text.truncate(self.ends.last().copied().unwrap_or_default());
    }

    fn fail_as_too_long(&mut self) {
        self.fault = Some(RowIssueCode::RecordTooLong);
        self.text.clear();
        self.ends.clear();
        self.rest.clear();
    }
}

pub(crate) struct RecordReader<R> {
    input: R,
    /// From `start` to `end` what was read and not given out: it begins where the record does, so
    /// that a record which turns out to be none can be gone back to.
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    separator: u8,
    /// How many fields the header has.
    width: usize,
    row: u32,
    /// The last record ended with CR: an LF that follows belongs to it.
    after_cr: bool,
}

impl<R: Read> RecordReader<R> {
    pub fn new(input: R) -> RecordReader<R> {
        RecordReader::separated(input, SEPARATORS[0])
    }

    pub fn separated(input: R, separator: u8) -> RecordReader<R> {
        RecordReader {
            input,
            buffer: vec![0; BUFFER],
            start: 0,
            end: 0,
            separator,
            width: 0,
            row: 0,
            after_cr: false,
        }
    }

    /// Tells how many fields the header has: a last record without a line end that has fewer was cut off.
    pub fn expect(&mut self, width: usize) {
        self.width = width;
    }

    pub fn separator(&self) -> u8 {
        self.separator
    }

    /// The beginning of the file, before anything was read of it.
    pub fn head(&mut self) -> io::Result<&[u8]> {
        while self.end < self.buffer.len() && self.more()? {}
        Ok(&self.buffer[self.start..self.end])
    }

    /// Goes on with the separator by which one of the first records is a header: comma, else tab,
    /// else semicolon.
    pub fn find_separator(
        &mut self,
        within: u32,
        mut is_header: impl FnMut(&Record) -> bool,
    ) -> io::Result<()> {
        let head = self.head()?;
        let mut record = Record::new();
        let mut fits = |separator: &u8| {
            let mut records = RecordReader::separated(head, *separator);
            // Bytes in memory can be read.
            while records.read(&mut record).unwrap_or(false) && record.row <= within {
                if is_header(&record) {
                    return true;
                }
            }
            false
        };
        if let Some(separator) = SEPARATORS.into_iter().find(|separator| fits(separator)) {
            self.separator = separator;
        }
        Ok(())
    }

    /// Reads the next record; false at the end of the file. Empty lines count as rows but are not
    /// given out.
    pub fn read(&mut self, record: &mut Record) -> io::Result<bool> {
        if !self.skip_empty_lines()? {
            return Ok(false);
        }
        record.start(self.next_row()?);
        let mut cut = Cut::new(self.separator);
        loop {
            let bytes = &self.buffer[self.start..self.end];
            if cut.advance(bytes, record) {
                break;
            }
            if bytes.len() >= MAX_RECORD_BYTES {
                cut.too_long(record);
            }
            if cut.state == State::Dropped {
                self.start = self.end;
                cut.at = 0;
            }
            if !self.more()? && cut.end_of_file(&self.buffer[self.start..self.end], record) {
                let has_all = record.len() >= self.width || record.is_blank();
                if record.fault.is_none() && !has_all {
                    record.fault = Some(RowIssueCode::TooFewFields);
                    record
                        .rest
                        .extend_from_slice(&self.buffer[self.start + cut.field..self.end]);
                }
                break;
            }
        }
        if record.len() > MAX_FIELDS {
            record.fail_as_too_long();
        }
        self.after_cr = cut.ended_with_cr;
        self.start += cut.at;
        Ok(true)
    }

    /// False at the end of the file.
    fn skip_empty_lines(&mut self) -> io::Result<bool> {
        loop {
            if self.start == self.end && !self.more()? {
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

    /// Reads on behind what is held; false at the end of the file.
    fn more(&mut self) -> io::Result<bool> {
        if self.start > 0 {
            self.buffer.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
        }
        if self.end == self.buffer.len() {
            self.buffer.resize(self.end * 2, 0);
        }
        loop {
            match self.input.read(&mut self.buffer[self.end..]) {
                Ok(n) => {
                    self.end += n;
                    return Ok(n > 0);
                }
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return Err(e),
            }
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    FieldStart,
    Plain,
    Quoted,
    /// Just behind a quote that closes the field, or is the first half of one in it.
    Closed,
    /// In the line of a field whose quotes are wrong, up to its end.
    Lost,
    /// In a line that is too long to be kept, up to its end.
    Dropped,
}

/// Cuts one record out of bytes that may come piece by piece; all places count from its start.
struct Cut {
    separator: u8,
    state: State,
    at: usize,
    /// Where the field begins.
    field: usize,
    ended_with_cr: bool,
}

impl Cut {
    fn new(separator: u8) -> Cut {
        Cut {
            separator,
            state: State::FieldStart,
            at: 0,
            field: 0,
            ended_with_cr: false,
        }
    }

    /// Goes on through the bytes, of which there may be more than last time; true at the record's end.
    fn advance(&mut self, bytes: &[u8], record: &mut Record) -> bool {
        let separator = self.separator;
        while self.at < bytes.len() {
            let rest = &bytes[self.at..];
            match self.state {
                State::FieldStart if rest[0] == b'"' => {
                    self.field = self.at;
                    self.at += 1;
                    self.state = State::Quoted;
                }
                State::FieldStart => {
                    self.field = self.at;
                    self.state = State::Plain;
                }
                State::Plain => {
                    let ends = |byte: &u8| *byte == separator || matches!(byte, b'\r' | b'\n');
                    let length = rest.iter().position(ends).unwrap_or(rest.len());
                    record.text.extend_from_slice(&rest[..length]);
                    self.at += length;
                    if length < rest.len() && self.end_field(rest[length], record) {
                        return true;
                    }
                }
                State::Quoted => {
                    let length = rest.iter().position(|byte| *byte == b'"');
                    record
                        .text
                        .extend_from_slice(&rest[..length.unwrap_or(rest.len())]);
                    self.at += length.map_or(rest.len(), |length| length + 1);
                    if length.is_some() {
                        self.state = State::Closed;
                    }
                }
                State::Closed if rest[0] == b'"' => {
                    record.text.push(b'"');
                    self.at += 1;
                    self.state = State::Quoted;
                }
                State::Closed if rest[0] == separator || matches!(rest[0], b'\r' | b'\n') => {
                    if self.end_field(rest[0], record) {
                        return true;
                    }
                }
                State::Closed => self.lose(record),
                State::Lost | State::Dropped => {
                    let length = rest.iter().position(|byte| matches!(byte, b'\r' | b'\n'));
                    self.at += length.unwrap_or(rest.len());
                    if let Some(length) = length {
                        self.end_line(rest[length]);
                        self.keep_rest(&bytes[..self.at - 1], record);
                        return true;
                    }
                }
            }
        }
        false
    }

    /// Ends the record with the file; false if there is more in it than one record: an open quote gives
    /// back the lines that it took in.
    fn end_of_file(&mut self, bytes: &[u8], record: &mut Record) -> bool {
        match self.state {
            State::FieldStart => {
                self.field = self.at;
                record.end_field();
            }
            State::Plain => {
                while record.text.last() == Some(&END_OF_TEXT) {
                    record.text.pop();
                }
                record.end_field();
            }
            State::Closed => record.end_field(),
            State::Quoted => {
                self.lose(record);
                return false;
            }
            State::Lost => self.keep_rest(bytes, record),
            State::Dropped => {}
        }
        true
    }

    /// A quoted field that grows without end is one that nobody closed.
    fn too_long(&mut self, record: &mut Record) {
        if matches!(self.state, State::Quoted | State::Closed) {
            self.lose(record);
        } else {
            record.fail_as_too_long();
            self.state = State::Dropped;
        }
    }

    /// The record ends with the line in which the field begins; what was taken in beyond it is read again.
    fn lose(&mut self, record: &mut Record) {
        record.fault = Some(RowIssueCode::BadQuote);
        record.drop_field();
        self.at = self.field + 1;
        self.state = State::Lost;
    }

    fn keep_rest(&self, record_bytes: &[u8], record: &mut Record) {
        if self.state == State::Lost {
            record.rest.extend_from_slice(&record_bytes[self.field..]);
        }
    }

    /// True if the record ends too.
    fn end_field(&mut self, by: u8, record: &mut Record) -> bool {
        record.end_field();
        self.state = State::FieldStart;
        if by == self.separator {
            self.at += 1;
            return false;
        }
        self.end_line(by);
        true
    }

    fn end_line(&mut self, by: u8) {
        self.at += 1;
        self.ended_with_cr = by == b'\r';
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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

    /// A record whose quotes are wrong: the fields before the one that has them, and what follows.
    fn lost(bytes: &[u8]) -> Vec<(u32, usize, String)> {
        let mut reader = RecordReader::new(bytes);
        let mut record = Record::new();
        let mut lost = Vec::new();
        while reader.read(&mut record).unwrap() {
            if record.fault == Some(RowIssueCode::BadQuote) {
                let rest = String::from_utf8(record.rest().to_vec()).unwrap();
                lost.push((record.row, record.whole(), rest));
            }
        }
        lost
    }

    #[test]
    fn a_quote_that_is_not_closed_takes_its_own_line_and_no_other() {
        let told = |row, whole, rest: &str| (row, whole, rest.to_owned());
        for (file, faults, others) in [
            // The next quoted field seems to close it.
            (
                "1,a\n2,\"b,c\n3,\"d\",e\n4,f\n",
                vec![told(2, 1, "\"b,c")],
                vec![1, 3, 4],
            ),
            // Nothing does.
            (
                "1,a\r\n2,\"b\r\n3,c\r\n\r\n4,d",
                vec![told(2, 1, "\"b")],
                vec![1, 3, 5],
            ),
            ("1,\"", vec![told(1, 1, "\"")], vec![]),
            // Text behind the closing quote.
            (
                "1,\"秋の味覚\"セット,2\r3,\"ok\"\r",
                vec![told(1, 1, "\"秋の味覚\"セット,2")],
                vec![2],
            ),
            (
                "1,\"12\\\" 皿\"\n\"x\" ,2\n3,b\n",
                vec![told(1, 1, "\"12\\\" 皿\""), told(2, 0, "\"x\" ,2")],
                vec![3],
            ),
            // A field of several lines before it stays in one piece.
            ("\"a\nb\",\"c\n3,\"d\"\n", vec![told(1, 1, "\"c")], vec![2]),
            ("1,\"b\"", vec![], vec![1]),
        ] {
            assert_eq!(lost(file.as_bytes()), faults, "{file:?}");
            let good: Vec<u32> = rows_of(file.as_bytes())
                .filter_map(|(row, fault)| fault.is_none().then_some(row))
                .collect();
            assert_eq!(good, others, "{file:?}");
        }
    }

    fn rows_of(bytes: &[u8]) -> impl Iterator<Item = (u32, Option<RowIssueCode>)> {
        let mut reader = RecordReader::new(bytes);
        let mut record = Record::new();
        std::iter::from_fn(move || {
            reader
                .read(&mut record)
                .unwrap()
                .then_some((record.row, record.fault))
        })
    }

    #[test]
    fn an_open_quote_before_very_many_lines_takes_its_own() {
        let many = "2,b\n".repeat(MAX_RECORD_BYTES / 3);
        let file = format!("1,\"a\n{many}");
        let faults: Vec<_> = rows_of(file.as_bytes()).filter(|row| row.1.is_some()).collect();
        assert_eq!(faults, [(1, Some(RowIssueCode::BadQuote))]);
        assert_eq!(rows_of(file.as_bytes()).count(), 1 + MAX_RECORD_BYTES / 3);
        let long = format!("1,\"{}\n2,b\n", "x".repeat(2 * MAX_RECORD_BYTES));
        let expected = [(1, Some(RowIssueCode::RecordTooLong)), (2, None)];
        assert_eq!(rows_of(long.as_bytes()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_last_record_without_its_end_must_have_all_fields() {
        let read = |file: &'static str| {
            let mut reader = RecordReader::new(file.as_bytes());
            let mut record = Record::new();
            reader.expect(3);
            while reader.read(&mut record).unwrap() {}
            (record.fault, record.whole(), record.rest().to_vec())
        };
        let cut = |whole, rest: &str| (Some(RowIssueCode::TooFewFields), whole, rest.as_bytes().to_vec());
        assert_eq!(read("a,b,c\n1,2,3").0, None);
        assert_eq!(read("a,b,c\n1,2,").0, None);
        assert_eq!(read("a,b,c\n1,2\n").0, None);
        assert_eq!(read("a,b,c\n1,20"), cut(1, "20"));
        assert_eq!(read("a,b,c\n1,\"2\""), cut(1, "\"2\""));
        assert_eq!(read("a,b,c\n1,"), cut(1, ""));
    }

    #[test]
    fn what_stands_behind_the_last_line_is_no_record() {
        for end in ["\x1a", " ", "\t\r\n", "\0\0\0", ""] {
            let file = format!("a,b,c\n1,2,3\n{end}");
            let mut reader = RecordReader::new(file.as_bytes());
            let mut record = Record::new();
            reader.expect(3);
            let mut rows = 0;
            while reader.read(&mut record).unwrap() {
                assert_eq!(record.fault, None, "{end:?}");
                rows += i32::from(!record.is_blank());
            }
            assert_eq!(rows, 2, "{end:?}");
        }
        assert_eq!(rows(b"1,2\x1a"), [row(1, &["1", "2"])]);
    }

    #[test]
    fn the_header_tells_the_separator() {
        for (file, expected) in [
            ("t,x\na,b\n1,2\n", b','),
            ("t;x\na\tb\n1,0\t2\n", b'\t'),
            ("a;b\n", b';'),
            ("x\ty\n", b','),
        ] {
            let mut reader = RecordReader::new(file.as_bytes());
            reader
                .find_separator(5, |record| record.fields().eq([b"a", b"b"]))
                .unwrap();
            assert_eq!(reader.separator(), expected, "{file:?}");
        }
    }

    /// Gives few bytes at a time, as a network may.
    struct Dribble<'a>(&'a [u8], usize);

    impl Read for Dribble<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let n = self.0.len().min(out.len()).min(self.1);
            out[..n].copy_from_slice(&self.0[..n]);
            self.0 = &self.0[n..];
            Ok(n)
        }
    }

    proptest! {
        /// However the bytes come, the records are the same; and of a file without wrong quotes they are
        /// what everybody else reads.
        #[test]
        fn records_are_what_others_read(text in "[ab,\"\r\n]{0,40}", step in 1_usize..5) {
            let (mut reader, mut whole) =
                (RecordReader::new(Dribble(text.as_bytes(), step)), RecordReader::new(text.as_bytes()));
            let (mut record, mut same) = (Record::new(), Record::new());
            let mut records = Vec::new();
            let mut is_clean = true;
            while reader.read(&mut record).unwrap() {
                prop_assert!(whole.read(&mut same).unwrap());
                prop_assert_eq!(record.parts(), same.parts());
                prop_assert_eq!((record.row, record.fault, record.rest()), (same.row, same.fault, same.rest()));
                is_clean &= record.fault.is_none();
                records.push(record.fields().map(<[u8]>::to_vec).collect::<Vec<_>>());
            }
            prop_assert!(!whole.read(&mut same).unwrap());
            if is_clean {
                let others = csv::ReaderBuilder::new()
                    .has_headers(false)
                    .flexible(true)
                    .from_reader(text.as_bytes())
                    .into_byte_records()
                    .map(|record| record.unwrap().iter().map(<[u8]>::to_vec).collect::<Vec<_>>());
                prop_assert_eq!(records, others.collect::<Vec<_>>());
            }
        }
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

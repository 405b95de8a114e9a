//! The first pass: what the file is, and what reading it will need.

use std::collections::HashMap;
use std::io::{self, Read};

use domain::order_import::{EncodingChoice, FileEncoding, FileFormat, RowIssue, RowIssueCode};

use crate::csv::encoding::decode;
use crate::csv::foreign;
use crate::csv::formula::unguarded_field;
use crate::csv::record::{Record, RecordReader};
use crate::csv::source::Source;
use crate::csv::surplus::Surplus;
use crate::order_file::ReadOptions;
use crate::order_file::absent::absent_groups;
use crate::order_file::format::Format;
use crate::order_file::key::{KeyReader, Trail};
use crate::order_file::layout::{self, Layout};
use crate::order_file::plan::{Plan, Tracker};
use crate::order_file::row_buffer::RowBuffer;

/// Title rows may stand above the header, but not more than this.
const HEADER_WITHIN: u32 = 20;

/// What the first pass found out.
pub struct Scan {
    pub encoding: FileEncoding,
    pub format: FileFormat,
    /// The header's row, from 1.
    pub header_row: u32,
    /// Rows below it that hold something.
    pub data_rows: u64,
    /// About the file as a whole: columns that are not known.
    pub warnings: Vec<RowIssue>,
    pub(crate) has_mark: bool,
    pub(crate) separator: u8,
    pub(crate) layout: Layout,
    pub(crate) keys: KeyReader,
    pub(crate) plan: Plan,
    /// Orders that follow a row that does not tell its order and may be theirs, with that row.
    pub(crate) beside_lost: HashMap<u64, u32>,
    /// Numbers of rows whose route says nothing, with the first such row.
    pub(crate) astray: HashMap<u64, u32>,
}

/// Why a file cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ScanError {
    #[error("the file was refused")]
    Refused {
        /// Everything that is wrong with it as a whole.
        issues: Vec<RowIssue>,
        encoding: Option<FileEncoding>,
        format: Option<FileFormat>,
    },
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl Scan {
    /// How often [`crate::order_file::orders`] will read the file.
    pub fn passes(&self) -> u32 {
        self.plan.passes
    }

    /// The file's records, once more from the start.
    pub(crate) fn records<R: Read>(&self, reader: R) -> io::Result<RecordReader<Source<R>>> {
        let mut records = RecordReader::separated(Source::open(reader)?.0, self.separator);
        records.expect(self.layout.width);
        Ok(records)
    }

    /// A warning for files that update orders: columns that are not there clear what is stored.
    pub fn absent(&self) -> Option<RowIssue> {
        let groups = absent_groups(&self.layout);
        (!groups.is_empty()).then(|| RowIssue {
            row: i64::from(self.header_row),
            column: None,
            code: RowIssueCode::ColumnAbsentClears,
            warning: true,
            value: None,
            hint: Some(groups.join(", ")),
        })
    }

    /// The row for which an order that begins with this one cannot be whole, if there is one.
    pub(crate) fn lost_row_of(&self, key: u64, record: &Record) -> Option<u32> {
        let beside = self.beside_lost.get(&key).copied();
        beside.or_else(|| {
            let is_at_home = !self.astray.is_empty() && self.keys.astray(record).is_none();
            let number = is_at_home.then(|| self.keys.number_hash(record))?;
            self.astray.get(&number).copied()
        })
    }
}

/// Reads the file through once.
pub fn scan(reader: impl Read, options: &ReadOptions) -> Result<Scan, ScanError> {
    let (source, mark) = Source::open(reader)?;
    let mut records = RecordReader::new(source);
    let mut record = Record::new();
    let found = find_header(&mut records, &mut record, mark, options)?;
    let has_default = options.default_route.is_some();
    let row = i64::from(record.row);
    let (mut layout, warnings) =
        layout::resolve(found.format, &found.names, row, has_default).map_err(|issues| {
            let (encoding, format) = (Some(found.encoding), Some(found.format.format));
            ScanError::Refused {
                issues,
                encoding,
                format,
            }
        })?;
    let keys = KeyReader::new(found.encoding, &layout, options);
    let header_row = record.row;
    let (mut data_rows, mut tracker, mut trail) = (0, Tracker::default(), Trail::default());
    let (mut beside_lost, mut astray) = (HashMap::new(), HashMap::new());
    let mut surplus = Surplus::new(layout.width).without_amounts(layout.pieces());
    records.expect(layout.width);
    while records.read(&mut record)? {
        if record.is_blank() {
            continue;
        }
        data_rows += 1;
        surplus.row(&record);
        if let Some(number) = keys.astray(&record) {
            astray.entry(number).or_insert(record.row);
        }
        let place = trail.place(&keys, &record);
        if let Some(key) = place.key {
            tracker.row(key, record.row, RowBuffer::cost(&record));
            if let Some(lost) = place.lost_before {
                beside_lost.entry(key).or_insert(lost);
            }
        }
    }
    if data_rows == 0 {
        return Err(refused(RowIssueCode::EmptyFile, row, None, Some(&found)));
    }
    // Rows that failed for it once stand in their file without those that did not.
    layout.surplus = if layout.ignored.is_some() {
        0
    } else {
        surplus.usual()
    };
    Ok(Scan {
        encoding: found.encoding,
        format: found.format.format,
        header_row,
        data_rows,
        warnings,
        has_mark: mark.is_some(),
        separator: records.separator(),
        layout,
        keys,
        plan: tracker.plan(options.waiting_bytes),
        beside_lost,
        astray,
    })
}

struct Found {
    encoding: FileEncoding,
    format: &'static Format,
    names: Vec<String>,
}

/// The header in the first rows. Its Japanese names tell the encoding better than the bytes of the
/// whole file could: one damaged field further down must not turn the rest into another encoding.
fn find_header(
    records: &mut RecordReader<Source<impl Read>>,
    record: &mut Record,
    mark: Option<FileEncoding>,
    options: &ReadOptions,
) -> Result<Found, ScanError> {
    let encodings: &[FileEncoding] = match (mark, options.encoding) {
        (Some(FileEncoding::Utf16), _) => &[FileEncoding::Utf16],
        (Some(_), _) | (None, EncodingChoice::Utf8) => &[FileEncoding::Utf8],
        (None, EncodingChoice::ShiftJis) => &[FileEncoding::ShiftJis],
        (None, EncodingChoice::Auto) => &[FileEncoding::Utf8, FileEncoding::ShiftJis],
    };
    let known = |record: &Record| {
        encodings.iter().find_map(|encoding| {
            let names = names(record, *encoding)?;
            let format = layout::recognise(&names, options.format)?;
            let encoding = *encoding;
            Some(Found {
                encoding,
                format,
                names,
            })
        })
    };
    records.find_separator(HEADER_WITHIN, |record| known(record).is_some())?;
    let mut hint = foreign::kind(records.head()?).map(str::to_owned);
    let mut is_empty = true;
    while records.read(record)? && record.row <= HEADER_WITHIN {
        is_empty = false;
        if let Some(found) = known(record) {
            return match record.fault {
                Some(code) => Err(refused(code, i64::from(record.row), None, Some(&found))),
                None => Ok(found),
            };
        }
        hint = hint.or_else(|| encoding_meant(record, options.format));
    }
    if is_empty {
        return Err(refused(RowIssueCode::EmptyFile, 1, hint, None));
    }
    let hint = hint.or_else(|| layout::needed(options.format));
    Err(refused(RowIssueCode::HeaderNotFound, 1, hint, None))
}

fn names(record: &Record, encoding: FileEncoding) -> Option<Vec<String>> {
    record
        .fields()
        .map(|field| decode(encoding, unguarded_field(field)).map(std::borrow::Cow::into_owned))
        .collect()
}

/// The encoding in which this row would be a header.
fn encoding_meant(record: &Record, format: Option<FileFormat>) -> Option<String> {
    let is_header = |encoding| {
        let names = names(record, encoding);
        names.is_some_and(|names| layout::recognise(&names, format).is_some())
    };
    let named = [
        (FileEncoding::Utf8, "utf-8"),
        (FileEncoding::ShiftJis, "shift_jis"),
    ];
    let meant = named.into_iter().find(|(encoding, _)| is_header(*encoding));
    let other = || foreign::encoding(record, |names| layout::recognise(names, format).is_some());
    meant.map(|(_, name)| name).or_else(other).map(str::to_owned)
}

fn refused(code: RowIssueCode, row: i64, hint: Option<String>, found: Option<&Found>) -> ScanError {
    ScanError::Refused {
        issues: vec![RowIssue {
            row,
            column: None,
            code,
            warning: false,
            value: None,
            hint,
        }],
        encoding: found.map(|found| found.encoding),
        format: found.map(|found| found.format.format),
    }
}

//! The rows of one order, packed one after the other.

use crate::csv::formula::unguarded_field;
use crate::csv::record::Record;

#[derive(Default)]
pub(crate) struct RowBuffer {
    text: Vec<u8>,
    /// Where each field ends, counted from its row's start.
    ends: Vec<u32>,
    rows: Vec<Row>,
}

#[derive(Clone, Copy)]
struct Row {
    number: u32,
    text: usize,
    ends: usize,
    fields: usize,
}

impl RowBuffer {
    /// What a row takes in memory.
    pub fn cost(record: &Record) -> usize {
        let (text, ends) = record.parts();
        text.len() + size_of_val(ends) / 2 + size_of::<Row>()
    }

    pub fn push(&mut self, record: &Record) {
        let (text, ends) = record.parts();
        self.rows.push(Row {
            number: record.row,
            text: self.text.len(),
            ends: self.ends.len(),
            fields: ends.len(),
        });
        self.text.extend_from_slice(text);
        // A record is far shorter than 4 GiB.
        self.ends
            .extend(ends.iter().map(|end| u32::try_from(*end).unwrap_or(u32::MAX)));
    }

    pub fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.rows.clear();
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Its number in the file.
    pub fn number(&self, row: usize) -> i64 {
        i64::from(self.rows[row].number)
    }

    pub fn numbers(&self) -> impl Iterator<Item = i64> {
        self.rows.iter().map(|row| i64::from(row.number))
    }

    /// Empty beyond the row's last field; without the apostrophe that kept it from being a formula.
    pub fn field(&self, row: usize, index: usize) -> &[u8] {
        let row = self.rows[row];
        if index >= row.fields {
            return &[];
        }
        let start = if index == 0 { 0 } else { self.end(row, index - 1) };
        unguarded_field(&self.text[row.text + start..row.text + self.end(row, index)])
    }

    /// Whether the row has something beyond the header's last column, other than the empty fields that
    /// all rows have.
    pub fn overflows(&self, row: usize, width: usize, surplus: usize) -> bool {
        let fields = self.rows[row].fields;
        fields > width && fields != width + surplus
    }

    fn end(&self, row: Row, index: usize) -> usize {
        self.ends[row.ends + index] as usize
    }
}

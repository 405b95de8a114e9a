//! Cells behind the header's last column. Empty ones in all rows are how a program writes; in some they
//! are what a comma too many leaves over, as in an amount without quotes (`1,200`), and the cells before
//! them have shifted.

use crate::csv::record::Record;

/// Finds out whether all rows of a file have the same empty cells behind the header's last column.
pub(crate) struct Surplus {
    width: usize,
    /// How many all rows so far have; none before the first.
    common: Option<usize>,
    /// By column: whether it and the next look in all rows like an amount that was taken apart.
    apart: Vec<bool>,
}

impl Surplus {
    pub fn new(width: usize) -> Surplus {
        Surplus {
            width,
            common: None,
            apart: vec![true; width],
        }
    }

    /// Such columns hold no amounts, so that they are no left half of one: 1 piece at 200 yen is not `1,200`.
    pub fn without_amounts(mut self, columns: impl Iterator<Item = usize>) -> Surplus {
        columns.for_each(|index| self.apart[index] = false);
        self
    }

    pub fn row(&mut self, record: &Record) {
        if record.fault.is_none() {
            self.cells(record.len(), |index| record.field(index));
        }
    }

    /// A row of so many cells; those behind the last are empty.
    pub fn cells<'c>(&mut self, len: usize, cell: impl Fn(usize) -> &'c [u8]) {
        if self.common == Some(0) {
            return;
        }
        let cells = len.saturating_sub(self.width);
        let is_empty = || (self.width..len).all(|index| cell(index).is_empty());
        if *self.common.get_or_insert(cells) != cells || !is_empty() {
            self.common = Some(0);
            return;
        }
        for (index, apart) in self.apart.iter_mut().enumerate() {
            *apart &= is_apart(cell(index), cell(index + 1));
        }
    }

    /// How many empty cells may stand there; a row with another number of them has shifted.
    pub fn usual(&self) -> usize {
        match self.common {
            Some(cells) if !self.apart.contains(&true) => cells,
            _ => 0,
        }
    }
}

/// `1` and `200`, as of `1,200`.
fn is_apart(left: &[u8], right: &[u8]) -> bool {
    let left = left.trim_ascii();
    let left = left
        .strip_prefix(b"-")
        .or(left.strip_prefix(b"\\"))
        .unwrap_or(left);
    let are_digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
    matches!(left, [b'1'..=b'9', rest @ ..] if rest.len() < 3 && are_digits(rest))
        && matches!(right.trim_ascii(), right @ [_, _, _] if are_digits(right))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv::record::RecordReader;

    #[test]
    fn what_all_rows_have_is_usual() {
        for (rows, expected) in [
            ("A,1,x\nB,2,y\n", 0),
            ("A,1,x,\nB,2,y,\n", 1),
            ("A,1,x,,\nB,2,y,,\n", 2),
            ("A,1,x,\nB,2,y\n", 0),
            ("A,1,x,\nB,2,y,,\n", 0),
            ("A,1,x,\nB,2,y,z\n", 0),
            // 1,200 and nothing said.
            ("A,1,200,\n", 0),
            ("A,1,200,\nB,12,000,\n", 0),
            ("A,1,200,\nB,1,gift,\n", 1),
            ("", 0),
        ] {
            let mut surplus = Surplus::new(3);
            let mut records = RecordReader::new(rows.as_bytes());
            let mut record = Record::new();
            while records.read(&mut record).unwrap() {
                surplus.row(&record);
            }
            assert_eq!(surplus.usual(), expected, "{rows:?}");
        }
    }

    #[test]
    fn a_number_of_pieces_before_a_price_is_no_amount() {
        for (rows, expected) in [("A,1,200,\n", 1), ("1,200,3,\n", 0)] {
            let mut surplus = Surplus::new(3).without_amounts(std::iter::once(1));
            let mut records = RecordReader::new(rows.as_bytes());
            let mut record = Record::new();
            while records.read(&mut record).unwrap() {
                surplus.row(&record);
            }
            assert_eq!(surplus.usual(), expected, "{rows:?}");
        }
    }
}

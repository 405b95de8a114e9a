//! The later passes: rows put together into orders, in an order that depends on nothing but the
//! file and the options.

use std::collections::{HashMap, VecDeque};
use std::io::{self, Read};

use domain::order_import::RowIssueCode;

use crate::csv::record::{Record, RecordReader};
use crate::csv::source::Source;
use crate::order_file::ReadOptions;
use crate::order_file::key::{KeyReader, Trail};
use crate::order_file::row_buffer::RowBuffer;
use crate::order_file::scan::Scan;

/// What an order's rows may hold together; ten times what the largest real one does.
const BYTES_PER_ORDER: usize = 16 * 1024 * 1024;

/// The rows of one order; or one row that belongs to none; or as many rows of an order as it may
/// have, which then fail together.
#[derive(Default)]
pub(crate) struct Group {
    pub rows: RowBuffer,
    /// What makes the group unusable as a whole.
    pub faults: Vec<GroupFault>,
    bytes: usize,
}

pub(crate) struct GroupFault {
    /// Which of the group's rows has it.
    pub row: usize,
    pub code: RowIssueCode,
    pub hint: Option<String>,
    /// It is the order number, by which the row tells its order, that is wrong.
    pub is_in_number: bool,
}

pub(crate) struct Groups<'s, R, F> {
    scan: &'s Scan,
    open: F,
    records: Option<RecordReader<Source<R>>>,
    record: Record,
    trail: Trail,
    pass: u32,
    lines_per_order: usize,
    current: Option<(u64, Group)>,
    waiting: HashMap<u64, Group>,
    ready: VecDeque<Group>,
    spare: Vec<Group>,
}

impl<'s, R: Read, F: FnMut() -> io::Result<R>> Groups<'s, R, F> {
    pub fn new(open: F, scan: &'s Scan, options: &ReadOptions) -> Groups<'s, R, F> {
        Groups {
            scan,
            open,
            records: None,
            record: Record::new(),
            trail: Trail::default(),
            pass: 0,
            lines_per_order: options.lines_per_order.max(1),
            current: None,
            waiting: HashMap::new(),
            ready: VecDeque::new(),
            spare: Vec::new(),
        }
    }

    pub fn next(&mut self) -> io::Result<Option<Group>> {
        loop {
            if let Some(group) = self.ready.pop_front() {
                return Ok(Some(group));
            }
            if self.pass >= self.scan.passes() {
                return Ok(None);
            }
            self.step()?;
        }
    }

    /// Takes a group's memory back for the next one.
    pub fn recycle(&mut self, mut group: Group) {
        const KEPT: usize = 4;
        if self.spare.len() < KEPT {
            group.rows.clear();
            group.bytes = 0;
            group.faults.clear();
            self.spare.push(group);
        }
    }

    fn step(&mut self) -> io::Result<()> {
        let records = match &mut self.records {
            Some(records) => records,
            None => self.records.insert(self.scan.records((self.open)()?)?),
        };
        if !records.read(&mut self.record)? {
            return self.end_pass();
        }
        if self.record.row > self.scan.header_row && !self.record.is_blank() {
            self.place();
        }
        Ok(())
    }

    fn end_pass(&mut self) -> io::Result<()> {
        self.records = None;
        self.trail = Trail::default();
        self.pass += 1;
        self.flush();
        if self.waiting.is_empty() {
            Ok(())
        } else {
            Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "the file has changed since it was scanned",
            ))
        }
    }

    fn place(&mut self) {
        let Some(key) = self.trail.place(&self.scan.keys, &self.record).key else {
            if self.pass == 0 {
                let mut group = self.spare.pop().unwrap_or_default();
                group.add(&self.record, &self.scan.keys);
                self.ready.push_back(group);
            }
            return;
        };
        match self.scan.plan.collected(key) {
            Some(collected) if collected.pass == self.pass => {
                let group = self.waiting.remove(&key);
                let group = self.add(key, group);
                if self.record.row >= collected.last_row {
                    self.ready.push_back(group);
                } else {
                    self.waiting.insert(key, group);
                }
            }
            Some(_) => {}
            None if self.pass > 0 => {}
            None => {
                if self.current.as_ref().is_some_and(|(current, _)| *current != key) {
                    self.flush();
                }
                let group = self.current.take().map(|(_, group)| group);
                self.current = Some((key, self.add(key, group)));
            }
        }
    }

    fn flush(&mut self) {
        self.ready.extend(self.current.take().map(|(_, group)| group));
    }

    /// Begins an order; one that may be short of a row fails.
    fn start(&mut self, key: u64) -> Group {
        let mut group = self.spare.pop().unwrap_or_default();
        if let Some(lost) = self.scan.lost_row_of(key, &self.record) {
            group.fail(0, RowIssueCode::OrderHasFailedRow, Some(lost.to_string()));
        }
        group
    }

    /// Adds the row; an order with too many is given out piece by piece, each piece failing.
    fn add(&mut self, key: u64, group: Option<Group>) -> Group {
        let mut group = group.unwrap_or_else(|| self.start(key));
        if group.rows.len() >= self.lines_per_order || group.bytes >= BYTES_PER_ORDER {
            group.fail_as_too_long(self.lines_per_order);
            self.ready.push_back(group);
            group = self.start(key);
            group.fail_as_too_long(self.lines_per_order);
        }
        group.add(&self.record, &self.scan.keys);
        group
    }
}

impl Group {
    fn add(&mut self, record: &Record, keys: &KeyReader) {
        let row = self.rows.len();
        if let Some(code) = record.fault {
            self.fail(row, code, None);
        } else if let Some(code) = keys.number_fault(record) {
            self.faults.push(GroupFault {
                row,
                code,
                hint: None,
                is_in_number: true,
            });
        }
        self.bytes += RowBuffer::cost(record);
        self.rows.push(record);
    }

    fn fail_as_too_long(&mut self, limit: usize) {
        let known = |fault: &GroupFault| fault.code == RowIssueCode::TooManyLines;
        if !self.faults.iter().any(known) {
            self.fail(0, RowIssueCode::TooManyLines, Some(limit.to_string()));
        }
    }

    fn fail(&mut self, row: usize, code: RowIssueCode, hint: Option<String>) {
        self.faults.push(GroupFault {
            row,
            code,
            hint,
            is_in_number: false,
        });
    }
}

//! One order after the other, each as a draft or as everything that is wrong with it.

use std::collections::HashSet;
use std::io::{self, Read};

use domain::order_draft::OrderDraft;
use domain::order_import::{RowIssue, RowIssueCode};

use crate::order_file::ReadOptions;
use crate::order_file::cells::Cells;
use crate::order_file::groups::{Group, Groups};
use crate::order_file::key::OrderKey;
use crate::order_file::order;
use crate::order_file::scan::Scan;

/// The rows of one order and what they came to.
#[derive(Clone, Debug)]
pub struct OrderGroup {
    /// Its place in the order in which groups are given out, from 0.
    pub ordinal: u64,
    /// The rows' numbers in the file, ascending.
    pub rows: Vec<i64>,
    /// None where the row cannot be read or has no order number.
    pub key: Option<OrderKey>,
    /// With errors the order fails as a whole, so that every row of it has an issue.
    pub result: Result<OrderDraft, Vec<RowIssue>>,
    pub warnings: Vec<RowIssue>,
}

/// See [`orders`].
pub struct Orders<'s, R, F> {
    groups: Groups<'s, R, F>,
    scan: &'s Scan,
    default_route: Option<String>,
    ordinal: u64,
    is_finished: bool,
    /// Columns of which it is told that their values were wrapped against spreadsheets: a cart wraps all.
    unwrapped: HashSet<String>,
}

/// Gives out the orders of a scanned file. `open` hands out a fresh reader from the file's start,
/// once per pass. The sequence is the same every time; [`Iterator::skip`] and [`Iterator::nth`]
/// pass over orders without building their drafts. After an error there is nothing more.
pub fn orders<'s, R, F>(open: F, scan: &'s Scan, options: &ReadOptions) -> Orders<'s, R, F>
where
    R: Read,
    F: FnMut() -> io::Result<R>,
{
    Orders {
        groups: Groups::new(open, scan, options),
        scan,
        default_route: options.default_route.clone(),
        ordinal: 0,
        is_finished: false,
        unwrapped: HashSet::new(),
    }
}

impl<R: Read, F: FnMut() -> io::Result<R>> Iterator for Orders<'_, R, F> {
    type Item = io::Result<OrderGroup>;

    fn next(&mut self) -> Option<io::Result<OrderGroup>> {
        self.nth(0)
    }

    fn nth(&mut self, n: usize) -> Option<io::Result<OrderGroup>> {
        for _ in 0..n {
            match self.next_group()? {
                Ok(group) => self.groups.recycle(group),
                Err(error) => return Some(Err(error)),
            }
        }
        let group = match self.next_group()? {
            Ok(group) => group,
            Err(error) => return Some(Err(error)),
        };
        let order = self.build(&group);
        self.groups.recycle(group);
        Some(Ok(order))
    }
}

impl<R: Read, F: FnMut() -> io::Result<R>> Orders<'_, R, F> {
    fn next_group(&mut self) -> Option<io::Result<Group>> {
        if self.is_finished {
            return None;
        }
        let next = self.groups.next().transpose();
        self.ordinal += 1;
        self.is_finished = !matches!(next, Some(Ok(_)));
        next
    }

    fn build(&mut self, group: &Group) -> OrderGroup {
        let rows: Vec<i64> = group.rows.numbers().collect();
        let mut cells = Cells::new(&group.rows, self.scan.encoding);
        let draft = if group.faults.is_empty() {
            order::read(&mut cells, &self.scan.layout, self.default_route.as_deref())
        } else {
            for fault in &group.faults {
                match self.scan.layout.number_column() {
                    Some(bound) if fault.is_in_number => cells.fault(fault.row, bound, fault.code.into()),
                    _ => cells.fail_row(fault.row, fault.code, fault.hint.clone()),
                }
            }
            None
        };
        let (errors, mut warnings) = cells.into_issues();
        warnings.retain(|issue| match &issue.column {
            Some(column) if issue.code == RowIssueCode::FormulaUnwrapped => {
                self.unwrapped.insert(column.clone())
            }
            _ => true,
        });
        OrderGroup {
            ordinal: self.ordinal - 1,
            key: self.scan.keys.key(|index| group.rows.field(0, index)),
            result: match draft {
                Some(draft) if errors.is_empty() => Ok(draft),
                _ => Err(with_all_rows(errors, &rows)),
            },
            rows,
            warnings,
        }
    }
}

/// Rows without a fault of their own fail with the others.
fn with_all_rows(mut errors: Vec<RowIssue>, rows: &[i64]) -> Vec<RowIssue> {
    errors.sort_by_key(|issue| issue.row);
    let faultless = |row: &&i64| errors.binary_search_by_key(*row, |issue| issue.row).is_err();
    let others: Vec<i64> = rows.iter().filter(faultless).copied().collect();
    let first = first_cause(&errors);
    errors.extend(others.into_iter().map(|row| RowIssue {
        row,
        column: None,
        code: RowIssueCode::OrderHasFailedRow,
        warning: false,
        value: None,
        hint: first.clone(),
    }));
    errors.sort_by_key(|issue| issue.row);
    errors
}

/// The first row that is wrong itself; it may be one beside the order.
fn first_cause(errors: &[RowIssue]) -> Option<String> {
    let own = errors
        .iter()
        .find(|issue| issue.code != RowIssueCode::OrderHasFailedRow);
    match own {
        Some(issue) => Some(issue.row.to_string()),
        None => errors.first()?.hint.clone(),
    }
}

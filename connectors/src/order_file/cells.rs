//! The fields of one order's rows, with everything found wrong in them.

use domain::order_import::{FileEncoding, RowIssue, RowIssueCode};

use crate::csv::Fault;
use crate::csv::encoding::{decode, decode_lossy, encoding_meant, has_private_use, trim};
use crate::order_file::form::Form;
use crate::order_file::format::Column;
use crate::order_file::layout::{Bound, Kept};
use crate::order_file::row_buffer::RowBuffer;
use crate::order_file::value::{self, Reading, Value};

pub(crate) struct Cells<'r> {
    pub rows: &'r RowBuffer,
    encoding: FileEncoding,
    errors: Vec<RowIssue>,
    warnings: Vec<RowIssue>,
}

impl<'r> Cells<'r> {
    pub fn new(rows: &'r RowBuffer, encoding: FileEncoding) -> Cells<'r> {
        Cells {
            rows,
            encoding,
            errors: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// Errors and warnings.
    pub fn into_issues(self) -> (Vec<RowIssue>, Vec<RowIssue>) {
        (self.errors, self.warnings)
    }

    pub fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    /// The field's value; `None` where it is empty or wrong, and then told.
    pub fn value<F>(&mut self, row: usize, bound: &Bound<F>) -> Option<Value> {
        let raw = self.rows.field(row, bound.index);
        if raw.is_empty() {
            return None;
        }
        match value::read(bound.column, self.encoding, raw) {
            Ok(Some(Reading { value, repaired })) => {
                if let Some(code) = repaired {
                    self.warn(row, bound.column.name, code, raw);
                }
                self.look_for_private_use(row, bound.column.name, raw);
                Some(value)
            }
            Ok(None) => None,
            Err(fault) => {
                self.fault(row, bound, fault);
                None
            }
        }
    }

    /// The one value that some rows of the order state: the first that is not vacant. Others may
    /// repeat it or be vacant; one that differs is a conflict.
    pub fn agreed<F>(&mut self, rows: impl Iterator<Item = usize>, bound: &Bound<F>) -> Option<Value> {
        let mut agreed: Option<(usize, Value)> = None;
        let mut vacant = None;
        let mut last: &[u8] = &[];
        for row in rows {
            let raw = self.rows.field(row, bound.index);
            if raw.is_empty() || raw == last {
                continue;
            }
            last = raw;
            let Some(value) = self.value(row, bound) else {
                continue;
            };
            if value.is_vacant() {
                vacant.get_or_insert(value);
                continue;
            }
            match &agreed {
                None => agreed = Some((row, value)),
                Some((_, first)) if first.agrees_with(&value) => {}
                Some((first_row, _)) => {
                    let other = self.rows.number(*first_row).to_string();
                    self.fault(row, bound, Fault::hinting(RowIssueCode::Conflict, other));
                }
            }
        }
        agreed.map(|(_, value)| value).or(vacant)
    }

    /// The text under a column without a place in the draft. Where the column is known, a code that a
    /// spreadsheet has damaged is an error, other damage a warning.
    pub fn extra(&mut self, row: usize, kept: &Kept) -> Option<String> {
        let raw = self.rows.field(row, kept.index);
        if raw.is_empty() {
            return None;
        }
        let Some(text) = decode(self.encoding, raw) else {
            let mut issue = self.issue(row, &kept.name, RowIssueCode::UndecodableText, Some(raw));
            issue.hint = encoding_meant(self.encoding, raw).map(str::to_owned);
            self.errors.push(issue);
            return None;
        };
        self.look_for_private_use(row, &kept.name, raw);
        let Some(form) = kept.form else {
            return Some(text.into_owned());
        };
        let (text, found) = value::kept(text);
        match found {
            None => {}
            Some(damage) if form == Form::Key && damage != RowIssueCode::FormulaUnwrapped => {
                let issue = self.issue(row, &kept.name, damage, Some(raw));
                self.errors.push(issue);
            }
            Some(code) => self.warn(row, &kept.name, code, raw),
        }
        Some(text).filter(|text| !text.is_empty())
    }

    /// 外字, which nobody else's computer shows as its writer's does.
    fn look_for_private_use(&mut self, row: usize, column: &str, raw: &[u8]) {
        if has_private_use(self.encoding, raw) {
            self.warn(row, column, RowIssueCode::PrivateUseCharacter, raw);
        }
    }

    /// Tells what was odd about a field that was taken; once an order and column, where all of its fields may be so.
    pub fn warn(&mut self, row: usize, column: &str, code: RowIssueCode, raw: &[u8]) {
        let is_told = |issue: &RowIssue| issue.code == code && issue.column.as_deref() == Some(column);
        let once = matches!(
            code,
            RowIssueCode::PrivateUseCharacter | RowIssueCode::FormulaUnwrapped
        );
        if once && self.warnings.iter().any(is_told) {
            return;
        }
        let issue = self.issue(row, column, code, Some(raw));
        self.warnings.push(RowIssue {
            warning: true,
            ..issue
        });
    }

    /// Whether the field holds anything but white space, right or wrong.
    pub fn is_filled(&self, row: usize, index: usize) -> bool {
        !trim(self.encoding, self.rows.field(row, index)).is_empty()
    }

    pub fn require(&mut self, row: usize, column: &'static Column, is_filled: bool) {
        if !is_filled {
            let issue = self.issue(row, column.name, RowIssueCode::Required, None);
            self.errors.push(issue);
        }
    }

    pub fn fault<F>(&mut self, row: usize, bound: &Bound<F>, fault: Fault) {
        let raw = self.rows.field(row, bound.index);
        let value = (!raw.is_empty()).then_some(raw);
        let mut issue = self.issue(row, bound.column.name, fault.code, value);
        issue.hint = match fault.code {
            RowIssueCode::UndecodableText => encoding_meant(self.encoding, raw).map(str::to_owned),
            _ => fault.hint,
        };
        self.errors.push(issue);
    }

    /// Tells of a row as a whole.
    pub fn fail_row(&mut self, row: usize, code: RowIssueCode, hint: Option<String>) {
        self.errors.push(RowIssue {
            row: self.rows.number(row),
            column: None,
            code,
            warning: false,
            value: None,
            hint,
        });
    }

    fn issue(&self, row: usize, column: &str, code: RowIssueCode, raw: Option<&[u8]>) -> RowIssue {
        RowIssue {
            row: self.rows.number(row),
            column: Some(column.to_owned()),
            code,
            warning: false,
            value: raw.map(|raw| shown(&decode_lossy(self.encoding, raw))),
            hint: None,
        }
    }
}

/// As much of a field as helps to find what is wrong with it.
fn shown(text: &str) -> String {
    const LONGEST: usize = 200;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

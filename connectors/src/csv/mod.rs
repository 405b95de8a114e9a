//! What all text files share: encodings, records, headers, and the values people and
//! spreadsheets write into fields.

pub(crate) mod date;
pub(crate) mod encoding;
pub(crate) mod excel;
pub(crate) mod foreign;
pub(crate) mod formula;
pub(crate) mod header;
pub(crate) mod number;
pub(crate) mod record;
pub(crate) mod sheet;
pub(crate) mod source;
mod stray_utf8;
pub(crate) mod surplus;
pub(crate) mod write;

use domain::FieldError;
use domain::order_import::RowIssueCode;

/// Why a file as a whole could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileFault {
    /// Stable.
    pub code: &'static str,
    /// What the file seems to be instead.
    pub hint: Option<&'static str>,
}

impl From<&'static str> for FileFault {
    fn from(code: &'static str) -> FileFault {
        FileFault { code, hint: None }
    }
}

impl From<FileFault> for FieldError {
    fn from(fault: FileFault) -> FieldError {
        let error = FieldError::new("", fault.code);
        match fault.hint {
            Some(hint) => error.hint(hint),
            None => error,
        }
    }
}

/// Why a field could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub code: RowIssueCode,
    pub hint: Option<String>,
}

impl Fault {
    pub fn hinting(code: RowIssueCode, hint: impl Into<String>) -> Fault {
        Fault {
            code,
            hint: Some(hint.into()),
        }
    }
}

impl From<RowIssueCode> for Fault {
    fn from(code: RowIssueCode) -> Fault {
        Fault { code, hint: None }
    }
}

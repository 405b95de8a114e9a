//! What all text files share: encodings, records, headers, and the values people and
//! spreadsheets write into fields.

pub(crate) mod date;
pub(crate) mod encoding;
pub(crate) mod excel;
pub(crate) mod formula;
pub(crate) mod header;
pub(crate) mod number;
pub(crate) mod record;
pub(crate) mod sheet;
pub(crate) mod source;
pub(crate) mod write;

use domain::order_import::RowIssueCode;

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

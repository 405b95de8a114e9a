//! One field's value: read by the kind of its column.

use std::borrow::Cow;

use chrono::NaiveTime;
use domain::money::MAX_YEN;
use domain::order::{LineKind, TaxMode, Temperature};
use domain::order_import::{FileEncoding, RowIssueCode};
use domain::{Date, RateBp};

use crate::csv::{Fault, date, encoding, excel, number};
use crate::order_file::codes;
use crate::order_file::form::{Form, MAX_QUANTITY};
use crate::order_file::format::Column;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    Number(i64),
    Date(Date, Option<NaiveTime>),
    Time(NaiveTime),
    TaxRate(RateBp),
    Temperature(Temperature),
    /// With the code as received where it is not one we know.
    LineKind(LineKind, String),
    TaxMode(TaxMode),
}

/// A field that could be read, and what had to be repaired for that.
pub(crate) struct Reading {
    pub value: Value,
    pub repaired: Option<RowIssueCode>,
}

/// Reads a field that is not empty.
pub(crate) fn read(column: &Column, encoding: FileEncoding, raw: &[u8]) -> Result<Option<Reading>, Fault> {
    if let Some(limit) = column.form.limit()
        && let Some(number) = number::plain_digits(raw)
        && number.unsigned_abs() <= limit.unsigned_abs()
    {
        return Ok(Some(Value::Number(number).into()));
    }
    let text = encoding::decode(encoding, raw).ok_or(RowIssueCode::UndecodableText)?;
    if excel::is_error_value(&text) {
        return Err(RowIssueCode::ExcelError.into());
    }
    if column.form == Form::Text {
        return limited(text, column.max).map(|text| Some(Value::Text(text).into()));
    }
    match text.trim() {
        "" => Ok(None),
        bare => match excel::unwrapped_text(bare) {
            None => read_bare(column, bare).map(Some),
            Some("") => Ok(None),
            Some(inner) => read_bare(column, inner).map(|reading| {
                let repaired = reading.repaired.or(Some(RowIssueCode::FormulaUnwrapped));
                Some(Reading { repaired, ..reading })
            }),
        },
    }
}

/// What a spreadsheet did to the text of a column that has no place in the draft, or what it was kept
/// from doing.
pub(crate) fn kept(text: Cow<'_, str>) -> (String, Option<RowIssueCode>) {
    let bare = text.trim();
    if let Some(inner) = excel::unwrapped_text(bare) {
        return (inner.to_owned(), Some(RowIssueCode::FormulaUnwrapped));
    }
    let damage = excel::damage(bare);
    (text.into_owned(), damage)
}

fn read_bare(column: &Column, bare: &str) -> Result<Reading, Fault> {
    let value = match column.form {
        Form::Text | Form::Key => undamaged(bare, column.max).map(Value::Text),
        Form::Phone => {
            let bare = &excel::whole_digits(bare);
            return repaired(excel::phone_with_zero(bare), bare, column.max);
        }
        Form::PostalCode => {
            let bare = &excel::whole_digits(bare);
            return repaired(excel::postal_code_with_zeros(bare), bare, column.max);
        }
        Form::Amount => number::whole_number(bare, MAX_YEN.0).map(Value::Number),
        Form::Quantity => number::whole_number(bare, MAX_QUANTITY).map(Value::Number),
        Form::Date => date::date(bare).map(|(date, time)| Value::Date(date, time)),
        Form::Time => date::time(bare).map(Value::Time),
        Form::TaxRate => number::tax_rate(bare).map(Value::TaxRate),
        Form::Temperature => codes::find(codes::TEMPERATURES, bare).map(Value::Temperature),
        Form::TaxMode => codes::find(codes::TAX_MODES, bare).map(Value::TaxMode),
        Form::LineKind => match codes::find(codes::LINE_KINDS, bare) {
            Ok(kind) => Ok(Value::LineKind(kind, String::new())),
            Err(_) => limited(bare.into(), column.max).map(|code| Value::LineKind(LineKind::Other, code)),
        },
    };
    value.map(Reading::from)
}

/// The text with what a spreadsheet ate, or as it came.
fn repaired(whole: Option<String>, bare: &str, max: usize) -> Result<Reading, Fault> {
    let Some(whole) = whole else {
        return undamaged(bare, max).map(|text| Value::Text(text).into());
    };
    Ok(Reading {
        value: Value::Text(limited(whole.into(), max)?),
        repaired: Some(RowIssueCode::LeadingZeroRestored),
    })
}

fn undamaged(text: &str, max: usize) -> Result<String, Fault> {
    match excel::damage(text) {
        Some(damage) => Err(damage.into()),
        None => limited(text.into(), max),
    }
}

/// White space around it and the sign for a postal code count for nothing.
fn limited(text: Cow<'_, str>, max: usize) -> Result<String, Fault> {
    let counts = |text: &str| text.trim().trim_start_matches('〒').trim_start().chars().count();
    if text.len() > max && counts(&text) > max {
        Err(Fault::hinting(RowIssueCode::TooLong, max.to_string()))
    } else {
        Ok(text.into_owned())
    }
}

impl From<Value> for Reading {
    fn from(value: Value) -> Reading {
        Reading {
            value,
            repaired: None,
        }
    }
}

impl Value {
    /// Zero or white space, which another row of the order may fill in.
    pub fn is_vacant(&self) -> bool {
        match self {
            Value::Number(number) => *number == 0,
            Value::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// Whether two rows say the same: white space around it and a time that only one appends apart.
    pub fn agrees_with(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Text(a), Value::Text(b)) => a.trim() == b.trim(),
            (Value::Date(a, Some(at)), Value::Date(b, Some(bt))) => (a, at) == (b, bt),
            (Value::Date(a, _), Value::Date(b, _)) => a == b,
            _ => self == other,
        }
    }
}

/// Takes the value apart; the columns' tables pair each field with the kind that gives its type.
pub(crate) trait Unwrapped {
    fn text(self) -> String;
    fn number(self) -> Option<i64>;
    fn date(self) -> Option<(Date, Option<NaiveTime>)>;
    fn time(self) -> Option<NaiveTime>;
    fn tax_rate(self) -> Option<RateBp>;
    fn temperature(self) -> Option<Temperature>;
    fn line_kind(self) -> Option<(LineKind, String)>;
    fn tax_mode(self) -> Option<TaxMode>;
}

macro_rules! unwrapped {
    ($($name:ident: $type:ty = $pattern:pat => $value:expr;)*) => {
        impl Unwrapped for Option<Value> {
            fn text(self) -> String {
                match self {
                    Some(Value::Text(text)) => text,
                    _ => String::new(),
                }
            }

            $(fn $name(self) -> Option<$type> {
                match self {
                    Some($pattern) => Some($value),
                    _ => None,
                }
            })*
        }
    };
}

unwrapped! {
    number: i64 = Value::Number(number) => number;
    date: (Date, Option<NaiveTime>) = Value::Date(date, time) => (date, time);
    time: NaiveTime = Value::Time(time) => time;
    tax_rate: RateBp = Value::TaxRate(rate) => rate;
    temperature: Temperature = Value::Temperature(temperature) => temperature;
    line_kind: (LineKind, String) = Value::LineKind(kind, code) => (kind, code);
    tax_mode: TaxMode = Value::TaxMode(mode) => mode;
}

//! A carrier's file is data: its columns with their lengths, and the codes in them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use domain::order::Temperature;
use domain::waybill::{DateStyle, LimitUnit, WaybillFormat, WaybillLayout, WaybillLimit};
use domain::waybill_limits::{OWN, WaybillLimits};

use super::kind::Kinds;
use super::source::{Party, Source};
use super::windows::Hours;

/// What is known about a carrier's program.
pub struct CarrierFormat {
    pub format: WaybillFormat,
    /// As the API names it.
    pub name: &'static str,
    pub title: &'static str,
    pub header: bool,
    pub quoted: bool,
    pub dates: DateStyle,
    pub(super) columns: &'static [Column],
    /// Those of names, addresses and notes.
    pub(super) limits: &'static WaybillLimits,
    pub(super) codes: Codes,
}

/// The carrier's codes.
#[derive(Clone, Copy)]
pub struct Codes {
    pub(super) kinds: Kinds,
    pub(super) windows: &'static [(Hours, &'static str)],
    pub(super) no_window: &'static str,
    pub(super) cool: fn(Temperature) -> &'static str,
}

/// One column of a known format.
pub(super) struct Column {
    pub name: &'static str,
    pub source: Source,
    pub limit: Option<WaybillLimit>,
    pub required: bool,
    /// No documentation of the carrier's says how much it takes.
    pub guessed: bool,
}

pub(super) const fn column(name: &'static str, source: Source) -> Column {
    Column {
        name,
        source,
        limit: None,
        required: false,
        guessed: false,
    }
}

pub(super) const fn blank(name: &'static str) -> Column {
    column(name, Source::Blank)
}

pub(super) const fn fixed(name: &'static str, value: &'static str) -> Column {
    column(name, Source::Fixed(Cow::Borrowed(value)))
}

pub(super) const fn to(name: &'static str, part: Party) -> Column {
    column(name, Source::Recipient(part))
}

pub(super) const fn from(name: &'static str, part: Party) -> Column {
    column(name, Source::Sender(part))
}

impl Column {
    pub const fn bytes(mut self, most: usize) -> Column {
        self.limit = Some(WaybillLimit {
            most,
            unit: LimitUnit::Bytes,
        });
        self
    }

    pub const fn characters(mut self, most: usize) -> Column {
        self.limit = Some(WaybillLimit {
            most,
            unit: LimitUnit::Characters,
        });
        self
    }

    pub const fn guessed(mut self) -> Column {
        self.guessed = true;
        self
    }

    pub const fn required(mut self) -> Column {
        self.required = true;
        self
    }
}

/// A file's columns, of a known program or of the shop's own.
pub struct Layout {
    pub columns: Vec<LayoutColumn>,
    pub header: bool,
    pub quoted: bool,
    pub utf8: bool,
    pub dates: DateStyle,
    pub codes: &'static Codes,
    pub(super) limits: &'static WaybillLimits,
}

pub struct LayoutColumn {
    pub name: Cow<'static, str>,
    pub source: Source,
    pub limit: Option<WaybillLimit>,
    pub required: bool,
    /// No documentation of the carrier's says how much it takes.
    pub guessed: bool,
}

impl CarrierFormat {
    pub fn layout(&'static self) -> Layout {
        Layout {
            columns: self
                .columns
                .iter()
                .map(|column| LayoutColumn {
                    name: Cow::Borrowed(column.name),
                    source: column.source.clone(),
                    limit: column.limit.or_else(|| limit_of(self.limits, &column.source)),
                    required: column.required,
                    guessed: column.guessed,
                })
                .collect(),
            header: self.header,
            quoted: self.quoted,
            utf8: false,
            dates: self.dates,
            codes: &self.codes,
            limits: self.limits,
        }
    }
}

impl Layout {
    /// The shop's own columns; or the places of those whose field is not known. Codes are those that
    /// the profile gives.
    pub fn own(layout: &WaybillLayout) -> Result<Layout, Vec<usize>> {
        let mut unknown = Vec::new();
        let mut columns = Vec::with_capacity(layout.columns.len());
        for (place, column) in layout.columns.iter().enumerate() {
            let source = match &column.field {
                None => Some(Source::Fixed(Cow::Owned(column.value.clone()))),
                Some(key) => Source::of_key(key),
            };
            let Some(source) = source else {
                unknown.push(place);
                continue;
            };
            columns.push(LayoutColumn {
                name: Cow::Owned(column.name.clone()),
                source,
                limit: column.max,
                required: column.required,
                guessed: false,
            });
        }
        if !unknown.is_empty() {
            return Err(unknown);
        }
        Ok(Layout {
            columns,
            header: layout.header,
            quoted: true,
            utf8: layout.utf8,
            dates: layout.dates,
            codes: &OWN_CODES,
            limits: &OWN,
        })
    }

    /// Other limits for the columns with these names; or the names that no column has.
    pub fn limited(mut self, limits: &BTreeMap<String, WaybillLimit>) -> Result<Layout, Vec<String>> {
        let mut unknown = Vec::new();
        for (name, limit) in limits {
            match self
                .columns
                .iter_mut()
                .find(|column| column.name == name.as_str())
            {
                Some(column) => column.limit = Some(*limit),
                None => unknown.push(name.clone()),
            }
        }
        if unknown.is_empty() {
            Ok(self)
        } else {
            Err(unknown)
        }
    }

    /// These values in every row of the columns with these names; or the names that no column has, or
    /// one that shows something of the shipment.
    pub fn filled(mut self, values: &BTreeMap<String, String>) -> Result<Layout, Vec<String>> {
        let mut unknown = Vec::new();
        for (name, value) in values {
            let mut columns = self.columns.iter_mut();
            let free = |source: &Source| matches!(source, Source::Blank | Source::Fixed(_));
            match columns.find(|column| column.name == name.as_str() && free(&column.source)) {
                Some(column) => column.source = Source::Fixed(Cow::Owned(value.clone())),
                None => unknown.push(name.clone()),
            }
        }
        if unknown.is_empty() {
            Ok(self)
        } else {
            Err(unknown)
        }
    }
}

/// The carrier's limit for a column that shows this.
fn limit_of(limits: &WaybillLimits, source: &Source) -> Option<WaybillLimit> {
    match source {
        Source::Recipient(part) | Source::Sender(part) => match part {
            Party::Name(place) => limits.name.get(*place).copied().flatten(),
            Party::Address(place) => limits.address.get(*place).and_then(|column| column.limit),
            Party::Company => limits.company,
            Party::Department => limits.department,
            _ => None,
        },
        Source::Note => limits.note,
        _ => None,
    }
}

/// Without codes of anybody's: the shop's words stay as they are.
const OWN_CODES: Codes = Codes {
    kinds: Kinds::OWN,
    windows: &[],
    no_window: "",
    cool: own_cool,
};

fn own_cool(temperature: Temperature) -> &'static str {
    match temperature {
        Temperature::Ambient => "",
        Temperature::Chilled => "冷蔵",
        Temperature::Frozen => "冷凍",
    }
}

//! How much text each carrier's waybill holds, column by column: the one table that files for carriers'
//! programs and the alert `waybill_field_too_long` go by.
//!
//! Yamato's is from the published layout of B2クラウド. Sagawa's, and Seino's addresses, are from
//! programs that write their files. The rest is guessed: Japan Post's 50 bytes from the address lines of
//! an older layout. Profiles replace a limit that turns out to be another.

use crate::carrier::Carrier;
use crate::kana;
use crate::person::Person;
use crate::waybill::{LimitUnit, WaybillLimit};

/// The limits of one carrier; a column without one takes anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaybillLimits {
    /// 名称. Where the company has no column of its own it goes before the name.
    pub name: &'static [Option<WaybillLimit>],
    pub address: &'static [AddressColumn],
    pub company: Option<WaybillLimit>,
    pub department: Option<WaybillLimit>,
    /// 記事.
    pub note: Option<WaybillLimit>,
    /// The columns of a name or an address are lines of one text (住所１, 住所２ …): what finds no room
    /// on one goes on with the next.
    pub lines: bool,
    /// Half-width characters are printed as full-width ones.
    pub widens: bool,
}

/// A column of an address, and what stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AddressColumn {
    pub parts: &'static [AddressPart],
    pub limit: Option<WaybillLimit>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressPart {
    Prefecture,
    City,
    Street,
    Building,
}

use AddressPart::{Building, City, Prefecture, Street};

impl AddressPart {
    pub fn of(self, person: &Person) -> &str {
        match self {
            Prefecture => &person.prefecture,
            City => &person.city,
            Street => &person.street,
            Building => &person.building,
        }
    }
}

impl WaybillLimits {
    /// How many half-width columns a text takes on the label.
    pub fn length(&self, text: &str) -> usize {
        let text = kana::composed(text);
        if self.widens {
            return 2 * text.chars().count();
        }
        text.chars().map(|c| width(c, LimitUnit::Bytes)).sum()
    }
}

impl WaybillLimit {
    /// The room in half-width columns.
    pub fn columns(self) -> usize {
        match self.unit {
            LimitUnit::Bytes => self.most,
            LimitUnit::Characters => 2 * self.most,
        }
    }
}

/// What a character takes of a limit: ASCII and half-width kana are one byte in the carriers' encoding.
pub fn width(c: char, unit: LimitUnit) -> usize {
    match (unit, c) {
        (LimitUnit::Characters, _) | (LimitUnit::Bytes, '\0'..='~' | '\u{FF61}'..='\u{FF9F}' | '¥') => 1,
        (LimitUnit::Bytes, _) => 2,
    }
}

/// None where nothing is known.
pub fn limits(carrier: Carrier) -> Option<&'static WaybillLimits> {
    match carrier {
        Carrier::Yamato => Some(&YAMATO),
        Carrier::Sagawa => Some(&SAGAWA),
        Carrier::JapanPost => Some(&JAPAN_POST),
        Carrier::Seino => Some(&SEINO),
        Carrier::Fukuyama => None,
    }
}

pub const YAMATO: WaybillLimits = WaybillLimits {
    name: &[Some(bytes(32))],
    address: &[
        line(&[Prefecture, City, Street], Some(bytes(64))),
        line(&[Building], Some(bytes(32))),
    ],
    company: Some(bytes(50)),
    department: Some(bytes(50)),
    note: Some(bytes(44)),
    lines: false,
    widens: false,
};

pub const SAGAWA: WaybillLimits = WaybillLimits {
    name: &[Some(characters(16)), Some(characters(16))],
    address: &[
        line(&[Prefecture, City], Some(characters(16))),
        line(&[Street], Some(characters(16))),
        line(&[Building], Some(characters(16))),
    ],
    company: None,
    department: None,
    note: Some(characters(16)),
    lines: true,
    widens: true,
};

pub const JAPAN_POST: WaybillLimits = WaybillLimits {
    name: &[Some(bytes(50))],
    address: &[
        line(&[Prefecture], Some(bytes(50))),
        line(&[City], Some(bytes(50))),
        line(&[Street], Some(bytes(50))),
        line(&[Building], Some(bytes(50))),
    ],
    company: Some(bytes(50)),
    department: Some(bytes(50)),
    note: None,
    lines: false,
    widens: false,
};

pub const SEINO: WaybillLimits = WaybillLimits {
    name: &[Some(bytes(40)), Some(bytes(40))],
    address: &[
        line(&[Prefecture, City, Street], Some(bytes(40))),
        line(&[Building], Some(bytes(40))),
    ],
    company: None,
    department: None,
    note: Some(bytes(30)),
    lines: true,
    widens: true,
};

/// Of a file whose columns are a shop's own.
pub const OWN: WaybillLimits = WaybillLimits {
    name: &[],
    address: &[
        line(&[Prefecture, City], None),
        line(&[Street], None),
        line(&[Building], None),
    ],
    company: None,
    department: None,
    note: None,
    lines: false,
    widens: false,
};

const fn line(parts: &'static [AddressPart], limit: Option<WaybillLimit>) -> AddressColumn {
    AddressColumn { parts, limit }
}

const fn bytes(most: usize) -> WaybillLimit {
    WaybillLimit {
        most,
        unit: LimitUnit::Bytes,
    }
}

const fn characters(most: usize) -> WaybillLimit {
    WaybillLimit {
        most,
        unit: LimitUnit::Characters,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths() {
        for (text, columns, widened) in [
            ("ABC", 3, 6),
            ("ｱﾊﾟｰﾄ", 5, 10),
            ("山田 花子", 9, 10),
            ("か\u{3099}", 2, 2),
            ("", 0, 0),
        ] {
            assert_eq!(YAMATO.length(text), columns, "{text}");
            assert_eq!(SAGAWA.length(text), widened, "{text}");
        }
        assert_eq!(characters(16).columns(), 32);
    }
}

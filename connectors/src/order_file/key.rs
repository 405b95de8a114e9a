//! Which order a row belongs to, told from its raw bytes.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};

use domain::order_import::FileEncoding;

use crate::csv::encoding::{decode_lossy, trim};
use crate::csv::formula::unguarded_field;
use crate::csv::record::Record;
use crate::order_file::layout::Layout;

/// 受注ルート and 受注番号.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderKey {
    pub route: String,
    pub number: String,
}

/// Reads rows' keys. Hashes are seeded anew for each file, so nobody can prepare two orders that
/// collide; the number column would tell such a pair as a conflict.
pub(crate) struct KeyReader {
    encoding: FileEncoding,
    route: Option<usize>,
    number: usize,
    default_route: String,
    seed: RandomState,
}

impl KeyReader {
    pub fn new(encoding: FileEncoding, layout: &Layout, default_route: Option<&str>) -> KeyReader {
        KeyReader {
            encoding,
            route: layout.route,
            number: layout.number,
            default_route: default_route.unwrap_or_default().to_owned(),
            seed: RandomState::new(),
        }
    }

    /// The key as a hash; `None` where the row has no order number.
    fn hash(&self, record: &Record) -> Option<u64> {
        let (route, number) = self.parts(|index| unguarded_field(record.field(index)))?;
        let mut hasher = self.seed.build_hasher();
        hasher.write_usize(route.len());
        hasher.write(route);
        hasher.write(number);
        Some(hasher.finish())
    }

    /// The key as text.
    pub fn key<'r>(&'r self, field: impl Fn(usize) -> &'r [u8]) -> Option<OrderKey> {
        let (route, number) = self.parts(field)?;
        Some(OrderKey {
            route: decode_lossy(self.encoding, route).into_owned(),
            number: decode_lossy(self.encoding, number).into_owned(),
        })
    }

    /// Whether a row that cannot be read still tells its order: a wrong quote takes nothing from the
    /// fields before it.
    fn tells_order(&self, record: &Record) -> bool {
        let whole = record.whole();
        self.number < whole && self.route.is_none_or(|route| route < whole)
    }

    fn parts<'r>(&'r self, field: impl Fn(usize) -> &'r [u8]) -> Option<(&'r [u8], &'r [u8])> {
        let number = trim(self.encoding, field(self.number));
        let route = match self.route {
            Some(index) => trim(self.encoding, field(index)),
            None => &[],
        };
        // Codes of routes are ASCII, so the default needs no encoding.
        let route = if route.is_empty() {
            self.default_route.as_bytes()
        } else {
            route
        };
        (!number.is_empty()).then_some((route, number))
    }
}

/// The orders of a file's rows, one row after the other. A row that cannot be read and does not tell
/// its order may belong to the one before it or to the one after it.
#[derive(Default)]
pub(crate) struct Trail {
    /// The order of the last row that told one.
    before: Option<u64>,
    /// The row that cannot be read, where nothing has come since that tells its order.
    lost: Option<u32>,
}

/// What a row belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// None where it belongs to no order.
    pub key: Option<u64>,
    /// The row before it that may be of the same order, and cannot be read.
    pub lost_before: Option<u32>,
}

impl Trail {
    pub fn place(&mut self, keys: &KeyReader, record: &Record) -> Place {
        if !keys.tells_order(record) {
            self.lost = Some(record.row);
            return Place {
                key: self.before,
                lost_before: None,
            };
        }
        let key = keys.hash(record);
        if key.is_none() {
            return Place {
                key,
                lost_before: None,
            };
        }
        self.before = key;
        Place {
            key,
            lost_before: self.lost.take(),
        }
    }
}

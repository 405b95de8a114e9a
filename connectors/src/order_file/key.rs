//! Which order a row belongs to, told from its raw bytes.

use std::collections::HashSet;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};

use domain::order_import::{FileEncoding, RowIssueCode};

use crate::csv::encoding::{decode, decode_lossy, trim};
use crate::csv::excel;
use crate::csv::formula::unguarded_field;
use crate::csv::record::Record;
use crate::order_file::ReadOptions;
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
    /// The codes that a route may have; none: any.
    routes: Option<HashSet<Vec<u8>>>,
    seed: RandomState,
}

impl KeyReader {
    pub fn new(encoding: FileEncoding, layout: &Layout, options: &ReadOptions) -> KeyReader {
        let bytes = |code: &String| code.as_bytes().to_vec();
        let routes = options.routes.as_ref();
        KeyReader {
            encoding,
            route: layout.route,
            number: layout.number,
            default_route: options.default_route.clone().unwrap_or_default(),
            routes: routes.map(|codes| codes.iter().map(bytes).collect()),
            seed: RandomState::new(),
        }
    }

    /// The key as a hash; `None` where the row does not tell its order.
    fn hash(&self, record: &Record) -> Option<u64> {
        if !self.reaches(record) || self.number_fault(record).is_some() {
            return None;
        }
        let (route, number) = (self.route(record), self.number(record));
        let mut hasher = self.seed.build_hasher();
        hasher.write_usize(route.len());
        hasher.write(route);
        hasher.write(number);
        Some(hasher.finish())
    }

    /// The order number by itself as a hash.
    pub fn number_hash(&self, record: &Record) -> u64 {
        self.seed.hash_one(self.number(record))
    }

    /// The number's hash, where the row tells nothing else: its route is missing, damaged or unknown.
    pub fn astray(&self, record: &Record) -> Option<u64> {
        let tells_number = || self.reaches(record) && self.number_fault(record).is_none();
        (!self.is_route(self.route(record)) && tells_number()).then(|| self.number_hash(record))
    }

    /// The key as text.
    pub fn key<'r>(&'r self, field: impl Fn(usize) -> &'r [u8]) -> Option<OrderKey> {
        let number = self.part(field(self.number));
        let route = self.route.map(|index| self.part(field(index)));
        let route = self.or_default(route.unwrap_or_default());
        (!number.is_empty()).then(|| OrderKey {
            route: decode_lossy(self.encoding, route).into_owned(),
            number: decode_lossy(self.encoding, number).into_owned(),
        })
    }

    /// Why the order number of a row that can be read says nothing.
    pub fn number_fault(&self, record: &Record) -> Option<RowIssueCode> {
        match self.number(record) {
            [] => Some(RowIssueCode::Required),
            number => self.damage(number),
        }
    }

    /// Whether a row that cannot be read goes as far as its key: a wrong quote takes nothing from the
    /// fields before it.
    fn reaches(&self, record: &Record) -> bool {
        let whole = record.whole();
        self.number < whole && self.route.is_none_or(|route| route < whole)
    }

    fn is_route(&self, code: &[u8]) -> bool {
        match &self.routes {
            _ if code.is_empty() => false,
            _ if code == self.default_route.as_bytes() => true,
            Some(routes) => routes.contains(code),
            None => self.damage(code).is_none(),
        }
    }

    fn number<'r>(&self, record: &'r Record) -> &'r [u8] {
        self.part(unguarded_field(record.field(self.number)))
    }

    fn route<'r>(&'r self, record: &'r Record) -> &'r [u8] {
        let field = |index| self.part(unguarded_field(record.field(index)));
        self.or_default(self.route.map(field).unwrap_or_default())
    }

    /// Codes of routes are ASCII, so the default needs no encoding.
    fn or_default<'r>(&'r self, route: &'r [u8]) -> &'r [u8] {
        if route.is_empty() {
            self.default_route.as_bytes()
        } else {
            route
        }
    }

    /// A key without white space around it, and without what keeps spreadsheets from it.
    fn part<'r>(&self, field: &'r [u8]) -> &'r [u8] {
        let field = trim(self.encoding, field);
        excel::unwrapped(field).map_or(field, |inner| trim(self.encoding, inner))
    }

    fn damage(&self, part: &[u8]) -> Option<RowIssueCode> {
        // Nearly all keys hold nothing that damage is made of.
        if part.is_ascii() && !part.iter().any(|byte| matches!(byte, b'#' | b'+' | b'=' | 0)) {
            return None;
        }
        match decode(self.encoding, part) {
            Some(text) => excel::damage(&text),
            None => Some(RowIssueCode::UndecodableText),
        }
    }
}

/// The orders of a file's rows, one row after the other. A row that does not tell its order, because it
/// or its number cannot be read, may belong to the one before it or to the one after it.
#[derive(Default)]
pub(crate) struct Trail {
    /// The order of the last row that told one.
    before: Option<u64>,
    /// The row that does not tell its order, where nothing has come since that does.
    lost: Option<u32>,
}

/// What a row belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// None where it belongs to no order.
    pub key: Option<u64>,
    /// The row before it that may be of the same order, and does not tell.
    pub lost_before: Option<u32>,
}

impl Trail {
    pub fn place(&mut self, keys: &KeyReader, record: &Record) -> Place {
        let Some(key) = keys.hash(record) else {
            self.lost = Some(record.row);
            return Place {
                key: self.before,
                lost_before: None,
            };
        };
        self.before = Some(key);
        Place {
            key: Some(key),
            lost_before: self.lost.take(),
        }
    }
}

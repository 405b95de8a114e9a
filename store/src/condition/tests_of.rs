//! One comparison of one expression.

use domain::condition::{Kind, Op, Operand, Scalar, Test};
use domain::{Date, Instant};

use super::Meaning;
use crate::db::Query;
use crate::vault::{Blind, POSTAL_CODE};

/// What a value is held against.
pub(super) struct Compared<'a> {
    pub test: &'a Test,
    pub meaning: &'a Meaning<'a>,
    /// What is stored is a blind index of the value.
    pub hidden: Option<Hidden>,
}

#[derive(Clone, Copy)]
pub(super) enum Hidden {
    Whole(Blind),
    /// Its beginning is the index of the value's beginning.
    PostalCode,
}

impl Compared<'_> {
    /// Of a value of the order itself, or the lack of one.
    pub fn push(&self, query: &mut Query<'_>, value: &'static str) {
        if let Operand::Exists(wanted) = self.test.operand {
            query.push(if wanted { "(" } else { "NOT (" });
            self.push_there(query, value);
            query.push(")");
        } else {
            self.push_fits(query, value);
        }
    }

    /// Of an element of a list; of `exists` always that it is there.
    pub fn push_found(&self, query: &mut Query<'_>, value: &'static str) {
        if matches!(self.test.operand, Operand::Exists(_)) {
            self.push_there(query, value);
        } else {
            self.push_fits(query, value);
        }
    }

    fn push_there(&self, query: &mut Query<'_>, value: &'static str) {
        if self.test.field.kind == Kind::Presence {
            query.push(value).push(" IS TRUE");
            return;
        }
        query.push(value).push(" IS NOT NULL");
        if self.test.field.kind == Kind::Text {
            query.push(" AND ").push(value).push(" <> ''");
        }
    }

    fn push_fits(&self, query: &mut Query<'_>, value: &'static str) {
        if self.test.field.kind == Kind::Date && self.is_instant() {
            return self.push_day(query, value);
        }
        match (self.test.op, &self.test.operand) {
            (Op::Eq, Operand::One(with)) => self.push_compared(query, value, " = ", with),
            (Op::Ne, Operand::One(with)) => {
                query.push(value).push(" IS DISTINCT FROM ");
                self.push_scalar(query, with);
            }
            (Op::In, Operand::Many(with)) => {
                query.push(value).push(" IS NOT NULL AND ").push(value);
                self.push_list(query, with);
            }
            (Op::NotIn, Operand::Many(with)) => {
                query.push("(").push(value).push(" IS NULL OR NOT (").push(value);
                self.push_list(query, with);
                query.push("))");
            }
            (Op::Gt, Operand::One(with)) => self.push_compared(query, value, " > ", with),
            (Op::Gte, Operand::One(with)) => self.push_compared(query, value, " >= ", with),
            (Op::Lt, Operand::One(with)) => self.push_compared(query, value, " < ", with),
            (Op::Lte, Operand::One(with)) => self.push_compared(query, value, " <= ", with),
            (Op::Between, Operand::Between(first, last)) => {
                self.push_compared(query, value, " >= ", first);
                query.push(" AND ");
                self.push_compared(query, value, " <= ", last);
            }
            (Op::Contains, Operand::One(Scalar::Text(part))) => {
                query.push(value).push(" IS NOT NULL AND ");
                query.push(if query.is_sqlite() { "instr(" } else { "strpos(" });
                query.push(value).push(", ").arg(part).push(") > 0");
            }
            (Op::StartsWith, Operand::One(Scalar::Text(part))) if self.hidden.is_some() => {
                self.push_beginning(query, value, part);
            }
            (Op::StartsWith, Operand::One(Scalar::Text(part))) => {
                let length = i64::try_from(part.chars().count()).unwrap_or(i64::MAX);
                query.push(value).push(" IS NOT NULL AND substr(").push(value);
                query
                    .push(", 1, CAST(")
                    .arg(length)
                    .push(" AS INTEGER)) = ")
                    .arg(part);
            }
            _ => self.push_days(query, value),
        }
    }

    /// A stretch of indexes, which an index of the table finds.
    fn push_beginning(&self, query: &mut Query<'_>, value: &'static str, part: &str) {
        let first = self.meaning.keys.blind_postal_code(part);
        let mut last = first.clone();
        last.resize(POSTAL_CODE, u8::MAX);
        query.push(value).push(" IS NOT NULL AND ").push(value);
        query.push(" BETWEEN ").arg(first).push(" AND ").arg(last);
    }

    /// Some days of the calendar in Japan are a stretch of instants, which an index finds.
    fn push_day(&self, query: &mut Query<'_>, value: &'static str) {
        let on = |scalar: &Scalar| match scalar {
            Scalar::Date(date) => Some(*date),
            _ => None,
        };
        let (mut first, mut last) = self.test.days(self.meaning.today);
        match (self.test.op, &self.test.operand) {
            (Op::Eq | Op::Ne, Operand::One(with)) => (first, last) = (on(with), on(with)),
            (Op::Gt, Operand::One(with)) => first = on(with).and_then(|date| date.succ_opt()),
            (Op::Gte, Operand::One(with)) => first = on(with),
            (Op::Lt, Operand::One(with)) => last = on(with).and_then(|date| date.pred_opt()),
            (Op::Lte, Operand::One(with)) => last = on(with),
            (Op::Between, Operand::Between(from, to)) => (first, last) = (on(from), on(to)),
            _ => {}
        }
        query.push(if self.test.op == Op::Ne { "NOT (" } else { "(" });
        push_stretch(query, value, first, last);
        query.push(")");
    }

    fn push_days(&self, query: &mut Query<'_>, value: &'static str) {
        let (first, last) = self.test.days(self.meaning.today);
        if self.test.field.kind == Kind::Instant {
            return push_stretch(query, value, first, last);
        }
        query.push(value).push(" IS NOT NULL");
        if let Some(first) = first {
            query.push(" AND ").push(value).push(" >= ").arg(first);
        }
        if let Some(last) = last {
            query.push(" AND ").push(value).push(" <= ").arg(last);
        }
    }

    fn push_compared(&self, query: &mut Query<'_>, value: &'static str, op: &'static str, with: &Scalar) {
        query.push(value).push(" IS NOT NULL AND ").push(value).push(op);
        self.push_scalar(query, with);
    }

    fn push_scalar(&self, query: &mut Query<'_>, scalar: &Scalar) {
        match (scalar, self.hidden) {
            (Scalar::Text(normal), Some(hidden)) => query.arg(self.index(hidden, normal)),
            (Scalar::Text(text), None) => query.arg(text),
            (Scalar::Integer(value), _) => query.arg(*value),
            (Scalar::Boolean(value), _) => query.arg(*value),
            (Scalar::Date(value), _) => query.arg(*value),
            (Scalar::Instant(value), _) => query.arg(*value),
            (Scalar::Id(value), _) => query.arg(*value),
        };
    }

    fn index(&self, hidden: Hidden, normal: &str) -> Vec<u8> {
        match hidden {
            Hidden::Whole(kind) => self.meaning.keys.blind(kind, normal),
            Hidden::PostalCode => self.meaning.keys.blind_postal_code(normal),
        }
    }

    /// Lists are of texts, of ids or of integers; one parameter, however long.
    fn push_list(&self, query: &mut Query<'_>, list: &[Scalar]) {
        let texts = || {
            list.iter().filter_map(|scalar| match scalar {
                Scalar::Text(text) => Some(text),
                _ => None,
            })
        };
        if let Some(hidden) = self.hidden {
            let keys: Vec<Vec<u8>> = texts().map(|text| self.index(hidden, text)).collect();
            query.in_bytes(&keys);
        } else if matches!(self.test.field.kind, Kind::Id(_)) {
            let ids: Vec<uuid::Uuid> = list
                .iter()
                .filter_map(|scalar| match scalar {
                    Scalar::Id(id) => Some(*id),
                    _ => None,
                })
                .collect();
            query.in_ids(&ids);
        } else if self.test.field.kind == Kind::Integer {
            let integers: Vec<i64> = list
                .iter()
                .filter_map(|scalar| match scalar {
                    Scalar::Integer(value) => Some(*value),
                    _ => None,
                })
                .collect();
            query.in_integers(&integers);
        } else {
            query.in_texts(&texts().collect::<Vec<_>>());
        }
    }

    /// The field is a day, but what is stored is an instant.
    fn is_instant(&self) -> bool {
        use domain::condition::{Key, OrderKey};
        self.test.field.key == Key::Order(OrderKey::OrderedOn)
    }
}

/// From the beginning of the first day to the end of the last; only for values that are never NULL.
fn push_stretch(query: &mut Query<'_>, value: &'static str, first: Option<Date>, last: Option<Date>) {
    let midnight = |date: Date| date.and_hms_opt(0, 0, 0).and_then(Instant::from_tokyo);
    query.push("1 = 1");
    if let Some(from) = first.and_then(midnight) {
        query.push(" AND ").push(value).push(" >= ").arg(from);
    }
    if let Some(to) = last.and_then(|last| last.succ_opt()).and_then(midnight) {
        query.push(" AND ").push(value).push(" < ").arg(to);
    }
}

//! Conditions on orders: one language for searching, saved searches and import rules.
//!
//! A tree of `all`, `any`, `not` and tests (`field`, `op`, `value`). It is evaluated here, in memory,
//! and translated into SQL by the store; both must say the same of every order.
//!
//! A test holds when any value of its field does: a field of the order has one value or none, a field
//! over a list has one for each element. No value is equal to nothing, so `ne` and `not_in` hold for
//! it, and every other comparison does not. There is no third truth: `not` turns round exactly.

mod choice;
mod evaluate;
mod explain;
mod facts;
mod field;
mod field_table;
mod operator;
mod parse;
#[cfg(test)]
mod tests;
mod value;

pub use choice::Choice;
pub use explain::explain;
pub use facts::{Codes, CustomerFacts, Facts, LineFacts, ShipmentFacts};
pub use field::{
    Coded, CustomerKey, Field, Key, Kind, LineKey, Named, Normal, OrderKey, PersonKey, ShipmentKey, Who,
};
pub use field_table::FIELDS;
pub use operator::Op;
pub use parse::{Purpose, parse};
pub use value::{Scalar, Value};

use crate::Date;

/// What an order must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Every one of them; of none, always.
    All(Vec<Condition>),
    /// At least one of them; of none, never.
    Any(Vec<Condition>),
    Not(Box<Condition>),
    Test(Test),
}

/// One question about one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    pub field: &'static Field,
    /// Which column, where the field is `extra.*`.
    pub column: Option<String>,
    pub op: Op,
    pub operand: Operand,
}

/// What a field is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operand {
    One(Scalar),
    Many(Vec<Scalar>),
    /// Both ends belong to it.
    Between(Scalar, Scalar),
    Exists(bool),
    /// Days from today in Japan.
    Days(i64),
}

impl Condition {
    /// Visits every test, from left to right.
    pub fn each_test<'a>(&'a self, visit: &mut dyn FnMut(&'a Test)) {
        match self {
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    part.each_test(visit);
                }
            }
            Condition::Not(part) => part.each_test(visit),
            Condition::Test(test) => visit(test),
        }
    }

    /// It asks about personal data.
    pub fn is_personal(&self) -> bool {
        let mut personal = false;
        self.each_test(&mut |test| personal |= test.field.personal);
        personal
    }
}

impl Test {
    /// The first and the last day that fit, where the test is about days from today.
    pub fn days(&self, today: Date) -> (Option<Date>, Option<Date>) {
        let Operand::Days(days) = self.operand else {
            return (None, None);
        };
        let off = |days: i64| today.checked_add_signed(chrono::Duration::days(days));
        match self.op {
            Op::BeforeDays => (None, off(-days)),
            Op::AfterDays => (off(days), None),
            _ if days < 0 => (off(days), Some(today)),
            _ => (Some(today), off(days)),
        }
    }
}

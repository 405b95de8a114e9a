//! Whether a condition holds for an order in memory.

use std::cmp::Ordering;

use super::{Condition, Facts, Op, Operand, Scalar, Test, Value};
use crate::Date;

impl Condition {
    /// `today` is the date in Japan.
    pub fn holds(&self, facts: &Facts<'_>, today: Date) -> bool {
        match self {
            Condition::All(parts) => parts.iter().all(|part| part.holds(facts, today)),
            Condition::Any(parts) => parts.iter().any(|part| part.holds(facts, today)),
            Condition::Not(part) => !part.holds(facts, today),
            Condition::Test(test) => test.holds(facts, today),
        }
    }
}

impl Test {
    pub fn holds(&self, facts: &Facts<'_>, today: Date) -> bool {
        let column = self.column.as_deref();
        if let Operand::Exists(wanted) = self.operand {
            let there = facts.any(self.field.key, column, &mut |value| {
                value.is_some_and(Value::is_something)
            });
            return there == wanted;
        }
        let days = self.days(today);
        facts.any(self.field.key, column, &mut |value| self.fits(value, days))
    }

    /// Whether one value fits, or the lack of one.
    fn fits(&self, value: Option<Value<'_>>, days: (Option<Date>, Option<Date>)) -> bool {
        let equals = |with: &Scalar| value.is_some_and(|value| value.compare(with) == Some(Ordering::Equal));
        let ordered = |fits: fn(Ordering) -> bool, with: &Scalar| {
            value.and_then(|value| value.compare(with)).is_some_and(fits)
        };
        match (self.op, &self.operand) {
            (Op::Eq, Operand::One(with)) => equals(with),
            (Op::Ne, Operand::One(with)) => !equals(with),
            (Op::In, Operand::Many(with)) => with.iter().any(equals),
            (Op::NotIn, Operand::Many(with)) => !with.iter().any(equals),
            (Op::Gt, Operand::One(with)) => ordered(Ordering::is_gt, with),
            (Op::Gte, Operand::One(with)) => ordered(Ordering::is_ge, with),
            (Op::Lt, Operand::One(with)) => ordered(Ordering::is_lt, with),
            (Op::Lte, Operand::One(with)) => ordered(Ordering::is_le, with),
            (Op::Between, Operand::Between(first, last)) => {
                ordered(Ordering::is_ge, first) && ordered(Ordering::is_le, last)
            }
            (Op::Contains, Operand::One(Scalar::Text(part))) => text(value).contains(part.as_str()),
            (Op::StartsWith, Operand::One(Scalar::Text(part))) => text(value).starts_with(part.as_str()),
            (Op::WithinDays | Op::BeforeDays | Op::AfterDays, Operand::Days(_)) => {
                value.and_then(date).is_some_and(|date| lies_in(date, days))
            }
            // The parser makes no other pair.
            _ => false,
        }
    }
}

/// What is looked for is never empty, so nothing is found in no text.
fn text(value: Option<Value<'_>>) -> &str {
    match value {
        Some(Value::Text(text)) => text,
        _ => "",
    }
}

fn date(value: Value<'_>) -> Option<Date> {
    match value {
        Value::Date(date) => Some(date),
        Value::Instant(at) => Some(at.date_in_tokyo()),
        _ => None,
    }
}

fn lies_in(date: Date, (first, last): (Option<Date>, Option<Date>)) -> bool {
    first.is_none_or(|first| first <= date) && last.is_none_or(|last| date <= last)
}

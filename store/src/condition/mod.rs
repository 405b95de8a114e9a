//! A condition as SQL: what the evaluator in `domain::condition` says of an order in memory, the
//! database says of it here. `store/tests/conditions.rs` holds the two against each other.
//!
//! Every piece is true or false, never NULL, so that NOT turns it round exactly.

mod places;
mod tests_of;

use domain::condition::{Condition, Key, Op, Operand, PersonKey, Scalar, Test};
use domain::{Date, TenantId};

use crate::TenantKeys;
use crate::db::Query;
use crate::vault::Blind;
use places::Place;
use tests_of::{Compared, Hidden};

/// What a condition needs to become SQL.
pub struct Meaning<'a> {
    pub tenant: TenantId,
    /// Personal data is found by blind index.
    pub keys: &'a TenantKeys,
    /// The date in Japan.
    pub today: Date,
}

/// Appends the condition, on a row of `orders`, as one expression in brackets.
pub(crate) fn push(query: &mut Query<'_>, condition: &Condition, meaning: &Meaning<'_>) {
    match condition {
        Condition::All(parts) => push_joined(query, parts, meaning, (" AND ", "(1 = 1)")),
        Condition::Any(parts) => push_joined(query, parts, meaning, (" OR ", "(1 = 0)")),
        Condition::Not(part) => {
            query.push("(NOT ");
            push(query, part, meaning);
            query.push(")");
        }
        Condition::Test(test) => {
            query.push("(");
            push_test(query, test, meaning);
            query.push(")");
        }
    }
}

fn push_joined(
    query: &mut Query<'_>,
    parts: &[Condition],
    meaning: &Meaning<'_>,
    (joint, of_none): (&'static str, &'static str),
) {
    if parts.is_empty() {
        query.push(of_none);
        return;
    }
    query.push("(");
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            query.push(joint);
        }
        push(query, part, meaning);
    }
    query.push(")");
}

fn push_test(query: &mut Query<'_>, test: &Test, meaning: &Meaning<'_>) {
    let key = test.field.key;
    let compared = Compared {
        test,
        meaning,
        hidden: hidden(key),
    };
    match places::place(key, query.is_sqlite()) {
        Place::Column(column) => compared.push(query, column),
        Place::Flag(column) => push_flag(query, test, column),
        Place::Each {
            from,
            value,
            selective,
        } => {
            // Few rows have it: finding them and then their orders is faster than the other way.
            let few = selective && is_few(test);
            push_each(query, &compared, from, value, few);
        }
        Place::Code(master) => push_code(query, &compared, master),
        Place::Nowhere => {
            // The parser lets no such field through to a search.
            query.push("1 = 0");
        }
    }
}

/// Of a postal code three digits are some towns, two are a region.
fn is_few(test: &Test) -> bool {
    match (test.op, &test.operand) {
        (Op::Eq | Op::In, _) => true,
        (Op::StartsWith, Operand::One(Scalar::Text(beginning))) => beginning.len() >= 3,
        _ => false,
    }
}

/// Of a list: any element, or with `exists: false` none that is there.
fn push_each(
    query: &mut Query<'_>,
    compared: &Compared<'_>,
    from: places::Rows,
    value: &'static str,
    few: bool,
) {
    if compared.test.operand == Operand::Exists(false) {
        query.push("NOT ");
    }
    if few {
        query
            .push("orders.id IN (SELECT ")
            .push(from.order)
            .push(" FROM ")
            .push(from.tables);
        query
            .push(" WHERE ")
            .push(from.of_tenant)
            .arg(compared.meaning.tenant);
    } else {
        query
            .push("EXISTS (SELECT 1 FROM ")
            .push(from.tables)
            .push(" WHERE ")
            .push(from.of_order);
    }
    query.push(" AND ");
    compared.push_found(query, value);
    query.push(")");
}

/// True where the column has a value.
fn push_flag(query: &mut Query<'_>, test: &Test, column: &'static str) {
    let set = matches!(
        (test.op, &test.operand),
        (Op::Eq, Operand::One(Scalar::Boolean(true))) | (Op::Ne, Operand::One(Scalar::Boolean(false)))
    );
    query
        .push(column)
        .push(if set { " IS NOT NULL" } else { " IS NULL" });
}

/// Codes stand in their masters; the ids of those that fit are found first.
fn push_code(query: &mut Query<'_>, compared: &Compared<'_>, master: places::Master) {
    let column = master.column;
    if let Operand::Exists(wanted) = compared.test.operand {
        query
            .push(column)
            .push(if wanted { " IS NOT NULL" } else { " IS NULL" });
        return;
    }
    let negative = matches!(compared.test.op, Op::Ne | Op::NotIn);
    if master.nullable {
        query.push(column).push(if negative {
            " IS NULL OR "
        } else {
            " IS NOT NULL AND "
        });
    }
    query.push(column).push(" IN (SELECT id FROM ").push(master.table);
    query
        .push(" WHERE tenant_id = ")
        .arg(compared.meaning.tenant)
        .push(" AND ");
    compared.push(query, "code");
    query.push(")");
}

/// The blind index that a field is looked up by.
fn hidden(key: Key) -> Option<Hidden> {
    let Key::Person(_, key) = key else {
        return None;
    };
    Some(match key {
        PersonKey::Email => Hidden::Whole(Blind::Email),
        PersonKey::Phone => Hidden::Whole(Blind::Phone),
        PersonKey::Name => Hidden::Whole(Blind::Name),
        PersonKey::Prefecture => Hidden::Whole(Blind::Prefecture),
        PersonKey::PostalCode => Hidden::PostalCode,
    })
}

//! Random conditions that a search may ask.

use domain::condition::{Choice, Coded, FIELDS, Field, Kind, Named, Normal, Op};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::orders;

pub fn tree() -> impl Strategy<Value = Value> {
    let fields: Vec<&'static Field> = FIELDS.iter().filter(|field| field.search).collect();
    let leaf = select(fields).prop_flat_map(test);
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|parts| json!({ "all": parts })),
            prop::collection::vec(inner.clone(), 0..4).prop_map(|parts| json!({ "any": parts })),
            inner.prop_map(|part| json!({ "not": part })),
        ]
    })
}

fn test(field: &'static Field) -> BoxedStrategy<Value> {
    let op = select(field.kind.operators());
    op.prop_flat_map(move |op| {
        operand(field.kind, op)
            .prop_map(move |value| json!({ "field": field.name, "op": op.as_str(), "value": value }))
    })
    .boxed()
}

fn operand(kind: Kind, op: Op) -> BoxedStrategy<Value> {
    match op {
        Op::Exists => any::<bool>().prop_map(Value::from).boxed(),
        Op::In | Op::NotIn => prop::collection::vec(value(kind), 1..4)
            .prop_map(Value::from)
            .boxed(),
        Op::Between => prop::collection::vec(value(kind), 2)
            .prop_map(Value::from)
            .boxed(),
        Op::WithinDays => (-4..=4_i64).prop_map(Value::from).boxed(),
        Op::BeforeDays | Op::AfterDays => (0..=4_i64).prop_map(Value::from).boxed(),
        Op::StartsWith if kind == Kind::PostalCode => words(orders::POSTAL_BEGINNINGS),
        Op::Contains | Op::StartsWith => {
            words(&["T", "TEA", "お茶", " ", "%", "_", "\\", "'", "100", "TEA-1234"])
        }
        _ => value(kind),
    }
}

fn value(kind: Kind) -> BoxedStrategy<Value> {
    match kind {
        Kind::Text => prop_oneof![words(orders::TEXTS), words(orders::CARRIERS)].boxed(),
        Kind::Code(Coded::SalesRoute) => words(orders::ROUTES),
        Kind::Code(Coded::ProcessingRoute) => words(orders::LANES),
        Kind::Code(Coded::SubStatus) => words(orders::STEPS),
        Kind::Code(Coded::CustomerRank) => words(orders::RANKS),
        Kind::Choice(choice) => words(match choice {
            Choice::Status => &["new", "awaiting_payment", "shipped", "cancelled"],
            Choice::Source => &["csv", "api", "phone", "mall"],
            Choice::Temperature => &["ambient", "chilled", "frozen"],
            Choice::LineKind => &["product", "set", "discount", "fee"],
            Choice::AlertKind => &["amount_mismatch"],
            Choice::Severity => &["info", "warning", "stop"],
            Choice::PaymentState => &["unpaid", "partial", "paid", "over"],
        }),
        Kind::Lookup(Normal::Email) => words(&["a@example.com", "B@EXAMPLE.COM", "c@example.com"]),
        Kind::Lookup(Normal::Phone) => words(&["09012345678", "03-1111-2222", "0399998888"]),
        Kind::Lookup(Normal::Name) => words(&["高橋 一郎", "渡邊花子", "誰か"]),
        Kind::Lookup(Normal::Prefecture) => words(&["東京", "東京都", "京都府", "大阪", "CA"]),
        Kind::Lookup(Normal::TrackingNumber) => words(&["1234-5678-9012", "ab12", "999"]),
        Kind::Integer => prop_oneof![
            select(orders::INTEGERS),
            Just(i64::MAX),
            Just(i64::MIN),
            -5..5_i64
        ]
        .prop_map(Value::from)
        .boxed(),
        Kind::Boolean => any::<bool>().prop_map(Value::from).boxed(),
        Kind::Date => orders::DAYS
            .prop_map(|days| {
                (orders::today() + chrono::Duration::days(days))
                    .to_string()
                    .into()
            })
            .boxed(),
        Kind::Instant => orders::instant().prop_map(|at| at.to_string().into()).boxed(),
        Kind::PostalCode => words(&["1000001", "〒100-0002", "600001", "5300001"]),
        Kind::Id(Named::Order) => id(orders::order_id),
        Kind::Id(Named::Customer) => id(orders::customer_id),
        // Only asked whether it exists.
        Kind::Presence => Just(Value::Null).boxed(),
    }
}

/// Of one that is there, or perhaps not.
fn id<T: ToString + std::fmt::Debug + 'static>(of: fn(usize) -> T) -> BoxedStrategy<Value> {
    (0..orders::NAMED + 2)
        .prop_map(move |place| of(place).to_string().into())
        .boxed()
}

fn words(list: &'static [&'static str]) -> BoxedStrategy<Value> {
    select(list).prop_map(Value::from).boxed()
}

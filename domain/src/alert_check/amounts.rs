//! 金額不一致.

use serde_json::{Value, json};

use super::OrderFacts;
use crate::Yen;
use crate::alert::{AlertKind, Finding};
use crate::order::RateTotal;

/// Lines that come to something else than is billed, a stated split that cannot be, or nothing that anybody
/// could pay: each with the amounts that say so.
pub(super) fn amount_mismatch(order: &OrderFacts<'_>) -> Option<Finding> {
    let by_rate: Vec<Value> = order.by_rate.iter().filter_map(at_rate).collect();
    let is_negative = order.billed < Yen::ZERO;
    if order.computed.is_none() && by_rate.is_empty() && !is_negative {
        return None;
    }
    let mut detail = json!({ "billed": order.billed });
    if let Some(computed) = order.computed {
        detail["computed"] = json!(computed);
    }
    if !by_rate.is_empty() {
        detail["by_rate"] = by_rate.into();
    }
    if is_negative {
        detail["negative"] = true.into();
    }
    Some(Finding::new(AlertKind::AmountMismatch, detail))
}

fn at_rate(total: &RateTotal) -> Option<Value> {
    let stated = total.contradiction?;
    let mut told = json!({ "rate_bp": total.rate, "computed": stated.computed });
    if let Some(billed) = stated.billed {
        told["stated"] = json!(billed);
    }
    if let Some(points) = stated.points {
        told["stated_points"] = json!(points);
    }
    Some(told)
}

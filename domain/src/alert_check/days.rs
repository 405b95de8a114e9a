//! 配送指定日: how near the day is that was asked for.

use std::collections::BTreeMap;

use chrono::Days;
use serde_json::json;

use super::OrderFacts;
use crate::Date;
use crate::alert::{AlertKind, Finding};

/// One for each of today or earlier, tomorrow, and the day after, with the shipments of that day.
pub(super) fn deliver_on(order: &OrderFacts<'_>, today: Date, found: &mut Vec<Finding>) {
    if order
        .shipments
        .iter()
        .all(|shipment| shipment.deliver_on.is_none())
    {
        return;
    }
    let mut by_kind: BTreeMap<AlertKind, Vec<serde_json::Value>> = BTreeMap::new();
    for shipment in &order.shipments {
        if let Some(day) = shipment.deliver_on
            && let Some(kind) = kind(day, today)
        {
            let those = by_kind.entry(kind).or_default();
            those.push(json!({ "shipment": shipment.position, "deliver_on": day }));
        }
    }
    let finding = |(kind, shipments)| Finding::new(kind, json!({ "shipments": shipments }));
    found.extend(by_kind.into_iter().map(finding));
}

fn kind(day: Date, today: Date) -> Option<AlertKind> {
    let after = |days| today.checked_add_days(Days::new(days));
    if day <= today {
        Some(AlertKind::DeliverTodayOrEarlier)
    } else if Some(day) == after(1) {
        Some(AlertKind::DeliverTomorrow)
    } else if Some(day) == after(2) {
        Some(AlertKind::DeliverDayAfterTomorrow)
    } else {
        None
    }
}

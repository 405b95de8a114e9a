//! 出荷通知: what a mall is told of shipments that have left, and what became of it.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::publication::{PublicationState, Told};
use crate::{Date, Instant, OrderId, ShipmentId, ShopId, TenantId};

/// One shipment of a shop's order.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct ShipmentReport {
    pub tenant_id: TenantId,
    pub shop_id: ShopId,
    pub shipment_id: ShipmentId,
    pub order_id: OrderId,
    pub state: PublicationState,
    /// Counts reasons to tell; what is told is made when it is sent.
    pub version: i64,
    pub sent_version: Option<i64>,
    pub sent_at: Option<Instant>,
    /// What the mall took last.
    pub reported: Option<Json<Reported>>,
    /// Since the last one that was taken.
    pub attempts: i64,
    /// Why it was refused, in the mall's words.
    pub code: String,
    pub message: String,
    /// The mall's receipts for what it does later.
    pub ticket: Option<Json<serde_json::Value>>,
    pub due_at: Instant,
    pub changed_at: Instant,
}

/// What a mall was told of a shipment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reported {
    /// Of the orders in it: more than one where some were bundled.
    pub numbers: Vec<String>,
    pub carrier: String,
    pub tracking_numbers: Vec<String>,
    pub shipped_on: Option<Date>,
}

impl ShipmentReport {
    /// As it stands after the mall was told; the version is the one that was told.
    pub fn after(&self, reported: Reported, told: &Told, now: Instant) -> ShipmentReport {
        let (code, message) = told.reason();
        let mut next = ShipmentReport {
            attempts: self.attempts + 1,
            state: told.state(),
            code,
            message,
            ticket: None,
            due_at: told.due_at(self.attempts, now),
            ..self.clone()
        };
        if told.was_sent() {
            next.sent_version = Some(self.version);
            next.sent_at = Some(now);
        }
        if next.state == PublicationState::Confirmed {
            next.reported = Some(Json(reported));
            next.attempts = 0;
        }
        next
    }
}

/// What a mall said to several waybills of one shipment, as one.
pub fn together(said: impl IntoIterator<Item = Told>) -> Told {
    let rank = |told: &Told| match told {
        Told::Done => 0,
        Told::Pending => 1,
        Told::NotSent => 2,
        Told::PutOff => 3,
        Told::Unknown => 4,
        Told::Refused { .. } => 5,
    };
    said.into_iter().max_by_key(rank).unwrap_or(Told::NotSent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_waybill_that_is_refused_is_a_refusal() {
        let refused = Told::Refused {
            code: "E".into(),
            message: String::new(),
        };
        for (said, whole) in [
            (vec![Told::Done, Told::Done], Told::Done),
            (vec![Told::Done, Told::Pending], Told::Pending),
            (vec![Told::Pending, Told::NotSent], Told::NotSent),
            (vec![Told::PutOff, Told::NotSent], Told::PutOff),
            (vec![Told::Unknown, Told::PutOff], Told::Unknown),
            (vec![refused.clone(), Told::Unknown], refused.clone()),
            (vec![], Told::NotSent),
        ] {
            assert_eq!(together(said.clone()), whole, "{said:?}");
        }
    }
}

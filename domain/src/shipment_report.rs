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
    /// Tracking numbers that it may have been told of since, the latest first; none: there is no doubt.
    pub in_doubt: Option<Json<Vec<String>>>,
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
    /// While these numbers are on their way: until the mall says that it took them, it may have them or not.
    pub fn on_its_way(&self, numbers: &[String]) -> ShipmentReport {
        let before = self.in_doubt.as_ref().map_or(&[][..], |before| &before.0);
        let before = before.iter().filter(|known| !numbers.contains(known));
        ShipmentReport {
            in_doubt: Some(Json(numbers.iter().chain(before).cloned().collect())),
            ..self.clone()
        }
    }

    /// Numbers that the mall has, or may have, the latest first.
    pub fn told_before(&self) -> Vec<String> {
        let mut numbers = self
            .in_doubt
            .as_ref()
            .map_or_else(Vec::new, |before| before.0.clone());
        let taken = self.reported.iter().flat_map(|taken| &taken.tracking_numbers);
        for number in taken {
            if !numbers.contains(number) {
                numbers.push(number.clone());
            }
        }
        numbers
    }

    /// Whether the mall knows of the shipment, or may know of it.
    pub fn may_be_known(&self) -> bool {
        self.reported.is_some() || self.in_doubt.is_some()
    }

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
            next.in_doubt = None;
            next.attempts = 0;
        }
        next
    }
}

/// What a mall said to a shipment under several of its orders, as one.
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
    use uuid::Uuid;

    use super::*;

    fn row(taken: &[&str], in_doubt: &[&str]) -> ShipmentReport {
        let now = Instant::from_millis(1_000).unwrap();
        let numbers = |numbers: &[&str]| numbers.iter().map(|number| (*number).to_owned()).collect();
        ShipmentReport {
            tenant_id: TenantId(Uuid::nil()),
            shop_id: ShopId(Uuid::nil()),
            shipment_id: ShipmentId(Uuid::nil()),
            order_id: OrderId(Uuid::nil()),
            state: PublicationState::Waiting,
            version: 2,
            sent_version: None,
            sent_at: None,
            reported: (!taken.is_empty()).then(|| {
                Json(Reported {
                    tracking_numbers: numbers(taken),
                    ..Reported::default()
                })
            }),
            in_doubt: (!in_doubt.is_empty()).then(|| Json(numbers(in_doubt))),
            attempts: 0,
            code: String::new(),
            message: String::new(),
            ticket: None,
            due_at: now,
            changed_at: now,
        }
    }

    /// Answers are lost one after the other, and the numbers corrected in between.
    #[test]
    fn what_may_have_arrived_is_remembered_until_something_is_taken() {
        let now = Instant::from_millis(2_000).unwrap();
        for (taken, in_doubt, sent, before) in [
            (&[][..], &[][..], &["1"][..], &["1"][..]),
            (&[], &["1"], &["2"], &["2", "1"]),
            (&["0"], &["1"], &["2"], &["2", "1", "0"]),
            (&["0", "1"], &["1"], &["1"], &["1", "0"]),
        ] {
            let sent: Vec<String> = sent.iter().map(|number| (*number).to_owned()).collect();
            let row = row(taken, in_doubt).on_its_way(&sent);
            let lost = row.after(Reported::default(), &Told::Unknown, now);
            assert_eq!(lost.told_before(), before, "{taken:?} {in_doubt:?}");
            let reported = Reported {
                tracking_numbers: sent.clone(),
                ..Reported::default()
            };
            let done = row.after(reported, &Told::Done, now);
            assert_eq!((done.told_before(), done.in_doubt), (sent, None));
        }
        assert!(!row(&[], &[]).may_be_known());
        assert!(row(&[], &[]).on_its_way(&[]).may_be_known());
    }

    #[test]
    fn one_order_that_is_refused_is_a_refusal() {
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

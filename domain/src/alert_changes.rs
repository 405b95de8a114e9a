//! From the alerts that stand on an order and what is found now: what to write.

use std::collections::BTreeMap;

use sqlx::types::Json;

use crate::alert::{Alert, AlertKind, Finding};
use crate::order_status::OrderStatus;
use crate::{AlertId, Instant, OrderId, TenantId};

/// How many open alerts of a kind, on orders of a status, there are more (or fewer).
pub type Tally = BTreeMap<(AlertKind, OrderStatus), i64>;

/// What becomes of alerts, of one order or of many.
#[derive(Clone, Debug, Default)]
pub struct AlertChanges {
    /// To be stored: new, or in place of the one with the same id.
    pub put: Vec<Alert>,
    /// Ids of those that are replaced or gone.
    pub removed: Vec<AlertId>,
    /// Orders of which an open alert came or went, with the kinds that came and those that went.
    pub touched: Vec<Touched>,
    pub tally: Tally,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    pub order: OrderId,
    pub raised: Vec<AlertKind>,
    pub cleared: Vec<AlertKind>,
}

/// The order whose alerts are compared.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    pub tenant: TenantId,
    pub order: OrderId,
    pub status: OrderStatus,
}

impl AlertChanges {
    pub fn is_empty(&self) -> bool {
        self.put.is_empty() && self.removed.is_empty()
    }

    /// Compares the alerts of one order with what is found now. `kinds` says which kinds were looked
    /// for: others stay. An alert keeps its id; a resolved one opens again only if there is news,
    /// and stays as a record where nothing is found any more.
    pub fn compare(
        &mut self,
        standing: Standing,
        old: &[Alert],
        found: Vec<Finding>,
        looked_for: impl Fn(AlertKind) -> bool,
        mut new_id: impl FnMut() -> AlertId,
        now: Instant,
    ) {
        let mut touched = Touched {
            order: standing.order,
            raised: Vec::new(),
            cleared: Vec::new(),
        };
        for alert in old {
            let found = found.iter().find(|finding| finding.kind == alert.kind);
            if !looked_for(alert.kind) {
                self.keep(standing, alert);
            } else if let Some(finding) = found {
                self.again(standing, alert, finding, &mut touched, now);
            } else if alert.is_open() {
                self.count(alert, -1);
                self.removed.push(alert.id);
                touched.cleared.push(alert.kind);
            } else {
                self.keep(standing, alert);
            }
        }
        for finding in found {
            if old.iter().all(|alert| alert.kind != finding.kind) {
                touched.raised.push(finding.kind);
                self.store(alert(standing, finding, new_id(), now));
            }
        }
        if !(touched.raised.is_empty() && touched.cleared.is_empty()) {
            self.touched.push(touched);
        }
    }

    fn again(
        &mut self,
        standing: Standing,
        alert: &Alert,
        finding: &Finding,
        touched: &mut Touched,
        now: Instant,
    ) {
        let reopens = !alert.is_open() && alert.kind.is_news(&alert.detail.0, &finding.detail);
        if alert.detail.0 == finding.detail && alert.severity == finding.severity {
            return self.keep(standing, alert);
        }
        let mut next = alert.clone();
        next.order_status = standing.status;
        next.severity = finding.severity;
        next.detail = Json(finding.detail.clone());
        if reopens {
            next.resolved_at = None;
            next.resolved_by = None;
            next.raised_at = now;
            touched.raised.push(next.kind);
        }
        self.replace(alert, next);
    }

    /// An alert stays, and goes along with its order's status.
    fn keep(&mut self, standing: Standing, alert: &Alert) {
        if alert.order_status != standing.status {
            let next = Alert {
                order_status: standing.status,
                ..alert.clone()
            };
            self.replace(alert, next);
        }
    }

    fn replace(&mut self, old: &Alert, next: Alert) {
        self.count(old, -1);
        self.removed.push(old.id);
        self.store(next);
    }

    fn store(&mut self, alert: Alert) {
        self.count(&alert, 1);
        self.put.push(alert);
    }

    fn count(&mut self, alert: &Alert, by: i64) {
        if alert.is_open() {
            *self.tally.entry((alert.kind, alert.order_status)).or_default() += by;
        }
    }
}

/// A finding as a new alert.
pub fn alert(standing: Standing, finding: Finding, id: AlertId, now: Instant) -> Alert {
    Alert {
        tenant_id: standing.tenant,
        id,
        order_id: standing.order,
        order_status: standing.status,
        kind: finding.kind,
        severity: finding.severity,
        detail: Json(finding.detail),
        raised_at: now,
        resolved_at: None,
        resolved_by: None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;
    use uuid::Uuid;

    use super::*;
    use crate::alert::Severity;
    use crate::event::Actor;

    const NEW: Standing = Standing {
        tenant: TenantId(Uuid::nil()),
        order: OrderId(Uuid::nil()),
        status: OrderStatus::New,
    };

    fn at(millis: i64) -> Instant {
        Instant::from_millis(millis).unwrap()
    }

    fn finding(kind: AlertKind, fact: i64) -> Finding {
        Finding::new(kind, json!({ "fact": fact }))
    }

    fn compare(standing: Standing, old: &[Alert], found: Vec<Finding>) -> AlertChanges {
        let mut changes = AlertChanges::default();
        let mut ids = 1000;
        let new_id = || {
            ids += 1;
            AlertId(Uuid::from_u128(ids))
        };
        changes.compare(standing, old, found, |_| true, new_id, at(2));
        changes
    }

    fn standing_alert(kind: AlertKind, fact: i64, resolved: bool) -> Alert {
        let mut alert = alert(NEW, finding(kind, fact), AlertId(Uuid::from_u128(7)), at(1));
        if resolved {
            alert.resolved_at = Some(at(1));
            alert.resolved_by = Some(Json(Actor::System));
        }
        alert
    }

    #[test]
    fn the_same_facts_change_nothing() {
        for resolved in [false, true] {
            let old = [standing_alert(AlertKind::Gift, 1, resolved)];
            let changes = compare(NEW, &old, vec![finding(AlertKind::Gift, 1)]);
            assert!(changes.is_empty() && changes.touched.is_empty(), "{changes:?}");
        }
    }

    #[test]
    fn other_facts_keep_the_id_and_open_what_was_resolved() {
        for (resolved, raised) in [(false, vec![]), (true, vec![AlertKind::Gift])] {
            let old = [standing_alert(AlertKind::Gift, 1, resolved)];
            let changes = compare(NEW, &old, vec![finding(AlertKind::Gift, 2)]);
            let [put] = &changes.put[..] else {
                panic!("{changes:?}")
            };
            assert_eq!((put.id, put.is_open()), (old[0].id, true));
            assert_eq!(changes.removed, [old[0].id]);
            let touched: Vec<_> = changes.touched.iter().flat_map(|t| t.raised.clone()).collect();
            assert_eq!(touched, raised);
        }
    }

    #[test]
    fn what_is_not_found_any_more_goes_unless_it_was_resolved() {
        let old = [standing_alert(AlertKind::Gift, 1, false)];
        let changes = compare(NEW, &old, Vec::new());
        assert_eq!((changes.put.len(), changes.removed.len()), (0, 1));
        assert_eq!(changes.touched[0].cleared, [AlertKind::Gift]);
        let old = [standing_alert(AlertKind::Gift, 1, true)];
        assert!(compare(NEW, &old, Vec::new()).is_empty());
    }

    #[test]
    fn kinds_that_were_not_looked_for_stay() {
        let mut changes = AlertChanges::default();
        let old = [standing_alert(AlertKind::Gift, 1, false)];
        let only = |kind| kind == AlertKind::BundleCandidate;
        changes.compare(NEW, &old, Vec::new(), only, || AlertId(Uuid::nil()), at(2));
        assert!(changes.is_empty());
    }

    proptest! {
        /// Counting what changes is counting what stands, and comparing twice changes nothing more.
        #[test]
        fn the_tally_is_the_difference(
            old in prop::collection::btree_map(0..AlertKind::ALL.len(), (0_i64..3, any::<bool>()), 0..6),
            found in prop::collection::btree_map(0..AlertKind::ALL.len(), 0_i64..3, 0..6),
            moved: bool,
        ) {
            let old: Vec<Alert> = old
                .iter()
                .map(|(&kind, &(fact, resolved))| Alert {
                    id: AlertId(Uuid::from_u128(kind as u128)),
                    severity: Severity::Info,
                    ..standing_alert(AlertKind::ALL[kind], fact, resolved)
                })
                .collect();
            let found: Vec<Finding> =
                found.iter().map(|(&kind, &fact)| finding(AlertKind::ALL[kind], fact)).collect();
            let status = if moved { OrderStatus::AwaitingShipment } else { OrderStatus::New };
            let standing = Standing { status, ..NEW };
            let changes = compare(standing, &old, found.clone());
            let mut after: Vec<Alert> = old.clone();
            after.retain(|alert| !changes.removed.contains(&alert.id));
            after.extend(changes.put.clone());
            let tally = |alerts: &[Alert]| {
                let mut tally = Tally::new();
                for alert in alerts.iter().filter(|alert| alert.is_open()) {
                    *tally.entry((alert.kind, alert.order_status)).or_default() += 1;
                }
                tally
            };
            let mut expected = tally(&old);
            for (key, by) in &changes.tally {
                *expected.entry(*key).or_default() += by;
            }
            expected.retain(|_, count| *count != 0);
            prop_assert_eq!(tally(&after), expected);
            for finding in &found {
                prop_assert!(after.iter().any(|alert| alert.kind == finding.kind && alert.detail.0 == finding.detail));
            }
            prop_assert!(compare(standing, &after, found).is_empty());
        }
    }
}

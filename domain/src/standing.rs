//! Where an order and its shipments stand, and how that may change: status, step, hold.
//!
//! What moves an order moves its shipments along; a shipment that moves on its own leaves its order
//! showing the least advanced of them.

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::order::{Order, Shipment};
use crate::order_status::OrderStatus::{
    self, AwaitingPayment, AwaitingShipment, Bundled, Cancelled, Shipped, ShippingWork,
};
use crate::{Date, ShipmentId, SubStatusId};

/// An order's place in the flow, with its shipments'.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    #[serde(flatten)]
    pub order: OrderStanding,
    pub shipments: Vec<ShipmentStanding>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OrderStanding {
    pub status: OrderStatus,
    pub sub_status: Option<SubStatusId>,
    pub hold: Option<Hold>,
}

/// Characters of a hold's reason.
pub const MAX_HOLD_REASON: usize = 100;

/// 保留.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Hold {
    /// A label without personal data.
    pub reason: String,
    /// The day from which it need not rest any more; somebody still has to release it.
    pub until: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShipmentStanding {
    pub id: ShipmentId,
    pub status: OrderStatus,
    pub shipped_on: Option<Date>,
    /// 出荷予定日; none: whatever it is.
    #[serde(default)]
    pub ship_on: Option<Date>,
}

impl Standing {
    pub fn of<'a>(order: &Order, shipments: impl IntoIterator<Item = &'a Shipment>) -> Standing {
        Standing {
            order: OrderStanding {
                status: order.status,
                sub_status: order.sub_status_id,
                hold: order.hold_reason.clone().map(|reason| Hold {
                    reason,
                    until: order.hold_until,
                }),
            },
            shipments: shipments
                .into_iter()
                .map(|shipment| ShipmentStanding {
                    id: shipment.id,
                    status: shipment.status,
                    shipped_on: shipment.shipped_on,
                    ship_on: shipment.ship_on,
                })
                .collect(),
        }
    }

    /// The order in another status, or at another step of the same one. Leaving a status leaves its
    /// step. A shipment that is further on already stays where it is, and one that has left never
    /// comes back.
    pub fn moved(&self, to: OrderStatus, step: Option<SubStatusId>, today: Date) -> Result<Standing, Error> {
        let from = self.order.status;
        if from == to && from != Bundled && step != self.order.sub_status {
            let mut after = self.clone();
            after.order.sub_status = step;
            return Ok(after);
        }
        if to == Cancelled {
            return self.cancelled();
        }
        self.check_move(from, to)?;
        let forward = from.is_before(to);
        let mut after = self.clone();
        after.order.status = to;
        after.order.sub_status = step;
        for shipment in &mut after.shipments {
            let goes = if forward {
                shipment.status.is_before(to)
            } else {
                !shipment.status.is_out() && !shipment.status.has_shipped()
            };
            if goes {
                shipment.reach(to, today);
            }
        }
        Ok(after)
    }

    /// キャンセル of the whole order. Once something has left, it would be a return.
    pub fn cancelled(&self) -> Result<Standing, Error> {
        let from = self.order.status;
        if !from.may_become(Cancelled) {
            return Err(self.refusal(from, Cancelled));
        }
        if let Some(left) = self
            .shipments
            .iter()
            .find(|shipment| shipment.status.has_shipped())
        {
            return Err(Error::NoSuchMove {
                from: left.status,
                to: Cancelled,
            });
        }
        let mut after = self.clone();
        after.order = OrderStanding {
            status: Cancelled,
            sub_status: None,
            hold: None,
        };
        for shipment in &mut after.shipments {
            shipment.status = Cancelled;
        }
        Ok(after)
    }

    /// 保留, or another reason for it. What has come to its end cannot rest.
    pub fn held(&self, hold: Hold) -> Result<Standing, Error> {
        match self.order.status {
            Bundled => Err(Error::Bundled),
            status if status > Shipped => Err(Error::Finished),
            _ => {
                let mut after = self.clone();
                after.order.hold = Some(hold);
                Ok(after)
            }
        }
    }

    pub fn released(&self) -> Result<Standing, Error> {
        let mut after = self.clone();
        after.order.hold.take().ok_or(Error::NotOnHold)?;
        Ok(after)
    }

    /// One shipment by itself: between waiting for its day and having left, or off. The last one that is
    /// still to go is off only with its order.
    pub fn shipment_moved(&self, id: ShipmentId, to: OrderStatus, today: Date) -> Result<Standing, Error> {
        let from = self.shipment(id)?.status;
        if !from.next_of_shipment().contains(&to) {
            return Err(self.refusal(from, to));
        }
        self.check_move(from, to)?;
        let others = self.shipments.iter().filter(|shipment| shipment.id != id);
        if to == Cancelled && others.clone().all(|shipment| shipment.status.is_out()) {
            return Err(Error::InUse { by: "order" });
        }
        Ok(self.with_shipments(|shipment| {
            if shipment.id == id {
                shipment.reach(to, today);
            }
        }))
    }

    /// 発送: these shipments have left. The step of 発送作業 may have been passed over: a carrier's
    /// result file knows nothing of it.
    pub fn shipped(&self, ids: &[ShipmentId], on: Date) -> Result<Standing, Error> {
        for id in ids {
            let from = self.shipment(*id)?.status;
            if !matches!(from, AwaitingShipment | ShippingWork) {
                return Err(self.refusal(from, Shipped));
            }
        }
        if self.order.hold.is_some() {
            return Err(Error::OnHold);
        }
        Ok(self.with_shipments(|shipment| {
            if ids.contains(&shipment.id) {
                shipment.status = Shipped;
                shipment.shipped_on = Some(on);
            }
        }))
    }

    /// Whether something waited for its money past the day planned, and may leave now.
    pub fn was_paid_late(&self, before: &Standing, today: Date) -> bool {
        let mut shipments = self.shipments.iter().zip(&before.shipments);
        shipments.any(|(after, before)| after.was_paid_late(before, today))
    }

    /// What was is to leave on `first`, the first day worked.
    pub fn plan_anew(&mut self, before: &Standing, today: Date, first: Date) {
        for (after, before) in self.shipments.iter_mut().zip(&before.shipments) {
            if after.was_paid_late(before, today) {
                after.ship_on = Some(first);
            }
        }
    }

    fn shipment(&self, id: ShipmentId) -> Result<&ShipmentStanding, Error> {
        let found = self.shipments.iter().find(|shipment| shipment.id == id);
        found.ok_or(Error::NotFound)
    }

    /// The order follows the least advanced of its shipments that are still in the flow.
    fn with_shipments(&self, change: impl FnMut(&mut ShipmentStanding)) -> Standing {
        let mut after = self.clone();
        after.shipments.iter_mut().for_each(change);
        let statuses = after.shipments.iter().map(|shipment| shipment.status);
        if let Some(status) = followed(after.order.status, statuses) {
            after.order.status = status;
            after.order.sub_status = None;
        }
        after
    }

    fn check_move(&self, from: OrderStatus, to: OrderStatus) -> Result<(), Error> {
        if !from.may_become(to) {
            return Err(self.refusal(from, to));
        }
        if self.order.hold.is_some() && from.is_before(to) {
            return Err(Error::OnHold);
        }
        Ok(())
    }

    fn refusal(&self, from: OrderStatus, to: OrderStatus) -> Error {
        if self.order.status == Bundled {
            Error::Bundled
        } else {
            Error::NoSuchMove { from, to }
        }
    }
}

/// Where an order goes after its shipments, leaving its step: the least advanced of them. None where it
/// stands there, or all of them are out of the flow.
pub(crate) fn followed(
    order: OrderStatus,
    shipments: impl Iterator<Item = OrderStatus>,
) -> Option<OrderStatus> {
    let least = shipments.filter(|status| !status.is_out()).min();
    least.filter(|least| *least != order)
}

impl ShipmentStanding {
    fn reach(&mut self, to: OrderStatus, today: Date) {
        self.status = to;
        if to == Shipped && self.shipped_on.is_none() {
            self.shipped_on = Some(today);
        }
    }

    fn was_paid_late(&self, before: &ShipmentStanding, today: Date) -> bool {
        before.status == AwaitingPayment
            && self.status == AwaitingShipment
            && self.ship_on.is_some_and(|planned| planned < today)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::order_status::OrderStatus::{Completed, FollowMail, New};

    const TODAY: Date = Date::from_ymd_opt(2026, 11, 22).unwrap();

    fn id(n: usize) -> ShipmentId {
        ShipmentId(Uuid::from_u128(n as u128))
    }

    fn standing(status: OrderStatus, shipments: &[OrderStatus]) -> Standing {
        Standing {
            order: OrderStanding {
                status,
                sub_status: Some(SubStatusId(Uuid::nil())),
                hold: None,
            },
            shipments: (0..)
                .zip(shipments)
                .map(|(n, status)| ShipmentStanding {
                    id: id(n),
                    status: *status,
                    shipped_on: None,
                    ship_on: None,
                })
                .collect(),
        }
    }

    fn statuses(standing: &Standing) -> Vec<OrderStatus> {
        let shipments = standing.shipments.iter().map(|shipment| shipment.status);
        std::iter::once(standing.order.status).chain(shipments).collect()
    }

    fn held(mut standing: Standing) -> Standing {
        standing.order.hold = Some(Hold {
            reason: "電話確認".into(),
            until: None,
        });
        standing
    }

    #[test]
    fn an_order_takes_its_shipments_along() {
        for (from, shipments, to, after) in [
            (New, &[New, New][..], AwaitingShipment, &[AwaitingShipment; 3][..]),
            // One is ahead and stays ahead.
            (
                AwaitingShipment,
                &[AwaitingShipment, Shipped],
                ShippingWork,
                &[ShippingWork, ShippingWork, Shipped],
            ),
            (
                ShippingWork,
                &[ShippingWork, Shipped],
                AwaitingShipment,
                &[AwaitingShipment, AwaitingShipment, Shipped],
            ),
            (ShippingWork, &[ShippingWork, Shipped], Shipped, &[Shipped; 3]),
            (Shipped, &[Shipped, Shipped], Completed, &[Completed; 3]),
            (
                Shipped,
                &[Shipped, Cancelled],
                FollowMail,
                &[FollowMail, FollowMail, Cancelled],
            ),
        ] {
            let moved = standing(from, shipments).moved(to, None, TODAY).unwrap();
            assert_eq!(statuses(&moved), after, "{from:?} {shipments:?} to {to:?}");
            assert_eq!(moved.order.sub_status, None, "leaving a status leaves its step");
        }
    }

    #[test]
    fn leaving_is_dated_once() {
        let work = standing(ShippingWork, &[ShippingWork, ShippingWork]);
        let earlier = TODAY.pred_opt().unwrap();
        let first = work.shipped(&[id(0)], earlier).unwrap();
        assert_eq!(statuses(&first), [ShippingWork, Shipped, ShippingWork]);
        let both = first.moved(Shipped, None, TODAY).unwrap();
        let dates: Vec<_> = both
            .shipments
            .iter()
            .map(|shipment| shipment.shipped_on)
            .collect();
        assert_eq!(dates, [Some(earlier), Some(TODAY)]);
    }

    #[test]
    fn what_was_paid_after_its_day_is_planned_anew() {
        let [past, first] = [TODAY.pred_opt().unwrap(), TODAY.succ_opt().unwrap()];
        for (from, to, planned, after) in [
            (AwaitingPayment, AwaitingShipment, Some(past), Some(first)),
            (AwaitingPayment, AwaitingShipment, Some(TODAY), Some(TODAY)),
            (AwaitingPayment, AwaitingShipment, None, None),
            (AwaitingPayment, Cancelled, Some(past), Some(past)),
            (AwaitingShipment, ShippingWork, Some(past), Some(past)),
        ] {
            let mut before = standing(from, &[from, Cancelled]);
            for shipment in &mut before.shipments {
                shipment.ship_on = planned;
            }
            let mut moved = before.moved(to, None, TODAY).unwrap();
            assert_eq!(
                moved.was_paid_late(&before, TODAY),
                after != planned,
                "{from:?} {to:?}"
            );
            moved.plan_anew(&before, TODAY, first);
            let days: Vec<_> = moved.shipments.iter().map(|shipment| shipment.ship_on).collect();
            assert_eq!(days, [after, planned], "{from:?} {to:?}");
        }
    }

    #[test]
    fn a_hold_stops_what_goes_forward() {
        let held = held(standing(AwaitingShipment, &[AwaitingShipment]));
        assert_eq!(held.moved(ShippingWork, None, TODAY), Err(Error::OnHold));
        assert_eq!(
            held.shipment_moved(id(0), ShippingWork, TODAY),
            Err(Error::OnHold)
        );
        assert_eq!(held.shipped(&[id(0)], TODAY), Err(Error::OnHold));
        assert!(held.moved(AwaitingPayment, None, TODAY).is_ok());
        assert_eq!(held.cancelled().unwrap().order.hold, None);
        let released = held.released().unwrap();
        assert!(released.moved(ShippingWork, None, TODAY).is_ok());
        assert_eq!(released.released(), Err(Error::NotOnHold));
    }

    #[test]
    fn after_a_part_has_left_a_cancel_is_a_return() {
        let partly = standing(ShippingWork, &[ShippingWork, Shipped]);
        let refused = Err(Error::NoSuchMove {
            from: Shipped,
            to: Cancelled,
        });
        assert_eq!(partly.cancelled(), refused);
        assert_eq!(partly.moved(Cancelled, None, TODAY), refused);
        assert_eq!(standing(Shipped, &[Shipped]).cancelled(), refused);
    }

    #[test]
    fn a_shipment_may_be_off_while_others_go() {
        for (shipments, off, order) in [
            ([AwaitingShipment, ShippingWork], 0, ShippingWork),
            ([AwaitingPayment, AwaitingPayment], 1, AwaitingPayment),
            ([Shipped, ShippingWork], 1, Shipped),
        ] {
            let least = *shipments.iter().min_by_key(|status| **status).unwrap();
            let before = standing(least, &shipments);
            let after = before.shipment_moved(id(off), Cancelled, TODAY).unwrap();
            assert_eq!(after.order.status, order, "{shipments:?}");
            assert_eq!(after.shipments[off].status, Cancelled);
            let again = after.shipment_moved(id(1 - off), Cancelled, TODAY);
            assert!(again.is_err(), "{shipments:?}: the last one goes with its order");
        }
        let one = standing(New, &[New]);
        let refused = one.shipment_moved(id(0), Cancelled, TODAY);
        assert_eq!(refused, Err(Error::InUse { by: "order" }));
        let held = held(standing(New, &[New, New]));
        assert!(held.shipment_moved(id(0), Cancelled, TODAY).is_ok());
    }

    #[test]
    fn a_step_may_change_within_its_status() {
        let step = SubStatusId(Uuid::from_u128(7));
        let new = standing(New, &[New]);
        let moved = new.moved(New, Some(step), TODAY).unwrap();
        assert_eq!(moved.order.sub_status, Some(step));
        assert_eq!(statuses(&moved), [New, New]);
        assert!(moved.moved(New, Some(step), TODAY).is_err(), "nothing changes");
        assert_eq!(moved.moved(New, None, TODAY).unwrap().order.sub_status, None);
    }

    #[test]
    fn bundled_orders_stay_where_they_are() {
        let bundled = standing(Bundled, &[Bundled]);
        for to in OrderStatus::ALL {
            assert_eq!(bundled.moved(to, None, TODAY), Err(Error::Bundled), "{to:?}");
        }
        assert_eq!(bundled.shipped(&[id(0)], TODAY), Err(Error::Bundled));
        let hold = Hold {
            reason: "x".into(),
            until: None,
        };
        assert_eq!(bundled.held(hold), Err(Error::Bundled));
    }

    proptest! {
        /// However an order is moved about, it shows the least advanced of its shipments.
        #[test]
        fn the_order_is_where_its_last_shipment_is(
            shipments in 1..4_usize,
            steps in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<bool>()), 0..20),
        ) {
            let mut at = standing(New, &vec![New; shipments]);
            for (to, which, whole) in steps {
                let to = *to.get(&OrderStatus::ALL);
                let after = if whole {
                    at.moved(to, None, TODAY)
                } else {
                    at.shipment_moved(id(which.index(shipments)), to, TODAY)
                };
                let Ok(after) = after else { continue };
                let statuses = after.shipments.iter().map(|shipment| shipment.status);
                let least = statuses.filter(|status| !status.is_out()).min();
                prop_assert_eq!(after.order.status, least.unwrap_or(Cancelled));
                for (before, after) in at.shipments.iter().zip(&after.shipments) {
                    prop_assert!(!before.status.has_shipped() || after.status.has_shipped());
                    prop_assert!(after.status != Shipped || after.shipped_on.is_some());
                }
                at = after;
            }
        }
    }
}

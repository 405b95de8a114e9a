//! What a rule sets in shipments that have not left.

use serde::{Deserialize, Serialize};

use super::{Masters, ShipmentPart};
use crate::order::Temperature;
use crate::{Date, ProcessingRouteId};

/// None leaves a field as it is. Kept in the database: append only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SetShipments {
    pub carrier: Option<String>,
    pub waybill_kind: Option<String>,
    /// 発送予定日: so many days from today, or the next after it that the lane works.
    pub ship_in_days: Option<i64>,
    pub temperature: Option<Temperature>,
    /// お届け指定日: so many days from today.
    pub deliver_in_days: Option<i64>,
    /// 最短: without an お届け指定日.
    pub no_delivery_date: bool,
    /// お届け時間帯; empty: none.
    pub delivery_window: Option<String>,
    /// 個口数.
    pub parcels: Option<i64>,
    /// 送り状記事欄; empty: none.
    pub waybill_note: Option<String>,
}

impl SetShipments {
    pub fn is_empty(&self) -> bool {
        *self == SetShipments::default()
    }

    /// The 発送予定日, where it is set: a day that the lane works.
    pub fn ship_on(&self, masters: &Masters, lane: ProcessingRouteId, today: Date) -> Option<Option<Date>> {
        self.ship_in_days.map(|days| masters.in_days(lane, today, days))
    }

    /// The お届け指定日, where it is set.
    pub fn deliver_on(&self, today: Date) -> Option<Option<Date>> {
        let in_days = |days: i64| today.checked_add_signed(chrono::Duration::days(days));
        let day = self.deliver_in_days.map(in_days);
        day.or(self.no_delivery_date.then_some(None))
    }

    pub(super) fn apply(&self, part: &mut ShipmentPart, ship_on: Option<Option<Date>>, today: Date) {
        set(&mut part.carrier, self.carrier.clone());
        set(&mut part.waybill_kind, self.waybill_kind.clone());
        set(&mut part.ship_on, ship_on);
        set(&mut part.temperature, self.temperature);
        set(&mut part.deliver_on, self.deliver_on(today));
        set(&mut part.delivery_window, self.delivery_window.clone());
        set(&mut part.parcels, self.parcels);
        set(&mut part.waybill_note, self.waybill_note.clone());
    }
}

fn set<T>(field: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *field = value;
    }
}

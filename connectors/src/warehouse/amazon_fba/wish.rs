//! What a buyer wishes, in Amazon's terms: when it is to be delivered, and what is written to whom it is
//! given to.

use domain::{Date, Instant};

use super::super::{DeliveryDates, FbaSettings, ShipOrder};
use crate::carrier::{Hours, hours, is_none_asked};

/// Characters of a message to whom it is given to.
const MAX_MESSAGE: usize = 512;
/// When the morning begins to be delivered in.
const MORNING: (u32, u32) = (8, 12);

/// When it is to be delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Delivery {
    /// As fast as the settings say.
    AnyTime,
    Between(Instant, Instant),
    /// Amazon cannot be told so.
    Untold,
}

pub(super) fn delivery(settings: &FbaSettings, order: &ShipOrder) -> Delivery {
    let any_hour = is_none_asked(&order.delivery_window);
    match (settings.delivery_dates, order.deliver_on) {
        (DeliveryDates::Ignore, _) => Delivery::AnyTime,
        (_, None) if any_hour => Delivery::AnyTime,
        (DeliveryDates::Scheduled, Some(day)) => {
            let hours = if any_hour {
                Some((0, 24))
            } else {
                between(&order.delivery_window)
            };
            let window = hours.and_then(|(from, to)| at(day, from).zip(at(day, to)));
            window.map_or(Delivery::Untold, |(from, to)| Delivery::Between(from, to))
        }
        (DeliveryDates::Scheduled, None) | (DeliveryDates::Refuse, _) => Delivery::Untold,
    }
}

fn between(window: &str) -> Option<(u32, u32)> {
    Some(match hours(window)? {
        Hours::Morning => MORNING,
        Hours::Between(from, to) => (from, to),
        Hours::By(to) => (0, to),
    })
}

/// The end of a day is its last second.
fn at(day: Date, hour: u32) -> Option<Instant> {
    let wall = if hour == 24 {
        day.and_hms_opt(23, 59, 59)
    } else {
        day.and_hms_opt(hour, 0, 0)
    };
    Instant::from_tokyo(wall?)
}

/// のし, ラッピング and メッセージ of the shipment, one line each; none where there are none.
pub(super) fn gift_message(order: &ShipOrder) -> Option<String> {
    let lines: Vec<String> = order
        .gifts
        .iter()
        .map(|gift| {
            let parts = [gift.kind.as_str(), gift.text.as_str()];
            let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            said.join("：")
        })
        .filter(|line| !line.is_empty())
        .collect();
    let message: String = lines.join("\n").chars().take(MAX_MESSAGE).collect();
    Some(message).filter(|message| !message.is_empty())
}

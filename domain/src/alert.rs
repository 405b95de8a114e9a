//! アラート: what needs a person's eye before an order goes on.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::event::Actor;
use crate::order_status::OrderStatus;
use crate::{AlertId, Instant, OrderId, TenantId};

/// One for every kind that stands on an order.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Alert {
    pub tenant_id: TenantId,
    pub id: AlertId,
    pub order_id: OrderId,
    /// Where its order stands: alerts are counted and listed by it.
    pub order_status: OrderStatus,
    pub kind: AlertKind,
    pub severity: Severity,
    /// Facts that explain the alert, never personal data.
    pub detail: Json<serde_json::Value>,
    pub raised_at: Instant,
    pub resolved_at: Option<Instant>,
    pub resolved_by: Option<Json<Actor>>,
}

impl Alert {
    pub fn is_open(&self) -> bool {
        self.resolved_at.is_none()
    }
}

/// What a check found about an order.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub kind: AlertKind,
    pub severity: Severity,
    /// Facts that explain it, never personal data. The same facts are the same alert.
    pub detail: serde_json::Value,
}

impl Finding {
    /// With the kind's usual severity.
    pub fn new(kind: AlertKind, detail: serde_json::Value) -> Finding {
        Finding {
            kind,
            severity: kind.usual_severity(),
            detail,
        }
    }

    pub fn severe(mut self, severity: Severity) -> Finding {
        self.severity = severity;
        self
    }
}

macro_rules! alert_kinds {
    ($($(#[$doc:meta])* $name:ident = $text:literal $severity:ident;)*) => {
        /// What an alert is about. Append only.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type,
        )]
        #[sqlx(type_name = "text")]
        pub enum AlertKind {
            $($(#[$doc])* #[serde(rename = $text)] #[sqlx(rename = $text)] $name,)*
        }

        impl AlertKind {
            pub const ALL: &[AlertKind] = &[$(AlertKind::$name),*];

            /// As the database and the API spell it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),* }
            }

            /// How bad it is unless the shop or the check itself says otherwise.
            pub fn usual_severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),* }
            }
        }
    };
}

alert_kinds! {
    /// 金額不一致: the amounts do not add up to what is billed.
    AmountMismatch = "amount_mismatch" Warning;
    /// 住所間違い: an address is not at any place of its postal code.
    AddressMismatch = "address_mismatch" Warning;
    /// A postal code that is in no table, or that nobody can read.
    PostalCodeUnknown = "postal_code_unknown" Warning;
    /// ブラックリスト: a person on the order is on the shop's list.
    Blacklist = "blacklist" Stop;
    /// 同梱候補: another open order goes to the same telephone number.
    BundleCandidate = "bundle_candidate" Info;
    /// 重複の疑い: the same buyer ordered the same things under another number shortly before.
    DuplicateSuspected = "duplicate_suspected" Warning;
    /// ギフト: sender and recipient differ, or there are gift fields.
    Gift = "gift" Info;
    /// クール便（冷蔵）.
    Chilled = "chilled" Info;
    /// クール便（冷凍）.
    Frozen = "frozen" Info;
    /// 配送指定日が今日以前.
    DeliverTodayOrEarlier = "deliver_today_or_earlier" Warning;
    /// 配送指定日が明日.
    DeliverTomorrow = "deliver_tomorrow" Warning;
    /// 配送指定日が明後日.
    DeliverDayAfterTomorrow = "deliver_day_after_tomorrow" Info;
    /// 受取場所: to be kept at a post office, a shop or the carrier's office.
    PickupPoint = "pickup_point" Info;
    /// 備考あり: the buyer wrote something.
    BuyerNote = "buyer_note" Warning;
    /// A text is longer than the carrier's waybill holds.
    WaybillFieldTooLong = "waybill_field_too_long" Warning;
    /// 離島: a shipment goes to an island.
    Island = "island" Warning;
    /// 配送2日以上: a shipment is two days or more on the way.
    TwoDaysPlus = "two_days_plus" Info;
    /// 商品未登録: a line's code is no listing of its route and no variant's.
    ProductUnknown = "product_unknown" Warning;
    /// 在庫不足: an order needs more than there is.
    StockShort = "stock_short" Warning;
    /// 送り状の変更: a waybill was made, and says something else than its shipment does now.
    WaybillOutdated = "waybill_outdated" Warning;
    /// 税率相違: a line is taxed otherwise than the product master has it.
    TaxRateDiffers = "tax_rate_differs" Warning;
    /// 取込元の変更: its source tells the order otherwise than it did, and it cannot take that any more.
    ToldDifferently = "told_differently" Warning;
}

impl AlertKind {
    /// Whether it depends on what day it is.
    pub fn is_of_the_day(self) -> bool {
        matches!(
            self,
            Self::DeliverTodayOrEarlier | Self::DeliverTomorrow | Self::DeliverDayAfterTomorrow
        )
    }

    /// Whether what is known now is news to somebody who has resolved `before`. Another order that
    /// went away is none.
    pub fn is_news(self, before: &serde_json::Value, now: &serde_json::Value) -> bool {
        if before == now {
            return false;
        }
        match self {
            Self::BundleCandidate | Self::DuplicateSuspected => has_another("orders", before, now),
            Self::Blacklist => has_another("entries", before, now),
            _ => true,
        }
    }
}

/// Whether a list in one detail has something that it has not in the other.
fn has_another(list: &str, before: &serde_json::Value, now: &serde_json::Value) -> bool {
    let of = |detail: &serde_json::Value| detail.get(list).and_then(serde_json::Value::as_array).cloned();
    let known = of(before).unwrap_or_default();
    of(now)
        .unwrap_or_default()
        .iter()
        .any(|named| !known.contains(named))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Severity {
    Info,
    Warning,
    /// The order must not go on before somebody has looked.
    Stop,
}

/// Whether alerts are looked for on an order that stands here: not once it has left, is off or went
/// into another.
pub fn is_watched(status: OrderStatus) -> bool {
    !status.has_shipped() && !matches!(status, OrderStatus::Cancelled | OrderStatus::Bundled)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_are_the_spelling_of_the_wire() {
        for kind in AlertKind::ALL {
            assert_eq!(json!(kind), kind.as_str());
        }
    }

    #[test]
    fn another_candidate_is_news_one_less_is_not() {
        let (one, two) = (json!({ "orders": ["a"] }), json!({ "orders": ["a", "b"] }));
        assert!(AlertKind::BundleCandidate.is_news(&one, &two));
        assert!(!AlertKind::BundleCandidate.is_news(&two, &one));
        assert!(!AlertKind::BundleCandidate.is_news(&two, &two));
        let (one, two) = (json!({ "entries": ["a"] }), json!({ "entries": ["a", "b"] }));
        assert!(AlertKind::Blacklist.is_news(&one, &two));
        assert!(!AlertKind::Blacklist.is_news(&two, &one));
        assert!(AlertKind::AmountMismatch.is_news(&json!({ "billed": 1 }), &json!({ "billed": 2 })));
    }
}

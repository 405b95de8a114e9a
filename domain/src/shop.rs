//! 店舗: one account at a mall or cart, whose orders are fetched.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::mall_payment::BookPayments;
use crate::polling::interval;
use crate::{FieldError, Instant, OrderId, SalesRouteId, ShopId, TenantId};

/// The row also says how the last poll went, and who holds the shop at the moment.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Shop {
    pub tenant_id: TenantId,
    pub id: ShopId,
    pub name: String,
    /// Which connector, as the connectors spell it.
    pub kind: String,
    /// What its orders come in on: one shop for each.
    pub sales_route_id: SalesRouteId,
    /// What the connector may be told, without secrets.
    pub settings: Json<serde_json::Value>,
    /// Whether it is polled, and told anything.
    pub active: bool,
    pub poll_seconds: i64,
    /// Whether it is polled less often while no orders come.
    pub adaptive_polling: bool,
    /// Whether its mall is told how many there are: off until somebody says so, because the mall's own
    /// numbers are overwritten.
    pub publish_stock: bool,
    /// 出荷通知: whether its mall is told what was shipped.
    pub report_shipments: bool,
    /// 注文確認: whether its mall is told that orders are taken, as they come in.
    pub confirm_orders: bool,
    /// 入金確認: what the mall says of the buyer's money becomes a payment here.
    pub book_payments: BookPayments,
    /// Credentials, if there are some.
    pub sealed: Option<Vec<u8>>,
    pub credentials_at: Option<Instant>,
    pub expiries: Json<Vec<CredentialExpiry>>,
    pub cursor: Json<serde_json::Value>,
    /// Every order up to here has been read.
    pub reached_at: Instant,
    /// How far the mall's open orders have been read again, round and round.
    pub reread_after: Option<OrderId>,
    pub next_poll_at: Instant,
    pub lease_id: Option<uuid::Uuid>,
    pub leased_until: Option<Instant>,
    pub polled_at: Option<Instant>,
    pub succeeded_at: Option<Instant>,
    /// Polls that failed since the last that did not.
    pub failures: i64,
    pub failure: Option<Json<PollFailure>>,
    pub orders_created: i64,
    /// When a poll brought one last.
    pub last_order_at: Option<Instant>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// When a credential runs out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CredentialExpiry {
    /// `license_key`, `refresh_token` …
    pub what: String,
    pub at: Instant,
    /// Whether it is renewed without people.
    pub renews_itself: bool,
    /// Nobody said when: at the latest then.
    #[serde(default)]
    pub estimated: bool,
    /// So many days before its end the shop was warned.
    #[serde(default)]
    pub warned_days: Option<i64>,
}

/// 楽天's license key lives 90 days: so many days before the end a shop is told.
const WARN_DAYS: [i64; 3] = [1, 7, 14];

impl CredentialExpiry {
    /// The warning that is due now, if the shop was not given it: so many days, at most.
    pub fn warning(&self, now: Instant) -> Option<i64> {
        const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;
        let left = self.at.millis() - now.millis();
        let due = WARN_DAYS.into_iter().find(|days| left <= days * DAY_MILLIS)?;
        let is_new = self.warned_days.is_none_or(|warned| due < warned);
        (!self.renews_itself && is_new).then_some(due)
    }
}

/// Why a poll failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollFailure {
    pub kind: FailureKind,
    /// The mall's own words, never an answer's body.
    pub message: String,
    pub at: Instant,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FailureKind {
    /// It is tried again by itself.
    Temporary,
    /// Keys or permissions: people have to act.
    Credentials,
    /// The mall refuses the request, or the settings are wrong.
    Refused,
}

/// What is written to a shop's mall, each apart from the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum WriterTask {
    /// 在庫連携.
    Stock,
    /// 注文確認 and 出荷通知.
    Orders,
}

/// Who writes to a shop's mall, when there is something to write, and how it went.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ShopWriter {
    pub tenant_id: TenantId,
    pub shop_id: ShopId,
    pub task: WriterTask,
    /// None: there is nothing to do.
    pub due_at: Option<Instant>,
    /// Counts what was asked for.
    pub wishes: i64,
    pub lease_id: Option<uuid::Uuid>,
    pub leased_until: Option<Instant>,
    /// Since the last time that it did not fail.
    pub failures: i64,
    pub failure: Option<Json<PollFailure>>,
    pub succeeded_at: Option<Instant>,
}

/// How a shop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShopState {
    /// Switched off.
    Paused,
    /// Nobody has given credentials.
    NoCredentials,
    /// It was not polled yet.
    New,
    Healthy,
    /// The last poll failed; it is tried again by itself.
    Failing,
    /// People have to act.
    NeedsAction,
}

pub const POLL_SECONDS: std::ops::RangeInclusive<i64> = 15..=86_400;
/// However often it failed, it is tried again after so long.
const LONGEST_PAUSE_SECONDS: i64 = 15 * 60;

impl Shop {
    pub fn state(&self) -> ShopState {
        if !self.active {
            return ShopState::Paused;
        }
        if self.sealed.is_none() {
            return ShopState::NoCredentials;
        }
        match &self.failure {
            Some(failure) if failure.kind == FailureKind::Temporary => ShopState::Failing,
            Some(_) => ShopState::NeedsAction,
            None if self.succeeded_at.is_none() => ShopState::New,
            None => ShopState::Healthy,
        }
    }

    pub fn check(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        if self.name.trim().is_empty() {
            errors.push(FieldError::new("/name", "required"));
        }
        if !POLL_SECONDS.contains(&self.poll_seconds) {
            errors.push(FieldError::new("/poll_seconds", "out_of_range").hint("15…86400"));
        }
        errors
    }

    /// Seconds until it is polled again, if that did not fail.
    pub fn pause(&self, now: Instant) -> i64 {
        if !self.adaptive_polling {
            return self.poll_seconds;
        }
        let last = self.last_order_at.unwrap_or(self.created_at);
        interval(self.poll_seconds, now.millis() - last.millis())
    }

    /// When to poll again after a failure.
    pub fn pause_after(&self, failures: i64, retry_after_seconds: Option<i64>) -> i64 {
        pause(self.poll_seconds, failures, retry_after_seconds)
    }
}

/// Seconds to wait after so many failures: twice as long each time, not shorter than the mall wants it.
pub fn pause(first_seconds: i64, failures: i64, retry_after_seconds: Option<i64>) -> i64 {
    let doubled = (1..failures.clamp(1, 16)).fold(first_seconds, |seconds, _| seconds.saturating_mul(2));
    let longest = LONGEST_PAUSE_SECONDS.max(first_seconds);
    doubled.min(longest).max(retry_after_seconds.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn shop(poll_seconds: i64) -> Shop {
        let now = Instant::from_millis(0).unwrap();
        Shop {
            tenant_id: TenantId(Uuid::nil()),
            id: ShopId(Uuid::nil()),
            name: "楽天".into(),
            kind: "rakuten".into(),
            sales_route_id: SalesRouteId(Uuid::nil()),
            settings: Json(serde_json::json!({})),
            active: true,
            poll_seconds,
            adaptive_polling: true,
            publish_stock: false,
            report_shipments: false,
            confirm_orders: false,
            book_payments: BookPayments::default(),
            sealed: Some(Vec::new()),
            credentials_at: None,
            expiries: Json(Vec::new()),
            cursor: Json(serde_json::json!({})),
            reached_at: now,
            reread_after: None,
            next_poll_at: now,
            lease_id: None,
            leased_until: None,
            polled_at: None,
            succeeded_at: None,
            failures: 0,
            failure: None,
            orders_created: 0,
            last_order_at: None,
            created_at: now,
            updated_at: now,
            version: 1,
        }
    }

    #[test]
    fn warnings() {
        let day = |days: i64| Instant::from_millis(days * 24 * 60 * 60 * 1000).unwrap();
        for (days_left, warned, renews_itself, warning) in [
            (15, None, false, None),
            (14, None, false, Some(14)),
            (10, Some(14), false, None),
            (7, Some(14), false, Some(7)),
            (1, Some(7), false, Some(1)),
            (0, Some(1), false, None),
            (0, None, false, Some(1)),
            (3, None, true, None),
        ] {
            let expiry = CredentialExpiry {
                what: "license_key".into(),
                at: day(100 + days_left),
                renews_itself,
                estimated: false,
                warned_days: warned,
            };
            assert_eq!(expiry.warning(day(100)), warning, "{days_left} {warned:?}");
        }
    }

    #[test]
    fn pauses() {
        for (poll_seconds, failures, retry_after, pause) in [
            (60, 1, None, 60),
            (60, 2, None, 120),
            (60, 4, None, 480),
            (60, 40, None, 900),
            (60, 1, Some(300), 300),
            (3_600, 3, None, 3_600),
        ] {
            assert_eq!(
                shop(poll_seconds).pause_after(failures, retry_after),
                pause,
                "{failures}"
            );
        }
    }

    #[test]
    fn quiet_shops_are_polled_less_often() {
        let hours = |hours: i64| Instant::from_millis(hours * 60 * 60 * 1000).unwrap();
        for (adaptive_polling, last_order_at, now, pause) in [
            // Since it was made.
            (true, None, hours(0), 60),
            (true, None, hours(7), 240),
            (true, Some(hours(7)), hours(7), 60),
            (true, Some(hours(7)), hours(8), 120),
            (false, None, hours(7), 60),
        ] {
            let shop = Shop {
                adaptive_polling,
                last_order_at,
                ..shop(60)
            };
            assert_eq!(shop.pause(now), pause, "{adaptive_polling} {last_order_at:?}");
        }
    }

    #[test]
    fn states() {
        let failed = |kind| {
            let at = Instant::from_millis(0).unwrap();
            Some(Json(PollFailure {
                kind,
                message: String::new(),
                at,
            }))
        };
        let fine = Shop {
            succeeded_at: Instant::from_millis(0),
            ..shop(60)
        };
        let cases = [
            (shop(60), ShopState::New),
            (fine.clone(), ShopState::Healthy),
            (
                Shop {
                    active: false,
                    ..fine.clone()
                },
                ShopState::Paused,
            ),
            (
                Shop {
                    sealed: None,
                    ..fine.clone()
                },
                ShopState::NoCredentials,
            ),
            (
                Shop {
                    failure: failed(FailureKind::Temporary),
                    ..fine.clone()
                },
                ShopState::Failing,
            ),
            (
                Shop {
                    failure: failed(FailureKind::Credentials),
                    ..fine
                },
                ShopState::NeedsAction,
            ),
        ];
        for (shop, state) in cases {
            assert_eq!(shop.state(), state);
        }
    }
}

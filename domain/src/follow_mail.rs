//! フォローメール: what a buyer is told some days after the goods have left. It counts as advertising
//! unless its template says otherwise.

use chrono::Days;
use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::{Date, FieldError, Instant, MailId, OrderId, SalesRouteId, TenantId};

/// A shop's own choice; version 0 is a shop that never chose, and sends none.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct FollowMailSettings {
    pub tenant_id: TenantId,
    pub settings: Json<FollowMailChoice>,
    pub updated_at: Option<Instant>,
    pub version: i64,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FollowMailChoice {
    pub enabled: bool,
    /// Days after the last shipment left.
    pub days: i64,
    pub routes: Vec<FollowMailRoute>,
    pub products: Vec<FollowMailProduct>,
    /// Who sends it, as the law wants it named.
    pub sender_name: String,
    pub sender_address: String,
    /// Where complaints go: a mail address or an address in the web.
    pub contact: String,
    /// Sent, the order is 処理済.
    pub complete_when_sent: bool,
}

/// What holds for one route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowMailRoute {
    pub route: SalesRouteId,
    /// A mall may forbid it.
    pub allowed: bool,
    /// None: as for all.
    pub days: Option<i64>,
}

/// What holds for orders with certain goods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowMailProduct {
    /// How the codes of the goods begin.
    pub sku: String,
    pub days: i64,
}

pub const DAYS: std::ops::RangeInclusive<i64> = 0..=365;

impl FollowMailSettings {
    pub fn usual(tenant_id: TenantId) -> FollowMailSettings {
        FollowMailSettings {
            tenant_id,
            settings: Json(FollowMailChoice {
                days: 7,
                ..FollowMailChoice::default()
            }),
            updated_at: None,
            version: 0,
        }
    }
}

impl FollowMailChoice {
    pub fn check(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        let in_range = |days: i64| DAYS.contains(&days);
        let out = |pointer: String| FieldError::new(pointer, "out_of_range").hint("0…365");
        if !in_range(self.days) {
            errors.push(out("/days".into()));
        }
        for (place, route) in self.routes.iter().enumerate() {
            if route.days.is_some_and(|days| !in_range(days)) {
                errors.push(out(format!("/routes/{place}/days")));
            }
            if self.routes[..place]
                .iter()
                .any(|other| other.route == route.route)
            {
                errors.push(FieldError::new(format!("/routes/{place}"), "duplicate_item"));
            }
        }
        for (place, product) in self.products.iter().enumerate() {
            if product.sku.is_empty() {
                errors.push(FieldError::new(format!("/products/{place}/sku"), "required"));
            }
            if !in_range(product.days) {
                errors.push(out(format!("/products/{place}/days")));
            }
        }
        if self.enabled {
            for (pointer, text) in [
                ("/sender_name", &self.sender_name),
                ("/sender_address", &self.sender_address),
                ("/contact", &self.contact),
            ] {
                if text.trim().is_empty() {
                    errors.push(FieldError::new(pointer, "required"));
                }
            }
        }
        errors
    }

    pub fn is_allowed(&self, route: SalesRouteId) -> bool {
        self.enabled && self.of_route(route).is_none_or(|own| own.allowed)
    }

    /// The day on which an order that left on `shipped_on` gets its mail. Where several goods wait
    /// differently, the longest wait counts: nobody is asked about goods that have not been used.
    pub fn due_on<'s>(
        &self,
        route: SalesRouteId,
        skus: impl IntoIterator<Item = &'s str>,
        shipped_on: Date,
    ) -> Option<Date> {
        if !self.is_allowed(route) {
            return None;
        }
        let of_goods = |sku: &str| {
            let fitting = self
                .products
                .iter()
                .filter(|product| sku.starts_with(&product.sku));
            fitting
                .max_by_key(|product| product.sku.len())
                .map(|product| product.days)
        };
        let of_goods = skus.into_iter().filter_map(of_goods).max();
        let of_route = self.of_route(route).and_then(|own| own.days);
        let days = of_goods.or(of_route).unwrap_or(self.days);
        shipped_on.checked_add_days(Days::new(days.unsigned_abs()))
    }

    fn of_route(&self, route: SalesRouteId) -> Option<&FollowMailRoute> {
        self.routes.iter().find(|own| own.route == route)
    }
}

/// The follow mail of one order.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct FollowMail {
    pub tenant_id: TenantId,
    pub order_id: OrderId,
    pub due_on: Date,
    pub status: FollowMailStatus,
    pub mail_id: Option<MailId>,
    /// Why none was sent: a code.
    pub reason: Option<String>,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// Why none is sent where somebody has said so; orders that were finished on their day have another reason.
pub const BY_HAND: &str = "skipped";

impl FollowMail {
    /// Somebody has said that none is sent.
    pub fn is_unwanted(&self) -> bool {
        self.status == FollowMailStatus::Skipped && self.reason.as_deref() == Some(BY_HAND)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum FollowMailStatus {
    /// Its day has not come.
    Waiting,
    /// It can be sent.
    Due,
    /// It was put in line.
    Sent,
    /// None is sent.
    Skipped,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const SHOP: SalesRouteId = SalesRouteId(Uuid::from_u128(1));
    const MALL: SalesRouteId = SalesRouteId(Uuid::from_u128(2));
    const LATE: SalesRouteId = SalesRouteId(Uuid::from_u128(3));

    fn choice() -> FollowMailChoice {
        let route = |route, allowed, days| FollowMailRoute { route, allowed, days };
        let product = |sku: &str, days| FollowMailProduct {
            sku: sku.into(),
            days,
        };
        FollowMailChoice {
            enabled: true,
            days: 7,
            routes: vec![route(MALL, false, Some(1)), route(LATE, true, Some(14))],
            products: vec![product("TEA-", 30), product("TEA-TRIAL", 3), product("CUP-", 0)],
            sender_name: "猫の店".into(),
            sender_address: "東京都".into(),
            contact: "neko@example.com".into(),
            complete_when_sent: false,
        }
    }

    #[test]
    fn the_day_it_is_due() {
        for (route, skus, day) in [
            (SHOP, &["X"][..], Some("2026-12-06")),
            (LATE, &["X"], Some("2026-12-13")),
            (MALL, &["X"], None),
            (SHOP, &["TEA-1"], Some("2026-12-29")),
            (LATE, &["TEA-TRIAL-1"], Some("2026-12-02")),
            (SHOP, &["TEA-TRIAL-1", "CUP-1", "X"], Some("2026-12-02")),
            (SHOP, &["CUP-1"], Some("2026-11-29")),
        ] {
            let shipped_on = Date::from_ymd_opt(2026, 11, 29).unwrap();
            let due = choice().due_on(route, skus.iter().copied(), shipped_on);
            assert_eq!(due.map(|day| day.to_string()).as_deref(), day, "{skus:?}");
        }
        let off = FollowMailChoice {
            enabled: false,
            ..choice()
        };
        assert_eq!(off.due_on(SHOP, [], Date::default()), None);
    }

    #[test]
    fn what_is_wrong_with_a_choice() {
        assert_eq!(choice().check(), []);
        let mut wrong = choice();
        wrong.days = -1;
        wrong.routes[1].route = MALL;
        wrong.routes[1].days = Some(366);
        wrong.products[0].sku.clear();
        wrong.contact.clear();
        let told: Vec<String> = wrong
            .check()
            .iter()
            .map(|e| format!("{} {}", e.pointer, e.code))
            .collect();
        assert_eq!(
            told.join(", "),
            "/days out_of_range, /routes/1/days out_of_range, /routes/1 duplicate_item, \
             /products/0/sku required, /contact required"
        );
        wrong.enabled = false;
        assert!(wrong.check().iter().all(|error| error.pointer != "/contact"));
    }
}

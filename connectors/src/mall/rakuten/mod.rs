//! 楽天市場 by RMS WEB SERVICE: 楽天ペイ受注API, 在庫API 2.x, 商品API 2.0.

mod amounts;
mod answer;
mod items;
mod model;
mod order;
mod request;
mod shipping;
mod sku;
mod stock;

use std::time::Duration;

use async_trait::async_trait;
use chrono::Days;
use domain::Instant;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::budget::rakuten as budget;
use super::cursor::WindowRule;
use super::{
    Batch, Budget, Cancellation, Expiry, Mall, MallError, MallKind, OrderCursor, OrderPage, OrdersRead,
    Outcome, Outside, ProductPage, Secret, SettingsError, ShipmentReport, StockLevel, Ticket, call,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    pub base_url: String,
    /// `version` of getOrder: 7 tells SKUs, 10 is the newest that is documented.
    pub get_order_version: u32,
    /// `2.0` or `2.1` of the stock functions; they differ in fields that we leave alone.
    pub stock_version: String,
    /// How far each search goes back behind what has been read.
    pub overlap_minutes: u32,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            base_url: "https://api.rms.rakuten.co.jp".to_owned(),
            get_order_version: 10,
            stock_version: "2.0".to_owned(),
            overlap_minutes: 60,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    pub service_secret: Secret,
    /// Good for 90 days, to the end of the last.
    pub license_key: Secret,
    /// When the license key runs out, as RMS shows it.
    #[serde(default)]
    pub license_key_expires_at: Option<Instant>,
}

/// How long a license key is good.
const LICENSE_DAYS: u64 = 90;

pub(super) struct Rakuten {
    route: String,
    settings: Settings,
    credentials: Credentials,
    base: String,
}

impl Rakuten {
    pub(super) fn new(
        route: &str,
        settings: Settings,
        credentials: Credentials,
        base: String,
    ) -> Result<Rakuten, SettingsError> {
        let invalid = |field, reason| Err(SettingsError::Invalid { field, reason });
        if !matches!(settings.stock_version.as_str(), "2.0" | "2.1") {
            return invalid("stock_version", "must be 2.0 or 2.1");
        }
        // Older ones are refused by the mall.
        if settings.get_order_version < 3 {
            return invalid("get_order_version", "must be 3 or more");
        }
        Ok(Rakuten {
            route: route.to_owned(),
            settings,
            credentials,
            base,
        })
    }

    fn window_rule(&self) -> WindowRule {
        const DAY: u64 = 24 * 3600;
        WindowRule {
            overlap: Duration::from_secs(u64::from(self.settings.overlap_minutes) * 60),
            longest: Some(Duration::from_secs(budget::SEARCH_DAYS * DAY)),
            lag: Duration::ZERO,
            history: Some(Duration::from_secs(budget::HISTORY_DAYS * DAY)),
        }
    }

    /// getOrder for at most [`budget::ORDERS`] numbers.
    async fn order_models(&self, outside: &dyn Outside, numbers: &[String]) -> Result<Value, MallError> {
        let response = call(outside, request::get_order(self, numbers)).await?;
        answer::orders(&response)
    }

    async fn read_orders(&self, outside: &dyn Outside, numbers: &[String]) -> Result<OrdersRead, MallError> {
        let answer = self.order_models(outside, numbers).await?;
        Ok(order::read(&self.route, &answer, numbers))
    }
}

/// The end of the ninetieth day of a license key that was issued then, in Japan.
fn last_moment(issued_at: Instant) -> Option<Instant> {
    let last = issued_at
        .date_in_tokyo()
        .checked_add_days(Days::new(LICENSE_DAYS))?;
    Instant::from_tokyo(last.and_hms_opt(23, 59, 59)?)
}

#[async_trait]
impl Mall for Rakuten {
    fn kind(&self) -> MallKind {
        MallKind::Rakuten
    }

    fn budgets(&self) -> &'static [&'static Budget] {
        &budget::ALL
    }

    fn expiries(&self, set_at: Instant) -> Vec<Expiry> {
        let told = self.credentials.license_key_expires_at;
        let license_key = told.or_else(|| last_moment(set_at)).map(|at| Expiry {
            what: "license_key",
            at,
            renews_itself: false,
            is_estimated: told.is_none(),
        });
        license_key.into_iter().collect()
    }

    async fn orders_since(
        &self,
        outside: &dyn Outside,
        cursor: &OrderCursor,
    ) -> Result<OrderPage, MallError> {
        let (rule, now) = (self.window_rule(), outside.now());
        let Some(window) = cursor.window(&rule, now) else {
            return Ok(OrderPage::nothing(cursor));
        };
        let page = window
            .place
            .as_deref()
            .and_then(|place| place.parse().ok())
            .unwrap_or(1);
        let response = call(outside, request::search_order(self, &window, page)).await?;
        let found = answer::search(&response)?;
        if page == 1
            && found.total > budget::SEARCH_REACH
            && let Some(halved) = cursor.halved(&window)
        {
            return Ok(OrderPage {
                more: true,
                ..OrderPage::nothing(&halved)
            });
        }
        let read = if found.numbers.is_empty() {
            OrdersRead::default()
        } else {
            self.read_orders(outside, &found.numbers).await?
        };
        let place = (page < found.pages).then(|| (page + 1).to_string());
        let next = cursor.after(&window, place);
        Ok(OrderPage {
            orders: read.orders,
            problems: read.problems,
            more: next.has_more(&window),
            next,
        })
    }

    /// One request; searches go by the day of the order.
    fn rereads(&self) -> usize {
        budget::ORDERS
    }

    async fn orders_by_number(
        &self,
        outside: &dyn Outside,
        numbers: &[String],
    ) -> Result<OrdersRead, MallError> {
        let mut all = OrdersRead::default();
        for some in numbers.chunks(budget::ORDERS) {
            let read = self.read_orders(outside, some).await?;
            all.orders.extend(read.orders);
            all.problems.extend(read.problems);
        }
        Ok(all)
    }

    async fn confirm_orders(&self, outside: &dyn Outside, numbers: &[String]) -> Batch {
        let mut batch = Batch::unsent(numbers.len());
        for (chunk, some) in numbers.chunks(budget::ORDERS).enumerate() {
            let first = chunk * budget::ORDERS;
            let done = match call(outside, request::confirm_order(self, some)).await {
                Ok(response) => answer::confirmed(&response, some),
                Err(error) => Err(error),
            };
            batch.settle(first, some.len(), done);
            if batch.is_stopped() {
                break;
            }
        }
        batch
    }

    async fn report_shipments(&self, outside: &dyn Outside, reports: &[ShipmentReport]) -> Batch {
        shipping::report(self, outside, reports).await
    }

    async fn settle(&self, outside: &dyn Outside, ticket: &Ticket) -> Batch {
        shipping::settle(self, outside, ticket).await
    }

    async fn cancel_order(&self, outside: &dyn Outside, cancellation: &Cancellation) -> Outcome {
        match cancel(self, outside, cancellation).await {
            Ok(outcome) => outcome,
            Err(error) => Outcome::of_error(&error),
        }
    }

    async fn push_stock(&self, outside: &dyn Outside, levels: &[StockLevel]) -> Batch {
        stock::push(self, outside, levels).await
    }

    async fn list_products(
        &self,
        outside: &dyn Outside,
        page: Option<&str>,
    ) -> Result<ProductPage, MallError> {
        let response = call(outside, request::search_items(self, page)).await?;
        items::page(&response, page)
    }
}

/// Orders that have left are cancelled by a function of their own.
async fn cancel(
    shop: &Rakuten,
    outside: &dyn Outside,
    cancellation: &Cancellation,
) -> Result<Outcome, MallError> {
    let number = std::slice::from_ref(&cancellation.number);
    let answer = shop.order_models(outside, number).await?;
    let Some(progress) = order::progress_of(&answer, &cancellation.number) else {
        return Ok(Outcome::failed("not_found", "the mall does not know this order"));
    };
    if matches!(progress, 800 | 900) {
        return Ok(Outcome::AlreadyDone);
    }
    let response = call(
        outside,
        request::cancel_order(shop, cancellation, progress >= 500),
    )
    .await?;
    answer::done(&response)
}

#[cfg(test)]
mod tests;

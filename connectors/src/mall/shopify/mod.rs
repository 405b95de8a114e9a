//! Shopify by the GraphQL Admin API.

mod answer;
mod order;
mod products;
mod query;
mod shipping;
mod stock;

use std::time::Duration;

use async_trait::async_trait;
use domain::Instant;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::budget::shopify as budget;
use super::cursor::WindowRule;
use super::{
    Batch, Budget, CancelReason, Cancellation, Expiry, Mall, MallError, MallKind, Method, OrderCursor,
    OrderPage, OrderProblem, OrdersRead, Outcome, Outside, ProblemKind, ProductPage, Request, Secret,
    SettingsError, ShipmentReport, StockLevel, Ticket, call,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// `https://{shop}.myshopify.com`.
    pub base_url: String,
    /// `YYYY-MM`; from 2026-04 on, stock is written with an idempotency key and without a comparison.
    pub api_version: String,
    /// Number of the location whose stock is ours.
    pub location_id: String,
    /// Whether Shopify tells the buyer of shipments and cancellations.
    pub notify_customer: bool,
    /// How far each search goes back behind what has been read.
    pub overlap_minutes: u32,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            base_url: String::new(),
            api_version: "2026-07".to_owned(),
            location_id: String::new(),
            notify_customer: true,
            overlap_minutes: 10,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    /// Of a custom app; does not run out.
    pub access_token: Secret,
}

/// Of a hundred lines each, after the first.
const MOST_LINE_PAGES: usize = 100;

pub(super) struct Shopify {
    route: String,
    settings: Settings,
    credentials: Credentials,
    base: String,
}

impl Shopify {
    pub(super) fn new(
        route: &str,
        settings: Settings,
        credentials: Credentials,
        base: String,
    ) -> Result<Shopify, SettingsError> {
        let invalid = |field, reason| Err(SettingsError::Invalid { field, reason });
        let version = settings.api_version.as_bytes();
        let is_version = version.len() == 7
            && version
                .iter()
                .enumerate()
                .all(|(i, b)| if i == 4 { *b == b'-' } else { b.is_ascii_digit() });
        if !is_version {
            return invalid("api_version", "must be YYYY-MM");
        }
        let location = settings.location_id.as_bytes();
        if location.is_empty() || !location.iter().all(u8::is_ascii_digit) {
            return invalid("location_id", "must be the location's number");
        }
        Ok(Shopify {
            route: route.to_owned(),
            settings,
            credentials,
            base,
        })
    }

    /// Texts of this form compare as the months do.
    fn is_since(&self, version: &str) -> bool {
        self.settings.api_version.as_str() >= version
    }

    fn request(&self, query: &str, variables: &Value) -> Request {
        let url = format!(
            "{}/admin/api/{}/graphql.json",
            self.base, self.settings.api_version
        );
        Request::new(&budget::GRAPHQL, Method::POST, url)
            .header("x-shopify-access-token", self.credentials.access_token.expose())
            .json(&json!({ "query": query, "variables": variables }))
    }

    /// `data` of the answer.
    async fn ask(&self, outside: &dyn Outside, query: &str, variables: Value) -> Result<Value, MallError> {
        let response = call(outside, self.request(query, &variables)).await?;
        answer::data(&response)
    }

    fn window_rule(&self) -> WindowRule {
        WindowRule {
            overlap: Duration::from_secs(u64::from(self.settings.overlap_minutes) * 60),
            longest: None,
            lag: Duration::ZERO,
            history: None,
        }
    }

    /// The orders of one page, each with all of its lines.
    async fn read_orders(&self, outside: &dyn Outside, orders: &Value) -> Result<OrdersRead, MallError> {
        let mut read = OrdersRead::default();
        for node in answer::nodes(orders) {
            let mut node = node.clone();
            for _ in 0..MOST_LINE_PAGES {
                let Some(after) = answer::next_page(&node["lineItems"]) else {
                    break;
                };
                let variables = json!({ "id": node["id"], "after": after });
                let data = self.ask(outside, query::LINES, variables).await?;
                answer::extend(&mut node, &data["order"]["lineItems"]);
            }
            order::read(&self.route, &node, &mut read);
        }
        Ok(read)
    }
}

#[async_trait]
impl Mall for Shopify {
    fn kind(&self) -> MallKind {
        MallKind::Shopify
    }

    fn budgets(&self) -> &'static [&'static Budget] {
        &budget::ALL
    }

    fn expiries(&self, _set_at: Instant) -> Vec<Expiry> {
        Vec::new()
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
        let search = format!(
            "updated_at:>='{}' updated_at:<='{}' status:any",
            window.from, window.to
        );
        let variables = json!({ "query": search, "after": window.place });
        let data = self.ask(outside, query::ORDERS, variables).await?;
        let read = self.read_orders(outside, &data["orders"]).await?;
        let next = cursor.after(&window, answer::next_page(&data["orders"]));
        Ok(OrderPage {
            orders: read.orders,
            problems: read.problems,
            more: next.has_more(&window),
            next,
        })
    }

    async fn orders_by_number(
        &self,
        outside: &dyn Outside,
        numbers: &[String],
    ) -> Result<OrdersRead, MallError> {
        let mut all = OrdersRead::default();
        for number in numbers {
            let variables = json!({ "query": query::by_name(number), "after": null });
            let mut data = self.ask(outside, query::ORDERS, variables).await?;
            // The search takes similar names too.
            if let Some(nodes) = data.pointer_mut("/orders/nodes").and_then(Value::as_array_mut) {
                nodes.retain(|node| node["name"].as_str() == Some(number));
            }
            let read = self.read_orders(outside, &data["orders"]).await?;
            if read.orders.is_empty() && read.problems.is_empty() {
                all.problems.push(OrderProblem {
                    number: number.clone(),
                    kind: ProblemKind::NotFound,
                    code: String::new(),
                    message: "the mall does not tell this order".to_owned(),
                });
            }
            all.orders.extend(read.orders);
            all.problems.extend(read.problems);
        }
        Ok(all)
    }

    async fn confirm_orders(&self, _outside: &dyn Outside, numbers: &[String]) -> Batch {
        Batch::all(numbers.len(), &Outcome::NotNeeded)
    }

    async fn report_shipments(&self, outside: &dyn Outside, reports: &[ShipmentReport]) -> Batch {
        let mut batch = Batch::unsent(reports.len());
        for (input, report) in reports.iter().enumerate() {
            match shipping::report(self, outside, report).await {
                Ok(outcome) => batch.set(input, outcome),
                Err(error) => batch.fail([input], error),
            }
            if batch.is_stopped() {
                break;
            }
        }
        batch
    }

    /// Nothing is told later here.
    async fn settle(&self, _outside: &dyn Outside, ticket: &Ticket) -> Batch {
        Batch::all(ticket.keys.len(), &Outcome::Unknown)
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
        let data = self
            .ask(outside, query::VARIANTS, json!({ "after": page }))
            .await?;
        Ok(products::page(&data["productVariants"]))
    }
}

/// Money is not given back by this: that is decided at the mall.
async fn cancel(
    shop: &Shopify,
    outside: &dyn Outside,
    cancellation: &Cancellation,
) -> Result<Outcome, MallError> {
    let Some(order) = shipping::find(shop, outside, &cancellation.number).await? else {
        return Ok(Outcome::failed("not_found", "the mall does not tell this order"));
    };
    if !order["cancelledAt"].is_null() {
        return Ok(Outcome::AlreadyDone);
    }
    let reason = match cancellation.reason {
        CancelReason::Buyer | CancelReason::Duplicate => "CUSTOMER",
        CancelReason::Unpaid => "DECLINED",
        CancelReason::OutOfStock => "INVENTORY",
        CancelReason::Undeliverable | CancelReason::Refused => "OTHER",
        CancelReason::Shop => "STAFF",
    };
    let variables = json!({
        "orderId": order["id"],
        "reason": reason,
        "restock": cancellation.restore_stock,
        "notifyCustomer": shop.settings.notify_customer,
        "staffNote": cancellation.detail,
    });
    let mutation = query::order_cancel(shop.is_since("2026-01"));
    let data = shop.ask(outside, mutation, variables).await?;
    let told = answer::user_error(&data["orderCancel"]["orderCancelUserErrors"]);
    Ok(told.map_or(Outcome::Done, |error| Outcome::failed(error.code, error.message)))
}

#[cfg(test)]
mod tests;

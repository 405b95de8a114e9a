//! Amazon by the Selling Partner API: Orders 2026-01-01, Listings Items 2021-08-01, Feeds 2021-06-30, and
//! confirmShipment of Orders v0.

mod answer;
mod feed;
mod order;
mod products;
mod request;
mod shipping;
mod stock;
mod token;

use std::collections::BTreeMap;
use std::time::Duration;

use async_trait::async_trait;
use domain::Instant;
use serde::{Deserialize, Serialize};

use super::budget::amazon as budget;
use super::cursor::WindowRule;
use super::{
    AccessToken, Batch, Budget, Cancellation, Expiry, Mall, MallError, MallKind, OrderCursor, OrderPage,
    OrderProblem, OrdersRead, Outcome, Outside, ProblemKind, ProductPage, Renewal, Request, Response, Secret,
    SettingsError, ShipmentReport, StockLevel, Ticket, call,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The region's host; Japan is in the Far East.
    pub base_url: String,
    pub token_url: String,
    pub seller_id: String,
    pub marketplace_id: String,
    /// Whether orders that Amazon ships (FBA) are read too.
    pub include_fba: bool,
    /// The type that stock is patched under; `PRODUCT` holds what all types have.
    pub product_type: String,
    /// From so many numbers on, stock goes out by a feed, whose results come minutes later.
    pub feed_from: usize,
    /// Amazon's codes of carriers by the names they have here; others go as `Other` with their names.
    pub carrier_codes: BTreeMap<String, String>,
    /// How far each search goes back behind what has been read.
    pub overlap_minutes: u32,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            base_url: "https://sellingpartnerapi-fe.amazon.com".to_owned(),
            token_url: "https://api.amazon.com/auth/o2/token".to_owned(),
            seller_id: String::new(),
            marketplace_id: "A1VC38T7YXB528".to_owned(),
            include_fba: false,
            product_type: "PRODUCT".to_owned(),
            feed_from: 100,
            carrier_codes: BTreeMap::new(),
            overlap_minutes: 10,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    pub client_id: String,
    pub client_secret: Secret,
    pub refresh_token: Secret,
    /// When the shop's authorization of the application runs out.
    #[serde(default)]
    pub authorization_expires_at: Option<Instant>,
    #[serde(default)]
    pub access: Option<AccessToken>,
}

impl Credentials {
    pub(super) fn renewed(self, renewal: Renewal) -> Credentials {
        Credentials {
            access: Some(renewal.access),
            refresh_token: renewal.refresh.unwrap_or(self.refresh_token.clone()),
            ..self
        }
    }
}

pub(super) struct Amazon {
    route: String,
    settings: Settings,
    credentials: Credentials,
    base: String,
}

impl Amazon {
    pub(super) fn new(
        route: &str,
        settings: Settings,
        credentials: Credentials,
        base: String,
    ) -> Result<Amazon, SettingsError> {
        for (field, value) in [
            ("seller_id", &settings.seller_id),
            ("marketplace_id", &settings.marketplace_id),
            ("product_type", &settings.product_type),
        ] {
            if value.is_empty() {
                return Err(SettingsError::Invalid {
                    field,
                    reason: "is missing",
                });
            }
        }
        Ok(Amazon {
            route: route.to_owned(),
            settings,
            credentials,
            base,
        })
    }

    /// Puts the access token on a request, sends it, and sorts out refusals.
    async fn send(&self, outside: &dyn Outside, request: Request) -> Result<Response, MallError> {
        let access = self
            .credentials
            .access
            .as_ref()
            .filter(|access| access.holds(outside.now()));
        let access = access.ok_or(MallError::TokenExpired)?;
        let request = request.header("x-amz-access-token", access.token.expose());
        let response = call(outside, request).await?;
        match answer::refusal(&response) {
            Some(error) => Err(error),
            None => Ok(response),
        }
    }

    /// Orders show two minutes after they changed.
    fn window_rule(&self) -> WindowRule {
        WindowRule {
            overlap: Duration::from_secs(u64::from(self.settings.overlap_minutes) * 60),
            longest: None,
            lag: Duration::from_mins(2),
            history: None,
        }
    }
}

#[async_trait]
impl Mall for Amazon {
    fn kind(&self) -> MallKind {
        MallKind::Amazon
    }

    fn budgets(&self) -> &'static [&'static Budget] {
        &budget::ALL
    }

    fn expiries(&self) -> Vec<Expiry> {
        let credentials = &self.credentials;
        let access = credentials.access.as_ref().map(|access| Expiry {
            what: "access_token",
            at: access.expires_at,
            renews_itself: true,
        });
        let authorization = credentials.authorization_expires_at.map(|at| Expiry {
            what: "authorization",
            at,
            renews_itself: false,
        });
        access.into_iter().chain(authorization).collect()
    }

    fn needs_renewal(&self, now: Instant) -> bool {
        !self
            .credentials
            .access
            .as_ref()
            .is_some_and(|access| access.holds(now))
    }

    async fn renew(&self, outside: &dyn Outside) -> Result<Option<Renewal>, MallError> {
        token::renew(self, outside).await.map(Some)
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
        let response = self.send(outside, request::search_orders(self, &window)).await?;
        let body = super::answer::json(&response)?;
        let orders = body["orders"]
            .as_array()
            .ok_or_else(|| MallError::unreadable("no orders"))?;
        let mut read = OrdersRead::default();
        for node in orders {
            order::read(&self.route, node, &mut read);
        }
        let token = body["pagination"]["nextToken"]
            .as_str()
            .filter(|token| !token.is_empty());
        let next = cursor.after(&window, token.map(str::to_owned));
        Ok(OrderPage {
            orders: read.orders,
            problems: read.problems,
            more: next.is_behind(&rule, now),
            next,
        })
    }

    async fn orders_by_number(
        &self,
        outside: &dyn Outside,
        numbers: &[String],
    ) -> Result<OrdersRead, MallError> {
        let mut read = OrdersRead::default();
        for number in numbers {
            match self.send(outside, request::get_order(self, number)).await {
                Ok(response) => {
                    let body = super::answer::json(&response)?;
                    order::read(&self.route, &body["order"], &mut read);
                }
                Err(MallError::Refused { code, message }) => read.problems.push(OrderProblem {
                    number: number.clone(),
                    kind: ProblemKind::NotFound,
                    code,
                    message,
                }),
                Err(error) => return Err(error),
            }
        }
        Ok(read)
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

    /// Tickets are of feeds.
    async fn settle(&self, outside: &dyn Outside, ticket: &Ticket) -> Batch {
        match feed::settle(self, outside, ticket).await {
            Ok(Some(outcomes)) => Batch::of(outcomes),
            Ok(None) => Batch::still_pending(ticket, None),
            Err(error) => Batch::still_pending(ticket, Some(error)),
        }
    }

    async fn cancel_order(&self, _outside: &dyn Outside, _cancellation: &Cancellation) -> Outcome {
        Outcome::of_error(&MallError::Unsupported { what: "cancelling" })
    }

    async fn push_stock(&self, outside: &dyn Outside, levels: &[StockLevel]) -> Batch {
        stock::push(self, outside, levels).await
    }

    async fn list_products(
        &self,
        outside: &dyn Outside,
        page: Option<&str>,
    ) -> Result<ProductPage, MallError> {
        let response = self.send(outside, request::search_listings(self, page)).await?;
        products::page(&super::answer::json(&response)?)
    }
}

#[cfg(test)]
mod tests;

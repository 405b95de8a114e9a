//! Amazon by the Selling Partner API: Orders 2026-01-01, Listings Items 2021-08-01, Feeds 2021-06-30, and
//! confirmShipment of Orders v0.

pub(crate) mod answer;
mod feed;
#[cfg(test)]
pub(crate) mod model;
mod order;
mod products;
mod request;
mod settings;
mod shipping;
mod stock;
pub(crate) mod token;
mod v0;

use std::time::Duration;

use async_trait::async_trait;
use domain::Instant;

pub use settings::{Credentials, OrdersApi, Settings};

use super::budget::amazon as budget;
use super::cursor::{Window, WindowRule};
use super::{
    AccessToken, Batch, Budget, Cancellation, Expiry, Mall, MallError, MallKind, OrderCursor, OrderPage,
    OrderProblem, OrdersRead, Outcome, Outside, ProblemKind, ProductPage, Renewal, Request, Response,
    SettingsError, ShipmentReport, StockLevel, Ticket, call,
};

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
        self.send_with(outside, request, self.credentials.access.as_ref())
            .await
    }

    /// The same with the token for personal data.
    async fn send_restricted(&self, outside: &dyn Outside, request: Request) -> Result<Response, MallError> {
        self.send_with(outside, request, self.credentials.restricted.as_ref())
            .await
    }

    async fn send_with(
        &self,
        outside: &dyn Outside,
        request: Request,
        token: Option<&AccessToken>,
    ) -> Result<Response, MallError> {
        let token = token.filter(|token| token.holds(outside.now()));
        let token = token.ok_or(MallError::TokenExpired)?;
        let request = request.header("x-amz-access-token", token.token.expose());
        let response = call(outside, request).await?;
        match answer::refusal(&response) {
            Some(error) => Err(error),
            None => Ok(response),
        }
    }

    /// The orders of one page, and where the next one is.
    async fn page(
        &self,
        outside: &dyn Outside,
        window: &Window,
    ) -> Result<(OrdersRead, Option<String>), MallError> {
        if self.reads_v0() {
            v0::read_page(self, outside, window).await
        } else {
            read_page(self, outside, window).await
        }
    }

    fn reads_v0(&self) -> bool {
        self.settings.orders_api == OrdersApi::V0
    }

    /// Orders show two minutes after they changed, and a search up to a later time is refused: the third
    /// minute is for clocks that differ.
    fn window_rule(&self) -> WindowRule {
        WindowRule {
            overlap: Duration::from_secs(u64::from(self.settings.overlap_minutes) * 60),
            longest: None,
            lag: Duration::from_mins(3),
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

    fn expiries(&self, _set_at: Instant) -> Vec<Expiry> {
        let credentials = &self.credentials;
        let access = credentials.access.as_ref().map(|access| Expiry {
            what: "access_token",
            at: access.expires_at,
            renews_itself: true,
            is_estimated: false,
        });
        let authorization = credentials.authorization_expires_at.map(|at| Expiry {
            what: "authorization",
            at,
            renews_itself: false,
            is_estimated: false,
        });
        access.into_iter().chain(authorization).collect()
    }

    fn needs_renewal(&self, now: Instant) -> bool {
        let holds = |token: &Option<AccessToken>| token.as_ref().is_some_and(|token| token.holds(now));
        !holds(&self.credentials.access) || (self.reads_v0() && !holds(&self.credentials.restricted))
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
        let (read, place) = match self.page(outside, &window).await {
            // Places are good for a day. Who was away for longer reads the window from its start.
            Err(MallError::Refused { .. }) if window.place.is_some() => {
                let start = Window {
                    place: None,
                    ..window.clone()
                };
                self.page(outside, &start).await?
            }
            page => page?,
        };
        let next = cursor.after(&window, place);
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
        if self.reads_v0() {
            return v0::read_named(self, outside, numbers).await;
        }
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

/// The orders of one page, and where the next one is.
async fn read_page(
    shop: &Amazon,
    outside: &dyn Outside,
    window: &Window,
) -> Result<(OrdersRead, Option<String>), MallError> {
    let response = shop.send(outside, request::search_orders(shop, window)).await?;
    let body = super::answer::json(&response)?;
    let orders = body["orders"]
        .as_array()
        .ok_or_else(|| MallError::unreadable("no orders"))?;
    let mut read = OrdersRead::default();
    for node in orders {
        order::read(&shop.route, node, &mut read);
    }
    let next = body["pagination"]["nextToken"]
        .as_str()
        .filter(|token| !token.is_empty());
    Ok((read, next.map(str::to_owned)))
}

#[cfg(test)]
mod tests;

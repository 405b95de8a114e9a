//! Any cart that answers a few JSON requests of our making: see `docs/generic-channel.md`.

mod code;
mod order;
mod request;
pub mod wire;

use std::time::Duration;

use async_trait::async_trait;
use domain::Instant;
use serde::{Deserialize, Serialize};

use super::answer::json;
use super::budget::generic as budget;
use super::cursor::WindowRule;
use super::{
    Batch, Budget, Cancellation, Expiry, ListingCode, Mall, MallError, MallKind, MallProduct, OrderCursor,
    OrderPage, OrderProblem, OrdersRead, Outcome, Outside, ProblemKind, ProductPage, Request, Response,
    Secret, ShipmentReport, StockLevel, Ticket, call,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    pub base_url: String,
    /// How far each search goes back behind what has been read.
    pub overlap_minutes: u32,
    /// Which of the optional requests the cart answers.
    pub confirms_orders: bool,
    pub takes_shipments: bool,
    pub cancels_orders: bool,
    pub lists_products: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            base_url: String::new(),
            overlap_minutes: 10,
            confirms_orders: false,
            takes_shipments: true,
            cancels_orders: false,
            lists_products: true,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    /// Sent as `Authorization: Bearer …`.
    pub token: Secret,
}

pub(super) struct Generic {
    route: String,
    settings: Settings,
    credentials: Credentials,
    base: String,
}

impl Generic {
    pub(super) fn new(route: &str, settings: Settings, credentials: Credentials, base: String) -> Generic {
        Generic {
            route: route.to_owned(),
            settings,
            credentials,
            base,
        }
    }

    async fn send(&self, outside: &dyn Outside, request: Request) -> Result<Response, MallError> {
        let response = call(outside, request).await?;
        if response.is_success() {
            return Ok(response);
        }
        let problem: wire::Problem = serde_json::from_slice(&response.body).unwrap_or_default();
        let code = if problem.code.is_empty() {
            format!("HTTP {}", response.status)
        } else {
            problem.code
        };
        Err(match response.status {
            401 | 403 => MallError::credentials(code, problem.message),
            _ => MallError::refused(code, problem.message),
        })
    }

    /// A write of many: one result for each.
    async fn write(
        &self,
        outside: &dyn Outside,
        request: Request,
        count: usize,
    ) -> Result<Vec<Outcome>, MallError> {
        let response = self.send(outside, request).await?;
        let body = json(&response)?;
        let results = wire::Results::deserialize(body)
            .map_err(|_| MallError::unreadable("no results"))?
            .results;
        let mut outcomes: Vec<Outcome> = results.into_iter().map(outcome).collect();
        outcomes.resize(count, Outcome::Unknown);
        Ok(outcomes)
    }

    fn window_rule(&self) -> WindowRule {
        WindowRule {
            overlap: Duration::from_secs(u64::from(self.settings.overlap_minutes) * 60),
            longest: None,
            lag: Duration::ZERO,
            history: None,
        }
    }
}

fn outcome(result: wire::WriteResult) -> Outcome {
    match result.outcome {
        wire::WriteOutcome::Done => Outcome::Done,
        wire::WriteOutcome::AlreadyDone => Outcome::AlreadyDone,
        wire::WriteOutcome::Failed => Outcome::failed(result.code, result.message),
    }
}

fn page(response: &Response) -> Result<wire::Page, MallError> {
    wire::Page::deserialize(json(response)?).map_err(|_| MallError::unreadable("no items"))
}

#[async_trait]
impl Mall for Generic {
    fn kind(&self) -> MallKind {
        MallKind::Generic
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
        let response = self.send(outside, request::orders(self, &window)).await?;
        let page = page(&response)?;
        let mut read = OrdersRead::default();
        for item in &page.items {
            order::read(&self.route, item, &mut read);
        }
        // A cart that gives back the page's own cursor would be asked for ever.
        let place = page
            .next_cursor
            .filter(|next| !next.is_empty() && Some(next) != window.place.as_ref());
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
        let mut read = OrdersRead::default();
        for number in numbers {
            match self.send(outside, request::order(self, number)).await {
                Ok(response) => order::read(&self.route, &json(&response)?, &mut read),
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

    async fn confirm_orders(&self, outside: &dyn Outside, numbers: &[String]) -> Batch {
        if !self.settings.confirms_orders {
            return Batch::all(numbers.len(), &Outcome::NotNeeded);
        }
        let mut batch = Batch::unsent(numbers.len());
        for (input, number) in numbers.iter().enumerate() {
            match self.send(outside, request::confirm(self, number)).await {
                Ok(_) => batch.set(input, Outcome::Done),
                Err(error) => batch.fail([input], error),
            }
            if batch.is_stopped() {
                break;
            }
        }
        batch
    }

    async fn report_shipments(&self, outside: &dyn Outside, reports: &[ShipmentReport]) -> Batch {
        if !self.settings.takes_shipments {
            return Batch::all(reports.len(), &Outcome::NotNeeded);
        }
        let mut batch = Batch::unsent(reports.len());
        for (chunk, some) in reports.chunks(budget::SHIPMENTS).enumerate() {
            let first = chunk * budget::SHIPMENTS;
            let done = self
                .write(outside, request::shipments(self, some), some.len())
                .await;
            batch.settle(first, some.len(), done);
            if batch.is_stopped() {
                break;
            }
        }
        batch
    }

    /// Nothing is done later here.
    async fn settle(&self, _outside: &dyn Outside, ticket: &Ticket) -> Batch {
        Batch::all(ticket.keys.len(), &Outcome::Unknown)
    }

    async fn cancel_order(&self, outside: &dyn Outside, cancellation: &Cancellation) -> Outcome {
        if !self.settings.cancels_orders {
            return Outcome::of_error(&MallError::Unsupported { what: "cancelling" });
        }
        match self.send(outside, request::cancel(self, cancellation)).await {
            Ok(_) => Outcome::Done,
            Err(error) => Outcome::of_error(&error),
        }
    }

    async fn push_stock(&self, outside: &dyn Outside, levels: &[StockLevel]) -> Batch {
        let mut batch = Batch::unsent(levels.len());
        for (chunk, some) in levels.chunks(budget::STOCK).enumerate() {
            let first = chunk * budget::STOCK;
            let done = self.write(outside, request::stock(self, some), some.len()).await;
            batch.settle(first, some.len(), done);
            if batch.is_stopped() {
                break;
            }
        }
        batch
    }

    async fn list_products(
        &self,
        outside: &dyn Outside,
        cursor: Option<&str>,
    ) -> Result<ProductPage, MallError> {
        if !self.settings.lists_products {
            return Err(MallError::Unsupported {
                what: "a list of products",
            });
        }
        let response = self.send(outside, request::products(self, cursor)).await?;
        let page = page(&response)?;
        let mut read = ProductPage {
            next: page
                .next_cursor
                .filter(|next| !next.is_empty() && Some(next.as_str()) != cursor),
            ..ProductPage::default()
        };
        for item in &page.items {
            match wire::Product::deserialize(item) {
                Ok(item) => read.products.push(product(item)),
                Err(error) => read.problems.push(error.to_string()),
            }
        }
        Ok(read)
    }
}

fn product(item: wire::Product) -> MallProduct {
    MallProduct {
        sku: code::line_code(&item.sku, &item.code, &item.variant),
        listing: ListingCode::new(item.code, item.variant),
        name: item.name,
        options: item.options,
        jan: item.jan,
        price: item.price.map(domain::Yen),
        quantity: item.quantity,
        visible: item.visible,
    }
}

#[cfg(test)]
mod tests;

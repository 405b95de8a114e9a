//! Yahoo!ショッピング by the ストアAPI (circus): XML in and out, forms for stock.

mod answer;
mod items;
mod order;
mod request;
mod settings;
mod status;
mod stock;
mod token;

use std::time::Duration;

use async_trait::async_trait;
use domain::Instant;
use rsa::RsaPublicKey;
use rsa::pkcs8::DecodePublicKey as _;

pub use settings::{Credentials, Settings};

use super::budget::yahoo as budget;
use super::cursor::WindowRule;
use super::{
    Advice, Batch, Budget, Cancellation, Expiry, ListingCode, Mall, MallError, MallKind, OrderCursor,
    OrderPage, OrdersRead, Outcome, Outside, ProductPage, Renewal, Request, Response, SettingsError,
    ShipmentReport, StockLevel, Ticket, call,
};

pub(super) struct Yahoo {
    route: String,
    settings: Settings,
    credentials: Credentials,
    key: Option<RsaPublicKey>,
    base: String,
}

impl Yahoo {
    pub(super) fn new(
        route: &str,
        settings: Settings,
        credentials: Credentials,
        base: String,
    ) -> Result<Yahoo, SettingsError> {
        let invalid = |field, reason| SettingsError::Invalid { field, reason };
        if settings.seller_id.is_empty() {
            return Err(invalid("seller_id", "is missing"));
        }
        let key = match &credentials.public_key {
            Some(pem) => Some(
                RsaPublicKey::from_public_key_pem(pem.expose().trim())
                    .map_err(|_| invalid("public_key", "is no RSA key in PEM"))?,
            ),
            None => None,
        };
        Ok(Yahoo {
            route: route.to_owned(),
            settings,
            credentials,
            key,
            base,
        })
    }

    fn window_rule(&self) -> WindowRule {
        WindowRule {
            overlap: Duration::from_secs(u64::from(self.settings.overlap_minutes) * 60),
            longest: None,
            lag: Duration::ZERO,
            history: None,
        }
    }

    /// Puts the token and the signature of this moment on a request, and sends it. The signature's fate is
    /// told beside the answer, since a write has been done in any case.
    async fn send(
        &self,
        outside: &dyn Outside,
        request: Request,
    ) -> Result<(Response, Option<MallError>), MallError> {
        let now = outside.now();
        let request = token::signed(self, token::authorized(self, request, now)?, now)?;
        let response = call(outside, request).await?;
        if let Some(error) = answer::refusal(&response) {
            return Err(error);
        }
        let signature = token::signature_error(self, &response);
        Ok((response, signature))
    }

    async fn read(&self, outside: &dyn Outside, request: Request) -> Result<Response, MallError> {
        match self.send(outside, request).await? {
            (response, None) => Ok(response),
            (_, Some(error)) => Err(error),
        }
    }

    /// One order, or why not; an error only where it is no matter of this order.
    async fn read_order(
        &self,
        outside: &dyn Outside,
        number: &str,
        read: &mut OrdersRead,
    ) -> Result<(), MallError> {
        let response = match self.read(outside, request::order_info(self, number)).await {
            Ok(response) => response,
            Err(MallError::Refused { code, message }) => {
                read.problems.push(order::refused(number, code, message));
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        order::read(&self.route, &response, number, read)
    }
}

#[async_trait]
impl Mall for Yahoo {
    fn kind(&self) -> MallKind {
        MallKind::Yahoo
    }

    fn budgets(&self) -> &'static [&'static Budget] {
        &budget::ALL
    }

    fn expiries(&self, _set_at: Instant) -> Vec<Expiry> {
        let credentials = &self.credentials;
        let expiry = |what, at: Option<Instant>, renews_itself| {
            at.map(|at| Expiry {
                what,
                at,
                renews_itself,
                is_estimated: false,
            })
        };
        [
            expiry(
                "access_token",
                credentials.access.as_ref().map(|access| access.expires_at),
                true,
            ),
            expiry("refresh_token", credentials.refresh_token_expires_at, false),
            expiry("public_key", credentials.public_key_expires_at, false),
        ]
        .into_iter()
        .flatten()
        .collect()
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
        let start = window
            .place
            .as_deref()
            .and_then(|place| place.parse().ok())
            .unwrap_or(1);
        let response = self
            .read(outside, request::order_list(self, &window, start))
            .await?;
        let found = answer::order_list(&response)?;
        let mut read = OrdersRead::default();
        let mut done = 0;
        for number in &found.numbers {
            match self.read_order(outside, number, &mut read).await {
                Ok(()) => done += 1,
                // What has been read is kept; the rest comes with the next call.
                Err(error) if done > 0 && matches!(error.advice(), Advice::TryAgain(_)) => break,
                Err(error) => return Err(error),
            }
        }
        let next_start = start + done;
        let is_last = next_start > found.total || found.numbers.is_empty();
        let next = cursor.after(&window, (!is_last).then(|| next_start.to_string()));
        Ok(OrderPage {
            orders: read.orders,
            problems: read.problems,
            more: next.has_more(&window),
            next,
        })
    }

    /// Lists go by the time of the order.
    fn rereads(&self) -> usize {
        budget::REREADS
    }

    async fn orders_by_number(
        &self,
        outside: &dyn Outside,
        numbers: &[String],
    ) -> Result<OrdersRead, MallError> {
        let mut read = OrdersRead::default();
        for number in numbers {
            self.read_order(outside, number, &mut read).await?;
        }
        Ok(read)
    }

    /// Marks orders as seen (`IsSeen`), which is what takes them out of 新規注文.
    async fn confirm_orders(&self, outside: &dyn Outside, numbers: &[String]) -> Batch {
        let mut batch = Batch::unsent(numbers.len());
        for (input, number) in numbers.iter().enumerate() {
            status::write(
                self,
                outside,
                request::mark_seen(self, number),
                &[input],
                &mut batch,
            )
            .await;
            if batch.is_stopped() {
                break;
            }
        }
        batch
    }

    async fn report_shipments(&self, outside: &dyn Outside, reports: &[ShipmentReport]) -> Batch {
        status::report(self, outside, reports).await
    }

    /// Nothing is done later here.
    async fn settle(&self, _outside: &dyn Outside, ticket: &Ticket) -> Batch {
        Batch::all(ticket.keys.len(), &Outcome::Unknown)
    }

    async fn cancel_order(&self, outside: &dyn Outside, cancellation: &Cancellation) -> Outcome {
        status::cancel(self, outside, cancellation).await
    }

    async fn push_stock(&self, outside: &dyn Outside, levels: &[StockLevel]) -> Batch {
        stock::push(self, outside, levels).await
    }

    async fn list_products(
        &self,
        outside: &dyn Outside,
        page: Option<&str>,
    ) -> Result<ProductPage, MallError> {
        let start = page.and_then(|page| page.parse().ok()).unwrap_or(1);
        let response = self.read(outside, request::item_list(self, start)).await?;
        items::page(&response, start)
    }

    async fn variants(
        &self,
        outside: &dyn Outside,
        listings: &[ListingCode],
    ) -> Result<ProductPage, MallError> {
        let askable = listings.iter().filter(|listing| stock::is_askable(listing));
        let codes: Vec<String> = askable.map(stock::code).collect();
        let mut all = ProductPage::default();
        for some in codes.chunks(budget::STOCK) {
            let response = self.read(outside, request::get_stock(self, some)).await?;
            all.products.extend(items::stock(&response)?.products);
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests;

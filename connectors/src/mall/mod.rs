//! 店舗接続: malls and carts behind one trait, [`Mall`].
//!
//! A connector is made of [`MallSettings`] (plain) and [`MallCredentials`] (secret) by [`connect`], holds
//! nothing that changes, and reaches the world only through [`Outside`], which the caller gives it: that is
//! where requests wait for their budget ([`Request::budget`]) and are sent ([`HttpClient`]). What has to be
//! kept between calls (cursor, tickets, renewed tokens) is handed back.
//!
//! Every request is built by a pure function and every answer read by one (`<mall>/request.rs`, `<mall>/…`),
//! so that tests compare bytes without a network.

pub mod amazon;
pub(crate) mod answer;
pub(crate) mod budget;
mod carriers;
mod connect;
mod credential;
mod cursor;
pub(crate) mod draft;
mod error;
mod fit;
pub mod generic;
pub(crate) mod http;
mod listing;
mod order;
mod outcome;
pub mod rakuten;
mod report;
pub mod shopify;
#[cfg(test)]
pub(crate) mod testing;
pub(crate) mod time;
mod xml;
pub mod yahoo;

use async_trait::async_trait;
use domain::Instant;

use crate::lenient;
pub use crate::oauth::AccessToken;
pub use crate::secret::Secret;
pub use crate::web::{HttpClient, HttpLimits};
pub use budget::Budget;
pub(crate) use connect::base_url;
pub use connect::{MallCredentials, MallKind, MallSettings, SettingsError, connect};
pub use credential::{Expiry, Renewal};
pub use cursor::{OrderCursor, WindowRule};
pub use error::{Advice, MallError};
pub use http::{Method, Request, Response, SendError};
pub use listing::{ListingCode, MallProduct, ProductPage, StockLevel};
pub use order::{MallLine, MallOrder, MallPhase, OrderPage, OrderProblem, OrdersRead, ProblemKind};
pub use outcome::{Batch, FAILURES_IN_A_ROW, Outcome, Ticket};
pub use report::{CancelReason, Cancellation, ShipmentReport, ShippedLine};

/// The world as a connector sees it. The caller's implementation waits until the request's budget allows
/// it, then sends it with [`HttpClient::send`].
///
/// A request holds the moment at which it was made (tokens that are about to run out, Yahoo!'s signature), and
/// goes stale in about a minute: one that would wait longer is better answered with
/// [`SendError::NotConnected`], which is tried again later.
#[async_trait]
pub trait Outside: Send + Sync {
    fn now(&self) -> Instant;

    async fn send(&self, request: Request) -> Result<Response, SendError>;
}

/// One shop at a mall or cart.
///
/// Reading fails as a whole with a [`MallError`] that says what to do. Writing never does: a [`Batch`] has
/// one [`Outcome`] for every input, in its order, and what stopped it, if something did.
#[async_trait]
pub trait Mall: Send + Sync {
    fn kind(&self) -> MallKind;

    /// Every class of request that this connector sends, and how often it may.
    fn budgets(&self) -> &'static [&'static Budget];

    /// When credentials that were set at this time run out, as far as that is known or can be estimated: warn
    /// before.
    fn expiries(&self, set_at: Instant) -> Vec<Expiry>;

    /// Whether [`Mall::renew`] has to be called before anything else at this time.
    fn needs_renewal(&self, _now: Instant) -> bool {
        false
    }

    /// Fresh tokens, to be kept and put into the credentials by [`MallCredentials::renewed`]. None for malls
    /// that have no tokens.
    async fn renew(&self, _outside: &dyn Outside) -> Result<Option<Renewal>, MallError> {
        Ok(None)
    }

    /// One page of the orders that came or changed since the cursor. Call again with [`OrderPage::next`], at
    /// once while [`OrderPage::more`] is true. Windows overlap: the same order comes more than once.
    async fn orders_since(&self, outside: &dyn Outside, cursor: &OrderCursor)
    -> Result<OrderPage, MallError>;

    /// How many orders that are in are read again at each poll: where [`Mall::orders_since`] does not bring
    /// what changes after it was first told, as a cancellation. None where it does.
    fn rereads(&self) -> usize {
        0
    }

    /// Orders as they stand now. A number that the mall does not know is a problem, not an error.
    async fn orders_by_number(
        &self,
        outside: &dyn Outside,
        numbers: &[String],
    ) -> Result<OrdersRead, MallError>;

    /// 注文確認: tells the mall that the shop takes these orders.
    async fn confirm_orders(&self, outside: &dyn Outside, numbers: &[String]) -> Batch;

    /// 出荷通知. Safe to repeat: what the mall has already is not added again.
    async fn report_shipments(&self, outside: &dyn Outside, reports: &[ShipmentReport]) -> Batch;

    /// What became of writes that were [`Outcome::Pending`]; outcomes are in the ticket's own order.
    async fn settle(&self, outside: &dyn Outside, ticket: &Ticket) -> Batch;

    async fn cancel_order(&self, outside: &dyn Outside, cancellation: &Cancellation) -> Outcome;

    /// Absolute numbers. Safe to repeat.
    async fn push_stock(&self, outside: &dyn Outside, levels: &[StockLevel]) -> Batch;

    /// One page of what is listed, one entry per variant; start with `None`, go on with
    /// [`ProductPage::next`]. Items whose variants the mall does not tell here are in
    /// [`ProductPage::divided`].
    async fn list_products(
        &self,
        outside: &dyn Outside,
        page: Option<&str>,
    ) -> Result<ProductPage, MallError>;

    /// Variants of items that [`Mall::list_products`] tells only as a whole, as far as the mall has them: at
    /// most a thousand at once.
    async fn variants(
        &self,
        _outside: &dyn Outside,
        _listings: &[ListingCode],
    ) -> Result<ProductPage, MallError> {
        Ok(ProductPage::default())
    }
}

/// Sends, and turns what every mall has in common (throttling, failures of servers, pages for people in
/// place of an answer) into errors.
pub(crate) async fn call(outside: &dyn Outside, request: Request) -> Result<Response, MallError> {
    let response = outside.send(request).await.map_err(MallError::from)?;
    match answer::common_error(&response, outside.now()) {
        Some(error) => Err(error),
        None => Ok(response),
    }
}

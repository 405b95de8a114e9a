//! The operations on payments.

use chrono::NaiveDate;
use domain::payment::Payment;
use domain::{OrderId, PaymentId};
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::orders::OrderNames;
use workflows::payments::{self, PaymentFilter};

use super::view::{NewPaymentView, PaymentView};
use crate::answer::{Answer, Listed, Made};
use crate::auth::{Auth, PaymentsRead, PaymentsWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct PaymentsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Payments")]
impl PaymentsApi {
    /// Register a payment
    ///
    /// The order's received sum follows at once; part payments, overpayments and refunds are fine. What
    /// is paid for an order that is bundled counts in the sum of the order that it was bundled into.
    /// Send an `Idempotency-Key`, so that a repeated request books nothing twice.
    #[oai(
        path = "/orders/:id/payments",
        method = "post",
        operation_id = "create_payment"
    )]
    async fn create_payment(
        &self,
        auth: Auth<PaymentsWrite>,
        idempotency: Idempotency,
        /// The id of the order.
        id: Path<Id<OrderId>>,
        body: Body<NewPaymentView>,
    ) -> Result<Idempotent<Made<PaymentView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_payment").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let (payment, _) = payments::register(app, &mut once.tx, caller, id.0.0, body.0.into()).await?;
        let order = OrderNames::read(&mut once.tx, caller.tenant, [payment.order_id]).await?;
        let view = PaymentView::new(payment, order.of(id.0.0));
        once.finish(Answer::new(StatusCode::CREATED, &view).into()).await
    }

    /// List an order's payments
    ///
    /// All of them, oldest first, with those that were taken back.
    #[oai(
        path = "/orders/:id/payments",
        method = "get",
        operation_id = "list_order_payments"
    )]
    async fn list_order_payments(
        &self,
        auth: Auth<PaymentsRead>,
        /// The id of the order.
        id: Path<Id<OrderId>>,
    ) -> Result<Listed<Page<PaymentView>>, Failure> {
        let payments = payments::of_order(&self.0.app, auth.caller(), id.0.0).await?;
        let order = self.0.order_names(auth.caller(), [id.0.0]).await?.of(id.0.0);
        let shown = payments.into_iter();
        let page = Page {
            items: shown
                .map(|payment| PaymentView::new(payment, order.clone()))
                .collect(),
            next_cursor: None,
        };
        Ok(Answer::ok(&page).into())
    }

    /// List payments
    ///
    /// Of all orders, received last first, with those that were taken back.
    #[oai(path = "/payments", method = "get", operation_id = "list_payments")]
    async fn list_payments(
        &self,
        auth: Auth<PaymentsRead>,
        /// Received on or after this day.
        received_from: Query<Option<NaiveDate>>,
        /// Received on or before this day.
        received_to: Query<Option<NaiveDate>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<PaymentView>>, Failure> {
        let filter = PaymentFilter {
            received_from: received_from.0,
            received_to: received_to.0,
        };
        let paging: Paging<(NaiveDate, PaymentId)> =
            Paging::new(Some(limit.0), cursor.0.as_deref(), &filter)?;
        let fetch = i64::from(paging.fetch());
        let payments = payments::list(&self.0.app, auth.caller(), filter, paging.after, fetch).await?;
        let key = |payment: &Payment| (payment.received_on, payment.id);
        let orders = payments.iter().map(|payment| payment.order_id);
        let names = self.0.order_names(auth.caller(), orders).await?;
        let view = |payment: Payment| {
            let order = names.of(payment.order_id);
            PaymentView::new(payment, order)
        };
        Ok(Answer::ok(&paging.page(payments, key, view)?).into())
    }

    /// Read a payment
    ///
    /// Also one that was taken back.
    #[oai(path = "/payments/:id", method = "get", operation_id = "get_payment")]
    async fn get_payment(
        &self,
        auth: Auth<PaymentsRead>,
        /// The id of the payment.
        id: Path<Id<PaymentId>>,
    ) -> Result<Listed<PaymentView>, Failure> {
        let payment = payments::get(&self.0.app, auth.caller(), id.0.0).await?;
        let names = self.0.order_names(auth.caller(), [payment.order_id]).await?;
        let order = names.of(payment.order_id);
        Ok(Answer::ok(&PaymentView::new(payment, order)).into())
    }

    /// Take a payment back
    ///
    /// For what was registered by mistake: the order's received sum is as if it had never been. Money
    /// that goes back to the buyer is a payment of kind `refund` instead. A payment of which something
    /// was refunded cannot be taken back before the refund is.
    #[oai(path = "/payments/:id/undo", method = "post", operation_id = "undo_payment")]
    async fn undo_payment(
        &self,
        auth: Auth<PaymentsWrite>,
        idempotency: Idempotency,
        /// The id of the payment.
        id: Path<Id<PaymentId>>,
    ) -> Result<Idempotent<Listed<PaymentView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "undo_payment").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let payment = payments::undo(app, &mut once.tx, caller, id.0.0).await?;
        let names = OrderNames::read(&mut once.tx, caller.tenant, [payment.order_id]).await?;
        let order = names.of(payment.order_id);
        once.finish(Answer::ok(&PaymentView::new(payment, order)).into())
            .await
    }
}

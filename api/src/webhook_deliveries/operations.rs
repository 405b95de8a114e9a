//! The operations on deliveries of webhooks.

use domain::{EventId, FieldError, WebhookDeliveryId, WebhookEndpointId};
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use store::webhook_deliveries::DeliveryFilter;
use workflows::webhooks;

use super::view::{DeliveryView, ReplayView, ReplayedView, StatusView};
use crate::answer::{Answer, Listed};
use crate::auth::{Auth, EventsRead, EventsWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct WebhookDeliveriesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Events")]
impl WebhookDeliveriesApi {
    /// List deliveries of webhooks
    ///
    /// Newest first, for 30 days: every attempt, what came back, and when it is tried again.
    #[oai(
        path = "/webhook-deliveries",
        method = "get",
        operation_id = "list_webhook_deliveries"
    )]
    async fn list_webhook_deliveries(
        &self,
        auth: Auth<EventsRead>,
        /// Those to this endpoint.
        endpoint_id: Query<Option<Id<WebhookEndpointId>>>,
        /// Those that stand so.
        status: Query<Option<StatusView>>,
        /// Those of this event.
        event_id: Query<Option<Id<EventId>>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<DeliveryView>>, Failure> {
        let filter = DeliveryFilter {
            endpoint: endpoint_id.0.map(|id| id.0),
            status: status.0.map(Into::into),
            event: event_id.0.map(|id| id.0),
            ..DeliveryFilter::default()
        };
        let paging: Paging<WebhookDeliveryId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &filter)?;
        let fetch = i64::from(paging.fetch());
        let (app, caller) = (&self.0.app, auth.caller());
        let found = webhooks::deliveries(app, caller, &filter, paging.after, fetch).await?;
        Ok(Answer::ok(&paging.page(found, |read| read.delivery.id, DeliveryView::from)?).into())
    }

    /// Read a delivery of a webhook
    ///
    /// Its attempts, and what the endpoint said last.
    #[oai(
        path = "/webhook-deliveries/:id",
        method = "get",
        operation_id = "get_webhook_delivery"
    )]
    async fn get_webhook_delivery(
        &self,
        auth: Auth<EventsRead>,
        /// The id of the delivery.
        id: Path<Id<WebhookDeliveryId>>,
    ) -> Result<Listed<DeliveryView>, Failure> {
        let read = webhooks::delivery(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(Answer::ok(&DeliveryView::from(read)).into())
    }

    /// Send a webhook once more
    ///
    /// Whether it arrived or not. The message has the same id, so that a receiver that had it knows.
    #[oai(
        path = "/webhook-deliveries/:id/replay",
        method = "post",
        operation_id = "replay_webhook_delivery"
    )]
    async fn replay_webhook_delivery(
        &self,
        auth: Auth<EventsWrite>,
        idempotency: Idempotency,
        /// The id of the delivery.
        id: Path<Id<WebhookDeliveryId>>,
    ) -> Result<Idempotent<Listed<DeliveryView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self
            .0
            .once(caller, &idempotency, "replay_webhook_delivery")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let read = webhooks::replay_one(app, &mut once.tx, caller, id.0.0).await?;
        once.finish(Answer::ok(&DeliveryView::from(read)).into()).await
    }

    /// Send webhooks once more
    ///
    /// All that failed, those of a time, those to one endpoint: what all the fields say that are given. Or
    /// what an endpoint `missed` while it was switched off.
    #[oai(
        path = "/webhook-deliveries/replay",
        method = "post",
        operation_id = "replay_webhook_deliveries"
    )]
    async fn replay_webhook_deliveries(
        &self,
        auth: Auth<EventsWrite>,
        idempotency: Idempotency,
        body: Body<ReplayView>,
    ) -> Result<Idempotent<Listed<ReplayedView>>, Failure> {
        let missed = body.0.missed()?;
        if body.0.is_empty() {
            return Err(FieldError::new("/status", "required").into());
        }
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self
            .0
            .once(caller, &idempotency, "replay_webhook_deliveries")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let replayed = match missed {
            Some(missed) => {
                let span = (missed.from, missed.to);
                webhooks::replay_missed(app, &mut once.tx, caller, missed.endpoint, span).await?
            }
            None => webhooks::replay(app, &mut once.tx, caller, &body.0.into()).await?,
        };
        once.finish(Answer::ok(&ReplayedView::from(replayed)).into())
            .await
    }
}

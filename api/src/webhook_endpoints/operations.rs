//! The operations on endpoints for webhooks.

use domain::WebhookEndpointId;
use domain::webhook::WebhookEndpoint;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;
use workflows::webhooks::{self, WithSecret};

use super::view::{EndpointPatch, EndpointView, EndpointWithSecret, NewEndpointView, Rotation, TestView};
use crate::answer::{Answer, Created, Found, Listed, NoContent};
use crate::auth::{Auth, EventsRead, EventsWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::Page;
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct WebhookEndpointsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Events")]
impl WebhookEndpointsApi {
    /// Make an endpoint for webhooks
    ///
    /// From now on it is told of events, each at least once, soon after it happened. Messages are those
    /// of Standard Webhooks, signed with the secret that this answer shows, and no other one.
    #[oai(
        path = "/webhook-endpoints",
        method = "post",
        operation_id = "create_webhook_endpoint"
    )]
    async fn create_webhook_endpoint(
        &self,
        auth: Auth<EventsWrite>,
        idempotency: Idempotency,
        body: Body<NewEndpointView>,
    ) -> Result<Idempotent<Created<EndpointWithSecret>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let new = body.0.try_into()?;
        let mut once = match self
            .0
            .once(caller, &idempotency, "create_webhook_endpoint")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let made = webhooks::create(app, &mut once.tx, caller, new).await?;
        once.finish(with_secret(made, StatusCode::CREATED).into()).await
    }

    /// List endpoints for webhooks
    ///
    /// All of them, oldest first, without their secrets.
    #[oai(
        path = "/webhook-endpoints",
        method = "get",
        operation_id = "list_webhook_endpoints"
    )]
    async fn list_webhook_endpoints(
        &self,
        auth: Auth<EventsRead>,
    ) -> Result<Listed<Page<EndpointView>>, Failure> {
        let endpoints = webhooks::list(&self.0.app, auth.caller()).await?;
        let page = Page {
            items: endpoints.into_iter().map(EndpointView::from).collect(),
            next_cursor: None,
        };
        Ok(Answer::ok(&page).into())
    }

    /// Read an endpoint for webhooks
    ///
    /// With the version that a change of it has to name; never its secret.
    #[oai(
        path = "/webhook-endpoints/:id",
        method = "get",
        operation_id = "get_webhook_endpoint"
    )]
    async fn get_webhook_endpoint(
        &self,
        auth: Auth<EventsRead>,
        /// The id of the endpoint.
        id: Path<Id<WebhookEndpointId>>,
    ) -> Result<Found<EndpointView>, Failure> {
        let endpoint = webhooks::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(endpoint).into())
    }

    /// Change an endpoint for webhooks
    ///
    /// A JSON merge patch: what is left out stays; `events` is replaced as a whole. Send the version
    /// read as `If-Match`. What waits for it is sent at once.
    #[oai(
        path = "/webhook-endpoints/:id",
        method = "patch",
        operation_id = "update_webhook_endpoint"
    )]
    async fn update_webhook_endpoint(
        &self,
        auth: Auth<EventsWrite>,
        /// The id of the endpoint.
        id: Path<Id<WebhookEndpointId>>,
        if_match: IfMatch,
        body: Patch<EndpointPatch>,
    ) -> Result<Found<EndpointView>, Failure> {
        let expected = if_match.required()?.version()?;
        let edit = body.0.try_into()?;
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let endpoint = webhooks::edit(app, &mut tx, caller, id.0.0, expected, edit).await?;
        tx.commit().await?;
        Ok(answer(endpoint).into())
    }

    /// Remove an endpoint for webhooks
    ///
    /// With the log of what was sent to it, which is gone within a day.
    #[oai(
        path = "/webhook-endpoints/:id",
        method = "delete",
        operation_id = "delete_webhook_endpoint"
    )]
    async fn delete_webhook_endpoint(
        &self,
        auth: Auth<EventsWrite>,
        /// The id of the endpoint.
        id: Path<Id<WebhookEndpointId>>,
        if_match: IfMatch,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.begin().await?;
        webhooks::delete(&self.0.app, &mut tx, auth.caller(), id.0.0, if_match.version()?).await?;
        tx.commit().await?;
        Ok(NoContent)
    }

    /// Replace the secret of an endpoint
    ///
    /// The answer shows the new one, once. For some hours messages are signed with both, so that the
    /// receiver can change over in peace.
    #[oai(
        path = "/webhook-endpoints/:id/rotate-secret",
        method = "post",
        operation_id = "rotate_webhook_secret"
    )]
    async fn rotate_webhook_secret(
        &self,
        auth: Auth<EventsWrite>,
        idempotency: Idempotency,
        /// The id of the endpoint.
        id: Path<Id<WebhookEndpointId>>,
        body: Body<Rotation>,
    ) -> Result<Idempotent<Found<EndpointWithSecret>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "rotate_webhook_secret").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let hours = body.0.overlap_hours;
        let made = webhooks::rotate_secret(app, &mut once.tx, caller, id.0.0, hours).await?;
        once.finish(with_secret(made, StatusCode::OK).into()).await
    }

    /// Try an endpoint
    ///
    /// Sends it a `webhook_endpoint.tested`, whatever else it listens to. How it went is in the
    /// deliveries of this event.
    #[oai(
        path = "/webhook-endpoints/:id/test",
        method = "post",
        operation_id = "test_webhook_endpoint"
    )]
    async fn test_webhook_endpoint(
        &self,
        auth: Auth<EventsWrite>,
        idempotency: Idempotency,
        /// The id of the endpoint.
        id: Path<Id<WebhookEndpointId>>,
    ) -> Result<Idempotent<Listed<TestView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "test_webhook_endpoint").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let event = webhooks::test(app, &mut once.tx, caller, id.0.0).await?;
        let view = TestView {
            event_id: Id(event.id),
        };
        once.finish(Answer::ok(&view).into()).await
    }
}

fn answer(endpoint: WebhookEndpoint) -> Answer {
    let view = EndpointView::from(endpoint);
    Answer::ok(&view).version(view.version)
}

fn with_secret(made: WithSecret, status: StatusCode) -> Answer {
    let view = EndpointWithSecret::from(made);
    let location = format!("/v1/webhook-endpoints/{}", view.endpoint.id);
    Answer::new(status, &view)
        .version(view.endpoint.version)
        .location(location)
        .unkept()
}

//! The operations on incidents.

use domain::IncidentId;
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::incidents::{self, OpenIncident};

use super::view::{IncidentPatch, IncidentView, NewIncidentView};
use crate::answer::{Answer, Created, Found, Listed};
use crate::auth::{Auth, NoticesRead, NoticesWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct IncidentsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Notices")]
impl IncidentsApi {
    /// Record an incident
    ///
    /// The clocks run from when it was noticed: 72 hours to tell the tenant; where the law wants it
    /// reported, five days for the first report and 30 for the last, or 60 where harm was meant. People
    /// are told at once, a day before each deadline, and when one went by.
    #[oai(path = "/incidents", method = "post", operation_id = "create_incident")]
    async fn create_incident(
        &self,
        auth: Auth<NoticesWrite>,
        idempotency: Idempotency,
        body: Body<NewIncidentView>,
    ) -> Result<Idempotent<Created<IncidentView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_incident").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let incident = incidents::record(app, &mut once.tx, caller, body.0.into()).await?;
        once.finish(self.answer(incident, StatusCode::CREATED).into())
            .await
    }

    /// List incidents
    ///
    /// Newest first.
    #[oai(path = "/incidents", method = "get", operation_id = "list_incidents")]
    async fn list_incidents(
        &self,
        auth: Auth<NoticesRead>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<IncidentView>>, Failure> {
        let paging: Paging<IncidentId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &"incidents")?;
        let fetch = i64::from(paging.fetch());
        let found = incidents::list(&self.0.app, auth.caller(), paging.after, fetch).await?;
        let now = self.0.app.now();
        let view = |open| IncidentView::new(open, now);
        Ok(Answer::ok(&paging.page(found, |open| open.incident.id, view)?).into())
    }

    /// Read an incident
    ///
    /// With its clocks, and the version that a change of it has to name.
    #[oai(path = "/incidents/:id", method = "get", operation_id = "get_incident")]
    async fn get_incident(
        &self,
        auth: Auth<NoticesRead>,
        /// The id of the incident.
        id: Path<Id<IncidentId>>,
    ) -> Result<Found<IncidentView>, Failure> {
        let incident = incidents::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(self.answer(incident, StatusCode::OK).into())
    }

    /// Change an incident
    ///
    /// A JSON merge patch: what is left out stays, also in `report`. Send the version read as
    /// `If-Match`. What was done is noted by its time.
    #[oai(path = "/incidents/:id", method = "patch", operation_id = "update_incident")]
    async fn update_incident(
        &self,
        auth: Auth<NoticesWrite>,
        /// The id of the incident.
        id: Path<Id<IncidentId>>,
        if_match: IfMatch,
        body: Patch<IncidentPatch>,
    ) -> Result<Found<IncidentView>, Failure> {
        let expected = if_match.required()?.version()?;
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let incident = incidents::edit(app, &mut tx, caller, id.0.0, expected, body.0.into()).await?;
        tx.commit().await?;
        Ok(self.answer(incident, StatusCode::OK).into())
    }
}

impl IncidentsApi {
    fn answer(&self, incident: OpenIncident, status: StatusCode) -> Answer {
        let view = IncidentView::new(incident, self.0.app.now());
        let location = format!("/v1/incidents/{}", view.id);
        Answer::new(status, &view)
            .version(view.version)
            .location(location)
    }
}

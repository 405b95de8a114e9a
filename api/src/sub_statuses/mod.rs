//! `/v1/sub-statuses`: サブステータス, a shop's own steps within statuses.

use domain::SubStatusId;
use domain::sub_status::SubStatus;
use poem::http::StatusCode;
use poem_openapi::param::Path;
use poem_openapi::{Object, OpenApi};
use workflows::Caller;
use workflows::routes::list_processing_routes;
use workflows::sub_statuses::{self, NewSubStatus, SubStatusEdit};

use crate::answer::{Answer, Created, Found, Listed, NoContent};
use crate::auth::{Auth, SettingsRead, SettingsWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::orders::Status;
use crate::paging::Page;
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::{At, Id};

/// サブステータス: a step within a status, such as “printed” within 発送作業.
#[derive(Clone, Debug, Object)]
#[oai(rename = "SubStatus")]
struct SubStatusView {
    id: Id<SubStatusId>,
    /// The status it is a step of.
    status: Status,
    /// The code of the processing route that has this step; null: all have.
    #[oai(nullable)]
    processing_route: Option<String>,
    /// The code that orders name the step by. It never changes.
    code: String,
    name: String,
    /// Its place among the steps of its status.
    position: i64,
    active: bool,
    created_at: At,
    updated_at: At,
    /// Counts changes; the `ETag`.
    version: i64,
}

/// A step to be made.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewSubStatus", deny_unknown_fields)]
struct NewSubStatusView {
    /// The status it is a step of.
    status: Status,
    /// The code of the processing route that has this step; left out: all have.
    #[oai(nullable)]
    processing_route: Option<String>,
    /// At most 20 characters, unique in the tenant.
    #[oai(validator(min_length = 1, max_length = 20))]
    code: String,
    #[oai(validator(min_length = 1, max_length = 100))]
    name: String,
    /// Its place among the steps of its status.
    #[oai(default, validator(minimum(value = "0"), maximum(value = "10000")))]
    position: i64,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct SubStatusPatch {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: Option<String>,
    /// Its place among the steps of its status.
    #[oai(validator(minimum(value = "0"), maximum(value = "10000")))]
    position: Option<i64>,
    /// No order can be moved to a step that is not; those that stand there stay.
    active: Option<bool>,
}

pub struct SubStatusesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Settings")]
impl SubStatusesApi {
    /// Make a step within a status
    ///
    /// Orders are moved to it by `sub_status`, and leave it with the status.
    #[oai(path = "/sub-statuses", method = "post", operation_id = "create_sub_status")]
    async fn create_sub_status(
        &self,
        auth: Auth<SettingsWrite>,
        idempotency: Idempotency,
        body: Body<NewSubStatusView>,
    ) -> Result<Idempotent<Created<SubStatusView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let new = body.0;
        let lane = match &new.processing_route {
            None => None,
            Some(code) => {
                let lanes = list_processing_routes(app, caller).await?;
                let lane = lanes.into_iter().find(|lane| lane.code == *code);
                let unknown = || domain::FieldError::new("/processing_route", "unknown_route");
                Some(lane.ok_or_else(unknown)?.id)
            }
        };
        self.0.route_book.codes(app, caller, [], []).await?;
        let mut once = match self.0.once(caller, &idempotency, "create_sub_status").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let new = NewSubStatus {
            processing_route_id: lane,
            status: new.status.into(),
            code: new.code,
            name: new.name,
            position: new.position,
        };
        let step = sub_statuses::create(app, &mut once.tx, caller, new).await?;
        once.finish(self.answer(caller, step, StatusCode::CREATED).await?.into())
            .await
    }

    /// List steps within statuses
    ///
    /// All of them, status by status, in their order.
    #[oai(path = "/sub-statuses", method = "get", operation_id = "list_sub_statuses")]
    async fn list_sub_statuses(
        &self,
        auth: Auth<SettingsRead>,
    ) -> Result<Listed<Page<SubStatusView>>, Failure> {
        let caller = auth.caller();
        let mut items = Vec::new();
        for step in sub_statuses::list(&self.0.app, caller).await? {
            items.push(self.view(caller, step).await?);
        }
        Ok(Answer::ok(&Page {
            items,
            next_cursor: None,
        })
        .into())
    }

    /// Read a step within a status
    ///
    /// With the version that a change of it has to name.
    #[oai(path = "/sub-statuses/:id", method = "get", operation_id = "get_sub_status")]
    async fn get_sub_status(
        &self,
        auth: Auth<SettingsRead>,
        /// The id of the step.
        id: Path<Id<SubStatusId>>,
    ) -> Result<Found<SubStatusView>, Failure> {
        let step = sub_statuses::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(self.answer(auth.caller(), step, StatusCode::OK).await?.into())
    }

    /// Change a step within a status
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
    #[oai(
        path = "/sub-statuses/:id",
        method = "patch",
        operation_id = "update_sub_status"
    )]
    async fn update_sub_status(
        &self,
        auth: Auth<SettingsWrite>,
        /// The id of the step.
        id: Path<Id<SubStatusId>>,
        if_match: IfMatch,
        body: Patch<SubStatusPatch>,
    ) -> Result<Found<SubStatusView>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let expected = if_match.required()?.version()?;
        let edit = SubStatusEdit {
            name: body.0.name,
            position: body.0.position,
            active: body.0.active,
        };
        let mut tx = self.0.begin().await?;
        let step = sub_statuses::edit(app, &mut tx, caller, id.0.0, expected, edit).await?;
        tx.commit().await?;
        Ok(self.answer(caller, step, StatusCode::OK).await?.into())
    }

    /// Remove a step within a status
    ///
    /// One at which no order stands; others can be made inactive.
    #[oai(
        path = "/sub-statuses/:id",
        method = "delete",
        operation_id = "delete_sub_status"
    )]
    async fn delete_sub_status(
        &self,
        auth: Auth<SettingsWrite>,
        /// The id of the step.
        id: Path<Id<SubStatusId>>,
        if_match: IfMatch,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.begin().await?;
        sub_statuses::remove(&mut tx, auth.caller(), id.0.0, if_match.version()?).await?;
        tx.commit().await?;
        Ok(NoContent)
    }
}

impl SubStatusesApi {
    async fn answer(&self, caller: &Caller, step: SubStatus, status: StatusCode) -> Result<Answer, Failure> {
        let view = self.view(caller, step).await?;
        let location = format!("/v1/sub-statuses/{}", view.id);
        Ok(Answer::new(status, &view)
            .version(view.version)
            .location(location))
    }

    async fn view(&self, caller: &Caller, step: SubStatus) -> Result<SubStatusView, Failure> {
        let lane = match step.processing_route_id {
            None => None,
            Some(lane) => {
                let lanes = self.0.route_book.lane(&self.0.app, caller, lane).await?;
                Some(lanes)
            }
        };
        Ok(SubStatusView {
            id: Id(step.id),
            status: step.status.into(),
            processing_route: lane,
            code: step.code,
            name: step.name,
            position: step.position,
            active: step.active,
            created_at: At(step.created_at),
            updated_at: At(step.updated_at),
            version: step.version,
        })
    }
}

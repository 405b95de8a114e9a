//! `/v1/processing-routes`: 処理ルート, the lanes that work on orders.

use domain::ProcessingRouteId;
use domain::route::ProcessingRoute;
use poem::http::StatusCode;
use poem_openapi::param::Path;
use poem_openapi::{Object, OpenApi};
use workflows::routes::{self, NewProcessingRoute, ProcessingRouteEdit};

use crate::answer::{Answer, Created, Found, Listed};
use crate::auth::{Auth, SettingsRead, SettingsWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::Page;
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::{At, Id};

/// 処理ルート: a lane of work, for most shops the warehouse that ships.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ProcessingRoute")]
struct ProcessingRouteView {
    id: Id<ProcessingRouteId>,
    /// The code that orders name the lane by. It never changes.
    code: String,
    name: String,
    /// Takes the orders that nothing else decides; exactly one lane does.
    is_default: bool,
    active: bool,
    created_at: At,
    updated_at: At,
    /// Counts changes; the `ETag`.
    version: i64,
}

/// A processing route to be made.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewProcessingRoute", deny_unknown_fields)]
struct NewProcessingRouteView {
    /// At most 20 characters, unique in the tenant.
    #[oai(validator(min_length = 1, max_length = 20))]
    code: String,
    #[oai(validator(min_length = 1, max_length = 100))]
    name: String,
    /// Takes the mark of the default from the lane that has it.
    #[oai(default)]
    is_default: bool,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct ProcessingRoutePatch {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: Option<String>,
    /// True takes the mark from the lane that has it; it cannot just be given up.
    is_default: Option<bool>,
    /// The default lane cannot be inactive.
    active: Option<bool>,
}

pub struct ProcessingRoutesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Settings")]
impl ProcessingRoutesApi {
    /// Make a processing route
    ///
    /// Its code cannot be changed later: orders name the lane by it.
    #[oai(
        path = "/processing-routes",
        method = "post",
        operation_id = "create_processing_route"
    )]
    async fn create_processing_route(
        &self,
        auth: Auth<SettingsWrite>,
        idempotency: Idempotency,
        body: Body<NewProcessingRouteView>,
    ) -> Result<Idempotent<Created<ProcessingRouteView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self
            .0
            .once(caller, &idempotency, "create_processing_route")
            .await?
        {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let route = routes::create_processing_route(app, &mut once.tx, caller, body.0.into()).await?;
        once.finish(answer(route, StatusCode::CREATED).into()).await
    }

    /// List processing routes
    ///
    /// All of them, by code.
    #[oai(
        path = "/processing-routes",
        method = "get",
        operation_id = "list_processing_routes"
    )]
    async fn list_processing_routes(
        &self,
        auth: Auth<SettingsRead>,
    ) -> Result<Listed<Page<ProcessingRouteView>>, Failure> {
        let routes = routes::list_processing_routes(&self.0.app, auth.caller()).await?;
        let items = routes.into_iter().map(ProcessingRouteView::from).collect();
        Ok(Answer::ok(&Page {
            items,
            next_cursor: None,
        })
        .into())
    }

    /// Read a processing route
    ///
    /// With the version that a change of it has to name.
    #[oai(
        path = "/processing-routes/:id",
        method = "get",
        operation_id = "get_processing_route"
    )]
    async fn get_processing_route(
        &self,
        auth: Auth<SettingsRead>,
        /// The id of the processing route.
        id: Path<Id<ProcessingRouteId>>,
    ) -> Result<Found<ProcessingRouteView>, Failure> {
        let route = routes::get_processing_route(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(route, StatusCode::OK).into())
    }

    /// Change a processing route
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
    #[oai(
        path = "/processing-routes/:id",
        method = "patch",
        operation_id = "update_processing_route"
    )]
    async fn update_processing_route(
        &self,
        auth: Auth<SettingsWrite>,
        /// The id of the processing route.
        id: Path<Id<ProcessingRouteId>>,
        if_match: IfMatch,
        body: Patch<ProcessingRoutePatch>,
    ) -> Result<Found<ProcessingRouteView>, Failure> {
        let expected = if_match.required()?.version()?;
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let route =
            routes::edit_processing_route(app, &mut tx, caller, id.0.0, expected, body.0.into()).await?;
        tx.commit().await?;
        Ok(answer(route, StatusCode::OK).into())
    }
}

fn answer(route: ProcessingRoute, status: StatusCode) -> Answer {
    let view = ProcessingRouteView::from(route);
    let location = format!("/v1/processing-routes/{}", view.id);
    Answer::new(status, &view)
        .version(view.version)
        .location(location)
}

impl From<ProcessingRoute> for ProcessingRouteView {
    fn from(route: ProcessingRoute) -> ProcessingRouteView {
        ProcessingRouteView {
            id: Id(route.id),
            code: route.code,
            name: route.name,
            is_default: route.is_default,
            active: route.active,
            created_at: At(route.created_at),
            updated_at: At(route.updated_at),
            version: route.version,
        }
    }
}

impl From<NewProcessingRouteView> for NewProcessingRoute {
    fn from(view: NewProcessingRouteView) -> NewProcessingRoute {
        NewProcessingRoute {
            code: view.code,
            name: view.name,
            is_default: view.is_default,
        }
    }
}

impl From<ProcessingRoutePatch> for ProcessingRouteEdit {
    fn from(patch: ProcessingRoutePatch) -> ProcessingRouteEdit {
        ProcessingRouteEdit {
            name: patch.name,
            is_default: patch.is_default,
            active: patch.active,
        }
    }
}

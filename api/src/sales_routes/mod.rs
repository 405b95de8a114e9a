//! `/v1/sales-routes`: 受注ルート, where orders come from.

use domain::route::{SalesRoute, SalesRouteKind};
use domain::{ProcessingRouteId, SalesRouteId};
use poem::http::StatusCode;
use poem_openapi::param::Path;
use poem_openapi::types::MaybeUndefined;
use poem_openapi::{Enum, Object, OpenApi};
use workflows::routes::{self, NewSalesRoute, SalesRouteEdit};

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

/// 受注ルート: a mall shop, a cart or the telephone, under the short code that CSV files use.
#[derive(Clone, Debug, Object)]
#[oai(rename = "SalesRoute")]
struct SalesRouteView {
    id: Id<SalesRouteId>,
    /// The code that orders and CSV files name the route by. It never changes.
    code: String,
    kind: Kind,
    name: String,
    /// Orders from here start in this processing route; null: in the tenant's default.
    #[oai(nullable)]
    processing_route_id: Option<Id<ProcessingRouteId>>,
    /// Orders of an inactive route are refused.
    active: bool,
    created_at: At,
    updated_at: At,
    /// Counts changes; the `ETag`.
    version: i64,
}

/// A sales route to be made.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewSalesRoute", deny_unknown_fields)]
struct NewSalesRouteView {
    /// At most 20 characters, unique in the tenant; compared as written.
    #[oai(validator(min_length = 1, max_length = 20))]
    code: String,
    kind: Kind,
    #[oai(validator(min_length = 1, max_length = 100))]
    name: String,
    /// Orders from here start in this processing route; left out: in the tenant's default.
    #[oai(nullable)]
    processing_route_id: Option<Id<ProcessingRouteId>>,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct SalesRoutePatch {
    kind: Option<Kind>,
    #[oai(validator(min_length = 1, max_length = 100))]
    name: Option<String>,
    /// Null: the tenant's default.
    #[oai(nullable)]
    processing_route_id: MaybeUndefined<Id<ProcessingRouteId>>,
    active: Option<bool>,
}

/// What stands behind a sales route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "SalesRouteKind",
    remote = "SalesRouteKind",
    rename_all = "snake_case"
)]
enum Kind {
    OwnCart,
    Rakuten,
    Yahoo,
    Amazon,
    Shopify,
    /// 店舗受注: telephone and FAX.
    Phone,
    Other,
}

pub struct SalesRoutesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Settings")]
impl SalesRoutesApi {
    /// Make a sales route
    ///
    /// Its code cannot be changed later: orders and files name the route by it.
    #[oai(path = "/sales-routes", method = "post", operation_id = "create_sales_route")]
    async fn create_sales_route(
        &self,
        auth: Auth<SettingsWrite>,
        idempotency: Idempotency,
        body: Body<NewSalesRouteView>,
    ) -> Result<Idempotent<Created<SalesRouteView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_sales_route").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let route = routes::create_sales_route(app, &mut once.tx, caller, body.0.into()).await?;
        once.finish(answer(route, StatusCode::CREATED).into()).await
    }

    /// List sales routes
    ///
    /// All of them, by code.
    #[oai(path = "/sales-routes", method = "get", operation_id = "list_sales_routes")]
    async fn list_sales_routes(
        &self,
        auth: Auth<SettingsRead>,
    ) -> Result<Listed<Page<SalesRouteView>>, Failure> {
        let routes = routes::list_sales_routes(&self.0.app, auth.caller()).await?;
        let items = routes.into_iter().map(SalesRouteView::from).collect();
        Ok(Answer::ok(&Page {
            items,
            next_cursor: None,
        })
        .into())
    }

    /// Read a sales route
    ///
    /// With the version that a change of it has to name.
    #[oai(path = "/sales-routes/:id", method = "get", operation_id = "get_sales_route")]
    async fn get_sales_route(
        &self,
        auth: Auth<SettingsRead>,
        /// The id of the sales route.
        id: Path<Id<SalesRouteId>>,
    ) -> Result<Found<SalesRouteView>, Failure> {
        let route = routes::get_sales_route(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(route, StatusCode::OK).into())
    }

    /// Change a sales route
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
    #[oai(
        path = "/sales-routes/:id",
        method = "patch",
        operation_id = "update_sales_route"
    )]
    async fn update_sales_route(
        &self,
        auth: Auth<SettingsWrite>,
        /// The id of the sales route.
        id: Path<Id<SalesRouteId>>,
        if_match: IfMatch,
        body: Patch<SalesRoutePatch>,
    ) -> Result<Found<SalesRouteView>, Failure> {
        let expected = if_match.required()?.version()?;
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let route = routes::edit_sales_route(app, &mut tx, caller, id.0.0, expected, body.0.into()).await?;
        tx.commit().await?;
        Ok(answer(route, StatusCode::OK).into())
    }
}

fn answer(route: SalesRoute, status: StatusCode) -> Answer {
    let view = SalesRouteView::from(route);
    Answer::new(status, &view)
        .version(view.version)
        .location(format!("/v1/sales-routes/{}", view.id))
}

impl From<SalesRoute> for SalesRouteView {
    fn from(route: SalesRoute) -> SalesRouteView {
        SalesRouteView {
            id: Id(route.id),
            code: route.code,
            kind: route.kind.into(),
            name: route.name,
            processing_route_id: route.processing_route_id.map(Id),
            active: route.active,
            created_at: At(route.created_at),
            updated_at: At(route.updated_at),
            version: route.version,
        }
    }
}

impl From<NewSalesRouteView> for NewSalesRoute {
    fn from(view: NewSalesRouteView) -> NewSalesRoute {
        NewSalesRoute {
            code: view.code,
            kind: view.kind.into(),
            name: view.name,
            processing_route_id: view.processing_route_id.map(|id| id.0),
        }
    }
}

impl From<SalesRoutePatch> for SalesRouteEdit {
    fn from(patch: SalesRoutePatch) -> SalesRouteEdit {
        SalesRouteEdit {
            kind: patch.kind.map(SalesRouteKind::from),
            name: patch.name,
            processing_route_id: match patch.processing_route_id {
                MaybeUndefined::Undefined => None,
                MaybeUndefined::Null => Some(None),
                MaybeUndefined::Value(id) => Some(Some(id.0)),
            },
            active: patch.active,
        }
    }
}

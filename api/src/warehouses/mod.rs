//! `/v1/warehouses`: 倉庫.

use domain::WarehouseId;
use domain::stock::Warehouse;
use poem::http::StatusCode;
use poem_openapi::param::Path;
use poem_openapi::{Object, OpenApi};
use workflows::stock::{self, NewWarehouse, WarehouseEdit};

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

/// 倉庫: where goods lie.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Warehouse")]
struct WarehouseView {
    id: Id<WarehouseId>,
    /// What stock is moved by. It never changes.
    code: String,
    name: String,
    /// Its position among the warehouses, in order of preference: orders are served from the first that has
    /// the goods.
    position: i64,
    /// Whether orders are served from it, and malls shown what is in it.
    sells: bool,
    created_at: At,
    updated_at: At,
    /// Counts changes; the `ETag`.
    version: i64,
}

/// A warehouse to be made.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewWarehouse", deny_unknown_fields)]
struct NewWarehouseView {
    /// At most 20 characters, unique in the tenant.
    #[oai(validator(min_length = 1, max_length = 20))]
    code: String,
    #[oai(validator(min_length = 1, max_length = 100))]
    name: String,
    /// Its position among the warehouses, in order of preference.
    #[oai(default, validator(minimum(value = "0"), maximum(value = "10000")))]
    position: i64,
    /// Whether orders are served from it.
    #[oai(default = "yes")]
    sells: bool,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
struct WarehousePatch {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: Option<String>,
    /// Its position among the warehouses, in order of preference.
    #[oai(validator(minimum(value = "0"), maximum(value = "10000")))]
    position: Option<i64>,
    /// What orders hold in it stays theirs.
    sells: Option<bool>,
}

fn yes() -> bool {
    true
}

pub struct WarehousesApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Warehouses")]
impl WarehousesApi {
    /// Make a warehouse
    ///
    /// A shop that moves stock without having one gets its first, `MAIN`.
    #[oai(path = "/warehouses", method = "post", operation_id = "create_warehouse")]
    async fn create_warehouse(
        &self,
        auth: Auth<SettingsWrite>,
        idempotency: Idempotency,
        body: Body<NewWarehouseView>,
    ) -> Result<Idempotent<Created<WarehouseView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_warehouse").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let new = NewWarehouse {
            code: body.0.code,
            name: body.0.name,
            position: body.0.position,
            sells: body.0.sells,
        };
        let warehouse = stock::create_warehouse(app, &mut once.tx, caller, new).await?;
        once.finish(answer(warehouse, StatusCode::CREATED).into()).await
    }

    /// List warehouses
    ///
    /// All of them, the preferred first.
    #[oai(path = "/warehouses", method = "get", operation_id = "list_warehouses")]
    async fn list_warehouses(
        &self,
        auth: Auth<SettingsRead>,
    ) -> Result<Listed<Page<WarehouseView>>, Failure> {
        let warehouses = stock::list_warehouses(&self.0.app, auth.caller()).await?;
        let items = warehouses.into_iter().map(WarehouseView::from).collect();
        let next_cursor = None;
        Ok(Answer::ok(&Page { items, next_cursor }).into())
    }

    /// Read a warehouse
    ///
    /// With the version that a change of it has to name.
    #[oai(path = "/warehouses/:id", method = "get", operation_id = "get_warehouse")]
    async fn get_warehouse(
        &self,
        auth: Auth<SettingsRead>,
        /// The id of the warehouse.
        id: Path<Id<WarehouseId>>,
    ) -> Result<Found<WarehouseView>, Failure> {
        let warehouse = stock::get_warehouse(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(warehouse, StatusCode::OK).into())
    }

    /// Change a warehouse
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
    #[oai(path = "/warehouses/:id", method = "patch", operation_id = "update_warehouse")]
    async fn update_warehouse(
        &self,
        auth: Auth<SettingsWrite>,
        /// The id of the warehouse.
        id: Path<Id<WarehouseId>>,
        if_match: IfMatch,
        body: Patch<WarehousePatch>,
    ) -> Result<Found<WarehouseView>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let expected = if_match.required()?.version()?;
        let edit = WarehouseEdit {
            name: body.0.name,
            position: body.0.position,
            sells: body.0.sells,
        };
        let mut tx = self.0.begin().await?;
        let warehouse = stock::edit_warehouse(app, &mut tx, caller, id.0.0, expected, edit).await?;
        tx.commit().await?;
        Ok(answer(warehouse, StatusCode::OK).into())
    }
}

fn answer(warehouse: Warehouse, status: StatusCode) -> Answer {
    let view = WarehouseView::from(warehouse);
    Answer::new(status, &view)
        .version(view.version)
        .location(format!("/v1/warehouses/{}", view.id))
}

impl From<Warehouse> for WarehouseView {
    fn from(warehouse: Warehouse) -> WarehouseView {
        WarehouseView {
            id: Id(warehouse.id),
            code: warehouse.code,
            name: warehouse.name,
            position: warehouse.position,
            sells: warehouse.sells,
            created_at: At(warehouse.created_at),
            updated_at: At(warehouse.updated_at),
            version: warehouse.version,
        }
    }
}

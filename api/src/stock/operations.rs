//! The operations on levels and movements.

use domain::stock::MovementKind;
use domain::{OrderId, StockMovementId, VariantId, WarehouseId};
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use store::stock_levels::{LevelFilter, LevelKey};
use store::stock_movements::MovementFilter;
use workflows::stock::{self, Movement, StoreSale};

use super::view::{
    ActView, LevelView, MovementKindView, MovementView, MovementsView, NewMovementView, NewStoreSale,
    VariantStockView,
};
use crate::answer::{Answer, Listed};
use crate::auth::{Auth, StockRead, StockWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct StockApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Stock")]
impl StockApi {
    /// List stock
    ///
    /// Warehouse by warehouse, of every variant that was ever moved.
    #[oai(path = "/stock-levels", method = "get", operation_id = "list_stock_levels")]
    async fn list_stock_levels(
        &self,
        auth: Auth<StockRead>,
        /// Variants, at most 100.
        #[oai(validator(max_items = 100))]
        variant_id: Query<Option<Vec<Id<VariantId>>>>,
        /// A warehouse.
        warehouse_id: Query<Option<Id<WarehouseId>>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<LevelView>>, Failure> {
        let filter = LevelFilter {
            variants: variant_id
                .0
                .unwrap_or_default()
                .into_iter()
                .map(|id| id.0)
                .collect(),
            warehouse: warehouse_id.0.map(|id| id.0),
        };
        let paging: Paging<LevelKey> = Paging::new(Some(limit.0), cursor.0.as_deref(), &filter)?;
        let fetch = i64::from(paging.fetch());
        let found = stock::list_levels(&self.0.app, auth.caller(), &filter, paging.after, fetch).await?;
        let key = |level: &domain::stock::StockLevel| LevelKey {
            variant: level.variant_id,
            warehouse: level.warehouse_id,
        };
        let page = paging.page(found, key, LevelView::from)?;
        Ok(Answer::ok(&page).into())
    }

    /// Read how many of a variant there are
    ///
    /// In all warehouses, what can still be sold, and what malls are shown; of a set, what its components
    /// allow.
    #[oai(
        path = "/variants/:id/stock",
        method = "get",
        operation_id = "get_variant_stock"
    )]
    async fn get_variant_stock(
        &self,
        auth: Auth<StockRead>,
        /// The id of the variant.
        id: Path<Id<VariantId>>,
    ) -> Result<Listed<VariantStockView>, Failure> {
        let found = stock::availability(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(Answer::ok(&VariantStockView::from(found)).into())
    }

    /// Move stock
    ///
    /// Received, returned, adjusted or carried to another warehouse. Orders that wait for what came get it
    /// in the background, the oldest first. There are never fewer than none.
    #[oai(
        path = "/stock-movements",
        method = "post",
        operation_id = "create_stock_movement"
    )]
    async fn create_stock_movement(
        &self,
        auth: Auth<StockWrite>,
        idempotency: Idempotency,
        body: Body<NewMovementView>,
    ) -> Result<Idempotent<Listed<MovementsView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_stock_movement").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let movements = stock::move_stock(app, &mut once.tx, caller, body.0.into()).await?;
        once.finish(Answer::ok(&MovementsView::from(movements)).into())
            .await
    }

    /// List movements of stock
    ///
    /// The ledger, newest first. The sum of a level's movements is the level.
    #[oai(
        path = "/stock-movements",
        method = "get",
        operation_id = "list_stock_movements"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for every query parameter")]
    async fn list_stock_movements(
        &self,
        auth: Auth<StockRead>,
        /// A variant.
        variant_id: Query<Option<Id<VariantId>>>,
        /// A warehouse.
        warehouse_id: Query<Option<Id<WarehouseId>>>,
        /// The order that caused them.
        order_id: Query<Option<Id<OrderId>>>,
        /// Kinds.
        kind: Query<Option<Vec<MovementKindView>>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<MovementView>>, Failure> {
        let filter = MovementFilter {
            variant: variant_id.0.map(|id| id.0),
            warehouse: warehouse_id.0.map(|id| id.0),
            order: order_id.0.map(|id| id.0),
            kinds: kind.0.unwrap_or_default().into_iter().map(Into::into).collect(),
        };
        let paging: Paging<StockMovementId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &filter)?;
        let fetch = i64::from(paging.fetch());
        let found = stock::list_movements(&self.0.app, auth.caller(), &filter, paging.after, fetch).await?;
        let mut page = paging.page(found, |movement| movement.id, MovementView::from)?;
        let actors = page.items.iter_mut().map(|movement| &mut movement.actor);
        self.0.name(auth.caller(), actors).await?;
        Ok(Answer::ok(&page).into())
    }

    /// Read a movement of stock
    ///
    /// One line of the ledger.
    #[oai(
        path = "/stock-movements/:id",
        method = "get",
        operation_id = "get_stock_movement"
    )]
    async fn get_stock_movement(
        &self,
        auth: Auth<StockRead>,
        /// The id of the movement.
        id: Path<Id<StockMovementId>>,
    ) -> Result<Listed<MovementView>, Failure> {
        let movement = stock::get_movement(&self.0.app, auth.caller(), id.0.0).await?;
        let mut view = MovementView::from(movement);
        self.0.name(auth.caller(), [&mut view.actor]).await?;
        Ok(Answer::ok(&view).into())
    }

    /// Note a sale in a shop of bricks
    ///
    /// Taken from the stock at once, all lines or none; negative quantities were brought back. A set leaves
    /// as what it consists of.
    #[oai(path = "/store-sales", method = "post", operation_id = "create_store_sale")]
    async fn create_store_sale(
        &self,
        auth: Auth<StockWrite>,
        idempotency: Idempotency,
        body: Body<NewStoreSale>,
    ) -> Result<Idempotent<Listed<MovementsView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_store_sale").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let sale = StoreSale {
            warehouse: body.0.warehouse,
            reference: body.0.reference,
            note: body.0.note,
            lines: body
                .0
                .lines
                .into_iter()
                .map(|line| (line.variant_id.0, line.quantity))
                .collect(),
        };
        let movements = stock::sell_in_store(app, &mut once.tx, caller, sale).await?;
        once.finish(Answer::ok(&MovementsView::from(movements)).into())
            .await
    }
}

impl From<NewMovementView> for Movement {
    fn from(view: NewMovementView) -> Movement {
        Movement {
            kind: match view.kind {
                ActView::Receive => MovementKind::Receive,
                ActView::Return => MovementKind::Return,
                ActView::Adjust => MovementKind::Adjust,
                ActView::Transfer => MovementKind::Transfer,
            },
            variant: view.variant_id.0,
            quantity: view.quantity,
            warehouse: view.warehouse,
            to_warehouse: view.to_warehouse,
            reference: view.reference,
            note: view.note,
        }
    }
}

//! What the API promises about stock.

use domain::stock::{MovementKind, StockLevel, StockMovement};
use domain::{OrderId, StockMovementId, VariantId, WarehouseId};
use poem_openapi::{Enum, Object};
use workflows::stock::Availability;

use crate::wire::{ActorView, At, Id};

/// 在庫: how many of a variant lie in a warehouse.
#[derive(Clone, Debug, Object)]
#[oai(rename = "StockLevel")]
pub struct LevelView {
    pub variant_id: Id<VariantId>,
    pub warehouse_id: Id<WarehouseId>,
    /// 実在庫数: how many are there.
    pub on_hand: i64,
    /// 引当数: how many orders that have not left have spoken for.
    pub reserved: i64,
    /// How many are left: `on_hand` less `reserved`.
    pub available: i64,
    pub updated_at: At,
}

/// How many of a variant there are, in all warehouses.
#[derive(Clone, Debug, Object)]
#[oai(rename = "VariantStock")]
pub struct VariantStockView {
    pub variant_id: Id<VariantId>,
    /// How many are there; none of a set.
    pub on_hand: i64,
    /// How many orders that have not left have spoken for; none of a set.
    pub reserved: i64,
    /// How many can still be sold, from warehouses that orders are served from. Of a set: how many its
    /// scarcest component allows.
    pub available: i64,
    /// 表示在庫: how many malls are shown, by the variant's `stock_policy`.
    pub shown: i64,
    /// Warehouse by warehouse; empty for a set, and for what is not kept count of.
    pub levels: Vec<LevelView>,
}

/// 入出庫: one line of the ledger.
#[derive(Clone, Debug, Object)]
#[oai(rename = "StockMovement")]
pub struct MovementView {
    pub id: Id<StockMovementId>,
    pub kind: MovementKindView,
    pub variant_id: Id<VariantId>,
    pub warehouse_id: Id<WarehouseId>,
    /// By how many the stock changed.
    pub on_hand: i64,
    /// By how many what is spoken for changed.
    pub reserved: i64,
    /// The order that caused it, if one did.
    #[oai(nullable)]
    pub order_id: Option<Id<OrderId>>,
    /// What it was about: a receipt's number, a count's id.
    pub reference: String,
    /// Words for people.
    pub note: String,
    /// Who did it.
    pub actor: ActorView,
    pub occurred_at: At,
}

/// Why stock changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "StockMovementKind",
    remote = "MovementKind",
    rename_all = "snake_case"
)]
pub enum MovementKindView {
    /// 入庫.
    Receive,
    /// 引当: an order speaks for it.
    Reserve,
    /// 引当解除: an order was canceled, or needs less.
    Release,
    /// 出荷: an order left with it.
    Sell,
    /// The shipping of an order was taken back.
    Unsell,
    /// 返品: goods came back.
    Return,
    /// 在庫調整.
    Adjust,
    /// 倉庫間移動.
    Transfer,
    /// 棚卸.
    Count,
    /// 店頭販売.
    StoreSale,
}

/// What people do with stock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "StockMovementAct", rename_all = "snake_case")]
pub enum ActView {
    /// 入庫: it came.
    Receive,
    /// 返品: it came back.
    Return,
    /// 在庫調整: there are so many more, or fewer.
    Adjust,
    /// 倉庫間移動: it was carried to another warehouse.
    Transfer,
}

/// A movement to be noted.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewStockMovement", deny_unknown_fields)]
pub struct NewMovementView {
    pub kind: ActView,
    /// What was moved: no set.
    pub variant_id: Id<VariantId>,
    /// How many; negative only for `adjust`.
    #[oai(validator(minimum(value = "-100000000"), maximum(value = "100000000")))]
    pub quantity: i64,
    /// The code of the warehouse; left out: the preferred one.
    #[oai(nullable, validator(min_length = 1, max_length = 20))]
    pub warehouse: Option<String>,
    /// The code of the warehouse that it was carried to; for `transfer` only.
    #[oai(nullable, validator(min_length = 1, max_length = 20))]
    pub to_warehouse: Option<String>,
    /// What it was about: a receipt's number.
    #[oai(default, validator(max_length = 200))]
    pub reference: String,
    /// Words for people, without personal data.
    #[oai(default, validator(max_length = 200))]
    pub note: String,
}

/// What was written into the ledger.
#[derive(Clone, Debug, Object)]
#[oai(rename = "StockMovements")]
pub struct MovementsView {
    /// One for each level that changed.
    pub movements: Vec<MovementView>,
}

/// 店頭販売: sold in a shop of bricks.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct NewStoreSale {
    /// The code of the warehouse; left out: the preferred one.
    #[oai(nullable, validator(min_length = 1, max_length = 20))]
    pub warehouse: Option<String>,
    /// The receipt's number.
    #[oai(default, validator(max_length = 200))]
    pub reference: String,
    /// Words for people, without personal data.
    #[oai(default, validator(max_length = 200))]
    pub note: String,
    /// Sold together: all of them, or none.
    #[oai(validator(min_items = 1, max_items = 200))]
    pub lines: Vec<StoreSaleLine>,
}

/// What was sold.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct StoreSaleLine {
    /// A variant; a set leaves as what it consists of.
    pub variant_id: Id<VariantId>,
    /// How many; negative: brought back.
    #[oai(validator(minimum(value = "-100000000"), maximum(value = "100000000")))]
    pub quantity: i64,
}

impl From<StockLevel> for LevelView {
    fn from(level: StockLevel) -> LevelView {
        LevelView {
            variant_id: Id(level.variant_id),
            warehouse_id: Id(level.warehouse_id),
            on_hand: level.on_hand,
            reserved: level.reserved,
            available: level.on_hand - level.reserved,
            updated_at: At(level.updated_at),
        }
    }
}

impl From<Availability> for VariantStockView {
    fn from(stock: Availability) -> VariantStockView {
        VariantStockView {
            variant_id: Id(stock.variant),
            on_hand: stock.on_hand,
            reserved: stock.reserved,
            available: stock.available,
            shown: stock.shown,
            levels: stock.levels.into_iter().map(LevelView::from).collect(),
        }
    }
}

impl From<StockMovement> for MovementView {
    fn from(movement: StockMovement) -> MovementView {
        MovementView {
            id: Id(movement.id),
            kind: movement.kind.into(),
            variant_id: Id(movement.variant_id),
            warehouse_id: Id(movement.warehouse_id),
            on_hand: movement.on_hand,
            reserved: movement.reserved,
            order_id: movement.order_id.map(Id),
            reference: movement.reference,
            note: movement.note,
            actor: movement.actor.0.into(),
            occurred_at: At(movement.occurred_at),
        }
    }
}

impl From<Vec<StockMovement>> for MovementsView {
    fn from(movements: Vec<StockMovement>) -> MovementsView {
        MovementsView {
            movements: movements.into_iter().map(MovementView::from).collect(),
        }
    }
}

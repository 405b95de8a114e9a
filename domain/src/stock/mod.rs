//! 在庫: how many of each variant lie where, who has spoken for them, and why it changed.

pub mod demand;
pub mod settle;
pub mod shown;

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::event::Actor;
use crate::{
    Date, ExpectedReceiptId, Instant, OrderId, OrderLineId, ShipmentId, StockCountId, StockMovementId,
    TenantId, VariantId, WarehouseId,
};

/// 倉庫.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Warehouse {
    pub tenant_id: TenantId,
    pub id: WarehouseId,
    /// At most 20 characters, unique in the tenant; it never changes.
    pub code: String,
    pub name: String,
    /// Orders are served from the first that has the goods.
    pub position: i64,
    /// Whether orders are served from it, and malls shown what is in it.
    pub sells: bool,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// How many of a variant lie in a warehouse. Always the sum of its movements.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct StockLevel {
    pub tenant_id: TenantId,
    pub variant_id: VariantId,
    pub warehouse_id: WarehouseId,
    /// 実在庫数.
    pub on_hand: i64,
    /// 引当数: spoken for by orders that have not left.
    pub reserved: i64,
    pub updated_at: Instant,
}

/// 入出庫: one line of the ledger; never changed, never removed.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct StockMovement {
    pub tenant_id: TenantId,
    pub id: StockMovementId,
    pub variant_id: VariantId,
    pub warehouse_id: WarehouseId,
    pub kind: MovementKind,
    /// By how many the stock changed.
    pub on_hand: i64,
    /// By how many what is spoken for changed.
    pub reserved: i64,
    pub order_id: Option<OrderId>,
    /// What it was about, for people and programs: a receipt's number, a count's id.
    pub reference: String,
    pub note: String,
    pub actor: Json<Actor>,
    pub occurred_at: Instant,
}

/// Why stock changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum MovementKind {
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
    /// 店頭販売: sold in a shop of bricks.
    StoreSale,
}

/// What an order's line holds of a variant in a warehouse.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Reservation {
    pub tenant_id: TenantId,
    pub order_id: OrderId,
    pub line_id: OrderLineId,
    pub variant_id: VariantId,
    pub warehouse_id: WarehouseId,
    pub shipment_id: ShipmentId,
    /// Spoken for.
    pub held: i64,
    /// Left already.
    pub sold: i64,
    /// Needed, and not there.
    pub short: i64,
}

/// 入荷予定: what will come.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ExpectedReceipt {
    pub tenant_id: TenantId,
    pub id: ExpectedReceiptId,
    pub variant_id: VariantId,
    pub warehouse_id: WarehouseId,
    pub quantity: i64,
    pub expected_on: Date,
    pub note: String,
    pub received_at: Option<Instant>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// 棚卸: what is really in a warehouse.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct StockCount {
    pub tenant_id: TenantId,
    pub id: StockCountId,
    pub warehouse_id: WarehouseId,
    pub mode: CountMode,
    pub status: CountStatus,
    pub note: String,
    pub created_at: Instant,
    pub closed_at: Option<Instant>,
    pub version: i64,
}

/// Whether work goes on while a warehouse is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum CountMode {
    /// Nothing is moved by hand until it is closed.
    Freeze,
    /// Work goes on.
    #[default]
    Delta,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum CountStatus {
    Open,
    Closed,
    /// Nothing came of it.
    Discarded,
}

/// What was found of one variant.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct CountLine {
    pub tenant_id: TenantId,
    pub count_id: StockCountId,
    pub variant_id: VariantId,
    /// What the ledger said when it was counted.
    pub expected: i64,
    pub counted: i64,
    pub counted_at: Instant,
}

/// The most pieces that one movement may be about.
pub const MAX_QUANTITY: i64 = 100_000_000;

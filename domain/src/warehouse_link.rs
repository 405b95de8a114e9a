//! 連携倉庫: a warehouse that ships by itself when it is asked to.

use serde::{Deserialize, Serialize};

use crate::shop::PollFailure;
use crate::{Instant, Json, TenantId, VariantId, WarehouseId, WarehouseLinkId};

/// How a warehouse is reached.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct WarehouseLink {
    pub tenant_id: TenantId,
    pub id: WarehouseLinkId,
    /// Each warehouse has one link at most.
    pub warehouse_id: WarehouseId,
    pub kind: LinkKind,
    /// What the connector is told; nothing secret.
    pub settings: Json<serde_json::Value>,
    pub active: bool,
    /// Keys and tokens.
    pub sealed: Option<Vec<u8>>,
    pub credentials_at: Option<Instant>,
    pub due_at: Option<Instant>,
    pub paused_until: Option<Instant>,
    pub lease_id: Option<uuid::Uuid>,
    pub leased_until: Option<Instant>,
    /// In a row.
    pub failures: i64,
    /// Why the last call failed.
    pub failure: Option<Json<PollFailure>>,
    pub succeeded_at: Option<Instant>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum LinkKind {
    /// A warehouse that answers a few JSON requests of our making.
    GenericHttp,
    /// Files of our making, carried by whoever has the time.
    GenericCsv,
    /// 楽天スーパーロジスティクス. Its interface is not public: files of our making.
    Rsl,
    /// FBAマルチチャネルサービス.
    AmazonFba,
}

impl LinkKind {
    /// Requests go out, and results come back, as files that people or programs carry.
    pub fn is_by_file(self) -> bool {
        matches!(self, LinkKind::GenericCsv | LinkKind::Rsl)
    }
}

impl WarehouseLink {
    /// Whether requests can be told to it by now.
    pub fn is_ready(&self) -> bool {
        self.active && (self.kind.is_by_file() || self.sealed.is_some())
    }
}

/// What a linked warehouse calls a variant.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct WarehouseCode {
    pub tenant_id: TenantId,
    pub link_id: WarehouseLinkId,
    pub variant_id: VariantId,
    pub code: String,
    pub updated_at: Instant,
}

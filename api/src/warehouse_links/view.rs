//! Links to warehouses on the wire. Credentials go in, and never come out.

use domain::shop::{FailureKind, PollFailure};
use domain::warehouse_link::{LinkKind, WarehouseCode, WarehouseLink};
use domain::{VariantId, WarehouseId, WarehouseLinkId};
use poem_openapi::types::Any;
use poem_openapi::{Enum, Object};
use serde_json::{Map, Value};
use workflows::warehouse_links::{LinkEdit, NewCode, NewLink};

use crate::wire::{At, Id};

/// How a warehouse is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "WarehouseLinkKind", remote = "LinkKind", rename_all = "snake_case")]
pub enum LinkKindView {
    /// It answers a few JSON requests of our making.
    GenericHttp,
    /// By CSV files of our making.
    GenericCsv,
    /// 楽天スーパーロジスティクス, by files of our making: its own format is not public.
    Rsl,
    /// FBAマルチチャネルサービス.
    AmazonFba,
}

/// 連携倉庫: how a warehouse that ships by itself is reached.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WarehouseLink")]
pub struct LinkView {
    pub id: Id<WarehouseLinkId>,
    warehouse_id: Id<WarehouseId>,
    kind: LinkKindView,
    /// What the connector is told; which settings a kind has stands in the documentation of linked
    /// warehouses.
    settings: Any<Value>,
    /// Whether it is asked for shipments, and told of them.
    active: bool,
    /// When credentials were given last; null: never.
    #[oai(nullable)]
    credentials_at: Option<At>,
    /// When it answered last; null: never.
    #[oai(nullable)]
    succeeded_at: Option<At>,
    /// Number of calls that failed since.
    failures: i64,
    /// Why the last call failed; null: it did not.
    #[oai(nullable)]
    failure: Option<LinkFailureView>,
    /// Nothing is asked of it before; null: it is not left alone.
    #[oai(nullable)]
    paused_until: Option<At>,
    created_at: At,
    updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// Why a call to a warehouse failed.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WarehouseLinkFailure")]
pub struct LinkFailureView {
    kind: LinkFailureKindView,
    /// Stable, for programs: `unavailable`, `throttled`, `credentials`, `private_address`, `call_refused`,
    /// `unreadable`.
    code: String,
    /// When it failed.
    at: At,
}

/// What is to be done about a failed call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "WarehouseLinkFailureKind",
    remote = "FailureKind",
    rename_all = "snake_case"
)]
pub enum LinkFailureKindView {
    /// It is tried again by itself.
    Temporary,
    /// Keys or permissions: people have to act.
    Credentials,
    /// The warehouse refuses the request, or the settings are wrong.
    Refused,
}

/// A warehouse to be linked.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewWarehouseLink", deny_unknown_fields)]
pub struct NewLinkView {
    /// The code of the warehouse, which has no link yet.
    #[oai(validator(min_length = 1, max_length = 20))]
    warehouse: String,
    kind: LinkKindView,
    /// An object; what is left out is as usual.
    settings: Option<Any<Value>>,
    /// Whether it is asked for shipments.
    #[oai(default = "yes")]
    active: bool,
}

fn yes() -> bool {
    true
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WarehouseLinkPatch", deny_unknown_fields)]
pub struct LinkPatch {
    /// What is left out of them stays, and null removes.
    settings: Option<Any<Value>>,
    active: Option<bool>,
}

/// Keys and tokens, in place of all that were there.
#[derive(Clone, Object)]
#[oai(deny_unknown_fields)]
pub struct WarehouseLinkCredentials {
    /// An object; which fields a kind has stands in the documentation of linked warehouses.
    #[oai(write_only)]
    pub credentials: Any<Value>,
}

/// What a linked warehouse calls a variant.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WarehouseCode")]
pub struct CodeView {
    variant_id: Id<VariantId>,
    /// The warehouse's code of it.
    code: String,
    updated_at: At,
}

/// What a linked warehouse is to call a variant.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewWarehouseCode", deny_unknown_fields)]
pub struct NewCodeView {
    variant_id: Id<VariantId>,
    /// At most 50 characters; empty removes what was told of the variant.
    code: String,
}

/// What a linked warehouse is to call variants.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewWarehouseCodes", deny_unknown_fields)]
pub struct NewCodes {
    /// One for each variant.
    #[oai(validator(min_items = 1, max_items = 1000))]
    pub items: Vec<NewCodeView>,
}

/// How many codes were told.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WarehouseCodesSet")]
pub struct CodesSet {
    /// Number of variants.
    pub variants: i64,
}

impl From<NewLinkView> for NewLink {
    fn from(view: NewLinkView) -> NewLink {
        let nothing = || Value::Object(Map::new());
        NewLink {
            warehouse: view.warehouse,
            kind: view.kind.into(),
            settings: view.settings.map_or_else(nothing, |settings| settings.0),
            active: view.active,
        }
    }
}

impl From<LinkPatch> for LinkEdit {
    fn from(view: LinkPatch) -> LinkEdit {
        LinkEdit {
            settings: view.settings.map(|settings| settings.0),
            active: view.active,
        }
    }
}

impl From<NewCodeView> for NewCode {
    fn from(view: NewCodeView) -> NewCode {
        NewCode {
            variant: view.variant_id.0,
            code: view.code,
        }
    }
}

impl From<WarehouseLink> for LinkView {
    fn from(link: WarehouseLink) -> LinkView {
        LinkView {
            id: Id(link.id),
            warehouse_id: Id(link.warehouse_id),
            kind: link.kind.into(),
            settings: Any(link.settings.0),
            active: link.active,
            credentials_at: link.credentials_at.map(At),
            succeeded_at: link.succeeded_at.map(At),
            failures: link.failures,
            failure: link.failure.map(|failure| LinkFailureView::from(failure.0)),
            paused_until: link.paused_until.map(At),
            created_at: At(link.created_at),
            updated_at: At(link.updated_at),
            version: link.version,
        }
    }
}

impl From<PollFailure> for LinkFailureView {
    fn from(failure: PollFailure) -> LinkFailureView {
        LinkFailureView {
            kind: failure.kind.into(),
            code: failure.message,
            at: At(failure.at),
        }
    }
}

impl From<WarehouseCode> for CodeView {
    fn from(code: WarehouseCode) -> CodeView {
        CodeView {
            variant_id: Id(code.variant_id),
            code: code.code,
            updated_at: At(code.updated_at),
        }
    }
}

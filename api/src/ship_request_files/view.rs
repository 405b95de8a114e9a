//! Files for linked warehouses on the wire.

use domain::ship_request::ShipRequestFile;
use domain::{ShipRequestFileId, ShipRequestId, WarehouseLinkId};
use poem_openapi::Object;
use workflows::ship_requests::{LeftOut, MadeFile};

use crate::wire::{At, Id};

/// 出荷依頼ファイル: a file for a linked warehouse.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ShipRequestFile")]
pub struct FileView {
    pub id: Id<ShipRequestFileId>,
    /// How the warehouse is linked.
    warehouse_link_id: Id<WarehouseLinkId>,
    /// The number of requests in it.
    requests: i64,
    /// Its size in bytes.
    bytes: i64,
    /// When the warehouse said that it has it; null: it has not yet.
    #[oai(nullable)]
    acknowledged_at: Option<At>,
    created_at: At,
    /// Requests that are not in it. Only in the answer to making it.
    left_out: Vec<LeftOutView>,
    /// It was checked only: nothing was kept.
    dry_run: bool,
}

/// A request that is not in the file.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ShipRequestLeftOut")]
pub struct LeftOutView {
    /// The request.
    ship_request_id: Id<ShipRequestId>,
    /// Why; stable, for programs.
    code: String,
    /// Whether it waits for the next file; else it is over, or needs people.
    waits: bool,
}

/// A file to be made.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct NewShipRequestFile {
    /// The code of the warehouse: what waits for it is put into the file, 1,000 requests at most.
    #[oai(validator(min_length = 1, max_length = 20))]
    pub warehouse: String,
}

impl FileView {
    pub fn made(made: MadeFile, dry_run: bool) -> FileView {
        FileView {
            left_out: made.left_out.into_iter().map(LeftOutView::from).collect(),
            dry_run,
            ..FileView::from(made.file)
        }
    }
}

impl From<ShipRequestFile> for FileView {
    fn from(file: ShipRequestFile) -> FileView {
        FileView {
            id: Id(file.id),
            warehouse_link_id: Id(file.link_id),
            requests: file.requests,
            bytes: file.bytes,
            acknowledged_at: file.acknowledged_at.map(At),
            created_at: At(file.created_at),
            left_out: Vec::new(),
            dry_run: false,
        }
    }
}

impl From<LeftOut> for LeftOutView {
    fn from(left: LeftOut) -> LeftOutView {
        LeftOutView {
            ship_request_id: Id(left.request),
            code: left.code.to_owned(),
            waits: left.waits,
        }
    }
}

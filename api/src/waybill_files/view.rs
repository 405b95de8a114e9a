//! A file for a carrier's program, on the wire.

use chrono::NaiveDate;
use domain::waybill::{
    FieldIssue, FieldIssueCode, FieldOutcome, Overflow, WaybillEntry, WaybillFile, WaybillSelection,
};
use domain::{CarrierProfileId, FieldError, OrderId, ShipmentId, WaybillFileId};
use poem_openapi::{Enum, Object};
use workflows::orders::OrderNames;
use workflows::waybill_files::{Made, WaybillRequest};

use crate::carrier_profiles::{FormatView, LimitView};
use crate::orders::Status;
use crate::wire::{At, Id};

/// What happens to texts that are longer than their column. All are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "WaybillOverflow", remote = "Overflow", rename_all = "snake_case")]
pub enum OverflowView {
    /// The shipment is left out.
    #[default]
    Report,
    /// The text is spread over the columns of its kind (the address over the address columns …); what
    /// is still too long is cut.
    Cut,
    /// The text is spread over the columns of its kind; if that is not enough, the shipment is left
    /// out.
    Split,
}

/// What is to be said of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "WaybillIssueCode",
    remote = "FieldIssueCode",
    rename_all = "snake_case"
)]
pub enum IssueCodeView {
    TooLong,
    /// The carrier needs it, and it is empty.
    Required,
    /// The shop's word has no code of the carrier's; the profile can give it one.
    UnknownCode,
    /// The carrier does not collect so much.
    OutOfRange,
    /// 代引: money is to be collected, and the carrier collects none with this kind of waybill (left out);
    /// or the kind collects, and the payment method says nothing of it (noted: it goes as prepaid).
    CashOnDelivery,
    /// The carrier does not do it with this kind of waybill: クール with ネコポス, several boxes with コレクト.
    NotWithKind,
    /// The format has no column for it; 品名: not for all of the goods.
    NoColumn,
    /// CP932 lacks a character of it; a similar one or 〓 stands for it.
    Replaced,
    /// 出荷予定日 is over: the day on which the file is made stands in its place.
    InThePast,
    /// A linked warehouse was asked for the shipment (連携倉庫へ出荷依頼済): it is left out, whoever names it,
    /// until that request is canceled or refused.
    RequestedElsewhere,
}

/// What was done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "WaybillOutcome", remote = "FieldOutcome", rename_all = "snake_case")]
pub enum OutcomeView {
    /// The shipment is not in the file.
    LeftOut,
    Cut,
    Split,
    /// It is in the file; have a look.
    Noted,
}

/// One thing about one field of a shipment.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WaybillIssue")]
pub struct IssueView {
    /// The carrier's name of the column, or ours where it has none.
    pub column: String,
    /// Stable, for programs.
    pub code: IssueCodeView,
    /// What was done about it.
    pub outcome: OutcomeView,
    /// How much the column takes.
    #[oai(nullable)]
    pub limit: Option<LimitView>,
    /// The length of the text: a number of bytes or characters, as the limit says.
    #[oai(nullable)]
    pub length: Option<u32>,
}

/// A shipment in a file, or left out of it.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WaybillEntry")]
pub struct EntryView {
    /// The shipment.
    pub shipment_id: Id<ShipmentId>,
    /// The order that it is of, likewise its number and route: null in files from before they were noted.
    #[oai(nullable)]
    pub order_id: Option<Id<OrderId>>,
    /// 受注番号 of that order.
    #[oai(nullable)]
    pub order_number: Option<String>,
    /// 受注ルート of that order: the code of its sales route.
    #[oai(nullable)]
    pub order_route: Option<String>,
    /// 管理番号: as it stands in the file; comes back with the tracking number.
    pub management_number: String,
    /// When it was written into the file; null: left out.
    #[oai(nullable)]
    pub printed_at: Option<At>,
    /// What is to be said of its fields.
    pub issues: Vec<IssueView>,
}

/// 送り状データ: a file for a carrier's program.
#[derive(Clone, Debug, Object)]
#[oai(rename = "WaybillFile")]
pub struct WaybillFileView {
    pub id: Id<WaybillFileId>,
    /// How the carrier's program is used.
    pub profile_id: Id<CarrierProfileId>,
    /// Whose file.
    pub format: FormatView,
    /// What happened to texts that are too long.
    pub overflow: OverflowView,
    /// The number of shipments in it.
    pub shipments: i64,
    /// The number of shipments left out.
    pub left_out: i64,
    /// Its size in bytes.
    pub bytes: i64,
    pub created_at: At,
    /// Shipments of which there is something to say, up to 200; all shipments are at `/shipments`.
    /// Only in the answer to making it.
    pub issues: Vec<EntryView>,
    /// It was checked only: nothing was kept.
    pub dry_run: bool,
}

/// A file to be made.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewWaybillFile", deny_unknown_fields)]
pub struct NewWaybillFile {
    /// How the carrier's program is used.
    pub profile_id: Id<CarrierProfileId>,
    /// Which shipments.
    #[oai(default)]
    pub shipments: SelectedShipments,
    /// What happens to texts that are too long.
    #[oai(default)]
    pub overflow: OverflowView,
    /// Whether orders that wait for their shipment (発送待ち) and are in the file go on to 発送作業.
    #[oai(default)]
    pub start_work: bool,
}

/// Which shipments: `ids`, or all that are ready and asked for.
#[derive(Clone, Debug, Default, Object)]
#[oai(deny_unknown_fields)]
pub struct SelectedShipments {
    /// These, whatever their status. One that a linked warehouse was asked for is left out all the same
    /// (`requested_elsewhere`).
    #[oai(nullable, validator(min_items = 1, max_items = 5000, unique_items))]
    pub ids: Option<Vec<Id<ShipmentId>>>,
    /// ステータス; left out: `awaiting_shipment` and `shipping_work`.
    #[oai(nullable)]
    pub status: Option<Vec<Status>>,
    /// 運送会社システム as written on the shipments; left out: those of the profile.
    #[oai(nullable)]
    pub carrier: Option<Vec<String>>,
    /// 出荷予定日 up to and including this day; shipments without a day come along.
    #[oai(nullable)]
    pub ship_on_to: Option<NaiveDate>,
    /// Also shipments that are in an earlier file.
    #[oai(default)]
    pub again: bool,
}

impl NewWaybillFile {
    pub fn request(self, dry_run: bool) -> Result<WaybillRequest, domain::Error> {
        let selected = self.shipments;
        if selected.ids.is_some()
            && (selected.status.is_some() || selected.carrier.is_some() || selected.ship_on_to.is_some())
        {
            return Err(FieldError::new("/shipments/ids", "conflicts")
                .hint("status, carrier, ship_on_to")
                .into());
        }
        Ok(WaybillRequest {
            profile: self.profile_id.0,
            selection: WaybillSelection {
                // Whoever names a shipment means it.
                again: selected.again || selected.ids.is_some(),
                ids: selected
                    .ids
                    .unwrap_or_default()
                    .into_iter()
                    .map(|id| id.0)
                    .collect(),
                carriers: selected.carrier.unwrap_or_default(),
                statuses: selected
                    .status
                    .unwrap_or_default()
                    .into_iter()
                    .map(Into::into)
                    .collect(),
                ship_on_to: selected.ship_on_to,
            },
            overflow: self.overflow.into(),
            dry_run,
            start_work: self.start_work,
        })
    }
}

/// Of so many shipments an answer tells.
pub const MOST_TOLD: usize = 200;

impl WaybillFileView {
    pub fn made(made: Made, names: &OrderNames, dry_run: bool) -> WaybillFileView {
        let told = made.told.into_iter().take(MOST_TOLD);
        WaybillFileView {
            issues: told.map(|entry| EntryView::new(entry, names)).collect(),
            dry_run,
            ..WaybillFileView::from(made.file)
        }
    }
}

impl From<WaybillFile> for WaybillFileView {
    fn from(file: WaybillFile) -> WaybillFileView {
        WaybillFileView {
            id: Id(file.id),
            profile_id: Id(file.profile_id),
            format: file.format.into(),
            overflow: file.overflow.into(),
            shipments: file.shipments,
            left_out: file.left_out,
            bytes: file.bytes,
            created_at: At(file.created_at),
            issues: Vec::new(),
            dry_run: false,
        }
    }
}

impl EntryView {
    pub fn new(entry: WaybillEntry, names: &OrderNames) -> EntryView {
        let order = entry.order_id.map(|order| names.of(order));
        let (order_number, order_route) = order.map(|order| (order.number, order.route)).unzip();
        EntryView {
            shipment_id: Id(entry.shipment_id),
            order_id: entry.order_id.map(Id),
            order_number,
            order_route,
            management_number: entry.management_number,
            printed_at: entry.printed_at.map(At),
            issues: entry.issues.0.into_iter().map(IssueView::from).collect(),
        }
    }
}

impl From<FieldIssue> for IssueView {
    fn from(issue: FieldIssue) -> IssueView {
        IssueView {
            column: issue.column,
            code: issue.code.into(),
            outcome: issue.outcome.into(),
            limit: issue.limit.map(Into::into),
            length: issue
                .length
                .map(|length| u32::try_from(length).unwrap_or(u32::MAX)),
        }
    }
}

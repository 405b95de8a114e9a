//! 送り状データ: how a carrier's program is fed, and one file for it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::event::Actor;
use crate::order::Temperature;
use crate::waybill_print::WaybillPrint;
use crate::{CarrierProfileId, Date, Instant, OrderId, ShipmentId, TenantId, WaybillFileId};

/// How one carrier's program is used: which file it takes, and what stands in every row of it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CarrierProfile {
    pub tenant_id: TenantId,
    pub id: CarrierProfileId,
    /// Unique in the tenant.
    pub name: String,
    pub format: WaybillFormat,
    /// The shop's own columns, where the format is `custom`.
    pub layout: Option<Json<WaybillLayout>>,
    pub settings: Json<ProfileSettings>,
    /// The shop as a sender: a person.
    pub sealed: Vec<u8>,
    pub active: bool,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// Whose program a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum WaybillFormat {
    /// ヤマト運輸 B2クラウド.
    YamatoB2,
    /// 佐川急便 e飛伝Ⅲ.
    SagawaEhiden3,
    /// 日本郵便 ゆうパックプリントR.
    JapanPostYupackPrintR,
    /// 西濃運輸 カンガルーマジック2.
    SeinoKangarooMagic2,
    /// Columns of the shop's own.
    Custom,
}

/// A file's columns, where they are the shop's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaybillLayout {
    pub header: bool,
    pub utf8: bool,
    pub dates: DateStyle,
    pub columns: Vec<WaybillColumn>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateStyle {
    /// 2026/11/22.
    #[default]
    Slashes,
    /// 20261122.
    Compact,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaybillColumn {
    pub name: String,
    /// A key of the published table; none: `value` in every row.
    pub field: Option<String>,
    pub value: String,
    pub max: Option<WaybillLimit>,
    pub required: bool,
}

/// How much a column takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaybillLimit {
    pub most: usize,
    pub unit: LimitUnit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitUnit {
    /// A full-width character is two.
    Bytes,
    Characters,
}

/// What stands in every row, and how the shop's words are written for the carrier.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ProfileSettings {
    /// 運送会社システム as written on the shipments that it is for; empty: whatever is asked for.
    pub carriers: Vec<String>,
    /// 顧客コード: who is billed.
    pub customer_code: String,
    /// 請求先分類コード, 部署コード.
    pub billing_code: String,
    /// 運賃管理番号.
    pub freight_code: String,
    /// 品名; empty: the names of the first lines.
    pub item_name: String,
    pub sender: WaybillSender,
    pub management_number: ManagementNumber,
    /// What the carrier's codes are for the shop's words, where the format's own list is not enough.
    pub waybill_kinds: BTreeMap<String, String>,
    pub delivery_windows: BTreeMap<String, String>,
    pub temperatures: TemperatureCodes,
    /// What stands in every row of columns that show nothing of the shipment, by the column's name.
    pub values: BTreeMap<String, String>,
    /// Lengths in the place of those that are known or guessed, by the column's name.
    pub limits: BTreeMap<String, WaybillLimit>,
    /// Where the program's result file has what is needed; none: as programs of its kind write it.
    pub results: Option<ResultColumns>,
}

/// 温度区分 in the carrier's codes; none: the format's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TemperatureCodes {
    pub ambient: Option<String>,
    pub chilled: Option<String>,
    pub frozen: Option<String>,
}

impl TemperatureCodes {
    pub fn of(&self, temperature: Temperature) -> Option<&str> {
        let code = match temperature {
            Temperature::Ambient => &self.ambient,
            Temperature::Chilled => &self.chilled,
            Temperature::Frozen => &self.frozen,
        };
        code.as_deref()
    }
}

/// Where a result file has what is needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultColumns {
    pub tracking_number: ResultColumn,
    /// What may name the shipment, likeliest first.
    pub keys: Vec<ResultColumn>,
    pub shipped_on: Option<ResultColumn>,
}

/// A column by its name, else by its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultColumn {
    pub name: Option<String>,
    /// From 1; where no header names the column.
    pub position: Option<u32>,
}

/// Whose name the parcel carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaybillSender {
    /// The shop.
    #[default]
    Shop,
    /// 送り主 of the recipient, else the buyer.
    Orderer,
}

/// What comes back with the tracking number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ManagementNumber {
    /// 16 characters that stand for the shipment.
    #[default]
    Shipment,
    /// 受注番号, and for a second shipment of the order `-2`.
    OrderNumber,
}

/// What happens to texts that are longer than their column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Overflow {
    /// The shipment is left out.
    #[default]
    Report,
    /// The text is spread over the columns of its kind; what is still too long is cut.
    Cut,
    /// The text is spread over the columns of its kind; if that is not enough, the shipment is left
    /// out.
    Split,
}

/// One thing about one field of a shipment in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldIssue {
    /// The carrier's name of the column.
    pub column: String,
    pub code: FieldIssueCode,
    /// What was done about it.
    pub outcome: FieldOutcome,
    pub limit: Option<WaybillLimit>,
    /// In the limit's unit.
    pub length: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldIssueCode {
    TooLong,
    /// The carrier needs it.
    Required,
    /// The shop's word has no code of the carrier's.
    UnknownCode,
    /// The carrier does not collect so much.
    OutOfRange,
    /// 代引: the kind of waybill and the money at the door do not go together.
    CashOnDelivery,
    /// The carrier does not do it with this kind of waybill.
    NotWithKind,
    /// The format has no column for it.
    NoColumn,
    /// The file's encoding lacks a character of it.
    Replaced,
    /// The day on which it was to leave is over: today stands in the file.
    InThePast,
    /// A linked warehouse was asked for the shipment, and sends it.
    RequestedElsewhere,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldOutcome {
    /// The shipment is not in the file.
    LeftOut,
    Cut,
    Split,
    /// It is in the file; have a look.
    Noted,
}

/// One file for a carrier's program.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct WaybillFile {
    pub tenant_id: TenantId,
    pub id: WaybillFileId,
    pub profile_id: CarrierProfileId,
    pub format: WaybillFormat,
    pub overflow: Overflow,
    pub shipments: i64,
    pub left_out: i64,
    pub bytes: i64,
    pub utf8: bool,
    pub actor: Json<Actor>,
    pub created_at: Instant,
}

/// A shipment in a file, or left out of it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct WaybillEntry {
    pub tenant_id: TenantId,
    pub file_id: WaybillFileId,
    pub shipment_id: ShipmentId,
    /// None: from before anybody wrote it down, likewise `print`.
    pub order_id: Option<OrderId>,
    /// As it stands in the file; comes back with the tracking number.
    pub management_number: String,
    /// None: left out.
    pub printed_at: Option<Instant>,
    pub issues: Json<Vec<FieldIssue>>,
    /// What the waybill says, where it was printed.
    pub print: Option<Json<WaybillPrint>>,
}

/// Which shipments a file is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaybillSelection {
    pub ids: Vec<ShipmentId>,
    pub carriers: Vec<String>,
    pub statuses: Vec<crate::order::OrderStatus>,
    /// 出荷予定日 up to and including.
    pub ship_on_to: Option<Date>,
    /// Also those that stand in an earlier file.
    pub again: bool,
}

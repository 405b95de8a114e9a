//! What a carrier profile says about every row, on the wire.

use std::collections::HashMap;

use domain::waybill::{
    ManagementNumber, ProfileSettings, ResultColumn, ResultColumns, TemperatureCodes, WaybillSender,
};
use poem_openapi::{Enum, Object};

use super::layout::LimitView;

/// Whose name the parcel carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "WaybillSender", remote = "WaybillSender", rename_all = "snake_case")]
pub enum SenderView {
    /// The profile's `sender`.
    #[default]
    Shop,
    /// 送り主 of the recipient, else the buyer.
    Orderer,
}

/// What comes back with the tracking number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(
    rename = "ManagementNumber",
    remote = "ManagementNumber",
    rename_all = "snake_case"
)]
pub enum ManagementNumberView {
    /// 16 characters that stand for the shipment.
    #[default]
    Shipment,
    /// 受注番号, and for a second shipment of the order `-2`.
    OrderNumber,
}

/// What stands in every row, and how the shop's words are written for the carrier.
#[derive(Clone, Debug, Default, Object)]
#[oai(rename = "CarrierSettings", deny_unknown_fields)]
pub struct SettingsView {
    /// 運送会社システム as written on the shipments it is for; empty: all that are asked for.
    #[oai(default, validator(max_items = 50))]
    pub carriers: Vec<String>,
    /// 顧客コード: who is billed.
    #[oai(default, validator(max_length = 20))]
    pub customer_code: String,
    /// 請求先分類コード or 部署コード.
    #[oai(default, validator(max_length = 20))]
    pub billing_code: String,
    /// 運賃管理番号.
    #[oai(default, validator(max_length = 20))]
    pub freight_code: String,
    /// 品名 for all goods; empty: the names of the first lines.
    #[oai(default, validator(max_length = 100))]
    pub item_name: String,
    /// Whose name the parcel carries.
    #[oai(default)]
    pub sender: SenderView,
    /// What comes back with the tracking number.
    #[oai(default)]
    pub management_number: ManagementNumberView,
    /// 送り状種別: the carrier's code for words that its own list lacks.
    #[oai(default)]
    pub waybill_kinds: HashMap<String, String>,
    /// お届け時間帯: the carrier's code for words that its own list lacks.
    #[oai(default)]
    pub delivery_windows: HashMap<String, String>,
    /// 温度区分: the carrier's codes, where its program or the shop's own file has others.
    #[oai(default)]
    pub temperatures: TemperatureCodesView,
    /// What stands in every row of columns that show nothing of the shipment, by the column's name:
    /// サイズ, 荷姿.
    #[oai(default)]
    pub values: HashMap<String, String>,
    /// Lengths in the place of those of `GET /v1/waybill-formats`, by the column's name.
    #[oai(default)]
    pub limits: HashMap<String, LimitView>,
    /// Where the program's result file has what is needed; null: as programs of its kind write it.
    #[oai(nullable)]
    pub results: Option<ResultColumnsView>,
}

/// 温度区分 in the carrier's codes.
#[derive(Clone, Debug, Default, Object)]
#[oai(rename = "TemperatureCodes", deny_unknown_fields)]
pub struct TemperatureCodesView {
    /// 常温; null: as the format has it.
    #[oai(nullable, validator(max_length = 20))]
    pub ambient: Option<String>,
    /// 冷蔵; null: as the format has it.
    #[oai(nullable, validator(max_length = 20))]
    pub chilled: Option<String>,
    /// 冷凍; null: as the format has it.
    #[oai(nullable, validator(max_length = 20))]
    pub frozen: Option<String>,
}

/// Where a result file has what is needed.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ResultColumns", deny_unknown_fields)]
pub struct ResultColumnsView {
    /// 送り状番号.
    pub tracking_number: ResultColumnView,
    /// What may name the shipment, likeliest first: the management number, 受注番号.
    #[oai(validator(min_items = 1, max_items = 5))]
    pub keys: Vec<ResultColumnView>,
    /// 出荷日.
    #[oai(nullable)]
    pub shipped_on: Option<ResultColumnView>,
}

/// A column by its name, else by its place.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ResultColumn", deny_unknown_fields)]
pub struct ResultColumnView {
    /// What the header says.
    #[oai(nullable, validator(min_length = 1, max_length = 100))]
    pub name: Option<String>,
    /// The number of its place, from 1; where no header names it.
    #[oai(nullable, validator(minimum(value = "1"), maximum(value = "1000")))]
    pub position: Option<u32>,
}

impl From<ProfileSettings> for SettingsView {
    fn from(settings: ProfileSettings) -> SettingsView {
        SettingsView {
            carriers: settings.carriers,
            customer_code: settings.customer_code,
            billing_code: settings.billing_code,
            freight_code: settings.freight_code,
            item_name: settings.item_name,
            sender: settings.sender.into(),
            management_number: settings.management_number.into(),
            waybill_kinds: settings.waybill_kinds.into_iter().collect(),
            delivery_windows: settings.delivery_windows.into_iter().collect(),
            temperatures: settings.temperatures.into(),
            values: settings.values.into_iter().collect(),
            limits: settings
                .limits
                .into_iter()
                .map(|(name, limit)| (name, limit.into()))
                .collect(),
            results: settings.results.map(Into::into),
        }
    }
}

impl From<SettingsView> for ProfileSettings {
    fn from(view: SettingsView) -> ProfileSettings {
        ProfileSettings {
            carriers: view.carriers,
            customer_code: view.customer_code,
            billing_code: view.billing_code,
            freight_code: view.freight_code,
            item_name: view.item_name,
            sender: view.sender.into(),
            management_number: view.management_number.into(),
            waybill_kinds: view.waybill_kinds.into_iter().collect(),
            delivery_windows: view.delivery_windows.into_iter().collect(),
            temperatures: view.temperatures.into(),
            values: view.values.into_iter().collect(),
            limits: view
                .limits
                .into_iter()
                .map(|(name, limit)| (name, limit.into()))
                .collect(),
            results: view.results.map(Into::into),
        }
    }
}

impl From<TemperatureCodes> for TemperatureCodesView {
    fn from(codes: TemperatureCodes) -> TemperatureCodesView {
        let TemperatureCodes {
            ambient,
            chilled,
            frozen,
        } = codes;
        TemperatureCodesView {
            ambient,
            chilled,
            frozen,
        }
    }
}

impl From<TemperatureCodesView> for TemperatureCodes {
    fn from(view: TemperatureCodesView) -> TemperatureCodes {
        let TemperatureCodesView {
            ambient,
            chilled,
            frozen,
        } = view;
        TemperatureCodes {
            ambient,
            chilled,
            frozen,
        }
    }
}

impl From<ResultColumns> for ResultColumnsView {
    fn from(columns: ResultColumns) -> ResultColumnsView {
        let column = |ResultColumn { name, position }| ResultColumnView { name, position };
        ResultColumnsView {
            tracking_number: column(columns.tracking_number),
            keys: columns.keys.into_iter().map(column).collect(),
            shipped_on: columns.shipped_on.map(column),
        }
    }
}

impl From<ResultColumnsView> for ResultColumns {
    fn from(view: ResultColumnsView) -> ResultColumns {
        let column = |ResultColumnView { name, position }| ResultColumn { name, position };
        ResultColumns {
            tracking_number: column(view.tracking_number),
            keys: view.keys.into_iter().map(column).collect(),
            shipped_on: view.shipped_on.map(column),
        }
    }
}

//! `OrderModel` of getOrder, as far as it is read. Names are the mall's; what may be null is taken as null.
#![expect(clippy::struct_field_names, reason = "the mall's names")]

use serde::Deserialize;
use serde_json::Value;

use super::super::lenient::{int, list, text};

/// An amount that the mall has not fixed yet.
pub(super) const NOT_FIXED: i64 = -9999;

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct OrderModel {
    #[serde(deserialize_with = "text")]
    pub order_number: String,
    #[serde(deserialize_with = "int")]
    pub order_progress: Option<i64>,
    #[serde(deserialize_with = "text")]
    pub order_datetime: String,
    #[serde(deserialize_with = "text")]
    pub delivery_date: String,
    #[serde(deserialize_with = "int")]
    pub shipping_term: Option<i64>,
    #[serde(deserialize_with = "text")]
    pub remarks: String,
    #[serde(deserialize_with = "text")]
    pub memo: String,
    #[serde(deserialize_with = "int")]
    pub goods_price: Option<i64>,
    #[serde(deserialize_with = "int")]
    pub postage_price: Option<i64>,
    #[serde(deserialize_with = "int")]
    pub delivery_price: Option<i64>,
    #[serde(deserialize_with = "int")]
    pub payment_charge: Option<i64>,
    #[serde(deserialize_with = "int")]
    pub total_price: Option<i64>,
    #[serde(deserialize_with = "int")]
    pub request_price: Option<i64>,
    #[serde(deserialize_with = "int")]
    pub additional_fee_occur_amount_to_user: Option<i64>,
    #[serde(rename = "OrdererModel")]
    pub orderer: Party,
    #[serde(rename = "SettlementModel")]
    pub settlement: Option<Settlement>,
    #[serde(rename = "DeliveryModel")]
    pub delivery: Option<Delivery>,
    #[serde(rename = "PointModel")]
    pub point: Option<Point>,
    #[serde(rename = "WrappingModel1")]
    pub wrapping1: Option<Wrapping>,
    #[serde(rename = "WrappingModel2")]
    pub wrapping2: Option<Wrapping>,
    #[serde(rename = "PackageModelList", deserialize_with = "list")]
    pub packages: Vec<Package>,
    #[serde(rename = "CouponModelList", deserialize_with = "list")]
    pub coupons: Vec<Coupon>,
    #[serde(rename = "TaxSummaryModelList", deserialize_with = "list")]
    pub tax_summaries: Vec<TaxSummary>,
}

/// `OrdererModel` and `SenderModel`, who for 楽天 is the recipient.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Party {
    #[serde(deserialize_with = "text")]
    pub zip_code1: String,
    #[serde(deserialize_with = "text")]
    pub zip_code2: String,
    #[serde(deserialize_with = "text")]
    pub prefecture: String,
    #[serde(deserialize_with = "text")]
    pub city: String,
    #[serde(deserialize_with = "text")]
    pub sub_address: String,
    #[serde(deserialize_with = "text")]
    pub family_name: String,
    #[serde(deserialize_with = "text")]
    pub first_name: String,
    #[serde(deserialize_with = "text")]
    pub family_name_kana: String,
    #[serde(deserialize_with = "text")]
    pub first_name_kana: String,
    #[serde(deserialize_with = "text")]
    pub phone_number1: String,
    #[serde(deserialize_with = "text")]
    pub phone_number2: String,
    #[serde(deserialize_with = "text")]
    pub phone_number3: String,
    #[serde(deserialize_with = "text")]
    pub email_address: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Settlement {
    #[serde(rename = "settlementMethodCode", deserialize_with = "int")]
    pub code: Option<i64>,
    #[serde(deserialize_with = "text")]
    pub settlement_method: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Delivery {
    #[serde(deserialize_with = "text")]
    pub delivery_name: String,
    #[serde(deserialize_with = "int")]
    pub delivery_class: Option<i64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Point {
    #[serde(deserialize_with = "int")]
    pub used_point: Option<i64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Wrapping {
    #[serde(deserialize_with = "int")]
    pub title: Option<i64>,
    #[serde(deserialize_with = "text")]
    pub name: String,
    #[serde(deserialize_with = "int")]
    pub price: Option<i64>,
    #[serde(deserialize_with = "int")]
    pub delete_wrapping_flag: Option<i64>,
    pub tax_rate: Value,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Package {
    #[serde(deserialize_with = "int")]
    pub basket_id: Option<i64>,
    #[serde(deserialize_with = "int")]
    pub postage_price: Option<i64>,
    #[serde(deserialize_with = "int")]
    pub delivery_price: Option<i64>,
    #[serde(deserialize_with = "text")]
    pub noshi: String,
    #[serde(deserialize_with = "int")]
    pub package_delete_flag: Option<i64>,
    #[serde(deserialize_with = "text")]
    pub default_delivery_company_code: String,
    #[serde(rename = "SenderModel")]
    pub recipient: Party,
    #[serde(rename = "ItemModelList", deserialize_with = "list")]
    pub items: Vec<Item>,
    #[serde(rename = "ShippingModelList", deserialize_with = "list")]
    pub shippings: Vec<Shipping>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Item {
    #[serde(deserialize_with = "text")]
    pub item_detail_id: String,
    #[serde(deserialize_with = "text")]
    pub item_name: String,
    #[serde(deserialize_with = "text")]
    pub item_number: String,
    #[serde(deserialize_with = "text")]
    pub manage_number: String,
    #[serde(deserialize_with = "int")]
    pub price: Option<i64>,
    #[serde(deserialize_with = "int")]
    pub price_tax_incl: Option<i64>,
    #[serde(deserialize_with = "int")]
    pub units: Option<i64>,
    #[serde(deserialize_with = "int")]
    pub include_tax_flag: Option<i64>,
    #[serde(deserialize_with = "text")]
    pub selected_choice: String,
    #[serde(deserialize_with = "int")]
    pub delete_item_flag: Option<i64>,
    pub tax_rate: Value,
    #[serde(rename = "SkuModelList", deserialize_with = "list")]
    pub skus: Vec<Sku>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Sku {
    #[serde(deserialize_with = "text")]
    pub variant_id: String,
    #[serde(deserialize_with = "text")]
    pub merchant_defined_sku_id: String,
    #[serde(deserialize_with = "text")]
    pub sku_info: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Shipping {
    #[serde(rename = "shippingDetailId", deserialize_with = "int")]
    pub id: Option<i64>,
    #[serde(rename = "shippingNumber", deserialize_with = "text")]
    pub number: String,
    #[serde(rename = "deliveryCompanyName", deserialize_with = "text")]
    pub company_name: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Coupon {
    #[serde(rename = "couponName", deserialize_with = "text")]
    pub name: String,
    #[serde(rename = "couponTotalPrice", deserialize_with = "int")]
    pub total: Option<i64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct TaxSummary {
    pub tax_rate: Value,
    #[serde(deserialize_with = "int")]
    pub req_price: Option<i64>,
    #[serde(deserialize_with = "int")]
    pub coupon_price: Option<i64>,
    #[serde(deserialize_with = "int")]
    pub point: Option<i64>,
}

//! `OrderModel`, version 10, with the nulls that real ones have.

use serde_json::{Value, json};

use super::number;
use crate::catalog::{BUYERS, Buyer, PRODUCTS};
use crate::clock::tokyo;
use crate::world::{Order, Pay, Shipment, State};

const POSTAGE: i64 = 660;

pub(super) fn basket_of(order: &Order) -> i64 {
    300_000_000 + i64::try_from(order.serial).unwrap_or(0)
}

pub(super) fn order_model(order: &Order) -> Value {
    let product = &PRODUCTS[order.product];
    let buyer = buyer_of(order);
    // Until the shop confirms an order that is to be paid by a fee unknown yet, the sums stand open.
    let is_open = order.state == State::New && order.serial.is_multiple_of(5);
    let fixed = |amount: i64| if is_open { -9999 } else { amount };
    let goods = order.amount();
    let total = goods + POSTAGE;
    let rate = if product.rate == 8 { 0.08 } else { 0.1 };
    let progress = match order.state {
        State::New => 100,
        State::Confirmed if order.pay == Pay::Transfer && !order.paid => 200,
        State::Confirmed => 300,
        State::Shipped => 500,
        State::Cancelled => 900,
    };
    let method = match order.pay {
        Pay::Card => 1,
        Pay::Collected => 2,
        Pay::Transfer => 9,
    };
    json!({
        "orderNumber": number(order), "orderProgress": progress, "subStatusId": null, "subStatusName": null,
        "orderDatetime": tokyo(order.at).format("%Y-%m-%dT%H:%M:%S+0900").to_string(),
        "shopOrderCfmDatetime": null, "orderFixDatetime": null, "shippingInstDatetime": null,
        "shippingCmplRptDatetime": null, "cancelDueDate": null, "deliveryDate": null, "shippingTerm": null,
        "remarks": "[配送日時指定:]\n\n[備考:]\n", "giftCheckFlag": 0, "severalSenderFlag": 0,
        "equalSenderFlag": 1, "isolatedIslandFlag": 0, "rakutenMemberFlag": 1, "carrierCode": 0,
        "emailCarrierCode": 0, "orderType": 1, "reserveNumber": null, "reserveDeliveryCount": null,
        "cautionDisplayType": 0, "cautionDisplayDetailType": null, "rakutenConfirmFlag": 0,
        "goodsPrice": goods, "postagePrice": fixed(POSTAGE), "deliveryPrice": fixed(0),
        "paymentCharge": fixed(0), "paymentChargeTaxRate": 0.1, "totalPrice": fixed(total),
        "requestPrice": fixed(total), "couponAllTotalPrice": 0, "couponShopPrice": 0, "couponOtherPrice": 0,
        "additionalFeeOccurAmountToUser": 0, "additionalFeeOccurAmountToShop": 0, "asurakuFlag": 0,
        "drugFlag": 0, "dealFlag": 0, "membershipType": 0, "memo": null, "operator": null,
        "mailPlugSentence": null, "modifyFlag": 0, "receiptIssueCount": 0, "receiptIssueHistoryList": null,
        "OrdererModel": orderer(order, buyer),
        "SettlementModel": { "settlementMethodCode": method, "settlementMethod": order.pay.japanese(), "rpaySettlementFlag": 1,
            "cardName": null, "cardNumber": null, "cardOwner": null, "cardYm": null, "cardPayType": null, "cardInstallmentDesc": null },
        "DeliveryModel": { "deliveryName": "宅配便", "deliveryClass": 0 },
        "PointModel": { "usedPoint": 0 }, "WrappingModel1": null, "WrappingModel2": null,
        "PackageModelList": [{
            "basketId": basket_of(order), "postagePrice": fixed(POSTAGE), "postageTaxRate": 0.1, "deliveryPrice": fixed(0),
            "deliveryTaxRate": 0.1, "goodsPrice": goods, "totalPrice": fixed(total), "noshi": null, "packageDeleteFlag": 0,
            "SenderModel": party(buyer), "ItemModelList": [item(order, rate)],
            "ShippingModelList": order.shipments.iter().map(shipping).collect::<Vec<_>>(),
            "DeliveryCvsModel": null, "defaultDeliveryCompanyCode": "1001", "dropOffFlag": 0, "dropOffLocation": null,
            "SocialGiftModel": null,
        }],
        "CouponModelList": null, "ChangeReasonModelList": null,
        "TaxSummaryModelList": tax_summaries(product.rate, rate, goods, is_open),
        "DueDateModelList": null, "deliveryCertPrgFlag": 0, "oneDayOperationFlag": 0,
    })
}

fn buyer_of(order: &Order) -> &'static Buyer {
    &BUYERS[usize::try_from(order.serial).unwrap_or(0) % BUYERS.len()]
}

fn party(buyer: &Buyer) -> Value {
    json!({
        "zipCode1": buyer.zip.0, "zipCode2": buyer.zip.1, "prefecture": buyer.prefecture, "city": buyer.city,
        "subAddress": buyer.street, "familyName": buyer.name.0, "firstName": buyer.name.1,
        "familyNameKana": buyer.kana.0, "firstNameKana": buyer.kana.1, "phoneNumber1": buyer.phone[0],
        "phoneNumber2": buyer.phone[1], "phoneNumber3": buyer.phone[2], "isolatedIslandFlag": 0,
    })
}

fn orderer(order: &Order, buyer: &Buyer) -> Value {
    let mut orderer = party(buyer);
    orderer["emailAddress"] = json!(format!("{:032x}@pc.fw.rakuten.ne.jp", order.serial));
    for name in ["sex", "birthYear", "birthMonth", "birthDay"] {
        orderer[name] = Value::Null;
    }
    orderer
}

fn item(order: &Order, rate: f64) -> Value {
    let product = &PRODUCTS[order.product];
    json!({
        "itemDetailId": 800_000_000 + order.serial, "itemName": product.name, "itemId": 10_000_001, "itemNumber": product.item,
        "manageNumber": product.item, "price": product.price, "units": order.quantity, "includePostageFlag": 0,
        "includeTaxFlag": 1, "includeCashOnDeliveryPostageFlag": 0, "selectedChoice": null, "pointRate": 1,
        "pointType": 0, "inventoryType": 1, "delvdateInfo": "1-2日以内に発送", "restoreInventoryFlag": 0,
        "dealFlag": 0, "drugFlag": 0, "deleteItemFlag": 0, "taxRate": rate, "priceTaxIncl": product.price,
        "isSingleItemShipping": 0,
        "SkuModelList": [{ "variantId": product.variant, "merchantDefinedSkuId": product.sku,
            "skuInfo": if product.option.is_empty() { Value::Null } else { json!(product.option) } }],
    })
}

fn shipping(shipment: &Shipment) -> Value {
    let or_null = |text: &str| if text.is_empty() { Value::Null } else { json!(text) };
    json!({
        "shippingDetailId": shipment.id, "shippingNumber": or_null(&shipment.number),
        "deliveryCompany": or_null(&shipment.company), "deliveryCompanyName": null, "shippingDate": or_null(&shipment.day),
    })
}

/// Postage is at the standard rate.
fn tax_summaries(percent: i64, rate: f64, goods: i64, is_open: bool) -> Value {
    let row = |percent: i64, rate: f64, amount: i64| {
        let price = if is_open { -9999 } else { amount };
        let tax = if is_open {
            -9999
        } else {
            amount * percent / (100 + percent)
        };
        json!({ "taxRate": rate, "reqPrice": price, "reqPriceTax": tax, "totalPrice": price,
            "paymentCharge": 0, "couponPrice": 0, "point": 0 })
    };
    if percent == 10 {
        json!([row(10, 0.1, goods + POSTAGE)])
    } else {
        json!([row(10, 0.1, POSTAGE), row(percent, rate, goods)])
    }
}

//! `OrderInfo` of one order, with the leaves that were asked for and no others.

use super::xml::leaf;
use super::{SELLER, number};
use crate::catalog::{BUYERS, Buyer, PRODUCTS};
use crate::clock::tokyo;
use crate::world::{Order, Pay, State};

const POSTAGE: i64 = 550;

pub(super) fn order_info(order: &Order, field: &str) -> String {
    let asked: Vec<&str> = field.split(',').map(str::trim).collect();
    let leaves = |pairs: &[(&str, String)]| -> String {
        let pairs = pairs.iter().filter(|(name, _)| asked.contains(name));
        pairs
            .map(|(name, text)| leaf(name, text))
            .collect::<Vec<_>>()
            .concat()
    };
    let time = |millis| tokyo(millis).format("%Y-%m-%dT%H:%M:%S%:z").to_string();
    let buyer = &BUYERS[usize::try_from(order.serial).unwrap_or(0) % BUYERS.len()];
    let head = leaves(&[
        ("OrderId", number(order)),
        ("IsSeen", (order.state != State::New).to_string()),
        ("OrderTime", time(order.at)),
        ("LastUpdateTime", time(order.updated_at)),
        (
            "OrderStatus",
            if order.state == State::Cancelled { "4" } else { "2" }.to_owned(),
        ),
        (
            "BuyerComments",
            "急ぎません。<よろしく> & ]]> お願いします".to_owned(),
        ),
        ("Notes", String::new()),
        ("IsReadOnly", "0".to_owned()),
    ]);
    format!(
        "<ResultSet totalResultsAvailable=\"1\" totalResultsReturned=\"1\" firstResultPosition=\"1\"><Result>\
         <Status>OK</Status><OrderInfo>{head}<Pay>{}</Pay><Ship>{}</Ship><Seller><SellerId>{SELLER}</SellerId></Seller>\
         <Buyer><IsLogin>true</IsLogin></Buyer><Item>{}</Item><Detail>{}</Detail></OrderInfo></Result></ResultSet>",
        leaves(&pay(order, buyer)),
        leaves(&ship(order, buyer)),
        leaves(&item(order)),
        leaves(&detail(order)),
    )
}

fn pay(order: &Order, buyer: &Buyer) -> Vec<(&'static str, String)> {
    let (kind, method) = match order.pay {
        Pay::Card => ("0", "payment_a1"),
        Pay::Transfer => ("1", "payment_b1"),
        Pay::Collected => ("0", "payment_d1"),
    };
    // The mall writes so of what the carrier is to collect, too.
    let is_paid = order.paid || order.pay == Pay::Collected;
    let paid_on = if is_paid {
        tokyo(order.updated_at).format("%Y-%m-%d").to_string()
    } else {
        String::new()
    };
    vec![
        ("PayStatus", i32::from(is_paid).to_string()),
        ("PayType", kind.to_owned()),
        ("PayMethod", method.to_owned()),
        ("PayMethodName", order.pay.japanese().to_owned()),
        ("PayDate", paid_on),
        ("BillFirstName", buyer.name.1.to_owned()),
        ("BillFirstNameKana", buyer.kana.1.to_owned()),
        ("BillLastName", buyer.name.0.to_owned()),
        ("BillLastNameKana", buyer.kana.0.to_owned()),
        ("BillZipCode", format!("{}{}", buyer.zip.0, buyer.zip.1)),
        ("BillPrefecture", buyer.prefecture.to_owned()),
        ("BillCity", buyer.city.to_owned()),
        ("BillAddress1", buyer.street.to_owned()),
        ("BillAddress2", String::new()),
        ("BillPhoneNumber", buyer.phone.concat()),
        ("BillMailAddress", format!("buyer{}@example.com", order.serial)),
    ]
}

fn ship(order: &Order, buyer: &Buyer) -> Vec<(&'static str, String)> {
    let waybill = |i: usize| {
        order
            .shipments
            .get(i)
            .map(|shipment| shipment.number.clone())
            .unwrap_or_default()
    };
    vec![
        (
            "ShipStatus",
            if order.state == State::Shipped { "3" } else { "1" }.to_owned(),
        ),
        ("ShipMethodName", "宅配便".to_owned()),
        ("ShipRequestDate", String::new()),
        ("ShipRequestTime", "12:00-14:00".to_owned()),
        (
            "ShipCompanyCode",
            order
                .shipments
                .first()
                .map_or_else(|| "1001".to_owned(), |s| s.company.clone()),
        ),
        ("ShipInvoiceNumber1", waybill(0)),
        ("ShipInvoiceNumber2", waybill(1)),
        ("NeedGiftWrap", "0".to_owned()),
        ("NeedGiftWrapPaper", "0".to_owned()),
        ("ShipFirstName", buyer.name.1.to_owned()),
        ("ShipFirstNameKana", buyer.kana.1.to_owned()),
        ("ShipLastName", buyer.name.0.to_owned()),
        ("ShipLastNameKana", buyer.kana.0.to_owned()),
        ("ShipZipCode", format!("{}{}", buyer.zip.0, buyer.zip.1)),
        ("ShipPrefecture", buyer.prefecture.to_owned()),
        ("ShipCity", buyer.city.to_owned()),
        ("ShipAddress1", buyer.street.to_owned()),
        ("ShipAddress2", String::new()),
        ("ShipPhoneNumber", buyer.phone.concat()),
    ]
}

fn item(order: &Order) -> Vec<(&'static str, String)> {
    let product = &PRODUCTS[order.product];
    vec![
        ("LineId", "1".to_owned()),
        ("ItemId", product.item.to_owned()),
        ("Title", product.name.to_owned()),
        ("SubCode", super::stock::sub_code(product)),
        ("SubCodeOption", product.option.to_owned()),
        ("IsTaxable", "true".to_owned()),
        ("ItemTaxRatio", product.rate.to_string()),
        ("UnitPrice", product.price.to_string()),
        ("Quantity", order.quantity.to_string()),
    ]
}

fn detail(order: &Order) -> Vec<(&'static str, String)> {
    let zero = || "0".to_owned();
    vec![
        ("PayCharge", zero()),
        ("ShipCharge", POSTAGE.to_string()),
        ("GiftWrapCharge", zero()),
        ("Discount", zero()),
        ("Adjustments", zero()),
        ("UsePoint", "50".to_owned()),
        ("GiftCardDiscount", zero()),
        ("TotalPrice", (order.amount() + POSTAGE - 50).to_string()),
        ("TotalMallCouponDiscount", zero()),
        ("TotalImmediateBonusAmount", zero()),
    ]
}

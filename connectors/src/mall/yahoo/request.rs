//! Requests to circus, byte for byte, without the token and the signature of the moment.

use super::super::cursor::Window;
use super::super::xml::Writer;
use super::super::{Budget, Method, Request, time};
use super::{Yahoo, budget};

/// Of each order in a list only its number is read; everything else is in orderInfo.
pub(super) fn order_list(shop: &Yahoo, window: &Window, start: usize) -> Request {
    let mut xml = Writer::default();
    xml.open("Req").open("Search");
    xml.leaf("Result", &budget::LIST_PAGE.to_string());
    xml.leaf("Start", &start.to_string());
    // Orders that come while pages are read go to the end.
    xml.leaf("Sort", "+order_time");
    xml.open("Condition");
    xml.leaf("OrderTimeFrom", &time::fourteen_digits(window.from));
    xml.leaf("OrderTimeTo", &time::fourteen_digits(window.to));
    xml.close("Condition");
    xml.leaf("Field", "OrderId,OrderTime");
    xml.close("Search");
    order(shop, &budget::ORDER_LIST, "orderList", xml)
}

pub(super) fn order_info(shop: &Yahoo, number: &str) -> Request {
    let mut xml = Writer::default();
    xml.open("Req").open("Target");
    xml.leaf("OrderId", number);
    xml.leaf("Field", FIELDS);
    xml.close("Target");
    order(shop, &budget::ORDER_INFO, "orderInfo", xml)
}

/// The leaves of orderInfo that [`super::order`] reads.
const FIELDS: &str = "OrderId,IsSeen,OrderTime,LastUpdateTime,OrderStatus,BuyerComments,Notes,IsReadOnly,\
PayStatus,PayType,PayMethod,PayMethodName,PayDate,BillFirstName,BillFirstNameKana,BillLastName,BillLastNameKana,\
BillZipCode,BillPrefecture,BillCity,BillAddress1,BillAddress2,BillPhoneNumber,BillMailAddress,\
BillSection1Value,BillSection2Value,\
ShipStatus,ShipMethodName,ShipRequestDate,ShipRequestTime,ShipNotes,ShipCompanyCode,ShipInvoiceNumber1,\
ShipInvoiceNumber2,NeedGiftWrap,GiftWrapType,GiftWrapMessage,NeedGiftWrapPaper,GiftWrapPaperType,GiftWrapName,\
ShipFirstName,ShipFirstNameKana,ShipLastName,ShipLastNameKana,ShipZipCode,ShipPrefecture,ShipCity,\
ShipAddress1,ShipAddress2,ShipPhoneNumber,ShipSection1Value,ShipSection2Value,\
PayCharge,ShipCharge,GiftWrapCharge,Discount,Adjustments,UsePoint,GiftCardDiscount,TotalPrice,\
TotalMallCouponDiscount,TotalImmediateBonusAmount,\
LineId,ItemId,Title,SubCode,SubCodeOption,ItemOption,Inscription,IsTaxable,ItemTaxRatio,UnitPrice,Quantity";

/// 注文内容変更 that changes nothing but takes the order out of the new ones.
pub(super) fn mark_seen(shop: &Yahoo, number: &str) -> Request {
    let mut xml = Writer::default();
    xml.open("Req")
        .open("Target")
        .leaf("OrderId", number)
        .close("Target");
    xml.open("Order").leaf("IsSeen", "true").close("Order");
    order(shop, &budget::ORDER_CHANGE, "orderChange", xml)
}

#[derive(Debug, Default)]
pub(super) struct StatusChange<'a> {
    pub number: &'a str,
    pub is_point_fix: bool,
    pub status: &'a str,
    pub cancel_reason: &'a str,
    pub cancel_detail: &'a str,
}

pub(super) fn order_status(shop: &Yahoo, change: &StatusChange<'_>) -> Request {
    let mut xml = target(change.number, change.is_point_fix);
    xml.open("Order");
    xml.leaf("OrderStatus", change.status);
    xml.leaf("CancelReason", change.cancel_reason);
    xml.leaf("CancelReasonDetail", change.cancel_detail);
    xml.close("Order");
    order(shop, &budget::ORDER_STATUS, "orderStatusChange", xml)
}

#[derive(Debug, Default)]
pub(super) struct ShipChange<'a> {
    pub number: &'a str,
    pub company: &'a str,
    pub invoice_numbers: [&'a str; 2],
    /// Whether places without a number are emptied; otherwise nothing is said of them.
    pub clears: bool,
    /// 番号なし配送 and the like, where there is no number.
    pub empty_reason: &'a str,
    /// `YYYYMMDD`.
    pub ship_date: &'a str,
}

/// 出荷済み; the mall charges the card by it.
pub(super) fn ship_status(shop: &Yahoo, change: &ShipChange<'_>) -> Request {
    const SHIPPED: &str = "3";
    let mut xml = target(change.number, true);
    xml.open("Order").open("Ship");
    xml.leaf("ShipStatus", SHIPPED);
    xml.leaf("ShipCompanyCode", change.company);
    for (name, number) in ["ShipInvoiceNumber1", "ShipInvoiceNumber2"]
        .into_iter()
        .zip(change.invoice_numbers)
    {
        if number.is_empty() && change.clears {
            xml.open(name).close(name);
        } else {
            xml.leaf(name, number);
        }
    }
    xml.leaf("ShipInvoiceNumberEmptyReason", change.empty_reason);
    xml.leaf("ShipDate", change.ship_date);
    xml.close("Ship").close("Order");
    order(shop, &budget::SHIP_STATUS, "orderShipStatusChange", xml)
}

fn target(number: &str, is_point_fix: bool) -> Writer {
    let mut xml = Writer::default();
    xml.open("Req").open("Target");
    xml.leaf("OrderId", number);
    xml.leaf("IsPointFix", if is_point_fix { "true" } else { "false" });
    xml.close("Target");
    xml
}

/// Codes and numbers in two lists of the same length.
pub(super) fn set_stock(shop: &Yahoo, codes: &[String], quantities: &[i64]) -> Request {
    let quantities: Vec<String> = quantities.iter().map(i64::to_string).collect();
    let form = form_urlencoded::Serializer::new(String::new())
        .append_pair("seller_id", &shop.settings.seller_id)
        .append_pair("item_code", &codes.join(","))
        .append_pair("quantity", &quantities.join(","))
        .finish();
    form_post(shop, &budget::SET_STOCK, "setStock", form)
}

/// At most [`budget::STOCK`] codes.
pub(super) fn get_stock(shop: &Yahoo, codes: &[String]) -> Request {
    let form = form_urlencoded::Serializer::new(String::new())
        .append_pair("seller_id", &shop.settings.seller_id)
        .append_pair("item_code", &codes.join(","))
        .finish();
    form_post(shop, &budget::GET_STOCK, "getStock", form)
}

fn form_post(shop: &Yahoo, budget: &'static Budget, function: &str, form: String) -> Request {
    Request::new(budget, Method::POST, format!("{}/{function}", shop.base)).typed_body(
        "application/x-www-form-urlencoded; charset=utf-8",
        form.into_bytes(),
    )
}

pub(super) fn item_list(shop: &Yahoo, start: usize) -> Request {
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("seller_id", &shop.settings.seller_id)
        .append_pair("start", &start.to_string())
        .append_pair("results", &budget::ITEM_PAGE.to_string())
        .finish();
    Request::new(
        &budget::ITEM_LIST,
        Method::GET,
        format!("{}/myItemList?{query}", shop.base),
    )
}

/// The seller stands at the end of every order request.
fn order(shop: &Yahoo, budget: &'static Budget, function: &str, mut xml: Writer) -> Request {
    xml.leaf("SellerId", &shop.settings.seller_id).close("Req");
    Request::new(budget, Method::POST, format!("{}/{function}", shop.base))
        .typed_body("text/xml; charset=utf-8", xml.finish().into_bytes())
}

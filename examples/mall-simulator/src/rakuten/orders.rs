//! The functions of the order API.

use chrono::DateTime;
use serde_json::{Value, json};

use super::model::{basket_of, order_model};
use super::{message, message_about, number};
use crate::ask::{Answer, list, text};
use crate::fault::FaultKind;
use crate::world::{Order, Shipment, Shop, State, Told};

const DAY: i64 = 24 * 3_600_000;

pub(super) fn answer(shop: &mut Shop, function: &str, body: &Value, told: &Told, now: i64) -> Answer {
    match function {
        "searchOrder" => search(shop, body, told),
        "getOrder" => get(shop, body),
        "confirmOrder" => confirm(shop, body, now),
        "updateOrderShippingAsync" => update_shipping(shop, body, told, now),
        "getResultUpdateOrderShippingAsync" => shipping_result(shop, body),
        "cancelOrder" => cancel(shop, body, &[State::New, State::Confirmed], now),
        "cancelOrderAfterShipping" => cancel(shop, body, &[State::Shipped], now),
        _ => Answer::empty(404),
    }
}

fn refuse(code: &str, text: &str) -> Answer {
    Answer::json(
        400,
        &json!({ "MessageModelList": [message("ERROR", code, text)] }),
    )
}

/// `2026-11-22T12:00:00+0900`: no colon in the offset.
fn datetime(body: &Value, name: &str) -> Option<i64> {
    let at = DateTime::parse_from_str(text(body, name), "%Y-%m-%dT%H:%M:%S%z").ok()?;
    text(body, name)
        .ends_with("+0900")
        .then_some(at.timestamp_millis())
}

fn search(shop: &Shop, body: &Value, told: &Told) -> Answer {
    let refuse = |code: &str, text: &str| {
        let code = format!("SEARCH_ORDER_{code}");
        Answer::json(
            200,
            &json!({
                "MessageModelList": [message("ERROR", &code, text)],
                "orderNumberList": null,
                "PaginationResponseModel": { "totalRecordsAmount": null, "totalPages": null, "requestPage": null },
            }),
        )
    };
    if body.get("dateType").and_then(Value::as_i64) != Some(1) {
        return refuse("ERROR_009", "dateType: 必須項目が入力されていません。");
    }
    let (Some(from), Some(to)) = (datetime(body, "startDatetime"), datetime(body, "endDatetime")) else {
        return refuse(
            "ERROR_011",
            "startDatetime, endDatetime: フォーマットが不正です。",
        );
    };
    if from > to || to - from > 63 * DAY {
        return refuse("ERROR_023", "期間は63日以内で指定してください。");
    }
    let paging = body.get("PaginationRequestModel").cloned().unwrap_or_default();
    let number_of = |name: &str, default: u64| paging.get(name).and_then(Value::as_u64).unwrap_or(default);
    let size = usize::try_from(number_of("requestRecordsAmount", 30)).unwrap_or(0);
    let page = usize::try_from(number_of("requestPage", 1)).unwrap_or(0);
    if !(1..=1_000).contains(&size) || page == 0 {
        return refuse("ERROR_011", "PaginationRequestModel: フォーマットが不正です。");
    }
    // The mall counts in seconds, and both ends belong to the time searched.
    let second = |millis: i64| millis.div_euclid(1_000);
    let mut found: Vec<&Order> = shop
        .orders
        .iter()
        .filter(|order| (second(from)..=second(to)).contains(&second(order.at)))
        .collect();
    found.sort_by_key(|order| order.at);
    if told.has(&FaultKind::Duplicates) {
        found = found.into_iter().flat_map(|order| [order, order]).collect();
    }
    if found.is_empty() {
        return Answer::json(
            200,
            &json!({
                "MessageModelList": [message("INFO", "SEARCH_ORDER_INFO_102", "対象の受注がありませんでした。")],
                "orderNumberList": [],
                "PaginationResponseModel": { "totalRecordsAmount": null, "totalPages": null, "requestPage": null },
            }),
        );
    }
    let numbers: Vec<String> = found
        .iter()
        .skip((page - 1) * size)
        .take(size)
        .map(|order| number(order))
        .collect();
    Answer::json(
        200,
        &json!({
            "MessageModelList": [message("INFO", "SEARCH_ORDER_INFO_101", "注文検索に成功しました。")],
            "orderNumberList": numbers,
            "PaginationResponseModel": {
                "totalRecordsAmount": found.len(), "totalPages": found.len().div_ceil(size), "requestPage": page,
            },
        }),
    )
}

fn get(shop: &Shop, body: &Value) -> Answer {
    let asked = list(body, "orderNumberList");
    if asked.is_empty() || asked.len() > 100 {
        return refuse(
            "GET_ORDER_ERROR_011",
            "orderNumberList: 1～100件で指定してください。",
        );
    }
    match body.get("version").and_then(Value::as_i64) {
        Some(3..=10) => {}
        _ => return refuse("GET_ORDER_ERROR_009", "version: 必須項目が入力されていません。"),
    }
    let is_asked = |order: &&Order| asked.iter().any(|asked| asked.as_str() == Some(&number(order)));
    let models: Vec<Value> = shop.orders.iter().filter(is_asked).map(order_model).collect();
    let text = format!("受注情報取得に成功しました。(取得件数{}件)", models.len());
    Answer::json(
        200,
        &json!({
            "MessageModelList": [message("INFO", "GET_ORDER_INFO_101", &text)],
            "OrderModelList": models,
            "version": body["version"],
        }),
    )
}

fn find<'a>(shop: &'a mut Shop, wanted: &str) -> Option<&'a mut Order> {
    shop.orders.iter_mut().find(|order| number(order) == wanted)
}

fn confirm(shop: &mut Shop, body: &Value, now: i64) -> Answer {
    let mut rows = Vec::new();
    for wanted in list(body, "orderNumberList").iter().filter_map(Value::as_str) {
        rows.push(match find(shop, wanted) {
            Some(order) if order.state == State::New => {
                order.state = State::Confirmed;
                order.updated_at = now;
                message_about(
                    wanted,
                    "INFO",
                    "CONFIRM_ORDER_INFO_101",
                    "注文確認に成功しました。",
                )
            }
            Some(order) if order.state == State::Cancelled => message_about(
                wanted,
                "ERROR",
                "CONFIRM_ORDER_ERROR_102",
                "キャンセルされた受注です。",
            ),
            Some(_) => message_about(
                wanted,
                "ERROR",
                "CONFIRM_ORDER_ERROR_103",
                "ステータスが変更されています。",
            ),
            None => message_about(wanted, "ERROR", "CONFIRM_ORDER_ERROR_011", "受注がありません。"),
        });
    }
    Answer::json(200, &json!({ "MessageModelList": rows }))
}

/// Looked through at once; done, for the caller, at the second question for its result.
fn update_shipping(shop: &mut Shop, body: &Value, told: &Told, now: i64) -> Answer {
    let orders = list(body, "OrderShippingModelList");
    let mut errors = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for (i, row) in orders.iter().enumerate() {
        let wanted = text(row, "orderNumber");
        let refused = told.has(&FaultKind::RefuseShipment(wanted.to_owned()));
        if seen.contains(&wanted) || find(shop, wanted).is_none() || refused || !has_form(row) {
            let code = "UPDATE_ORDERSHIPPING_ASYNC_ERROR_011";
            let mut error = message_about(wanted, "ERROR", code, "フォーマットが不正です。");
            error["dataNumber"] = json!(i + 1);
            errors.push(error);
        }
        seen.push(wanted);
    }
    if orders.is_empty() || orders.len() > 100 {
        errors.push(message(
            "ERROR",
            "UPDATE_ORDERSHIPPING_ASYNC_ERROR_011",
            "件数が不正です。",
        ));
    }
    if !errors.is_empty() {
        return Answer::json(200, &json!({ "MessageModelList": errors }));
    }
    let results: Vec<Value> = orders.iter().map(|row| ship(shop, row, now)).collect();
    let id = format!("00000000-0000-4000-8000-{:012}_{now}", shop.receipts.len());
    shop.receipts
        .insert(id.clone(), json!({ "asked": false, "results": results }));
    let mut accepted = message("INFO", "UPDATE_ORDERSHIPPING_ASYNC_INFO_101", "受け付けました。");
    accepted["requestId"] = json!(id);
    Answer::json(200, &json!({ "MessageModelList": [accepted] }))
}

/// Company codes are texts, days are days, numbers have at most 120 characters.
fn has_form(row: &Value) -> bool {
    list(row, "BasketidModelList").iter().all(|basket| {
        let shippings = list(basket, "ShippingModelList");
        basket["basketId"].is_i64()
            && (1..=20).contains(&shippings.len())
            && shippings.iter().all(|shipping| {
                let day = text(shipping, "shippingDate");
                shipping.get("deliveryCompany").is_none_or(Value::is_string)
                    && text(shipping, "shippingNumber").chars().count() <= 120
                    && (day.is_empty() || chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok())
            })
    })
}

fn ship(shop: &mut Shop, row: &Value, now: i64) -> Value {
    let wanted = text(row, "orderNumber");
    let error = |code: &str, text: &str| json!({ "orderNumber": wanted, "MessageModelList": [message("ERROR", code, text)] });
    let Some(order) = find(shop, wanted) else {
        return error("UPDATE_ORDERSHIPPING_ERROR_101", "受注がありません。");
    };
    match order.state {
        State::Cancelled => return error("UPDATE_ORDERSHIPPING_ERROR_102", "キャンセルされた受注です。"),
        State::New => return error("UPDATE_ORDERSHIPPING_ERROR_101", "ステータスが不正です。"),
        State::Confirmed | State::Shipped => {}
    }
    for basket in list(row, "BasketidModelList") {
        if basket["basketId"].as_i64() != Some(basket_of(order)) {
            return error("UPDATE_ORDERSHIPPING_ERROR_011", "basketIdが不正です。");
        }
        for shipping in list(basket, "ShippingModelList") {
            let new = Shipment {
                id: order
                    .shipments
                    .iter()
                    .map(|known| known.id)
                    .max()
                    .unwrap_or(6_999_999)
                    + 1,
                of: String::new(),
                company: text(shipping, "deliveryCompany").to_owned(),
                number: text(shipping, "shippingNumber").to_owned(),
                day: text(shipping, "shippingDate").to_owned(),
            };
            match shipping["shippingDetailId"].as_i64() {
                Some(id) if shipping["shippingDeleteFlag"] == json!(1) => {
                    order.shipments.retain(|known| known.id != id);
                }
                Some(id) => order
                    .shipments
                    .iter_mut()
                    .filter(|s| s.id == id)
                    .for_each(|s| *s = Shipment { id, ..new.clone() }),
                None => order.shipments.push(new),
            }
        }
    }
    // A waybill's number closes the order.
    if order.shipments.iter().any(|shipment| !shipment.number.is_empty()) {
        order.state = State::Shipped;
    }
    order.updated_at = now;
    json!({ "orderNumber": wanted, "MessageModelList": [message("INFO", "UPDATE_ORDERSHIPPING_INFO_101", "発送情報を登録しました。")] })
}

/// Not ready, unknown and too old look the same.
fn shipping_result(shop: &mut Shop, body: &Value) -> Answer {
    let not_ready = json!({ "ResultShippingModelList": [{
        "orderNumber": null,
        "MessageModelList": [message("INFO", "GET_RESULT_UPDATEORDERSHIPPING_ASYNC_INFO_101", "処理結果がありません。")],
    }] });
    let Some(receipt) = shop.receipts.get_mut(text(body, "requestId")) else {
        return Answer::json(200, &not_ready);
    };
    if receipt["asked"] == json!(false) {
        receipt["asked"] = json!(true);
        return Answer::json(200, &not_ready);
    }
    Answer::json(200, &json!({ "ResultShippingModelList": receipt["results"] }))
}

fn cancel(shop: &mut Shop, body: &Value, from: &[State], now: i64) -> Answer {
    const REASONS: [i64; 12] = [1, 2, 3, 4, 5, 6, 8, 10, 13, 14, 15, 16];
    let wanted = text(body, "orderNumber").to_owned();
    let restore = body["inventoryRestoreType"].as_i64();
    let reason = body["changeReasonDetailApply"].as_i64().unwrap_or(0);
    if !matches!(restore, Some(0..=2)) || !REASONS.contains(&reason) {
        return refuse("CANCEL_ORDER_ERROR_011", "フォーマットが不正です。");
    }
    let Some(order) = find(shop, &wanted).filter(|order| from.contains(&order.state)) else {
        let row = message_about(
            &wanted,
            "ERROR",
            "CANCEL_ORDER_ERROR_103",
            "ステータスが不正です。",
        );
        return Answer::json(200, &json!({ "MessageModelList": [row] }));
    };
    order.state = State::Cancelled;
    order.updated_at = now;
    let (product, quantity) = (order.product, order.quantity);
    if restore == Some(1) {
        shop.restore(product, quantity);
    }
    let row = message_about(&wanted, "INFO", "CANCEL_ORDER_INFO_101", "キャンセルしました。");
    Answer::json(200, &json!({ "MessageModelList": [row] }))
}

//! A cart of one's own that keeps the contract of `docs/generic-channel.md`.

use serde_json::{Value, json};

use crate::ask::{Answer, Ask, list, text};
use crate::catalog::{BUYERS, PRODUCTS};
use crate::clock::{tokyo, utc};
use crate::fault::FaultKind;
use crate::world::{Order, Shipment, Shop, State, Told};

pub(crate) const TOKEN: &str = "demo-cart-token";
const POSTAGE: i64 = 440;

pub(crate) fn number(order: &Order) -> String {
    format!("C-{}", 1_000 + order.serial)
}

pub(crate) fn answer(shop: &mut Shop, ask: &Ask, told: &Told, now: i64, limits: bool) -> Answer {
    if ask.header("authorization") != format!("Bearer {TOKEN}") || told.has(&FaultKind::ExpiredKey) {
        return problem(401, "unauthorized", "the token is not valid");
    }
    if limits && shop.throttle.take("all", 100, 10, now).is_err() {
        return problem(429, "too_many_requests", "slow down").with("retry-after", "1");
    }
    let parts: Vec<&str> = ask.path.split('/').collect();
    let body = ask.json().unwrap_or_default();
    match (ask.method.as_str(), &parts[..]) {
        ("GET", ["orders"]) => orders(shop, ask, told),
        ("GET", ["orders", number]) => match find(shop, number) {
            Some(order) => Answer::json(200, &model(order)),
            None => problem(404, "not_found", "no such order"),
        },
        ("POST", ["orders", number, "confirm"]) => confirm(shop, number, now),
        ("POST", ["orders", number, "cancel"]) => cancel(shop, number, &body, now),
        ("PUT", ["stock"]) => stock(shop, &body, told),
        ("POST", ["shipments"]) => shipments(shop, &body, told, now),
        ("GET", ["products"]) => products(shop, ask),
        _ => problem(404, "not_found", "no such address"),
    }
}

fn problem(status: u16, code: &str, message: &str) -> Answer {
    Answer::json(status, &json!({ "code": code, "message": message }))
}

/// The number as it stands in the path, escaped.
fn find<'a>(shop: &'a mut Shop, escaped: &str) -> Option<&'a mut Order> {
    let wanted = escaped.replace("%2D", "-");
    shop.orders.iter_mut().find(|order| number(order) == wanted)
}

fn millis(text: &str) -> Option<i64> {
    chrono::DateTime::parse_from_rfc3339(text)
        .ok()
        .map(|at| at.timestamp_millis())
}

/// Pages by place, which the cursor names.
fn page(items: &[Value], ask: &Ask) -> Answer {
    let number = |name: &str| ask.query(name).and_then(|text| text.parse::<usize>().ok());
    let limit = number("limit").unwrap_or(100).clamp(1, 100);
    let first = number("cursor").unwrap_or(0);
    let here: Vec<&Value> = items.iter().skip(first).take(limit).collect();
    let next = first + here.len();
    let cursor = (next < items.len()).then(|| next.to_string());
    Answer::json(200, &json!({ "items": here, "next_cursor": cursor }))
}

fn orders(shop: &Shop, ask: &Ask, told: &Told) -> Answer {
    let time = |name: &str| ask.query(name).as_deref().and_then(millis);
    let (Some(from), Some(to)) = (time("updated_from"), time("updated_to")) else {
        return problem(400, "bad_time", "updated_from and updated_to are RFC 3339");
    };
    let mut found: Vec<&Order> = shop
        .orders
        .iter()
        .filter(|order| (from..=to).contains(&order.updated_at))
        .collect();
    found.sort_by_key(|order| (order.updated_at, order.serial));
    let copies = if told.has(&FaultKind::Duplicates) { 2 } else { 1 };
    let items: Vec<Value> = found
        .into_iter()
        .flat_map(|order| vec![model(order); copies])
        .collect();
    page(&items, ask)
}

fn model(order: &Order) -> Value {
    let product = &PRODUCTS[order.product];
    let buyer = &BUYERS[usize::try_from(order.serial).unwrap_or(0) % BUYERS.len()];
    let person = json!({
        "family_name": buyer.name.0, "given_name": buyer.name.1, "family_kana": buyer.kana.0, "given_kana": buyer.kana.1,
        "postal_code": format!("{}-{}", buyer.zip.0, buyer.zip.1), "prefecture": buyer.prefecture, "city": buyer.city,
        "street": buyer.street, "phone": buyer.phone.join("-"), "email": format!("buyer{}@example.com", order.serial),
    });
    let status = match order.state {
        State::New | State::Confirmed if !order.shipments.is_empty() => "partly_shipped",
        State::New => "new",
        State::Confirmed => "ready",
        State::Shipped => "shipped",
        State::Cancelled => "cancelled",
    };
    json!({
        "number": number(order),
        // Japan's time without saying so, as carts do.
        "ordered_at": tokyo(order.at).format("%Y-%m-%d %H:%M:%S").to_string(),
        "updated_at": utc(order.updated_at).to_rfc3339(),
        "status": status, "buyer": person, "payment": { "method": order.pay.japanese(), "paid": order.paid },
        "totals": { "billed": order.amount() + POSTAGE },
        "shipments": [{
            "recipient": person, "shipping_fee": POSTAGE,
            "lines": [{
                "id": "1", "code": product.sku, "name": product.name, "options": product.option,
                "quantity": order.quantity, "unit_price": product.price, "rate_bp": product.rate * 100,
            }],
        }],
        "something_of_its_own": true,
    })
}

fn confirm(shop: &mut Shop, wanted: &str, now: i64) -> Answer {
    match find(shop, wanted) {
        Some(order) if order.state == State::New => {
            order.state = State::Confirmed;
            order.updated_at = now;
            Answer::empty(204)
        }
        Some(order) if order.state == State::Cancelled => problem(409, "cancelled", "the order is cancelled"),
        Some(_) => Answer::empty(204),
        None => problem(404, "not_found", "no such order"),
    }
}

fn cancel(shop: &mut Shop, wanted: &str, body: &Value, now: i64) -> Answer {
    let Some(order) = find(shop, wanted) else {
        return problem(404, "not_found", "no such order");
    };
    match order.state {
        State::Shipped => return problem(409, "shipped", "the order has left"),
        State::Cancelled => return Answer::empty(204),
        State::New | State::Confirmed => {}
    }
    order.state = State::Cancelled;
    order.updated_at = now;
    let (product, quantity) = (order.product, order.quantity);
    if body["restore_stock"] == json!(true) {
        shop.restore(product, quantity);
    }
    Answer::empty(204)
}

fn failed(code: &str, message: &str) -> Value {
    json!({ "outcome": "failed", "code": code, "message": message })
}

fn stock(shop: &mut Shop, body: &Value, told: &Told) -> Answer {
    let levels = list(body, "levels");
    if levels.is_empty() || levels.len() > 500 {
        return problem(400, "bad_request", "1 to 500 levels");
    }
    let mut results = Vec::new();
    for level in levels {
        let sku = text(level, "code");
        let known = PRODUCTS.iter().position(|product| product.sku == sku);
        results.push(match (known, level["quantity"].as_i64()) {
            _ if told.has(&FaultKind::RefuseStock(sku.to_owned())) => {
                failed("locked", "the product is locked")
            }
            (Some(_), None | Some(i64::MIN..=-1)) => failed("bad_quantity", "quantity is 0 or more"),
            (Some(i), Some(quantity)) => {
                // The same key is the same number told again; a sale since then stands.
                let key = format!("{sku}={}", text(level, "key"));
                if shop.receipts.insert(key, json!(quantity)).is_some() {
                    json!({ "outcome": "already_done" })
                } else {
                    shop.stock[i] = quantity;
                    json!({ "outcome": "done" })
                }
            }
            (None, _) => failed("unknown_code", "no such product"),
        });
    }
    Answer::json(200, &json!({ "results": results }))
}

fn shipments(shop: &mut Shop, body: &Value, told: &Told, now: i64) -> Answer {
    let mut results = Vec::new();
    for report in list(body, "shipments") {
        let wanted = text(report, "order_number");
        if millis(text(report, "shipped_at")).is_none() {
            results.push(failed("bad_time", "shipped_at is RFC 3339"));
            continue;
        }
        results.push(match find(shop, wanted) {
            _ if told.has(&FaultKind::RefuseShipment(wanted.to_owned())) => {
                failed("locked", "the order is locked")
            }
            None => failed("not_found", "no such order"),
            Some(order) if order.state == State::Cancelled => failed("cancelled", "the order is cancelled"),
            Some(order) => json!({ "outcome": shipped(order, report, now) }),
        });
    }
    Answer::json(200, &json!({ "results": results }))
}

/// A shipment that is told again stands in its own place, whatever is in it.
fn shipped(order: &mut Order, report: &Value, now: i64) -> &'static str {
    let id = text(report, "shipment_id");
    let numbers = list(report, "tracking_numbers").iter().filter_map(Value::as_str);
    let mut numbers: Vec<String> = numbers.map(str::to_owned).collect();
    if numbers.is_empty() {
        numbers.push(String::new());
    }
    let known = order.shipments.iter().filter(|known| known.of == id);
    let known: Vec<String> = known.map(|known| known.number.clone()).collect();
    if known == numbers {
        return "already_done";
    }
    order.shipments.retain(|other| other.of != id);
    order.shipments.extend(numbers.into_iter().map(|number| Shipment {
        id: 0,
        of: id.to_owned(),
        company: text(report, "carrier").to_owned(),
        number,
        day: text(report, "shipped_at").to_owned(),
    }));
    order.updated_at = now;
    let pieces = list(report, "lines").iter();
    let pieces: i64 = pieces.filter_map(|line| line["quantity"].as_i64()).sum();
    if known.is_empty() {
        order.gone += if pieces == 0 { order.quantity } else { pieces };
    }
    if order.gone >= order.quantity {
        order.state = State::Shipped;
    }
    "done"
}

fn products(shop: &Shop, ask: &Ask) -> Answer {
    let items: Vec<Value> = PRODUCTS
        .iter()
        .zip(&shop.stock)
        .map(|(product, stock)| {
            json!({ "code": product.sku, "name": product.name, "options": product.option, "jan": product.jan,
                "price": product.price, "quantity": stock })
        })
        .collect();
    page(&items, ask)
}

//! `/admin`: what tests and people do to the malls.
//!
//! | request | body | does |
//! |---|---|---|
//! | `GET /admin/<mall>` | | orders, stock, sold, requests |
//! | `POST /admin/<mall>/orders` | `{"sku", "quantity", "minutes_late", "payment"}` | somebody buys, by `card`, `bank_transfer` or `cash_on_delivery`; 409 where there is too little |
//! | `POST /admin/<mall>/payments` | `{"number"}` | the buyer has paid what was to be transferred |
//! | `POST /admin/<mall>/stock` | `{"sku": number, …}` | sets what the mall shows |
//! | `POST /admin/<mall>/pace` | `{"per_minute"}` | orders that come by themselves |
//! | `POST /admin/<mall>/skew` | `{"seconds"}` | the mall's clock goes ahead, or behind |
//! | `POST /admin/<mall>/faults` | `{"kind", "path", "times", …}` | see [`crate::FaultKind`] |
//! | `DELETE /admin/<mall>/faults` | | no more faults |
//! | `POST /admin/amazon/fulfillments/<id>` | `{"status", "tracking_numbers"}` | what Amazon's warehouse does with an order |
//! | `POST /admin/clock` | `{"advance_millis"}` | turns a clock that is turned by hand |

use serde_json::{Value, json};

use crate::ask::{Answer, Ask, text};
use crate::catalog::PRODUCTS;
use crate::fault::Fault;
use crate::mall_name::MallName;
use crate::world::{Order, Pay, Shop, World};
use crate::{amazon, cart, rakuten, shopify, yahoo};

pub(crate) fn answer(world: &mut World, ask: &Ask) -> Answer {
    let now = world.clock.millis();
    let body = ask.json().unwrap_or_default();
    let (root, rest) = ask.path.split_once('/').unwrap_or((&ask.path, ""));
    if (ask.method.as_str(), root) == ("POST", "clock") {
        let by = body.get("advance_millis").and_then(Value::as_i64).unwrap_or(0);
        let turned = world.clock.advance(by);
        return Answer::json(
            if turned { 200 } else { 409 },
            &json!({ "now": world.clock.millis() }),
        );
    }
    let mall = MallName::of(root);
    let Some((mall, shop)) = mall.and_then(|mall| Some((mall, world.malls.get_mut(&mall)?))) else {
        return Answer::not_found();
    };
    shop.catch_up(now);
    let done = Answer::json(200, &json!({ "done": true }));
    match (ask.method.as_str(), rest) {
        ("GET", "") => Answer::json(200, &shop.json(|order| number(mall, order))),
        ("POST", "orders") => buy(mall, shop, &body, now),
        ("POST", "payments") => pay(mall, shop, &body, now),
        ("POST", "stock") => set_stock(shop, &body),
        ("POST", "pace") => {
            shop.set_pace(body.get("per_minute").and_then(Value::as_f64).unwrap_or(0.0), now);
            done
        }
        ("POST", "skew") => {
            shop.skew = body.get("seconds").and_then(Value::as_i64).unwrap_or(0) * 1_000;
            done
        }
        ("POST", "faults") => match Fault::parse(&body) {
            Some(fault) => {
                shop.faults.add(fault);
                done
            }
            None => Answer::json(400, &json!({ "error": "no such fault" })),
        },
        ("DELETE", "faults") => {
            shop.faults.clear();
            done
        }
        ("POST", rest) if mall == MallName::Amazon => match rest.strip_prefix("fulfillments/") {
            Some(id) => amazon::fulfillments::put(shop, id, &body, now),
            None => Answer::not_found(),
        },
        _ => Answer::not_found(),
    }
}

/// What the mall calls an order.
fn number(mall: MallName, order: &Order) -> String {
    match mall {
        MallName::Rakuten => rakuten::number(order),
        MallName::Yahoo => yahoo::number(order),
        MallName::Amazon => amazon::number(order),
        MallName::Shopify => shopify::number(order),
        MallName::Cart => cart::number(order),
    }
}

fn buy(mall: MallName, shop: &mut Shop, body: &Value, now: i64) -> Answer {
    let product = PRODUCTS
        .iter()
        .position(|product| product.sku == text(body, "sku"))
        .unwrap_or(0);
    let quantity = body.get("quantity").and_then(Value::as_i64).unwrap_or(1);
    let late = body.get("minutes_late").and_then(Value::as_i64).unwrap_or(0);
    match shop.buy(product, quantity, now - late * 60_000) {
        Some(_) => {
            let pay = Pay::of(text(body, "payment"));
            let number = shop.orders.last_mut().map(|order| {
                (order.pay, order.paid) = (pay, pay == Pay::Card);
                number(mall, order)
            });
            Answer::json(201, &json!({ "number": number }))
        }
        None => Answer::json(409, &json!({ "error": "sold out" })),
    }
}

fn pay(mall: MallName, shop: &mut Shop, body: &Value, now: i64) -> Answer {
    let skew = shop.skew;
    let wanted = text(body, "number");
    match shop.orders.iter_mut().find(|order| number(mall, order) == wanted) {
        Some(order) => {
            order.paid = true;
            order.updated_at = now + skew;
            Answer::json(200, &json!({ "done": true }))
        }
        None => Answer::not_found(),
    }
}

fn set_stock(shop: &mut Shop, body: &Value) -> Answer {
    for (i, product) in PRODUCTS.iter().enumerate() {
        if let Some(quantity) = body.get(product.sku).and_then(Value::as_i64) {
            shop.stock[i] = quantity;
        }
    }
    Answer::json(200, &json!({ "done": true }))
}

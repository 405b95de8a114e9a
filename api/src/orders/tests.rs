//! What is read most writes itself (`Answer::written`); the contract describes what poem-openapi
//! would write. The two must be one.

use poem_openapi::types::{ParseFromJSON, ToJSON};
use serde_json::{Value, json};

use super::view::OrderView;
use crate::paging::Page;

fn person() -> Value {
    json!({
        "family_name": "山田", "given_name": "花子", "family_kana": "ヤマダ", "given_kana": "ハナコ",
        "company": "", "department": "", "postal_code": "1000001", "prefecture": "東京都",
        "city": "千代田区", "street": "千代田1-1", "building": "", "phone": "0312345678",
        "email": "hanako@example.com",
    })
}

fn bare() -> Value {
    json!({
        "id": "ord_01kb2v5m8qe4n9r7t3w6x0y1za", "number": "JS-1", "route": "JS", "processing_route": "MAIN",
        "source": "phone", "status": "awaiting_payment", "sub_status": null, "hold": null,
        "bundled_into": null, "ordered_at": "2026-11-22T06:30:00.000Z",
        "created_at": "2026-11-22T06:30:00.120Z", "updated_at": "2026-11-22T06:30:00.120Z", "version": 3,
        "payment": {"method": "クレジットカード", "fee": 0}, "payment_state": "unpaid",
        "totals": {"billed": 1100, "paid": 0, "unpaid": 1100, "computed": null, "points": 0, "points_earned": 11,
            "by_rate": [{"rate_bp": 1000, "billed": 1100, "tax": 100, "points": 0}]},
        "tags": ["急ぎ \"☃\""], "open_alerts": 1, "customer_id": null, "erased_at": null, "buyer": null, "recipients": null, "shipments": null,
        "notes": null, "extra": null, "alerts": null,
    })
}

fn whole() -> Value {
    let mut order = bare();
    order["totals"]["computed"] = json!(1200);
    order["sub_status"] = json!("CALLED");
    order["hold"] = json!({ "reason": "電話確認", "until": "2026-11-30" });
    order["customer_id"] = json!("cus_01kb2v5m8qe4n9r7t3w6x0y1za");
    order["bundled_into"] = json!("ord_01kb2v5m8qe4n9r7t3w6x0y1za");
    order["buyer"] = person();
    order["recipients"] = json!([
        {"person": person(), "sender": person(), "note": "n", "staff_note": "s"},
        {"person": person(), "sender": null, "note": "", "staff_note": ""},
    ]);
    let line = json!({
        "id": "lin_01kb2v5m8qe4n9r7t3w6x0y1za", "position": 1, "kind": "non_product", "kind_code": "",
        "sku": "A-1", "name": "はちみつ", "options": "", "quantity": 1, "unit_price": 1000, "rate_bp": 800,
        "tax_mode": "excluded", "tax": 80, "variant_id": null, "multiplier": 1, "extra": {"色": "赤"},
    });
    order["shipments"] = json!([{
        "id": "shp_01kb2v5m8qe4n9r7t3w6x0y1za", "order_id": "ord_01kb2v5m8qe4n9r7t3w6x0y1za",
        "order_number": "N-1", "order_route": "JS", "version": 3, "slip": 1, "recipient": 0,
        "recipient_person": null, "status": "shipping_work",
        "carrier": "ヤマト運輸", "waybill_kind": "発払い", "temperature": "chilled",
        "deliver_on": "2026-11-25", "delivery_window": "午前中", "parcels": 2,
        "ship_on": "2026-11-23", "shipped_on": null, "tracking": [{ "number": "123456789013", "check_digit": true }], "shipping_fee": 550, "cod_fee": 0,
        "waybill_note": "", "staff_note": null,
        "gifts": [{"kind": "のし", "text": "御礼", "amount": 0, "rate_bp": 1000}], "lines": [line],
    }]);
    order["notes"] = json!({"buyer": "b", "staff": "s"});
    order["extra"] = json!({"列": "値"});
    order["alerts"] = json!([{
        "id": "alr_01kb2v5m8qe4n9r7t3w6x0y1za", "order_id": "ord_01kb2v5m8qe4n9r7t3w6x0y1za",
        "order_number": "N-1", "order_route": "JS", "order_status": "new", "kind": "amount_mismatch", "severity": "stop",
        "detail": {"difference": 100, "nested": [null, "x"]}, "raised_at": "2026-11-22T06:30:00.120Z",
        "resolved_at": null, "resolved_by": null, "suggestions": null,
    }]);
    order
}

#[test]
fn views_write_what_the_contract_says() {
    for order in [bare(), whole()] {
        let page = json!({ "items": [order], "next_cursor": "c" });
        let view = Page::<OrderView>::parse_from_json(Some(page.clone())).unwrap();
        let written = serde_json::to_string(&view).unwrap();
        assert_eq!(written, view.to_json_string());
        assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), page);
    }
}

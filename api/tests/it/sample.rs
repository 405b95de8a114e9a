//! The order that stories post, and the parts that are easily replaced.

use serde_json::{Value, json};

/// One shipment of two lines that add up to 3,200 yen at two rates.
pub fn order(number: &str) -> Value {
    json!({
        "route": "JS",
        "number": number,
        "ordered_at": "2026-11-20T10:05:30+09:00",
        "buyer": {
            "family_name": "髙橋", "given_name": "一郎", "family_kana": "タカハシ", "given_kana": "イチロウ",
            "postal_code": "1500001", "prefecture": "東京都", "city": "渋谷区", "street": "神宮前1-2-3",
            "phone": "090-1234-5678", "email": "Ichiro.Takahashi@example.jp",
        },
        "shipments": [{
            "carrier": "ヤマト運輸",
            "shipping_fee": 660,
            "lines": [
                { "sku": "TEA-8", "name": "煎茶", "quantity": 1, "unit_price": 1440, "rate_bp": 800 },
                { "sku": "CUP-1", "name": "湯呑", "quantity": 1, "unit_price": 1100 },
            ],
        }],
        "totals": { "billed": 3200 },
    })
}

/// The order with other values at these pointers; `null` takes one away.
pub fn order_with(number: &str, changes: &[(&str, Value)]) -> Value {
    let mut order = order(number);
    for (pointer, value) in changes {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        match order.pointer_mut(parent).unwrap() {
            Value::Object(fields) if value.is_null() => drop(fields.remove(name)),
            Value::Object(fields) => drop(fields.insert(name.to_owned(), value.clone())),
            Value::Array(items) => items[name.parse::<usize>().unwrap()] = value.clone(),
            _ => panic!("{pointer}"),
        }
    }
    order
}

//! The one table of what a column may show.

use domain::order::{Gift, LineKind, OrderLine, OrderStatus};
use domain::{RateBp, cash_on_delivery};

use super::field::{Cell, ExportField, FieldLevel, Read, ReadProduct, Row, date, extra, field, owned, text};
use super::persons::{BUYER, RECIPIENT, SENDER};
use crate::order_file::codes;

/// Every field, in the order in which they are published.
pub fn fields() -> impl Iterator<Item = &'static ExportField> {
    [ORDER, BUYER, SHIPMENT, RECIPIENT, SENDER, GIFTS, LINE, PRODUCT]
        .into_iter()
        .flatten()
}

pub(super) fn find(key: &str) -> Option<&'static ExportField> {
    fields().find(|field| field.key == key)
}

const fn order(key: &'static str, title: &'static str, read: Read) -> ExportField {
    field(key, title, FieldLevel::Order, read)
}

const ORDER: &[ExportField] = &[
    order("order.id", "受注ID", |row| owned(row.open.order.id.to_string())),
    order("order.route", "受注ルート", |row| text(&row.facts.route)),
    order("order.processing_route", "処理ルート", |row| {
        text(&row.facts.processing_route)
    }),
    order("order.number", "受注番号", |row| text(&row.open.order.number)),
    order("order.ordered_on", "注文日", |row| {
        date(Some(row.open.order.ordered_at.date_in_tokyo()))
    }),
    order("order.ordered_time", "注文時間", |row| {
        owned(row.open.order.ordered_at.tokyo().format("%H:%M:%S").to_string())
    }),
    order("order.status", "最終ステータス", |row| {
        text(status_title(row.open.order.status))
    }),
    order("order.hold_reason", "保留ステータス", |row| {
        text(row.open.order.hold_reason.as_deref().unwrap_or_default())
    }),
    order("order.payment_method", "決済方法", |row| {
        text(&row.open.order.payment_method)
    }),
    order("order.payment_fee", "決済手数料", |row| {
        Cell::Number(row.open.order.payment_fee.0)
    })
    .amount(),
    order("order.points_used", "ご利用ポイント", |row| {
        Cell::Number(row.open.order.points_used)
    })
    .amount(),
    order("order.points_earned", "獲得ポイント", |row| {
        Cell::Number(row.open.order.points_earned)
    })
    .amount(),
    order("order.billed", "合計請求金額", |row| {
        Cell::Number(row.open.order.billed.0)
    })
    .amount(),
    order("order.paid", "入金額", |row| {
        Cell::Number(row.open.order.paid.0)
    })
    .amount(),
    order("order.unpaid", "未入金額", |row| {
        Cell::Number((row.open.order.billed.0 - row.open.order.paid.0).max(0))
    })
    .amount(),
    order("order.billed_10", "請求金額内訳（税率10％）", |row| {
        billed_at(row, RateBp::STANDARD)
    })
    .amount(),
    order("order.billed_8", "請求金額内訳（税率8％）", |row| {
        billed_at(row, RateBp::REDUCED)
    })
    .amount(),
    order("order.billed_0", "請求金額内訳（税率0％）", |row| {
        billed_at(row, RateBp::NONE)
    })
    .amount(),
    order("order.tax_10", "消費税（税率10％）", |row| {
        tax_at(row, RateBp::STANDARD)
    })
    .amount(),
    order("order.tax_8", "消費税（税率8％）", |row| {
        tax_at(row, RateBp::REDUCED)
    })
    .amount(),
    order(
        "order.points_10",
        "利用ポイント内訳（税率10％）",
        |row| points_at(row, RateBp::STANDARD),
    )
    .amount(),
    order(
        "order.points_8",
        "利用ポイント内訳（税率8％）",
        |row| points_at(row, RateBp::REDUCED),
    )
    .amount(),
    order(
        "order.points_0",
        "利用ポイント内訳（税率0％）",
        |row| points_at(row, RateBp::NONE),
    )
    .amount(),
    order("order.tags", "タグ", |row| owned(row.open.order.tags.join(" "))),
    order("order.open_alerts", "未解決アラート数", |row| {
        Cell::Number(row.open.order.open_alerts)
    })
    .amount(),
    order("order.bundled_from", "同梱元", |row| {
        owned(row.facts.bundled_from.join(" "))
    }),
    order("order.bundled_into", "同梱先", |row| {
        text(&row.facts.bundled_into)
    }),
    order("order.purchases", "購入回数", |row| {
        row.facts.purchases.map_or(Cell::Nothing, Cell::Number)
    })
    .number(),
    order("order.paid_on", "入金日", |row| match row.facts.paid_on {
        Some(day) => date(Some(day)),
        None => came_in(row, "入金日"),
    }),
    order("order.completed_on", "処理済日", |row| {
        date(row.facts.completed_on)
    }),
    order("order.registered_by", "登録担当者", |row| {
        match row.facts.registered_by.as_str() {
            "" => came_in(row, "登録担当者"),
            name => text(name),
        }
    })
    .personal(),
    order("order.buyer_note", "備考（注文）", |row| {
        text(&row.open.personal.buyer_note)
    })
    .personal(),
    order("order.staff_note", "一言メモ（注文）", |row| {
        text(&row.open.personal.staff_note)
    })
    .personal(),
];

/// What its source says where nothing is known here, in files that show what is personal.
fn came_in<'a>(row: &Row<'a>, column: &str) -> Cell<'a> {
    extra(row, column).map_or(Cell::Nothing, text)
}

const fn shipment(key: &'static str, title: &'static str, read: Read) -> ExportField {
    field(key, title, FieldLevel::Shipment, read)
}

const SHIPMENT: &[ExportField] = &[
    shipment("shipment.id", "伝票管理番号", |row| {
        of(row.shipment, |open| owned(open.shipment.id.to_string()))
    }),
    shipment("shipment.slip", "伝票No", |row| {
        of(row.shipment, |open| Cell::Number(open.shipment.slip))
    })
    .number(),
    shipment("shipment.status", "伝票ステータス", |row| {
        of(row.shipment, |open| text(status_title(open.shipment.status)))
    }),
    shipment("shipment.carrier", "運送会社システム", |row| {
        of(row.shipment, |open| text(&open.shipment.carrier))
    }),
    shipment("shipment.waybill_kind", "送り状種別", |row| {
        of(row.shipment, |open| text(&open.shipment.waybill_kind))
    }),
    shipment("shipment.tracking_numbers", "伝票番号", |row| {
        let numbers = row
            .shipment
            .and_then(|open| row.facts.tracking.get(&open.shipment.id));
        numbers.map_or(Cell::Nothing, |numbers| owned(numbers.join(" ")))
    }),
    shipment("shipment.temperature", "温度区分", |row| {
        of(row.shipment, |open| {
            text(codes::code_of(codes::TEMPERATURES, open.shipment.temperature))
        })
    }),
    shipment("shipment.deliver_on", "お届け指定日", |row| {
        of(row.shipment, |open| date(open.shipment.deliver_on))
    }),
    shipment("shipment.delivery_window", "お届け時間帯", |row| {
        of(row.shipment, |open| text(&open.shipment.delivery_window))
    }),
    shipment("shipment.parcels", "個口数", |row| {
        of(row.shipment, |open| Cell::Number(open.shipment.parcels))
    })
    .amount(),
    shipment("shipment.ship_on", "出荷予定日", |row| {
        of(row.shipment, |open| date(open.shipment.ship_on))
    }),
    shipment("shipment.shipped_on", "発送日", |row| {
        of(row.shipment, |open| date(open.shipment.shipped_on))
    }),
    shipment("shipment.shipping_fee", "送料", |row| {
        of(row.shipment, |open| {
            Cell::Number(open.shipment.shipping_fee.0 + row.carried.shipping.0)
        })
    })
    .amount(),
    shipment("shipment.cod_fee", "代引手数料", |row| {
        of(row.shipment, |open| {
            Cell::Number(open.shipment.cod_fee.0 + row.carried.cod.0)
        })
    })
    .amount(),
    shipment("shipment.cod_amount", "代引請求金額", |row| {
        of(row.shipment, |open| {
            Cell::Number(cash_on_delivery::amount(row.open, &open.shipment).0)
        })
    })
    .amount(),
    shipment("shipment.waybill_note", "送り状記事欄", |row| {
        of(row.shipment, |open| text(&open.texts.waybill_note))
    })
    .personal(),
    shipment("shipment.staff_note", "一言メモ（伝票）", |row| {
        of(row.shipment, |open| text(&open.texts.staff_note))
    })
    .personal(),
    shipment("recipient.note", "備考（お届け先）", |row| {
        of(row.recipient, |recipient| text(&recipient.note))
    })
    .personal(),
    shipment("recipient.staff_note", "一言メモ（お届け先）", |row| {
        of(row.recipient, |recipient| text(&recipient.staff_note))
    })
    .personal(),
];

/// のし・ギフト情報: three places a shipment.
macro_rules! gift {
    ($number:literal, $name:literal, $place:literal) => {
        [
            shipment(
                concat!("gift", $number, ".kind"),
                concat!("のし・ギフト情報（", $name, "）種類"),
                |row| of(gift(row, $place), |gift| text(&gift.kind)),
            )
            .personal(),
            shipment(
                concat!("gift", $number, ".text"),
                concat!("のし・ギフト情報（", $name, "）内容"),
                |row| of(gift(row, $place), |gift| text(&gift.text)),
            )
            .personal(),
            shipment(
                concat!("gift", $number, ".amount"),
                concat!("のし・ギフト情報（", $name, "）金額"),
                |row| of(gift(row, $place), |gift| Cell::Number(gift.amount.0)),
            )
            .amount()
            .personal(),
            shipment(
                concat!("gift", $number, ".tax_rate"),
                concat!("のし・ギフト情報（", $name, "）税率"),
                |row| of(gift(row, $place), |gift| Cell::Number(gift.tax_rate.0 / 100)),
            )
            .number()
            .personal(),
        ]
    };
}

const GIFTS: &[ExportField] = {
    const FIRST: [ExportField; 4] = gift!("1", "１", 0);
    const SECOND: [ExportField; 4] = gift!("2", "２", 1);
    const THIRD: [ExportField; 4] = gift!("3", "３", 2);
    let [a, b, c, d] = FIRST;
    let [e, f, g, h] = SECOND;
    let [i, j, k, l] = THIRD;
    &[a, b, c, d, e, f, g, h, i, j, k, l]
};

fn gift<'a>(row: &Row<'a>, place: usize) -> Option<&'a Gift> {
    row.shipment.and_then(|open| open.texts.gifts.get(place))
}

const fn line(key: &'static str, title: &'static str, read: Read) -> ExportField {
    field(key, title, FieldLevel::Line, read)
}

const LINE: &[ExportField] = &[
    line("line.position", "商品区分", |row| {
        of(row.line, |line| Cell::Number(line.position))
    })
    .number(),
    line("line.kind", "商品種別", |row| {
        of(row.line, |line| text(kind_title(line)))
    }),
    line("line.kind_code", "商品種別コード", |row| {
        of(row.line, |line| {
            match codes::code_of(codes::LINE_KINDS, line.kind) {
                "" => text(&line.kind_code),
                code => text(code),
            }
        })
    }),
    line("line.sku", "商品コード", |row| {
        of(row.line, |line| text(&line.sku))
    }),
    line("line.name", "商品名", |row| {
        of(row.line, |line| text(&line.name))
    }),
    line("line.options", "商品オプション情報（SKU）", |row| {
        of(row.line, |line| text(&line.options))
    }),
    line("line.quantity", "個数", |row| {
        of(row.line, |line| Cell::Number(line.quantity))
    })
    .number(),
    line("line.unit_price", "単価", |row| {
        of(row.line, |line| Cell::Number(line.unit_price.0))
    })
    .number(),
    line("line.amount", "小計", |row| {
        of(row.line, |line| {
            line.unit_price
                .checked_times(line.quantity)
                .map_or(Cell::Nothing, |amount| Cell::Number(amount.0))
        })
    })
    .number(),
    line("line.tax", "消費税", |row| {
        of(row.line, |line| {
            line.tax.map_or(Cell::Nothing, |tax| Cell::Number(tax.0))
        })
    })
    .number(),
    line("line.tax_rate", "消費税率", |row| {
        of(row.line, |line| Cell::Number(line.tax_rate.0 / 100))
    })
    .number(),
    line("line.tax_mode", "消費税区分", |row| {
        of(row.line, |line| {
            text(codes::code_of(codes::TAX_MODES, line.tax_mode))
        })
    }),
];

const fn product(key: &'static str, title: &'static str, read: ReadProduct) -> ExportField {
    ExportField {
        of_product: Some(read),
        ..field(key, title, FieldLevel::Product, |_| Cell::Nothing)
    }
}

const PRODUCT: &[ExportField] = &[
    product("product.sku", "商品コード", |sales| text(&sales.sku)),
    product("product.name", "商品名", |sales| text(&sales.name)),
    product("product.route", "受注ルート", |sales| text(&sales.route)),
    product("product.orders", "受注件数", |sales| {
        Cell::Number(sales.orders)
    })
    .number(),
    product("product.quantity", "個数", |sales| Cell::Number(sales.quantity)).number(),
    product("product.amount", "売上金額", |sales| {
        Cell::Number(sales.amount.0)
    })
    .number(),
];

fn of<'a, T>(thing: Option<&'a T>, read: impl FnOnce(&'a T) -> Cell<'a>) -> Cell<'a> {
    thing.map_or(Cell::Nothing, read)
}

fn at<'a>(row: &Row<'a>, rate: RateBp, part: fn(&domain::order::RateTotal) -> i64) -> Cell<'a> {
    let total = row.open.order.by_rate.iter().find(|total| total.rate == rate);
    Cell::Number(total.map_or(0, part))
}

fn billed_at<'a>(row: &Row<'a>, rate: RateBp) -> Cell<'a> {
    at(row, rate, |total| total.billed.0)
}

fn tax_at<'a>(row: &Row<'a>, rate: RateBp) -> Cell<'a> {
    at(row, rate, |total| total.tax.0)
}

fn points_at<'a>(row: &Row<'a>, rate: RateBp) -> Cell<'a> {
    at(row, rate, |total| total.points)
}

fn status_title(status: OrderStatus) -> &'static str {
    match status {
        OrderStatus::New => "新規受注",
        OrderStatus::AwaitingPayment => "入金待ち",
        OrderStatus::AwaitingShipment => "発送待ち",
        OrderStatus::ShippingWork => "発送作業",
        OrderStatus::Shipped => "発送済",
        OrderStatus::FollowMail => "フォローメール",
        OrderStatus::Completed => "処理済",
        OrderStatus::Cancelled => "キャンセル",
        OrderStatus::Bundled => "同梱済",
    }
}

fn kind_title(line: &OrderLine) -> &str {
    match line.kind {
        LineKind::Product => "商品",
        LineKind::Set => "セット商品",
        LineKind::Component => "内訳商品",
        LineKind::Promotion => "販促品",
        LineKind::Discount => "値引",
        LineKind::Fee => "手数料",
        LineKind::Shipping => "送料",
        LineKind::NonProduct => "非商品",
        LineKind::Other => &line.kind_code,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_unique_and_say_their_level() {
        let mut keys: Vec<&str> = fields().map(|field| field.key).collect();
        let all = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), all);
        for field in fields() {
            let prefix = field.key.split('.').next().unwrap();
            let level = match prefix {
                "order" | "buyer" => FieldLevel::Order,
                "line" => FieldLevel::Line,
                "product" => FieldLevel::Product,
                _ => FieldLevel::Shipment,
            };
            assert_eq!(field.level, level, "{}", field.key);
        }
    }

    #[test]
    fn what_is_sealed_is_personal() {
        for field in fields() {
            let sealed = ["buyer.", "recipient.", "sender.", "gift"]
                .iter()
                .any(|start| field.key.starts_with(start))
                || field.key.ends_with("_note")
                || field.key == "order.registered_by";
            assert_eq!(field.personal, sealed, "{}", field.key);
        }
    }
}

//! The one table of fields: what `GET /v1/condition-fields` publishes. Append only.

use super::Choice;
use super::field::{
    Coded, CustomerKey, Field, Key, Kind, LineKey, Named, Normal, OrderKey, PersonKey, ShipmentKey, Who,
};

/// A field of the order that is no secret and can be asked anywhere.
const fn order(key: OrderKey, name: &'static str, kind: Kind, about: &'static str) -> Field {
    Field {
        key: Key::Order(key),
        name,
        kind,
        list: false,
        personal: false,
        search: true,
        door: true,
        about,
    }
}

const fn list(key: Key, name: &'static str, kind: Kind, about: &'static str) -> Field {
    Field {
        key,
        list: true,
        ..order(OrderKey::Number, name, kind, about)
    }
}

const fn shipment(key: ShipmentKey, name: &'static str, kind: Kind, about: &'static str) -> Field {
    list(Key::Shipment(key), name, kind, about)
}

const fn line(key: LineKey, name: &'static str, kind: Kind, about: &'static str) -> Field {
    list(Key::Line(key), name, kind, about)
}

const fn person(who: Who, key: PersonKey, name: &'static str, kind: Kind, about: &'static str) -> Field {
    Field {
        key: Key::Person(who, key),
        list: matches!(who, Who::Recipient),
        personal: true,
        ..order(OrderKey::Number, name, kind, about)
    }
}

const fn customer(key: CustomerKey, name: &'static str, kind: Kind, about: &'static str) -> Field {
    Field {
        key: Key::Customer(key),
        list: matches!(key, CustomerKey::Tag),
        door: false,
        ..order(OrderKey::Number, name, kind, about)
    }
}

/// Not known before the order is in.
const fn later(field: Field) -> Field {
    Field { door: false, ..field }
}

/// Sealed without an index.
const fn sealed(field: Field) -> Field {
    Field {
        search: false,
        ..field
    }
}

/// Only looked up as an order comes in.
const fn at_the_door(field: Field) -> Field {
    Field {
        search: false,
        ..field
    }
}

const STATUS: Kind = Kind::Choice(Choice::Status);

/// Every field.
pub const FIELDS: &[Field] = &[
    order(OrderKey::Number, "number", Kind::Text, "受注番号."),
    order(
        OrderKey::SalesRoute,
        "route",
        Kind::Code(Coded::SalesRoute),
        "受注ルート: the code of the sales route.",
    ),
    order(
        OrderKey::ProcessingRoute,
        "processing_route",
        Kind::Code(Coded::ProcessingRoute),
        "処理ルート: the code of the processing route.",
    ),
    order(
        OrderKey::Source,
        "source",
        Kind::Choice(Choice::Source),
        "Through which door the order came.",
    ),
    later(order(OrderKey::Status, "status", STATUS, "ステータス.")),
    later(order(
        OrderKey::SubStatus,
        "sub_status",
        Kind::Code(Coded::SubStatus),
        "サブステータス: its code.",
    )),
    later(order(OrderKey::OnHold, "on_hold", Kind::Boolean, "保留.")),
    later(order(
        OrderKey::HoldReason,
        "hold.reason",
        Kind::Text,
        "Why it is on hold.",
    )),
    later(order(
        OrderKey::HoldUntil,
        "hold.until",
        Kind::Date,
        "The day from which it need not rest any more.",
    )),
    order(
        OrderKey::OrderedAt,
        "ordered_at",
        Kind::Instant,
        "When the buyer ordered.",
    ),
    order(
        OrderKey::OrderedOn,
        "ordered_on",
        Kind::Date,
        "The day in Japan when the buyer ordered.",
    ),
    later(order(
        OrderKey::CreatedAt,
        "created_at",
        Kind::Instant,
        "When it came in.",
    )),
    later(order(
        OrderKey::UpdatedAt,
        "updated_at",
        Kind::Instant,
        "When it was last changed.",
    )),
    order(
        OrderKey::PaymentMethod,
        "payment.method",
        Kind::Text,
        "決済方法 as received.",
    ),
    order(
        OrderKey::PaymentFee,
        "payment.fee",
        Kind::Integer,
        "決済手数料 in yen.",
    ),
    order(
        OrderKey::Points,
        "totals.points",
        Kind::Integer,
        "利用ポイント数.",
    ),
    order(
        OrderKey::PointsEarned,
        "totals.points_earned",
        Kind::Integer,
        "獲得ポイント数.",
    ),
    order(
        OrderKey::Billed,
        "totals.billed",
        Kind::Integer,
        "請求金額合計 in yen.",
    ),
    order(
        OrderKey::Computed,
        "totals.computed",
        Kind::Integer,
        "What lines and fees add up to in yen, where that is not what is billed; else no value.",
    ),
    order(
        OrderKey::Mismatch,
        "totals.mismatch",
        Kind::Boolean,
        "金額不一致: lines and fees do not add up to what is billed.",
    ),
    later(order(
        OrderKey::Paid,
        "totals.paid",
        Kind::Integer,
        "入金額 in yen, less what was paid back.",
    )),
    later(order(
        OrderKey::Unpaid,
        "totals.unpaid",
        Kind::Integer,
        "What is billed less what is paid, in yen.",
    )),
    list(
        Key::BilledAtRate(1000),
        "totals.by_rate.1000",
        Kind::Integer,
        "請求金額内訳 at 10 %, in yen; no value where nothing is.",
    ),
    list(
        Key::BilledAtRate(800),
        "totals.by_rate.800",
        Kind::Integer,
        "請求金額内訳 at 8 %, in yen; no value where nothing is.",
    ),
    list(
        Key::BilledAtRate(0),
        "totals.by_rate.0",
        Kind::Integer,
        "請求金額内訳 without tax, in yen; no value where nothing is.",
    ),
    list(
        Key::Tag,
        "tags",
        Kind::Text,
        "Words that the shop sorts its orders by.",
    ),
    later(order(
        OrderKey::OpenAlerts,
        "open_alerts",
        Kind::Integer,
        "How many alerts are open.",
    )),
    later(list(
        Key::AlertKind,
        "alerts.kind",
        Kind::Choice(Choice::AlertKind),
        "アラート that are open: their kinds.",
    )),
    later(list(
        Key::AlertSeverity,
        "alerts.severity",
        Kind::Choice(Choice::Severity),
        "アラート that are open: how grave they are.",
    )),
    person(
        Who::Buyer,
        PersonKey::Email,
        "buyer.email",
        Kind::Lookup(Normal::Email),
        "Mail address of the buyer, however it is written.",
    ),
    person(
        Who::Buyer,
        PersonKey::Phone,
        "buyer.phone",
        Kind::Lookup(Normal::Phone),
        "Phone number of the buyer, however it is written.",
    ),
    person(
        Who::Buyer,
        PersonKey::Name,
        "buyer.name",
        Kind::Lookup(Normal::Name),
        "Whole name of the buyer, however it is written.",
    ),
    person(
        Who::Buyer,
        PersonKey::Prefecture,
        "buyer.prefecture",
        Kind::Lookup(Normal::Prefecture),
        "都道府県 of the buyer, with or without 都, 府, 県.",
    ),
    person(
        Who::Buyer,
        PersonKey::PostalCode,
        "buyer.postal_code",
        Kind::PostalCode,
        "郵便番号 of the buyer: seven digits, or the first of them.",
    ),
    person(
        Who::Recipient,
        PersonKey::Phone,
        "recipients.phone",
        Kind::Lookup(Normal::Phone),
        "Phone number of who receives a shipment, however it is written.",
    ),
    person(
        Who::Recipient,
        PersonKey::Name,
        "recipients.name",
        Kind::Lookup(Normal::Name),
        "Whole name of who receives a shipment, however it is written.",
    ),
    person(
        Who::Recipient,
        PersonKey::Prefecture,
        "recipients.prefecture",
        Kind::Lookup(Normal::Prefecture),
        "都道府県 of who receives a shipment, with or without 都, 府, 県.",
    ),
    person(
        Who::Recipient,
        PersonKey::PostalCode,
        "recipients.postal_code",
        Kind::PostalCode,
        "郵便番号 of who receives a shipment: seven digits, or the first of them.",
    ),
    order(
        OrderKey::BuyerNote,
        "notes.buyer",
        Kind::Presence,
        "備考（注文）: whether the buyer wrote one.",
    ),
    order(
        OrderKey::StaffNote,
        "notes.staff",
        Kind::Presence,
        "一言メモ（注文）: whether there is one.",
    ),
    order(
        OrderKey::Shipments,
        "shipments.count",
        Kind::Integer,
        "How many 伝票 the order has.",
    ),
    later(shipment(
        ShipmentKey::Status,
        "shipments.status",
        STATUS,
        "Status of a shipment.",
    )),
    shipment(
        ShipmentKey::Carrier,
        "shipments.carrier",
        Kind::Text,
        "運送会社システム.",
    ),
    shipment(
        ShipmentKey::WaybillKind,
        "shipments.waybill_kind",
        Kind::Text,
        "送り状種別.",
    ),
    shipment(
        ShipmentKey::Temperature,
        "shipments.temperature",
        Kind::Choice(Choice::Temperature),
        "温度区分.",
    ),
    shipment(
        ShipmentKey::DeliverOn,
        "shipments.deliver_on",
        Kind::Date,
        "お届け指定日.",
    ),
    shipment(
        ShipmentKey::DeliveryWindow,
        "shipments.delivery_window",
        Kind::Text,
        "お届け時間帯.",
    ),
    shipment(
        ShipmentKey::Parcels,
        "shipments.parcels",
        Kind::Integer,
        "個口数.",
    ),
    shipment(
        ShipmentKey::ShipOn,
        "shipments.ship_on",
        Kind::Date,
        "発送予定日.",
    ),
    later(shipment(
        ShipmentKey::ShippedOn,
        "shipments.shipped_on",
        Kind::Date,
        "発送日: the day it left.",
    )),
    shipment(
        ShipmentKey::ShippingFee,
        "shipments.shipping_fee",
        Kind::Integer,
        "送料 in yen, with tax.",
    ),
    shipment(
        ShipmentKey::CodFee,
        "shipments.cod_fee",
        Kind::Integer,
        "代引手数料 in yen, with tax.",
    ),
    shipment(
        ShipmentKey::Gifts,
        "shipments.gifts",
        Kind::Presence,
        "のし・ギフト情報: whether there is any.",
    ),
    order(
        OrderKey::Lines,
        "lines.count",
        Kind::Integer,
        "How many 受注明細 the order has.",
    ),
    order(
        OrderKey::Pieces,
        "lines.pieces",
        Kind::Integer,
        "How many pieces the lines of the kinds product and set have together.",
    ),
    line(
        LineKey::Kind,
        "lines.kind",
        Kind::Choice(Choice::LineKind),
        "商品種別.",
    ),
    line(LineKey::Sku, "lines.sku", Kind::Text, "商品コード."),
    line(LineKey::Name, "lines.name", Kind::Text, "商品名."),
    line(
        LineKey::Options,
        "lines.options",
        Kind::Text,
        "商品オプション情報（SKU）.",
    ),
    line(
        LineKey::Quantity,
        "lines.quantity",
        Kind::Integer,
        "個数 of a line.",
    ),
    line(
        LineKey::UnitPrice,
        "lines.unit_price",
        Kind::Integer,
        "単価 in yen, as the line states it.",
    ),
    line(
        LineKey::Rate,
        "lines.rate_bp",
        Kind::Integer,
        "消費税率 of a line in basis points.",
    ),
    sealed(Field {
        personal: true,
        ..list(
            Key::Extra,
            "extra.*",
            Kind::Text,
            "Value of an unknown column, of the order or a line; * is the column's name.",
        )
    }),
    at_the_door(shipment(
        ShipmentKey::Weight,
        "shipments.weight_grams",
        Kind::Integer,
        "重量 of a shipment's goods, by the weights of the products; no value where one is not known.",
    )),
    later(shipment(
        ShipmentKey::TrackingNumber,
        "shipments.tracking_number",
        Kind::Lookup(Normal::TrackingNumber),
        "送り状番号 of a box, with or without hyphens.",
    )),
    customer(
        CustomerKey::Rank,
        "customer.rank",
        Kind::Code(Coded::CustomerRank),
        "顧客ランク: the code of the customer's rank.",
    ),
    customer(
        CustomerKey::Orders,
        "customer.orders",
        Kind::Integer,
        "購入回数: how many orders of the customer were not canceled, this one among them.",
    ),
    customer(
        CustomerKey::Amount,
        "customer.amount",
        Kind::Integer,
        "購入金額 of these orders, in yen.",
    ),
    customer(
        CustomerKey::Tag,
        "customer.tags",
        Kind::Text,
        "Words that the shop sorts its customers by.",
    ),
    later(order(
        OrderKey::PaymentState,
        "payment_state",
        Kind::Choice(Choice::PaymentState),
        "入金状況: how far the order is paid.",
    )),
    later(list(
        Key::ReceivedOn,
        "payments.received_on",
        Kind::Date,
        "入金日 of each payment that is not taken back; refunds are none.",
    )),
    later(order(
        OrderKey::BundledInto,
        "bundled_into",
        Kind::Id(Named::Order),
        "同梱先: the id of the order that took this one in.",
    )),
    later(order(
        OrderKey::Customer,
        "customer_id",
        Kind::Id(Named::Customer),
        "顧客: the id of the customer that the order names.",
    )),
    shipment(
        ShipmentKey::Slip,
        "shipments.slip",
        Kind::Integer,
        "伝票No as received.",
    ),
    line(
        LineKey::KindCode,
        "lines.kind_code",
        Kind::Text,
        "商品種別 as received, where it is a code of its own.",
    ),
    later(order(
        OrderKey::Id,
        "id",
        Kind::Id(Named::Order),
        "The id of the order itself.",
    )),
];

/// The field of this name, and which column where it is `extra.*`.
pub(super) fn find(name: &str) -> Option<(&'static Field, Option<&str>)> {
    let column = name.strip_prefix("extra.").filter(|column| !column.is_empty());
    let listed = if column.is_some() { "extra.*" } else { name };
    let field = FIELDS.iter().find(|field| field.name == listed)?;
    (field.key != Key::Extra || column.is_some()).then_some((field, column))
}

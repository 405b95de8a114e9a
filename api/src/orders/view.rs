//! What the API promises about an order.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::order::{
    Gift, LineKind, Order, OrderLine, OrderName, OrderPersonal, OrderSource, OrderStatus, RateTotal,
    Recipient, TaxMode, Temperature,
};
use domain::parcel::check_digit;
use domain::payment::{self, PaymentState};
use domain::{CustomerId, OrderId, OrderLineId, RateBp, ShipmentId, VariantId, Yen};
use poem_openapi::{Enum, Object};
use serde::Serialize;
use workflows::orders::{OrderView as Read, ShipmentView as ReadShipment};

use super::include::Included;
use crate::alerts::AlertView;
use crate::payments::PaymentStateView;
use crate::routes::RouteCodes;
use crate::wire::{At, Id, PersonView};

/// 受注: one order received on one sales route. Fields that were not included are null.
#[derive(Clone, Debug, Object, Serialize)]
#[oai(rename = "Order")]
pub struct OrderView {
    pub id: Id<OrderId>,
    /// 受注番号, unique within the route.
    pub number: String,
    /// 受注ルート: the code of the sales route.
    pub route: String,
    /// 処理ルート: the code of the processing route.
    pub processing_route: String,
    pub source: Source,
    pub status: Status,
    /// サブステータス: the code of the shop's own step within the status.
    #[oai(nullable)]
    pub sub_status: Option<String>,
    /// 保留: why the order rests; null where it does not.
    #[oai(nullable)]
    pub hold: Option<HoldView>,
    /// 同梱先: the order that its goods go out with.
    #[oai(nullable)]
    pub bundled_into: Option<Id<OrderId>>,
    /// When the buyer ordered.
    pub ordered_at: At,
    pub created_at: At,
    pub updated_at: At,
    /// Counts changes; the `ETag` of the order.
    pub version: i64,
    pub payment: PaymentView,
    /// 入金状況: how far it is paid.
    pub payment_state: PaymentStateView,
    pub totals: TotalsView,
    /// Words that the shop sorts its orders by.
    pub tags: Vec<String>,
    /// How many alerts wait for somebody.
    pub open_alerts: i64,
    /// 顧客: who bought; null where neither mail address nor phone number tells.
    #[oai(nullable)]
    pub customer_id: Option<Id<CustomerId>>,
    /// When its personal data were deleted; null where they were not.
    #[oai(nullable)]
    pub erased_at: Option<At>,
    /// 注文者. Personal data: needs the scope `pii:read`.
    #[oai(nullable)]
    pub buyer: Option<PersonView>,
    /// お届け先. Personal data: needs the scope `pii:read`.
    #[oai(nullable)]
    pub recipients: Option<Vec<RecipientView>>,
    /// 伝票: what goes to one recipient together.
    #[oai(nullable)]
    pub shipments: Option<Vec<ShipmentView>>,
    /// Personal data: needs the scope `pii:read`.
    #[oai(nullable)]
    pub notes: Option<NotesView>,
    /// Values of columns that are not known, by column name. Needs the scope `pii:read`.
    #[oai(nullable)]
    pub extra: Option<BTreeMap<String, String>>,
    /// What is open at the order; null where it was not asked for.
    #[oai(nullable)]
    pub alerts: Option<Vec<AlertView>>,
}

/// 保留: an order that goes nowhere forward.
#[derive(Clone, Debug, Object, Serialize)]
#[oai(rename = "Hold")]
pub struct HoldView {
    /// A label without personal data.
    pub reason: String,
    /// The day from which it need not rest any more; it still has to be released.
    #[oai(nullable)]
    pub until: Option<NaiveDate>,
}

/// How the order is paid.
#[derive(Clone, Debug, Default, Object, Serialize)]
#[oai(rename = "Payment")]
pub struct PaymentView {
    /// 決済方法 as received.
    #[oai(validator(max_length = 50))]
    pub method: String,
    /// 決済手数料 in yen, without the cash-on-delivery fee.
    #[oai(default)]
    pub fee: i64,
}

/// The order's amounts in yen.
#[derive(Clone, Debug, Object, Serialize)]
#[oai(rename = "Totals")]
pub struct TotalsView {
    /// 請求金額合計: what the buyer pays, with tax, in yen.
    pub billed: i64,
    /// What lines and fees add up to, where that differs from `billed`.
    #[oai(nullable)]
    pub computed: Option<i64>,
    /// 入金額: what was received, less what was paid back, in yen.
    pub paid: i64,
    /// 未入金額: what is still to come, in yen; 0 where more came than was billed.
    pub unpaid: i64,
    /// 利用ポイント数: how many points the buyer used.
    pub points: i64,
    /// 獲得ポイント数: how many points the buyer earned.
    pub points_earned: i64,
    /// Per tax rate, highest first; they add up to `billed` and `points`.
    pub by_rate: Vec<RateTotalView>,
}

/// The part of the totals at one tax rate.
#[derive(Clone, Debug, Object, Serialize)]
#[oai(rename = "RateTotal")]
pub struct RateTotalView {
    /// Tax rate in basis points: 1000 is 10 %.
    pub rate_bp: i64,
    /// With tax, after discounts and points, in yen.
    pub billed: i64,
    /// The tax within `billed`, in yen.
    pub tax: i64,
    /// How many points were used on this rate.
    pub points: i64,
}

/// お届け先: who receives a shipment.
#[derive(Clone, Debug, Object, Serialize)]
#[oai(rename = "Recipient")]
pub struct RecipientView {
    pub person: PersonView,
    /// 送り主; null: the buyer sends.
    #[oai(nullable)]
    pub sender: Option<PersonView>,
    /// 備考（お届け先）.
    #[oai(default)]
    pub note: String,
    /// 一言メモ（お届け先）.
    #[oai(default)]
    pub staff_note: String,
}

/// 伝票.
#[derive(Clone, Debug, Object, Serialize)]
#[oai(rename = "Shipment")]
pub struct ShipmentView {
    pub id: Id<ShipmentId>,
    /// The order it belongs to.
    pub order_id: Id<OrderId>,
    /// 受注番号 of that order.
    pub order_number: String,
    /// 受注ルート of that order: the code of its sales route.
    pub order_route: String,
    /// Counts changes of the order; the `ETag` of the shipment as well.
    pub version: i64,
    /// 伝票No: the number of the slip within the order.
    pub slip: i64,
    /// Position in the order's recipients, from 0.
    pub recipient: i64,
    /// お届け先: who that is. In the list of shipments where asked for by `include=recipient`, and of a shipment
    /// that is read by itself with the scope `pii:read`; nowhere else.
    #[oai(nullable)]
    pub recipient_person: Option<PersonView>,
    pub status: Status,
    /// 運送会社システム as received.
    pub carrier: String,
    /// 送り状種別 as received.
    pub waybill_kind: String,
    pub temperature: TemperatureView,
    /// お届け指定日.
    #[oai(nullable)]
    pub deliver_on: Option<NaiveDate>,
    /// お届け時間帯 as received.
    pub delivery_window: String,
    /// 個口数: how many boxes.
    pub parcels: i64,
    /// 発送予定日.
    #[oai(nullable)]
    pub ship_on: Option<NaiveDate>,
    /// 発送日: the day it left.
    #[oai(nullable)]
    pub shipped_on: Option<NaiveDate>,
    /// 送り状番号 of its boxes, as far as they are known.
    pub tracking: Vec<TrackingView>,
    /// 送料 in yen, with tax.
    pub shipping_fee: i64,
    /// 代引手数料 in yen, with tax.
    pub cod_fee: i64,
    /// 送り状記事欄. Null without the scope `pii:read`.
    #[oai(nullable)]
    pub waybill_note: Option<String>,
    /// 一言メモ（伝票）. Null without the scope `pii:read`.
    #[oai(nullable)]
    pub staff_note: Option<String>,
    /// のし・ギフト情報. Null without the scope `pii:read`: it may hold names.
    #[oai(nullable)]
    pub gifts: Option<Vec<GiftView>>,
    /// 受注明細: products, discounts and fees.
    pub lines: Vec<LineView>,
}

/// 送り状番号 of one box.
#[derive(Clone, Debug, Object, Serialize)]
#[oai(rename = "Tracking")]
pub struct TrackingView {
    /// Digits and capital letters.
    pub number: String,
    /// Whether its check digit is right; null where the carrier's numbers have none that is known.
    #[oai(nullable)]
    pub check_digit: Option<bool>,
}

/// のし・ギフト情報.
#[derive(Clone, Debug, Object, Serialize)]
#[oai(rename = "Gift")]
pub struct GiftView {
    /// 種類.
    #[oai(validator(max_length = 50))]
    pub kind: String,
    /// 内容.
    #[oai(default, validator(max_length = 200))]
    pub text: String,
    /// 金額 in yen, with tax.
    #[oai(default)]
    pub amount: i64,
    /// 税率 in basis points.
    #[oai(default = "standard_rate")]
    pub rate_bp: i64,
}

/// 受注明細.
#[derive(Clone, Debug, Object, Serialize)]
#[oai(rename = "Line")]
pub struct LineView {
    pub id: Id<OrderLineId>,
    /// Its position in the order, from 1.
    pub position: i64,
    pub kind: LineKindView,
    /// 商品種別 as received, where it is not one that is known.
    pub kind_code: String,
    /// 商品コード.
    pub sku: String,
    /// 商品名.
    pub name: String,
    /// 商品オプション情報（SKU）.
    pub options: String,
    /// 個数; negative only for discounts.
    pub quantity: i64,
    /// 単価 in yen; see `tax_mode`.
    pub unit_price: i64,
    /// 消費税率 in basis points.
    pub rate_bp: i64,
    pub tax_mode: TaxModeView,
    /// 消費税 of the line in yen, where the source states it.
    #[oai(nullable)]
    pub tax: Option<i64>,
    /// Which of the shop's products it is; null: its code is unknown, or it is no product.
    #[oai(nullable)]
    pub variant_id: Option<Id<VariantId>>,
    /// How many of the variant one of the line is: 3 for a three-pack.
    pub multiplier: i64,
    /// Values of unknown columns that differ from line to line. Null without the scope `pii:read`.
    #[oai(nullable)]
    pub extra: Option<BTreeMap<String, String>>,
}

/// Free texts of the order as a whole.
#[derive(Clone, Debug, Default, Object, Serialize)]
#[oai(rename = "Notes")]
pub struct NotesView {
    /// 備考（注文）: what the buyer wrote.
    #[oai(default, validator(max_length = 2000))]
    pub buyer: String,
    /// 一言メモ（注文）: what the shop's people write.
    #[oai(default, validator(max_length = 2000))]
    pub staff: String,
}

/// Wire names of a domain enum, both ways.
macro_rules! same_names {
    ($(#[$doc:meta])* $view:ident as $name:literal = $domain:ty { $($variant:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, Serialize)]
        #[oai(rename = $name, remote = $domain, rename_all = "snake_case")]
        #[serde(rename_all = "snake_case")]
        pub enum $view { $($variant),* }
    };
}

same_names! {
    /// ステータス: where an order stands.
    Status as "OrderStatus" = OrderStatus {
        New, AwaitingPayment, AwaitingShipment, ShippingWork, Shipped, FollowMail, Completed, Cancelled,
        Bundled,
    }
}
same_names! {
    /// Through which door the order came.
    Source as "OrderSource" = OrderSource { Csv, Api, Phone, Fax, Mall, Mail }
}
same_names! {
    /// 温度区分.
    TemperatureView as "Temperature" = Temperature { Ambient, Chilled, Frozen }
}
same_names! {
    /// 商品種別.
    LineKindView as "LineKind" = LineKind {
        Product, Set, Component, Promotion, Discount, Fee, Shipping, NonProduct, Other,
    }
}
same_names! {
    /// 消費税区分: whether prices hold the tax.
    TaxModeView as "TaxMode" = TaxMode { Included, Excluded, Exempt }
}
impl OrderView {
    pub fn new(read: Read, included: Included, routes: &RouteCodes) -> OrderView {
        let Read {
            order,
            personal,
            shipments,
            alerts,
        } = read;
        let version = order.version;
        let name = OrderName {
            number: order.number.clone(),
            route: routes.sales(order.sales_route_id),
        };
        let line_extra = personal.as_ref().map(|personal| personal.line_extra.clone());
        let mut view = OrderView::without_details(order, routes);
        if let Some(personal) = personal {
            view.add_personal(personal, included);
        }
        view.shipments = shipments.map(|shipments| {
            shipments
                .into_iter()
                .map(|shipment| ShipmentView::new(shipment, version, &name, line_extra.as_deref()))
                .collect()
        });
        view.alerts = alerts.map(|alerts| {
            let shown = alerts.into_iter();
            shown.map(|alert| AlertView::new(alert, name.clone())).collect()
        });
        view
    }

    fn without_details(order: Order, routes: &RouteCodes) -> OrderView {
        OrderView {
            id: Id(order.id),
            number: order.number,
            route: routes.sales(order.sales_route_id),
            processing_route: routes.processing(order.processing_route_id),
            source: order.source.into(),
            status: order.status.into(),
            sub_status: order.sub_status_id.and_then(|step| routes.step(step)),
            hold: order.hold_reason.map(|reason| HoldView {
                reason,
                until: order.hold_until,
            }),
            bundled_into: order.bundled_into.map(Id),
            ordered_at: At(order.ordered_at),
            created_at: At(order.created_at),
            updated_at: At(order.updated_at),
            version: order.version,
            payment: PaymentView {
                method: order.payment_method,
                fee: order.payment_fee.0,
            },
            payment_state: PaymentState::of(order.billed, order.paid).into(),
            totals: TotalsView {
                billed: order.billed.0,
                paid: order.paid.0,
                unpaid: payment::unpaid(order.billed, order.paid).0,
                computed: order.computed.map(|yen| yen.0),
                points: order.points_used,
                points_earned: order.points_earned,
                by_rate: order.by_rate.0.into_iter().map(RateTotalView::from).collect(),
            },
            tags: order.tags.0,
            open_alerts: order.open_alerts,
            customer_id: order.customer_id.map(Id),
            erased_at: order.erased_at.map(At),
            buyer: None,
            recipients: None,
            shipments: None,
            notes: None,
            extra: None,
            alerts: None,
        }
    }

    fn add_personal(&mut self, personal: OrderPersonal, included: Included) {
        if included.buyer {
            self.buyer = Some(personal.buyer.into());
        }
        if included.recipients {
            self.recipients = Some(personal.recipients.into_iter().map(RecipientView::from).collect());
        }
        if included.notes {
            self.notes = Some(NotesView {
                buyer: personal.buyer_note,
                staff: personal.staff_note,
            });
        }
        if included.extra {
            self.extra = Some(personal.extra);
        }
    }
}

impl From<RateTotal> for RateTotalView {
    fn from(total: RateTotal) -> RateTotalView {
        RateTotalView {
            rate_bp: total.rate.0,
            billed: total.billed.0,
            tax: total.tax.0,
            points: total.points,
        }
    }
}

impl From<Recipient> for RecipientView {
    fn from(recipient: Recipient) -> RecipientView {
        RecipientView {
            person: recipient.person.into(),
            sender: recipient.sender.map(PersonView::from),
            note: recipient.note,
            staff_note: recipient.staff_note,
        }
    }
}

impl ShipmentView {
    /// A shipment by itself, of this order.
    pub fn of(read: ReadShipment, version: i64, name: &OrderName) -> ShipmentView {
        ShipmentView::new(read, version, name, None)
    }

    fn new(
        read: ReadShipment,
        version: i64,
        name: &OrderName,
        line_extra: Option<&[(i64, BTreeMap<String, String>)]>,
    ) -> ShipmentView {
        let ReadShipment {
            shipment,
            lines,
            parcels,
            personal,
        } = read;
        let (waybill_note, staff_note, gifts) = match personal {
            Some(texts) => (
                Some(texts.waybill_note),
                Some(texts.staff_note),
                Some(texts.gifts),
            ),
            None => (None, None, None),
        };
        ShipmentView {
            id: Id(shipment.id),
            order_id: Id(shipment.order_id),
            order_number: name.number.clone(),
            order_route: name.route.clone(),
            version,
            tracking: parcels
                .into_iter()
                .map(|parcel| TrackingView {
                    check_digit: check_digit(&shipment.carrier, &parcel.tracking_number),
                    number: parcel.tracking_number,
                })
                .collect(),
            slip: shipment.slip,
            recipient: shipment.recipient,
            recipient_person: None,
            status: shipment.status.into(),
            carrier: shipment.carrier,
            waybill_kind: shipment.waybill_kind,
            temperature: shipment.temperature.into(),
            deliver_on: shipment.deliver_on,
            delivery_window: shipment.delivery_window,
            parcels: shipment.parcels,
            ship_on: shipment.ship_on,
            shipped_on: shipment.shipped_on,
            shipping_fee: shipment.shipping_fee.0,
            cod_fee: shipment.cod_fee.0,
            waybill_note,
            staff_note,
            gifts: gifts.map(|gifts| gifts.into_iter().map(GiftView::from).collect()),
            lines: lines
                .into_iter()
                .map(|line| LineView::new(line, line_extra))
                .collect(),
        }
    }
}

impl LineView {
    fn new(line: OrderLine, extra: Option<&[(i64, BTreeMap<String, String>)]>) -> LineView {
        let extra = extra.map(|extra| {
            let own = extra.iter().find(|(position, _)| *position == line.position);
            own.map(|(_, values)| values.clone()).unwrap_or_default()
        });
        LineView {
            id: Id(line.id),
            position: line.position,
            kind: line.kind.into(),
            kind_code: line.kind_code,
            sku: line.sku,
            name: line.name,
            options: line.options,
            quantity: line.quantity,
            unit_price: line.unit_price.0,
            rate_bp: line.tax_rate.0,
            tax_mode: line.tax_mode.into(),
            tax: line.tax.map(|yen| yen.0),
            variant_id: line.variant_id.map(Id),
            multiplier: line.multiplier,
            extra,
        }
    }
}

impl From<Gift> for GiftView {
    fn from(gift: Gift) -> GiftView {
        GiftView {
            kind: gift.kind,
            text: gift.text,
            amount: gift.amount.0,
            rate_bp: gift.tax_rate.0,
        }
    }
}

impl From<GiftView> for Gift {
    fn from(view: GiftView) -> Gift {
        Gift {
            kind: view.kind,
            text: view.text,
            amount: Yen(view.amount),
            tax_rate: RateBp(view.rate_bp),
        }
    }
}

pub(crate) fn standard_rate() -> i64 {
    RateBp::STANDARD.0
}

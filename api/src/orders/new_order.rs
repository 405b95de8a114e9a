//! An order as it is posted: the structure in which orders are read, without what the platform adds.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::order::{Gift, OrderSource, Recipient};
use domain::order_draft::{LineDraft, OrderDraft, ShipmentDraft, StatedRate, StatedTotals};
use domain::person::Person;
use domain::{CustomerId, FieldError, Instant, RateBp, Yen};
use poem_openapi::{Enum, Object};

use super::view::{
    GiftView, LineKindView, NotesView, PaymentView, RecipientView, TaxModeView, TemperatureView,
};
use crate::wire::{At, Id, PersonView};

/// An order to be stored under its route and number.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct NewOrder {
    /// 受注ルート: the code of a sales route. By phone or FAX it may be left out: the first active route
    /// of the kind `phone`, by code.
    #[oai(nullable, validator(min_length = 1, max_length = 20))]
    pub route: Option<String>,
    /// 受注番号, unique within the route. By phone or FAX it may be left out: the next of the day,
    /// `TEL261122-0001`.
    #[oai(nullable, validator(min_length = 1, max_length = 50))]
    pub number: Option<String>,
    #[oai(default)]
    pub source: NewOrderSource,
    /// When the buyer ordered. By phone or FAX it may be left out: now.
    #[oai(nullable)]
    pub ordered_at: Option<At>,
    /// 注文者; this or `customer_id` is needed.
    #[oai(nullable)]
    pub buyer: Option<PersonView>,
    /// The customer who buys: instead of `buyer`, or beside it where the buyer is a known customer under
    /// another number or address.
    #[oai(nullable)]
    pub customer_id: Option<Id<CustomerId>>,
    /// お届け先; none: the goods go to the buyer.
    #[oai(default)]
    pub recipients: Vec<RecipientView>,
    /// The buyer receives, too, and stands before the recipients given (at position 0).
    #[oai(default)]
    pub copy_buyer: bool,
    /// 伝票: what goes to one recipient together.
    #[oai(validator(min_items = 1, max_items = 200))]
    pub shipments: Vec<NewShipment>,
    #[oai(default)]
    pub payment: PaymentView,
    #[oai(default)]
    pub totals: StatedTotalsView,
    #[oai(default)]
    pub notes: NotesView,
    /// Words that the shop sorts its orders by.
    #[oai(default, validator(max_items = 50))]
    pub tags: Vec<String>,
    /// Values of your own, by name; kept and given back.
    #[oai(default)]
    pub extra: BTreeMap<String, String>,
}

/// Who took the order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename_all = "snake_case")]
pub enum NewOrderSource {
    /// A program.
    #[default]
    Api,
    /// 店舗受注: by phone.
    Phone,
    /// 店舗受注: by FAX.
    Fax,
}

/// The amounts as the source states them. What does not add up becomes an alert, not a refusal.
#[derive(Clone, Debug, Default, Object)]
#[oai(rename = "StatedTotals", deny_unknown_fields)]
pub struct StatedTotalsView {
    /// 請求金額合計 in yen; left out: what lines and fees add up to.
    #[oai(nullable)]
    pub billed: Option<i64>,
    /// 利用ポイント数: how many points the buyer used.
    #[oai(default)]
    pub points: i64,
    /// 獲得ポイント数: how many points the buyer earned.
    #[oai(default)]
    pub points_earned: i64,
    /// 請求金額内訳 and 利用ポイント内訳 per tax rate, where known.
    #[oai(default, validator(max_items = 3))]
    pub by_rate: Vec<StatedRateView>,
}

/// Stated amounts at one tax rate.
#[derive(Clone, Debug, Object)]
#[oai(rename = "StatedRate", deny_unknown_fields)]
pub struct StatedRateView {
    /// Tax rate in basis points: 1000, 800 or 0.
    pub rate_bp: i64,
    /// In yen, with tax.
    #[oai(nullable)]
    pub billed: Option<i64>,
    /// How many points were used on this rate.
    #[oai(nullable)]
    pub points: Option<i64>,
}

/// 伝票 of a new order.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct NewShipment {
    /// 伝票No: the number of the slip within the order; left out: its place in the list.
    #[oai(nullable)]
    pub slip: Option<i64>,
    /// Position in the order's recipients, from 0.
    #[oai(default)]
    pub recipient: u32,
    /// 運送会社システム.
    #[oai(default, validator(max_length = 20))]
    pub carrier: String,
    /// 送り状種別.
    #[oai(default, validator(max_length = 20))]
    pub waybill_kind: String,
    /// 温度区分; left out or null: as cold as the goods have to be kept by the product master.
    #[oai(nullable)]
    pub temperature: Option<TemperatureView>,
    /// お届け指定日.
    #[oai(nullable)]
    pub deliver_on: Option<NaiveDate>,
    /// お届け時間帯.
    #[oai(default, validator(max_length = 20))]
    pub delivery_window: String,
    /// 個口数: how many boxes.
    #[oai(default = "one", validator(minimum(value = "1"), maximum(value = "999")))]
    pub parcels: i64,
    /// 発送予定日.
    #[oai(nullable)]
    pub ship_on: Option<NaiveDate>,
    /// 送料 in yen, with tax.
    #[oai(default)]
    pub shipping_fee: i64,
    /// 代引手数料 in yen, with tax.
    #[oai(default)]
    pub cod_fee: i64,
    /// 送り状記事欄.
    #[oai(default, validator(max_length = 44))]
    pub waybill_note: String,
    /// 一言メモ（伝票）.
    #[oai(default, validator(max_length = 2000))]
    pub staff_note: String,
    /// のし・ギフト情報, up to three.
    #[oai(default, validator(max_items = 3))]
    pub gifts: Vec<GiftView>,
    /// 受注明細: products, discounts and fees.
    #[oai(validator(min_items = 1, max_items = 2000))]
    pub lines: Vec<NewLine>,
}

/// 受注明細 of a new order.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct NewLine {
    #[oai(default = "product")]
    pub kind: LineKindView,
    /// 商品コード; this or `name` is needed.
    #[oai(default, validator(max_length = 100))]
    pub sku: String,
    /// 商品名; left out: the product master's name of the code.
    #[oai(default, validator(max_length = 1000))]
    pub name: String,
    /// 商品オプション情報（SKU）.
    #[oai(default, validator(max_length = 1000))]
    pub options: String,
    /// 個数; negative only for discounts.
    pub quantity: i64,
    /// 単価 in yen; see `tax_mode`.
    pub unit_price: i64,
    /// 消費税率 in basis points; left out: the product master's rate of the code, else 1000.
    #[oai(nullable)]
    pub rate_bp: Option<i64>,
    #[oai(default = "tax_included")]
    pub tax_mode: TaxModeView,
    /// 消費税 of the line in yen, where stated.
    #[oai(nullable)]
    pub tax: Option<i64>,
    /// Values of your own, by name; kept and given back.
    #[oai(default)]
    pub extra: BTreeMap<String, String>,
}

/// What stands for what may be left out.
pub struct Defaults<'a> {
    pub phone_route: Option<&'a str>,
    pub now: Instant,
    /// Who the customer named is.
    pub customer: Option<Person>,
}

impl NewOrder {
    /// The order, complete but for a number that is left out; or everything that is missing.
    pub fn draft(self, defaults: Defaults<'_>) -> Result<OrderDraft, Vec<FieldError>> {
        let typed = self.source != NewOrderSource::Api;
        let mut missing = Vec::new();
        let mut require = |pointer: &str, there: bool| {
            if !there {
                missing.push(FieldError::new(pointer, "required"));
            }
        };
        let route = self.route.or_else(|| {
            let phone = defaults.phone_route.filter(|_| typed);
            phone.map(str::to_owned)
        });
        require("/route", route.is_some());
        require("/number", typed || self.number.is_some());
        require("/ordered_at", typed || self.ordered_at.is_some());
        let buyer = self.buyer.map(Person::from).or(defaults.customer);
        require("/buyer", buyer.is_some());
        if !missing.is_empty() {
            return Err(missing);
        }
        let buyer = buyer.unwrap_or_default();
        let mut recipients: Vec<Recipient> = self.recipients.into_iter().map(Recipient::from).collect();
        if recipients.is_empty() || self.copy_buyer {
            let copy = Recipient {
                person: buyer.clone(),
                ..Recipient::default()
            };
            recipients.insert(0, copy);
        }
        Ok(OrderDraft {
            route: route.unwrap_or_default(),
            number: self.number.unwrap_or_default(),
            source: self.source.into(),
            ordered_at: self.ordered_at.map_or(defaults.now, |at| at.0),
            buyer,
            payment_method: self.payment.method,
            payment_fee: Yen(self.payment.fee),
            points_used: self.totals.points,
            points_earned: self.totals.points_earned,
            stated: StatedTotals {
                billed: self.totals.billed.map(Yen),
                by_rate: self.totals.by_rate.into_iter().map(StatedRate::from).collect(),
            },
            recipients,
            shipments: (1..)
                .zip(self.shipments)
                .map(|(slip, shipment)| shipment.draft(slip))
                .collect(),
            buyer_note: self.notes.buyer,
            staff_note: self.notes.staff,
            tags: self.tags,
            extra: self.extra,
        })
    }
}

impl NewShipment {
    fn draft(self, slip: i64) -> ShipmentDraft {
        ShipmentDraft {
            slip: self.slip.unwrap_or(slip),
            recipient: self.recipient as usize,
            carrier: self.carrier,
            waybill_kind: self.waybill_kind,
            temperature: self.temperature.map(Into::into),
            deliver_on: self.deliver_on,
            delivery_window: self.delivery_window,
            parcels: self.parcels,
            ship_on: self.ship_on,
            shipping_fee: Yen(self.shipping_fee),
            cod_fee: Yen(self.cod_fee),
            waybill_note: self.waybill_note,
            staff_note: self.staff_note,
            gifts: self.gifts.into_iter().map(Gift::from).collect(),
            lines: self.lines.into_iter().map(LineDraft::from).collect(),
        }
    }
}

impl From<NewLine> for LineDraft {
    fn from(line: NewLine) -> LineDraft {
        LineDraft {
            kind: line.kind.into(),
            kind_code: String::new(),
            sku: line.sku,
            name: line.name,
            options: line.options,
            quantity: line.quantity,
            unit_price: Yen(line.unit_price),
            tax_rate: line.rate_bp.map(RateBp),
            tax_mode: line.tax_mode.into(),
            tax: line.tax.map(Yen),
            extra: line.extra,
        }
    }
}

impl From<RecipientView> for Recipient {
    fn from(view: RecipientView) -> Recipient {
        Recipient {
            person: view.person.into(),
            sender: view.sender.map(Person::from),
            note: view.note,
            staff_note: view.staff_note,
        }
    }
}

impl From<StatedRateView> for StatedRate {
    fn from(view: StatedRateView) -> StatedRate {
        StatedRate {
            rate: RateBp(view.rate_bp),
            billed: view.billed.map(Yen),
            points: view.points,
        }
    }
}

impl From<NewOrderSource> for OrderSource {
    fn from(source: NewOrderSource) -> OrderSource {
        match source {
            NewOrderSource::Api => OrderSource::Api,
            NewOrderSource::Phone => OrderSource::Phone,
            NewOrderSource::Fax => OrderSource::Fax,
        }
    }
}

fn one() -> i64 {
    1
}

fn product() -> LineKindView {
    LineKindView::Product
}

fn tax_included() -> TaxModeView {
    TaxModeView::Included
}

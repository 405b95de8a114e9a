//! What a warehouse is told of a shipment: the JSON of our contract, and what files are made of.

use domain::open_order::{OpenOrder, OpenShipment};
use domain::order::Temperature;
use domain::person::Person;
use domain::{Date, Instant, cash_on_delivery};
use serde::Serialize;

/// One shipment. Personal: it is made when it is sent, and kept nowhere.
#[derive(Clone, Serialize)]
pub struct ShipOrder {
    /// Of this form of the document.
    pub version: u32,
    /// The same however often it is told.
    pub key: String,
    pub order_number: String,
    pub ordered_at: Instant,
    pub recipient: Party,
    /// 送り主.
    pub sender: Party,
    pub items: Vec<ShipItem>,
    /// 運送会社システム.
    pub carrier: String,
    /// 送り状種別.
    pub waybill_kind: String,
    pub temperature: Temperature,
    /// お届け指定日.
    pub deliver_on: Option<Date>,
    /// お届け時間帯.
    pub delivery_window: String,
    /// 発送予定日.
    pub ship_on: Option<Date>,
    /// 代引金額: what the carrier collects, in yen.
    pub cash_on_delivery: i64,
    /// 送り状備考.
    pub note: String,
    pub gifts: Vec<ShipGift>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShipItem {
    /// What the warehouse calls it.
    pub code: String,
    pub name: String,
    pub quantity: i64,
}

/// のし, ラッピング, メッセージ.
#[derive(Clone, Serialize)]
pub struct ShipGift {
    pub kind: String,
    pub text: String,
}

/// A person at an address.
#[derive(Clone, Default, Serialize)]
pub struct Party {
    pub name: String,
    pub kana: String,
    pub company: String,
    pub postal_code: String,
    pub prefecture: String,
    pub city: String,
    pub street: String,
    pub building: String,
    pub phone: String,
}

impl ShipOrder {
    /// `None` where nobody receives it.
    pub fn of(key: &str, open: &OpenOrder, one: &OpenShipment, items: Vec<ShipItem>) -> Option<ShipOrder> {
        let shipment = &one.shipment;
        let recipient = open.recipient_of(shipment)?;
        let sender = recipient.sender.as_ref().unwrap_or(&open.personal.buyer);
        Some(ShipOrder {
            version: 1,
            key: key.to_owned(),
            order_number: open.order.number.clone(),
            ordered_at: open.order.ordered_at,
            recipient: Party::of(&recipient.person),
            sender: Party::of(sender),
            items,
            carrier: shipment.carrier.clone(),
            waybill_kind: shipment.waybill_kind.clone(),
            temperature: shipment.temperature,
            deliver_on: shipment.deliver_on,
            delivery_window: shipment.delivery_window.clone(),
            ship_on: shipment.ship_on,
            cash_on_delivery: cash_on_delivery::amount(open, shipment).0,
            note: one.texts.waybill_note.clone(),
            gifts: one
                .texts
                .gifts
                .iter()
                .map(|gift| ShipGift {
                    kind: gift.kind.clone(),
                    text: gift.text.clone(),
                })
                .collect(),
        })
    }

    /// Whether a parcel could arrive.
    pub fn has_address(&self) -> bool {
        let to = &self.recipient;
        let is_named = !to.name.is_empty() || !to.company.is_empty();
        let lies_somewhere = !(to.city.is_empty() && to.street.is_empty());
        is_named && !to.postal_code.is_empty() && lies_somewhere
    }
}

impl Party {
    fn of(person: &Person) -> Party {
        Party {
            name: person.full_name(),
            kana: person.full_kana(),
            company: person.full_company(),
            postal_code: person.postal_code.clone(),
            prefecture: person.prefecture.clone(),
            city: person.city.clone(),
            street: person.street.clone(),
            building: person.building.clone(),
            phone: person.phone.clone(),
        }
    }
}

impl std::fmt::Debug for ShipOrder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ShipOrder({}, {} items)", self.key, self.items.len())
    }
}

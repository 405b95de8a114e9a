//! An order as templates see it.

use connectors::mail::{
    AmountView, BuyerView, LineView, MailContext, OrderView as MailOrder, RecipientView,
    ShipmentView as MailShipment, ShopView,
};
use domain::carrier::Carrier;
use domain::mail_profile::MailProfile;
use domain::order::{LineKind, OrderLine, OrderPersonal};
use domain::person::Person;
use domain::{Date, Instant};

use crate::orders::{OrderView, ShipmentView};

/// Everything but what the mail itself says besides.
pub(super) fn of(view: &OrderView, personal: &OrderPersonal, profile: &MailProfile) -> MailContext {
    let shipments = view.shipments.as_deref().unwrap_or_default();
    let lines = || shipments.iter().flat_map(|shipment| &shipment.lines);
    let order = &view.order;
    let fees: i64 = shipments.iter().map(|shipment| shipment.shipment.cod_fee.0).sum();
    let goods = lines().filter(|line| !matches!(line.kind, LineKind::Shipping | LineKind::Fee));
    let context = MailContext {
        order: MailOrder {
            number: order.number.clone(),
            ordered_at: moment(order.ordered_at),
            payment_method: order.payment_method.clone(),
            lines: lines().map(line).collect(),
            goods: goods
                .map(|line| line.unit_price.0.saturating_mul(line.quantity))
                .sum(),
            shipping_fee: shipments
                .iter()
                .map(|shipment| shipment.shipment.shipping_fee.0)
                .sum(),
            payment_fee: order.payment_fee.0.saturating_add(fees),
            points_used: order.points_used,
            billed: order.billed.0,
            paid: order.paid.0,
            due: (order.billed.0 - order.paid.0).max(0),
            amounts: order
                .by_rate
                .iter()
                .filter(|total| total.billed.0 != 0)
                .map(|total| AmountView {
                    rate: total.rate.0 / 100,
                    billed: total.billed.0,
                    tax: total.tax.0,
                })
                .collect(),
            note: personal.buyer_note.clone(),
        },
        buyer: BuyerView {
            name: personal.buyer.full_name(),
            family_name: personal.buyer.family_name.clone(),
            given_name: personal.buyer.given_name.clone(),
            company: personal.buyer.full_company(),
        },
        shipments: shipments.iter().map(|one| shipment(one, personal)).collect(),
        shop: ShopView {
            name: profile.sender_name.clone(),
            address: profile.sender_address.clone(),
        },
        signature: profile.signature.clone(),
        footer: profile.footer.clone(),
        ..MailContext::default()
    };
    context.with_order_block()
}

fn shipment(view: &ShipmentView, personal: &OrderPersonal) -> MailShipment {
    let shipment = &view.shipment;
    let recipient = personal.recipient_of(shipment);
    let numbers: Vec<String> = view
        .parcels
        .iter()
        .map(|parcel| parcel.tracking_number.clone())
        .collect();
    MailShipment {
        tracking_url: tracking_url(Carrier::of(&shipment.carrier), &numbers),
        tracking_numbers: numbers,
        carrier: shipment.carrier.clone(),
        ship_on: day(shipment.ship_on),
        shipped_on: day(shipment.shipped_on),
        deliver_on: day(shipment.deliver_on),
        delivery_window: shipment.delivery_window.clone(),
        recipient: recipient
            .map(|recipient| address(&recipient.person))
            .unwrap_or_default(),
        lines: view.lines.iter().map(line).collect(),
    }
}

fn address(person: &Person) -> RecipientView {
    RecipientView {
        name: person.full_name(),
        postal_code: person.postal_code.clone(),
        address: [&person.prefecture, &person.city, &person.street, &person.building]
            .map(String::as_str)
            .concat(),
        phone: person.phone.clone(),
    }
}

fn line(line: &OrderLine) -> LineView {
    LineView {
        sku: line.sku.clone(),
        name: line.name.clone(),
        options: line.options.clone(),
        quantity: line.quantity,
        unit_price: line.unit_price.0,
        amount: line.unit_price.0.saturating_mul(line.quantity),
    }
}

/// Where the carrier tells how far the first box is.
fn tracking_url(carrier: Option<Carrier>, numbers: &[String]) -> String {
    let Some(number) = numbers.first() else {
        return String::new();
    };
    match carrier {
        Some(Carrier::Yamato) => {
            format!("https://jizen.kuronekoyamato.co.jp/jizen/servlet/crjz.b.NQ0010?id={number}")
        }
        Some(Carrier::Sagawa) => {
            format!("https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo={number}")
        }
        Some(Carrier::JapanPost) => {
            format!("https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1={number}")
        }
        Some(Carrier::Seino | Carrier::Fukuyama) | None => String::new(),
    }
}

fn moment(at: Instant) -> String {
    at.tokyo().format("%Y年%-m月%-d日 %H:%M").to_string()
}

fn day(date: Option<Date>) -> String {
    date.map(|date| date.format("%Y年%-m月%-d日").to_string())
        .unwrap_or_default()
}

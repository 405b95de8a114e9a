//! What only the database knows about orders. A new kind of such alert is a function here: many
//! orders in, findings for each out, with one query for all of them.

use domain::alert::Finding;
use domain::open_order::OpenOrder;
use domain::order::{Order, OrderLine};
use domain::{Instant, OrderId, Yen};
use store::orders::OrderRows;
use store::vault::Blind;
use store::{TenantKeys, Tx};

use super::watch::Watch;
use super::{blacklist, bundles, duplicates, products};
use crate::Result;
use crate::blacklist::{Keys, keys_of_people};

/// What an order is found by and compared with.
pub(super) struct Traces<'a> {
    pub order: OrderId,
    pub number: &'a str,
    pub billed: Yen,
    pub ordered_at: Instant,
    /// Blind indexes.
    pub buyer_phone: Option<Vec<u8>>,
    pub buyer_email: Option<Vec<u8>>,
    pub recipient_phones: Vec<Vec<u8>>,
    /// By what entries of the blacklist are found.
    pub people: Keys,
    pub lines: Vec<&'a OrderLine>,
}

impl<'a> Traces<'a> {
    /// Of an order that is about to be stored.
    pub fn of_rows(rows: &'a OrderRows) -> Traces<'a> {
        let phones = rows
            .shipments
            .iter()
            .filter_map(|shipment| shipment.recipient_phone.clone());
        Traces {
            buyer_phone: rows.buyer_phone.clone(),
            buyer_email: rows.buyer_email.clone(),
            people: rows.people.clone(),
            ..Traces::of(&rows.order, phones.collect(), rows.lines.iter().collect())
        }
    }

    /// Of a stored one.
    pub fn of_open(keys: &TenantKeys, open: &'a OpenOrder) -> Result<Traces<'a>> {
        let phones = open
            .shipments
            .iter()
            .filter_map(|shipment| shipment.shipment.recipient_phone.clone());
        let buyer = &open.personal.buyer;
        let phone = domain::phone::normalize_phone(&buyer.phone).filter(|phone| !phone.is_placeholder());
        let email = domain::email::normalize_email(&buyer.email);
        let recipients = open.personal.recipients.iter().map(|recipient| &recipient.person);
        Ok(Traces {
            people: keys_of_people(keys, recipients.chain([buyer]))?,
            buyer_phone: phone.map(|phone| keys.blind(Blind::Phone, phone.as_str())),
            buyer_email: email.map(|email| keys.blind(Blind::Email, &email)),
            ..Traces::of(&open.order, phones.collect(), open.lines().collect())
        })
    }

    fn of(order: &'a Order, mut phones: Vec<Vec<u8>>, lines: Vec<&'a OrderLine>) -> Traces<'a> {
        phones.sort_unstable();
        phones.dedup();
        Traces {
            order: order.id,
            number: &order.number,
            billed: order.billed,
            ordered_at: order.ordered_at,
            buyer_phone: None,
            buyer_email: None,
            recipient_phones: phones,
            people: Vec::new(),
            lines,
        }
    }
}

/// What is known about these orders, in their order, and which others have to be looked at again.
pub(super) struct Known {
    pub findings: Vec<Vec<Finding>>,
    /// Orders that are in the database and that one of these may be bundled with.
    pub neighbours: Vec<OrderId>,
}

pub(super) async fn ask(tx: &mut Tx, watch: &Watch, orders: &[Traces<'_>]) -> Result<Known> {
    let mut findings: Vec<Vec<Finding>> = orders.iter().map(|_| Vec::new()).collect();
    if orders.is_empty() {
        return Ok(Known {
            findings,
            neighbours: Vec::new(),
        });
    }
    blacklist::find(tx, watch, orders, &mut findings).await?;
    let neighbours = bundles::find(tx, watch, orders, &mut findings).await?;
    duplicates::find(tx, watch, orders, &mut findings).await?;
    products::find(tx, watch, orders, &mut findings).await?;
    Ok(Known { findings, neighbours })
}

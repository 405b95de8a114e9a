//! What an order is found by and compared with: the same of one that is about to be stored and of one
//! that is.

use domain::open_order::OpenOrder;
use domain::order::{Order, OrderLine};
use domain::{Instant, OrderId, Yen};
use store::TenantKeys;
use store::orders::OrderRows;

use crate::Result;
use crate::blacklist::{Keys, keys_of_people};
use crate::orders::{email_index, phone_index};

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
        let recipients = open.personal.recipients.iter().map(|recipient| &recipient.person);
        Ok(Traces {
            people: keys_of_people(keys, recipients.chain([buyer]))?,
            buyer_phone: phone_index(keys, buyer),
            buyer_email: email_index(keys, buyer),
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

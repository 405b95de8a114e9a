//! 個人情報の消去: what goes of an order when the people on it are to be forgotten, and when it may.

use crate::error::Error;
use crate::open_order::OpenOrder;
use crate::order::{Gift, OrderPersonal, OrderStatus, Recipient, ShipmentPersonal};

/// Something is being done with the personal data of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnderWay {
    /// A mail is on its way to its server.
    Mail,
    /// A linked warehouse has, or is to have, a shipment of it.
    ShipRequest,
    /// Its mall is to be told that it is canceled.
    MallCancellation,
}

impl UnderWay {
    /// As problems name it.
    pub fn as_str(self) -> &'static str {
        match self {
            UnderWay::Mail => "mail",
            UnderWay::ShipRequest => "ship_request",
            UnderWay::MallCancellation => "mall_cancellation",
        }
    }
}

/// Why an order in this status keeps its people: somebody still sends it to them, or it goes with another,
/// which is the one to ask for.
pub fn refusal(status: OrderStatus) -> Option<Error> {
    match status {
        OrderStatus::Bundled => Some(Error::Bundled),
        OrderStatus::Cancelled => None,
        status if status.has_shipped() => None,
        _ => Some(Error::NotFinished),
    }
}

/// Empties what is personal. What books are made of stays: lines, amounts, taxes, dates, and what a gift
/// costs.
pub fn forget_people(open: &mut OpenOrder) {
    let recipients = vec![Recipient::default(); open.personal.recipients.len()];
    open.personal = OrderPersonal {
        recipients,
        ..OrderPersonal::default()
    };
    for open in &mut open.shipments {
        let gifts = std::mem::take(&mut open.texts.gifts).into_iter();
        let without_text = |gift| Gift {
            text: String::new(),
            ..gift
        };
        open.texts = ShipmentPersonal {
            gifts: gifts.map(without_text).collect(),
            ..ShipmentPersonal::default()
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::{Extra, LineKind};
    use crate::person::Person;
    use crate::{RateBp, Yen, samples};

    #[test]
    fn only_what_has_come_to_its_end_forgets() {
        use OrderStatus::{
            AwaitingPayment, AwaitingShipment, Bundled, Cancelled, Completed, FollowMail, New, Shipped,
            ShippingWork,
        };
        for (status, expected) in [
            (New, Some(Error::NotFinished)),
            (AwaitingPayment, Some(Error::NotFinished)),
            (AwaitingShipment, Some(Error::NotFinished)),
            (ShippingWork, Some(Error::NotFinished)),
            (Shipped, None),
            (FollowMail, None),
            (Completed, None),
            (Cancelled, None),
            (Bundled, Some(Error::Bundled)),
        ] {
            assert_eq!(refusal(status), expected, "{status:?}");
        }
    }

    #[test]
    fn people_go_and_amounts_stay() {
        let person = Person {
            family_name: "山田".into(),
            phone: "090-1111-2222".into(),
            ..Person::default()
        };
        let extra: Extra = [("備考2".to_owned(), "玄関前".to_owned())].into();
        let gift = Gift {
            kind: "のし".into(),
            text: "山田家".into(),
            amount: Yen(300),
            tax_rate: RateBp(1000),
        };
        let mut open = samples::open_order(&[(LineKind::Product, 1, 500, RateBp(1000))]);
        open.personal = OrderPersonal {
            buyer: person.clone(),
            recipients: vec![Recipient {
                person: person.clone(),
                sender: Some(person),
                note: "不在時は隣へ".into(),
                staff_note: "犬がいる".into(),
            }],
            buyer_note: "急ぎ".into(),
            staff_note: "電話した".into(),
            extra: extra.clone(),
            line_extra: vec![(1, extra)],
        };
        open.shipments[0].texts = ShipmentPersonal {
            waybill_note: "山田様".into(),
            staff_note: "割れ物".into(),
            gifts: vec![gift.clone()],
        };
        let lines = open.lines().cloned().collect::<Vec<_>>();
        forget_people(&mut open);
        let nobody = OrderPersonal {
            recipients: vec![Recipient::default()],
            ..OrderPersonal::default()
        };
        assert!(open.personal == nobody);
        let left = ShipmentPersonal {
            gifts: vec![Gift {
                text: String::new(),
                ..gift
            }],
            ..ShipmentPersonal::default()
        };
        assert!(open.shipments[0].texts == left);
        assert_eq!(open.lines().cloned().collect::<Vec<_>>(), lines);
    }
}

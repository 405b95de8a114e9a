//! Orders of a shop that does not exist: tea, cups and sweets to people who do not exist, at real
//! places. The same seed gives the same orders.

mod people;
mod products;
mod random;

use std::io::Write;

use chrono::{Days, NaiveTime};
use domain::order::{Gift, LineKind, OrderSource, Recipient, TaxMode, Temperature};
use domain::order_draft::{Extra, LineDraft, OrderDraft, ShipmentDraft, StatedRate, StatedTotals};
use domain::{Date, Instant, RateBp, Yen};

use crate::csv::write::WriteError;
use crate::sukeneko::demo::random::Random;
use crate::sukeneko::{OrderWriter, WriteOptions, Written};

/// The sales route of every demo order.
pub const ROUTE: &str = "JS";

/// Writes so many orders as a CP932 file.
pub fn generate(orders: u64, seed: u64, base: Date, out: impl Write) -> Result<Written, WriteError> {
    let mut writer = OrderWriter::new(out, WriteOptions::default())?;
    for draft in drafts(orders, seed, base) {
        writer.write(&draft)?;
    }
    writer.finish()
}

/// The orders of which [`generate`] writes the file: placed in the 30 days up to `base`.
pub fn drafts(orders: u64, seed: u64, base: Date) -> impl Iterator<Item = OrderDraft> {
    (0..orders).map(move |index| draft(index, seed, base))
}

fn draft(index: u64, seed: u64, base: Date) -> OrderDraft {
    let random = &mut Random::new(seed, index);
    // One order in five comes from somebody who has bought before.
    let buyer_number = if random.chance(20) {
        random.below(index + 1)
    } else {
        index
    };
    let buyer = people::person(seed, buyer_number);
    let recipients = recipients(random, seed, index, &buyer);
    let payment_method = *random.pick(&[
        "クレジットカード",
        "クレジットカード",
        "代金引換",
        "銀行振込（前払い）",
        "コンビニ決済",
    ]);
    let mut shipments: Vec<ShipmentDraft> = (0..recipients.len())
        .map(|recipient| shipment(random, recipient, base, &recipients[recipient].person.family_name))
        .collect();
    if recipients.len() == 1 && random.chance(4) {
        let mut chilled = shipment(random, 0, base, &recipients[0].person.family_name);
        chilled.slip = 2;
        chilled.temperature = Some(Temperature::Chilled);
        shipments.push(chilled);
    }
    if payment_method == "代金引換" {
        shipments[0].cod_fee = Yen(330);
        "代引".clone_into(&mut shipments[0].waybill_kind);
    }
    let payment_fee = if payment_method == "コンビニ決済" {
        Yen(220)
    } else {
        Yen::ZERO
    };
    let coupon = coupon(random, &shipments);
    shipments[0].lines.extend(coupon);
    let subtotals = subtotals(&shipments, payment_fee);
    let total: i64 = subtotals.iter().sum();
    let points = if random.chance(15) {
        total.min(100 * random.between(1, 8))
    } else {
        0
    };
    OrderDraft {
        route: ROUTE.to_owned(),
        number: format!("{}-{:07}", base.format("%y%m%d"), index + 1),
        source: OrderSource::Csv,
        ordered_at: ordered_at(random, base),
        buyer,
        payment_method: payment_method.to_owned(),
        payment_fee,
        points_used: points,
        points_earned: total / 100,
        stated: stated(subtotals, points),
        recipients,
        shipments,
        buyer_note: buyer_note(random),
        staff_note: if random.chance(5) {
            "リピーターのお客様。サンプル同梱".to_owned()
        } else {
            String::new()
        },
        tags: Vec::new(),
        extra: Extra::new(),
    }
}

fn ordered_at(random: &mut Random, base: Date) -> Instant {
    let day = base.checked_sub_days(Days::new(random.below(30))).unwrap_or(base);
    let second = u32::try_from(random.below(24 * 3600)).unwrap_or_default();
    let time = NaiveTime::from_num_seconds_from_midnight_opt(second, 0).unwrap_or_default();
    Instant::from_tokyo(day.and_time(time)).unwrap_or_else(|| chrono::DateTime::UNIX_EPOCH.into())
}

fn recipients(random: &mut Random, seed: u64, index: u64, buyer: &domain::person::Person) -> Vec<Recipient> {
    let others = match random.below(100) {
        0..80 => 0,
        80..95 => 1,
        95..98 => 2,
        _ => 3,
    };
    if others == 0 {
        let mut person = buyer.clone();
        person.email.clear();
        return vec![Recipient {
            person,
            ..Recipient::default()
        }];
    }
    let sender = random.chance(30).then(|| domain::person::Person {
        email: String::new(),
        ..buyer.clone()
    });
    (1..=others)
        .map(|other| {
            let mut person = people::person(seed.wrapping_add(other), index);
            person.email.clear();
            Recipient {
                person,
                sender: sender.clone(),
                note: if random.chance(20) {
                    "不在の場合は、宅配ボックスへお願いします".to_owned()
                } else {
                    String::new()
                },
                staff_note: String::new(),
            }
        })
        .collect()
}

fn shipment(random: &mut Random, recipient: usize, base: Date, family_name: &str) -> ShipmentDraft {
    const WINDOWS: [&str; 6] = [
        "午前中",
        "14時～16時",
        "16時～18時",
        "18時～20時",
        "19時～21時",
        "",
    ];
    let lines = products::lines(random);
    let goods: i64 = lines.iter().map(|line| line.quantity * line.unit_price.0).sum();
    let wanted = random
        .chance(40)
        .then(|| base.checked_add_days(Days::new(3 + random.below(10))))
        .flatten();
    ShipmentDraft {
        slip: i64::try_from(recipient).unwrap_or_default() + 1,
        recipient,
        carrier: (*random.pick(&["ヤマト運輸", "佐川急便", "日本郵便"])).to_owned(),
        waybill_kind: "発払".to_owned(),
        temperature: Some(Temperature::Ambient),
        deliver_on: wanted,
        delivery_window: (*random.pick(&WINDOWS)).to_owned(),
        parcels: 1,
        ship_on: None,
        shipping_fee: if goods >= 5000 { Yen::ZERO } else { Yen(660) },
        cod_fee: Yen::ZERO,
        waybill_note: if random.chance(5) {
            "ワレモノ注意".to_owned()
        } else {
            String::new()
        },
        staff_note: String::new(),
        gifts: gifts(random, family_name),
        lines,
    }
}

fn gifts(random: &mut Random, family_name: &str) -> Vec<Gift> {
    let mut gifts = Vec::new();
    if random.chance(10) {
        gifts.push(Gift {
            kind: "のし".to_owned(),
            text: format!("御歳暮　{family_name}"),
            amount: Yen::ZERO,
            tax_rate: RateBp::STANDARD,
        });
        gifts.push(Gift {
            kind: "ラッピング".to_owned(),
            text: (*random.pick(&["紺", "えんじ", "若草"])).to_owned(),
            amount: Yen(330),
            tax_rate: RateBp::STANDARD,
        });
    }
    if random.chance(4) {
        gifts.push(Gift {
            kind: "メッセージカード".to_owned(),
            text: "いつもありがとう。\r\nお体を大切に。".to_owned(),
            amount: Yen::ZERO,
            tax_rate: RateBp::STANDARD,
        });
    }
    gifts
}

fn buyer_note(random: &mut Random) -> String {
    const NOTES: [&str; 4] = [
        "領収書をお願いします。",
        "インターホンを鳴らしてください。\r\n不在時は、宅配ボックスへ。",
        "\"ギフト\"用の袋を2枚、付けてください",
        "平日は18時～20時でお願いします",
    ];
    if random.chance(12) {
        (*random.pick(&NOTES)).to_owned()
    } else {
        String::new()
    }
}

/// A coupon as a negative line without a code, never more than the goods at its rate.
fn coupon(random: &mut Random, shipments: &[ShipmentDraft]) -> Option<LineDraft> {
    let rate = shipments[0].lines.first()?.rate();
    let lines = shipments.iter().flat_map(|shipment| &shipment.lines);
    let goods: i64 = lines
        .filter(|line| line.rate() == rate)
        .map(|line| line.quantity * line.unit_price.0)
        .sum();
    let worth = 100 * random.between(1, 5);
    (random.chance(10) && goods > worth).then(|| LineDraft {
        kind: LineKind::Discount,
        kind_code: String::new(),
        sku: String::new(),
        name: format!("{worth}円OFFクーポン"),
        options: String::new(),
        quantity: -1,
        unit_price: Yen(worth),
        tax_rate: Some(rate),
        tax_mode: TaxMode::Included,
        tax: None,
        extra: Extra::new(),
    })
}

/// What is to be paid at each rate before points.
fn subtotals(shipments: &[ShipmentDraft], payment_fee: Yen) -> [i64; 3] {
    let mut subtotals = [payment_fee.0, 0, 0];
    let mut add = |rate: RateBp, amount: i64| {
        if let Some(place) = RateBp::ALL.iter().position(|known| *known == rate) {
            subtotals[place] += amount;
        }
    };
    for shipment in shipments {
        add(RateBp::STANDARD, shipment.shipping_fee.0 + shipment.cod_fee.0);
        for line in &shipment.lines {
            add(line.rate(), line.quantity * line.unit_price.0);
        }
        for gift in &shipment.gifts {
            add(gift.tax_rate, gift.amount.0);
        }
    }
    subtotals
}

/// Points reduce the rates in proportion; what is left over by rounding goes to the largest.
fn stated(subtotals: [i64; 3], points: i64) -> StatedTotals {
    let total: i64 = subtotals.iter().sum();
    let mut shares = subtotals.map(|subtotal| if total == 0 { 0 } else { points * subtotal / total });
    let largest = (0..3).max_by_key(|rate| subtotals[*rate]).unwrap_or_default();
    shares[largest] += points - shares.iter().sum::<i64>();
    let by_rate = (0..3)
        .map(|index| StatedRate {
            rate: RateBp::ALL[index],
            billed: Some(Yen(subtotals[index] - shares[index])),
            points: Some(shares[index]),
        })
        .collect();
    StatedTotals {
        billed: Some(Yen(total - points)),
        by_rate,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base() -> Date {
        Date::from_ymd_opt(2026, 11, 20).unwrap()
    }

    #[test]
    fn same_seed_same_orders() {
        let once: Vec<OrderDraft> = drafts(50, 7, base()).collect();
        let again: Vec<OrderDraft> = drafts(50, 7, base()).collect();
        let other: Vec<OrderDraft> = drafts(50, 8, base()).collect();
        assert_eq!(once, again);
        assert_ne!(once, other);
    }

    #[test]
    fn amounts_add_up() {
        for order in drafts(2000, 1, base()) {
            let subtotals = subtotals(&order.shipments, order.payment_fee);
            let sum: i64 = subtotals.iter().sum();
            let billed = order.stated.billed.unwrap().0;
            assert_eq!(billed, sum - order.points_used, "{}", order.number);
            let by_rate = || order.stated.by_rate.iter();
            assert_eq!(by_rate().map(|r| r.billed.unwrap().0).sum::<i64>(), billed);
            assert_eq!(
                by_rate().map(|r| r.points.unwrap()).sum::<i64>(),
                order.points_used
            );
            assert!(
                by_rate().all(|r| r.billed.unwrap() >= Yen::ZERO),
                "{}",
                order.number
            );
        }
    }

    #[test]
    fn orders_are_as_varied_as_real_ones() {
        let orders: Vec<OrderDraft> = drafts(2000, 1, base()).collect();
        let lines: usize = orders
            .iter()
            .flat_map(|o| &o.shipments)
            .map(|s| s.lines.len())
            .sum();
        assert!((4500..5500).contains(&lines), "{lines} lines");
        assert!(orders.iter().any(|o| o.recipients.len() > 2));
        assert!(orders.iter().any(|o| o.shipments.len() > o.recipients.len()));
        assert!(
            orders
                .iter()
                .any(|o| o.recipients.iter().any(|r| r.sender.is_some()))
        );
        let has_kind = |kind| {
            orders
                .iter()
                .flat_map(|o| &o.shipments)
                .flat_map(|s| &s.lines)
                .any(|l| l.kind == kind)
        };
        for kind in [
            LineKind::Set,
            LineKind::Component,
            LineKind::Discount,
            LineKind::Promotion,
        ] {
            assert!(has_kind(kind), "{kind:?}");
        }
        let mails = || orders.iter().map(|o| o.buyer.email.as_str());
        assert!(mails().all(|m| m.ends_with("@example.jp") || m.ends_with("@example.com")));
    }
}

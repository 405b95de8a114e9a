//! From an `Order` of 2026-01-01 to a draft. Amazon names no tax rates: they are told by the tax within.

use domain::mall_payment::BuyerMoney;
use domain::order::{Gift, LineKind, Recipient};
use domain::person::Person;
use domain::{RateBp, Yen};
use serde_json::Value;

use super::super::draft::{self, joined};
use super::super::lenient::{count, whole};
use super::super::{ListingCode, MallLine, MallOrder, MallPhase, OrdersRead, time};

const SLIP: i64 = 1;

pub(super) fn read(route: &str, node: &Value, into: &mut OrdersRead) {
    match order(route, node) {
        Ok(order) => into.add(order),
        Err(reason) => into.unreadable(&text(node, "orderId"), reason),
    }
}

fn order(route: &str, node: &Value) -> Result<MallOrder, String> {
    let number = text(node, "orderId");
    let ordered_at = time::instant(&text(node, "createdTime")).ok_or("createdTime is no time")?;
    if number.is_empty() {
        return Err("orderId is missing".to_owned());
    }
    let items = node["orderItems"].as_array().filter(|items| !items.is_empty());
    let mut draft = draft::order(route, &number, ordered_at);
    draft.buyer = Person {
        family_name: text(&node["buyer"], "buyerName"),
        company: text(&node["buyer"], "buyerCompanyName"),
        email: text(&node["buyer"], "buyerEmail"),
        ..Person::default()
    };
    draft.recipients.push(Recipient {
        person: recipient(&node["recipient"]["deliveryAddress"]),
        note: text(&node["recipient"]["deliveryPreference"], "addressInstruction"),
        ..Recipient::default()
    });
    let mut shipment = draft::shipment(SLIP, 0);
    let (mut lines, mut discounts) = (Vec::new(), Vec::new());
    for item in items.ok_or("there are no orderItems")? {
        let quantity = count(&item["quantityOrdered"]).ok_or("quantityOrdered is no number")?;
        let rate = rate(item)?;
        let price = money(&item["product"]["price"]["unitPrice"])?.unwrap_or_default();
        let mut line = draft::line(
            LineKind::Product,
            &text(&item["product"], "title"),
            quantity,
            price,
            rate,
        );
        line.sku = text(&item["product"], "sellerSku");
        lines.push(MallLine {
            id: text(item, "orderItemId"),
            listing: (!line.sku.is_empty()).then(|| ListingCode::new(&line.sku, "")),
        });
        shipment.lines.push(line);
        let off = part(&item["proceeds"], "DISCOUNT")?;
        if off != 0 {
            discounts.push(draft::line(
                LineKind::Discount,
                "プロモーション割引",
                1,
                Yen(-off.abs()),
                rate,
            ));
        }
        shipment.gifts.extend(gift(item)?);
        let points = count(&item["expense"]["pointsCost"]["pointsGranted"]["pointsNumber"]);
        draft.points_earned += points.unwrap_or(0).max(0);
        if !item["cancellation"]["cancellationRequest"].is_null() {
            let reason = text(&item["cancellation"]["cancellationRequest"], "cancelReason");
            draft.extra.insert("cancellationRequest".to_owned(), reason);
        }
    }
    lines.resize(lines.len() + discounts.len(), MallLine::default());
    shipment.lines.extend(discounts);
    shipment.gifts.truncate(domain::order_check::MAX_GIFTS);
    shipment.shipping_fee = Yen(part(&node["proceeds"], "SHIPPING")?);
    shipment.cod_fee = Yen(part(&node["proceeds"], "COD_FEE")?);
    let ship_by = text(&node["fulfillment"]["shipByWindow"], "latestDateTime");
    shipment.ship_on = time::instant(&ship_by).map(domain::Instant::date_in_tokyo);
    draft.shipments.push(shipment);
    draft.payment_method = text(&node["payment"]["paymentExecutions"][0], "paymentMethod");
    draft.stated.billed = money(&node["proceeds"]["grandTotal"])?;
    let status = text(&node["fulfillment"], "fulfillmentStatus");
    Ok(MallOrder {
        masked_email: draft.buyer.email.contains("@marketplace.amazon."),
        unfixed: if draft.stated.billed.is_none() {
            vec!["grandTotal".to_owned()]
        } else {
            Vec::new()
        },
        money: buyer_money(&status, &draft.payment_method),
        draft,
        lines,
        phase: phase(&status),
        status,
        updated_at: time::instant(&text(node, "lastUpdatedTime")),
    })
}

/// PENDING: neither paid nor addressed yet.
fn phase(status: &str) -> MallPhase {
    match status {
        "UNSHIPPED" => MallPhase::Ready,
        "PARTIALLY_SHIPPED" => MallPhase::PartlyShipped,
        "SHIPPED" => MallPhase::Shipped,
        "CANCELLED" => MallPhase::Cancelled,
        _ => MallPhase::Held,
    }
}

/// Amazon lets an order go on once it has the money, which at a convenience store is paid before, or once
/// it is sure of it.
fn buyer_money(status: &str, method: &str) -> BuyerMoney {
    match (status, method) {
        ("UNSHIPPED" | "PARTIALLY_SHIPPED" | "SHIPPED", "ConvenienceStore" | "CVS") => {
            BuyerMoney::Received(None)
        }
        // Of one that names no method it is not known who collects the money.
        ("UNSHIPPED" | "PARTIALLY_SHIPPED" | "SHIPPED", "") => BuyerMoney::Open,
        ("UNSHIPPED" | "PARTIALLY_SHIPPED" | "SHIPPED", _) => BuyerMoney::Promised,
        _ => BuyerMoney::Open,
    }
}

fn text(node: &Value, name: &str) -> String {
    node[name].as_str().unwrap_or_default().to_owned()
}

fn recipient(address: &Value) -> Person {
    let lines = [text(address, "addressLine2"), text(address, "addressLine3")];
    Person {
        family_name: text(address, "name"),
        company: text(address, "companyName"),
        postal_code: text(address, "postalCode"),
        prefecture: text(address, "stateOrRegion"),
        city: text(address, "city"),
        street: text(address, "addressLine1"),
        building: joined(&[&lines[0], &lines[1]], " "),
        phone: text(address, "phone"),
        ..Person::default()
    }
}

/// `{"amount": "1980", "currencyCode": "JPY"}`; none where it is not told.
fn money(money: &Value) -> Result<Option<Yen>, String> {
    match money["amount"].as_str() {
        None => Ok(None),
        Some(amount) => whole(amount)
            .map(|yen| Some(Yen(yen)))
            .ok_or_else(|| format!("{amount} is not whole yen")),
    }
}

/// The subtotal of one kind in `proceeds`.
fn part(proceeds: &Value, kind: &str) -> Result<i64, String> {
    let rows = proceeds["breakdowns"].as_array().into_iter().flatten();
    let mut sum = 0_i64;
    for row in rows.filter(|row| row["type"].as_str() == Some(kind)) {
        sum = sum.saturating_add(money(&row["subtotal"])?.unwrap_or_default().0);
    }
    Ok(sum)
}

/// The rate whose tax within the goods' price is nearest to the tax that is told.
fn rate(item: &Value) -> Result<Option<RateBp>, String> {
    let price = part(&item["proceeds"], "ITEM")?;
    let breakdowns = item["proceeds"]["breakdowns"].as_array().into_iter().flatten();
    let details = breakdowns
        .filter(|row| row["type"].as_str() == Some("TAX"))
        .flat_map(|row| row["detailedBreakdowns"].as_array().into_iter().flatten());
    let mut tax = 0;
    for row in details.filter(|row| row["subtype"].as_str() == Some("ITEM")) {
        tax += money(&row["value"])?.unwrap_or_default().0;
    }
    if price <= 0 || tax <= 0 {
        return Ok(None);
    }
    let off = |percent: i64| (price.saturating_mul(percent) / (100 + percent) - tax).abs();
    Ok(Some(if off(8) < off(10) {
        RateBp::REDUCED
    } else {
        RateBp::STANDARD
    }))
}

fn gift(item: &Value) -> Result<Option<Gift>, String> {
    let option = &item["fulfillment"]["packing"]["giftOption"];
    if option.is_null() {
        return Ok(None);
    }
    Ok(Some(Gift {
        kind: "ギフト包装".to_owned(),
        text: joined(
            &[&text(option, "giftWrapLevel"), &text(option, "giftMessage")],
            " ",
        ),
        amount: Yen(part(&item["proceeds"], "GIFT_WRAP")?),
        tax_rate: RateBp::STANDARD,
    }))
}

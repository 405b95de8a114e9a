//! From an `Order` node to a draft.

use domain::mall_payment::BuyerMoney;
use domain::order::{LineKind, Recipient, TaxMode};
use domain::order_draft::LineDraft;
use domain::person::Person;
use domain::{RateBp, Yen};
use serde_json::Value;

use super::super::draft::{self, joined};
use super::super::lenient::{count, tax_rate, whole};
use super::super::{ListingCode, MallLine, MallOrder, MallPhase, OrdersRead, time};
use super::answer::{nodes, number_of};

const SLIP: i64 = 1;

pub(super) fn read(route: &str, node: &Value, into: &mut OrdersRead) {
    match order(route, node) {
        Ok(order) => into.add(order),
        Err(reason) => into.unreadable(&text(node, "name"), reason),
    }
}

fn order(route: &str, node: &Value) -> Result<MallOrder, String> {
    let ordered_at = time::instant(&text(node, "createdAt")).ok_or("createdAt is no time")?;
    let number = text(node, "name");
    if number.is_empty() {
        return Err("name is missing".to_owned());
    }
    let is_cancelled = !node["cancelledAt"].is_null();
    let mut draft = draft::order(route, &number, ordered_at);
    draft.buyer = Person {
        email: text(node, "email"),
        ..person(&node["billingAddress"])
    };
    if draft.buyer.phone.is_empty() {
        draft.buyer.phone = text(node, "phone");
    }
    let recipient = match &node["shippingAddress"] {
        Value::Null => person(&node["billingAddress"]),
        address => person(address),
    };
    draft.recipients.push(Recipient {
        person: recipient,
        ..Recipient::default()
    });
    draft.buyer_note = text(node, "note");
    let gateways = node["paymentGatewayNames"].as_array().into_iter().flatten();
    draft.payment_method = joined(&gateways.filter_map(Value::as_str).collect::<Vec<_>>(), ", ");
    draft.extra = attributes(node).into_iter().collect();
    // What an edit took away is not in the current amounts; a cancelled order has none that are not zero.
    let total = if is_cancelled {
        "totalPriceSet"
    } else {
        "currentTotalPriceSet"
    };
    draft.stated.billed = Some(money(node, total)?);

    let mut shipment = draft::shipment(SLIP, 0);
    let mut lines = Vec::new();
    let taxed = if node["taxesIncluded"] == Value::Bool(false) {
        TaxMode::Excluded
    } else {
        TaxMode::Included
    };
    for item in nodes(&node["lineItems"]) {
        let counted = if is_cancelled {
            "quantity"
        } else {
            "currentQuantity"
        };
        let quantity = count(&item[counted])
            .or(count(&item["quantity"]))
            .ok_or("quantity is no number")?;
        if quantity == 0 {
            continue;
        }
        let (line, mall_line) = goods(item, quantity, taxed)?;
        shipment.lines.push(line);
        lines.push(mall_line);
    }
    shipment.shipping_fee = money(node, "totalShippingPriceSet")?;
    let off = money(node, "totalDiscountsSet")?;
    if off != Yen::ZERO {
        let rate = common_rate(&shipment.lines);
        shipment
            .lines
            .push(draft::line(LineKind::Discount, "割引", 1, Yen(-off.0), rate));
        lines.push(MallLine::default());
    }
    draft.shipments.push(shipment);
    let (paid, shipped) = (
        text(node, "displayFinancialStatus"),
        text(node, "displayFulfillmentStatus"),
    );
    Ok(MallOrder {
        draft,
        lines,
        phase: phase(is_cancelled, &shipped),
        status: joined(&[&paid, &shipped], "/"),
        money: buyer_money(&paid),
        unfixed: Vec::new(),
        masked_email: false,
        updated_at: time::instant(&text(node, "updatedAt")),
    })
}

/// Whether it is paid is told by the status; what may leave unpaid (代金引換) is the shop's to know.
fn phase(is_cancelled: bool, fulfillment: &str) -> MallPhase {
    match fulfillment {
        _ if is_cancelled => MallPhase::Cancelled,
        "FULFILLED" => MallPhase::Shipped,
        "PARTIALLY_FULFILLED" => MallPhase::PartlyShipped,
        "ON_HOLD" | "SCHEDULED" => MallPhase::Held,
        _ => MallPhase::Ready,
    }
}

/// When it was paid is not among what is read.
fn buyer_money(status: &str) -> BuyerMoney {
    match status {
        "PAID" => BuyerMoney::Received(None),
        "AUTHORIZED" => BuyerMoney::Promised,
        // Also parts, and what went back.
        _ => BuyerMoney::Open,
    }
}

fn text(node: &Value, name: &str) -> String {
    node[name].as_str().unwrap_or_default().to_owned()
}

fn person(address: &Value) -> Person {
    Person {
        family_name: text(address, "lastName"),
        given_name: text(address, "firstName"),
        company: text(address, "company"),
        postal_code: text(address, "zip"),
        prefecture: text(address, "province"),
        city: text(address, "city"),
        street: text(address, "address1"),
        building: text(address, "address2"),
        phone: text(address, "phone"),
        ..Person::default()
    }
}

/// `amount` is a text with or without `.0`; nothing where the amount is missing.
fn money(node: &Value, name: &str) -> Result<Yen, String> {
    match &node[name]["shopMoney"]["amount"] {
        Value::Null => Ok(Yen::ZERO),
        amount => amount
            .as_str()
            .and_then(whole)
            .map(Yen)
            .ok_or_else(|| format!("{name} is not in whole yen")),
    }
}

fn attributes(node: &Value) -> Vec<(String, String)> {
    let pairs = node["customAttributes"].as_array().into_iter().flatten();
    pairs
        .map(|pair| (text(pair, "key"), text(pair, "value")))
        .collect()
}

fn goods(item: &Value, quantity: i64, taxed: TaxMode) -> Result<(LineDraft, MallLine), String> {
    let price = money(item, "originalUnitPriceSet")?;
    let percentage = &item["taxLines"][0]["ratePercentage"];
    let rate = tax_rate(percentage);
    let mut line = draft::line(LineKind::Product, &text(item, "name"), quantity, price, rate);
    line.tax_mode = taxed;
    line.sku = text(item, "sku");
    let chosen = attributes(item)
        .into_iter()
        .map(|(key, value)| format!("{key}:{value}"));
    let mut options: Vec<String> = std::iter::once(text(item, "variantTitle"))
        .chain(chosen)
        .collect();
    options.retain(|option| !option.is_empty());
    line.options = options.join("\n");
    let listing =
        number_of(&item["variant"]["inventoryItem"]["id"]).map(|number| ListingCode::new(number, ""));
    if line.sku.is_empty()
        && let Some(listing) = &listing
    {
        line.sku.clone_from(&listing.item);
    }
    Ok((
        line,
        MallLine {
            id: text(item, "id"),
            listing,
        },
    ))
}

fn common_rate(lines: &[LineDraft]) -> Option<RateBp> {
    match lines {
        [first, rest @ ..] if rest.iter().all(|line| line.tax_rate == first.tax_rate) => first.tax_rate,
        _ => Some(RateBp::STANDARD),
    }
}
